#include "cli/json_writer.h"

#include <cmath>
#include <limits>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace manyi::tests {
namespace {

using cli::JsonWriter;

TEST(JsonWriterText, KeepsTheOrderOfTheCalls)
{
    JsonWriter json;
    json.beginObject()
        .text("z", "1")
        .integer("a", 2)
        .key("list")
        .beginArray()
        .boolean(true)
        .null()
        .endArray()
        .endObject();
    EXPECT_EQ(json.result(), "{\n  \"z\": \"1\",\n  \"a\": 2,\n  \"list\": [\n    true,\n    null\n  ]\n}\n");
}

TEST(JsonWriterText, EmptyBracketsStayTogether)
{
    JsonWriter json;
    json.beginArray().beginObject().endObject().endArray();
    EXPECT_EQ(json.result(), "[\n  {}\n]\n");
}

TEST(JsonWriterText, NumbersReadBackAsTheSameDoubles)
{
    for (const double value : {0.1, 1.0 / 3, 43.333269171543, 1e-300, 6.02214076e23, -0.0, 123456789.0}) {
        JsonWriter json;
        json.beginArray().number(value).endArray();
        const QJsonDocument parsed = QJsonDocument::fromJson(QByteArray::fromStdString(json.result()));
        EXPECT_EQ(parsed.array().first().toDouble(), value);
    }
}

TEST(JsonWriterText, WhatIsNoNumberIsNull)
{
    JsonWriter json;
    json.beginArray()
        .number(std::nan(""))
        .number(std::numeric_limits<double>::infinity())
        .number(std::nullopt)
        .endArray();
    EXPECT_EQ(json.result(), "[\n  null,\n  null,\n  null\n]\n");
}

TEST(JsonWriterText, TextsAreEscaped)
{
    const std::string text = "a\"b\\c\n\t\x01 满意";
    JsonWriter json;
    json.beginObject().text(text, text).endObject();
    const QJsonObject parsed = QJsonDocument::fromJson(QByteArray::fromStdString(json.result())).object();
    EXPECT_EQ(parsed.keys().first().toStdString(), text);
    EXPECT_EQ(parsed.value(QString::fromStdString(text)).toString().toStdString(), text);
}

} // namespace
} // namespace manyi::tests
