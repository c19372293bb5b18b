#include <cstdlib>

#include "data/filter.h"

// A filter that is understood is written in a form that is understood as the same filter.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto filter = manyi::data::parseFilter(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!filter)
        return 0;
    const auto again = manyi::data::parseFilter(manyi::data::toText(*filter));
    if (!again || !(*again == *filter))
        std::abort();
    return 0;
}
