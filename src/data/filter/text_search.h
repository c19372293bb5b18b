#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/column.h"
#include "data/selection.h"

namespace manyi::data::filter {

// Looks for one text among many without regard to case (simple case pairs of every script, no accents folded).
// An empty text is found in every row that has an answer.
class TextSearch {
public:
    explicit TextSearch(std::string_view wanted);

    bool foundIn(std::string_view text) const;
    bool equals(std::string_view text) const;

private:
    // One character in its lower- and upper-case bytes; the second is empty when it has no case.
    struct Letter {
        std::string one;
        std::string other;
    };

    const char* matchEnd(const char* at, const char* end) const;
    friend Selection rowsContaining(const TextValues& column, const TextSearch& search);

    std::vector<Letter> m_letters;
    std::size_t m_anchor = 0; // the byte that is looked for first: offset from the beginning of the match
    unsigned char m_anchorOne = 0;
    unsigned char m_anchorOther = 0;
};

// Passes over the column's bytes as a whole.
Selection rowsContaining(const TextValues& column, const TextSearch& search);

} // namespace manyi::data::filter
