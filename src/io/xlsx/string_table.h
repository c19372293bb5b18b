#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/zip/archive.h"

namespace manyi::io {

// The texts that the cells of a workbook share.
class StringTable {
public:
    static constexpr std::size_t mostBytes = std::size_t{512} << 20;

    std::size_t size() const { return m_ends.size(); }
    std::string_view at(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
    }
    void append(std::string_view piece) { m_bytes += piece; }
    void endText();
    std::size_t bytes() const { return m_bytes.size() + m_ends.size() * sizeof(std::size_t); }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

// Rich text is joined, phonetic runs are left out, "_x000D_" is decoded.
base::Result<StringTable> readStringTable(Archive& archive, std::size_t entry, const std::string& where,
                                          base::Progress& progress);

// ST_Xstring: "_x000D_" stands for the character U+000D, "_x005F_" for an underscore. NUL and lone surrogates become
// U+FFFD.
std::string decodedText(std::string_view text);
inline bool needsDecoding(std::string_view text)
{
    return text.find("_x") != std::string_view::npos;
}

} // namespace manyi::io
