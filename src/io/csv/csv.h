#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "data/response_chunk.h"
#include "domain/import_report.h"
#include "domain/recipe.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// How a text file is cut into records and cells. Confidence 0…1 of each guess; 1 when told.
struct CsvDialect {
    std::string encoding = "UTF-8";
    double encodingConfidence = 1;
    char separator = ',';
    double separatorConfidence = 1;
    char quote = '"';
    char decimal = '.';
    std::string lineEnd = "LF"; // "LF", "CRLF", "CR", for the report
    int headerRow = 0;          // 0-based record; -1 none
    int headerRows = 1;         // names, question texts, ids … before the first answers
    bool joinedHeaders = false; // a column's name is made of all header rows (joinedHeaders), not taken from the first
    std::string tool;           // the survey tool whose layout this is (io/dialects/survey_tool.h); empty: none known
    std::string toolReason;     // a translated sentence
};

// 0-based record of the first answers.
inline int firstDataRecord(const CsvDialect& dialect)
{
    return dialect.headerRow < 0 ? 0 : dialect.headerRow + dialect.headerRows;
}

// The first records as text, for previews. Every record keeps its own number of cells.
struct RawTable {
    std::vector<std::vector<std::string>> records; // including those above and of the header
    bool complete = false;                         // the whole file is here
};

// What is told by the user beforehand instead of guessed.
struct CsvHints {
    std::optional<std::string> encoding;
    std::optional<char> separator;
    std::optional<int> headerRow;
    std::vector<SourceMerge> merged; // cells of the first records that a sheet shows as one
    bool plain = false;              // no survey tool's layout is looked for
};

base::Result<CsvDialect> detectCsv(const std::string& path, const CsvHints& hints = {});
// All records of a small file or the first `most` of a big one; exact content, nothing trimmed.
base::Result<RawTable> readCsvTable(const std::string& path, const CsvDialect& dialect, std::size_t most);

// What one pass over the whole file finds in a column; the base of the recipe's guesses.
struct ColumnProfile {
    std::string header;
    std::int64_t blank = 0;
    std::int64_t integers = 0;
    std::int64_t numbers = 0; // numbers that are not integers
    std::int64_t dates = 0;
    std::int64_t leadingZeros = 0; // "007": must stay text
    std::int64_t longestBytes = 0;
    double smallest = 0; // of the numbers
    double largest = 0;
    struct Distinct {
        std::string text;
        std::int64_t count;
        std::int64_t firstRow;
    };
    std::vector<Distinct> distinct; // by first row, blanks left out; at most 1,000, then `manyDistinct`
    bool manyDistinct = false;      // `distinct` holds examples, its counts are those of the beginning of the file
    std::array<std::int64_t, 3> datesByOrder{}; // of the dates, those that are real in each base::DateOrder
    std::vector<Distinct> others; // of a column with manyDistinct: what is neither number nor date; at most 200
    bool manyOthers = false;
    // Numbers that only people read as such ("1,234", "¥5", "85%"), in none of the counts above but in smallest and
    // largest.
    struct Written {
        std::int64_t cells = 0;
        std::int64_t fractions = 0;
        std::int64_t percents = 0;
        std::int64_t noLists = 0;                 // cannot be the codes of several choices
        std::array<std::int64_t, 5> currencies{}; // by io::Currency
    };
    Written written;
    std::int64_t thousands = 0; // of the integers, those of four digits or more
};

struct CsvProfile {
    CsvDialect dialect;
    std::int64_t records = 0; // data records
    std::vector<ColumnProfile> columns;
    std::vector<domain::ImportProblem> problems;         // ragged rows, bad bytes, empty lines
    std::vector<std::vector<std::string>> headerRecords; // all header rows, as they stand in the file
    RawTable sample; // the first data records, for what two columns have to do with each other
};

// Both cores, streaming; cancels within a second.
base::Result<CsvProfile> profileCsv(const std::string& path, const CsvDialect& dialect, base::Progress& progress);

// Roles, types, labels, groups, hierarchy with confidences: from what the layout of the profile's survey tool says, and
// from names and values in English and Chinese.
domain::Recipe guessRecipe(const CsvProfile& profile);
// From names and values alone.
domain::Recipe guessPlainRecipe(const CsvProfile& profile);

// The variables, questions and hierarchies a recipe makes, in the order in which its chunks carry the columns (a joined
// multi-select cell makes one dichotomy a choice, called by its label if the column has one for its code). Ids are
// empty; questions hold 1-based positions instead of ids.
struct RecipeOutput {
    std::vector<domain::Variable> variables;
    std::vector<domain::Question> questions;
    std::vector<std::vector<std::string>> hierarchies;
};
RecipeOutput recipeOutput(const domain::Recipe& recipe);

// What readCsv will report for this file and recipe, worked out from the profile alone, and what is worth a second look
// before the import: a 0 in a scale of 1 to 5, a lonely 99, codes without labels. Rows are first rows.
std::vector<domain::ImportProblem> foreseenProblems(const CsvProfile& profile, const domain::Recipe& recipe);

// Reads the file by the recipe, on both cores, and hands the chunks to `sink` in file order from one thread of the
// caller's choosing (the calling one). Bad cells become missing and an entry in the report. Stops when sink fails.
// `original` is the file whose name and SHA-256 go into the report when `path` holds only its rows; empty: `path`.
base::Result<domain::ImportReport> readCsv(const std::string& path, const domain::Recipe& recipe,
                                           const std::function<base::Status(const data::ResponseChunk&)>& sink,
                                           base::Progress& progress, const std::string& original = {});

// Writes UTF-8 with BOM, CRLF, quoting where needed; text cells that start with = + - @ TAB CR get a leading ' unless
// `guardFormulas` is off. Atomic: a temporary file beside the target, then rename.
struct CsvWriteOptions {
    char separator = ',';
    bool byteOrderMark = true;
    bool guardFormulas = true;
};
class CsvWriter {
public:
    static base::Result<CsvWriter> open(const std::string& path, const CsvWriteOptions& options);
    CsvWriter(CsvWriter&&) noexcept;
    CsvWriter& operator=(CsvWriter&&) noexcept;
    ~CsvWriter(); // without finish(): the target is as before
    void text(std::string_view cell);
    void number(double value); // shortest form; NaN: empty cell
    void endRecord();
    base::Status finish();

private:
    struct State;
    explicit CsvWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::io
