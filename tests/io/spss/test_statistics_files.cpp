// Stata and SAS transport files that haven wrote (tests/io/data/make_statistics_files.R), as haven reads them back.
#include <gtest/gtest.h>

#include "io/source_support.h"
#include "io/spss/readstat_rows.h"

namespace manyi::test {
namespace {

using Texts = std::vector<std::string>;

std::string data(const std::string& name)
{
    return std::string(MANYI_SOURCE_DIR) + "/tests/io/data/" + name;
}

std::string code(char tag)
{
    return std::to_string(static_cast<std::int64_t>(io::codeOfTag(tag)));
}

TEST(StatisticsFiles, StatasLongIntegersNameTheLetters)
{
    // help datatypes: the largest long is 2,147,483,620; . is one more, .a two more, .z the largest of 32 bits.
    EXPECT_EQ(io::codeOfTag('a'), 2147483622);
    EXPECT_EQ(io::codeOfTag('Z'), 2147483647);
    EXPECT_EQ(io::codeOfTag('_'), 2147483621);
}

TEST(StatisticsFiles, StataWithTaggedMissingValues)
{
    const auto file = readSourceFile(data("tagged.dta"));
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->recipe.format, "dta");
    EXPECT_EQ(file->cells(0), (Texts{"a1", "b2", "c3", "d4", "e5"}));
    EXPECT_EQ(file->cells(1), (Texts{"1", "5", code('a'), "3", code('r')}));
    EXPECT_EQ(file->cells(2), (Texts{"0.5", "1.25", "1", "", "2"}));
    EXPECT_EQ(file->cells(3).front().substr(0, 10), "2026-07-01");
    const auto& q1 = file->column("q1");
    EXPECT_EQ(q1.label, "How was it?");
    EXPECT_EQ(q1.type, domain::ValueType::Code);
    ASSERT_EQ(q1.missing.size(), 1U);
    EXPECT_LE(q1.missing[0].low, io::codeOfTag('a'));
    EXPECT_GE(q1.missing[0].high, io::codeOfTag('z'));
    ASSERT_EQ(q1.labels.size(), 4U);
    EXPECT_EQ(q1.labels[2].label, ".a Don't know");
    EXPECT_EQ(q1.labels[3].label, ".r Refused");
    if (q1.scale) {
        EXPECT_LE(q1.scale->maximum, 5) << "missing codes are no part of the scale";
    }
    const auto& problems = file->source.dictionary.problems;
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].column, "q1");
    EXPECT_EQ(problems[0].affectedRows, 2);
    EXPECT_EQ(problems[0].row, 3);
}

TEST(StatisticsFiles, SasTransportFiles)
{
    for (const char* name : {"tagged.xpt", "plain8.xpt"}) {
        const auto file = readSourceFile(data(name));
        ASSERT_TRUE(file) << name << ": " << file.error().message;
        EXPECT_EQ(file->recipe.format, "xpt") << name;
        EXPECT_EQ(file->cells(0), (Texts{"a1", "b2", "c3", "d4", "e5"})) << name;
        EXPECT_EQ(file->cells(1), (Texts{"1", "5", code('a'), "3", code('r')})) << name;
        EXPECT_EQ(file->cells(2), (Texts{"0.5", "1.25", "1", "", "2"})) << name;
        EXPECT_EQ(file->cells(3)[2].substr(0, 10), "1959-12-31") << name << ": before 1960, where SAS begins to count";
        EXPECT_EQ(file->column("weight").label, "Case weight") << name;
        EXPECT_EQ(file->column("day").type, domain::ValueType::Date) << name;
        EXPECT_EQ(file->column("q1").missing.size(), 1U) << name;
    }
}

} // namespace
} // namespace manyi::test
