#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "io/csv/byte_file.h"

namespace manyi::io {

struct EncodingGuess {
    std::string name = "UTF-8"; // "UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS", "windows-1252" …
    double confidence = 1;
};

// Byte order mark, else UTF-16 by its zero bytes, else strict UTF-8, else GB18030 when its characters are common ones,
// else ICU's detector. Bytes are looked at until enough of them are not ASCII, in the worst case the whole file.
base::Result<EncodingGuess> detectEncoding(const ByteFile& file);
// The same for texts that are in memory: strict UTF-8, else GB18030, else ICU's detector.
EncodingGuess guessEncoding(std::string_view text);

// True when every byte belongs to a well-formed UTF-8 sequence. With `cut`, an unfinished sequence at the end is no
// fault.
bool isUtf8(std::string_view text, bool cut = false);
bool isAscii(std::string_view text);

// Puts U+FFFD in the place of each ill-formed UTF-8 sequence and of each NUL. True when anything was replaced or a
// U+FFFD stood there before: some cell of the text is damaged.
bool replaceBadBytes(std::string& text);

inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD";

} // namespace manyi::io
