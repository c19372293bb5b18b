#include "io/csv/record_blocks.h"

#include <algorithm>
#include <cstring>

#include <QCoreApplication>

#include "io/csv/encoding.h"
#include "io/csv/record_parser.h"
#include "io/csv/structural_scanner.h"

namespace manyi::io {

namespace {

// Counts records and remembers where the last one wanted ended.
struct RecordCounter {
    int wanted = 0;
    int seen = 0;
    const char* end = nullptr;

    void cell(std::size_t, std::string_view) {}
    void unclosedQuote() {}
    void emptyLine() {}
    bool endRecord(std::size_t, const char* at)
    {
        end = at;
        return ++seen < wanted;
    }
};

} // namespace

base::Error cancelledError()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Csv", "The import was cancelled; nothing was changed.").toStdString(),
            {}};
}

std::size_t closingQuote(std::string_view text, std::size_t open, char quote)
{
    const std::size_t limit = std::min(text.size(), open + 1 + longestQuotedCell);
    for (std::size_t at = open + 1; at < limit;) {
        const void* found = std::memchr(text.data() + at, quote, limit - at);
        if (found == nullptr)
            break;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        if (at + 1 >= text.size() || text[at + 1] != quote)
            return at;
        at += 2;
    }
    return std::string_view::npos;
}

bool RecordBoundary::opensCell(std::string_view text, std::size_t at) const
{
    return at == 0 || text[at - 1] == m_separator || text[at - 1] == '\n' || text[at - 1] == '\r';
}

void RecordBoundary::noteLineEnds(std::string_view text, std::size_t from, std::size_t to)
{
    for (const char lineEnd : {'\n', '\r'}) {
        const void* found = ::memrchr(text.data() + from, lineEnd, to - from);
        if (found != nullptr)
            m_lastEnd =
                std::max(m_lastEnd, static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) + 1);
    }
}

// Inside a quoted cell: goes behind its closing mark, or back to its opening one when there is none. False when more
// text is needed to tell.
bool RecordBoundary::scanQuoted(std::string_view text, std::size_t limit, bool ended)
{
    const std::size_t furthest = *m_open + 1 + longestQuotedCell;
    while (m_at < std::min(limit, furthest)) {
        const void* found = std::memchr(text.data() + m_at, m_quote, std::min(limit, furthest) - m_at);
        m_at = found == nullptr ? std::min(limit, furthest)
                                : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        if (found == nullptr)
            break;
        if (m_at + 1 >= text.size() && !ended)
            return false;
        if (m_at + 1 >= text.size() || text[m_at + 1] != m_quote) {
            m_at += 1;
            m_open.reset();
            return true;
        }
        m_at += 2;
    }
    if (!ended && m_at < furthest)
        return false;
    m_at = *m_open + 1;
    m_open.reset();
    return true;
}

void RecordBoundary::scan(std::string_view text, bool ended)
{
    // A CR at the very end may be half of a CRLF.
    const std::size_t limit = !ended && text.ends_with('\r') ? text.size() - 1 : text.size();
    while (m_at < limit || (m_open && ended)) {
        if (m_open) {
            if (!scanQuoted(text, limit, ended))
                return;
            continue;
        }
        const void* found = std::memchr(text.data() + m_at, m_quote, limit - m_at);
        const std::size_t quote =
            found == nullptr ? limit : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        noteLineEnds(text, m_at, quote);
        m_at = std::min(quote + 1, limit);
        if (quote < limit && opensCell(text, quote))
            m_open = quote;
    }
    if (ended)
        m_lastEnd = text.size();
}

void RecordBoundary::dropped(std::size_t count)
{
    m_at -= std::min(m_at, count);
    m_lastEnd -= std::min(m_lastEnd, count);
    if (m_open)
        m_open = *m_open - count;
}

void RecordBlock::prepare()
{
    damaged = replaceBadBytes(text);
    size = text.size();
    text.append(StructuralScanner::padding, '\0');
}

RecordBlocks::RecordBlocks(Utf8Stream stream, char separator, char quote, std::size_t blockBytes)
    : m_stream(std::move(stream)),
      m_boundary(separator, quote),
      m_separator(separator),
      m_quote(quote),
      m_blockBytes(blockBytes),
      m_single(m_stream.fileSize() <= static_cast<std::int64_t>(blockBytes))
{
}

base::Result<std::unique_ptr<RecordBlocks>> RecordBlocks::openData(const std::string& path, const CsvDialect& dialect,
                                                                   std::size_t blockBytes, base::Progress& progress)
{
    auto stream = Utf8Stream::open(path, dialect.encoding);
    if (!stream)
        return stream.error();
    auto blocks = std::make_unique<RecordBlocks>(std::move(*stream), dialect.separator, dialect.quote, blockBytes);
    if (auto status = blocks->skip(firstDataRecord(dialect), progress); !status)
        return status.error();
    return blocks;
}

base::Status RecordBlocks::fill(base::Progress& progress)
{
    if (m_failed)
        m_failed = fillOnce(progress);
    return m_failed;
}

// Reads on until a block is full and holds a whole record.
base::Status RecordBlocks::fillOnce(base::Progress& progress)
{
    std::size_t step = m_blockBytes;
    while (!m_stream.atEnd() && (m_pending.size() < m_blockBytes || m_boundary.lastEnd() == 0)) {
        if (progress.cancelled())
            return cancelledError();
        if (m_pending.size() > longestRecord)
            return base::Error{base::ErrorCode::TooLarge,
                               QCoreApplication::translate("Csv", "No line end was found within 256 MB; this file is "
                                                                  "not a table, or its separator or quotation mark is "
                                                                  "another one.")
                                   .toStdString(),
                               {}};
        if (auto status = m_stream.append(m_pending, step); !status)
            return status;
        m_boundary.scan(m_pending, m_stream.atEnd());
        step = std::max(step, m_pending.size() / 2);
    }
    if (m_stream.atEnd())
        m_boundary.scan(m_pending, true);
    return {};
}

base::Result<std::optional<RecordBlock>> RecordBlocks::next(base::Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (progress.cancelled())
        return cancelledError();
    if (auto status = fill(progress); !status)
        return status.error();
    if (m_pending.empty())
        return std::optional<RecordBlock>();
    const std::size_t cut = m_boundary.lastEnd();
    std::string rest;
    if (!m_stream.atEnd())
        rest.reserve(m_blockBytes + m_blockBytes / 4 + StructuralScanner::padding);
    rest.assign(m_pending, cut);
    m_pending.resize(cut);
    RecordBlock block;
    block.index = m_index++;
    block.text = std::move(m_pending);
    block.fraction = m_stream.fraction();
    m_pending = std::move(rest);
    m_boundary.dropped(cut);
    return std::optional<RecordBlock>(std::move(block));
}

base::Status RecordBlocks::skip(int records, base::Progress& progress)
{
    while (records > 0) {
        if (auto status = fill(progress); !status)
            return status;
        if (m_pending.empty())
            return {};
        // The parser may write into its text, so it gets a copy.
        std::string text = m_pending.substr(0, m_boundary.lastEnd());
        const std::size_t size = text.size();
        text.append(StructuralScanner::padding, '\0');
        RecordCounter counter{records, 0, text.data() + size};
        parseRecords(text.data(), text.data() + size, {m_separator, m_quote}, counter);
        const std::size_t cut = counter.seen < records ? size : static_cast<std::size_t>(counter.end - text.data());
        m_pending.erase(0, cut);
        m_boundary.dropped(cut);
        records -= counter.seen;
    }
    return {};
}

} // namespace manyi::io
