#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/datetime.h"
#include "base/result.h"
#include "domain/questionnaire.h"

namespace manyi::domain {

// A cell text that stands for a code: "非常满意" -> 5.
struct TextCode {
    std::string text;
    double code = 0;
    bool operator==(const TextCode&) const = default;
};

// What becomes of personal data in a column before it is stored: the middle of phone numbers, the name of an e-mail
// address, the end of an IP address and most of an identity card's number are replaced by signs. All: wherever one of
// them stands within a text. Pseudonym: the whole cell becomes a code that is the same for equal cells of a project and
// cannot be turned back. A masked column is text.
enum class Masking { None, Phone, Email, Ip, IdNumber, All, Pseudonym };

// How one column of a file becomes one variable, or, for a joined multi-select cell, several.
struct ColumnRecipe {
    std::string column; // header text; columns are found by it, and by position among equal headers
    int occurrence = 0; // 0 for the first column of that header
    std::string name;
    std::string label;
    ValueType type = ValueType::Text;
    Role role = Role::Ignore; // Ignore: read past, stored nowhere
    Measure measure = Measure::Nominal;
    std::vector<TextCode> codes; // Code columns of text; empty when the cells are the codes themselves
    std::vector<ValueLabel> labels;
    std::vector<MissingRange> missing;     // user-missing codes
    std::vector<std::string> missingTexts; // cells that mean "no answer": "(跳过)", "NA"; stored as NULL
    std::optional<ScaleRange> scale;
    bool reversed = false;
    int decimals = 0;
    std::optional<base::DateOrder> dateOrder;
    std::string unitSuffix;    // "秒" in "123秒", cut off before the number is read
    std::string question;      // name of the question it belongs to (multi-select, matrix)
    std::string separator;     // joined multi-select: "┋", ", "; choices are then `codes` in order
    std::string notChosenText; // one column a choice: the cell that says "not chosen"; any other text = chosen
    double confidence = 1;     // of the guess, 0…1; 1 when set by the user
    std::string reason;        // why it was guessed so
    Masking masking = Masking::None;
    std::string wording; // the question's text as the file had it, to tell a changed wording; "" when it had none
    bool apart = false;  // a variable of its own by its name, although the project has one from this column
};

struct QuestionRecipe {
    std::string name;
    std::string text;
    QuestionKind kind = QuestionKind::Single;
};

// Everything the import wizard decides, as a value: readable JSON, stored with the batch, replayed on the next wave's
// file.
struct Recipe {
    std::string format = "csv";
    std::string encoding; // "UTF-8", "GB18030", "UTF-16LE" …
    char separator = ',';
    char quote = '"';
    char decimal = '.';
    int headerRow = 0; // 0-based record that holds the names; -1: none. Records above it are skipped
    std::vector<ColumnRecipe> columns;
    std::vector<QuestionRecipe> questions;
    std::vector<std::vector<std::string>> hierarchies; // names of the level variables, outermost first
    std::string sheet;                                 // of a workbook; "" = the first one with rows
    std::string tool;                                  // the survey tool whose layout the file has, "" = none
    int headerRows = 1;                                // from headerRow on, before the first answers
    bool joinedHeaders = false;                        // columns are named by all header rows together
};

// "none", "phone", "e-mail", "ip", "id-number", "all", "hash": in recipes and on the command line.
std::string_view maskingName(Masking masking);
std::optional<Masking> maskingFromName(std::string_view name);

std::string toJson(const Recipe& recipe);
base::Result<Recipe> recipeFromJson(std::string_view json);

} // namespace manyi::domain
