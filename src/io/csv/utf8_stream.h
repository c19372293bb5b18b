#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "io/csv/byte_file.h"

namespace manyi::io {

// The text of a file from its beginning to its end, as UTF-8, in pieces; memory does not grow with the file. A byte
// order mark is left out. UTF-8 comes as it stands in the file (see replaceBadBytes), other encodings are converted
// with ICU and have U+FFFD where bytes have no meaning.
class Utf8Stream {
public:
    static base::Result<Utf8Stream> open(const std::string& path, const std::string& encoding);
    Utf8Stream(Utf8Stream&&) noexcept;
    Utf8Stream& operator=(Utf8Stream&&) noexcept;
    ~Utf8Stream();

    // Appends about `wanted` bytes to `text`; nothing is appended only at the end of the file.
    base::Status append(std::string& text, std::size_t wanted);
    bool atEnd() const;
    std::int64_t fileSize() const;
    // How much of the file has been read, 0…1.
    double fraction() const;

private:
    struct State;
    explicit Utf8Stream(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::io
