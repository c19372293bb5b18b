#include "io/stata/stata.h"

#include <algorithm>
#include <array>

#include "io/source/encoding_problems.h"
#include "io/spss/readstat_rows.h"
#include "io/spss/text_sample.h"

namespace manyi::io {

namespace {

constexpr double origin1960 = -315619200.0; // 1960-01-01

DateUnit stataDates(std::string_view format)
{
    if (!format.starts_with('%'))
        return {};
    format.remove_prefix(1);
    if (format.starts_with('-'))
        format.remove_prefix(1);
    if (!format.empty() && (format.front() == 'd' || format.starts_with("td")))
        return {DateUnit::Kind::Days, 1, origin1960};
    if (format.starts_with("tc") || format.starts_with("tC"))
        return {DateUnit::Kind::Seconds, 0.001, origin1960};
    if (format.starts_with("tm"))
        return {DateUnit::Kind::Months};
    if (format.starts_with("tq"))
        return {DateUnit::Kind::Quarters};
    if (format.starts_with("th"))
        return {DateUnit::Kind::HalfYears};
    if (format.starts_with("tw"))
        return {DateUnit::Kind::Weeks};
    return {};
}

DateUnit sasDates(std::string_view format)
{
    static constexpr std::array<std::string_view, 18> days = {
        "DATE",    "DAY",     "DDMMYY",  "DDMMYYD", "DDMMYYP", "MMDDYY",   "MMDDYYD",  "MMDDYYS", "YYMMDD",
        "YYMMDDD", "YYMMDDS", "E8601DA", "B8601DA", "MONYY",   "WEEKDATE", "WORDDATE", "JULIAN",  "IS8601DA"};
    static constexpr std::array<std::string_view, 5> seconds = {"DATETIME", "E8601DT", "B8601DT", "DATEAMPM",
                                                                "IS8601DT"};
    std::string name(format);
    // "DATE9.", "E8601DA10.": the width and its point are no part of the name.
    while (!name.empty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == '.'))
        name.pop_back();
    if (std::find(days.begin(), days.end(), name) != days.end())
        return {DateUnit::Kind::Days, 1, origin1960};
    if (std::find(seconds.begin(), seconds.end(), name) != seconds.end())
        return {DateUnit::Kind::Seconds, 1, origin1960};
    return {};
}

base::Status readWith(ReadStatRows::Parse parse, DateUnitOf dates, const SourceInput& input, const SourceHints& hints,
                      SourceDictionary& dictionary, RowSink& sink, base::Progress& progress)
{
    ReadStatRows rows(input, dictionary, sink, progress, dates);
    if (!hints.encoding.empty())
        rows.readTextsAs(readableEncoding(hints.encoding));
    if (auto status = rows.read(parse); !status)
        return status;
    if (!hints.encoding.empty())
        dictionary.encoding = readableEncoding(hints.encoding);
    if (dictionary.encoding.empty())
        dictionary.encoding = "UTF-8";
    return {};
}

// Before version 118 files do not say how their texts are encoded: that was the system's matter.
bool saysNoEncoding(const SourceInput& input)
{
    std::string head(64, '\0');
    const auto length = input.file.read(0, head.data(), head.size());
    head.resize(length ? *length : 0);
    constexpr std::string_view release = "<release>11";
    const std::size_t at = head.find(release);
    if (at != std::string::npos)
        return at + release.size() < head.size() && head[at + release.size()] < '8';
    return !head.empty() && static_cast<unsigned char>(head[0]) < 118;
}

base::Status readGuessing(const SourceInput& input, SourceDictionary& dictionary, RowSink& sink,
                          base::Progress& progress)
{
    const std::string texts = sampleTexts(input, &readstat_parse_dta);
    const EncodingGuess guess = guessEncoding(texts);
    auto decoder = TextDecoder::open(guess.name);
    if (!decoder)
        return decoder.error();
    dictionary.encoding = guess.name;
    if (!isAscii(texts))
        noteGuess(dictionary, guess);
    ReadStatRows rows(input, dictionary, sink, progress, &stataDates);
    rows.decodeTexts(*decoder);
    if (auto status = rows.read(&readstat_parse_dta); !status)
        return status;
    noteDamage(dictionary, decoder->damaged());
    return {};
}

} // namespace

base::Status readDta(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    if (hints.encoding.empty() && saysNoEncoding(input))
        return readGuessing(input, dictionary, sink, progress);
    return readWith(&readstat_parse_dta, &stataDates, input, hints, dictionary, sink, progress);
}

base::Status readSas(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    return readWith(&readstat_parse_sas7bdat, &sasDates, input, hints, dictionary, sink, progress);
}

base::Status readXport(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                       base::Progress& progress)
{
    return readWith(&readstat_parse_xport, &sasDates, input, hints, dictionary, sink, progress);
}

} // namespace manyi::io
