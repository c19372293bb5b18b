#pragma once

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/number.h"

namespace manyi::test {

// A small comma-separated table of tests/reference: header, then rows; quotation marks enclose fields with commas.
class ReferenceTable {
public:
    explicit ReferenceTable(const std::string& path)
    {
        std::ifstream file(path);
        std::string line;
        while (std::getline(file, line)) {
            if (!line.empty() && line.back() == '\r')
                line.pop_back();
            if (m_header.empty())
                m_header = fields(line);
            else
                m_rows.push_back(fields(line));
        }
    }

    static ReferenceTable of(const std::string& name)
    {
        return ReferenceTable(MANYI_SOURCE_DIR "/tests/reference/" + name);
    }

    std::size_t rows() const { return m_rows.size(); }
    const std::string& text(std::size_t row, const std::string& column) const
    {
        for (std::size_t i = 0; i < m_header.size(); ++i) {
            if (m_header[i] == column)
                return m_rows.at(row).at(i);
        }
        std::abort();
    }
    double number(std::size_t row, const std::string& column) const
    {
        return base::parseNumber(text(row, column)).value();
    }
    // Of a table of names and values.
    double value(const std::string& name) const
    {
        for (std::size_t row = 0; row < rows(); ++row) {
            if (m_rows[row].front() == name)
                return number(row, "value");
        }
        std::abort();
    }

    static std::vector<std::string> fields(const std::string& line)
    {
        std::vector<std::string> result(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                result.emplace_back();
            else
                result.back() += c;
        }
        return result;
    }

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace manyi::test
