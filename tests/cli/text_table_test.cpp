#include "cli/text_table.h"

#include <gtest/gtest.h>

namespace manyi::tests {
namespace {

TEST(TextTableText, WideCharactersTakeTwoColumns)
{
    EXPECT_EQ(cli::displayWidth("abc"), 3);
    EXPECT_EQ(cli::displayWidth("满意度"), 6);
    EXPECT_EQ(cli::displayWidth("é"), 1);
    EXPECT_EQ(cli::displayWidth("e\u0301"), 1) << "a combining mark takes none";
    EXPECT_EQ(cli::displayWidth("，"), 2);
    EXPECT_EQ(cli::displayWidth("…"), 1);
    EXPECT_EQ(cli::displayWidth(""), 0);
}

TEST(TextTableText, ColumnsAreAligned)
{
    cli::TextTable table({"地区", "n"}, {false, true});
    table.addRow({"东部", "12"});
    table.addRow({"East", "1,234"});
    EXPECT_EQ(table.toText(), "地区      n\n"
                              "----  -----\n"
                              "东部     12\n"
                              "East  1,234\n");
}

TEST(TextTableText, CellsStayOnOneLine)
{
    cli::TextTable table({"a"});
    table.addRow({"x\ny"});
    EXPECT_EQ(table.toText(), "a\n---\nx y\n");
}

} // namespace
} // namespace manyi::tests
