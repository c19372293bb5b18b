#include "io/csv/read_plan.h"

#include <map>

namespace manyi::io {

namespace {

domain::ValueType outputType(const CellDecoder& decoder)
{
    switch (decoder.kind()) {
    case CellDecoder::Kind::Number:
        return domain::ValueType::Number;
    case CellDecoder::Kind::Date:
        return domain::ValueType::Date;
    case CellDecoder::Kind::Text:
        return domain::ValueType::Text;
    default:
        return domain::ValueType::Code;
    }
}

} // namespace

ReadPlan::ReadPlan(const domain::Recipe& recipe, std::vector<std::string> fileHeaders)
    : headers(std::move(fileHeaders)), firstTarget(headers.size(), -1)
{
    const std::vector<int> positions = columnPositions(recipe, headers);
    std::vector<bool> named(headers.size());
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        const domain::ColumnRecipe& column = recipe.columns[i];
        if (positions[i] >= 0)
            named[static_cast<std::size_t>(positions[i])] = true;
        if (column.role == domain::Role::Ignore)
            continue;
        Target target{CellDecoder(column, recipe.decimal), outputTypes.size(), -1};
        outputTypes.insert(outputTypes.end(), target.decoder.outputs(), outputType(target.decoder));
        const bool blankMayBeNo = target.decoder.kind() == CellDecoder::Kind::Choice && column.notChosenText.empty();
        if (blankMayBeNo)
            groups[column.question.empty() ? column.name : column.question].push_back(target.output);
        if (positions[i] < 0) {
            absent.push_back(targets.size());
            problems.push_back(problemOf(Reason::ColumnMissing, reportName(column), {}, 0, 0));
        } else {
            int& first = firstTarget[static_cast<std::size_t>(positions[i])];
            target.next = std::exchange(first, static_cast<int>(targets.size()));
        }
        targets.push_back(std::move(target));
    }
    for (auto& [name, outputs] : groups)
        blankChoices.push_back(std::move(outputs));
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (!named[i])
            problems.push_back(problemOf(Reason::ColumnNew, headers[i], {}, 0, 0));
}

} // namespace manyi::io
