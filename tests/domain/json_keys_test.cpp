#include "domain/json_keys.h"

#include <gtest/gtest.h>

namespace manyi::domain {
namespace {

TEST(DoubledKey, IsFoundWithItsPlace)
{
    const auto doubled = doubledKey("{\"a\": 1,\n \"价\": \"x\", \"a\": 2}");
    ASSERT_TRUE(doubled);
    EXPECT_EQ(doubled->key, "a");
    EXPECT_EQ(doubled->line, 2);
    EXPECT_EQ(doubled->character, 12);
}

TEST(DoubledKey, EscapesAreTheSameKey)
{
    const auto doubled = doubledKey(R"({"ab": [{"x": 1}], "a\u0062": 2})");
    ASSERT_TRUE(doubled);
    EXPECT_EQ(doubled->key, "ab");
}

TEST(DoubledKey, EachObjectHasItsOwnKeysAndTextsAreNone)
{
    for (const char* json : {"{}", "[]", "", R"({"a": {"a": [{"a": "a"}, {"a": "a"}]}, "b": "a"})", R"(["a", "a"])",
                             R"({"a": "\"a\": 1, \"a\": 2", "b": "{\"x"})"})
        EXPECT_FALSE(doubledKey(json)) << json;
}

TEST(DoubledKey, BrokenTextDoesNoHarm)
{
    for (const char* json : {"\"", "{\"", "}}]]", "{\"a\\", "{\"a\":1,\"a\""})
        EXPECT_FALSE(doubledKey(json)) << json;
}

} // namespace
} // namespace manyi::domain
