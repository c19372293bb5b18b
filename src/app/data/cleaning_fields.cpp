#include "app/data/cleaning_fields.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/filter/filter_values.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int codeRole = Qt::UserRole + 1;

QString nameAndText(const domain::Variable& variable)
{
    const QString name = fromUtf8(variable.name), text = fromUtf8(variable.label);
    return text.isEmpty() || text == name ? name : name + QStringLiteral(" · ") + text;
}

} // namespace

VariableCombo::VariableCombo(const domain::Questionnaire& questionnaire, const VariableTest& offered,
                             const QString& none, QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    if (!none.isEmpty())
        addItem(none, qlonglong(0));
    for (const domain::Variable& variable : questionnaire.variables) {
        if (offered(variable))
            addItem(theme::icon(roleIcon(variable.role), QPalette::PlaceholderText), nameAndText(variable),
                    qlonglong(variable.id.value));
    }
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->setPlaceholderText(tr("Find a variable"));
    setCurrentIndex(none.isEmpty() ? -1 : 0);
    connect(this, &QComboBox::currentIndexChanged, this, &VariableCombo::chosen);
    // Enter takes the first variable that holds what was typed; what names no variable changes nothing.
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        const bool picked = completer()->popup()->isVisible() && completer()->popup()->currentIndex().isValid();
        if (lineEdit()->isModified() && !picked && completer()->currentIndex().isValid())
            setCurrentIndex(findText(completer()->currentCompletion()));
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { setEditText(itemText(currentIndex())); });
}

// Whoever comes into the field finds its text marked: what is typed next looks for another variable.
void VariableCombo::focusInEvent(QFocusEvent* event)
{
    QComboBox::focusInEvent(event);
    QTimer::singleShot(0, lineEdit(), &QLineEdit::selectAll); // a click still sets the cursor
}

base::VariableId VariableCombo::variable() const
{
    return {currentData(idRole).toLongLong()};
}

void VariableCombo::setVariable(base::VariableId variable)
{
    setCurrentIndex(findData(qlonglong(variable.value), idRole));
}

VariableChecks::VariableChecks(const domain::Questionnaire& questionnaire, const VariableTest& offered, QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_tree(new QTreeWidget(this)), m_count(new QLabel(this))
{
    m_search->setObjectName(QStringLiteral("findInChecks"));
    m_search->setPlaceholderText(tr("Find a variable"));
    m_search->setAccessibleName(tr("Find a variable"));
    m_search->addAction(theme::icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("variableChecks"));
    m_tree->setAccessibleName(tr("Variables"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setMinimumHeight(150);
    theme::setLook(m_count, "secondary");
    std::map<base::QuestionId, QTreeWidgetItem*> groups;
    for (const domain::Variable& variable : questionnaire.variables) {
        if (!offered(variable))
            continue;
        const domain::Question* question = questionnaire.findQuestion(variable.question);
        if (!question || question->variables.size() < 2) {
            addItem(variable, m_tree->invisibleRootItem());
            continue;
        }
        QTreeWidgetItem*& group = groups[question->id];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {fromUtf8(question->text.empty() ? question->name : question->text)});
            group->setFlags(group->flags() | Qt::ItemIsAutoTristate | Qt::ItemIsUserCheckable);
            group->setCheckState(0, Qt::Unchecked);
            group->setExpanded(true);
        }
        addItem(variable, group);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_tree);
    connect(m_search, &QLineEdit::textChanged, this, &VariableChecks::search);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        count();
        Q_EMIT changed();
    });
    count();
}

QTreeWidgetItem* VariableChecks::addItem(const domain::Variable& variable, QTreeWidgetItem* parent)
{
    auto* item = new QTreeWidgetItem(parent, {nameAndText(variable)});
    item->setData(0, idRole, qlonglong(variable.id.value));
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsAutoTristate);
    item->setCheckState(0, Qt::Unchecked);
    item->setToolTip(0, nameAndText(variable));
    m_items.push_back(item);
    return item;
}

std::vector<base::VariableId> VariableChecks::ticked() const
{
    std::vector<base::VariableId> ids;
    for (const QTreeWidgetItem* item : m_items) {
        if (item->checkState(0) == Qt::Checked)
            ids.push_back({item->data(0, idRole).toLongLong()});
    }
    return ids;
}

void VariableChecks::tick(const std::vector<base::VariableId>& variables)
{
    for (QTreeWidgetItem* item : m_items) {
        const base::VariableId id{item->data(0, idRole).toLongLong()};
        const bool wanted = std::ranges::find(variables, id) != variables.end();
        item->setCheckState(0, wanted ? Qt::Checked : Qt::Unchecked);
    }
}

void VariableChecks::search(const QString& text)
{
    for (QTreeWidgetItem* item : m_items) {
        const QTreeWidgetItem* group = item->parent();
        const bool shown = item->text(0).contains(text, Qt::CaseInsensitive) ||
                           (group && group->text(0).contains(text, Qt::CaseInsensitive));
        item->setHidden(!shown);
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        bool any = group->childCount() == 0 && !group->isHidden();
        for (int k = 0; k < group->childCount(); ++k)
            any = any || !group->child(k)->isHidden();
        group->setHidden(!any);
    }
}

void VariableChecks::count()
{
    m_count->setText(tr("%1 of %2 chosen").arg(ticked().size()).arg(m_items.size()));
}

AnswerChecks::AnswerChecks(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_task(this), m_list(new QListWidget(this))
{
    m_list->setObjectName(QStringLiteral("answerChecks"));
    m_list->setAccessibleName(tr("Right answers"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumHeight(120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &AnswerChecks::changed);
}

void AnswerChecks::setVariable(base::VariableId variable, const std::vector<double>& ticked)
{
    m_task.cancel();
    m_list->clear();
    m_wanted = ticked;
    const auto project = m_session.sharedProject();
    if (!project || !variable)
        return;
    using Counts = base::Result<AnswerCounts>;
    m_task.start<Counts>(
        tr("Counting answers"),
        [project, variable](base::Progress& progress) {
            return countAnswers(*project, {variable, {}}, data::Filter{}, progress);
        },
        [this, project, variable](const Counts& counts) {
            const auto questionnaire = project->questionnaire();
            const domain::Variable* known = questionnaire->find(variable);
            for (std::size_t i = 0; counts && known && i < counts->answers.size(); ++i) {
                const AnswerCount& answer = counts->answers[i];
                if (const auto code = domain::codeOf(*known, answer.written); code && !answer.missing)
                    addAnswer(tr("%1 (n %2)").arg(answer.label, countText(answer.n)), *code,
                              std::ranges::find(m_wanted, *code) != m_wanted.end());
            }
            for (const double code : m_wanted)
                addMissing(code);
            m_wanted.clear();
            Q_EMIT changed();
        });
}

void AnswerChecks::addAnswer(const QString& label, double code, bool ticked)
{
    const QSignalBlocker quiet(m_list);
    auto* item = new QListWidgetItem(label, m_list);
    item->setData(codeRole, code);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(label);
}

// A right answer that nobody gave and that has no label.
void AnswerChecks::addMissing(double code)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(codeRole).toDouble() == code)
            return;
    }
    addAnswer(fromUtf8(base::formatNumber(code)), code, true);
}

std::vector<double> AnswerChecks::ticked() const
{
    if (m_list->count() == 0)
        return m_wanted;
    std::vector<double> codes;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            codes.push_back(m_list->item(row)->data(codeRole).toDouble());
    }
    return codes;
}

} // namespace manyi::app
