#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/cleaning.h"

namespace manyi::engine {

namespace {

domain::Variable& add(domain::Questionnaire& questionnaire, const std::string& name, domain::ValueType type,
                      domain::Role role, const std::string& label = {})
{
    domain::Variable variable;
    variable.id = {static_cast<std::int64_t>(questionnaire.variables.size()) + 1};
    variable.name = name;
    variable.label = label;
    variable.type = type;
    variable.role = role;
    questionnaire.variables.push_back(variable);
    return questionnaire.variables.back();
}

std::vector<std::string> suggested(const domain::Questionnaire& questionnaire)
{
    std::vector<std::string> texts;
    for (const domain::CleaningRule& rule : suggestedCleaning(questionnaire))
        texts.push_back(toText(rule, questionnaire));
    return texts;
}

} // namespace

TEST(SuggestedCleaning, FollowsTheRolesOfTheVariables)
{
    domain::Questionnaire questionnaire;
    add(questionnaire, "序号", domain::ValueType::Text, domain::Role::Id);
    add(questionnaire, "提交时间", domain::ValueType::Date, domain::Role::Date);
    add(questionnaire, "所用时间", domain::ValueType::Number, domain::Role::Duration);
    add(questionnaire, "来自IP", domain::ValueType::Text, domain::Role::Ignore);
    for (const char* item : {"a", "b", "c", "d"})
        add(questionnaire, item, domain::ValueType::Code, domain::Role::ScaleItem).scale = domain::ScaleRange{1, 5};
    EXPECT_THAT(suggested(questionnaire),
                testing::ElementsAre("duplicate-key:序号", "duplicate-answers",
                                     "same-device:来自IP:date=提交时间:minutes=60:most=1",
                                     "straight-line:a,b,c,d:least=4", "speeder:所用时间:share=1/3:within=none",
                                     "out-of-scale", "incomplete:least=0.5"));
}

TEST(SuggestedCleaning, AQuestionAboutEquipmentIsNoDevice)
{
    domain::Questionnaire questionnaire;
    add(questionnaire, "Q8_6", domain::ValueType::Code, domain::Role::ScaleItem, "自助设备");
    add(questionnaire, "Q9", domain::ValueType::Text, domain::Role::OpenText, "Which device did you tip over?");
    EXPECT_THAT(suggested(questionnaire), testing::ElementsAre("duplicate-answers", "incomplete:least=0.5"));
}

TEST(SuggestedCleaning, EverySuggestionReadsBack)
{
    domain::Questionnaire questionnaire;
    add(questionnaire, "Response: id", domain::ValueType::Text, domain::Role::Id);
    add(questionnaire, "time, s", domain::ValueType::Number, domain::Role::Duration);
    for (const domain::CleaningRule& rule : suggestedCleaning(questionnaire)) {
        const auto read = parseCleaningRule(toText(rule, questionnaire), questionnaire);
        ASSERT_TRUE(read) << toText(rule, questionnaire) << ": " << read.error().message;
        EXPECT_EQ(*read, rule);
    }
}

} // namespace manyi::engine
