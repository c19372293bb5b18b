#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace manyi::store {

class Connection;

// "MNYI" at offset 68 of the file.
constexpr std::uint32_t applicationId = 0x4D4E5949;

// The SQL that leads from schema n to schema n + 1 is entry n; the file's user_version is the number of them it has
// had.
std::span<const std::string_view> embeddedMigrations();

// The schema version this program writes.
int schemaVersion();

// Brings an open project from its user_version to the last of `migrations` in one transaction of its own: afterwards it
// is wholly new, or as before when this throws.
void migrate(const Connection& connection, std::span<const std::string_view> migrations);

} // namespace manyi::store
