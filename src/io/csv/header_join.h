#pragma once

#include <string>
#include <vector>

namespace manyi::io {

// One header text a column from several header rows, "Group - Item": a text of an upper row also stands for the blank
// cells to its right, a text that is repeated below counts once, and the words with which survey tools fill the lowest
// row ("Response", "Open-Ended Response") are left out.
std::vector<std::string> joinedHeaders(const std::vector<std::vector<std::string>>& rows);

} // namespace manyi::io
