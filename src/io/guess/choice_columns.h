#pragma once

#include <string>
#include <vector>

#include "io/guess/column_facts.h"

namespace manyi::io {

// A multi-select question with a column a choice: neighbouring columns with a common beginning of their headers.
struct ChoiceColumns {
    enum class Style {
        NotSelected, // the choice's text, or a text that says "not chosen"
        Flags,       // 1 or 0
        OrBlank      // the choice's text (or Y, 1, x), or nothing
    };
    struct Member {
        std::size_t column = 0;
        std::string choice; // what is chosen
    };
    Style style = Style::Flags;
    std::string stem;          // common part of the headers, without its mark
    std::string notChosenText; // NotSelected and Flags
    std::vector<Member> members;
    bool tooMany = false; // more than mostChoices; left as single columns
};

std::vector<ChoiceColumns> findChoiceColumns(const std::vector<ColumnFacts>& columns);

// "Q15(Loans)", "Q15/loans", "Q15[Loans]", "Services - Loans", "q0004_0003": the question's part and the choice's part;
// both empty when the header has no such form.
struct StemAndChoice {
    std::string stem;
    std::string choice;
};
StemAndChoice splitHeader(const std::string& header);

} // namespace manyi::io
