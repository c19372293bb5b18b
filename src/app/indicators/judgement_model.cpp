#include "app/indicators/judgement_model.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

#include "app/indicators/indicator_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "charts/tokens.h"

namespace manyi::app {

namespace {

constexpr double farOff = 1.5; // errors below are not worth a mark

const charts::Tokens& look()
{
    const bool dark = QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
    return charts::tokens(dark ? charts::ThemeKind::Dark : charts::ThemeKind::Light);
}

std::size_t at(int column)
{
    return static_cast<std::size_t>(column);
}

} // namespace

void JudgementModel::setContent(const domain::JudgementMatrix& matrix, std::vector<double> weights, Marks marks)
{
    const bool sameShape = matrix.names() == m_matrix.names();
    if (!sameShape)
        beginResetModel();
    m_matrix = matrix;
    m_weights = std::move(weights);
    m_marks = std::move(marks);
    if (!sameShape)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int JudgementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.size());
}

int JudgementModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_matrix.size() == 0 ? 0 : static_cast<int>(m_matrix.size()) + 2;
}

bool JudgementModel::isJudgement(const QModelIndex& index) const
{
    return index.isValid() && index.column() >= 1 && index.column() <= rowCount() && index.column() - 1 != index.row();
}

bool JudgementModel::inTriad(std::size_t row, std::size_t column) const
{
    return std::ranges::any_of(m_marks.triads, [&](const analysis::IntransitiveTriad& triad) {
        const auto& items = triad.items;
        return std::ranges::find(items, row) != items.end() && std::ranges::find(items, column) != items.end();
    });
}

const analysis::CellError* JudgementModel::worst() const
{
    if (m_marks.errors.empty() || m_marks.errors.front().error < farOff)
        return nullptr;
    return &m_marks.errors.front();
}

QString JudgementModel::tip(std::size_t row, std::size_t column) const
{
    const QString first = fromUtf8(m_matrix.names()[row]), second = fromUtf8(m_matrix.names()[column]);
    if (m_matrix.missing(row, column))
        return tr("%1 against %2: not judged. Type 3, 1/3 or 0.5.").arg(first, second);
    return judgementSentence(first, second, m_matrix.at(row, column));
}

QVariant JudgementModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = at(index.row());
    const int column = index.column();
    const bool name = column == 0, weight = column == columnCount() - 1;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((name ? Qt::AlignLeft : weight ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter);
    if (name)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? fromUtf8(m_matrix.names()[row]) : QVariant();
    if (weight)
        return role == Qt::DisplayRole && row < m_weights.size() ? numberText(m_weights[row], 3) : QVariant();
    const auto item = at(column - 1);
    const bool lower = item < row, diagonal = item == row;
    const auto* marked = worst();
    const bool isWorst = marked && !lower && std::minmax(marked->row, marked->column) == std::minmax(row, item);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return diagonal ? QStringLiteral("1") : judgementText(m_matrix.at(row, item));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return diagonal ? QVariant() : tip(row, item);
    case table_role::Secondary:
        return diagonal;
    case table_role::Strong:
        return isWorst || (!lower && !diagonal && inTriad(row, item) && m_matrix.at(row, item) > 1);
    case table_role::Tint:
        if (!lower && !diagonal && (inTriad(row, item) || isWorst))
            return look().cellBad;
        return lower || diagonal ? QVariant(look().window) : QVariant();
    case ErrorRole:
        return isWorst ? tr("ε %1").arg(numberText(marked->error, 1)) : QVariant();
    default:
        return {};
    }
}

QVariant JudgementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool weight = section == columnCount() - 1;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == 0 ? Qt::AlignLeft
                                 : weight     ? Qt::AlignRight
                                              : Qt::AlignHCenter) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == 0)
        return tr("Row against column");
    if (weight)
        return tr("Weight");
    return fromUtf8(m_matrix.names()[at(section - 1)]);
}

bool JudgementModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !isJudgement(index))
        return false;
    const QString text = value.toString().trimmed();
    if (text.isEmpty()) {
        Q_EMIT judged(at(index.row()), at(index.column() - 1), 0);
        return true;
    }
    const auto judgement = domain::parseJudgement(text.toStdString());
    if (!judgement) {
        Q_EMIT refused(tr("\"%1\" in row %2, column %3 is no judgement. Type a number above 0, such as 3, 1/3 or 0.5; "
                          "the old value was kept.")
                           .arg(text, fromUtf8(m_matrix.names()[at(index.row())]),
                                fromUtf8(m_matrix.names()[at(index.column() - 1)])));
        return false;
    }
    Q_EMIT judged(at(index.row()), at(index.column() - 1), *judgement);
    return true;
}

Qt::ItemFlags JudgementModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (isJudgement(index) ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace manyi::app
