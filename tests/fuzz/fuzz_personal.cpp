// Personal data in texts: parts lie inside of the text, and what is found is never left as it was.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "io/personal/find_personal.h"
#include "io/personal/personal_data.h"

using namespace manyi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::size_t from = 0;
    while (const auto part = io::findPersonal(text, from)) {
        if (part->begin < from || part->length == 0 || part->begin + part->length > text.size())
            std::abort();
        from = part->begin + part->length;
    }
    if (const auto kind = io::personalKind(text); kind && io::maskedCell(text, *kind) == text)
        std::abort();
    if (io::holdsPersonalData(text) && io::maskedCell(text, domain::Masking::All) == text)
        std::abort();
    return 0;
}
