#include "report/satisfaction/figure_text.h"

#include <QTranslator>
#include <tuple>

#include <cmath>

#include "base/datetime.h"
#include "base/number.h"

namespace manyi::report {

namespace {

constexpr char16_t narrowSpace = 0x202F;

bool isHan(QChar character)
{
    const ushort code = character.unicode();
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF);
}

bool isLatin(QChar character)
{
    return character.unicode() < 0x250 && character.isLetterOrNumber();
}

} // namespace

QString fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return dash();
    return text(base::formatFixed(value, decimals, true));
}

QString counted(const base::Wording& wording, const char* source, std::size_t n)
{
    struct Plurals : QTranslator {
        explicit Plurals(base::Language language) { std::ignore = load(base::translationFile(language)); }
    };
    static const Plurals english(base::Language::English), chinese(base::Language::Chinese);
    const Plurals& plurals = wording.language() == base::Language::English ? english : chinese;
    const QString text = plurals.translate("Report", source, nullptr, static_cast<int>(n));
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

QString count(double value)
{
    return text(base::formatCount(std::llround(value)));
}

QString signedFixed(double value, int decimals)
{
    const QString digits = fixed(value, decimals);
    const bool zero = fixed(0, decimals) == digits || fixed(-0.0, decimals) == digits;
    if (zero || value < 0)
        return zero ? fixed(0, decimals) : digits;
    return QLatin1Char('+') + digits;
}

QString percent(double value, int decimals)
{
    return std::isfinite(value) ? fixed(value, decimals) + QChar(narrowSpace) + QLatin1Char('%') : dash();
}

QString pValue(double p)
{
    if (!std::isfinite(p))
        return dash();
    if (p < 0.001)
        return QStringLiteral("<\u202F0.001");
    return fixed(p, p < 0.0995 ? 3 : 2);
}

QString pStatement(double p)
{
    if (!std::isfinite(p))
        return QStringLiteral("p –");
    return p < 0.001 ? QStringLiteral("p\u202F<\u202F0.001") : QStringLiteral("p = %1").arg(pValue(p));
}

QString valueText(const analysis::Figure& figure, const domain::Metric& metric)
{
    const bool shown = figure.value && figure.smallBase != analysis::SmallBase::Hidden;
    return shown ? fixed(*figure.value, domain::shownDecimals(metric)) : dash();
}

QString valueWithUnit(const analysis::Figure& figure, const domain::Metric& metric)
{
    const QString value = valueText(figure, metric);
    const QString unit = domain::metricUnit(metric);
    return unit.isEmpty() || value == dash() ? value : value + QChar(narrowSpace) + unit;
}

QString intervalText(const analysis::Figure& figure, const domain::Metric& metric)
{
    if (!figure.lower || !figure.upper || figure.smallBase == analysis::SmallBase::Hidden)
        return {};
    const int decimals = domain::shownDecimals(metric);
    return QStringLiteral("[%1, %2]").arg(fixed(*figure.lower, decimals), fixed(*figure.upper, decimals));
}

QString differenceText(const analysis::Comparison& comparison, const domain::Metric& metric)
{
    return signedFixed(comparison.difference, domain::shownDecimals(metric));
}

bool isTested(const std::optional<analysis::Comparison>& comparison, const analysis::Figure& figure)
{
    return comparison && figure.value && figure.smallBase == analysis::SmallBase::No;
}

CellMark markOf(const std::optional<analysis::Comparison>& comparison, const analysis::Figure& figure)
{
    if (figure.smallBase != analysis::SmallBase::No)
        return CellMark::SmallBase;
    if (!isTested(comparison, figure))
        return CellMark::None;
    if (!comparison->significant)
        return CellMark::NotSignificant;
    return comparison->difference > 0 ? CellMark::Up : CellMark::Down;
}

charts::Arrow arrowOf(const std::optional<analysis::Comparison>& comparison)
{
    if (!comparison || !comparison->significant)
        return charts::Arrow::None;
    return comparison->difference > 0 ? charts::Arrow::Up : charts::Arrow::Down;
}

QString correctionName(analysis::Correction correction, const Material& material)
{
    switch (correction) {
    case analysis::Correction::None:
        return {};
    case analysis::Correction::Bonferroni:
        return material.wording.translate("Report", "Bonferroni");
    case analysis::Correction::Holm:
        return material.wording.translate("Report", "Holm");
    case analysis::Correction::BenjaminiHochberg:
        return material.wording.translate("Report", "Benjamini–Hochberg");
    }
    return {};
}

QString confidenceText(const analysis::MetricOptions& options)
{
    const double confidence = 100 * options.confidence;
    return percent(confidence, std::abs(confidence - std::round(confidence)) < 1e-9 ? 0 : 1);
}

QString listOf(const QStringList& names, const Material& material)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString comma = material.chinese() ? QStringLiteral("、") : QStringLiteral(", ");
    const QString before = names.mid(0, names.size() - 1).join(comma);
    return material.wording.translate("Report", "%1 and %2").arg(before, names.last());
}

QString spacedChinese(const QString& source)
{
    QString result;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar character = source[i];
        const QChar last = result.isEmpty() ? QChar() : result.back();
        const bool meets = (isHan(last) && isLatin(character)) || (isLatin(last) && isHan(character));
        const bool spare =
            character == QLatin1Char(' ') && isHan(last) && i + 1 < source.size() && isHan(source[i + 1]);
        if (meets)
            result += QLatin1Char(' ');
        if (!spare)
            result += character;
    }
    return result;
}

QString dateText(base::Seconds time)
{
    const base::CivilDate date = base::civilDate(time);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

} // namespace manyi::report
