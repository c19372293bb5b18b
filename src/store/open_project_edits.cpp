#include "store/batch_tables.h"
#include "store/batch_writer.h"
#include "store/file_sync.h"
#include "store/indicator_tables.h"
#include "store/open_project.h"
#include "store/renaming.h"
#include "store/restore_points.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/undo.h"
#include "store/verified_copy.h"
#include "store/verify.h"

namespace manyi::store {

namespace {

QString whyReadOnly(ReadOnlyReason reason, const std::string& detail)
{
    switch (reason) {
    case ReadOnlyReason::NoPermission:
        return QCoreApplication::translate("Store",
                                           "The project was opened for reading only, because its file or folder "
                                           "cannot be written. Nothing was changed. Save it under another name "
                                           "to go on.");
    case ReadOnlyReason::OtherInstance:
        return QCoreApplication::translate("Store", "The project was opened for reading only, because it is open "
                                                    "elsewhere (%1). Nothing was changed. Close it there and open it "
                                                    "again.")
            .arg(QString::fromStdString(detail));
    case ReadOnlyReason::NewerVersion:
        return QCoreApplication::translate("Store", "The project was made by a newer version of Manyi and opened for "
                                                    "reading only. Nothing was changed. Install the newer version to "
                                                    "change it.");
    case ReadOnlyReason::Damaged:
        return QCoreApplication::translate("Store", "The project file is damaged and was opened for reading only (%1). "
                                                    "Nothing was changed. Open a restore point, or save what can still "
                                                    "be read into a new file.")
            .arg(QString::fromStdString(detail));
    default:
        return QCoreApplication::translate("Store", "The project was opened for reading only. Nothing was changed.");
    }
}

[[noreturn]] void failCheck(const std::string& found)
{
    fail(base::ErrorCode::Damaged,
         QCoreApplication::translate("Store",
                                     "The project file is damaged. It was not changed. Open a restore point, or "
                                     "save what can still be read into a new file."),
         found);
}

void checkRowCounts(const Connection& connection)
{
    std::int64_t sum = 0;
    const bool hasAnswers = !answerTables(connection).empty();
    Statement batches(connection, "SELECT id, first_response_id, rows_kept FROM batch");
    while (batches.step()) {
        sum += batches.integer(2);
        if (!hasAnswers)
            continue;
        Statement rows(connection, "SELECT count(*) FROM response WHERE id >= ?1 AND id < ?1 + ?2 AND batch_id = ?3");
        if (!rows.with(batches.integer(1), batches.integer(2), batches.integer(0)).step() ||
            rows.integer(0) != batches.integer(2))
            failCheck("batch " + batches.text(0));
    }
    if ((hasAnswers ? connection.number("SELECT count(*) FROM response") : 0) != sum)
        failCheck("response");
}

} // namespace

void OpenProject::requireWritable()
{
    if (readOnly()) {
        fail(m_opening.reason == ReadOnlyReason::Damaged ? base::ErrorCode::Damaged : base::ErrorCode::ReadOnly,
             whyReadOnly(m_opening.reason, m_opening.detail), path());
    }
    requireNoImport();
    if (m_opening.wholeFileChecked)
        return;
    if (const auto found = damageOfFile(connection())) {
        m_opening.reason = ReadOnlyReason::Damaged;
        m_opening.detail = *found;
        failCheck(*found);
    }
    m_opening.wholeFileChecked = true;
}

base::Result<std::unique_ptr<BatchWriter>> OpenProject::beginBatch(const NewBatch& batch)
{
    return guarded([&]() -> std::unique_ptr<BatchWriter> {
        requireWritable();
        auto writer = std::make_unique<WideBatchWriter>(connection(), batch, [this] { m_importing = false; });
        m_importing = true;
        return writer;
    });
}

base::Status OpenProject::removeBatch(base::BatchId batch)
{
    return guarded([&] {
        requireWritable();
        Statement name(connection(), "SELECT file_name FROM batch WHERE id = ?");
        const std::string file = name.with(batch.value).step() ? name.text(0) : std::string();
        name.reset();
        Edit edit(
            connection(),
            QCoreApplication::translate("Store", "Removal of %1").arg(QString::fromStdString(file)).toStdString());
        markBatchRemoved(connection(), batch);
        edit.commit();
    });
}

base::Status OpenProject::updateVariable(const domain::Variable& variable, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        const auto stored = readQuestionnaire(connection()).questionnaire;
        const domain::Variable* old = stored.find(variable.id);
        const bool derived = old != nullptr && old->derivation;
        if (old == nullptr || (!derived && (old->type != variable.type || variable.derivation))) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store",
                                             "The variable \"%1\" is not in the project, or holds another kind "
                                             "of values there. Nothing was changed.")
                     .arg(QString::fromStdString(variable.name)),
                 variable.name);
        }
        if (variable.derivation)
            requireSoundDerivations(stored, {variable});
        Edit edit(connection(), stepName);
        replaceVariable(connection(), variable);
        if (old->name != variable.name)
            followRename(connection(), old->name, variable.name);
        edit.commit();
    });
}

base::Status OpenProject::setHierarchies(const std::vector<domain::Hierarchy>& hierarchies, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        replaceHierarchies(connection(), hierarchies);
        edit.commit();
    });
}

base::Status OpenProject::setSetting(const std::string& key, const std::string& value, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        if (key.find('\0') != std::string::npos || value.find('\0') != std::string::npos) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store", "A setting may not hold a zero byte. Nothing was changed."), key);
        }
        Edit edit(connection(), stepName);
        if (value.empty())
            Statement(connection(), "DELETE FROM setting WHERE key = ?").with(key).run();
        else
            Statement(connection(),
                      "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value "
                      "WHERE value <> excluded.value")
                .with(key, value)
                .run();
        edit.commit();
    });
}

base::Status OpenProject::inOneStep(const std::string& stepName, const std::function<base::Status()>& changes)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        if (const auto status = changes(); !status)
            throw Failure{status.error()};
        edit.commit();
    });
}

base::Result<base::IndicatorSystemId> OpenProject::writeIndicatorSystem(const domain::IndicatorSystem& system,
                                                                        const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        const auto id = store::writeIndicatorSystem(connection(), system);
        edit.commit();
        return id;
    });
}

base::Status OpenProject::removeIndicatorSystem(base::IndicatorSystemId id, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        deleteIndicatorSystem(connection(), id);
        edit.commit();
    });
}

base::Status OpenProject::undo()
{
    return guarded([&] {
        requireWritable();
        undoStep(connection());
    });
}

base::Status OpenProject::redo()
{
    return guarded([&] {
        requireWritable();
        redoStep(connection());
    });
}

base::Status OpenProject::saveAs(const std::string& target) const
{
    return guarded([&] {
        requireNoImport();
        const std::string canonical = canonicalPath(target);
        if (canonical == path()) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store",
                                             "The project is in this file already, and every change is saved at "
                                             "once. Choose another name for a copy."),
                 target);
        }
        writeVerifiedCopy(connection(), canonical);
    });
}

base::Result<RestorePoint> OpenProject::makeRestorePoint(const std::string& name)
{
    return guarded([&] {
        requireNoImport();
        return writeRestorePoint(connection(), path(), name);
    });
}

base::Status OpenProject::check() const
{
    return guarded([&] {
        const std::string found = connection().text("PRAGMA integrity_check");
        if (found != "ok")
            failCheck(found);
        if (Statement(connection(), "PRAGMA foreign_key_check").step())
            failCheck("foreign_key_check");
        checkRowCounts(connection());
    });
}

base::Status OpenProject::purge()
{
    return guarded([&] {
        requireWritable();
        forgetHistory(connection());
        const int attached = connection().setAttachedLimit(1);
        const auto compacted = guarded([&] { connection().run("VACUUM"); });
        connection().setAttachedLimit(attached);
        // Without room for that the answers are gone all the same; their space is used again by the next import.
        if (!compacted && compacted.error().code != base::ErrorCode::DiskFull)
            throw Failure{compacted.error()};
    });
}

} // namespace manyi::store
