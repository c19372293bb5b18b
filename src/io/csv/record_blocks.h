#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "io/csv/csv.h"
#include "io/csv/utf8_stream.h"

namespace manyi::io {

// A quotation mark whose partner is further away than this is read as an ordinary character.
inline constexpr std::size_t longestQuotedCell = std::size_t{16} << 20;
// A record longer than this is not a record of a table.
inline constexpr std::size_t longestRecord = std::size_t{256} << 20;

// Where the cell that a quotation mark at `open` begins is closed: the place of the closing mark. npos: nowhere within
// `longestQuotedCell`, so that the mark is an ordinary character.
std::size_t closingQuote(std::string_view text, std::size_t open, char quote);

// Finds the end of the last whole record in a text that grows at its end. Exact: a mark opens a quoted cell only at the
// beginning of a cell, is doubled inside, and line ends inside do not count.
class RecordBoundary {
public:
    RecordBoundary(char separator, char quote) : m_separator(separator), m_quote(quote) {}
    // Looks at what was not yet looked at. `ended`: nothing will be appended any more.
    void scan(std::string_view text, bool ended);
    std::size_t lastEnd() const { return m_lastEnd; }
    // The first `count` bytes were taken away; they end with a record.
    void dropped(std::size_t count);

private:
    bool scanQuoted(std::string_view text, std::size_t limit, bool ended);
    void noteLineEnds(std::string_view text, std::size_t from, std::size_t to);
    bool opensCell(std::string_view text, std::size_t at) const;

    char m_separator;
    char m_quote;
    std::size_t m_at = 0;
    std::size_t m_lastEnd = 0;
    std::optional<std::size_t> m_open;
};

// A piece of the file that holds whole records only, as UTF-8.
struct RecordBlock {
    std::int64_t index = 0;
    std::string text;     // the records and StructuralScanner::padding zero bytes behind them
    std::size_t size = 0; // without the padding
    bool damaged = false; // some cell holds U+FFFD
    double fraction = 0;  // of the file, up to the end of this block

    char* begin() { return text.data(); }
    char* end() { return text.data() + size; }
    // Makes the text well-formed and padded; the costly part, done by the thread that takes the block.
    void prepare();
};

// Cuts a file into blocks of whole records; the cuts depend on the file alone. Safe to call from several threads.
class RecordBlocks {
public:
    RecordBlocks(Utf8Stream stream, char separator, char quote, std::size_t blockBytes);
    // Opens the file of `dialect` and passes over its header and what stands above.
    static base::Result<std::unique_ptr<RecordBlocks>> openData(const std::string& path, const CsvDialect& dialect,
                                                                std::size_t blockBytes, base::Progress& progress);
    // The next block, not yet prepared; nullopt at the end of the file.
    base::Result<std::optional<RecordBlock>> next(base::Progress& progress);
    // The file fits into one block; no work to share.
    bool single() const { return m_single; }
    // Passes over the next `records` records.
    base::Status skip(int records, base::Progress& progress);

private:
    base::Status fill(base::Progress& progress);
    base::Status fillOnce(base::Progress& progress);

    std::mutex m_mutex;
    Utf8Stream m_stream;
    RecordBoundary m_boundary;
    char m_separator;
    char m_quote;
    std::size_t m_blockBytes;
    bool m_single;
    std::int64_t m_index = 0;
    std::string m_pending; // read, but not yet handed out
    base::Status m_failed; // the first error; it stays
};

base::Error cancelledError();

} // namespace manyi::io
