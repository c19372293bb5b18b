#include "store/schema/migrations.h"

#include <string>

#include "store/sqlite/connection.h"
#include "store/sqlite/transaction.h"

namespace manyi::store {

int schemaVersion()
{
    return static_cast<int>(embeddedMigrations().size());
}

void migrate(const Connection& connection, std::span<const std::string_view> migrations)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    const auto done = static_cast<std::size_t>(connection.number("PRAGMA user_version"));
    for (std::size_t version = done; version < migrations.size(); ++version)
        connection.run(std::string(migrations[version]));
    connection.run("PRAGMA user_version = " + std::to_string(migrations.size()));
    connection.run("PRAGMA application_id = " + std::to_string(applicationId));
    transaction.commit();
}

} // namespace manyi::store
