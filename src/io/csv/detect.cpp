#include <algorithm>

#include "io/csv/columns.h"
#include "io/csv/encoding.h"
#include "io/csv/header_row.h"
#include "io/csv/record_blocks.h"
#include "io/csv/separator.h"
#include "io/csv/utf8_stream.h"
#include "io/dialects/layout.h"

namespace manyi::io {

namespace {

constexpr std::size_t sampleBytes = 256 << 10;
constexpr std::size_t sampleRecords = 300;

const char* commonLineEnd(std::string_view text)
{
    std::size_t crlf = 0;
    std::size_t cr = 0;
    std::size_t lf = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            ++lf;
        if (text[i] != '\r')
            continue;
        if (i + 1 < text.size() && text[i + 1] == '\n')
            ++crlf, ++i;
        else
            ++cr;
    }
    return crlf >= lf && crlf >= cr && crlf > 0 ? "CRLF" : cr > lf ? "CR" : "LF";
}

// The beginning of the file as well-formed UTF-8, whole records as far as can be told.
base::Result<std::string> sampleOf(const std::string& path, const std::string& encoding)
{
    auto stream = Utf8Stream::open(path, encoding);
    if (!stream)
        return stream.error();
    std::string text;
    while (text.size() < sampleBytes && !stream->atEnd())
        if (auto status = stream->append(text, sampleBytes); !status)
            return status.error();
    // A record that is cut would look ragged; a wide table may need more than the sample for its first line.
    while (!stream->atEnd() && text.size() < longestRecord / 16 && text.find_last_of("\r\n") == std::string::npos)
        if (auto status = stream->append(text, text.size()); !status)
            return status.error();
    const std::size_t lineEnd = text.find_last_of("\r\n");
    if (!stream->atEnd() && lineEnd != std::string::npos)
        text.resize(lineEnd + 1);
    replaceBadBytes(text);
    return text;
}

// Where the names are is only taken from a tool's layout when the caller has not said otherwise.
void takeLayout(const Records& records, const CsvHints& hints, CsvDialect& dialect)
{
    const auto layout = recogniseLayout(records, dialect.headerRow, hints.merged);
    if (!layout || (hints.headerRow && *hints.headerRow != layout->headerRow))
        return;
    dialect.headerRow = layout->headerRow;
    dialect.headerRows = layout->headerRows;
    dialect.joinedHeaders = layout->joinedHeaders;
    dialect.tool = layout->tool;
    dialect.toolReason = layout->reason;
}

} // namespace

base::Result<CsvDialect> detectCsv(const std::string& path, const CsvHints& hints)
{
    CsvDialect dialect;
    if (hints.encoding) {
        dialect.encoding = *hints.encoding;
    } else {
        auto file = ByteFile::open(path);
        if (!file)
            return file.error();
        auto encoding = detectEncoding(*file);
        if (!encoding)
            return encoding.error();
        dialect.encoding = encoding->name;
        dialect.encodingConfidence = encoding->confidence;
    }
    const auto text = sampleOf(path, dialect.encoding);
    if (!text)
        return text.error();
    dialect.lineEnd = commonLineEnd(*text);

    dialect.separator = hints.separator.value_or(',');
    dialect.headerRow = hints.headerRow.value_or(0);
    if (auto status = checkDialect(dialect); !status)
        return status.error();
    const SeparatorGuess separator =
        hints.separator ? SeparatorGuess{*hints.separator, 1} : guessSeparator(*text, dialect.quote);
    dialect.separator = separator.separator;
    dialect.separatorConfidence = separator.confidence;

    Records records = recordsOf(*text, dialect.separator, dialect.quote, sampleRecords);
    dialect.headerRow = hints.headerRow ? *hints.headerRow : guessHeaderRow(records);
    if (!hints.plain)
        takeLayout(records, hints, dialect);
    dialect.decimal = guessDecimal(records, dialect.separator, firstDataRecord(dialect) - 1);
    return dialect;
}

} // namespace manyi::io
