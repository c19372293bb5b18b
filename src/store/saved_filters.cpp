#include "store/saved_filters.h"

#include <algorithm>
#include <set>

#include "store/answer_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

void checkNames(const std::vector<SavedFilter>& filters)
{
    std::set<std::string> names;
    for (const SavedFilter& filter : filters) {
        if (!filter.name.empty() && names.insert(asciiLower(filter.name)).second)
            continue;
        fail(base::ErrorCode::InvalidArgument,
             QCoreApplication::translate("Store", "A saved filter needs a name that no other one has (\"%1\"). Nothing "
                                                  "was changed.")
                 .arg(QString::fromStdString(filter.name)),
             filter.name);
    }
}

} // namespace

std::vector<SavedFilter> readSavedFilters(const Connection& connection)
{
    std::vector<SavedFilter> filters;
    Statement rows(connection, "SELECT name, expression FROM saved_filter ORDER BY position, id");
    while (rows.step())
        filters.push_back({rows.text(0), rows.text(1)});
    return filters;
}

void replaceSavedFilters(const Connection& connection, const std::vector<SavedFilter>& filters)
{
    checkNames(filters);
    const auto same = [](const SavedFilter& left, const SavedFilter& right) {
        return left.name == right.name && left.expression == right.expression;
    };
    const std::vector<SavedFilter> stored = readSavedFilters(connection);
    if (std::equal(stored.begin(), stored.end(), filters.begin(), filters.end(), same))
        return;
    connection.run("DELETE FROM saved_filter");
    Statement insert(connection, "INSERT INTO saved_filter (id, position, name, expression) VALUES (?1, ?1, ?2, ?3)");
    std::int64_t position = 0;
    for (const SavedFilter& filter : filters)
        insert.with(++position, filter.name, filter.expression).run();
}

} // namespace manyi::store
