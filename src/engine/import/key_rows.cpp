#include "engine/import/key_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/file_rows.h"
#include "engine/import/masking.h"
#include "engine/texts.h"
#include "io/csv/cell_decoder.h"
#include "io/csv/cell_text.h"

namespace manyi::engine {

namespace {

using Keys = std::vector<std::string>;

base::Error noKey(const std::string& text)
{
    const QString sentence =
        text.empty()
            ? QCoreApplication::translate("Import", "No column of the file is an id; name the key.")
            : QCoreApplication::translate("Import", "No single column of the file is the key \"%1\"; name it by "
                                                    "its header or its variable name.")
                  .arg(qt(text));
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

// The place of the key among the file's variables.
base::Result<std::size_t> keyVariable(const BatchColumns& columns, const std::string& text)
{
    const auto& variables = columns.output.variables;
    if (text.empty()) {
        const auto isId = [](const domain::Variable& variable) { return variable.role == domain::Role::Id; };
        auto it = std::find_if(variables.begin(), variables.end(),
                               [&](const domain::Variable& variable) { return isId(variable) && variable.id; });
        if (it == variables.end())
            it = std::find_if(variables.begin(), variables.end(), isId);
        if (it == variables.end())
            return noKey(text);
        return static_cast<std::size_t>(it - variables.begin());
    }
    for (const auto field : {&domain::Variable::name, &domain::Variable::sourceColumn, &domain::Variable::label}) {
        const auto same = [&](const domain::Variable& variable) { return sameText(variable.*field, text); };
        if (std::count_if(variables.begin(), variables.end(), same) == 1)
            return static_cast<std::size_t>(std::find_if(variables.begin(), variables.end(), same) - variables.begin());
    }
    return noKey(text);
}

// The recipe that reads nothing but the column behind that variable; nullopt for a member of joined choices.
std::optional<domain::Recipe> onlyKey(const domain::Recipe& recipe, std::size_t variable)
{
    std::size_t output = 0;
    for (const domain::ColumnRecipe& column : recipe.columns) {
        if (column.role == domain::Role::Ignore)
            continue;
        if (output == variable && !io::isJoined(column)) {
            domain::Recipe only = recipe;
            only.columns = {column};
            only.questions.clear();
            only.hierarchies.clear();
            return only;
        }
        output += io::isJoined(column) ? column.codes.size() : 1;
    }
    return std::nullopt;
}

std::string keyOf(const data::ChunkColumn& column, std::size_t row)
{
    switch (column.type) {
    case domain::ValueType::Text:
        return std::string(io::trimmed(column.texts[row]));
    case domain::ValueType::Number:
        return std::isnan(column.numbers[row]) ? std::string() : base::formatNumber(column.numbers[row]);
    case domain::ValueType::Code:
    case domain::ValueType::Date:
        break;
    }
    return column.integers[row] == data::ChunkColumn::missing ? std::string() : std::to_string(column.integers[row]);
}

std::string keyOf(const data::Column& column, std::size_t row)
{
    if (const auto* texts = std::get_if<data::TextValues>(&column))
        return std::string(io::trimmed(texts->at(row)));
    if (const auto* dates = std::get_if<data::DateValues>(&column))
        return dates->seconds[row] == data::DateValues::missing ? std::string() : std::to_string(dates->seconds[row]);
    const double value = data::valueAt(column, row);
    return std::isnan(value) ? std::string() : base::formatNumber(value);
}

base::Result<Keys> keysOf(const FilePlan& file, const domain::Recipe& only, const std::string& salt,
                          base::Progress& progress)
{
    Keys keys;
    ChunkMask mask(only, salt);
    auto report = readRows(
        file, only,
        [&](const data::ResponseChunk& chunk) -> base::Status {
            const data::ResponseChunk masked = mask(chunk);
            for (std::size_t row = 0; row < masked.rows; ++row)
                keys.push_back(keyOf(masked.columns.front(), row));
            return {};
        },
        progress);
    if (!report)
        return report.error();
    return keys;
}

// Key -> response, the last one of each.
base::Result<std::unordered_map<std::string, std::int64_t>>
knownKeys(const store::ProjectFile& project, base::VariableId variable, base::Progress& progress)
{
    std::unordered_map<std::string, std::int64_t> known;
    const auto ranges = project.responseRanges();
    if (!ranges)
        return ranges.error();
    const auto columns = project.loadColumns({variable}, progress);
    if (!columns)
        return columns.error();
    const auto found = columns->find(variable);
    if (found == columns->end())
        return known;
    const data::Column& column = *found->second;
    known.reserve(data::rowCount(column));
    for (const store::ResponseRange& range : *ranges) {
        for (std::int64_t row = 0; row < range.rows; ++row) {
            std::string key = keyOf(column, static_cast<std::size_t>(range.firstRow + row));
            if (!key.empty())
                known.insert_or_assign(std::move(key), range.firstId + row);
        }
    }
    return known;
}

domain::ImportProblem note(domain::Severity severity, const std::string& column, const QString& reason,
                           const QString& action, std::int64_t row, std::int64_t rows)
{
    domain::ImportProblem problem;
    problem.severity = severity;
    problem.row = row;
    problem.column = column;
    problem.reason = reason.toStdString();
    problem.action = action.toStdString();
    problem.affectedRows = rows;
    return problem;
}

template <class Values>
void keepOnly(Values& values, const std::vector<std::size_t>& rows)
{
    if (values.empty())
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        values[i] = values[rows[i]];
    values.resize(rows.size());
}

} // namespace

// Decides row by row.
class KeyRowsPlan {
public:
    KeyRowsPlan(const Keys& keys, const std::unordered_map<std::string, std::int64_t>& known, KnownKeys::Rule rule)
        : m_keys(keys), m_known(known), m_rule(rule)
    {
    }

    KeyRows result(std::string column)
    {
        KeyRows rows;
        rows.m_active = true;
        rows.m_column = std::move(column);
        std::unordered_map<std::string_view, std::size_t> last;
        for (std::size_t row = 0; row < m_keys.size(); ++row)
            last.insert_or_assign(m_keys[row], row);
        std::int64_t batchRow = 0;
        for (std::size_t row = 0; row < m_keys.size(); ++row) {
            const bool keep = decide(row, last, batchRow, rows);
            rows.m_keep.push_back(keep);
            batchRow += keep ? 1 : 0;
        }
        return rows;
    }

private:
    bool decide(std::size_t row, const std::unordered_map<std::string_view, std::size_t>& last, std::int64_t batchRow,
                KeyRows& rows) const
    {
        KeyCounts& counts = rows.m_counts;
        const std::string& key = m_keys[row];
        if (key.empty()) {
            ++counts.withoutKey;
            ++counts.added;
            return true;
        }
        if (last.at(key) != row) {
            ++counts.repeated;
            if (rows.m_firstRepeated == 0)
                rows.m_firstRepeated = static_cast<std::int64_t>(row) + 1;
            return false;
        }
        const auto old = m_known.find(key);
        if (old == m_known.end()) {
            ++counts.added;
            return true;
        }
        if (m_rule == KnownKeys::Rule::NewOnly) {
            ++counts.leftOut;
            return false;
        }
        ++counts.updated;
        rows.m_replacements.push_back({batchRow, old->second});
        return true;
    }

    const Keys& m_keys;
    const std::unordered_map<std::string, std::int64_t>& m_known;
    KnownKeys::Rule m_rule;
};

data::ResponseChunk KeyRows::kept(const data::ResponseChunk& chunk)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < chunk.rows; ++row) {
        if (m_row + row >= m_keep.size() || m_keep[m_row + row])
            rows.push_back(row);
    }
    m_row += chunk.rows;
    data::ResponseChunk part;
    part.rows = rows.size();
    part.sourceRows = chunk.sourceRows;
    part.columns = chunk.columns;
    if (rows.size() == chunk.rows)
        return part;
    keepOnly(part.sourceRows, rows);
    for (data::ChunkColumn& column : part.columns) {
        keepOnly(column.integers, rows);
        keepOnly(column.numbers, rows);
        keepOnly(column.texts, rows);
    }
    return part;
}

std::vector<domain::ImportProblem> KeyRows::notes() const
{
    using domain::Severity;
    const auto text = [](const char* sentence) { return QCoreApplication::translate("Import", sentence); };
    std::vector<domain::ImportProblem> found;
    const auto add = [&](std::int64_t rows, Severity severity, const char* reason, const char* action,
                         std::int64_t row) {
        if (rows > 0)
            found.push_back(note(severity, m_column, text(reason), text(action), row, rows));
    };
    add(m_counts.updated, Severity::Information,
        QT_TRANSLATE_NOOP("Import", "Responses with these keys stand in the project already."),
        QT_TRANSLATE_NOOP("Import", "These rows took their place; the older ones are excluded and can be taken back."),
        0);
    add(m_counts.leftOut, Severity::Information,
        QT_TRANSLATE_NOOP("Import", "Responses with these keys stand in the project already."),
        QT_TRANSLATE_NOOP("Import", "These rows were left out."), 0);
    add(m_counts.repeated, Severity::Warning, QT_TRANSLATE_NOOP("Import", "The key stands again further below."),
        QT_TRANSLATE_NOOP("Import", "The last row of each key was kept, these were left out."), m_firstRepeated);
    add(m_counts.withoutKey, Severity::Warning, QT_TRANSLATE_NOOP("Import", "The row has no key."),
        QT_TRANSLATE_NOOP("Import", "It was added as a new response."), 0);
    return found;
}

base::Result<KeyRows> keyRows(const FilePlan& file, const domain::Recipe& recipe, const BatchColumns& columns,
                              const KnownKeys& rule, const std::string& salt, store::ProjectFile* project,
                              base::Progress& progress)
{
    if (rule.rule == KnownKeys::Rule::Append)
        return KeyRows{};
    const auto index = keyVariable(columns, rule.variable);
    if (!index)
        return index.error();
    const domain::Variable& variable = columns.output.variables[*index];
    const auto only = onlyKey(recipe, *index);
    if (!only)
        return noKey(variable.name);
    const auto keys = keysOf(file, *only, salt, progress);
    if (!keys)
        return keys.error();
    std::unordered_map<std::string, std::int64_t> known;
    if (project != nullptr && variable.id) {
        auto found = knownKeys(*project, variable.id, progress);
        if (!found)
            return found.error();
        known = std::move(*found);
    }
    return KeyRowsPlan(*keys, known, rule.rule).result(io::reportName(only->columns.front()));
}

} // namespace manyi::engine
