#include "io/csv_support.h"

#include "io/csv/cell_text.h"
#include "io/guess/answer_scale.h"
#include "io/guess/header_text.h"
#include "io/guess/joined_choices.h"
#include "io/guess/value_order.h"

using namespace manyi;
using domain::Role;
using domain::ValueType;
using Texts = std::vector<std::string>;

namespace {

std::vector<io::ColumnProfile::Distinct> distinct(const Texts& texts)
{
    std::vector<io::ColumnProfile::Distinct> values;
    for (const std::string& text : texts)
        values.push_back({text, 10, static_cast<std::int64_t>(values.size())});
    return values;
}

// A column of 60 rows that repeats the given cells.
domain::ColumnRecipe guessed(const std::string& header, const Texts& cells)
{
    std::string content = "\"" + header + "\",other\n";
    for (std::size_t i = 0; i < 60; ++i)
        content += "\"" + cells[i % cells.size()] + "\",x\n";
    const test::TemporaryFile file(content);
    io::CsvDialect dialect;
    base::Progress progress;
    const auto profile = io::profileCsv(file.path(), dialect, progress);
    EXPECT_TRUE(profile);
    const domain::Recipe recipe = io::guessRecipe(*profile);
    return recipe.columns.at(0);
}

double codeOf(const domain::ColumnRecipe& recipe, const std::string& text)
{
    for (const domain::TextCode& code : recipe.codes)
        if (code.text == text)
            return code.code;
    return -1;
}

Texts numbers(int from, int to)
{
    Texts texts;
    for (int i = from; i <= to; ++i)
        texts.push_back(std::to_string(i));
    return texts;
}

} // namespace

TEST(ColumnNames, CodeAndLabel)
{
    const auto check = [](const char* header, const char* name, const char* label) {
        const io::ColumnNames names = io::columnNames(header);
        EXPECT_EQ(names.name, name) << header;
        EXPECT_EQ(names.label, label) << header;
    };
    check("7、总体满意度", "Q7", "总体满意度");
    check("7. Overall satisfaction", "Q7", "Overall satisfaction");
    check("12：您的性别", "Q12", "您的性别");
    check("第3题 年龄", "Q3", "年龄");
    check("Q7 总体满意度", "Q7", "总体满意度");
    check("Q7. Overall", "Q7", "Overall");
    check("Q8_1 Satisfaction: waiting", "Q8_1", "Satisfaction: waiting");
    check("Q7", "Q7", "Q7");
    check("q0004_0001", "q0004_0001", "q0004_0001");
    check(" satisfaction ", "satisfaction", "satisfaction");
    check("1.5 litres", "1.5 litres", "1.5 litres");
    check("2025 total", "2025 total", "2025 total");
    check("two\nlines", "two lines", "two lines");
}

TEST(HeaderText, WordsAndPatterns)
{
    EXPECT_EQ(io::headerWords("ResponseId"), "response id");
    EXPECT_EQ(io::headerWords("wait_time (min)"), "wait time min");
    EXPECT_TRUE(io::matchesAny("overall satisfaction", {"satisf*"}));
    EXPECT_FALSE(io::matchesAny("candidate", {"date"}));
    EXPECT_FALSE(io::matchesAny("paid", {"id"}));
    EXPECT_TRUE(io::matchesAny("总体满意度", {"满意"}));
    EXPECT_TRUE(io::matchesAny("no", {"=no"}));
    EXPECT_FALSE(io::matchesAny("no of visits", {"=no"}));
}

TEST(AnswerScale, WorstIsOneInBothLanguages)
{
    const auto check = [](const Texts& fromWorst, io::ScaleTopic topic, int points) {
        Texts mixed = fromWorst;
        std::rotate(mixed.begin(), mixed.begin() + 2, mixed.end());
        const auto scale = io::recogniseScale(distinct(mixed), 500);
        ASSERT_TRUE(scale) << fromWorst.front();
        EXPECT_EQ(scale->topic, topic);
        EXPECT_EQ(scale->points, points) << fromWorst.front();
        EXPECT_TRUE(scale->strangers.empty());
        ASSERT_EQ(scale->codes.size(), fromWorst.size());
        for (std::size_t i = 0; i < fromWorst.size(); ++i) {
            EXPECT_EQ(scale->codes[i].text, fromWorst[i]);
            EXPECT_EQ(scale->codes[i].code, static_cast<double>(i + 1));
        }
    };
    using enum io::ScaleTopic;
    check({"Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"}, Satisfaction, 5);
    check({"Very dissatisfied", "Somewhat dissatisfied", "Neither satisfied nor dissatisfied", "Somewhat satisfied",
           "Very satisfied"},
          Satisfaction, 5);
    check({"非常不满意", "不满意", "一般", "满意", "非常满意"}, Satisfaction, 5);
    check({"很不满意", "不太满意", "一般", "比较满意", "很满意"}, Satisfaction, 5);
    check({"Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"}, Agreement, 5);
    check(
        {"Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"},
        Agreement, 7);
    check({"完全不同意", "不同意", "一般", "同意", "完全同意"}, Agreement, 5);
    check({"非常不重要", "不重要", "一般", "重要", "非常重要"}, Importance, 5);
    check(
        {"Not at all important", "Slightly important", "Moderately important", "Very important", "Extremely important"},
        Importance, 5);
    check({"Not at all important", "Not too important", "Somewhat important", "Very important"}, Importance, 4);
    check({"Never", "Rarely", "Sometimes", "Often", "Always"}, Frequency, 5);
    check({"从不", "很少", "有时", "经常", "总是"}, Frequency, 5);
    check({"Very difficult", "Difficult", "Neutral", "Easy", "Very easy"}, Ease, 5);
    check({"Poor", "Fair", "Good", "Very good", "Excellent"}, Quality, 5);
    check({"非常负面", "比较负面", "中立", "比较正向", "非常正向"}, Other, 5);
}

TEST(AnswerScale, StepsThatNobodyChoseKeepTheirPlace)
{
    const auto scale = io::recogniseScale(distinct({"满意", "非常满意", "一般"}), 500);
    ASSERT_TRUE(scale);
    EXPECT_EQ(scale->points, 5);
    EXPECT_EQ(scale->codes.front().code, 3);
    EXPECT_EQ(scale->codes.back().code, 5);
}

TEST(AnswerScale, TwoPointsAndOtherThings)
{
    const auto two = io::recogniseScale(distinct({"neutral or dissatisfied", "satisfied"}), 500);
    ASSERT_TRUE(two);
    EXPECT_EQ(two->points, 2);
    EXPECT_EQ(two->codes.back().text, "satisfied");
    EXPECT_FALSE(io::recogniseScale(distinct({"Yes", "No"}), 500));
    EXPECT_FALSE(io::recogniseScale(distinct({"East", "West", "North"}), 500));
    EXPECT_FALSE(io::recogniseScale(
        distinct({"Often", "Sometimes", "Rarely", "Never, but open to it", "Never, and not open to it", "No answer"}),
        500));
    const auto other =
        io::recogniseScale(distinct({"Very easy", "Somewhat easy", "Don't know", "Very difficult"}), 500);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->strangers, Texts{"Don't know"});
}

TEST(ValueOrder, RangesByTheirBeginning)
{
    EXPECT_EQ(io::orderedTexts(distinct({"20～22", "27以上", "18~20", "18以下", "25～27", "22～25"})),
              (Texts{"18以下", "18~20", "20～22", "22～25", "25～27", "27以上"}));
    EXPECT_EQ(io::orderedTexts(distinct({"65+", "25-34", "Under 18", "18-24", "Prefer not to say"})),
              (Texts{"Under 18", "18-24", "25-34", "65+", "Prefer not to say"}));
    EXPECT_EQ(io::orderedTexts(distinct({"More than 1000", "6-25", "1-5", "500-1000", "26-100"})),
              (Texts{"1-5", "6-25", "26-100", "500-1000", "More than 1000"}));
    EXPECT_EQ(io::orderedTexts(distinct({"$100,000+", "$0-$9,999", "$50,000-$99,999", "$10,000-$49,999"})),
              (Texts{"$0-$9,999", "$10,000-$49,999", "$50,000-$99,999", "$100,000+"}));
}

TEST(ValueOrder, AlphabeticalWithNumbersInside)
{
    EXPECT_EQ(io::orderedTexts(distinct({"Branch 10", "Branch 9", "branch 1", "Annex"})),
              (Texts{"Annex", "branch 1", "Branch 9", "Branch 10"}));
}

TEST(ValueOrder, LeadingCodes)
{
    const auto codes = io::leadingCodes(distinct({"10 - Extremely likely", "5", "0 - Not at all likely"}));
    ASSERT_TRUE(codes);
    EXPECT_EQ(codes->front().code, 0);
    EXPECT_EQ(codes->back().text, "10 - Extremely likely");
    EXPECT_TRUE(io::leadingCodes(distinct({"1分", "2分", "5分"})));
    EXPECT_FALSE(io::leadingCodes(distinct({"18-24", "25-34"})));
    EXPECT_FALSE(io::leadingCodes(distinct({"1", "2", "3"})));
    EXPECT_FALSE(io::leadingCodes(distinct({"1 Street", "2 Street"})));
}

TEST(Guess, SatisfactionRecommendationEffort)
{
    const domain::ColumnRecipe five = guessed("Overall satisfaction", numbers(1, 5));
    EXPECT_EQ(five.role, Role::Csat);
    EXPECT_EQ(five.scale->maximum, 5);
    const domain::ColumnRecipe seven = guessed("7、总体满意度", numbers(1, 7));
    EXPECT_EQ(seven.role, Role::Csat);
    EXPECT_EQ(seven.scale->maximum, 7);
    const domain::ColumnRecipe nps = guessed("您向朋友推荐我们的可能性", numbers(0, 10));
    EXPECT_EQ(nps.role, Role::Nps);
    EXPECT_EQ(nps.scale->minimum, 0);
    EXPECT_EQ(nps.scale->maximum, 10);
    EXPECT_EQ(guessed("Would you recommend us?", numbers(1, 5)).role, Role::ScaleItem);
    const domain::ColumnRecipe few = guessed("Would you recommend us?", numbers(0, 7));
    EXPECT_EQ(few.role, Role::Nps) << "a wave without promoters";
    EXPECT_EQ(few.scale->maximum, 10);
    const domain::ColumnRecipe three = guessed("Overall satisfaction", numbers(1, 3));
    EXPECT_EQ(three.role, Role::Csat);
    EXPECT_EQ(three.scale->minimum, 1);
    EXPECT_EQ(three.scale->maximum, 3);
    EXPECT_EQ(guessed("Overall satisfaction", numbers(1, 2)).role, Role::Segment) << "of how many steps?";
    EXPECT_EQ(guessed("It was easy to solve my problem", numbers(1, 7)).role, Role::Ces);
    EXPECT_EQ(guessed("Customer effort score", numbers(1, 5)).role, Role::Ces);
    EXPECT_EQ(guessed("Ease of Online booking", numbers(0, 5)).role, Role::ScaleItem);
    const domain::ColumnRecipe two = guessed("satisfaction", {"satisfied", "neutral or dissatisfied"});
    EXPECT_EQ(two.role, Role::Csat);
    EXPECT_EQ(codeOf(two, "satisfied"), 2);
    EXPECT_EQ(two.scale->maximum, 2);
}

TEST(Guess, ZeroStaysAValue)
{
    const domain::ColumnRecipe recipe = guessed("Seat comfort", numbers(0, 5));
    EXPECT_EQ(recipe.scale->minimum, 0);
    EXPECT_TRUE(recipe.missing.empty());
    EXPECT_TRUE(recipe.missingTexts.empty());
}

TEST(Guess, NumbersCountsAndFlags)
{
    EXPECT_EQ(guessed("Age", {"23", "41", "67", "35", "18", "52"}).type, ValueType::Number);
    EXPECT_EQ(guessed("Number of visits", numbers(0, 9)).type, ValueType::Number);
    EXPECT_EQ(guessed("minutes waited", {"3", "12.5", "8"}).role, Role::Number);
    EXPECT_EQ(guessed("flag", {"0", "1"}).type, ValueType::Code);
    EXPECT_EQ(guessed("gender", {"1", "2"}).role, Role::Segment);
    EXPECT_EQ(guessed("weight", {"0.81", "1.27", "1"}).role, Role::Weight);
    EXPECT_EQ(guessed("Duration (in seconds)", {"310", "95", "1204"}).role, Role::Duration);
    const domain::ColumnRecipe unit = guessed("所用时间", {"123秒", "95秒", "240秒"});
    EXPECT_EQ(unit.role, Role::Duration);
    EXPECT_EQ(unit.unitSuffix, "秒");
}

TEST(Guess, LengthsOfTimeAreSeconds)
{
    EXPECT_EQ(io::secondsOf("1:02:03"), 3723);
    EXPECT_EQ(io::secondsOf("00:00:04.5"), 4.5);
    EXPECT_EQ(io::secondsOf("36:00:05"), 129605);
    EXPECT_EQ(io::secondsOf("1小时2分3秒"), 3723);
    EXPECT_EQ(io::secondsOf("3分钟"), 180);
    EXPECT_EQ(io::secondsOf("123秒"), 123);
    for (const char* other :
         {"", "02:03", "1:2:3", "00:61:00", "00:00:61", "-1:00:00", "2分61秒", "3秒2分", "分", "12"})
        EXPECT_FALSE(io::secondsOf(other)) << other;
    const domain::ColumnRecipe clock = guessed("Duration", {"00:03:12", "00:04:00", "01:00:01"});
    EXPECT_EQ(clock.role, Role::Duration);
    EXPECT_EQ(clock.type, ValueType::Number);
    EXPECT_EQ(guessed("答题时长", {"3分12秒", "2分", "1小时2分3秒"}).role, Role::Duration);
    EXPECT_NE(guessed("Start time", {"09:03:12", "10:04:00", "11:00:01"}).type, ValueType::Number) << "of the day";
    const auto imported = test::importText("id,Duration\n1,00:03:12\n2,90\n3,01:00:01\n4,\n");
    EXPECT_EQ(test::valuesOf(imported, "Duration"), (std::vector<std::string>{"192", "90", "3601", "."}));
}

TEST(Guess, MissingOnlyWhereTheFileSaysSo)
{
    EXPECT_EQ(guessed("Q5", {"1", "2", "NA", "4", "5", "3", "1", "2", "4", "5", "3"}).missingTexts, Texts{"NA"});
    const domain::ColumnRecipe state = guessed("home", {"NA", "CA", "NY"});
    EXPECT_TRUE(state.missingTexts.empty());
    EXPECT_EQ(state.codes.size(), 3U);
    EXPECT_EQ(guessed("home", {"(空)", "CA", "NY"}).missingTexts, Texts{"(空)"});
    EXPECT_EQ(guessed("How often", {"Never", "Rarely", "Sometimes", "Often", "N/A"}).missingTexts, Texts{"N/A"});
}

TEST(Guess, ScaleWithDontKnowKeepsAllAnswers)
{
    const domain::ColumnRecipe recipe = guessed(
        "Service", {"Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied", "No answer"});
    EXPECT_EQ(recipe.role, Role::Segment);
    EXPECT_FALSE(recipe.scale);
    EXPECT_TRUE(recipe.missingTexts.empty());
    EXPECT_EQ(codeOf(recipe, "Very dissatisfied"), 1);
    EXPECT_EQ(codeOf(recipe, "Very satisfied"), 5);
    EXPECT_EQ(codeOf(recipe, "No answer"), 6);
}

TEST(Guess, DatesAndTheirOrder)
{
    EXPECT_EQ(guessed("StartDate", {"5/10/18 4:01", "5/21/18 6:03"}).dateOrder, base::DateOrder::MonthDayYear);
    EXPECT_EQ(guessed("visited", {"21.05.2018", "10.05.2018"}).dateOrder, base::DateOrder::DayMonthYear);
    const domain::ColumnRecipe iso = guessed("提交答卷时间", {"2026/7/18 9:42", "2026/7/19 10:00"});
    EXPECT_EQ(iso.role, Role::Date);
    EXPECT_EQ(iso.dateOrder, base::DateOrder::YearMonthDay);
    const domain::ColumnRecipe doubtful = guessed("date", {"5/10/2018", "6/11/2018"});
    EXPECT_EQ(doubtful.type, ValueType::Date);
    EXPECT_LT(doubtful.confidence, iso.confidence);
    EXPECT_EQ(doubtful.dateOrder, base::DateOrder::MonthDayYear);
    EXPECT_EQ(guessed("date", {"05/10/18", "06/11/18"}).dateOrder, base::DateOrder::MonthDayYear);
    EXPECT_EQ(guessed("date", {"5 Oct 2018", "6 Nov 2018"}).confidence, iso.confidence);
    EXPECT_EQ(guessed("date", {"5.10.2018", "6.11.2018"}).dateOrder, base::DateOrder::DayMonthYear);
}

TEST(Guess, IdsKeepTheirDigits)
{
    EXPECT_EQ(guessed("code", {"007", "008", "010"}).type, ValueType::Code);
    EXPECT_EQ(codeOf(guessed("code", {"007", "008", "010"}), "007"), 1);
    std::string content = "account,n\n";
    for (int i = 0; i < 50; ++i)
        content += "90071992547409" + std::to_string(10 + i) + "," + std::to_string(i) + "\n";
    const test::Imported imported = test::importText(content);
    EXPECT_EQ(test::variable(imported, "account")->type, ValueType::Text);
    EXPECT_EQ(imported.rows[3][0], "9007199254740913");
}

TEST(Guess, WavesChannelsPlaces)
{
    EXPECT_EQ(guessed("period", {"2025Q1", "2025Q2", "2024Q4"}).role, Role::Wave);
    EXPECT_EQ(codeOf(guessed("period", {"2025Q1", "2025Q2", "2024Q4"}), "2024Q4"), 1);
    EXPECT_EQ(guessed("wave", {"1", "2", "3"}).role, Role::Wave);
    EXPECT_EQ(guessed("DistributionChannel", {"email", "sms"}).role, Role::Channel);
    EXPECT_EQ(guessed("所在城市", {"上海", "北京"}).role, Role::Place);
    EXPECT_EQ(guessed("门店", {"甲店", "乙店"}).role, Role::Place);
}

TEST(Guess, PlacesWithoutDependenceMakeNoHierarchy)
{
    std::string content = "region,city\n";
    for (int i = 0; i < 80; ++i)
        content += std::string(i % 2 == 0 ? "East" : "West") + "," + (i % 4 < 2 ? "Springfield" : "Salem") + "\n";
    EXPECT_TRUE(test::importText(content).recipe.hierarchies.empty());
}

TEST(Guess, JoinedChoicesAreNotPhrasesWithCommas)
{
    const domain::ColumnRecipe joined =
        guessed("Which do you use?", {"Tea, Milk", "Tea", "Milk, Juice", "Tea, Juice", "Juice", "Tea, Milk, Juice"});
    EXPECT_EQ(joined.role, Role::MultiSelect);
    EXPECT_EQ(joined.separator, ", ");
    EXPECT_EQ(joined.codes.size(), 3U);
    const domain::ColumnRecipe phrases =
        guessed("Work", {"Employed, working full-time", "Employed, working part-time", "Not employed, looking for work",
                         "Not employed, student", "Retired"});
    EXPECT_EQ(phrases.role, Role::Segment);
    EXPECT_EQ(phrases.codes.size(), 5U);
    EXPECT_EQ(guessed("codes", {"1,3", "2", "1,2,3", "3", "2,3"}).role, Role::MultiSelect);
}

TEST(Guess, MoreThanSixtyFourChoiceColumnsStaySingle)
{
    std::string content = "id";
    for (int i = 1; i <= 70; ++i)
        content += ",Q1_" + std::to_string(i);
    for (int row = 0; row < 10; ++row) {
        content += "\n" + std::to_string(row);
        for (int i = 1; i <= 70; ++i)
            content += (row + i) % 2 == 0 ? ",1" : ",0";
    }
    const test::Imported imported = test::importText(content + "\n");
    EXPECT_TRUE(imported.recipe.questions.empty());
    EXPECT_EQ(imported.recipe.columns[5].role, Role::Segment);
    EXPECT_NE(imported.recipe.columns[5].reason.find("64"), std::string::npos);
}

TEST(Guess, EveryGuessHasConfidenceAndReason)
{
    const test::Imported imported =
        test::importFile(std::string(MANYI_SOURCE_DIR) + "/tests/io/cases/chinese_likert/input.csv");
    for (const domain::ColumnRecipe& column : imported.recipe.columns) {
        EXPECT_GT(column.confidence, 0) << column.column;
        EXPECT_LE(column.confidence, 1) << column.column;
        EXPECT_FALSE(column.reason.empty()) << column.column;
    }
}
