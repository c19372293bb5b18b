#include "io/csv_support.h"

#include "fuzz/csv_invariants.h"
#include "fuzz/sheet_invariants.h"

using namespace manyi;

// The seed corpus and everything the CSV fuzzer ever found, in the normal test run.
TEST(FuzzReplay, CsvCorpusAndRegressions)
{
    const std::string fuzz = std::string(MANYI_SOURCE_DIR) + "/tests/fuzz/";
    int files = 0;
    for (const char* folder : {"corpus/csv", "regressions/csv"}) {
        if (!std::filesystem::exists(fuzz + folder))
            continue;
        for (const auto& entry : std::filesystem::directory_iterator(fuzz + folder)) {
            EXPECT_EQ(test::csvInvariants(entry.path().string()), "") << entry.path();
            ++files;
        }
    }
    EXPECT_GE(files, 20);
}

TEST(FuzzReplay, WorkbookCorpusAndRegressions)
{
    const std::string fuzz = std::string(MANYI_SOURCE_DIR) + "/tests/fuzz/";
    int files = 0;
    for (const char* folder : {"corpus", "regressions"})
        for (const char* kind : {"xlsx_container", "xlsx_sheet"}) {
            const std::string place = fuzz + folder + "/" + kind;
            if (!std::filesystem::exists(place))
                continue;
            for (const auto& entry : std::filesystem::directory_iterator(place)) {
                const std::string path = entry.path().string();
                const std::string fault = std::string_view(kind) == "xlsx_sheet"
                                              ? test::sheetInvariants(test::fileContent(path))
                                              : test::containerInvariants(path);
                EXPECT_EQ(fault, "") << path;
                ++files;
            }
        }
    EXPECT_GE(files, 10);
}

// What is accepted as a recipe is written and read back as the same recipe.
TEST(FuzzReplay, RecipeCorpusAndRegressions)
{
    const std::string fuzz = std::string(MANYI_SOURCE_DIR) + "/tests/fuzz/";
    int files = 0;
    for (const char* folder : {"corpus/recipe", "regressions/recipe"}) {
        for (const auto& entry : std::filesystem::directory_iterator(fuzz + folder)) {
            const auto recipe = domain::recipeFromJson(test::fileContent(entry.path().string()));
            if (!recipe)
                continue;
            const std::string written = domain::toJson(*recipe);
            const auto again = domain::recipeFromJson(written);
            ASSERT_TRUE(again) << entry.path();
            EXPECT_EQ(domain::toJson(*again), written) << entry.path();
            ++files;
        }
    }
    EXPECT_GE(files, 2);
}
