#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/derive/formula_operations.h"
#include "data/column.h"
#include "domain/questionnaire.h"

// How a formula reads columns.
namespace manyi::analysis::formula {

// Reads rows [first, first + rows) of a column as doubles, user-missing codes as missing.
struct Loader {
    const domain::Variable& variable;
    std::size_t first;
    std::size_t rows;
    double* out;

    void leaveOutMissing() const
    {
        for (const domain::MissingRange& range : variable.missing) {
            for (std::size_t i = 0; i < rows; ++i)
                out[i] = out[i] >= range.low && out[i] <= range.high ? missing : out[i];
        }
    }
    template <class Int>
    void operator()(const data::CodeValues<Int>& values) const
    {
        const Int* codes = values.codes.data() + first;
        for (std::size_t i = 0; i < rows; ++i)
            out[i] = codes[i] == data::CodeValues<Int>::missing ? missing : static_cast<double>(codes[i]);
        leaveOutMissing();
    }
    void operator()(const data::NumberValues& values) const
    {
        std::copy_n(values.numbers.data() + first, rows, out);
        leaveOutMissing();
        // Numbers of a file may bear any NaN.
        for (std::size_t i = 0; i < rows; ++i)
            out[i] = isMissing(out[i]) ? missing : out[i];
    }
    void operator()(const data::DateValues& values) const
    {
        const std::int64_t* seconds = values.seconds.data() + first;
        for (std::size_t i = 0; i < rows; ++i)
            out[i] = seconds[i] == data::DateValues::missing ? missing : static_cast<double>(seconds[i]);
    }
    // Whether there is a text at all is what missing() and count() ask.
    void operator()(const data::TextValues& values) const
    {
        for (std::size_t i = 0; i < rows; ++i)
            out[i] = values.at(first + i).empty() ? missing : 1;
    }
};

inline bool isPlain(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// `folded` is as domain::lookUpKey makes it.
inline bool sameAsFolded(std::string_view text, const std::string& folded)
{
    if (!isPlain(text))
        return domain::lookUpKey(text) == folded;
    while (!text.empty() && text.front() <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() <= ' ')
        text.remove_suffix(1);
    return std::equal(text.begin(), text.end(), folded.begin(), folded.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; });
}

} // namespace manyi::analysis::formula
