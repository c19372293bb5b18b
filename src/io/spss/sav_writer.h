#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/questionnaire.h"

namespace manyi::io {

// What goes into an SPSS system file besides its rows.
struct SavContent {
    struct Column {
        domain::Variable variable;
        std::size_t textBytes = 1; // longest text, for Text; SPSS holds up to 32,767
        bool dayOnly = false;      // dates without a time of day
    };
    std::vector<Column> columns;
    std::vector<domain::Question> questions; // multiple-response ones become sets of dichotomies with the answer 1
    domain::VariableId weight;               // none: not weighted
    std::int64_t rows = 0;
};

// Writes a .sav file (UTF-8, compressed by rows) that SPSS, PSPP and R read: names as far as SPSS allows them, question
// texts, value labels (cut at 120 bytes, as SPSS does), user-missing codes, measures, dates, multiple-response sets,
// the weight variable. User-missing codes beyond what SPSS can hold (three codes, or a range and a code) become a range
// when no valid code lies in it, else only the first ones are declared. Atomic: the target is as before until finish().
class SavWriter {
public:
    static base::Result<SavWriter> open(const std::string& path, const SavContent& content);
    SavWriter(SavWriter&&) noexcept;
    SavWriter& operator=(SavWriter&&) noexcept;
    ~SavWriter();

    // Cells of a row in the order of the columns; NaN and empty texts are missing.
    void number(double value); // dates as seconds since 1970
    void text(std::string_view value);
    void endRecord();
    base::Status finish(); // fails when anything could not be written, or rows are missing

private:
    struct State;
    explicit SavWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// A name that SPSS accepts: letters, digits and . _ $ # @, not beginning with a digit, no reserved word, ≤ 64 bytes.
std::string spssName(std::string_view name);
// The user-missing codes as SPSS can hold them: up to three codes, or one range and up to one code.
std::vector<domain::MissingRange> spssMissing(const domain::Variable& variable);
// UTF-8 text cut to at most so many bytes, between characters.
std::string_view cutText(std::string_view text, std::size_t bytes);

} // namespace manyi::io
