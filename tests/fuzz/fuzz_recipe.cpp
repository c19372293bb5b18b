#include <cstdlib>

#include "domain/recipe.h"
#include "io/csv/csv.h"

// Whatever is accepted as a recipe is written and read back as the same recipe, and makes an output without a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto recipe = manyi::domain::recipeFromJson(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!recipe)
        return 0;
    const std::string written = manyi::domain::toJson(*recipe);
    const auto again = manyi::domain::recipeFromJson(written);
    if (!again || manyi::domain::toJson(*again) != written)
        std::abort();
    manyi::io::recipeOutput(*recipe);
    return 0;
}
