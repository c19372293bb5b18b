#include "io/csv/columns.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "io/csv/cell_text.h"
#include "io/csv/header_join.h"

namespace manyi::io {

namespace {

std::string lowered(const std::string& text)
{
    return QString::fromStdString(text).toLower().toStdString();
}

} // namespace

base::Result<std::vector<std::string>> readHeaders(const std::string& path, const CsvDialect& dialect)
{
    const bool named = dialect.headerRow >= 0;
    const auto first = static_cast<std::size_t>(std::max(dialect.headerRow, 0));
    const auto rows = static_cast<std::size_t>(std::max(dialect.headerRows, 1));
    // Without a header the first records tell how many columns there are.
    auto table = readCsvTable(path, dialect, named ? first + rows : 100);
    if (!table)
        return table.error();
    std::vector<std::string> headers;
    if (named && table->records.size() > first) {
        const auto begin = table->records.begin() + static_cast<std::ptrdiff_t>(first);
        if (dialect.joinedHeaders)
            headers = joinedHeaders({begin, table->records.end()});
        else
            for (const std::string& cell : *begin)
                headers.emplace_back(trimmed(cell));
    } else if (!named) {
        std::size_t widest = 0;
        for (const auto& record : table->records)
            widest = std::max(widest, record.size());
        headers = uniqueNames(std::vector<std::string>(std::min(widest, mostColumns + 1)));
    }
    if (headers.size() > mostColumns)
        return base::Error{base::ErrorCode::TooLarge,
                           QCoreApplication::translate("Csv", "The file has more than %1 columns; its separator is "
                                                              "probably another one.")
                               .arg(mostColumns)
                               .toStdString(),
                           path};
    return headers;
}

std::string NameTaker::take(const std::string& wanted)
{
    std::string name = wanted;
    for (int number = 2; !free(name); ++number)
        name = wanted + "_" + std::to_string(number);
    const std::string key = lowered(name);
    m_taken.insert(std::lower_bound(m_taken.begin(), m_taken.end(), key), key);
    return name;
}

bool NameTaker::free(const std::string& name) const
{
    return !std::binary_search(m_taken.begin(), m_taken.end(), lowered(name));
}

std::vector<std::string> uniqueNames(const std::vector<std::string>& headers)
{
    NameTaker names;
    std::vector<std::string> result;
    result.reserve(headers.size());
    for (std::size_t i = 0; i < headers.size(); ++i)
        result.push_back(names.take(headers[i].empty() ? "column_" + std::to_string(i + 1) : headers[i]));
    return result;
}

std::vector<int> columnPositions(const domain::Recipe& recipe, const std::vector<std::string>& headers)
{
    std::map<std::string, std::vector<int>> places;
    for (std::size_t i = 0; i < headers.size(); ++i)
        places[headers[i]].push_back(static_cast<int>(i));
    std::vector<int> positions;
    positions.reserve(recipe.columns.size());
    for (const domain::ColumnRecipe& column : recipe.columns) {
        const auto found = places.find(column.column);
        const auto occurrence = static_cast<std::size_t>(std::max(column.occurrence, 0));
        positions.push_back(found != places.end() && occurrence < found->second.size() ? found->second[occurrence]
                                                                                       : -1);
    }
    return positions;
}

base::Status checkDialect(const CsvDialect& dialect)
{
    const auto usable = [](char mark) {
        return mark != '\n' && mark != '\r' && mark != 0 && static_cast<unsigned char>(mark) < 0x80;
    };
    if (usable(dialect.separator) && usable(dialect.quote) && dialect.separator != dialect.quote &&
        dialect.headerRow >= -1 && dialect.headerRow < 1000000 && dialect.headerRows >= 1 && dialect.headerRows <= 100)
        return {};
    return base::Error{base::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("Csv", "The file cannot be read with this separator, quotation mark "
                                                          "or header row; choose others, for example a comma, a double "
                                                          "quotation mark and row 0.")
                           .toStdString(),
                       {}};
}

CsvDialect dialectOf(const domain::Recipe& recipe)
{
    CsvDialect dialect;
    dialect.encoding = recipe.encoding.empty() ? "UTF-8" : recipe.encoding;
    dialect.separator = recipe.separator;
    dialect.quote = recipe.quote;
    dialect.decimal = recipe.decimal;
    dialect.headerRow = recipe.headerRow;
    dialect.headerRows = recipe.headerRows;
    dialect.joinedHeaders = recipe.joinedHeaders;
    dialect.tool = recipe.tool;
    return dialect;
}

} // namespace manyi::io
