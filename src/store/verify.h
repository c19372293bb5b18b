#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace manyi::store {

class Connection;

// What SQLite finds wrong with the pages of the file (quick_check); nothing when it is sound. The whole file, or only
// the schema and the small tables (everything but the answers), which takes no time however large the project is.
std::optional<std::string> damageOfFile(const Connection& connection);
std::optional<std::string> damageOfSmallTables(const Connection& connection);

// A table, view, index or trigger that Manyi would not have made so.
struct StrangeObject {
    std::string name;
    bool inPlaceOfOurs = false; // it bears the name of a table that would be read, or such a table is missing
};
// The worst one of the file; nothing when there is none. `migrations`: those that made the file's schema.
std::optional<StrangeObject> strangeObject(const Connection& connection, std::span<const std::string_view> migrations);
// For files of a newer version, whose tables are not known: whether any of them is computed by code (virtual).
bool hasVirtualTable(const Connection& connection);

// What is wrong with the content of the small tables: a variable whose column does not exist, an impossible count.
// `fileBytes` bounds what counts can be true.
std::optional<std::string> impossibleContent(const Connection& connection, std::int64_t fileBytes);

} // namespace manyi::store
