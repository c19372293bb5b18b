#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;

namespace manyi::store {

// How a file is opened. Immutable ignores journals and locks beside the file and can never change it: for files that
// are not trusted.
enum class Access { ReadOnly, Immutable, ReadWrite, Create };

// One SQLite connection, for one thread at a time. Hardened when opened: defensive, no triggers and views of the file,
// no extensions, low limits, temporary data in memory. Throws Failure.
class Connection {
public:
    Connection(const std::string& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    sqlite3* handle() const { return m_handle; }
    const std::string& path() const { return m_path; }
    Access access() const { return m_access; }

    // Journal, syncing and cache; reads the schema, so only for a file that was looked at before.
    void prepareForUse() const;

    // One statement or several, without results.
    void run(const std::string& sql) const;
    // The first cell of the first row; 0 or "" without a row.
    std::int64_t number(std::string_view sql) const;
    std::string text(std::string_view sql) const;

    bool inTransaction() const;
    // For VACUUM INTO, which attaches its target. Returns the limit before.
    int setAttachedLimit(int limit) const;

private:
    void harden() const;

    std::string m_path;
    Access m_access;
    sqlite3* m_handle = nullptr;
};

// "Q7" -> "\"Q7\"": safe as an SQL identifier.
std::string quotedName(std::string_view name);
// 'it''s': safe as an SQL text.
std::string quotedText(std::string_view text);

} // namespace manyi::store
