#include <gtest/gtest.h>

#include "engine/import.h"
#include "engine/import/column_changes.h"

namespace manyi::tests {
namespace {

using engine::applySettings;
using engine::parseRecipeSetting;
using engine::RecipeSetting;

domain::ColumnRecipe column(const std::string& header, const std::string& name)
{
    domain::ColumnRecipe made;
    made.column = header;
    made.name = name;
    made.role = domain::Role::OpenText;
    return made;
}

io::ColumnProfile profile(const std::string& header, const std::vector<std::string>& texts)
{
    io::ColumnProfile made;
    made.header = header;
    std::int64_t row = 0;
    for (const std::string& text : texts)
        made.distinct.push_back({text, 1, ++row});
    return made;
}

TEST(RecipeSettingText, NamesMayHoldColonsAndEquals)
{
    const struct {
        const char* text;
        RecipeSetting expected;
    } cases[] = {
        {"q1:role=csat", {"q1", "role", "csat"}},
        {"Time: arrival:type=number", {"Time: arrival", "type", "number"}},
        {"a=b:label=x=y", {"a=b", "label", "x=y"}},
        {"q1:labels=1:bad|5:good", {"q1", "labels", "1:bad|5:good"}},
        {"q1:missing=", {"q1", "missing", ""}},
        {"您的性别：:role=segment", {"您的性别：", "role", "segment"}},
        {"encoding=GB18030", {"", "encoding", "GB18030"}},
        {":separator=;", {"", "separator", ";"}},
    };
    for (const auto& [text, expected] : cases) {
        const auto setting = parseRecipeSetting(text);
        ASSERT_TRUE(setting) << text;
        EXPECT_EQ(setting->variable, expected.variable) << text;
        EXPECT_EQ(setting->key, expected.key) << text;
        EXPECT_EQ(setting->value, expected.value) << text;
    }
}

TEST(RecipeSettingText, OtherTextsAreRefused)
{
    for (const char* text : {"", "q1", "q1:role", "role=csat", ":role=csat", "q1:colour=red", "q1=csat"})
        EXPECT_FALSE(parseRecipeSetting(text)) << text;
}

TEST(RecipeSettings, ColumnsAreFoundByNameHeaderOrLabel)
{
    domain::Recipe recipe;
    recipe.columns = {column("Q1 Overall", "Q1"), column("Q2 Rest", "Q2")};
    recipe.columns[1].label = "The rest";
    ASSERT_TRUE(
        applySettings(recipe, {{"q1", "label", "A"}, {"Q2 Rest", "name", "rest"}, {"the rest", "reverse", "yes"}}));
    EXPECT_EQ(recipe.columns[0].label, "A");
    EXPECT_EQ(recipe.columns[1].name, "rest");
    EXPECT_TRUE(recipe.columns[1].reversed);
    EXPECT_EQ(recipe.columns[0].confidence, 1);
}

TEST(RecipeSettings, UnknownColumnsAndValuesAreRefused)
{
    domain::Recipe recipe;
    recipe.columns = {column("a", "a"), column("b", "b")};
    recipe.columns[0].label = recipe.columns[1].label = "same";
    const RecipeSetting bad[] = {{"c", "label", "x"},    {"same", "label", "x"}, {"a", "role", "king"},
                                 {"a", "type", "int"},   {"a", "labels", "x:y"}, {"a", "reverse", "maybe"},
                                 {"a", "scale", "5..1"}, {"a", "scale", "x"},    {"", "separator", "ab"},
                                 {"a", "name", ""}};
    for (const RecipeSetting& setting : bad)
        EXPECT_FALSE(applySettings(recipe, {setting})) << setting.variable << setting.key << setting.value;
}

TEST(RecipeSettings, RoleBringsTypeCodesAndScale)
{
    domain::Recipe recipe;
    recipe.columns = {column("a", "a"), column("b", "b"), column("c", "c"), column("d", "d")};
    io::CsvProfile file;
    file.columns = {profile("a", {"7", "1", "3"}), profile("b", {"poor", "fine"}), profile("c", {"0", "8"}),
                    profile("d", {"0.5", "2"})};
    ASSERT_TRUE(applySettings(
        recipe, {{"a", "role", "ces"}, {"b", "role", "segment"}, {"c", "role", "nps"}, {"d", "role", "weight"}},
        &file));
    EXPECT_EQ(recipe.columns[0].type, domain::ValueType::Code);
    EXPECT_TRUE(recipe.columns[0].codes.empty()) << "the cells are the codes";
    ASSERT_TRUE(recipe.columns[0].scale);
    EXPECT_EQ(recipe.columns[0].scale->maximum, 7);
    ASSERT_EQ(recipe.columns[1].codes.size(), 2U);
    EXPECT_EQ(recipe.columns[1].codes[1].text, "fine");
    EXPECT_EQ(recipe.columns[1].codes[1].code, 2);
    EXPECT_FALSE(recipe.columns[1].scale);
    EXPECT_EQ(recipe.columns[2].scale->minimum, 0);
    EXPECT_EQ(recipe.columns[2].scale->maximum, 10);
    EXPECT_EQ(recipe.columns[3].type, domain::ValueType::Number);
}

// A column that was taken for texts or choices is a number in every respect once it is told to be one.
TEST(RecipeSettings, TypeNumberBringsTheRole)
{
    domain::Recipe recipe;
    recipe.columns = {column("a", "a"), column("b", "b"), column("c", "c")};
    recipe.columns[1].role = domain::Role::MultiSelect;
    recipe.columns[1].type = domain::ValueType::Code;
    recipe.columns[1].separator = ",";
    recipe.columns[1].question = "b";
    recipe.columns[1].codes = {{"101", 1}, {"203", 2}};
    recipe.columns[2].role = domain::Role::Id;
    ASSERT_TRUE(applySettings(recipe, {{"a", "type", "number"}, {"b", "type", "number"}, {"c", "type", "number"}}));
    for (const std::size_t i : {0U, 1U}) {
        EXPECT_EQ(recipe.columns[i].role, domain::Role::Number);
        EXPECT_EQ(recipe.columns[i].measure, domain::Measure::Scale);
    }
    EXPECT_TRUE(recipe.columns[1].separator.empty());
    EXPECT_TRUE(recipe.columns[1].question.empty());
    EXPECT_TRUE(recipe.columns[1].codes.empty());
    EXPECT_EQ(recipe.columns[2].role, domain::Role::Id);
    ASSERT_TRUE(applySettings(recipe, {{"a", "type", "text"}}));
    EXPECT_EQ(recipe.columns[0].role, domain::Role::OpenText);
    EXPECT_EQ(recipe.columns[0].measure, domain::Measure::Nominal);
}

TEST(RecipeSettings, LabelsMoveTextsToTheirCodes)
{
    domain::Recipe recipe;
    recipe.columns = {column("a", "a")};
    recipe.columns[0].type = domain::ValueType::Code;
    recipe.columns[0].codes = {{"good", 1}, {"bad", 2}, {"so so", 3}};
    ASSERT_TRUE(applySettings(recipe, {{"a", "labels", "1:bad|5:good"}}));
    const auto codeOf = [&](const std::string& text) {
        for (const domain::TextCode& code : recipe.columns[0].codes) {
            if (code.text == text)
                return code.code;
        }
        return 0.0;
    };
    EXPECT_EQ(codeOf("bad"), 1);
    EXPECT_EQ(codeOf("good"), 5);
    EXPECT_EQ(codeOf("so so"), 3);
    ASSERT_EQ(recipe.columns[0].labels.size(), 3U);
    EXPECT_EQ(recipe.columns[0].labels[1].label, "so so");
}

TEST(RecipeSettings, MissingCodesRangesAndTexts)
{
    domain::Recipe recipe;
    recipe.columns = {column("a", "a")};
    recipe.columns[0].type = domain::ValueType::Code;
    recipe.columns[0].codes = {{"yes", 1}, {"no", 2}, {"n/a", 3}};
    recipe.columns[0].labels = {{1, "yes"}, {2, "no"}, {3, "n/a"}};
    io::CsvProfile file;
    file.columns = {profile("a", {"yes", "no", "n/a"})};
    ASSERT_TRUE(applySettings(recipe, {{"a", "missing", "98|90..95|n/a"}}, &file));
    ASSERT_EQ(recipe.columns[0].missing.size(), 2U);
    EXPECT_EQ(recipe.columns[0].missing[1].low, 90);
    EXPECT_EQ(recipe.columns[0].missing[1].high, 95);
    EXPECT_EQ(recipe.columns[0].codes.size(), 2U);
    EXPECT_EQ(recipe.columns[0].labels.size(), 2U);
    ASSERT_TRUE(applySettings(recipe, {{"a", "missing", ""}}, &file));
    EXPECT_TRUE(recipe.columns[0].missing.empty());
    EXPECT_EQ(recipe.columns[0].codes.size(), 3U) << "the text counts as an answer again";
}

TEST(RecipeSettings, NextCodeSkipsMissingCodes)
{
    domain::ColumnRecipe answers = column("a", "a");
    answers.codes = {{"x", 1}, {"y", 2}, {"refused", 9}};
    answers.missing = {{9, 9}, {3, 3}};
    EXPECT_EQ(engine::nextCode(answers), 4);
}

} // namespace
} // namespace manyi::tests
