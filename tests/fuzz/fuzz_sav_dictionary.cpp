#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "io/spss/sav_dictionary.h"

// The dictionary of an SPSS file: whatever the bytes, it ends with an error or with records that lie in the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = [&](std::int64_t offset, char* to, std::size_t most) {
        const auto from = std::min(static_cast<std::size_t>(offset), size);
        const std::size_t count = std::min(most, size - from);
        std::memcpy(to, data + from, count);
        return count;
    };
    const auto dictionary = manyi::io::parseSavDictionary(read);
    if (dictionary && (dictionary->length > static_cast<std::int64_t>(size) || dictionary->texts.size() > size * 2))
        std::abort();
    if (dictionary)
        manyi::io::statedEncoding(*dictionary);
    for (const auto& set : manyi::io::parseResponseSets(std::string_view(reinterpret_cast<const char*>(data), size)))
        if (set.variables.empty())
            std::abort();
    return 0;
}
