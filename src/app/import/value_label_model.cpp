#include "app/import/value_label_model.h"

#include <algorithm>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "base/number.h"

namespace manyi::app {

namespace {

std::int64_t countOf(const io::ColumnProfile* profile, const std::string& text)
{
    if (!profile)
        return 0;
    const auto at = std::find_if(profile->distinct.begin(), profile->distinct.end(),
                                 [&](const auto& distinct) { return distinct.text == text; });
    return at == profile->distinct.end() ? 0 : at->count;
}

bool within(const std::vector<domain::MissingRange>& ranges, double code)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return code >= range.low && code <= range.high; });
}

} // namespace

void ValueLabelModel::setColumn(const domain::ColumnRecipe& column, const io::ColumnProfile* profile)
{
    beginResetModel();
    m_column = column;
    m_answers.clear();
    if (!column.codes.empty()) {
        for (const auto& code : column.codes)
            m_answers.push_back({code.text, code.code, countOf(profile, code.text), within(column.missing, code.code)});
    } else {
        std::vector<double> codes;
        for (const auto& label : column.labels)
            codes.push_back(label.code);
        if (profile && column.type == domain::ValueType::Code && !profile->manyDistinct)
            for (const auto& distinct : profile->distinct)
                if (const auto code = base::parseNumber(distinct.text))
                    codes.push_back(*code);
        std::sort(codes.begin(), codes.end());
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        for (const double code : codes) {
            const std::string text = base::formatNumber(code);
            m_answers.push_back({text, code, countOf(profile, text), within(column.missing, code)});
        }
    }
    if (m_answers.size() > mostRows)
        m_answers.resize(mostRows);
    endResetModel();
}

int ValueLabelModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int ValueLabelModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ValueLabelModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Answer& answer = m_answers[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Code || index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role == table_role::Secondary)
        return answer.missing || index.column() == Count;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Text:
        return fromUtf8(answer.text);
    case Code:
        return fromUtf8(base::formatNumber(answer.code));
    case Label:
        return fromUtf8(labelOf(answer.code));
    case Count:
        return countText(answer.count);
    default:
        return {};
    }
}

QVariant ValueLabelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text:
        return tr("In the file");
    case Code:
        return tr("Code");
    case Label:
        return tr("Label");
    case Count:
        return tr("n");
    default:
        return {};
    }
}

Qt::ItemFlags ValueLabelModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    // Where the cells are the codes themselves, only their labels are a matter of choice.
    if (index.column() == Label || (index.column() == Code && !m_column.codes.empty()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ValueLabelModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Answer& answer = m_answers[index.row()];
    if (index.column() == Label) {
        setLabel(answer.code, value.toString().trimmed().toStdString());
    } else {
        const auto code = base::parseNumber(value.toString().trimmed().toStdString());
        if (!code || *code != std::floor(*code))
            return false;
        const std::string label = labelOf(answer.code);
        m_column.codes[index.row()].code = *code;
        const double before = answer.code;
        answer.code = *code;
        const bool stillUsed =
            std::any_of(m_answers.begin(), m_answers.end(), [&](const Answer& other) { return other.code == before; });
        if (!stillUsed)
            std::erase_if(m_column.labels, [&](const auto& entry) { return entry.code == before; });
        if (labelOf(*code).empty())
            setLabel(*code, label);
    }
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

std::string ValueLabelModel::labelOf(double code) const
{
    for (const auto& label : m_column.labels)
        if (label.code == code)
            return label.label;
    return {};
}

void ValueLabelModel::setLabel(double code, const std::string& label)
{
    std::erase_if(m_column.labels, [&](const auto& entry) { return entry.code == code; });
    if (!label.empty())
        m_column.labels.push_back({code, label});
    std::stable_sort(m_column.labels.begin(), m_column.labels.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
}

} // namespace manyi::app
