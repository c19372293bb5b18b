#pragma once

#include <new>
#include <string>
#include <type_traits>
#include <utility>

#include <QCoreApplication>
#include <QString>

#include "base/result.h"

struct sqlite3;

namespace manyi::store {

// Thrown inside the store so that its code reads straight on; every public function turns it into a Result (guarded).
struct Failure {
    base::Error error;
};

[[noreturn]] void fail(base::ErrorCode code, const QString& message, std::string where = {});

// What a SQLite result code means for the user; `where` is the file or statement.
base::Error sqliteError(sqlite3* connection, int code, const std::string& where);
[[noreturn]] void failSqlite(sqlite3* connection, int code, const std::string& where);

// Errors that speak of the whole file, so that it must not be written any more.
bool meansDamage(const base::Error& error);

base::Error outOfMemory();

template <class Work>
auto guarded(Work&& work) -> base::Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const Failure& failure) {
        return failure.error;
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    }
}

} // namespace manyi::store
