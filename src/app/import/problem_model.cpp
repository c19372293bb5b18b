#include "app/import/problem_model.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QRegularExpression>
#include <QTimer>
#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

// "It was set to missing; declare it as a missing code if …": what was done, without the advice.
QString shortAction(const QString& action)
{
    static const QRegularExpression advice(QStringLiteral("[;；]"));
    return action.section(advice, 0, 0);
}

// The choice box of a cell: as high as a control, also beside several lines of text.
QRect choiceRect(const QRect& cell)
{
    const int height = std::min(cell.height(), charts::space::rowHeight);
    return {cell.left(), cell.center().y() - height / 2, cell.width(), height};
}

} // namespace

QString severityText(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Information:
        return ProblemModel::tr("Information");
    case domain::Severity::Warning:
        return ProblemModel::tr("Warning");
    case domain::Severity::Error:
        return ProblemModel::tr("Error");
    }
    return {};
}

void ProblemModel::setProblems(const std::vector<domain::ImportProblem>& problems, const domain::Recipe& recipe)
{
    beginResetModel();
    m_problems = problems;
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const auto& a, const auto& b) { return a.severity > b.severity; });
    m_fixes.clear();
    for (const auto& problem : m_problems)
        m_fixes.push_back(fixesFor(problem, recipe));
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& problem = m_problems[index.row()];
    const bool number = index.column() == Row || index.column() == Rows;
    switch (role) {
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case FixTexts: {
        QStringList texts;
        for (const auto& fix : m_fixes[index.row()])
            texts << fix.text;
        return texts;
    }
    case Qt::AccessibleTextRole:
        if (index.column() == Mark)
            return severityText(problem.severity);
        [[fallthrough]];
    case Qt::ToolTipRole:
    case Qt::DisplayRole:
        break;
    case Qt::TextAlignmentRole:
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
    switch (index.column()) {
    case Mark:
        return role == Qt::ToolTipRole ? severityText(problem.severity) : QString();
    case Row:
        return problem.row > 0 ? countText(problem.row) : QString();
    case ColumnName:
        return fromUtf8(problem.column).simplified();
    case Value:
        return fromUtf8(problem.value).simplified();
    case Reason:
        return fromUtf8(problem.reason);
    case Fix:
        return role == Qt::ToolTipRole ? fromUtf8(problem.action) : shortAction(fromUtf8(problem.action));
    case Rows:
        return countText(problem.affectedRows);
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Row || section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case ColumnName:
        return tr("Column");
    case Value:
        return tr("Value");
    case Reason:
        return tr("Reason");
    case Fix:
        return tr("What is done");
    case Rows:
        return tr("Rows");
    default:
        return QString();
    }
}

Qt::ItemFlags ProblemModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Fix && hasFixes(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProblemModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Fix)
        return false;
    const auto& fixes = m_fixes[index.row()];
    const int chosen = value.toInt();
    if (chosen <= 0 || chosen >= static_cast<int>(fixes.size()))
        return false;
    // Copies: the owner answers by setting a new list.
    const auto problem = m_problems[index.row()];
    const auto fix = fixes[chosen];
    Q_EMIT fixChosen(problem, fix);
    return true;
}

void ProblemDelegate::setUpTable(TableView& view)
{
    view.verticalHeader()->hide();
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                         QAbstractItemView::AnyKeyPressed);
    connect(&view, &QAbstractItemView::clicked, &view, [&view](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEditable)
            view.edit(index);
    });
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    TableDelegate::paint(painter, option, index);
    const auto& look = charts::tokens(m_theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == ProblemModel::Mark) {
        const QRectF mark(option.rect.center().x() - 4, option.rect.center().y() - 4, 9, 9);
        painter->setPen(Qt::NoPen);
        switch (static_cast<domain::Severity>(index.data(ProblemModel::SeverityRole).toInt())) {
        case domain::Severity::Error:
            painter->setBrush(look.bad);
            painter->drawRect(mark);
            break;
        case domain::Severity::Warning:
            painter->setBrush(look.warningFill);
            painter->drawPolygon(QPolygonF{mark.bottomLeft(), mark.bottomRight(), {mark.center().x(), mark.top()}});
            break;
        case domain::Severity::Information:
            painter->setBrush(look.good);
            painter->drawEllipse(mark);
            break;
        }
    } else if (index.flags() & Qt::ItemIsEditable) {
        painter->setPen(look.controlBorder);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(choiceRect(option.rect)).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
        theme::icon("chevron-down", QPalette::PlaceholderText)
            .paint(painter, QRect(option.rect.right() - 20, option.rect.center().y() - 6, 12, 12));
    }
    painter->restore();
}

QWidget* ProblemDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->setObjectName("fix");
    box->addItems(index.data(ProblemModel::FixTexts).toStringList());
    connect(box, &QComboBox::activated, box, [this, box] {
        auto* self = const_cast<ProblemDelegate*>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // With the list open, arrow keys look at the choices and only Enter takes one.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ProblemDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const
{
    editor->setGeometry(choiceRect(option.rect));
}

void ProblemDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static_cast<QComboBox*>(editor)->setCurrentIndex(index.data(ProblemModel::FixIndex).toInt());
}

void ProblemDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentIndex(), Qt::EditRole);
}

} // namespace manyi::app
