#include <optional>

#include "analysis/describe/derived_columns.h"
#include "analysis/describe/frequency_table.h"

namespace manyi::analysis {

namespace {

Basis factsOf(const data::Dataset& dataset)
{
    Basis facts;
    facts.revision = dataset.revision();
    return facts;
}

bool isCode(const data::Column& column)
{
    return !std::holds_alternative<data::NumberValues>(column) && !std::holds_alternative<data::DateValues>(column) &&
           !std::holds_alternative<data::TextValues>(column);
}

} // namespace

FrequencyTable frequencies(const data::Dataset& dataset, const domain::Variable& variable,
                           const data::Selection& selection, const data::Weights& weights, double confidence)
{
    const data::Column* column = dataset.column(variable.id);
    std::optional<data::Column> whole;
    if (column != nullptr && std::holds_alternative<data::NumberValues>(*column)) {
        whole = wholeNumbers(std::get<data::NumberValues>(*column));
        column = whole ? &*whole : nullptr;
    }
    if (column == nullptr || !isCode(*column)) {
        FrequencyTable none;
        none.basis = factsOf(dataset);
        return none;
    }
    const Grouping everyone;
    const Tabulation tabulation =
        tabulate(dataset.rows(), weights, {RowSet{&selection, &everyone}}, {TableJob{0, column, &variable}});
    return frequencyTable(variable, totalOf(tabulation.tables.front(), tabulation.rowSets.front()), factsOf(dataset),
                          confidence);
}

FrequencyTable frequencies(const data::Dataset& dataset, const domain::Question& question,
                           const data::Selection& selection, const data::Weights& weights, double confidence)
{
    const std::vector<data::Column> columns = choiceColumns(dataset, question);
    std::vector<TableJob> jobs;
    for (std::size_t member = 0; member < columns.size(); ++member)
        jobs.push_back({0, &columns[member], dataset.questionnaire().find(question.variables[member])});
    const Grouping everyone;
    const Tabulation tabulation = tabulate(dataset.rows(), weights, {RowSet{&selection, &everyone}}, jobs);
    std::vector<CodeCells> choices;
    for (const Table& table : tabulation.tables)
        choices.push_back(totalOf(table, tabulation.rowSets.front()));
    return choiceTable(dataset.questionnaire(), question, choices, factsOf(dataset), confidence);
}

} // namespace manyi::analysis
