#include <algorithm>
#include <atomic>

#include "io/csv/block_pipeline.h"
#include "io/csv/column_tally.h"
#include "io/csv/columns.h"
#include "io/csv/record_parser.h"
#include "io/csv/row_checks.h"

namespace manyi::io {

namespace {

constexpr std::size_t blockBytes = 2 << 20;
constexpr std::size_t mostSampleCells = 200000;
constexpr std::size_t mostSampleRows = 2000;

using ManyFlags = std::vector<std::atomic<bool>>;

// What one block of the file gives.
struct BlockProfile {
    BlockProfile(const std::vector<std::string>& headers, const CsvDialect& dialect, const ManyFlags& many,
                 bool damaged)
        : checks(headers, dialect.separator, damaged)
    {
        columns.reserve(headers.size());
        for (const std::atomic<bool>& flag : many)
            columns.emplace_back(dialect.decimal, flag.load(std::memory_order_relaxed));
    }

    void cell(std::size_t column, std::string_view text)
    {
        if (checks.cell(column, text))
            columns[column].add(text, checks.row());
    }
    void emptyLine() { checks.emptyLine(); }
    void unclosedQuote() { checks.unclosedQuote(); }
    bool endRecord(std::size_t cells, const char*)
    {
        for (std::size_t column = cells; column < columns.size(); ++column)
            columns[column].add({}, checks.row());
        checks.endRecord(cells);
        return true;
    }

    RowChecks checks;
    std::vector<ColumnTally> columns;
    double fraction = 0;
};

base::Status addSample(const std::string& path, const CsvDialect& dialect, CsvProfile& profile)
{
    const auto skipped = static_cast<std::size_t>(firstDataRecord(dialect));
    const std::size_t rows =
        std::clamp(mostSampleCells / std::max<std::size_t>(profile.columns.size(), 1), std::size_t{20}, mostSampleRows);
    auto table = readCsvTable(path, dialect, skipped + rows);
    if (!table)
        return table.error();
    auto& records = table->records;
    const auto firstData = records.begin() + static_cast<std::ptrdiff_t>(std::min(skipped, records.size()));
    if (dialect.headerRow >= 0 && static_cast<std::size_t>(dialect.headerRow) < records.size())
        profile.headerRecords.assign(records.begin() + dialect.headerRow, firstData);
    records.erase(records.begin(), firstData);
    profile.sample = std::move(*table);
    return {};
}

} // namespace

base::Result<CsvProfile> profileCsv(const std::string& path, const CsvDialect& dialect, base::Progress& progress)
{
    const auto headers = readHeaders(path, dialect);
    if (!headers)
        return headers.error();
    auto blocks = RecordBlocks::openData(path, dialect, blockBytes, progress);
    if (!blocks)
        return blocks.error();

    CsvProfile profile;
    profile.dialect = dialect;
    ProblemTally problems;
    ManyFlags many(headers->size());
    std::vector<ColumnTally> columns;
    columns.reserve(headers->size());
    for (std::size_t i = 0; i < headers->size(); ++i)
        columns.emplace_back(dialect.decimal);

    const auto work = [&](RecordBlock block) {
        block.prepare();
        BlockProfile part(*headers, dialect, many, block.damaged);
        parseRecords(block.begin(), block.end(), {dialect.separator, dialect.quote}, part);
        part.fraction = block.fraction;
        return part;
    };
    const auto take = [&](BlockProfile part) -> base::Status {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            part.columns[i].appendTo(columns[i], profile.records);
            many[i].store(columns[i].many(), std::memory_order_relaxed);
        }
        problems.append(part.checks.tally(), profile.records);
        profile.records += part.checks.row();
        progress.report(part.fraction, {});
        return {};
    };
    if (auto status = runBlocks(**blocks, progress, work, take); !status)
        return status.error();

    for (std::size_t i = 0; i < columns.size(); ++i)
        profile.columns.push_back(columns[i].profile((*headers)[i]));
    profile.problems = problems.problems();
    if (auto status = addSample(path, dialect, profile); !status)
        return status.error();
    return profile;
}

} // namespace manyi::io
