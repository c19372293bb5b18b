#include <cassert>

#include <QCoreApplication>

#include "data/filter.h"
#include "data/filter/condition_values.h"
#include "data/filter/resolve.h"
#include "data/filter/scan.h"
#include "data/filter/text_search.h"

namespace manyi::data {

namespace {

using filter::TextSearch;

base::Result<const Column*> loadedColumn(const Dataset& dataset, const domain::Variable& variable)
{
    if (const Column* column = dataset.column(variable.id))
        return column;
    return filter::refused(QCoreApplication::translate("Filter", "The answers to %1 are not loaded.")
                               .arg(QString::fromStdString(variable.name)),
                           "not-loaded: " + variable.name);
}

Selection answered(const TextValues& column, std::size_t rows)
{
    Selection result = Selection::none(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        if (column.offsets[row + 1] > column.offsets[row])
            result.set(row, true);
    }
    return result;
}

Selection equalTo(const TextValues& column, std::size_t rows, const std::vector<std::string>& values)
{
    Selection result = Selection::none(rows);
    for (const std::string& value : values) {
        const TextSearch search(value);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::string_view text = column.at(row);
            if (!text.empty() && search.equals(text))
                result.set(row, true);
        }
    }
    return result;
}

base::Result<Selection> scanTexts(const Filter& condition, const domain::Variable& variable, const TextValues& column,
                                  std::size_t rows)
{
    switch (condition.kind) {
    case Filter::Kind::Missing:
        return ~answered(column, rows);
    case Filter::Kind::Equals:
    case Filter::Kind::In:
        return equalTo(column, rows, condition.values);
    case Filter::Kind::NotEquals:
        return answered(column, rows) & ~equalTo(column, rows, condition.values);
    case Filter::Kind::Contains: {
        Selection result = Selection::none(rows);
        for (const std::string& value : condition.values)
            result = result | rowsContaining(column, TextSearch(value));
        return result;
    }
    default:
        return filter::unfitOperator(condition, variable);
    }
}

base::Result<Selection> scanVariable(const Filter& condition, const domain::Variable& variable, const Dataset& dataset)
{
    auto column = loadedColumn(dataset, variable);
    if (!column)
        return column.error();
    if (const auto* texts = std::get_if<TextValues>(*column))
        return scanTexts(condition, variable, *texts, dataset.rows());
    if (const auto* numbers = std::get_if<NumberValues>(*column)) {
        auto values = filter::numbersOf(condition, variable);
        return values ? base::Result(scanNumbers(*numbers, *values)) : values.error();
    }
    auto values = filter::integersOf(condition, variable);
    return values ? base::Result(scanIntegers(**column, *values)) : values.error();
}

// Missing on every variable of the question.
base::Result<Selection> scanMissing(const Filter& condition, const Dataset& dataset)
{
    auto variables = filter::answersNamed(condition.variable, dataset.questionnaire());
    if (!variables)
        return variables.error();
    Selection result = Selection::all(dataset.rows());
    for (const domain::Variable* variable : *variables) {
        auto missing = scanVariable(condition, *variable, dataset);
        if (!missing)
            return missing;
        result = result & *missing;
    }
    return result;
}

// Any of the choices was made.
base::Result<Selection> scanChoices(const Filter& condition, const Dataset& dataset)
{
    auto members = filter::choicesNamed(condition, dataset.questionnaire());
    if (!members)
        return members.error();
    Filter chosen;
    chosen.kind = Filter::Kind::Range; // a range, because 1 could be a user-missing code
    chosen.values = {"1", "1"};
    Selection result = Selection::none(dataset.rows());
    for (const domain::Variable* member : *members) {
        domain::Variable unlabelled = *member; // so that "1" is the code and never a label
        unlabelled.labels.clear();
        auto made = scanVariable(chosen, unlabelled, dataset);
        if (!made)
            return made;
        result = result | *made;
    }
    return result;
}

base::Result<Selection> scanParts(const Filter& filter, const Dataset& dataset)
{
    const bool conjunction = filter.kind == Filter::Kind::And;
    Selection result = conjunction ? Selection::all(dataset.rows()) : Selection::none(dataset.rows());
    for (const Filter& part : filter.parts) {
        auto rows = select(part, dataset);
        if (!rows)
            return rows;
        result = conjunction ? result & *rows : result | *rows;
    }
    return result;
}

} // namespace

base::Result<Selection> select(const Filter& filter, const Dataset& dataset)
{
    switch (filter.kind) {
    case Filter::Kind::Everything:
        return Selection::all(dataset.rows());
    case Filter::Kind::And:
    case Filter::Kind::Or:
        return scanParts(filter, dataset);
    case Filter::Kind::Not: {
        auto rows = select(filter.parts.front(), dataset);
        return rows ? base::Result(~*rows) : rows;
    }
    case Filter::Kind::Missing:
        return scanMissing(filter, dataset);
    case Filter::Kind::Has:
        return scanChoices(filter, dataset);
    default: {
        auto variable = filter::variableNamed(filter.variable, dataset.questionnaire());
        return variable ? scanVariable(filter, **variable, dataset) : variable.error();
    }
    }
}

} // namespace manyi::data
