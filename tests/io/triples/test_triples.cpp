// The survey that the Triple-S standard gives as its example, as fixed positions and as CSV; expected cells by hand.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "io/source_support.h"
#include "io/triples/survey.h"

namespace manyi::test {
namespace {

std::string survey(const std::string& record, const std::vector<std::string>& positions)
{
    const auto at = [&](std::size_t i) { return "<position " + positions[i] + "/>"; };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sss version=\"2.0\"><date>2 April 2006</date><survey>\n"
           "<title>Historic House\n  Exit Survey</title><record ident=\"V\" " +
           record +
           ">\n"
           "<variable ident=\"1\" type=\"single\"><name>Q1</name><label>Number of visits</label>" +
           at(0) +
           "<values><value code=\"1\">First visit</value><value code=\"2\">Visited before within the year</value>"
           "<value code=\"3\"><text>Visited before that</text><text xml:lang=\"de\">Früher</text></value></values>"
           "</variable>\n"
           "<variable ident=\"2\" type=\"multiple\"><name>Q2</name><label>Attractions visited</label>" +
           at(1) +
           "<values><value code=\"1\">Sherwood Forest</value><value code=\"2\">Nottingham Castle</value>"
           "<value code=\"3\">Maid Marion Cafe</value><value code=\"9\">Other</value></values></variable>\n"
           "<variable ident=\"3\" type=\"character\"><name>Q3</name><label>Other attractions</label>" +
           at(2) +
           "<size>8</size></variable>\n"
           "<variable ident=\"4\" type=\"multiple\"><name>Q4</name><label>Two favourites</label>" +
           at(3) +
           "<spread subfields=\"2\" width=\"1\"/><values><value code=\"1\">Sherwood Forest</value>"
           "<value code=\"2\">Nottingham Castle</value><value code=\"9\">Other</value></values></variable>\n"
           "<variable ident=\"5\" type=\"quantity\"><name>Q5</name><label>Miles travelled</label>" +
           at(4) +
           "<values><range from=\"1\" to=\"499.9\"/><value code=\"999\">Not stated</value></values></variable>\n"
           "<variable ident=\"6\" type=\"logical\"><name>Q6</name><label>Would come again</label>" +
           at(5) +
           "</variable>\n"
           "<variable ident=\"7\" type=\"date\"><name>Day</name><label>Day of the visit</label>" +
           at(6) +
           "</variable>\n"
           "<variable ident=\"99\" type=\"quantity\" use=\"weight\"><name>Q99</name><label>Case weight</label>" +
           at(7) +
           "<values><range from=\"0.00\" to=\"9.99\"/></values></variable>\n"
           "</record></survey></sss>\n";
}

// Both files in a folder of their own.
class Survey {
public:
    Survey(const std::string& xml, const std::string& data, const std::string& dataName) : m_xml(xml, "survey.sss")
    {
        std::ofstream(std::filesystem::path(m_xml.path()).parent_path() / dataName, std::ios::binary) << data;
    }
    const std::string& path() const { return m_xml.path(); }

private:
    TemporaryFile m_xml;
};

const std::vector<std::vector<std::string>> expected = {
    {"Q1", "Q2_1", "Q2_2", "Q2_3", "Q2_9", "Q3", "Q4_1", "Q4_2", "Q4_9", "Q5", "Q6", "Day", "Q99"},
    {"1", "1", "0", "0", "1", "Amüsant", "0", "1", "1", "12.5", "1", "2006-04-02", "0.75"},
    {"3", "0", "0", "0", "0", "", "", "", "", "999", "0", "", "1.25"},
    {"", "", "", "", "", "", "1", "0", "0", "", "", "2006-12-31", "1"}};

void expectDescription(const ReadSourceFile& read)
{
    EXPECT_EQ(read.source.dictionary.title, "Historic House Exit Survey");
    EXPECT_EQ(read.recipe.format, "triples");
    EXPECT_EQ(read.column("Q1").labels.at(2).label, "Visited before that");
    EXPECT_EQ(read.column("Q1").label, "Number of visits");
    EXPECT_EQ(read.column("Q2_9").role, domain::Role::MultiSelect);
    EXPECT_EQ(read.column("Q2_9").question, "Q2");
    EXPECT_EQ(read.column("Q2_9").labels.at(1).label, "Other");
    EXPECT_EQ(read.column("Q3").label, "Other attractions");
    EXPECT_EQ(read.column("Q6").labels.size(), 2u);
    EXPECT_EQ(read.column("Day").type, domain::ValueType::Date);
    EXPECT_EQ(read.column("Q99").role, domain::Role::Weight);
    EXPECT_EQ(read.column("Q99").decimals, 2);
    ASSERT_EQ(read.recipe.questions.size(), 2u);
    EXPECT_EQ(read.recipe.questions[0].text, "Attractions visited");
}

TEST(TripleS, FixedPositions)
{
    const std::string xml = survey("", {"start=\"1\"", "start=\"2\" finish=\"5\"", "start=\"6\" finish=\"13\"",
                                        "start=\"14\" finish=\"15\"", "start=\"16\" finish=\"20\"", "start=\"21\"",
                                        "start=\"22\" finish=\"29\"", "start=\"30\" finish=\"33\""});
    //                            1234567890123456789012345678901234
    const Survey files(xml,
                       "11001Amüsant 29012.51200604020.75\r\n"
                       "30000          00999"
                       "0        1.25\r\n"
                       "             1      "
                       " 200612311.00\r\n",
                       "survey.asc");
    const auto read = readSourceFile(files.path());
    ASSERT_TRUE(read) << read.error().message;
    auto rows = expected;
    rows[3][9] = "";
    EXPECT_EQ(read->rows, rows);
    expectDescription(*read);
}

TEST(TripleS, CsvWithAFieldForEachPart)
{
    const std::string xml =
        survey("format=\"csv\" skip=\"1\" href=\"other.csv\"",
               {"start=\"1\"", "start=\"2\" finish=\"5\"", "start=\"6\"", "start=\"7\" finish=\"8\"", "start=\"9\"",
                "start=\"10\"", "start=\"11\"", "start=\"12\""});
    const Survey files(xml,
                       "names,are,skipped\n1,1,0,0,1,\"Amüsant\",2,9,12.5,1,20060402,0.75\n"
                       "3,0,0,0,0,,,,999,0,,1.25\n,,,,,,1,,,,20061231,1.00\n",
                       "other.csv");
    const auto read = readSourceFile(files.path());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->rows, expected);
    expectDescription(*read);
}

TEST(TripleS, CsvWithAFieldForAllParts)
{
    const std::string xml = survey("format=\"csv\"", {"start=\"1\"", "start=\"2\"", "start=\"3\"", "start=\"4\"",
                                                      "start=\"5\"", "start=\"6\"", "start=\"7\"", "start=\"8\""});
    const Survey files(xml, "1,1001,Amüsant,29,12.5,1,20060402,0.75\n3,0000,,,999,0,,1.25\n,,,1,,,20061231,1\n",
                       "survey.csv");
    const auto read = readSourceFile(files.path());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->rows, expected);
}

TEST(TripleS, WhatIsMissingIsTold)
{
    const TemporaryFile alone(survey("", std::vector<std::string>(8, "start=\"1\"")), "survey.sss");
    const auto noData = readSourceFile(alone.path());
    ASSERT_FALSE(noData);
    EXPECT_EQ(noData.error().code, base::ErrorCode::NotFound);
    EXPECT_FALSE(io::parseTripleS("<sss><survey><record><variable type=\"single\"/></record></survey></sss>"));
    EXPECT_FALSE(io::parseTripleS("<other/>"));
    EXPECT_FALSE(io::parseTripleS("<sss><survey>"));
}

TEST(TripleS, EntitiesAreRefusedAPlainDocumentTypeIsNot)
{
    const std::string body = "<sss version=\"1.2\"><survey><record ident=\"A\"></record></survey></sss>";
    EXPECT_TRUE(io::parseTripleS("<!DOCTYPE sss PUBLIC \"-//triple-s//DTD Survey Interchange v1.2//EN\" "
                                 "\"http://www.triple-s.org/dtd/sss_v12.dtd\">" +
                                 body));
    EXPECT_FALSE(io::parseTripleS("<!DOCTYPE sss [<!ENTITY a \"aaaa\">]>" + body));
}

} // namespace
} // namespace manyi::test
