#include "app/explore/metric_table.h"

#include <QColor>
#include <QFont>
#include <algorithm>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

namespace {

using Kind = ExploreLine::Kind;

QString letter(std::size_t group)
{
    return group < 26 ? QString(QChar('A' + static_cast<char>(group))) : QString();
}

// The share of the answers' rows in the form the options ask for; nullopt when it cannot be had.
std::optional<double> shareOf(const analysis::Figure& figure, const analysis::Figure& total, CellShare form)
{
    if (!figure.value)
        return std::nullopt;
    const double count = *figure.value / 100 * figure.basis.weightedN;
    switch (form) {
    case CellShare::Column:
        return *figure.value;
    case CellShare::Count:
        return count;
    case CellShare::Total:
        return total.basis.weightedN > 0 ? std::optional(100 * count / total.basis.weightedN) : std::nullopt;
    case CellShare::Row: {
        const double all = total.value ? *total.value / 100 * total.basis.weightedN : 0;
        return all > 0 ? std::optional(100 * count / all) : std::nullopt;
    }
    }
    return std::nullopt;
}

class TableMaker {
public:
    TableMaker(const ExploreQuestion& question, const ExploreFigures& figures,
               const domain::Questionnaire& questionnaire)
        : m_question(question), m_figures(figures), m_questionnaire(questionnaire)
    {
    }

    MetricTable make()
    {
        if (!m_figures.results.empty())
            m_table.keys = m_figures.results.front().keys;
        m_table.columns << MetricTableModel::tr("Total");
        for (std::size_t i = 0; i < m_table.keys.size(); ++i)
            m_table.columns << columnName(i);
        for (const ExploreLine& line : m_question.lines)
            m_table.rows.push_back(row(line));
        return std::move(m_table);
    }

private:
    QString columnName(std::size_t group) const
    {
        QStringList names;
        for (const auto& label : m_table.keys[group].labels)
            names << fromUtf8(label);
        QString name = names.join('\n');
        if (m_question.options.letters && m_table.keys.size() <= 26)
            name += " " + letter(group);
        return name;
    }

    MetricRow row(const ExploreLine& line) const
    {
        MetricRow made{line, {}};
        if (line.metric < 0)
            return made;
        const auto& result = m_figures.results[line.metric];
        std::vector<std::vector<std::size_t>> below;
        const bool tested = line.kind == Kind::Answer || line.kind == Kind::Metric || line.kind == Kind::Mean;
        if (tested && m_question.options.letters)
            below = pairwise(result);
        made.cells.push_back(cell(line, result, result.total, {}));
        for (std::size_t i = 0; i < result.groups.size(); ++i)
            made.cells.push_back(
                cell(line, result, result.groups[i], i < below.size() ? below[i] : std::vector<std::size_t>{}));
        return made;
    }

    MetricCell cell(const ExploreLine& line, const analysis::MetricResult& result, const analysis::Figure& figure,
                    const std::vector<std::size_t>& below) const
    {
        MetricCell made;
        made.figure = &figure;
        if (line.kind == Kind::Base || line.kind == Kind::Effective) {
            made.text =
                line.kind == Kind::Base ? countText(figure.basis.n) : countText(std::llround(figure.basis.effectiveN));
            return made;
        }
        made.smallBase = figure.smallBase != analysis::SmallBase::No;
        const bool hidden = figure.smallBase == analysis::SmallBase::Hidden || !figure.value;
        made.text = hidden ? QStringLiteral("–") : valueText(line, result, figure);
        if (hidden)
            return made;
        if (line.kind == Kind::Answer && m_question.options.bars && m_question.options.share != CellShare::Count)
            made.bar = std::clamp(shareOf(figure, result.total, m_question.options.share).value_or(0) / 100, 0.0, 1.0);
        if (m_question.options.rest && figure.againstRest && figure.againstRest->significant) {
            made.arrow = figure.againstRest->difference > 0 ? 1 : -1;
            const auto* variable = m_questionnaire.find(result.variable);
            made.arrowGood = variable && (made.arrow > 0) == domain::higherIsBetter(result.metric, *variable);
        }
        for (const std::size_t other : below)
            made.letters += letter(other);
        return made;
    }

    QString valueText(const ExploreLine& line, const analysis::MetricResult& result,
                      const analysis::Figure& figure) const
    {
        if (line.kind != Kind::Answer)
            return numberText(*figure.value, domain::shownDecimals(result.metric));
        const auto share = shareOf(figure, result.total, m_question.options.share);
        if (!share)
            return QStringLiteral("–");
        return m_question.options.share == CellShare::Count ? countText(std::llround(*share)) : numberText(*share, 1);
    }

    const ExploreQuestion& m_question;
    const ExploreFigures& m_figures;
    const domain::Questionnaire& m_questionnaire;
    MetricTable m_table;
};

bool isStrong(Kind kind)
{
    return kind == Kind::Heading || kind == Kind::Metric;
}
bool isBase(Kind kind)
{
    return kind == Kind::Base || kind == Kind::Effective;
}

} // namespace

MetricTable metricTable(const ExploreQuestion& question, const ExploreFigures& figures,
                        const domain::Questionnaire& questionnaire)
{
    return TableMaker(question, figures, questionnaire).make();
}

CopiedTable copied(const MetricTable& table)
{
    CopiedTable copy;
    copy.header << QString();
    for (QString column : table.columns)
        copy.header << column.replace('\n', " · ");
    for (const MetricRow& row : table.rows) {
        const bool strong = isStrong(row.line.kind);
        std::vector<CopiedCell> cells{{row.line.label, false, strong}};
        for (const MetricCell& cell : row.cells) {
            const QString arrow = cell.arrow > 0 ? " ▲" : cell.arrow < 0 ? " ▼" : "";
            const QString letters = cell.letters.isEmpty() ? QString() : " " + cell.letters;
            cells.push_back({cell.text + arrow + letters, true, strong});
        }
        copy.rows.push_back(std::move(cells));
    }
    return copy;
}

void MetricTableModel::setTable(MetricTable table)
{
    const bool sameShape = table.rows.size() == m_table.rows.size() && table.columns == m_table.columns;
    if (!sameShape)
        beginResetModel();
    m_table = std::move(table);
    if (!sameShape)
        return endResetModel();
    Q_EMIT headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MetricTableModel::setHighlighted(const std::vector<int>& columns, const QColor& tint)
{
    m_highlighted = columns;
    m_tint = tint;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {table_role::Tint});
}

const MetricCell* MetricTableModel::cell(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const auto& cells = m_table.rows[index.row()].cells;
    return index.column() < static_cast<int>(cells.size()) ? &cells[index.column()] : nullptr;
}

int MetricTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int MetricTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant MetricTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == table_role::Tint &&
        std::find(m_highlighted.begin(), m_highlighted.end(), index.column()) != m_highlighted.end())
        return m_tint;
    const MetricCell* found = cell(index);
    if (!found)
        return {};
    const Kind kind = m_table.rows[index.row()].line.kind;
    switch (role) {
    case Qt::DisplayRole:
        return found->text;
    case Qt::AccessibleTextRole:
        return m_table.columns[index.column()] + ", " + m_table.rows[index.row()].line.label + ", " + found->text;
    case table_role::Bar:
        return found->bar ? QVariant(*found->bar) : QVariant();
    case table_role::Arrow:
        return found->arrow != 0 ? QVariant(found->arrow) : QVariant();
    case table_role::Letters:
        return found->letters.isEmpty() ? QVariant() : QVariant(found->letters);
    case table_role::Strong:
        return isStrong(kind);
    case table_role::Secondary:
        return isBase(kind);
    case table_role::SmallBase:
        return found->smallBase;
    default:
        return {};
    }
}

QVariant MetricTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole)
            return m_table.columns.value(section);
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignBottom) : QVariant();
    }
    if (section < 0 || section >= rowCount())
        return {};
    const ExploreLine& line = m_table.rows[section].line;
    switch (role) {
    case Qt::DisplayRole:
        return line.kind == Kind::Heading ? line.label : "    " + line.label;
    case Qt::ToolTipRole:
        return line.label;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return charts::screenFont(13, isStrong(line.kind));
    default:
        return {};
    }
}

} // namespace manyi::app
