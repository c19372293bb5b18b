#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/datetime.h"
#include "base/result.h"

namespace manyi::io {

// Writes an XLSX workbook cell by cell: sheets one after the other, rows from the top, cells from the left. Every text
// goes into a text cell, so that no program takes "=1+1" for a formula; numbers stay numbers and dates are dates. Needs
// little memory, whatever the size. Atomic: a temporary file beside the target, then rename.
class XlsxWriter {
public:
    static constexpr std::size_t mostRows = 1048576;
    static constexpr std::size_t mostColumns = 16384;
    static constexpr std::size_t mostCharacters = 32767; // of one text; the rest is cut off, see cutTexts

    static base::Result<XlsxWriter> open(const std::string& path);
    XlsxWriter(XlsxWriter&&) noexcept;
    XlsxWriter& operator=(XlsxWriter&&) noexcept;
    ~XlsxWriter(); // without finish(): the target is as before

    // Begins a sheet; the name is cut to 31 characters without []:*?/\. Needed before the first cell.
    void sheet(const std::string& name);
    // For sheets that people fill in, before the first cell: what is typed into these columns stays text, so that no
    // program takes 1/3 for a date. Width in characters.
    void textColumns(std::size_t first, std::size_t last, double width);
    void heading(std::string_view cell); // bold
    void text(std::string_view cell);
    void number(double value); // NaN: empty cell
    void date(base::Seconds time);
    void blank();
    void endRecord();
    // Rows or columns that a sheet cannot hold are an error here, as are a full disk and a folder that is read-only.
    base::Status finish();
    std::size_t cutTexts() const;

private:
    struct State;
    explicit XlsxWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::io
