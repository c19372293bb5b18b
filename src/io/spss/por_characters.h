#pragma once

#include <string>
#include <string_view>

namespace manyi::io {

// The beginning of an SPSS portable file (at least its first 600 bytes when it has that many), with a table of
// characters that names each byte once. The table says of 256 characters which byte stands for them; some programs
// write the digits a second time for the raised ones, and ReadStat believes the last entry, so that no number of such a
// file can be read. Here, as in PSPP, the first entry counts: later ones become the byte of "0", which means "not
// used".
std::string withUniqueCharacters(std::string_view head);

} // namespace manyi::io
