#include "app/explore/variable_tree.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <algorithm>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr const char* mimeType = "application/x-manyi-variable";
constexpr int variableRole = Qt::UserRole + 1;
constexpr int questionRole = Qt::UserRole + 2;

enum Group { Satisfaction, Recommendation, Groups, Numbers, OpenAnswers, Weights, Others, GroupCount };

QString groupName(int group)
{
    switch (group) {
    case Satisfaction:
        return VariableTree::tr("Satisfaction");
    case Recommendation:
        return VariableTree::tr("Recommendation and effort");
    case Groups:
        return VariableTree::tr("Groups");
    case Numbers:
        return VariableTree::tr("Numbers and dates");
    case OpenAnswers:
        return VariableTree::tr("Open answers");
    case Weights:
        return VariableTree::tr("Weights");
    default:
        return VariableTree::tr("Others");
    }
}

Group groupOf(domain::Role role)
{
    using enum domain::Role;
    switch (role) {
    case Csat:
    case ScaleItem:
        return Satisfaction;
    case Nps:
    case Ces:
        return Recommendation;
    case Place:
    case Segment:
    case Wave:
    case Channel:
    case MultiSelect:
        return Groups;
    case Number:
    case Duration:
    case Date:
        return Numbers;
    case OpenText:
        return OpenAnswers;
    case Weight:
        return Weights;
    default:
        return Others;
    }
}

// Drags carry the variable under the mouse, whatever the proxy shows.
class DragModel : public QStandardItemModel {
public:
    using QStandardItemModel::QStandardItemModel;
    QStringList mimeTypes() const override { return {mimeType}; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override
    {
        if (indexes.isEmpty())
            return nullptr;
        return toMime(
            {{indexes.first().data(variableRole).toLongLong()}, {indexes.first().data(questionRole).toLongLong()}});
    }
};

} // namespace

QMimeData* toMime(const RowItem& item)
{
    auto* mime = new QMimeData;
    mime->setData(mimeType, QString("%1 %2").arg(item.variable.value).arg(item.question.value).toLatin1());
    return mime;
}

std::optional<RowItem> fromMime(const QMimeData* mime)
{
    if (!mime->hasFormat(mimeType))
        return std::nullopt;
    const QList<QByteArray> ids = mime->data(mimeType).split(' ');
    if (ids.size() != 2)
        return std::nullopt;
    return RowItem{{ids[0].toLongLong()}, {ids[1].toLongLong()}};
}

VariableTree::VariableTree(QWidget* parent)
    : QTreeView(parent), m_model(new DragModel(this)), m_proxy(new QSortFilterProxyModel(this))
{
    setObjectName("variables");
    setHeaderHidden(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setIndentation(14);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setExpandsOnDoubleClick(false);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setRecursiveFilteringEnabled(true);
    setModel(m_proxy);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto item = itemAt(index))
            Q_EMIT rowWanted(*item);
        else
            setExpanded(index, !isExpanded(index));
    });
}

void VariableTree::setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire)
{
    m_questionnaire = std::move(questionnaire);
    fill();
}

void VariableTree::fill()
{
    m_model->clear();
    if (!m_questionnaire)
        return;
    std::vector<QStandardItem*> groups;
    for (int i = 0; i < GroupCount; ++i) {
        groups.push_back(new QStandardItem);
        groups.back()->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    const auto add = [&](Group group, const std::string& name, const std::string& label, domain::Role role,
                         base::VariableId variable, base::QuestionId question) {
        const QString text = label.empty() || label == name ? fromUtf8(name) : fromUtf8(name) + "  " + fromUtf8(label);
        auto* item = new QStandardItem(theme::icon(roleIcon(role), QPalette::PlaceholderText), text.simplified());
        item->setToolTip(text);
        item->setData(qlonglong(variable.value), variableRole);
        item->setData(qlonglong(question.value), questionRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        groups[group]->appendRow(item);
    };
    for (const auto& question : m_questionnaire->questions)
        if (question.kind == domain::QuestionKind::MultipleResponse && !question.variables.empty())
            add(Groups, question.name, question.text, domain::Role::MultiSelect, {}, question.id);
    for (const auto& variable : m_questionnaire->variables) {
        const auto* question = m_questionnaire->findQuestion(variable.question);
        if (question && question->kind == domain::QuestionKind::MultipleResponse)
            continue;
        add(groupOf(variable.role), variable.name, variable.label, variable.role, variable.id, {});
    }
    for (int i = 0; i < GroupCount; ++i) {
        if (groups[i]->rowCount() == 0) {
            delete groups[i];
            continue;
        }
        groups[i]->setText(QString("%1  %2").arg(groupName(i)).arg(groups[i]->rowCount()));
        m_model->appendRow(groups[i]);
        setExpanded(m_proxy->mapFromSource(groups[i]->index()), i <= Groups || groups[i]->rowCount() <= 3);
    }
    setUsed(m_rows, m_columns);
}

void VariableTree::setSearch(const QString& text)
{
    m_proxy->setFilterFixedString(text);
    if (!text.isEmpty())
        expandAll();
}

void VariableTree::setUsed(const std::vector<RowItem>& rows, const std::vector<base::VariableId>& columns)
{
    m_rows = rows;
    m_columns = columns;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        for (int j = 0; j < m_model->item(i)->rowCount(); ++j) {
            auto* item = m_model->item(i)->child(j);
            const RowItem row{{item->data(variableRole).toLongLong()}, {item->data(questionRole).toLongLong()}};
            const bool used =
                std::find(rows.begin(), rows.end(), row) != rows.end() ||
                (row.variable && std::find(columns.begin(), columns.end(), row.variable) != columns.end());
            QFont font = charts::screenFont(13, used);
            if (item->font() != font)
                item->setFont(font);
        }
    }
}

std::optional<RowItem> VariableTree::itemAt(const QModelIndex& index) const
{
    if (!index.isValid() || !index.parent().isValid())
        return std::nullopt;
    return RowItem{{index.data(variableRole).toLongLong()}, {index.data(questionRole).toLongLong()}};
}

void VariableTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto item = itemAt(currentIndex());
    if (!enter || !item)
        return QTreeView::keyPressEvent(event);
    if (event->modifiers() & Qt::ShiftModifier)
        Q_EMIT columnWanted(*item);
    else
        Q_EMIT rowWanted(*item);
}

void VariableTree::contextMenuEvent(QContextMenuEvent* event)
{
    const auto item = itemAt(indexAt(event->pos()));
    if (!item)
        return;
    QMenu menu(this);
    const QAction* row = menu.addAction(tr("Add as row\tEnter"));
    const QAction* column = menu.addAction(tr("Set as column\tShift+Enter"));
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == row)
        Q_EMIT rowWanted(*item);
    else if (chosen == column)
        Q_EMIT columnWanted(*item);
}

void VariableTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTreeView::changeEvent(event);
}

} // namespace manyi::app
