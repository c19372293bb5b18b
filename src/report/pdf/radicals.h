#pragma once

namespace manyi::report {

// Fonts draw a radical and the character that looks like it with one glyph, and Qt writes the lower code point, the
// radical, into a PDF's text mapping: 户 is extracted as U+2F3E. This gives the ordinary character back (U+6237);
// anything else is returned as it is. Not NFKC, which makes 戶 (U+6236) of it.
char16_t ordinaryCharacter(char16_t character);

} // namespace manyi::report
