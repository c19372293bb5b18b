#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace manyi::io {

// Turns texts of a known encoding into UTF-8. Texts in fields of fixed length may be cut in the middle of a character:
// such an end is left out. Bytes without a meaning become U+FFFD and are counted.
class TextDecoder {
public:
    // Errors: an encoding that nobody knows.
    static base::Result<TextDecoder> open(const std::string& encoding);
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;
    ~TextDecoder();

    // Lives until the next call, or as long as `bytes`.
    std::string_view decode(std::string_view bytes);
    std::int64_t damaged() const;

private:
    struct State;
    explicit TextDecoder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// The name that texts of this encoding are read with: GB2312, CP936, EUC-CN and GBK are parts of GB18030.
std::string readableEncoding(const std::string& name);

} // namespace manyi::io
