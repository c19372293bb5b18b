// Files of SPSS, Stata and R against what haven 2.5.1 and PSPP 1.6.2 say of them (../shared/data, SOURCE.md of each).
#include <map>

#include <gtest/gtest.h>

#include "io/source_support.h"

namespace manyi::test {
namespace {

std::string shared(const std::string& name)
{
    return std::string(MANYI_SHARED_DIR) + "/data/" + name;
}

#define READ_OR_SKIP(variable, name)                                                                                   \
    if (!std::filesystem::exists(shared(name)))                                                                        \
        GTEST_SKIP() << shared(name) << " is not here";                                                                \
    const auto variable##Result = readSourceFile(shared(name));                                                        \
    ASSERT_TRUE(variable##Result) << variable##Result.error().message;                                                 \
    const ReadSourceFile& variable = *variable##Result

std::map<std::string, int> counts(const std::vector<std::string>& cells)
{
    std::map<std::string, int> found;
    for (const std::string& cell : cells)
        ++found[cell];
    return found;
}

TEST(SavFiles, GeneralSocialSurvey)
{
    READ_OR_SKIP(gss, "gss_sav_user_missing/gss.sav");
    EXPECT_EQ(gss.rows.size(), 1474u);
    EXPECT_EQ(gss.recipe.format, "sav");
    const auto& satjob = gss.column("satjob");
    EXPECT_EQ(satjob.label, "Satisfaction with job or housework");
    EXPECT_EQ(satjob.type, domain::ValueType::Code);
    EXPECT_EQ(satjob.role, domain::Role::ScaleItem) << "its best answer has the lowest code";
    ASSERT_EQ(satjob.missing.size(), 1u);
    EXPECT_EQ(satjob.missing[0].low, 9);
    ASSERT_EQ(satjob.labels.size(), 5u);
    EXPECT_EQ(satjob.labels[3].label, "Very dissatisfied");
    const auto found = counts(gss.cells(5));
    EXPECT_EQ(found.at("1"), 555);
    EXPECT_EQ(found.at("2"), 423);
    EXPECT_EQ(found.at("3"), 146);
    EXPECT_EQ(found.at("4"), 84);
    EXPECT_EQ(gss.column("age").type, domain::ValueType::Number);
}

TEST(SavFiles, VeryLongStringsAndUnknownCaseCount)
{
    READ_OR_SKIP(credamo, "spss_chinese_credamo/data0.sav");
    EXPECT_EQ(credamo.rows.size(), 54u);
    EXPECT_EQ(credamo.recipe.columns.size(), 35u);
    std::size_t sex = 0;
    while (credamo.rows[0].at(sex) != "Q1")
        ++sex;
    const auto& column = credamo.column("Q1");
    ASSERT_EQ(column.labels.size(), 2u);
    const auto found = counts(credamo.cells(sex));
    std::map<std::string, int> labelled;
    for (const domain::ValueLabel& label : column.labels)
        labelled[label.label] = found.at(base::formatNumber(label.code));
    EXPECT_EQ(labelled, (std::map<std::string, int>{{"1.男", 24}, {"2.女", 29}}));
}

TEST(SavFiles, ResponseSetsOfBothKinds)
{
    READ_OR_SKIP(file, "spss_oddities_a/pyreadstat_simple_alltypes.sav");
    for (const char* name : {"bool1", "bool2", "bool3"}) {
        EXPECT_EQ(file.column(name).role, domain::Role::MultiSelect) << name;
        EXPECT_EQ(file.column(name).question, "mymrset") << name;
    }
    EXPECT_EQ(file.column("bool2").labels.at(1).label, "Response #2");
    const auto& joined = file.column("categorical_array");
    EXPECT_EQ(joined.separator, "┋");
    EXPECT_EQ(joined.codes.size(), 4u);
    EXPECT_EQ(joined.codes.at(3).text, "d");
    const auto output = io::recipeOutput(file.recipe);
    ASSERT_EQ(output.questions.size(), 2u);
    EXPECT_EQ(output.questions[0].kind, domain::QuestionKind::MultipleResponse);
    const auto& z = file.column("z");
    ASSERT_EQ(z.missing.size(), 2u);
    EXPECT_EQ(z.missing[0].low, -999);
    EXPECT_EQ(z.missing[0].high, 0);
    EXPECT_EQ(z.missing[1].low, 999);
}

TEST(SavFiles, TheSameInEveryContainer)
{
    READ_OR_SKIP(sav, "spss_oddities_a/pyreadstat_sample.sav");
    READ_OR_SKIP(zsav, "spss_oddities_a/pyreadstat_sample.zsav");
    READ_OR_SKIP(por, "spss_oddities_a/pyreadstat_sample.por");
    EXPECT_EQ(sav.rows, zsav.rows);
    EXPECT_EQ(std::vector(sav.rows.begin() + 1, sav.rows.end()), std::vector(por.rows.begin() + 1, por.rows.end()));
    EXPECT_EQ(sav.rows[0],
              (std::vector<std::string>{"mychar", "mynum", "mydate", "dtime", "mylabl", "myord", "mytime"}));
    EXPECT_EQ(sav.column("mydate").type, domain::ValueType::Date);
    EXPECT_EQ(sav.column("myord").measure, domain::Measure::Ordinal);
}

TEST(SavFiles, DatesOutsideTheCalendarAreReported)
{
    READ_OR_SKIP(file, "spss_oddities_a/haven_datetime.sav");
    EXPECT_EQ(file.rows.at(1).at(0), "2014-09-22");
    EXPECT_EQ(file.rows.at(1).at(1), "");
    EXPECT_EQ(file.rows.at(2).at(1), "2014-09-23 15:59:20");
    ASSERT_EQ(file.source.dictionary.problems.size(), 1u);
    EXPECT_EQ(file.source.dictionary.problems[0].row, 1);
    EXPECT_EQ(file.source.dictionary.problems[0].column, "date.posix");
}

TEST(SavFiles, LabelledTextsAndForeignLetters)
{
    READ_OR_SKIP(texts, "spss_oddities_a/haven_labelled-str.sav");
    const auto& gender = texts.column("gender");
    EXPECT_EQ(gender.type, domain::ValueType::Code);
    ASSERT_EQ(gender.codes.size(), 2u);
    EXPECT_EQ(gender.codes[0].text, "F");
    EXPECT_EQ(gender.labels[0].label, "Female");
    READ_OR_SKIP(umlauts, "spss_oddities_a/haven_umlauts.sav");
    EXPECT_EQ(umlauts.column("var1").label, "This is an ä-umlaut");
}

TEST(SavFiles, CutFilesAreDamaged)
{
    const std::string path = shared("gss_sav_user_missing/gss.sav");
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << path << " is not here";
    const std::string whole = fileContent(path);
    for (const std::size_t length : {whole.size() / 2, whole.size() - 8, std::size_t{3000}, std::size_t{180}}) {
        const TemporaryFile file(whole.substr(0, length), "cut.sav");
        const auto read = readSourceFile(file.path());
        ASSERT_FALSE(read) << length;
        EXPECT_EQ(read.error().code, base::ErrorCode::Damaged) << length << ": " << read.error().message;
    }
}

// Every 50th byte of a file turned: an error or rows, never a crash of this program or a wait without end.
TEST(SavFiles, DamageIsContained)
{
    const std::string path = shared("spss_oddities_a/pyreadstat_simple_alltypes.sav");
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << path << " is not here";
    const std::string whole = fileContent(path);
    int read = 0;
    int refused = 0;
    for (std::size_t at = 4; at < whole.size(); at += 50) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(~bytes[at]);
        const TemporaryFile file(bytes, "damaged.sav");
        const auto result = readSourceFile(file.path());
        result ? ++read : ++refused;
        if (!result) {
            EXPECT_FALSE(result.error().message.empty());
        }
    }
    EXPECT_GT(read, 0);
    EXPECT_GT(refused, 0);
}

TEST(SavFiles, CancelledAtOnce)
{
    const std::string path = shared("gss_sav_user_missing/gss.sav");
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << path << " is not here";
    base::Progress progress;
    progress.cancel();
    const auto source = io::openSource(path, *io::detectFormat(path), {}, progress);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, base::ErrorCode::Cancelled);
}

} // namespace
} // namespace manyi::test
