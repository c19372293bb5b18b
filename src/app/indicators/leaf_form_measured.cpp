// A measured quantity and the membership functions that grade it.
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/leaf_form.h"
#include "app/indicators/leaf_form_parts.h"
#include "app/overview/figure_text.h"
#include "base/number.h"

namespace manyi::app {

void LeafForm::addMeasured(const domain::Indicator& leaf)
{
    m_grid->addWidget(variableChoice(leaf.data), 0, 0, 1, 2);
    m_grid->addWidget(valueEdit(leaf.data), 0, 2);
    const std::size_t grades = m_document.system().grades.size();
    for (std::size_t i = 0; i < grades; ++i)
        addFunctionRow(i, i < leaf.data.functions.size() ? leaf.data.functions[i] : domain::MembershipFunction{});
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(2, 1);
}

QComboBox* LeafForm::variableChoice(const Data& data)
{
    auto* variable = new QComboBox;
    variable->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    variable->setMinimumContentsLength(18);
    variable->setObjectName(QStringLiteral("measuredVariable"));
    variable->setAccessibleName(tr("Measured variable"));
    variable->addItem(tr("Typed value"), QString());
    if (const auto project = m_document.session().sharedProject()) {
        const auto questionnaire = project->questionnaire();
        for (const auto& each : questionnaire->variables) {
            if (each.type == domain::ValueType::Number || each.type == domain::ValueType::Code)
                variable->addItem(tr("Mean of %1").arg(caption(each)), fromUtf8(each.name));
        }
    }
    variable->setCurrentIndex(std::max(0, variable->findData(fromUtf8(data.measuredVariable))));
    connect(variable, &QComboBox::activated, this, [this, variable](int index) {
        change(tr("Measured variable"),
               [&](Data& changed) { changed.measuredVariable = variable->itemData(index).toString().toStdString(); });
    });
    return variable;
}

QLineEdit* LeafForm::valueEdit(const Data& data)
{
    auto* value = lineEdit(data.measured ? numbersText({*data.measured}) : QString(), tr("Measured value"));
    value->setObjectName(QStringLiteral("measuredValue"));
    value->setEnabled(data.measuredVariable.empty());
    connect(value, &QLineEdit::editingFinished, this, [this, value] {
        const auto number = base::parseNumber(value->text().toStdString());
        value->setProperty("problem", !number && !value->text().isEmpty());
        if (number || value->text().isEmpty())
            change(tr("Measured value"), [&](Data& changed) { changed.measured = number; });
    });
    return value;
}

void LeafForm::addFunctionRow(std::size_t grade, const domain::MembershipFunction& function)
{
    using Shape = domain::MembershipFunction::Shape;
    const QString name = fromUtf8(m_document.system().grades[grade].name);
    auto* label = new QLabel(name);
    auto* shape = new QComboBox;
    for (const auto each :
         {Shape::Triangular, Shape::Trapezoidal, Shape::Gaussian, Shape::LargerIsBetter, Shape::SmallerIsBetter})
        shape->addItem(shapeTitle(each), static_cast<int>(each));
    shape->setCurrentIndex(shape->findData(static_cast<int>(function.shape)));
    shape->setAccessibleName(tr("Membership function of %1").arg(name));
    auto* points = lineEdit(numbersText(function.points), tr("Points of the function of %1, ascending").arg(name));
    const auto edit = [this, grade](const QString& step, const std::function<void(domain::MembershipFunction&)>& what) {
        change(step, [&](Data& data) {
            data.functions.resize(std::max(data.functions.size(), m_document.system().grades.size()));
            what(data.functions[grade]);
        });
    };
    connect(shape, &QComboBox::activated, this, [this, edit, shape](int index) {
        edit(tr("Shape of a membership function"),
             [&](auto& each) { each.shape = static_cast<Shape>(shape->itemData(index).toInt()); });
    });
    connect(points, &QLineEdit::editingFinished, this, [this, edit, points] {
        const auto numbers = numbersFrom(points->text());
        points->setProperty("problem", !numbers.has_value());
        if (numbers)
            edit(tr("Points of a membership function"), [&](auto& each) { each.points = *numbers; });
    });
    const int row = newRow();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(shape, row, 1);
    m_grid->addWidget(points, row, 2);
}

} // namespace manyi::app
