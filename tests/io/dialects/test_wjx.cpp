#include "io/dialects/dialect_support.h"
#include "io/dialects/wjx_header.h"

using namespace manyi;
using domain::Role;
using domain::ValueType;
using test::columnOf;
using Texts = std::vector<std::string>;

TEST(Dialects, WjxHeaders)
{
    const io::WjxHeader header = io::wjxHeader("7、您使用过哪些服务？(贷款)");
    EXPECT_EQ(header.number, 7);
    EXPECT_EQ(header.text, "您使用过哪些服务？");
    EXPECT_EQ(header.option, "贷款");
    EXPECT_EQ(io::wjxHeader("第12题(选项1)").number, 12);
    EXPECT_EQ(io::wjxHeader("8.您的年龄").text, "您的年龄");
    EXPECT_EQ(io::wjxHeader("所用时间").number, 0);
    EXPECT_EQ(io::wjxHeader("2026年").number, 0);
}

TEST(Dialects, WjxByText)
{
    const auto imported = test::importText(
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您满意吗？,2、您使用过哪些服务？,3、为什么？\n"
        "1,2026/7/18 9:00:00,123秒,微信,N/A,1.2.3.4,满意,贷款┋存款,等了很久才轮到我\n"
        "2,2026/7/18 9:10:00,98秒,链接,N/A,1.2.3.5,非常满意,其他〖理财〗,(空)\n"
        "3,2026/7/18 9:20:00,45秒,微信,N/A,1.2.3.6,(跳过),(跳过),(跳过)\n"
        "4,2026/7/18 9:30:00,66秒,微信,N/A,1.2.3.7,不满意,贷款┋其他〖股票〗,大堂经理态度很好\n"
        "5,2026/7/18 9:40:00,67秒,微信,N/A,1.2.3.8,(空),贷款,希望增加停车位\n");
    EXPECT_EQ(imported.profile.dialect.tool, "wjx");
    EXPECT_EQ(columnOf(imported, "所用时间").role, Role::Duration);
    EXPECT_EQ(columnOf(imported, "所用时间").unitSuffix, "秒");
    EXPECT_EQ(columnOf(imported, "来源").role, Role::Channel);
    EXPECT_EQ(test::countsOf(imported, "Q1"),
              (std::map<std::string, int>{{"满意", 1}, {"非常满意", 1}, {"不满意", 1}, {"(跳过)", 1}, {"(空)", 1}}));
    const domain::Variable* q1 = test::variable(imported, "Q1");
    EXPECT_TRUE(domain::isUserMissing(*q1, -3));
    EXPECT_TRUE(domain::isUserMissing(*q1, -2));
    EXPECT_EQ(test::chosen(imported, "Q2", "贷款"), 3);
    EXPECT_EQ(test::chosen(imported, "Q2", "其他"), 2);
    EXPECT_EQ(test::valuesOf(imported, "Q3"),
              (Texts{"等了很久才轮到我", ".", ".", "大堂经理态度很好", "希望增加停车位"}));
}

// The choices stand in the order of their ranking; each becomes a variable that holds its place.
TEST(Dialects, WjxRankingByText)
{
    const auto imported = test::importText("序号,提交答卷时间,所用时间,来源,1、请按重要性排序,2、为什么？\n"
                                           "1,2026/7/18 9:00:00,123秒,微信,价格→服务→质量,先问价→再看店\n"
                                           "2,2026/7/18 9:10:00,98秒,链接,质量→价格→服务,(空)\n"
                                           "3,2026/7/18 9:20:00,45秒,微信,服务→其他〖停车〗→价格,方便\n"
                                           "4,2026/7/18 9:30:00,66秒,微信,(跳过),(跳过)\n"
                                           "5,2026/7/18 9:40:00,67秒,微信,质量→服务→价格,希望增加停车位\n"
                                           "6,2026/7/18 9:50:00,61秒,微信,服务,一般\n");
    EXPECT_EQ(imported.profile.dialect.tool, "wjx");
    const domain::Question* question = test::questionOf(imported, "Q1");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->kind, domain::QuestionKind::Matrix);
    ASSERT_EQ(question->variables.size(), 4U);
    std::map<std::string, Texts> places;
    for (const domain::Variable& variable : imported.output.variables)
        if (variable.name.starts_with("Q1_")) {
            EXPECT_EQ(variable.role, Role::Number);
            EXPECT_EQ(variable.measure, domain::Measure::Ordinal);
            places[variable.label] = test::valuesOf(imported, variable.name);
        }
    EXPECT_EQ(places["价格"], (Texts{"1", "2", "3", ".", "3", "."}));
    EXPECT_EQ(places["服务"], (Texts{"2", "3", "1", ".", "2", "1"}));
    EXPECT_EQ(places["质量"], (Texts{"3", "1", ".", ".", "1", "."}));
    EXPECT_EQ(places["其他"], (Texts{".", ".", "2", ".", ".", "."}));
    EXPECT_EQ(test::variable(imported, "Q2")->type, ValueType::Text); // an arrow in an answer in words
}

namespace {

// Label -> places of the members of Q1.
std::map<std::string, Texts> placesOfQ1(const test::Imported& imported)
{
    std::map<std::string, Texts> places;
    for (const domain::Variable& variable : imported.output.variables)
        if (variable.name.starts_with("Q1_")) {
            EXPECT_EQ(variable.type, ValueType::Code);
            EXPECT_EQ(variable.role, Role::Number);
            EXPECT_EQ(variable.measure, domain::Measure::Ordinal);
            EXPECT_FALSE(variable.scale);
            EXPECT_TRUE(variable.labels.empty());
            EXPECT_TRUE(variable.missing.empty());
            places[variable.label] = test::valuesOf(imported, variable.name);
        }
    return places;
}

} // namespace

// One survey in both exports: the ranking comes out the same.
TEST(Dialects, WjxRankingByNumberIsTheSameAsByText)
{
    const std::vector<std::pair<const char*, const char*>> answers = {
        {"1,2,3", "价格→服务→质量"}, {"2,3,1", "质量→价格→服务"}, {"3,1,2", "服务→质量→价格"},
        {"1,-2,-2", "价格"},         {"-3,-3,-3", "(跳过)"},      {"2,1,-2", "服务→价格"},
        {"3,2,1", "质量→服务→价格"}, {"1,3,2", "价格→质量→服务"}, {"2,1,3", "服务→价格→质量"},
        {"1,2,3", "价格→服务→质量"}, {"3,1,2", "服务→质量→价格"}, {"2,1,3", "服务→价格→质量"}};
    std::string codes = "序号,提交答卷时间,所用时间,来源,1、请按重要性排序(价格),1、(服务),1、(质量),2、满意度\n";
    std::string texts = "序号,提交答卷时间,所用时间,来源,1、请按重要性排序,2、满意度\n";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string own = std::to_string(i + 1) + ",2026/7/18 9:00:00,12秒,微信,";
        codes += own + answers[i].first + "," + std::to_string(i % 5 + 1) + "\n";
        texts += own + answers[i].second + "," + std::to_string(i % 5 + 1) + "\n";
    }
    const auto byNumber = test::importText(codes);
    const auto byText = test::importText(texts);
    ASSERT_EQ(byNumber.profile.dialect.tool, "wjx-codes");
    ASSERT_EQ(byText.profile.dialect.tool, "wjx");
    const auto places = placesOfQ1(byNumber);
    EXPECT_EQ(places, placesOfQ1(byText));
    ASSERT_EQ(places.size(), 3U);
    EXPECT_EQ(places.at("质量"), (Texts{"3", "1", "2", ".", ".", ".", "1", "2", "3", "3", "2", "3"}));
    for (const auto* imported : {&byNumber, &byText}) {
        const domain::Question* question = test::questionOf(*imported, "Q1");
        ASSERT_NE(question, nullptr);
        EXPECT_EQ(question->kind, domain::QuestionKind::Matrix);
        EXPECT_EQ(question->text, "请按重要性排序");
        EXPECT_TRUE(imported->report.problems.empty());
    }
    EXPECT_EQ(columnOf(byNumber, "1、(服务)").reason,
              "Every respondent gave the options of this question different places, so they are a ranking.");
}

// Ratings that one respondent gives twice, or with a gap, are ratings; so are those of few respondents.
TEST(Dialects, WjxRatingsByNumberAreNoRanking)
{
    const auto roleOf = [](const std::vector<std::string>& rows) {
        std::string text = "序号,提交答卷时间,所用时间,来源,1、请评价(价格),1、(服务),1、(质量)\n";
        for (std::size_t i = 0; i < rows.size(); ++i)
            text += std::to_string(i + 1) + ",2026/7/18 9:00:00,12秒,微信," + rows[i] + "\n";
        const auto imported = test::importText(text);
        EXPECT_EQ(imported.profile.dialect.tool, "wjx-codes");
        return columnOf(imported, "1、(服务)").measure == domain::Measure::Ordinal &&
               columnOf(imported, "1、(服务)").role == Role::Number;
    };
    const std::vector<std::string> rankings(10, "1,2,3");
    const auto with = [&](const std::string& row) {
        std::vector<std::string> rows = rankings;
        rows.insert(rows.begin() + 4, row);
        return rows;
    };
    EXPECT_TRUE(roleOf(rankings));
    EXPECT_TRUE(roleOf(with("-2,1,-2")));
    EXPECT_TRUE(roleOf(with("-3,-3,-3")));
    EXPECT_FALSE(roleOf(with("2,2,1")));
    EXPECT_FALSE(roleOf(with("1,3,-2")));
    EXPECT_FALSE(roleOf(with("1,2,4")));
    EXPECT_FALSE(roleOf(std::vector<std::string>(9, "1,2,3")));
    EXPECT_FALSE(roleOf(std::vector<std::string>(12, "1,-2,-2"))); // nobody placed two
}

TEST(Dialects, WjxMatrixByText)
{
    const auto imported =
        test::importText("序号,提交答卷时间,所用时间,来源,1、请评价以下方面 (员工),1、(价格),2、您满意吗（总体）\n"
                         "1,2026/7/18 9:00:00,123秒,微信,满意,一般,满意\n"
                         "2,2026/7/18 9:10:00,98秒,链接,非常满意,(跳过),不满意\n"
                         "3,2026/7/18 9:20:00,45秒,微信,不满意,满意,一般\n");
    EXPECT_EQ(imported.profile.dialect.tool, "wjx");
    const domain::Question* rows = test::questionOf(imported, "Q1");
    EXPECT_EQ(rows->kind, domain::QuestionKind::Matrix);
    EXPECT_EQ(rows->text, "请评价以下方面");
    EXPECT_EQ(rows->variables.size(), 2U);
    EXPECT_EQ(columnOf(imported, "1、请评价以下方面 (员工)").label, "员工");
    EXPECT_EQ(columnOf(imported, "1、(价格)").label, "价格");
    EXPECT_EQ(columnOf(imported, "1、(价格)").role, Role::Csat);
    EXPECT_EQ(columnOf(imported, "2、您满意吗（总体）").label, "您满意吗（总体）");
}

TEST(Dialects, WjxByNumber)
{
    const auto imported = test::importText("序号,提交答卷时间,所用时间,来源,1、您满意吗？,2、您使用过哪些服务？(贷款),"
                                           "2、(存款),3、请评价(环境),3、(价格),总分\n"
                                           "1,2026/7/18 9:00:00,123秒,微信,4,1,0,5,3,12\n"
                                           "2,2026/7/18 9:10:00,98秒,链接,5,0,1,4,-2,10\n"
                                           "3,2026/7/18 9:20:00,45秒,微信,-3,-3,-3,-3,-3,0\n");
    EXPECT_EQ(imported.profile.dialect.tool, "wjx-codes");
    const domain::Variable* q1 = test::variable(imported, "Q1");
    EXPECT_TRUE(domain::isUserMissing(*q1, -3));
    EXPECT_EQ(*domain::labelOf(*q1, -3), "(跳过)");
    EXPECT_EQ(test::questionOf(imported, "Q2")->text, "您使用过哪些服务？");
    EXPECT_EQ(test::chosen(imported, "Q2", "贷款"), 1);
    EXPECT_EQ(test::chosen(imported, "Q2", "存款"), 1);
    const auto& loans = columnOf(imported, "2、您使用过哪些服务？(贷款)").name;
    EXPECT_EQ(test::valuesOf(imported, loans), (Texts{"1", "0", "."}));
    EXPECT_EQ(test::questionOf(imported, "Q3")->kind, domain::QuestionKind::Matrix);
    EXPECT_EQ(columnOf(imported, "3、(价格)").label, "价格");
    EXPECT_TRUE(imported.report.problems.empty());
}

TEST(Dialects, WjxByNumberWithWordsAndBands)
{
    std::string text = "序号,提交答卷时间,所用时间,来源,1、您满意吗？,2、您的年龄,3、您的建议,4、(网站),4、(门店)\n";
    for (int i = 1; i <= 12; ++i)
        text += std::to_string(i) + ",2026/7/18 9:00:00,123秒,微信," + std::to_string(i % 5 + 1) + "," +
                std::to_string(i % 4 + 1) +
                (i % 3 == 0 ? ",很好"
                 : i == 1   ? ",-3"
                            : ",-2") +
                ",1,0\n";
    const auto imported = test::importText(text);
    EXPECT_EQ(imported.profile.dialect.tool, "wjx-codes");
    EXPECT_EQ(columnOf(imported, "2、您的年龄").type, domain::ValueType::Code) << "bands, nobody is 4 years old";
    EXPECT_EQ(columnOf(imported, "2、您的年龄").role, Role::Segment);
    EXPECT_EQ(test::countsOf(imported, "Q3"), (std::map<std::string, int>{{"很好", 4}, {"(空)", 7}, {"(跳过)", 1}}));
    const domain::Variable* words = test::variable(imported, "Q3");
    EXPECT_TRUE(domain::isUserMissing(*words, -3));
    EXPECT_TRUE(domain::isUserMissing(*words, -2));
    EXPECT_TRUE(imported.report.problems.empty());
}
