#include "io/csv/columns.h"
#include "io/csv/record_blocks.h"
#include "io/csv/record_parser.h"

namespace manyi::io {

namespace {

struct TableBuilder {
    RawTable& table;
    std::size_t most;

    void cell(std::size_t column, std::string_view text)
    {
        if (column == 0)
            table.records.emplace_back();
        table.records.back().emplace_back(text);
    }
    void emptyLine() {}
    void unclosedQuote() {}
    bool endRecord(std::size_t, const char*) { return table.records.size() < most; }
};

} // namespace

base::Result<RawTable> readCsvTable(const std::string& path, const CsvDialect& dialect, std::size_t most)
{
    if (auto status = checkDialect(dialect); !status)
        return status.error();
    auto stream = Utf8Stream::open(path, dialect.encoding);
    if (!stream)
        return stream.error();
    RecordBlocks blocks(std::move(*stream), dialect.separator, dialect.quote, most > 5000 ? 1 << 20 : 1 << 16);
    base::Progress progress;
    RawTable table;
    TableBuilder builder{table, most};
    while (table.records.size() < most) {
        auto block = blocks.next(progress);
        if (!block)
            return block.error();
        if (!*block) {
            table.complete = true;
            return table;
        }
        (*block)->prepare();
        parseRecords((*block)->begin(), (*block)->end(), {dialect.separator, dialect.quote}, builder);
    }
    return table;
}

} // namespace manyi::io
