#include "io/dialects/wjx_pair.h"

#include <algorithm>
#include <map>

#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/wjx_header.h"

namespace manyi::io {

namespace {

// A table with its columns by question number.
struct Export {
    const RawTable& table;
    const Row& header;
    std::size_t firstData = 0;
    std::size_t serial = 0;
    std::map<int, std::vector<std::size_t>> questions;
};

std::optional<Export> exportOf(const RawTable& table, const CsvDialect& dialect)
{
    const auto firstData = static_cast<std::size_t>(firstDataRecord(dialect));
    if (dialect.headerRow < 0 || table.records.size() <= firstData)
        return std::nullopt;
    const Row& header = table.records[static_cast<std::size_t>(dialect.headerRow)];
    Export found{table, header, firstData, 0, {}};
    found.serial = header.size();
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (nameKey(header[i]) == "序号")
            found.serial = i;
        if (const int number = wjxHeader(header[i]).number; number > 0)
            found.questions[number].push_back(i);
    }
    return found.serial < header.size() ? std::optional(found) : std::nullopt;
}

// Pairs of rows with one serial number; empty when fewer than four in five of the rows have a partner.
std::vector<std::pair<std::size_t, std::size_t>> partners(const Export& texts, const Export& codes)
{
    std::map<std::string, std::size_t> bySerial;
    for (std::size_t row = texts.firstData; row < texts.table.records.size(); ++row)
        bySerial.emplace(cellOf(texts.table.records[row], texts.serial), row);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const std::size_t rows = codes.table.records.size() - codes.firstData;
    for (std::size_t row = codes.firstData; row < codes.table.records.size(); ++row)
        if (const auto found = bySerial.find(std::string(cellOf(codes.table.records[row], codes.serial)));
            found != bySerial.end())
            pairs.emplace_back(found->second, row);
    if (pairs.size() * 5 < rows * 4)
        pairs.clear();
    return pairs;
}

// The text of each code, when (nearly) every row agrees.
std::map<std::int64_t, std::string> labelsOf(const Export& texts, std::size_t textColumn, const Export& codes,
                                             std::size_t codeColumn,
                                             const std::vector<std::pair<std::size_t, std::size_t>>& rows)
{
    std::map<std::int64_t, std::map<std::string, std::size_t>> seen;
    for (const auto& [textRow, codeRow] : rows) {
        const auto code = wholeNumber(cellOf(codes.table.records[codeRow], codeColumn));
        const std::string_view text = cellOf(texts.table.records[textRow], textColumn);
        const std::string_view plain = trimmed(text.substr(0, text.find("〖")));
        if (code && !plain.empty())
            ++seen[*code][std::string(plain)];
        else if (!code && !trimmed(cellOf(codes.table.records[codeRow], codeColumn)).empty())
            return {}; // answers in words, which are the same in both exports
    }
    std::map<std::int64_t, std::string> labels;
    for (const auto& [code, candidates] : seen) {
        std::size_t all = 0;
        auto best = candidates.begin();
        for (auto it = candidates.begin(); it != candidates.end(); ++it) {
            all += it->second;
            best = it->second > best->second ? it : best;
        }
        if (best->second * 20 < all * 19)
            return {};
        labels[code] = best->first;
    }
    // Ratings are numbers in both exports.
    const bool same = std::all_of(labels.begin(), labels.end(),
                                  [](const auto& label) { return label.second == std::to_string(label.first); });
    return same ? std::map<std::int64_t, std::string>() : labels;
}

// Ratings and words are the same in both exports; only answers count, not the codes for none.
bool sameAnswers(const Export& texts, std::size_t textColumn, const Export& codes, std::size_t codeColumn,
                 const std::vector<std::pair<std::size_t, std::size_t>>& rows)
{
    std::size_t all = 0;
    std::size_t same = 0;
    for (const auto& [textRow, codeRow] : rows) {
        const std::string_view code = cellOf(codes.table.records[codeRow], codeColumn);
        if (code.empty() || code == "-2" || code == "-3")
            continue;
        ++all;
        same += code == cellOf(texts.table.records[textRow], textColumn) ? 1 : 0;
    }
    return all > 0 && same * 20 >= all * 19;
}

// "第3题(价格)" names the option alone; the column by text is called by the question.
void takeQuestionText(int number, const std::string& text, SourceDictionary& dictionary)
{
    const std::string name = "Q" + std::to_string(number);
    for (SourceQuestion& question : dictionary.questions)
        if (question.name == name && (question.text.empty() || question.text == name) && !text.empty())
            question.text = text;
}

} // namespace

std::size_t takeLabelsFromTexts(const RawTable& texts, const CsvDialect& textDialect, const RawTable& codes,
                                const CsvDialect& codeDialect, SourceDictionary& dictionary)
{
    const auto byText = exportOf(texts, textDialect);
    const auto byCode = exportOf(codes, codeDialect);
    if (!byText || !byCode)
        return 0;
    const auto rows = partners(*byText, *byCode);
    std::size_t agreeing = 0;
    for (const auto& [number, columns] : byCode->questions) {
        const auto other = byText->questions.find(number);
        if (other == byText->questions.end() || rows.empty())
            continue;
        takeQuestionText(number, wjxHeader(byText->header[other->second.front()]).text, dictionary);
        // A multi-select question has one column there and a column a choice here; its headers name the choices.
        if (other->second.size() != columns.size())
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] >= dictionary.columns.size() || dictionary.columns[columns[i]].choice)
                continue;
            SourceColumn& column = dictionary.columns[columns[i]];
            const auto labels = labelsOf(*byText, other->second[i], *byCode, columns[i], rows);
            if (labels.empty()) {
                agreeing += sameAnswers(*byText, other->second[i], *byCode, columns[i], rows) ? 1 : 0;
                continue;
            }
            ++agreeing;
            column.type = domain::ValueType::Code;
            column.labels.clear();
            for (const auto& [code, label] : labels)
                column.labels.push_back({static_cast<double>(code), label});
        }
    }
    return agreeing;
}

} // namespace manyi::io
