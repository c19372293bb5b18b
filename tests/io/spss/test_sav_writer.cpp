#include <cmath>

#include <gtest/gtest.h>

#include "io/source_support.h"
#include "io/spss/sav_writer.h"

namespace manyi::test {
namespace {

domain::Variable variable(std::int64_t id, const std::string& name, domain::ValueType type)
{
    domain::Variable made;
    made.id = domain::VariableId{id};
    made.name = name;
    made.label = "Question " + name;
    made.type = type;
    return made;
}

io::SavContent content()
{
    io::SavContent made;
    domain::Variable scale = variable(1, "满意度", domain::ValueType::Code);
    scale.measure = domain::Measure::Ordinal;
    scale.labels = {{1, "很差"}, {5, "很好"}, {99, "拒答"}};
    scale.missing = {{98, 99}};
    domain::Variable weight = variable(2, "w", domain::ValueType::Number);
    weight.measure = domain::Measure::Scale;
    weight.decimals = 2;
    domain::Variable chosen1 = variable(3, "c_1", domain::ValueType::Code);
    domain::Variable chosen2 = variable(4, "c_2", domain::ValueType::Code);
    made.columns = {{scale},
                    {weight},
                    {chosen1},
                    {chosen2},
                    {variable(5, "when", domain::ValueType::Date), 1, false},
                    {variable(6, "why?", domain::ValueType::Text), 700}};
    domain::Question question;
    question.name = "c";
    question.text = "Which of these?";
    question.kind = domain::QuestionKind::MultipleResponse;
    question.variables = {domain::VariableId{3}, domain::VariableId{4}};
    made.questions = {question};
    made.weight = domain::VariableId{2};
    made.rows = 2;
    return made;
}

void write(const std::string& path)
{
    auto writer = io::SavWriter::open(path, content());
    ASSERT_TRUE(writer) << writer.error().message;
    writer->number(4);
    writer->number(0.75);
    writer->number(1);
    writer->number(0);
    writer->number(1752831730); // 2025-07-18 09:42:10
    writer->text(std::string(690, 'x') + "。");
    writer->endRecord();
    writer->number(99);
    writer->number(1.25);
    writer->number(NAN);
    writer->number(NAN);
    writer->number(NAN);
    writer->text("");
    writer->endRecord();
    const auto status = writer->finish();
    ASSERT_TRUE(status) << status.error().message;
}

TEST(SavWriter, WhatGoesOutComesBack)
{
    const TemporaryFile place("", "out.sav");
    write(place.path());
    const auto read = readSourceFile(place.path());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->source.dictionary.encoding, "UTF-8");
    EXPECT_EQ(read->rows.at(0), (std::vector<std::string>{"满意度", "w", "c_1", "c_2", "when", "why_"}));
    EXPECT_EQ(read->rows.at(1),
              (std::vector<std::string>{"4", "0.75", "1", "0", "2025-07-18 09:42:10", std::string(690, 'x') + "。"}));
    EXPECT_EQ(read->rows.at(2), (std::vector<std::string>{"99", "1.25", "", "", "", ""}));
    const auto& scale = read->column("满意度");
    EXPECT_EQ(scale.label, "Question 满意度");
    EXPECT_EQ(scale.measure, domain::Measure::Ordinal);
    ASSERT_EQ(scale.labels.size(), 3u);
    EXPECT_EQ(scale.labels[2].label, "拒答");
    ASSERT_EQ(scale.missing.size(), 1u);
    EXPECT_EQ(scale.missing[0].low, 98);
    EXPECT_EQ(scale.missing[0].high, 99);
    EXPECT_EQ(read->column("w").role, domain::Role::Weight);
    EXPECT_EQ(read->column("c_1").question, "c");
    ASSERT_EQ(read->recipe.questions.size(), 1u);
    EXPECT_EQ(read->recipe.questions[0].text, "Which of these?");
}

TEST(SavWriter, UnfinishedFilesLeaveTheTargetAsItWas)
{
    const TemporaryFile place("before", "out.sav");
    {
        auto writer = io::SavWriter::open(place.path(), content());
        ASSERT_TRUE(writer);
        writer->number(4);
    }
    EXPECT_EQ(fileContent(place.path()), "before");
    auto writer = io::SavWriter::open(place.path(), content());
    EXPECT_FALSE(writer->finish()) << "two rows were announced, none was written";
    EXPECT_EQ(fileContent(place.path()), "before");
    EXPECT_FALSE(io::SavWriter::open("/no/such/folder/out.sav", content()));
}

TEST(SpssNames, AreWhatSpssAllows)
{
    EXPECT_EQ(io::spssName("Q1"), "Q1");
    EXPECT_EQ(io::spssName("1st place"), "V1st_place");
    EXPECT_EQ(io::spssName("满意度"), "满意度");
    EXPECT_EQ(io::spssName("with"), "with_");
    EXPECT_EQ(io::spssName("a-b/c"), "a_b_c");
    EXPECT_EQ(io::spssName(""), "V");
    EXPECT_EQ(io::spssName(std::string(30, 'x') + "满意满意满意满意满意满意满意满意").size(), 63u);
}

TEST(SpssMissing, FitsWhatSpssCanHold)
{
    const auto of = [](std::vector<domain::MissingRange> missing) {
        domain::Variable made;
        made.labels = {{1, "a"}, {5, "b"}};
        made.missing = std::move(missing);
        return io::spssMissing(made);
    };
    EXPECT_EQ(of({{7, 7}, {8, 8}, {9, 9}}).size(), 3u);
    EXPECT_EQ(of({{7, 8}, {99, 99}}).size(), 2u);
    const auto four = of({{6, 6}, {7, 7}, {8, 8}, {9, 9}});
    ASSERT_EQ(four.size(), 1u);
    EXPECT_EQ(four[0].low, 6);
    EXPECT_EQ(four[0].high, 9);
    EXPECT_EQ(of({{-2, -2}, {-1, -1}, {8, 8}, {9, 9}}).size(), 3u) << "a range would swallow valid codes";
    EXPECT_EQ(of({{-9, -1}, {8, 8}, {90, 99}}).size(), 2u);
}

} // namespace
} // namespace manyi::test
