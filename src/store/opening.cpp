#include "store/opening.h"

#include <filesystem>

#include <unistd.h>

#include "store/file_header.h"
#include "store/file_sync.h"
#include "store/questionnaire_tables.h"
#include "store/restore_points.h"
#include "store/schema/migrations.h"
#include "store/sqlite/failure.h"
#include "store/verify.h"

namespace manyi::store {

namespace {

namespace fs = std::filesystem;

// quick_check reads about 200 MB a second: up to this size nobody notices it.
constexpr std::int64_t alwaysCheckedBytes = 8 << 20;

std::string say(const char* sentence)
{
    return QCoreApplication::translate("Store", sentence).toStdString();
}

bool writable(const std::string& path)
{
    return access(path.c_str(), W_OK) == 0 && access(fs::path(path).parent_path().c_str(), W_OK) == 0;
}

bool liesBeside(const std::string& path, const char* suffix)
{
    std::error_code error;
    return fs::exists(path + suffix, error) && fs::file_size(path + suffix, error) > 0;
}

std::string holderText(const LockHolder& holder)
{
    const QString since = QString::fromStdString(holder.since).replace(QLatin1Char('T'), QLatin1Char(' '));
    return QCoreApplication::translate("Store", "%1, %2, since %3")
        .arg(QString::fromStdString(holder.host), QString::fromStdString(holder.user), since)
        .toStdString();
}

class Opener {
public:
    Opener(const std::string& path, std::span<const std::string_view> migrations)
        : m_migrations(migrations), m_header(readHeader(path))
    {
        m_opening.path = canonicalPath(path);
    }

    Opening open(OpenMode mode)
    {
        askForWriting(mode);
        lookBeside();
        lookAtVersion();
        connect();
        if (m_opening.reason != ReadOnlyReason::Damaged)
            checkContent();
        if (m_opening.reason != ReadOnlyReason::None)
            m_opening.lock.reset();
        if (m_opening.reason == ReadOnlyReason::Damaged)
            connectToDamaged();
        m_opening.connection->prepareForUse();
        return std::move(m_opening);
    }

private:
    void become(ReadOnlyReason reason, std::string detail)
    {
        m_opening.reason = reason;
        m_opening.detail = std::move(detail);
    }

    void askForWriting(OpenMode mode)
    {
        if (mode == OpenMode::ReadOnly)
            return become(ReadOnlyReason::Asked, {});
        if (!writable(m_opening.path))
            return become(ReadOnlyReason::NoPermission, {});
        InstanceLock::Attempt attempt = InstanceLock::acquire(m_opening.path);
        m_opening.lock = std::move(attempt.lock);
        if (attempt.other)
            become(ReadOnlyReason::OtherInstance, holderText(*attempt.other));
        else if (!m_opening.lock)
            become(ReadOnlyReason::NoPermission, {});
    }

    bool newer() const { return m_header.schemaVersion > m_migrations.size(); }
    bool older() const { return m_header.schemaVersion < m_migrations.size(); }

    void lookAtVersion()
    {
        if (m_opening.reason == ReadOnlyReason::Damaged)
            return;
        if (newer())
            become(ReadOnlyReason::NewerVersion, std::to_string(m_header.schemaVersion));
        else if (m_header.schemaVersion == 0)
            become(ReadOnlyReason::Damaged,
                   say(QT_TRANSLATE_NOOP("Store", "The file does not say which version of Manyi it was made by.")));
        else if (!m_header.complete)
            become(ReadOnlyReason::Damaged, say(QT_TRANSLATE_NOOP("Store", "The end of the file is missing.")));
    }

    // Journals beside the file, which SQLite would play back into it.
    void lookBeside()
    {
        if (!m_header.rollbackJournal || liesBeside(m_opening.path, "-wal")) {
            become(ReadOnlyReason::Damaged,
                   say(QT_TRANSLATE_NOOP("Store", "Another program has switched the file to a write-ahead log.")));
            return;
        }
        if (!hasHotJournal(m_opening.path))
            return;
        m_opening.copy = recoverCopy(m_opening.path);
        if (!m_opening.copy) {
            become(
                ReadOnlyReason::Damaged,
                say(QT_TRANSLATE_NOOP("Store", "The journal beside the file is broken or belongs to another file.")));
            return;
        }
        // Only now does the header say what it said before the writing that was cut off.
        m_header = readHeader(m_opening.copy->path);
        if (m_opening.reason == ReadOnlyReason::None && !newer())
            playBack();
    }

    // It went well in the copy: SQLite may do the same to the file itself.
    void playBack()
    {
        Connection(m_opening.path, Access::ReadWrite).number("SELECT count(*) FROM sqlite_schema");
        m_opening.copy.reset();
        m_header = readHeader(m_opening.path);
    }

    Access accessFor() const
    {
        switch (m_opening.reason) {
        case ReadOnlyReason::None:
            return Access::ReadWrite;
        case ReadOnlyReason::Damaged:
        case ReadOnlyReason::NewerVersion:
            return Access::Immutable;
        default:
            return Access::ReadOnly;
        }
    }

    void connect()
    {
        m_opening.connection.reset();
        const std::string& path = m_opening.copy ? m_opening.copy->path : m_opening.path;
        m_opening.connection = std::make_unique<Connection>(path, accessFor());
    }

    std::optional<std::string> damage()
    {
        m_opening.wholeFileChecked = m_header.fileBytes <= alwaysCheckedBytes;
        if (m_opening.wholeFileChecked || newer() || older())
            return damageOfFile(*m_opening.connection);
        return damageOfSmallTables(*m_opening.connection);
    }

    void checkContent()
    {
        if (const auto found = damage())
            return become(ReadOnlyReason::Damaged, *found);
        if (newer())
            return checkNewer();
        if (older())
            upgrade();
        if (const auto strange = strangeObject(*m_opening.connection, m_migrations)) {
            become(ReadOnlyReason::Damaged,
                   QCoreApplication::translate("Store", "It holds \"%1\", which Manyi did not make so.")
                       .arg(QString::fromStdString(strange->name))
                       .toStdString());
            return;
        }
        if (const auto impossible = impossibleContent(*m_opening.connection, m_header.fileBytes))
            become(ReadOnlyReason::Damaged, *impossible);
    }

    // Whatever its tables are, those that are known by name are read as they are.
    void checkNewer()
    {
        try {
            if (!hasVirtualTable(*m_opening.connection) &&
                !impossibleContent(*m_opening.connection, m_header.fileBytes))
                return;
        } catch (const Failure&) {
        }
        fail(base::ErrorCode::NewerVersion,
             QCoreApplication::translate("Store",
                                         "This project was made by a newer version of Manyi and cannot be read "
                                         "by this one. It was not changed. Install the newer version."),
             m_opening.path);
    }

    void upgrade()
    {
        if (m_opening.reason == ReadOnlyReason::None) {
            m_opening.connection->prepareForUse();
            writeRestorePoint(*m_opening.connection, m_opening.path,
                              QCoreApplication::translate("Store", "Before the upgrade").toStdString());
        } else {
            if (!m_opening.copy)
                m_opening.copy = plainCopy(m_opening.path);
            m_opening.connection = std::make_unique<Connection>(m_opening.copy->path, Access::ReadWrite);
        }
        migrate(*m_opening.connection, m_migrations);
        if (m_opening.copy)
            connect();
    }

    // Reads on as far as that is safe: no journal, no lock, no change; only tables that are what they should be.
    void connectToDamaged()
    {
        m_opening.wholeFileChecked = true;
        m_opening.copy.reset();
        try {
            connect();
            const auto strange = strangeObject(*m_opening.connection, m_migrations);
            if (!(strange && strange->inPlaceOfOurs) && !impossibleContent(*m_opening.connection, m_header.fileBytes))
                return;
        } catch (const Failure&) {
        }
        fail(base::ErrorCode::Damaged,
             QCoreApplication::translate("Store", "The project file is damaged and cannot be read. It was not changed. "
                                                  "Open a restore point, or save what can still be read into a new "
                                                  "file."),
             m_opening.detail);
    }

    std::span<const std::string_view> m_migrations;
    FileHeader m_header;
    Opening m_opening;
};

} // namespace

Opening openSafely(const std::string& path, OpenMode mode, std::span<const std::string_view> migrations)
{
    return Opener(path, migrations).open(mode);
}

} // namespace manyi::store
