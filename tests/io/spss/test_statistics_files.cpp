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

// Counts are those of PSPP (tests/io/data/make_pspp_files.sps).
TEST(StatisticsFiles, ShortTextsOfPsppKeepLabelsAndMissing)
{
    for (const char* name : {"pspp_texts.sav", "pspp_texts.por"}) {
        const auto file = readSourceFile(data(name));
        ASSERT_TRUE(file) << name << ": " << file.error().message;
        EXPECT_EQ(file->cells(1), (Texts{"x", "y", "x", "z"})) << name;
        EXPECT_EQ(file->cells(3), (Texts{"1", "5", "1", "9"})) << name;
        EXPECT_EQ(file->cells(4), (Texts{"1.5", "-0.125", "", "4.8125"})) << name;
        const auto& s1 = file->column(file->rows[0][1]);
        ASSERT_EQ(s1.codes.size(), 3U) << name;
        EXPECT_EQ(s1.codes[2].text, "z") << name;
        EXPECT_EQ(s1.labels[2].label, "Zed") << name;
        ASSERT_EQ(s1.missing.size(), 1U) << name;
        EXPECT_EQ(s1.missing[0].low, s1.codes[2].code) << name;
    }
}

// What make_pspp_encodings.sh told PSPP to write.
TEST(StatisticsFiles, TextsOfEveryEncodingArrive)
{
    struct Case {
        const char* name;
        const char* text;
        const char* label;
        const char* worst;
        const char* best;
    };
    for (const Case& wanted : {Case{"pspp_gb18030.sav", "服务很好", "满意度", "很差", "很好"},
                               Case{"pspp_shift_jis.sav", "良い", "満足度", "悪い", "良い"},
                               Case{"pspp_windows1252.sav", "Größe", "Zufriedenheit…", "übel", "für"}}) {
        const auto file = readSourceFile(data(wanted.name));
        ASSERT_TRUE(file) << wanted.name << ": " << file.error().message;
        EXPECT_EQ(file->cells(2), (Texts{wanted.text, "y"})) << wanted.name;
        EXPECT_EQ(file->column("q").label, wanted.label) << wanted.name;
        ASSERT_EQ(file->column("q").labels.size(), 2U) << wanted.name;
        EXPECT_EQ(file->column("q").labels[0].label, wanted.worst) << wanted.name;
        EXPECT_EQ(file->column("q").labels[1].label, wanted.best) << wanted.name;
    }
}

TEST(StatisticsFiles, EncodingOfOldStataFilesIsGuessed)
{
    const auto gbk = readSourceFile(data("old_gbk.dta"));
    ASSERT_TRUE(gbk) << gbk.error().message;
    EXPECT_EQ(gbk->source.dictionary.encoding, "GB18030");
    EXPECT_EQ(gbk->column("q").label, "满意度");
    EXPECT_EQ(gbk->cells(2)[0], "满意度很好");
    ASSERT_EQ(gbk->source.dictionary.problems.size(), 1U);
    EXPECT_EQ(gbk->source.dictionary.problems[0].value, "GB18030");
    const auto western = readSourceFile(data("old_windows1252.dta"));
    ASSERT_TRUE(western) << western.error().message;
    EXPECT_EQ(western->column("q").label, "Zufriedenheit größer");
    EXPECT_EQ(western->cells(2)[0], "Größe");
    io::SourceHints told;
    told.encoding = "GB18030";
    const auto named = readSourceFile(data("old_gbk.dta"), told);
    ASSERT_TRUE(named) << named.error().message;
    EXPECT_EQ(named->column("q").label, "满意度");
    EXPECT_TRUE(named->source.dictionary.problems.empty());
}

TEST(StatisticsFiles, SetsOfPsppLeaveOutMissingAnswers)
{
    const auto file = readSourceFile(data("pspp_texts.sav"));
    ASSERT_TRUE(file) << file.error().message;
    const auto& both = file->column("both");
    ASSERT_EQ(both.codes.size(), 2U) << "z is missing, no choice";
    EXPECT_EQ(both.codes[0].text, "Ex");
    EXPECT_EQ(both.codes[1].text, "Why");
    EXPECT_EQ(file->cells(7), (Texts{"Ex┋Why", "Why", "Ex", ""}));
    EXPECT_EQ(file->column("a1").missingTexts, (Texts{"8"})) << "of the range 7 to 9";
}

} // namespace
} // namespace manyi::test
