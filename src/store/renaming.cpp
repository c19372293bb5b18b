#include "store/renaming.h"

#include "data/filter/rename.h"
#include "store/saved_filters.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

void followRename(const Connection& connection, const std::string& from, const std::string& to)
{
    for (const char* sql : {"UPDATE setting SET value = ?2 WHERE key = 'weight' AND value = ?1 COLLATE NOCASE",
                            "UPDATE indicator_system SET outcome = ?2 WHERE outcome = ?1 COLLATE NOCASE",
                            "UPDATE indicator SET measured_variable = ?2 WHERE measured_variable = ?1 COLLATE NOCASE",
                            "UPDATE indicator_question SET variable = ?2 WHERE variable = ?1 COLLATE NOCASE"})
        Statement(connection, sql).with(from, to).run();
    std::vector<SavedFilter> filters = readSavedFilters(connection);
    for (SavedFilter& filter : filters)
        filter.expression = data::withRenamed(filter.expression, from, to);
    replaceSavedFilters(connection, filters);
}

} // namespace manyi::store
