#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "data/response_chunk.h"
#include "domain/recipe.h"
#include "io/csv/cell_index.h"
#include "io/csv/problem_tally.h"

namespace manyi::io {

// Turns the cells of one column into values as its recipe says. Cells that cannot be used become missing and give the
// reason. Immutable after construction; cells must be padded as CellIndex asks for.
class CellDecoder {
public:
    static constexpr std::int64_t missing = data::ChunkColumn::missing;
    // An empty cell of a choice column whose recipe has no text for "not chosen": 0 when another choice of the question
    // was made, else missing. Only the whole row can tell.
    static constexpr std::int64_t blankChoice = missing + 1;

    enum class Kind { Code, Number, Date, Text, Choice, Joined };

    CellDecoder(const domain::ColumnRecipe& recipe, char decimal);

    Kind kind() const { return m_kind; }
    // How many variables the column becomes; one except for joined choices.
    std::size_t outputs() const { return m_kind == Kind::Joined ? m_choices.size() : 1; }
    // What reports call the column.
    const std::string& name() const { return m_name; }

    // Code, Date and Choice.
    std::int64_t integer(std::string_view cell, Reason& reason) const
    {
        if (cell.size() == 1) {
            const std::int64_t value = m_bytes[static_cast<unsigned char>(cell[0])];
            if (value != undecided)
                return value;
        }
        return cell.empty() ? m_blank : decodeInteger(cell, reason);
    }
    // NaN is missing.
    double number(std::string_view cell, Reason& reason) const;
    // Empty is missing.
    std::string_view text(std::string_view cell) const;
    // What is worth telling about a part of a cell of joined choices.
    struct PartNote {
        Reason reason = Reason::UnknownChoice; // or FillIn
        std::string text;
    };
    // 1 or 0 for each choice, or missing for all. Of a ranking: the place (1 is the first) of each choice, missing for
    // those that were not ranked; a part that is no choice takes its place.
    void choices(std::string_view cell, std::vector<std::int64_t>& values, std::vector<PartNote>& notes) const;

private:
    static constexpr std::int64_t undecided = missing + 2;

    void rememberChoices(const domain::ColumnRecipe& recipe);
    void rememberChosen(const domain::ColumnRecipe& recipe);
    void rememberCodes(const domain::ColumnRecipe& recipe);
    void decideBytes();
    std::int64_t decodeInteger(std::string_view cell, Reason& reason) const;
    std::int64_t decodeCode(std::string_view cell, Reason& reason) const;
    std::int32_t known(std::string_view cell) const;
    void remember(const std::string& text, std::int64_t value);
    bool valid(std::int64_t code) const;
    std::string_view withoutUnit(std::string_view cell) const;
    std::size_t choiceAt(std::string_view rest, std::int64_t& choice) const;

    Kind m_kind = Kind::Text;
    std::string m_name;
    char m_decimal;
    std::int64_t m_blank = missing;
    bool m_textCodes = false; // the cells are labels
    bool m_anyTextChosen = false;
    std::optional<domain::ScaleRange> m_scale;
    std::vector<domain::MissingRange> m_missingRanges;
    base::DateOrder m_order = base::DateOrder::YearMonthDay;
    std::string m_unit;
    bool m_duration = false;
    std::string m_separator;
    bool m_ranking = false;
    std::vector<std::string> m_choices;
    bool m_choicesHoldSeparator = false;
    CellIndex m_index; // labels and missing texts
    std::vector<std::int64_t> m_values;
    std::array<std::int64_t, 256> m_bytes{};
};

// True for a column that becomes one dichotomy a choice of its cells; or, when it is a ranking, one place a choice.
bool isJoined(const domain::ColumnRecipe& recipe);
// What joins choices that stand in the order of their ranking, "price→service".
inline constexpr std::string_view rankingMark = "→";
bool isRanking(const domain::ColumnRecipe& recipe);
// What reports call a column: its header, or its name when headers repeat or are empty.
const std::string& reportName(const domain::ColumnRecipe& recipe);

} // namespace manyi::io
