#include <cstring>

#include <gtest/gtest.h>

#include "io/source_support.h"
#include "io/spss/sav_dictionary.h"

namespace manyi::test {
namespace {

std::string number(std::int32_t value)
{
    std::string bytes(4, '\0');
    std::memcpy(bytes.data(), &value, 4);
    return bytes;
}

// The dictionary of a file of one numeric variable, by the published layout of system files.
std::string dictionaryBytes()
{
    std::string bytes = "$FL2";
    bytes += std::string(60, ' ') + number(2) + number(1) + number(0) + number(0) + number(7);
    bytes +=
        std::string(8, '\0') + std::string(9, ' ') + std::string(8, ' ') + std::string(64, ' ') + std::string(3, ' ');
    bytes += number(2) + number(0) + number(1) + number(0) + number(0) + number(0) + "V1      " + number(5) + "Label" +
             std::string(3, ' ');
    bytes += number(3) + number(1) + std::string(8, '\0') + '\x03' + "yes" + std::string(4, ' ') + number(4) +
             number(1) + number(1);
    bytes += number(7) + number(3) + number(4) + number(8);
    for (const int value : {20, 0, 0, -1, 1, 1, 2, 936})
        bytes += number(value);
    const std::string names = "V1=Satisfaction";
    bytes += number(7) + number(13) + number(1) + number(static_cast<int>(names.size())) + names;
    const std::string sets = "$s=D1 1 3 Set v1\n";
    bytes += number(7) + number(7) + number(1) + number(static_cast<int>(sets.size())) + sets;
    return bytes + number(999) + number(0);
}

io::ByteReader readerOf(const std::string& bytes)
{
    return [&bytes](std::int64_t offset, char* to, std::size_t most) {
        const auto from = std::min(static_cast<std::size_t>(offset), bytes.size());
        const std::size_t count = std::min(most, bytes.size() - from);
        std::memcpy(to, bytes.data() + from, count);
        return count;
    };
}

TEST(SavDictionary, ReadsItsRecords)
{
    const std::string bytes = dictionaryBytes();
    const auto dictionary = io::parseSavDictionary(readerOf(bytes));
    ASSERT_TRUE(dictionary) << dictionary.error().message;
    EXPECT_EQ(dictionary->cases, 7);
    ASSERT_EQ(dictionary->variables.size(), 1u);
    EXPECT_EQ(dictionary->variables[0].shortName, "V1");
    EXPECT_EQ(dictionary->longNames, "V1=Satisfaction");
    EXPECT_EQ(dictionary->codePage, 936);
    EXPECT_EQ(io::statedEncoding(*dictionary), "GB18030");
    EXPECT_EQ(dictionary->length, static_cast<std::int64_t>(bytes.size()));
    ASSERT_EQ(dictionary->sets.size(), 1u);
    EXPECT_EQ(dictionary->sets[0].variables, (std::vector<std::string>{"v1"}));
    EXPECT_NE(dictionary->texts.find("Label"), std::string::npos);
}

TEST(SavDictionary, CutAnywhereItIsDamagedOrForeign)
{
    const std::string whole = dictionaryBytes();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        const auto dictionary = io::parseSavDictionary(readerOf(cut));
        ASSERT_FALSE(dictionary) << length;
        const auto expected = length < 176 ? base::ErrorCode::Foreign : base::ErrorCode::Damaged;
        EXPECT_EQ(dictionary.error().code, expected) << length;
    }
}

TEST(SavDictionary, ForgedLengthsTakeNoMemory)
{
    std::string bytes = dictionaryBytes().substr(0, 176);
    bytes += number(7) + number(7) + number(0x7FFFFFFF) + number(0x7FFFFFFF);
    EXPECT_FALSE(io::parseSavDictionary(readerOf(bytes)));
    bytes = dictionaryBytes().substr(0, 176) + number(3) + number(0x7FFFFFFF);
    EXPECT_FALSE(io::parseSavDictionary(readerOf(bytes)));
    bytes = dictionaryBytes().substr(0, 176) + number(6) + number(0x7FFFFFFF);
    EXPECT_FALSE(io::parseSavDictionary(readerOf(bytes)));
}

// The examples of the description of extension records 7 and 19 in the PSPP developers' manual.
TEST(ResponseSets, AreReadAsTheManualWritesThem)
{
    using Kind = io::SavMultipleResponseSet::Kind;
    const auto sets =
        io::parseResponseSets("$a=C 10 my mcgroup a b c\n$b=D2 55 0  g e f d\n$c=D3 Yes 10 mdgroup #2 h i j\n"
                              "$d=E 1 2 34 13 third mdgroup k l m\n$e=E 11 6 choice 0  n o p\n");
    ASSERT_EQ(sets.size(), 5u);
    EXPECT_EQ(sets[0].kind, Kind::Categories);
    EXPECT_EQ(sets[0].label, "my mcgroup");
    EXPECT_EQ(sets[0].variables, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(sets[1].countedValue, "55");
    EXPECT_EQ(sets[1].label, "");
    EXPECT_EQ(sets[1].variables, (std::vector<std::string>{"g", "e", "f", "d"}));
    EXPECT_EQ(sets[2].countedValue, "Yes");
    EXPECT_EQ(sets[2].label, "mdgroup #2");
    EXPECT_EQ(sets[3].countedValue, "34");
    EXPECT_TRUE(sets[3].labelsOfCountedValues);
    EXPECT_EQ(sets[3].label, "third mdgroup");
    EXPECT_EQ(sets[4].countedValue, "choice");
    EXPECT_EQ(sets[4].variables, (std::vector<std::string>{"n", "o", "p"}));
}

TEST(ResponseSets, UnreadableOnesAreLeftOut)
{
    EXPECT_TRUE(io::parseResponseSets("").empty());
    EXPECT_TRUE(io::parseResponseSets("$a").empty());
    EXPECT_TRUE(io::parseResponseSets("$a=D99999 1 2 x y\n").empty());
    const auto sets = io::parseResponseSets("$a=X 3 abc v1\n$b=C 0  v2\n");
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(sets[0].name, "b");
}

} // namespace
} // namespace manyi::test
