#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace manyi::cli {

// Columns a text takes in a terminal: Chinese, Japanese and Korean characters take two, combining marks none.
int displayWidth(std::string_view utf8);

// A table for people: aligned columns, a line under the header. Columns of numbers are right-aligned.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header, std::vector<bool> rightAligned = {});
    void addRow(std::vector<std::string> cells);
    bool empty() const { return m_rows.empty(); }
    std::string toText() const;

private:
    std::vector<std::string> m_header;
    std::vector<bool> m_rightAligned;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace manyi::cli
