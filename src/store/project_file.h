#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/progress.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/response_chunk.h"
#include "domain/import_report.h"
#include "domain/indicator_system.h"
#include "domain/questionnaire.h"

namespace manyi::store {

enum class OpenMode { ReadWrite, ReadOnly };

struct BatchInfo {
    base::BatchId id;
    domain::ImportReport report;
    std::string importedAt; // ISO 8601, local
    std::string wave;
    std::string channel;
    std::string recipeJson;
    std::int64_t rows = 0;
    bool removed = false;
};

struct UndoStep {
    std::int64_t id = 0;
    std::string name; // "Import of branches.csv"
    std::string doneAt;
    bool undone = false;
};

struct RestorePoint {
    std::string path;
    std::string name;
    std::string madeAt;
};

// Why a file was opened read-only although read-write was asked for.
enum class ReadOnlyReason { None, Asked, NoPermission, OtherInstance, NewerVersion, Damaged };

// The responses of one live batch in row order: ids [firstId, firstId + rows), the first of them at `firstRow` of what
// loadColumns gives (which knows nothing of exclusions; the engine leaves excluded responses out).
struct ResponseRange {
    base::BatchId batch;
    std::int64_t firstId = 0;
    std::int64_t rows = 0;
    std::int64_t firstRow = 0;
};

// One act of excluding responses; see schema/003_derived.sql.
struct Exclusion {
    std::int64_t id = 0; // 0: a new one
    std::string reason;  // a sentence
    std::string rule;    // JSON of domain::CleaningRule; "" = by hand or by an import
    std::string madeAt;
    base::BatchId batch;                 // the import whose rows took their place; none otherwise
    std::vector<std::int64_t> responses; // ids, ascending
};

struct SavedFilter {
    std::string name;
    std::string expression;
};

// A new batch: what is known before its rows are written. `variables` without id are new and get one; those with an id
// are existing ones that receive data. Labels and missing codes of existing variables are completed, never dropped.
struct NewBatch {
    domain::ImportReport report; // rowsRead/rowsKept/problems are taken from finish()
    std::string wave;
    std::string channel;
    std::string recipeJson;
    std::vector<domain::Variable> variables; // in the order of the chunks' columns
    std::vector<domain::Question> questions; // `variables` hold indices+1 into the list above as ids until written
    std::vector<std::vector<std::string>> hierarchies; // level variable names
    std::string stepName;                              // of the undo history
    // Update by id: responses (of live batches) whose place this batch's rows take: an Exclusion of this batch. Columns
    // that the batch does not bring are copied from the old response to the new one: pairs of (index of the row in this
    // batch from 0, old response id), ascending by row. A row may take the place of several (all older versions of the
    // same person, so that none comes back when a version between is removed): the last of them is copied from.
    struct Replacement {
        std::int64_t row = 0;
        std::int64_t response = 0;
    };
    std::string replacementReason;
};

// Writes one batch in one transaction. Destroyed without finish(): rolled back, the project is as before. An append
// that fails ends it in the same way. It must go before its project does; meanwhile the project takes no other change.
class BatchWriter {
public:
    virtual ~BatchWriter() = default;
    virtual base::Status append(const data::ResponseChunk& chunk) = 0;
    // At most once, after the last append, for updates by id. One that fails ends the batch, too.
    virtual base::Status replace(const std::vector<NewBatch::Replacement>& replacements) = 0;
    virtual base::Result<base::BatchId> finish(const domain::ImportReport& report) = 0;
};

// One open project (.manyi, SQLite): the only door to the file. Not thread-safe except where said; each thread that
// needs the file opens its own (columns are read by internal connections on both cores).
// Every edit is one committed transaction, one revision and one undo step.
class ProjectFile {
public:
    // A new, empty project; a file that exists is never replaced.
    static base::Result<std::unique_ptr<ProjectFile>> create(const std::string& path);
    // Refuses foreign files unread, opens damaged, newer, locked or unwritable ones read-only and says why. Damaged so
    // that not even the questionnaire can be read: ErrorCode::Damaged (see restorePointsOf and salvage). A project of
    // an older version is copied to a restore point and upgraded. The pages of a large project are checked whole before
    // the first change of a session, not on opening.
    static base::Result<std::unique_ptr<ProjectFile>> open(const std::string& path, OpenMode mode);
    virtual ~ProjectFile() = default;

    virtual const std::string& path() const = 0;
    virtual bool readOnly() const = 0;
    virtual ReadOnlyReason readOnlyReason() const = 0;
    virtual std::string readOnlyDetail() const = 0; // "host, user, since 14:02" for OtherInstance

    virtual base::Revision revision() const = 0;
    virtual base::Result<domain::Questionnaire> questionnaire() const = 0;
    virtual base::Result<std::vector<BatchInfo>> batches() const = 0;
    virtual std::int64_t responseCount() const = 0; // of live batches

    // The columns of `variables` for all live rows, in row order; read on both cores. A derived one has none
    // (InvalidArgument).
    virtual base::Result<std::unordered_map<base::VariableId, data::ColumnPtr>>
    loadColumns(const std::vector<base::VariableId>& variables, base::Progress& progress) const = 0;
    // Rows [first, first + count) of all columns as display-ready text for a grid that never loads everything: see
    // engine for the labels. Used for text columns of big projects.
    virtual base::Result<std::vector<std::string>> textCells(base::VariableId variable, std::int64_t firstRow,
                                                             std::int64_t count) const = 0;

    virtual base::Result<std::unique_ptr<BatchWriter>> beginBatch(const NewBatch& batch) = 0;
    virtual base::Status removeBatch(base::BatchId batch) = 0;

    // Replaces name, label, role, measure, labels, missing codes, scale, direction of an existing variable (by id), and
    // of a derived one the derivation and type; without a derivation it keeps the one that it has.
    virtual base::Status updateVariable(const domain::Variable& variable, const std::string& stepName) = 0;
    virtual base::Status setHierarchies(const std::vector<domain::Hierarchy>& hierarchies,
                                        const std::string& stepName) = 0;

    // Derived variables: `derivation` is set, no answers are stored. Those without id are new; with one they are
    // replaced. One undo step. Their sources must exist and not derive from them (InvalidArgument names the cycle).
    virtual base::Status writeDerived(const std::vector<domain::Variable>& variables, const std::string& stepName) = 0;
    // Only derived variables; refused while another derivation reads it, or a hierarchy.
    virtual base::Status removeDerived(base::VariableId variable, const std::string& stepName) = 0;

    virtual base::Result<std::vector<ResponseRange>> responseRanges() const = 0;
    // Those that hold, in the order made, each with those of its responses that are in live batches; without any it is
    // left out. A response may be in several.
    virtual base::Result<std::vector<Exclusion>> exclusions() const = 0;
    // Of `exclusion`, reason, rule and responses (of live batches, at least one, in any order) are taken. Returns its
    // id.
    virtual base::Result<std::int64_t> addExclusion(const Exclusion& exclusion, const std::string& stepName) = 0;
    virtual base::Status removeExclusion(std::int64_t exclusion, const std::string& stepName) = 0;
    // Takes back single responses, whatever excluded them; those that are not excluded are passed over.
    virtual base::Status restoreResponses(const std::vector<std::int64_t>& responses, const std::string& stepName) = 0;

    // All of the project, as questionnaire() gives them.
    virtual base::Status setSeriesBreaks(const std::vector<domain::SeriesBreak>& breaks,
                                         const std::string& stepName) = 0;
    virtual base::Result<std::vector<SavedFilter>> savedFilters() const = 0;
    virtual base::Status setSavedFilters(const std::vector<SavedFilter>& filters, const std::string& stepName) = 0;

    // Small named texts of the project: title, client, weight variable, metric definitions, small-base limits. Undoable
    // when stepName is not empty.
    virtual base::Result<std::string> setting(const std::string& key) const = 0; // "" when unset
    virtual base::Status setSetting(const std::string& key, const std::string& value, const std::string& stepName) = 0;

    // All that `changes` writes by the functions above is one undo step of this name, whatever theirs are called; when
    // it fails, nothing is written. Imports are steps of their own and not for here. While it runs, all that is read
    // gives what has been written, and revision() rises with each change.
    virtual base::Status inOneStep(const std::string& stepName, const std::function<base::Status()>& changes) = 0;

    // Indicator trees with experts, judgements and grades; written as wholes. Without an id the system is a new one.
    // Reading a file that was changed elsewhere: parents that form a cycle are ErrorCode::Damaged, naming them.
    virtual base::Result<std::vector<domain::IndicatorSystem>> indicatorSystems() const = 0;
    virtual base::Result<base::IndicatorSystemId> writeIndicatorSystem(const domain::IndicatorSystem& system,
                                                                       const std::string& stepName) = 0;
    virtual base::Status removeIndicatorSystem(base::IndicatorSystemId id, const std::string& stepName) = 0;

    virtual std::vector<UndoStep> history() const = 0; // oldest first
    virtual base::Status undo() = 0;
    virtual base::Status redo() = 0;

    virtual base::Status saveAs(const std::string& path) const = 0; // a verified copy; atomic
    virtual base::Result<RestorePoint> makeRestorePoint(const std::string& name) = 0;
    virtual std::vector<RestorePoint> restorePoints() const = 0;
    virtual base::Status check() const = 0; // integrity_check, foreign_key_check

    // Forgets the undo history and deletes the answers of removed imports for good (overwritten, then given back to the
    // disk). Cannot be undone.
    virtual base::Status purge() = 0;
};

// Oldest first; also for a project that cannot be opened any more. A restore point is a whole project: open it, and
// save it under the old name to go back.
std::vector<RestorePoint> restorePointsOf(const std::string& projectPath);

// Copies what can still be read of a damaged project into a new file, which must not exist yet; the report says what
// was lost. The undo history and removed imports are left behind. The damaged file is not changed.
base::Result<std::string> salvage(const std::string& damaged, const std::string& target, base::Progress& progress);

} // namespace manyi::store
