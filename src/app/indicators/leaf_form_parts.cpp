#include "app/indicators/leaf_form_parts.h"

#include <QRegularExpression>

#include "app/overview/figure_text.h"
#include "base/number.h"

namespace manyi::app {

QString caption(const domain::Variable& variable)
{
    return variable.label.empty() ? fromUtf8(variable.name)
                                  : QStringLiteral("%1 · %2").arg(fromUtf8(variable.name), fromUtf8(variable.label));
}

bool hasScale(const domain::Variable& variable)
{
    using enum domain::Role;
    return variable.scale.has_value() || variable.role == Csat || variable.role == Nps || variable.role == Ces ||
           variable.role == ScaleItem;
}

QLineEdit* lineEdit(const QString& text, const QString& name)
{
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    return edit;
}

std::optional<std::vector<double>> numbersFrom(const QString& text)
{
    std::vector<double> numbers;
    static const QRegularExpression gaps(QStringLiteral("[,;，；\\s]+"));
    for (const QString& part : text.split(gaps, Qt::SkipEmptyParts)) {
        const auto number = base::parseNumber(part.toStdString());
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

QString numbersText(const std::vector<double>& numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts << QString::fromStdString(base::formatNumber(number));
    return texts.join(QStringLiteral(", "));
}

std::vector<domain::MembershipFunction> suggestedFunctions(std::size_t grades, double low, double high)
{
    std::vector<domain::MembershipFunction> functions;
    using enum domain::MembershipFunction::Shape;
    const double step = grades > 1 ? (high - low) / static_cast<double>(grades - 1) : 1;
    for (std::size_t i = 0; i < grades; ++i) {
        const double middle = high - static_cast<double>(i) * step;
        if (i == 0)
            functions.push_back({LargerIsBetter, {middle - step, middle}});
        else if (i + 1 == grades)
            functions.push_back({SmallerIsBetter, {middle, middle + step}});
        else
            functions.push_back({Triangular, {middle - step, middle, middle + step}});
    }
    return functions;
}

} // namespace manyi::app
