#include "io/spss/sav.h"

#include <algorithm>
#include <array>

#include "io/source/encoding_problems.h"
#include "io/spss/por_characters.h"
#include "io/spss/readstat_rows.h"
#include "io/spss/response_sets.h"
#include "io/spss/sav_dictionary.h"

namespace manyi::io {

namespace {

// Seconds since the beginning of the Gregorian calendar; times of day and durations stay numbers.
DateUnit spssDates(std::string_view format)
{
    static constexpr std::array<std::string_view, 10> dates = {"DATE", "ADATE", "EDATE", "SDATE",    "JDATE",
                                                               "QYR",  "MOYR",  "WKYR",  "DATETIME", "YMDHMS"};
    std::string name(format.substr(0, format.find_first_of("0123456789.")));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    if (std::find(dates.begin(), dates.end(), name) == dates.end())
        return {};
    constexpr double beginning = -12219379200.0; // 1582-10-14
    return {DateUnit::Kind::Seconds, 1, beginning};
}

// The encoding that is told, stated or guessed.
std::string encodingOf(const SavDictionary& sav, const SourceHints& hints, SourceDictionary& dictionary)
{
    if (!hints.encoding.empty())
        return readableEncoding(hints.encoding);
    const std::string stated = readableEncoding(statedEncoding(sav));
    if (!stated.empty())
        return stated;
    const EncodingGuess guess = guessEncoding(sav.texts);
    if (!isAscii(sav.texts))
        noteGuess(dictionary, guess);
    return guess.name;
}

} // namespace

base::Status readSav(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    const auto sav = parseSavDictionary([&](std::int64_t offset, char* to, std::size_t most) {
        const auto count = input.file.read(offset, to, most);
        return count ? *count : 0;
    });
    if (!sav)
        return sav.error();
    dictionary.encoding = encodingOf(*sav, hints, dictionary);
    auto decoder = TextDecoder::open(dictionary.encoding);
    if (!decoder)
        return decoder.error();
    ResponseSets sets;
    ReadStatRows rows(input, dictionary, sink, progress, &spssDates);
    rows.decodeTexts(*decoder);
    rows.beforeRows([&] { sets.apply(*sav, *decoder, dictionary); });
    rows.completeRows([&](std::vector<std::string_view>& cells) { sets.complete(cells, dictionary); });
    if (auto status = rows.read(&readstat_parse_sav); !status)
        return status;
    noteDamage(dictionary, decoder->damaged());
    return {};
}

base::Status readPor(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    std::string head(1024, '\0');
    const auto length = input.file.read(0, head.data(), head.size());
    if (!length)
        return length.error();
    head.resize(*length);
    ReadStatRows rows(input, dictionary, sink, progress, &spssDates);
    rows.beginWith(withUniqueCharacters(head));
    if (!hints.encoding.empty())
        rows.readTextsAs(readableEncoding(hints.encoding));
    if (auto status = rows.read(&readstat_parse_por); !status)
        return status;
    if (dictionary.encoding.empty())
        dictionary.encoding = hints.encoding.empty() ? "UTF-8" : readableEncoding(hints.encoding);
    return {};
}

} // namespace manyi::io
