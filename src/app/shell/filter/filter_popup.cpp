#include "app/shell/filter/filter_popup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/import/role_texts.h"
#include "app/overview/overview_texts.h"
#include "app/shell/filter/expression_edit.h"
#include "app/shell/filter/range_edit.h"
#include "app/shell/filter/value_list.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int variableRole = Qt::UserRole;
constexpr int questionRole = Qt::UserRole + 1;

bool hasAnswers(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Code;
}

QVBoxLayout* column(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    return layout;
}

} // namespace

FilterPopup::FilterPopup(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_session(session), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("filterPopup"));
    theme::setLook(this, "popup");
    resize(340, 440);
    m_pages->addWidget(buildVariables());
    m_pages->addWidget(buildAnswers());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_pages);
}

QWidget* FilterPopup::buildVariables()
{
    auto* page = new QWidget(this);
    m_search = new QLineEdit(page);
    m_search->setObjectName(QStringLiteral("variableSearch"));
    m_search->addAction(theme::icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_variables = new QListWidget(page);
    m_variables->setObjectName(QStringLiteral("filterVariables"));
    m_variables->setUniformItemSizes(true);
    m_variables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_expressionTitle = new QLabel(page);
    theme::setLook(m_expressionTitle, "secondary");
    m_expression = new ExpressionEdit(m_session, page);
    m_problem = new QLabel(page);
    m_problem->setObjectName(QStringLiteral("expressionProblem"));
    m_problem->setWordWrap(true);
    theme::setLook(m_problem, "bad");
    m_applyExpression = new QPushButton(page);
    m_applyExpression->setObjectName(QStringLiteral("applyExpression"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_expression, 1);
    line->addWidget(m_applyExpression);
    auto* layout = column(page);
    layout->addWidget(m_search);
    layout->addWidget(m_variables, 1);
    layout->addWidget(m_expressionTitle);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    connect(m_search, &QLineEdit::textChanged, this, &FilterPopup::search);
    const auto chosen = [this](QListWidgetItem* item) {
        choose({{item->data(variableRole).toLongLong()}, {item->data(questionRole).toLongLong()}});
    };
    connect(m_variables, &QListWidget::itemClicked, this, chosen);
    connect(m_search, &QLineEdit::returnPressed, this, [this, chosen] {
        if (QListWidgetItem* item = m_variables->currentItem(); item && !item->isHidden())
            chosen(item);
    });
    connect(m_variables, &QListWidget::itemActivated, this, chosen);
    connect(m_expression, &ExpressionEdit::judged, this, [this](const QString& problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        m_applyExpression->setEnabled(problem.isEmpty() && !m_expression->text().trimmed().isEmpty());
    });
    connect(m_expression, &QLineEdit::returnPressed, this, &FilterPopup::applyExpression);
    connect(m_applyExpression, &QPushButton::clicked, this, &FilterPopup::applyExpression);
    return page;
}

QWidget* FilterPopup::buildAnswers()
{
    auto* page = new QWidget(this);
    m_back = new QPushButton(page);
    m_back->setObjectName(QStringLiteral("filterBack"));
    m_back->setIcon(theme::icon(QStringLiteral("chevron-left")));
    theme::setLook(m_back, "flat");
    m_title = new QLabel(page);
    m_title->setObjectName(QStringLiteral("filterTitle"));
    theme::setLook(m_title, "cardTitle");
    m_values = new ValueList(m_session, ValueList::Mode::Several, page);
    auto* rangePage = new QWidget(page);
    m_range = new RangeEdit(rangePage);
    m_rangeProblem = new QLabel(rangePage);
    theme::setLook(m_rangeProblem, "bad");
    m_rangeProblem->setWordWrap(true);
    auto* rangeLayout = new QVBoxLayout(rangePage);
    rangeLayout->setContentsMargins(0, 0, 0, 0);
    rangeLayout->addWidget(m_range);
    rangeLayout->addWidget(m_rangeProblem);
    rangeLayout->addStretch();
    m_kinds = new QStackedWidget(page);
    m_kinds->addWidget(m_values);
    m_kinds->addWidget(rangePage);
    m_apply = new QPushButton(page);
    m_apply->setObjectName(QStringLiteral("applyFilter"));
    theme::setLook(m_apply, "primary");
    auto* head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_apply);
    auto* layout = column(page);
    layout->addLayout(head);
    layout->addWidget(m_kinds, 1);
    layout->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, &FilterPopup::showVariables);
    connect(m_values, &ValueList::tickedChanged, this, &FilterPopup::judge);
    connect(m_values, &ValueList::loaded, this, &FilterPopup::judge);
    connect(m_range, &RangeEdit::edited, this, &FilterPopup::judge);
    connect(m_apply, &QPushButton::clicked, this, &FilterPopup::applyAnswers);
    return page;
}

void FilterPopup::retranslate()
{
    m_search->setPlaceholderText(tr("Find a variable"));
    m_search->setAccessibleName(tr("Find a variable"));
    m_variables->setAccessibleName(tr("Variables"));
    m_expressionTitle->setText(tr("Or type an expression"));
    m_expression->setPlaceholderText(tr("region = East and nps 9..10"));
    m_expression->setAccessibleName(tr("Filter expression"));
    m_applyExpression->setText(tr("Apply"));
    m_apply->setText(tr("Apply"));
    m_back->setAccessibleName(tr("Back to the variables"));
    m_back->setToolTip(tr("Back to the variables"));
}

void FilterPopup::fillVariables()
{
    const auto questionnaire = m_session.project()->questionnaire();
    m_variables->clear();
    const auto add = [this](const QString& icon, const std::string& name, const QString& label,
                            const FilterTarget& target) {
        const QString code = QString::fromStdString(name);
        auto* item = new QListWidgetItem(theme::icon(icon, QPalette::PlaceholderText),
                                         label == code ? code : tr("%1  %2").arg(code, label), m_variables);
        item->setData(variableRole, qint64(target.variable.value));
        item->setData(questionRole, qint64(target.question.value));
        item->setToolTip(label);
    };
    for (const domain::Question& question : questionnaire->questions) {
        if (question.kind == domain::QuestionKind::MultipleResponse)
            add(roleIcon(domain::Role::MultiSelect), question.name, QString::fromStdString(question.text),
                {{}, question.id});
    }
    for (const domain::Variable& variable : questionnaire->variables) {
        if (variable.role != domain::Role::MultiSelect)
            add(roleIcon(variable.role), variable.name, variableCaption(variable), {variable.id, {}});
    }
    m_variables->setCurrentRow(0);
}

void FilterPopup::search(const QString& text)
{
    bool current = false;
    for (int row = 0; row < m_variables->count(); ++row) {
        QListWidgetItem* item = m_variables->item(row);
        const bool found =
            item->text().contains(text, Qt::CaseInsensitive) || item->toolTip().contains(text, Qt::CaseInsensitive);
        item->setHidden(!found);
        if (found && !current) {
            m_variables->setCurrentItem(item);
            current = true;
        }
    }
}

void FilterPopup::showVariables()
{
    m_pages->setCurrentIndex(0);
    m_search->setFocus();
}

void FilterPopup::openNew(const QPoint& position)
{
    if (!m_session.project())
        return;
    retranslate();
    m_chip = -1;
    fillVariables();
    m_search->clear();
    m_expression->clear();
    m_problem->hide();
    m_applyExpression->setEnabled(false);
    move(position);
    show();
    showVariables();
}

void FilterPopup::openFor(int chip, const QPoint& position)
{
    openNew(position);
    const auto& chips = m_session.chips();
    if (!m_session.project() || chip < 0 || chip >= static_cast<int>(chips.size()))
        return;
    m_chip = chip;
    const data::Filter& filter = chips[static_cast<std::size_t>(chip)];
    if (const FilterTarget target = targetOf(filter, *m_session.project()->questionnaire())) {
        choose(target);
        return;
    }
    m_expression->setText(QString::fromStdString(data::toText(filter)));
    m_applyExpression->setEnabled(true);
    m_expression->setFocus();
}

void FilterPopup::choose(const FilterTarget& target)
{
    m_target = target;
    const auto questionnaire = m_session.project()->questionnaire();
    const domain::Question* question = questionnaire->findQuestion(target.question);
    const domain::Variable* variable = questionnaire->find(target.variable);
    if (!question && !variable)
        return;
    const QString title = question ? QString::fromStdString(question->text.empty() ? question->name : question->text)
                                   : variableCaption(*variable);
    m_title->setText(QFontMetrics(m_title->font()).elidedText(title, Qt::ElideRight, 270));
    m_pages->setCurrentIndex(1);
    if (question || hasAnswers(*variable)) {
        // Counts within the other chips: what would be there if this one were not.
        std::optional<data::Filter> checked;
        if (m_chip >= 0)
            checked = m_session.chips()[static_cast<std::size_t>(m_chip)];
        m_kinds->setCurrentIndex(0);
        m_values->load(target, m_session.filterWithoutChip(m_chip), checked);
        m_values->setFocus();
    } else {
        m_kinds->setCurrentIndex(1);
        m_range->load(*variable);
    }
    judge();
}

std::optional<data::Filter> FilterPopup::condition() const
{
    if (m_kinds->currentIndex() == 1)
        return m_range->condition();
    return filterOnAnswers(*m_session.project()->questionnaire(), m_target, m_values->ticked(),
                           m_values->noAnswerTicked());
}

void FilterPopup::judge()
{
    m_rangeProblem->setText(m_kinds->currentIndex() == 1 ? m_range->problem() : QString());
    m_apply->setEnabled(m_session.project() && condition().has_value());
}

void FilterPopup::applyAnswers()
{
    if (const auto filter = condition())
        apply(*filter);
}

void FilterPopup::applyExpression()
{
    const auto filter = m_expression->expression();
    if (filter && filter->kind != data::Filter::Kind::Everything)
        apply(*filter);
}

void FilterPopup::apply(const data::Filter& filter)
{
    hide();
    if (m_chip < 0) {
        m_session.addChip(filter);
        return;
    }
    auto chips = m_session.chips();
    if (m_chip < static_cast<int>(chips.size()))
        chips[static_cast<std::size_t>(m_chip)] = filter;
    m_session.setChips(std::move(chips));
}

void FilterPopup::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else if (enter && m_pages->currentIndex() == 1) {
        applyAnswers();
    } else if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_variables->setFocus();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace manyi::app
