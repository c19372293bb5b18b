#include "io/personal/personal_data.h"

#include <random>

#include <gtest/gtest.h>

#include "io/personal/find_personal.h"

namespace manyi::tests {
namespace {

using domain::Masking;
using io::maskedCell;
using io::personalKind;

TEST(PersonalData, WholeCells)
{
    const struct {
        const char* text;
        std::optional<Masking> kind;
    } cases[] = {
        {"13812345678", Masking::Phone},
        {"+86 138 1234 5678", Masking::Phone},
        {"010-62345678", Masking::Phone},
        {"(0755) 26601234", Masking::Phone},
        {"+49 30 1234567", Masking::Phone},
        {"li.wei@example.com", Masking::Email},
        {"a@b.co", Masking::Email},
        {"10.0.3.17", Masking::Ip},
        {"2001:db8::ff00:42:8329", Masking::Ip},
        {"::1", Masking::Ip},
        {"11010519491231002X", Masking::IdNumber}, // the example of GB 11643-1999
        {"440524188001010014", Masking::IdNumber}, // likewise
        {"110105491231002", Masking::IdNumber},    // its old form
        {"110105194912310021", std::nullopt},      // wrong check digit
        {"12345678", std::nullopt},
        {"20260718", std::nullopt},
        {"2026-07-18", std::nullopt},
        {"12012345678", std::nullopt}, // no network begins with 12
        {"256.1.1.1", std::nullopt},
        {"1.2.3", std::nullopt},
        {"09:42:10", std::nullopt},
        {"a@b", std::nullopt},
        {"@me", std::nullopt},
        {"", std::nullopt},
        {"good", std::nullopt},
    };
    for (const auto& [text, kind] : cases)
        EXPECT_EQ(personalKind(text), kind) << text;
    EXPECT_EQ(personalKind("6234 5678", true), Masking::Phone);
    EXPECT_EQ(personalKind("12", true), std::nullopt);
}

TEST(PersonalData, Masked)
{
    EXPECT_EQ(maskedCell("13812345678", Masking::Phone), "138****5678");
    EXPECT_EQ(maskedCell("+86 138-1234-5678", Masking::Phone), "138****5678");
    EXPECT_EQ(maskedCell("010-62345678", Masking::Phone), "010****5678");
    EXPECT_EQ(maskedCell("6234567", Masking::Phone), "****");
    EXPECT_EQ(maskedCell("alice@example.com", Masking::Email), "a***@example.com");
    EXPECT_EQ(maskedCell("10.0.3.17", Masking::Ip), "10.0.x.x");
    EXPECT_EQ(maskedCell("2001:db8::ff00:42:8329", Masking::Ip), "2001:db8:x");
    EXPECT_EQ(maskedCell("::1", Masking::Ip), "::x");
    EXPECT_EQ(maskedCell("11010519491231002X", Masking::IdNumber), "110*************2X");
    EXPECT_EQ(maskedCell("", Masking::Phone), "");
    EXPECT_EQ(maskedCell("ask my wife", Masking::Phone), "a***") << "not a number, but perhaps a name";
    EXPECT_EQ(maskedCell("李伟", Masking::Email), "李***");
    EXPECT_EQ(maskedCell("10.0.3.17", Masking::None), "10.0.3.17");
}

TEST(PersonalData, WithinTexts)
{
    EXPECT_EQ(maskedCell("Call me: 13812345678, or li@example.com.", Masking::All),
              "Call me: 138****5678, or l***@example.com.");
    EXPECT_EQ(maskedCell("请打13812345678联系", Masking::All), "请打138****5678联系");
    EXPECT_EQ(maskedCell("身份证11010519491231002X，电话 010-62345678", Masking::All),
              "身份证110*************2X，电话 010****5678");
    EXPECT_EQ(maskedCell("from 10.0.3.17 at 09:42", Masking::All), "from 10.0.x.x at 09:42");
    EXPECT_EQ(maskedCell("(13812345678)", Masking::All), "(138****5678)");
    EXPECT_EQ(maskedCell("13812345678:li@example.com:10.0.3.17:80", Masking::All),
              "138****5678:l***@example.com:10.0.x.x:80");
    EXPECT_EQ(maskedCell("mail:li@example.com;IP:2001:db8::1", Masking::All), "mail:l***@example.com;IP:2001:db8:x");
    for (const char* harmless : {"order 20260718001234567 came late", "5 of 10", "3-4 weeks", "100%", "1.5", "a - b",
                                 "等了30分钟", "2026-07-18 09:42:10", "v1.2.3"})
        EXPECT_EQ(maskedCell(harmless, Masking::All), harmless);
}

// Whatever stands beside whatever: nothing is left to be found.
TEST(PersonalData, DecimalsAreNobodysNumber)
{
    EXPECT_FALSE(io::findPersonal("27345.13812345678", 0));
    EXPECT_FALSE(io::findPersonal("-0.13812345678", 0));
    EXPECT_TRUE(io::findPersonal("13812345678", 0));
    EXPECT_TRUE(io::findPersonal("1. 13812345678", 0));
    EXPECT_TRUE(io::findPersonal("10.0.3.17", 0));
}

TEST(PersonalData, NothingIsLeftInMaskedTexts)
{
    const std::vector<std::string> pieces{"13812345678",
                                          "010-62345678",
                                          "li@example.com",
                                          "10.0.3.17",
                                          "11010519491231002X",
                                          "+49 30 1234567",
                                          "2001:db8::1",
                                          " ",
                                          ",",
                                          ":",
                                          ".",
                                          "-",
                                          "电话",
                                          "a",
                                          "7",
                                          "(",
                                          ")",
                                          "@",
                                          "x"};
    std::mt19937 random(20260718);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t k = 0; k < 1 + random() % 7; ++k)
            text += pieces[random() % pieces.size()];
        const std::string masked = maskedCell(text, Masking::All);
        EXPECT_FALSE(io::holdsPersonalData(masked)) << text << " -> " << masked;
    }
}

TEST(PersonalData, LongTextsTakeNoTime)
{
    std::string numbers;
    while (numbers.size() < 1 << 20)
        numbers += "1 2-3:4.5@";
    EXPECT_FALSE(io::holdsPersonalData(numbers));
    EXPECT_FALSE(io::holdsPersonalData(std::string(1 << 20, '1')));
    EXPECT_FALSE(io::holdsPersonalData(std::string(1 << 20, '@')));
    EXPECT_FALSE(io::holdsPersonalData(std::string(1 << 20, 'a') + "@"));
}

TEST(PersonalData, PseudonymsAreStableAndSalted)
{
    EXPECT_EQ(io::pseudonym("13812345678", "a"), io::pseudonym(" 13812345678", "a"));
    EXPECT_NE(io::pseudonym("13812345678", "a"), io::pseudonym("13812345678", "b"));
    EXPECT_NE(io::pseudonym("13812345678", "a"), io::pseudonym("13812345679", "a"));
    EXPECT_EQ(io::pseudonym("", "a"), "");
    // printf 'saltvalue' | sha256sum
    EXPECT_EQ(io::pseudonym("value", "salt"), "d430a1da30afe1a9");
}

io::ColumnProfile column(const std::string& header, const std::vector<std::string>& cells)
{
    io::ColumnProfile made;
    made.header = header;
    std::int64_t row = 0;
    for (const std::string& cell : cells)
        made.distinct.push_back({cell, 2, ++row});
    return made;
}

TEST(PersonalData, ColumnsAreTakenForWhatMostCellsAre)
{
    const auto phones = io::personalDataIn(column("q", {"13812345678", "13912345678", "unknown"}));
    EXPECT_EQ(phones.kind, Masking::Phone);
    EXPECT_EQ(phones.cells, 4);
    EXPECT_EQ(io::personalDataIn(column("手机号", {"62345678", "62345679"})).kind, Masking::Phone);
    EXPECT_EQ(io::personalDataIn(column("Sales", {"62345678", "62345679"})).kind, Masking::None);
    const auto texts = io::personalDataIn(column("Comment", {"write to me@example.com", "fine", "good"}));
    EXPECT_EQ(texts.kind, Masking::All);
    EXPECT_EQ(texts.cells, 2);
    EXPECT_EQ(io::personalDataIn(column("IP", {"10.0.0.1", "10.0.0.2"})).kind, Masking::Ip);
    EXPECT_EQ(io::personalDataIn(column("q1", {"1", "2", "3"})).kind, Masking::None);
}

} // namespace
} // namespace manyi::tests
