#include "io/csv/header_join.h"

#include <algorithm>

#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

std::string_view cellAt(const std::vector<std::string>& row, std::size_t column)
{
    return column < row.size() ? trimmed(row[column]) : std::string_view();
}

bool isFiller(std::string_view text)
{
    return text == "Response" || text == "Open-Ended Response";
}

} // namespace

std::vector<std::string> joinedHeaders(const std::vector<std::vector<std::string>>& rows)
{
    std::size_t width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.size());
    std::vector<std::string> headers(width);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool lowest = i + 1 == rows.size();
        std::string_view group;
        for (std::size_t column = 0; column < width; ++column) {
            const std::string_view own = cellAt(rows[i], column);
            if (!own.empty() || lowest)
                group = own;
            const bool known = headers[column] == group || headers[column].ends_with(" - " + std::string(group));
            if (group.empty() || known || (lowest && i > 0 && isFiller(group)))
                continue;
            headers[column].append(headers[column].empty() ? "" : " - ").append(group);
        }
    }
    return headers;
}

} // namespace manyi::io
