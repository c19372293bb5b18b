#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/recipe.h"
#include "engine/project.h"
#include "io/csv/csv.h"
#include "io/source/source.h"

namespace manyi::engine {

// "--set VAR:key=value" of the command line: key is role, type, label, missing (98|99), labels (1:bad|5:good), reverse
// (yes|no), name, scale (1..5); encoding, separator, sheet and format with an empty VAR.
struct RecipeSetting {
    std::string variable;
    std::string key;
    std::string value;
};
// VAR may hold colons; the last ":key=" with a known key counts.
base::Result<RecipeSetting> parseRecipeSetting(std::string_view text);
base::Status applySettings(domain::Recipe& recipe, const std::vector<RecipeSetting>& settings);
// With what the file holds, so that a column that becomes codes or a scale gets them from its answers.
base::Status applySettings(domain::Recipe& recipe, const std::vector<RecipeSetting>& settings,
                           const io::CsvProfile* profile);

// What becomes of rows whose key stands in the project already. Update: they take the place of the older response,
// which is excluded; columns that the file does not bring keep their values. NewOnly: they are left out.
struct KnownKeys {
    enum class Rule { Append, Update, NewOnly };
    Rule rule = Rule::Append;
    std::string variable; // by name, column or label; empty: the first of the role Id
};

// The answers to a variable cannot be compared from the imported wave on.
struct BreakDecision {
    std::string variable;
    std::string reason; // "" = what the import found
};

struct ImportOptions {
    std::optional<domain::Recipe> recipe; // told: the file must fit it, differences are listed
    std::vector<RecipeSetting> settings;
    io::CsvHints hints;
    std::string wave;        // of all rows; `{file}` in it stands for the name of each file without ending
    std::string channel;     // likewise
    io::SourceHints source;  // format, encoding and sheet, where they are told
    bool subfolders = false; // of a folder, the files in the folders in it, too
    KnownKeys knownKeys;
    std::vector<std::string> mappings; // "COLUMN=VAR": the column of a file goes to that variable of the project
    // Columns that become variables of their own although the project has one of them: by name, column or label.
    std::vector<std::string> newVariables;
    std::vector<BreakDecision> breaks;
    std::vector<std::string> masks; // "auto": what looks like personal data; "VAR" or "VAR:kind" of maskingName
};

// How a file differs from the recipe or from the variables the project already has.
struct RecipeDifference {
    // ChangedDirection: the labels stand on mirrored codes; ChangedOrder: on other codes. Answers are brought to the
    // project's codes by their labels. RenamedColumn: a new column that looks like one that is missing.
    enum class Kind {
        NewColumn,
        MissingColumn,
        NewValue,
        ChangedType,
        ChangedScale,
        ChangedWording,
        ChangedOrder,
        ChangedDirection,
        RenamedColumn
    };
    Kind kind;
    std::string column;
    std::string text;     // translated sentence
    std::string variable; // of the project, or that the column becomes; of RenamedColumn the one it may be mapped to
};
// Whether the series of the variable cannot go on as it is without a decision.
bool proposesBreak(const RecipeDifference& difference);

struct FilePlan {
    std::string path;
    std::string name; // without folder
    std::int64_t bytes = 0;
    io::CsvProfile profile;                      // one pass over the whole file
    io::RawTable preview;                        // the first 1,000 records
    domain::Recipe recipe;                       // guessed or told; edit it freely before runImport
    std::vector<domain::ImportProblem> problems; // what runImport would report, from the profile
    std::vector<RecipeDifference> differences;   // against the recipe told or the project's last one of the same shape
    std::string sameShapeAs;                     // name of the earlier batch whose recipe was taken over, "" = none
    // Files that are no plain CSV: what they say of themselves, and their rows as CSV as long as the plan lives.
    io::SourceDictionary dictionary;
    std::shared_ptr<const io::Spool> spool;
    std::string format = "csv"; // of io/source/formats.h
    std::string formatReason;   // why it is taken for that, a translated sentence
};

// A file of a folder that is not imported.
struct SkippedFile {
    std::string path;
    std::string reason; // translated sentence
};

// What an import would do; nothing is written. Reads each file once on both cores. A questionnaire among the files (an
// XLSForm, a LimeSurvey structure) is no file of answers: it describes the others. Of two exports of one survey by
// 问卷星 the one by number is imported, with the labels of the one by text.
struct ImportPlan {
    std::vector<FilePlan> files;
    std::string wave;
    std::string channel;
    bool countAnswers = false; // fill ImportOutcome::answers
    std::vector<SkippedFile> skipped;
    KnownKeys knownKeys;
    std::vector<BreakDecision> breaks; // of variables by name, column or label; with the wave that is imported
};
// A path may be a folder: all survey files in it, by name as people sort names (wave2 before wave10); what is none is
// listed in `skipped` and no error. `project` may be null (dry run without a project).
base::Result<ImportPlan> planImport(const std::vector<std::string>& paths, const ImportOptions& options,
                                    Project* project, base::Progress& progress);
// Problems again after the recipe of a file was edited; no file access.
std::vector<domain::ImportProblem> problemsOf(const FilePlan& file);

// How many rows of the imported files hold an answer of a variable, and how many do not (blank or user-missing).
struct AnswerCount {
    domain::Variable variable;
    std::int64_t values = 0;
    std::int64_t missing = 0;
};

// What became of the rows of a file that has keys.
struct KeyCounts {
    std::int64_t updated = 0;
    std::int64_t added = 0;      // those without a key among them
    std::int64_t leftOut = 0;    // NewOnly: known already
    std::int64_t repeated = 0;   // the same key stands further below in the file: not kept
    std::int64_t withoutKey = 0; // added, whatever the rule
};

struct ImportOutcome {
    std::vector<base::BatchId> batches;
    std::vector<domain::ImportReport> reports;
    std::vector<KeyCounts> keys;      // a file each; empty when rows are appended
    std::vector<AnswerCount> answers; // of all files together; empty unless asked for
};
// One batch a file, one undo step each, and one for breaks in series. Variables are matched by name, else by source
// column; new ones are added. Cancelled or failed: the project is as before; what the files before that one brought is
// undone, and can be done again.
base::Result<ImportOutcome> runImport(Project& project, const ImportPlan& plan, base::Progress& progress);
// Reads the files just as runImport does and reports the same, but writes nothing; answers are always counted.
// `project` may be null.
base::Result<ImportOutcome> tryImport(const ImportPlan& plan, Project* project, base::Progress& progress);

} // namespace manyi::engine
