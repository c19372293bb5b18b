// A scale of ten that has become one of five lies inside the old one; the wave guard asks all the same.
#include <algorithm>

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

class ShorterScale : public EngineTest {
protected:
    std::string answers(const std::string& name, int steps, int count)
    {
        std::string text = "id,satisfaction\n";
        for (int i = 0; i < count; ++i)
            text += name + std::to_string(i) + "," + std::to_string(i % steps + 1) + "\n";
        return file(name + ".csv", text);
    }

    bool asks(engine::Project& project, const std::string& path)
    {
        const auto planned = plan(path, &project, {});
        const auto& found = planned.files.front().differences;
        return std::any_of(found.begin(), found.end(), [](const auto& difference) {
            return difference.kind == engine::RecipeDifference::Kind::ChangedScale;
        });
    }
};

TEST_F(ShorterScale, IsAskedForWhenManyAnswersLeaveTheUpperStepsOut)
{
    const auto project = newProject();
    import(*project, answers("a", 10, 100));
    EXPECT_TRUE(asks(*project, answers("b", 5, 100)));
    EXPECT_TRUE(asks(*project, answers("c", 7, 100)));
    EXPECT_FALSE(asks(*project, answers("d", 5, 20))) << "too few to tell";
    EXPECT_FALSE(asks(*project, answers("e", 9, 100))) << "nobody is fully satisfied";
}

} // namespace
} // namespace manyi::tests
