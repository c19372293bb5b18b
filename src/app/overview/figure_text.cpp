#include "app/overview/figure_text.h"
#include "app/texts.h"

#include <QRegularExpression>
#include <cmath>

#include "base/number.h"

namespace manyi::app {

namespace {

QString signedText(double value, int decimals)
{
    const QString text = numberText(value, decimals);
    return value > 0 && text.contains(QRegularExpression("[1-9]")) ? "+" + text : text;
}

} // namespace

QString numberText(double value, int decimals)
{
    return std::isfinite(value) ? fromUtf8(base::formatFixed(value, decimals, true)) : QStringLiteral("–");
}

QString countText(qint64 count)
{
    return fromUtf8(base::formatCount(count));
}

QString pText(double p)
{
    return p < 0.001 ? Texts::tr("p < 0.001") : Texts::tr("p %1").arg(fromUtf8(base::formatFixed(p, 3)));
}

FigureText figureText(const analysis::Figure& figure, const domain::Metric& metric,
                      const analysis::MetricOptions& options)
{
    FigureText text;
    text.n = Texts::tr("n %1").arg(countText(figure.basis.n));
    if (figure.smallBase == analysis::SmallBase::Hidden) {
        text.value = QStringLiteral("–");
        text.note = Texts::tr("Fewer than %1 answers: not shown").arg(options.hideBelow);
        return text;
    }
    if (!figure.value) {
        text.value = QStringLiteral("–");
        text.note = figure.basis.n == 0 ? Texts::tr("No valid answers") : Texts::tr("Too few answers");
        return text;
    }
    const int decimals = domain::shownDecimals(metric);
    text.value = numberText(*figure.value, decimals);
    text.unit = domain::metricUnit(metric);
    if (figure.lower && figure.upper) {
        text.halfWidth = "± " + numberText((*figure.upper - *figure.lower) / 2, decimals);
        text.interval =
            Texts::tr("%1 – %2").arg(numberText(*figure.lower, decimals), numberText(*figure.upper, decimals));
    }
    if (figure.smallBase == analysis::SmallBase::Marked)
        text.note = Texts::tr("n < %1").arg(options.markBelow);
    return text;
}

ChangeText changeText(const std::optional<analysis::Comparison>& change, const QString& otherName,
                      const domain::Metric& metric, const domain::Variable& variable)
{
    if (!change)
        return {};
    ChangeText result;
    result.difference = signedText(change->difference, domain::shownDecimals(metric));
    if (!change->significant) {
        result.text = Texts::tr("%1 on %2 · not significant").arg(result.difference, otherName);
        result.shortText = Texts::tr("%1 on %2 · n.s.").arg(result.difference, otherName);
        return result;
    }
    const bool up = change->difference > 0;
    result.text = Texts::tr("%1 on %2 · %3").arg(result.difference, otherName, pText(change->adjustedP));
    result.shortText = result.text;
    result.arrow = up ? charts::Arrow::Up : charts::Arrow::Down;
    result.good = up == domain::higherIsBetter(metric, variable);
    return result;
}

} // namespace manyi::app
