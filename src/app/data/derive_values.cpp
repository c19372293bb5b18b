#include "app/data/derive_values.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/overview/figure_text.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::optional<double> toNumber(QString text)
{
    return base::parseNumber(text.replace(QChar(0x2212), QLatin1Char('-')).trimmed().toStdString());
}

// 1, 2, 2.5, 5 or 10 times a power of ten: the smallest that is not below `width`.
double roundWidth(double width)
{
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double step : {1.0, 2.0, 2.5, 5.0}) {
        if (step * power >= width * (1 - 1e-12))
            return step * power;
    }
    return 10 * power;
}

} // namespace

base::Result<HeldValues> heldValues(engine::Project& project, base::VariableId variable, bool withMissing,
                                    base::Progress& progress)
{
    const auto dataset = project.dataset({variable}, progress);
    if (!dataset)
        return dataset.error();
    HeldValues held;
    const domain::Variable* known = (*dataset)->questionnaire().find(variable);
    const data::Column* column = (*dataset)->column(variable);
    if (!known || !column || known->type == domain::ValueType::Text)
        return held;
    std::vector<double> values;
    values.reserve((*dataset)->rows());
    for (std::size_t row = 0; row < (*dataset)->rows(); ++row) {
        const double value = data::valueAt(*column, row);
        if (!std::isnan(value))
            values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    for (auto begin = values.begin(); begin != values.end();) {
        const auto end = std::upper_bound(begin, values.end(), *begin);
        const bool missing = domain::isUserMissing(*known, *begin);
        held.userMissing = held.userMissing || missing;
        if (withMissing || !missing)
            held.values.push_back({*begin, end - begin});
        begin = end;
    }
    return held;
}

std::vector<double> equalCounts(const HeldValues& held, int bands, bool upperIncluded)
{
    std::int64_t all = 0, below = 0;
    for (const HeldValues::Value& value : held.values)
        all += value.n;
    std::vector<double> cuts;
    for (std::size_t i = 0; i + 1 < held.values.size(); ++i) {
        below += held.values[i].n;
        const auto wanted = static_cast<double>(all) * static_cast<double>(cuts.size() + 1) / bands;
        if (static_cast<int>(cuts.size()) + 1 >= bands)
            break;
        // Here or one value later, whatever is nearer to the wanted share.
        const double now = std::abs(static_cast<double>(below) - wanted);
        const double next = std::abs(static_cast<double>(below + held.values[i + 1].n) - wanted);
        if (now <= next)
            cuts.push_back(upperIncluded ? held.values[i].value : held.values[i + 1].value);
    }
    return cuts;
}

std::vector<double> equalWidths(const HeldValues& held, int bands)
{
    if (held.values.size() < 2 || bands < 2)
        return {};
    const double low = held.values.front().value, high = held.values.back().value;
    const double width = roundWidth((high - low) / bands);
    std::vector<double> cuts;
    for (double cut = (std::floor(low / width) + 1) * width; cut <= high && static_cast<int>(cuts.size()) + 1 < bands;
         cut += width)
        cuts.push_back(cut);
    return cuts;
}

std::optional<CodeRange> codeRangeFromText(const QString& text)
{
    if (const auto one = toNumber(text))
        return CodeRange{*one, *one};
    static const QRegularExpression form(
        QStringLiteral("^\\s*([-\\x{2212}]?[0-9.]*?)\\s*(?:–|-|\\.\\.|~|to|至|到)\\s*([-\\x{2212}]?[0-9.]*)\\s*$"));
    const auto match = form.match(text);
    const bool openLow = match.captured(1).isEmpty(), openHigh = match.captured(2).isEmpty();
    if (!match.hasMatch() || (openLow && openHigh))
        return std::nullopt;
    const auto low = openLow ? std::optional(-infinite) : toNumber(match.captured(1));
    const auto high = openHigh ? std::optional(infinite) : toNumber(match.captured(2));
    if (!low || !high || *low > *high)
        return std::nullopt;
    return CodeRange{*low, *high};
}

QString codeRangeText(double low, double high)
{
    const QString from = std::isinf(low) ? QString() : fromUtf8(base::formatNumber(low));
    const QString to = std::isinf(high) ? QString() : fromUtf8(base::formatNumber(high));
    if (low == high)
        return from;
    return from.isEmpty() || to.isEmpty() ? from + QStringLiteral("..") + to : from + QStringLiteral("–") + to;
}

} // namespace manyi::app
