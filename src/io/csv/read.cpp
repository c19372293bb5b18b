#include <algorithm>
#include <limits>
#include <numeric>

#include "io/csv/block_pipeline.h"
#include "io/csv/file_digest.h"
#include "io/csv/read_plan.h"
#include "io/csv/record_parser.h"
#include "io/csv/row_checks.h"

namespace manyi::io {

namespace {

constexpr std::size_t blockBytes = 1 << 20;

// Fills a chunk with the records of one block.
struct BlockReader {
    BlockReader(const ReadPlan& readPlan, char separator, bool damaged, std::size_t expectedRows)
        : plan(readPlan), checks(readPlan.headers, separator, damaged)
    {
        chunk.columns.resize(plan.outputTypes.size());
        for (std::size_t i = 0; i < chunk.columns.size(); ++i) {
            data::ChunkColumn& column = chunk.columns[i];
            column.type = plan.outputTypes[i];
            if (column.type == domain::ValueType::Number)
                column.numbers.reserve(expectedRows);
            else if (column.type == domain::ValueType::Text)
                column.texts.reserve(expectedRows);
            else
                column.integers.reserve(expectedRows);
        }
    }

    void cell(std::size_t column, std::string_view text)
    {
        if (!checks.cell(column, text))
            return;
        for (int at = plan.firstTarget[column]; at >= 0; at = plan.targets[static_cast<std::size_t>(at)].next)
            decode(plan.targets[static_cast<std::size_t>(at)], text);
    }

    void decode(const ReadPlan::Target& target, std::string_view text)
    {
        data::ChunkColumn& column = chunk.columns[target.output];
        Reason reason = Reason::None;
        switch (target.decoder.kind()) {
        case CellDecoder::Kind::Code:
        case CellDecoder::Kind::Date:
        case CellDecoder::Kind::Choice:
            column.integers.push_back(target.decoder.integer(text, reason));
            break;
        case CellDecoder::Kind::Number:
            column.numbers.push_back(target.decoder.number(text, reason));
            break;
        case CellDecoder::Kind::Text:
            column.texts.push_back(target.decoder.text(text));
            break;
        case CellDecoder::Kind::Joined:
            decodeChoices(target, text);
            break;
        }
        if (reason != Reason::None)
            checks.tally().add(reason, target.decoder.name(), text, checks.row());
    }

    void decodeChoices(const ReadPlan::Target& target, std::string_view text)
    {
        notes.clear();
        target.decoder.choices(text, values, notes);
        for (std::size_t i = 0; i < values.size(); ++i)
            chunk.columns[target.output + i].integers.push_back(values[i]);
        for (const CellDecoder::PartNote& note : notes)
            checks.tally().add(note.reason, target.decoder.name(), note.text, checks.row());
    }

    void emptyLine() { checks.emptyLine(); }
    void unclosedQuote() { checks.unclosedQuote(); }

    bool endRecord(std::size_t cells, const char*)
    {
        for (std::size_t column = cells; column < plan.headers.size(); ++column)
            cell(column, {});
        for (const auto& group : plan.blankChoices)
            settleBlanks(group);
        checks.endRecord(cells);
        ++chunk.rows;
        return true;
    }

    // Blank means "not chosen" as soon as another choice of the question was made, else "no answer".
    void settleBlanks(const std::vector<std::size_t>& group)
    {
        const bool answered = std::any_of(group.begin(), group.end(), [&](std::size_t output) {
            const auto& integers = chunk.columns[output].integers;
            return !integers.empty() && integers.back() != CellDecoder::blankChoice &&
                   integers.back() != CellDecoder::missing;
        });
        for (const std::size_t output : group) {
            auto& integers = chunk.columns[output].integers;
            if (!integers.empty() && integers.back() == CellDecoder::blankChoice)
                integers.back() = answered ? 0 : CellDecoder::missing;
        }
    }

    void fillAbsentColumns()
    {
        for (const std::size_t at : plan.absent)
            for (std::size_t i = 0; i < plan.targets[at].decoder.outputs(); ++i) {
                data::ChunkColumn& column = chunk.columns[plan.targets[at].output + i];
                if (column.type == domain::ValueType::Number)
                    column.numbers.assign(chunk.rows, std::numeric_limits<double>::quiet_NaN());
                else if (column.type == domain::ValueType::Text)
                    column.texts.assign(chunk.rows, {});
                else
                    column.integers.assign(chunk.rows, data::ChunkColumn::missing);
            }
    }

    const ReadPlan& plan;
    RowChecks checks;
    data::ResponseChunk chunk;
    double fraction = 0;
    std::vector<std::int64_t> values;
    std::vector<CellDecoder::PartNote> notes;
};

std::string fileNameOf(const std::string& path)
{
    return path.substr(path.find_last_of('/') + 1);
}

} // namespace

base::Result<domain::ImportReport> readCsv(const std::string& path, const domain::Recipe& recipe,
                                           const std::function<base::Status(const data::ResponseChunk&)>& sink,
                                           base::Progress& progress, const std::string& original)
{
    const CsvDialect dialect = dialectOf(recipe);
    auto headers = readHeaders(path, dialect);
    if (!headers)
        return headers.error();
    auto blocks = RecordBlocks::openData(path, dialect, blockBytes, progress);
    if (!blocks)
        return blocks.error();
    FileDigest digest(original.empty() ? path : original, progress);
    const ReadPlan plan(recipe, std::move(*headers));
    domain::ImportReport report;
    ProblemTally problems;
    std::atomic<std::size_t> expectedRows{0};

    const auto work = [&](RecordBlock block) {
        block.prepare();
        BlockReader part(plan, dialect.separator, block.damaged, expectedRows + expectedRows / 8);
        parseRecords(block.begin(), block.end(), {dialect.separator, dialect.quote}, part);
        part.fillAbsentColumns();
        part.fraction = block.fraction;
        part.chunk.bytes.push_back(std::move(block.text));
        expectedRows = std::max(expectedRows.load(), part.chunk.rows);
        return part;
    };
    const auto take = [&](BlockReader part) -> base::Status {
        data::ResponseChunk& chunk = part.chunk;
        chunk.sourceRows.resize(chunk.rows);
        std::iota(chunk.sourceRows.begin(), chunk.sourceRows.end(), report.rowsRead + 1);
        if (chunk.rows > 0)
            if (auto status = sink(chunk); !status)
                return status;
        problems.append(part.checks.tally(), report.rowsRead);
        report.rowsRead += static_cast<std::int64_t>(chunk.rows);
        progress.report(part.fraction, {});
        return {};
    };
    if (auto status = runBlocks(**blocks, progress, work, take); !status)
        return status.error();

    report.fileName = fileNameOf(original.empty() ? path : original);
    report.sha256 = digest.wait();
    if (progress.cancelled())
        return cancelledError();
    report.format = "csv";
    report.encoding = dialect.encoding;
    report.rowsKept = report.rowsRead;
    report.problems = plan.problems;
    for (domain::ImportProblem& problem : problems.problems())
        report.problems.push_back(std::move(problem));
    if (report.problems.size() > ProblemTally::mostGroups)
        report.problems.resize(ProblemTally::mostGroups);
    return report;
}

} // namespace manyi::io
