#include <algorithm>

#include "base/number.h"
#include "io/csv/cell_decoder.h"
#include "io/csv/cell_text.h"
#include "io/csv/columns.h"

namespace manyi::io {

namespace {

using Distinct = ColumnProfile::Distinct;

std::string padded(const std::string& text)
{
    return text + std::string(8, '\0');
}

// What the reader will say to each distinct cell.
void checkCells(const CellDecoder& decoder, const std::vector<Distinct>& cells, ProblemTally& tally)
{
    std::vector<std::int64_t> values;
    std::vector<CellDecoder::PartNote> notes;
    for (const Distinct& cell : cells) {
        const std::string bytes = padded(cell.text);
        const std::string_view text(bytes.data(), cell.text.size());
        Reason reason = Reason::None;
        notes.clear();
        switch (decoder.kind()) {
        case CellDecoder::Kind::Code:
        case CellDecoder::Kind::Date:
        case CellDecoder::Kind::Choice:
            decoder.integer(text, reason);
            break;
        case CellDecoder::Kind::Number:
            decoder.number(text, reason);
            break;
        case CellDecoder::Kind::Joined:
            decoder.choices(text, values, notes);
            break;
        case CellDecoder::Kind::Text:
            break;
        }
        if (reason != Reason::None)
            tally.add(reason, decoder.name(), cell.text, cell.firstRow, cell.count);
        for (const CellDecoder::PartNote& note : notes)
            tally.add(note.reason, decoder.name(), note.text, cell.firstRow, cell.count);
    }
}

bool declaredMissing(const domain::ColumnRecipe& column, double value)
{
    return std::any_of(column.missing.begin(), column.missing.end(),
                       [&](const domain::MissingRange& range) { return value >= range.low && value <= range.high; });
}

// Codes of numeric cells that deserve a second look.
void checkCodes(const domain::ColumnRecipe& column, const ColumnProfile& profile, ProblemTally& tally)
{
    if (column.type != domain::ValueType::Code || !column.codes.empty() || profile.manyDistinct)
        return;
    const bool zeroToFive = column.scale && column.scale->minimum == 0 && column.scale->maximum == 5;
    for (const Distinct& cell : profile.distinct) {
        const auto value = base::parseNumber(trimmed(cell.text));
        if (!value)
            continue;
        const std::string& name = reportName(column);
        if (*value == 0 && zeroToFive && !declaredMissing(column, 0))
            tally.add(Reason::ZeroInScale, name, cell.text, cell.firstRow, cell.count);
        const bool labelled = std::any_of(column.labels.begin(), column.labels.end(),
                                          [&](const domain::ValueLabel& label) { return label.code == *value; });
        if (!column.labels.empty() && !labelled && !declaredMissing(column, *value))
            tally.add(Reason::Unlabelled, name, cell.text, cell.firstRow, cell.count);
    }
}

} // namespace

std::vector<domain::ImportProblem> foreseenProblems(const CsvProfile& profile, const domain::Recipe& recipe)
{
    std::vector<std::string> headers;
    for (const ColumnProfile& column : profile.columns)
        headers.push_back(column.header);
    const std::vector<int> positions = columnPositions(recipe, headers);
    std::vector<domain::ImportProblem> problems = profile.problems;
    std::vector<bool> named(headers.size());
    ProblemTally tally;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        const domain::ColumnRecipe& column = recipe.columns[i];
        if (positions[i] >= 0)
            named[static_cast<std::size_t>(positions[i])] = true;
        if (column.role == domain::Role::Ignore)
            continue;
        if (positions[i] < 0) {
            problems.push_back(problemOf(Reason::ColumnMissing, reportName(column), {}, 0, 0));
            continue;
        }
        const ColumnProfile& cells = profile.columns[static_cast<std::size_t>(positions[i])];
        const CellDecoder decoder(column, recipe.decimal);
        const bool byExample = cells.manyDistinct && (decoder.kind() == CellDecoder::Kind::Number ||
                                                      decoder.kind() == CellDecoder::Kind::Date);
        checkCells(decoder, byExample ? cells.others : cells.distinct, tally);
        if (cells.manyDistinct && decoder.kind() == CellDecoder::Kind::Code)
            problems.push_back(problemOf(Reason::TooManyLabels, reportName(column), {}, 0, profile.records));
        checkCodes(column, cells, tally);
    }
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (!named[i])
            problems.push_back(problemOf(Reason::ColumnNew, headers[i], {}, 0, 0));
    for (domain::ImportProblem& problem : tally.problems())
        problems.push_back(std::move(problem));
    return problems;
}

} // namespace manyi::io
