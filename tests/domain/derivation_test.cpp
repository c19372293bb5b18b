#include <limits>

#include <gtest/gtest.h>

#include "domain/derivation.h"
#include "domain/questionnaire.h"

namespace manyi::domain {
namespace {

constexpr double open = std::numeric_limits<double>::infinity();

std::vector<Derivation> oneOfEach()
{
    RakedWeight weight;
    weight.margins = {{{4}, {{1, 0.4}, {2, 0.6}}}, {{5}, {{1, 1200}}}};
    weight.within = {6};
    weight.base = {7};
    weight.lowest = 0.3;
    weight.highest = 3;
    weight.trimAbove = 5;
    return {Recode{{1}, {{-open, 2, 1}, {99, 99, std::nullopt}, {3, open, 2}}, false},
            Bands{{2}, {18, 25.5, 35}, true},
            TopBoxFlag{{3}, 2, true},
            ItemScore{ItemScore::Kind::Sum, {{1}, {2}, {3}}, 2},
            DatePart{{8}, DatePart::Part::Quarter},
            LookUp{{9}, {{"一号店", 3}, {"Store \"2\"", 4}}},
            Expression{"if(Q1 > 3, 1, 0) / [Total score]", {{"Q1", {1}}, {"Total score", {2}}}},
            weight};
}

TEST(Derivation, WhatIsWrittenIsReadTheSame)
{
    for (const Derivation& derivation : oneOfEach()) {
        const auto read = derivationFromJson(toJson(derivation));
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(*read, derivation) << toJson(derivation);
    }
}

TEST(Derivation, KindsHaveStableNames)
{
    std::vector<std::string> kinds;
    for (const Derivation& derivation : oneOfEach())
        kinds.emplace_back(derivationKind(derivation));
    EXPECT_EQ(kinds, (std::vector<std::string>{"recode", "bands", "top-box", "items", "date-part", "look-up",
                                               "expression", "raked-weight"}));
}

TEST(Derivation, SourcesAreToldOnce)
{
    const auto ids = [](const Derivation& derivation) {
        std::vector<std::int64_t> values;
        for (const base::VariableId id : sourcesOf(derivation))
            values.push_back(id.value);
        return values;
    };
    const std::vector<Derivation> all = oneOfEach();
    EXPECT_EQ(ids(all[0]), std::vector<std::int64_t>{1});
    EXPECT_EQ(ids(all[3]), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(ids(all[7]), (std::vector<std::int64_t>{4, 5, 6, 7}));
    EXPECT_EQ(ids(Expression{"a+A", {{"a", {1}}, {"A", {1}}}}), std::vector<std::int64_t>{1});
    EXPECT_EQ(ids(RakedWeight{{{{4}, {{1, 1}}}}, {}, {}, {}, {}, {}}), std::vector<std::int64_t>{4});
}

TEST(Derivation, WhatDoesNotFitIsRefusedWithItsPlace)
{
    const std::pair<const char*, const char*> cases[] = {
        {R"({"kind":"magic"})", "kind"},
        {R"({"source":1})", "kind"},
        {R"([1])", ""},
        {R"({"kind":"top-box","source":1,"bottom":false})", "boxes"},
        {R"({"kind":"top-box","source":1,"boxes":0,"bottom":false})", "boxes"},
        {R"({"kind":"top-box","source":1,"boxes":1.5,"bottom":false})", "boxes"},
        {R"({"kind":"top-box","source":0,"boxes":2,"bottom":false})", "source"},
        {R"({"kind":"top-box","source":"Q1","boxes":2,"bottom":false})", "source"},
        {R"({"kind":"top-box","source":1,"boxes":2,"bottom":"no"})", "bottom"},
        {R"({"kind":"top-box","source":1,"boxes":2,"bottom":false,"colour":1})", "colour"},
        {R"({"kind":"bands","source":1,"cuts":[],"upperIncluded":false})", "cuts"},
        {R"({"kind":"bands","source":1,"cuts":[3,3],"upperIncluded":false})", "cuts[1]"},
        {R"({"kind":"recode","source":1,"keepOthers":true,"rules":[{"low":5,"high":1,"code":null}]})", "rules[0]"},
        {R"({"kind":"recode","source":1,"keepOthers":true,"rules":[{"low":1,"high":1}]})", "rules[0].code"},
        {R"({"kind":"date-part","source":1,"part":"century"})", "part"},
        {R"({"kind":"items","score":"mean","items":[1,"x"],"leastValid":1})", "items[1]"},
        {R"({"kind":"look-up","source":1,"entries":[{"member":5,"code":1}]})", "entries[0].member"},
        {R"({"kind":"expression","text":"1","names":{}})", "names"},
        {R"({"kind":"raked-weight","margins":[{"variable":1,"targets":[{"code":1,"share":-1}]}]})",
         "margins[0].targets[0]"},
        {R"({"kind":"raked-weight","margins":[{"variable":1,"targets":[{"code":1,"share":1}]}],"lowest":"a"})",
         "lowest"},
    };
    for (const auto& [json, place] : cases) {
        const auto read = derivationFromJson(json);
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().where, place) << json;
        EXPECT_EQ(read.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_FALSE(read.error().message.empty());
    }
    EXPECT_FALSE(derivationFromJson("{"));
    EXPECT_FALSE(derivationFromJson(""));
}

TEST(Derivation, PeopleNameTheSources)
{
    Questionnaire questionnaire;
    Variable age;
    age.id = {12};
    age.name = "Age";
    questionnaire.variables.push_back(age);
    const char* json = R"({"kind":"bands","source":"age","cuts":[18,30],"upperIncluded":false})";
    const auto read = derivationFromJson(json, questionnaire);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, Derivation(Bands{{12}, {18, 30}, false}));
    const auto unknown =
        derivationFromJson(R"({"kind":"bands","source":"Ages","cuts":[18],"upperIncluded":false})", questionnaire);
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message.find("Ages"), std::string::npos);
}

} // namespace
} // namespace manyi::domain
