// The questions whose answers make the memberships of a leaf.
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/leaf_form.h"
#include "app/indicators/leaf_form_parts.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

void LeafForm::addQuestions(const domain::Indicator& leaf)
{
    for (std::size_t i = 0; i < leaf.data.questions.size(); ++i)
        addQuestionRow(i, leaf.data.questions[i]);
    const auto project = m_document.session().sharedProject();
    auto* add = new QComboBox;
    add->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add->setMinimumContentsLength(18);
    add->setObjectName(QStringLiteral("addQuestion"));
    add->setAccessibleName(tr("Add a question"));
    add->addItem(tr("Add a question …"));
    if (project) {
        const auto questionnaire = project->questionnaire();
        for (const auto& variable : questionnaire->variables) {
            if (hasScale(variable))
                add->addItem(caption(variable), fromUtf8(variable.name));
        }
    }
    connect(add, &QComboBox::activated, this, [this, add](int index) {
        const QString name = add->itemData(index).toString();
        if (!name.isEmpty())
            change(tr("Add the question %1").arg(name), [&](Data& data) {
                domain::QuestionSource source;
                source.variable = name.toStdString();
                data.questions.push_back(std::move(source));
            });
    });
    m_grid->addWidget(add, newRow(), 0, 1, 2);
}

void LeafForm::changeQuestion(std::size_t at, const QString& step, const QuestionEdit& what)
{
    change(step, [&](Data& data) {
        if (at < data.questions.size())
            what(data.questions[at]);
    });
}

void LeafForm::addQuestionRow(std::size_t at, const domain::QuestionSource& source)
{
    const int row = newRow();
    m_grid->addWidget(questionName(source), row, 0, 1, 4);
    int column = 0;
    for (QWidget* tool : std::initializer_list<QWidget*>{directionChoice(at, source), rescalingChoice(at, source),
                                                         cutsEdit(at, source), removeButton(at)})
        m_grid->addWidget(tool, row + 1, column++);
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(2, 1);
}

QLabel* LeafForm::questionName(const domain::QuestionSource& source) const
{
    const auto project = m_document.session().sharedProject();
    const auto questionnaire = project ? project->questionnaire() : nullptr;
    const auto* variable = questionnaire ? questionnaire->findByText(source.variable) : nullptr;
    auto* name = new QLabel(variable ? caption(*variable) : fromUtf8(source.variable));
    name->setToolTip(name->text());
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (!variable)
        theme::setLook(name, "bad");
    return name;
}

QComboBox* LeafForm::directionChoice(std::size_t at, const domain::QuestionSource& source)
{
    auto* direction = new QComboBox;
    direction->addItems({tr("High is good"), tr("High is bad")});
    direction->setCurrentIndex(source.reversed ? 1 : 0);
    direction->setAccessibleName(tr("Direction"));
    connect(direction, &QComboBox::activated, this, [this, at](int index) {
        changeQuestion(at, tr("Direction of a question"), [&](auto& question) { question.reversed = index == 1; });
    });
    return direction;
}

QComboBox* LeafForm::rescalingChoice(std::size_t at, const domain::QuestionSource& source)
{
    using Rescaling = domain::QuestionSource::Rescaling;
    auto* rescaling = new QComboBox;
    for (const auto each : {Rescaling::Bands, Rescaling::Shared, Rescaling::Cuts})
        rescaling->addItem(rescalingTitle(each));
    rescaling->setCurrentIndex(static_cast<int>(source.rescaling));
    rescaling->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    rescaling->setMinimumContentsLength(12);
    rescaling->setAccessibleName(tr("Rescaling"));
    connect(rescaling, &QComboBox::activated, this, [this, at](int index) {
        changeQuestion(at, tr("Rescaling of a question"),
                       [&](auto& question) { question.rescaling = static_cast<Rescaling>(index); });
    });
    return rescaling;
}

QLineEdit* LeafForm::cutsEdit(std::size_t at, const domain::QuestionSource& source)
{
    auto* cuts = lineEdit(numbersText(source.cuts), tr("Lowest answers of each grade but the last, best first"));
    cuts->setEnabled(source.rescaling == domain::QuestionSource::Rescaling::Cuts);
    connect(cuts, &QLineEdit::editingFinished, this, [this, at, cuts] {
        const auto numbers = numbersFrom(cuts->text());
        cuts->setProperty("problem", !numbers.has_value());
        if (numbers)
            changeQuestion(at, tr("Cuts of a question"), [&](auto& question) { question.cuts = *numbers; });
    });
    return cuts;
}

QToolButton* LeafForm::removeButton(std::size_t at)
{
    auto* remove = new QToolButton;
    remove->setIcon(theme::icon(QStringLiteral("trash")));
    remove->setToolTip(tr("Remove the question"));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, at] {
        change(tr("Remove a question"), [&](Data& data) {
            if (at < data.questions.size())
                data.questions.erase(data.questions.begin() + static_cast<std::ptrdiff_t>(at));
        });
    });
    return remove;
}

} // namespace manyi::app
