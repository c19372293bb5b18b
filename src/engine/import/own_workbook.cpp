#include "engine/import/own_workbook.h"

#include <algorithm>
#include <array>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using Record = std::vector<std::string>;

constexpr std::size_t mostRecords = 1048576;
constexpr std::array<std::string_view, 11> variableHeadings{"name",     "label",   "question",     "question_text",
                                                            "type",     "role",    "measure",      "scale",
                                                            "reversed", "missing", "source_column"};
constexpr std::array<std::string_view, 4> labelHeadings{"variable", "code", "label", "missing"};

// The rows of a sheet below its headings; none when these are not the wanted ones.
template <std::size_t Count>
std::vector<Record> sheetRows(const FilePlan& file, const std::string& sheet,
                              const std::array<std::string_view, Count>& headings)
{
    const auto detection = io::detectFormat(file.path);
    base::Progress progress;
    io::SourceHints hints;
    hints.sheet = sheet;
    const auto source = detection ? io::openSource(file.path, *detection, hints, progress)
                                  : base::Result<io::Source>(detection.error());
    if (!source)
        return {};
    auto table = io::readCsvTable(source->spool->path(), {}, mostRecords);
    if (!table || table->records.empty())
        return {};
    auto& records = table->records;
    if (!std::equal(headings.begin(), headings.end(), records.front().begin(), records.front().end()))
        return {};
    records.erase(records.begin());
    for (Record& record : records)
        record.resize(Count);
    return std::move(records);
}

std::optional<domain::MissingRange> range(std::string_view text)
{
    const std::size_t dots = text.find("..");
    const auto low = base::parseNumber(text.substr(0, dots));
    const auto high = dots == std::string_view::npos ? low : base::parseNumber(text.substr(dots + 2));
    return low && high ? std::optional(domain::MissingRange{*low, *high}) : std::nullopt;
}

std::vector<domain::MissingRange> ranges(const std::string& text)
{
    std::vector<domain::MissingRange> found;
    for (const QString& part : qt(text).split(QStringLiteral(" | "), Qt::SkipEmptyParts)) {
        if (const auto one = range(part.toStdString()))
            found.push_back(*one);
    }
    return found;
}

// Cells of a sheet of labels: the label is the answer.
bool cellsAreLabels(const io::ColumnProfile& cells)
{
    return std::any_of(cells.distinct.begin(), cells.distinct.end(),
                       [](const auto& cell) { return !base::parseNumber(cell.text); });
}

void setCells(ColumnRecipe& column, const io::ColumnProfile* cells)
{
    if (column.type == domain::ValueType::Date)
        column.dateOrder = base::DateOrder::YearMonthDay;
    const bool choice = column.role == domain::Role::MultiSelect;
    if (cells != nullptr && column.type == domain::ValueType::Code && cellsAreLabels(*cells)) {
        for (const domain::ValueLabel& label : column.labels)
            column.codes.push_back({label.label, label.code});
        codeTexts(column, *cells);
    } else if (choice) {
        column.codes = {{"0", 0}, {"1", 1}};
    }
    if (choice)
        column.notChosenText = column.codes.empty() ? "0" : column.codes.front().text;
}

ColumnRecipe columnOf(const Record& row, const ColumnRecipe& guessed)
{
    ColumnRecipe column;
    column.column = guessed.column;
    column.occurrence = guessed.occurrence;
    column.name = row[0];
    column.label = row[1];
    column.question = row[2];
    column.type = domain::typeFromName(row[4]).value_or(guessed.type);
    column.role = domain::roleFromName(row[5]).value_or(guessed.role);
    column.measure = domain::measureFromName(row[6]).value_or(guessed.measure);
    if (const auto scale = range(row[7]))
        column.scale = domain::ScaleRange{scale->low, scale->high};
    column.reversed = row[8] == "yes";
    column.missing = ranges(row[9]);
    column.decimals = guessed.decimals;
    column.reason =
        QCoreApplication::translate("Import", "The workbook's own sheet of variables says so.").toStdString();
    return column;
}

void takeQuestions(domain::Recipe& recipe, const std::vector<Record>& variables)
{
    recipe.questions.clear();
    for (const Record& row : variables) {
        const bool known = std::any_of(recipe.questions.begin(), recipe.questions.end(),
                                       [&](const domain::QuestionRecipe& question) { return question.name == row[2]; });
        if (row[2].empty() || known)
            continue;
        const bool choices = domain::roleFromName(row[5]) == domain::Role::MultiSelect;
        recipe.questions.push_back(
            {row[2], row[3], choices ? domain::QuestionKind::MultipleResponse : domain::QuestionKind::Matrix});
    }
}

} // namespace

bool takeOwnDictionary(const FilePlan& file, domain::Recipe& recipe)
{
    const auto& sheets = file.dictionary.sheets;
    if (file.format != "xlsx" || sheets.size() != 4 ||
        (file.dictionary.sheet != sheets[0] && file.dictionary.sheet != sheets[1]))
        return false;
    const std::vector<Record> variables = sheetRows(file, sheets[2], variableHeadings);
    if (variables.empty())
        return false;
    std::map<std::string, std::vector<domain::ValueLabel>> labels;
    for (const Record& row : sheetRows(file, sheets[3], labelHeadings)) {
        if (const auto code = base::parseNumber(row[1]))
            labels[row[0]].push_back({*code, row[2]});
    }
    for (const Record& row : variables) {
        const auto guessed = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                          [&](const ColumnRecipe& column) { return column.column == row[0]; });
        if (guessed == recipe.columns.end())
            continue;
        ColumnRecipe column = columnOf(row, *guessed);
        column.labels = labels[row[0]];
        setCells(column, profileOf(column, file.profile));
        *guessed = std::move(column);
    }
    takeQuestions(recipe, variables);
    std::erase_if(recipe.hierarchies, [&](const std::vector<std::string>& levels) {
        return std::any_of(levels.begin(), levels.end(), [&](const std::string& level) {
            return std::none_of(recipe.columns.begin(), recipe.columns.end(), [&](const ColumnRecipe& column) {
                return column.name == level && column.type == domain::ValueType::Code;
            });
        });
    });
    return true;
}

} // namespace manyi::engine
