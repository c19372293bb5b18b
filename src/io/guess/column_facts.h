#pragma once

#include <string>
#include <vector>

#include "io/csv/csv.h"

namespace manyi::io {

// What a profile says about a column once the cells that mean "no answer" are put aside.
struct ColumnFacts {
    const ColumnProfile* profile = nullptr;
    std::string words; // the header as the name rules see it
    std::int64_t records = 0;
    std::int64_t filled = 0;                     // cells with an answer
    std::vector<ColumnProfile::Distinct> values; // trimmed, equal ones merged, without the missing texts
    std::vector<std::string> missingTexts;       // those that occur and always mean "no answer"
    std::vector<std::string> softMissingTexts;   // those that occur and mean it only among numbers, dates and scales
    std::int64_t softMissing = 0;                // cells with them
    bool numeric = false;                        // (nearly) all numbers
    bool whole = false;                          // … and whole ones
    bool written = false; // numeric, but with thousands separators or a currency; `values` are plain
    bool date = false;
    bool unique = false; // no value comes twice, as far as is known
    char decimal = '.';  // the file's decimal sign
    std::string unit;    // "秒" when the values are numbers with this unit

    bool blank() const { return filled == 0; }
    bool fewValues() const { return !profile->manyDistinct; }
};

ColumnFacts columnFacts(const ColumnProfile& profile, std::int64_t records, char decimal);

// "(空)", "(跳过)" …: clearly no answer wherever they stand.
bool alwaysMissing(std::string_view text);
// "NA", "-" …: no answer in a column of numbers, dates, scales or choices; an answer like others elsewhere.
bool softlyMissing(std::string_view text);

} // namespace manyi::io
