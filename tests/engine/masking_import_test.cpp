// What is masked at import stands nowhere in the project.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using engine::ImportOptions;
using Texts = std::vector<std::string>;

class MaskedImport : public EngineTest {
protected:
    const std::string csv = "id,mobile,mail,comment\n"
                            "a1,13812345678,alice@example.com,fine\n"
                            "a2,13987654321,bob@example.org,\"call 13555550000, please\"\n"
                            "a3,13812345678,carl@example.net,good,extra cell of 13777770000\n"
                            "a4,,dora@example.com,write to dora@example.com\n";

    bool projectHolds(const std::string& text) const
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path().toStdString())) {
            if (!entry.is_regular_file() || entry.path().extension() == ".csv")
                continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(in)), {});
            if (bytes.find(text) != std::string::npos)
                return true;
        }
        return false;
    }
};

TEST_F(MaskedImport, NothingIsMaskedUnlessToldButItIsSaid)
{
    const auto project = newProject();
    const auto planned = plan(file("a.csv", csv), project.get());
    const auto& problems = planned.files.front().problems;
    const auto mobile = std::find_if(problems.begin(), problems.end(), [](const domain::ImportProblem& problem) {
        return problem.column == "mobile" && problem.severity == domain::Severity::Information;
    });
    ASSERT_NE(mobile, problems.end());
    EXPECT_EQ(mobile->affectedRows, 3);
    EXPECT_TRUE(mobile->value.empty());
    const auto outcome = engine::runImport(*project, planned, progress);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(cells(*project, "mobile").front(), "13812345678");
}

TEST_F(MaskedImport, AutomaticMaskingLeavesNoTrace)
{
    const auto project = newProject();
    ImportOptions options;
    options.masks = {"auto"};
    import(*project, file("a.csv", csv), options);
    EXPECT_EQ(cells(*project, "mobile"), (Texts{"138****5678", "139****4321", "138****5678", ""}));
    EXPECT_EQ(cells(*project, "mail"),
              (Texts{"a***@example.com", "b***@example.org", "c***@example.net", "d***@example.com"}));
    EXPECT_EQ(cells(*project, "comment"),
              (Texts{"fine", "call 135****0000, please", "good", "write to d***@example.com"}));
    for (const char* secret :
         {"13812345678", "13987654321", "alice@", "bob@", "carl@", "dora@", "13555550000", "13777770000"})
        EXPECT_FALSE(projectHolds(secret)) << secret;
}

TEST_F(MaskedImport, NextWaveIsMaskedByTheSameRecipe)
{
    const auto project = newProject();
    ImportOptions options;
    options.masks = {"mobile:phone", "mail", "comment:all"};
    import(*project, file("a.csv", csv), options);
    import(*project, file("b.csv", "id,mobile,mail,comment\nb1,15000001111,eve@example.com,fine\n"));
    EXPECT_EQ(cells(*project, "mobile").back(), "150****1111");
    EXPECT_FALSE(projectHolds("15000001111"));
}

TEST_F(MaskedImport, PseudonymsStillUpdateById)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"mobile", "role", "id"}, {"mobile", "mask", "hash"}, {"id", "role", "open-text"}};
    import(*project, file("a.csv", "id,mobile,q1\na1,13812345678,1\na2,13987654321,2\na3,13700000001,5\n"), options);
    const Texts before = cells(*project, "mobile");
    EXPECT_EQ(before.front().size(), 16U);
    EXPECT_NE(before[0], before[1]);
    options.knownKeys = {engine::KnownKeys::Rule::Update, "mobile"};
    options.settings.clear();
    const auto outcome = engine::runImport(
        *project, plan(file("b.csv", "id,mobile,q1\nx,13987654321,4\n"), project.get(), options), progress);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->keys.front().updated, 1);
    EXPECT_EQ(cells(*project, "mobile").back(), before[1]);
    EXPECT_FALSE(projectHolds("13987654321"));
}

TEST_F(MaskedImport, UnknownColumnsAndKindsAreRefused)
{
    for (const char* mask : {"nothing", "mobile:colour"}) {
        ImportOptions options;
        options.masks = {mask};
        EXPECT_FALSE(engine::planImport({file("a.csv", csv)}, options, nullptr, progress)) << mask;
    }
}

} // namespace
} // namespace manyi::tests
