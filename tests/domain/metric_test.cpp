#include "domain/metric.h"

#include <gtest/gtest.h>
#include <ostream>

namespace manyi::domain {
namespace {

Variable scaleVariable(double minimum, double maximum)
{
    Variable v;
    v.name = "Q";
    v.type = ValueType::Code;
    v.scale = ScaleRange{minimum, maximum};
    return v;
}

struct TextCase {
    const char* text;
    MetricKind kind;
    const char* variable;
};
void PrintTo(const TextCase& c, std::ostream* out)
{
    *out << c.text;
}

class MetricTextForm : public testing::TestWithParam<TextCase> {};

TEST_P(MetricTextForm, IsReadAndWrittenBack)
{
    const auto metric = parseMetric(GetParam().text);
    ASSERT_TRUE(metric) << metric.error().message;
    EXPECT_EQ(metric->kind, GetParam().kind);
    EXPECT_EQ(metric->variable, GetParam().variable);
    EXPECT_EQ(toText(*metric), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, MetricTextForm,
    testing::Values(TextCase{"nps:Q12", MetricKind::Nps, "Q12"}, TextCase{"csat:Q7", MetricKind::Csat, "Q7"},
                    TextCase{"csat:Q7:top=2", MetricKind::Csat, "Q7"},
                    TextCase{"csat:Q7:bottom=2", MetricKind::Csat, "Q7"},
                    TextCase{"index:总体满意度", MetricKind::Index, "总体满意度"},
                    TextCase{"ces:Q14:form=net", MetricKind::Ces, "Q14"},
                    TextCase{"mean:7: Overall", MetricKind::Mean, "7: Overall"},
                    TextCase{"share:Type of Travel=Business travel", MetricKind::Share, "Type of Travel"},
                    TextCase{"freq:q0004_0001", MetricKind::Frequency, "q0004_0001"}));

TEST(MetricTextForm, RefusesWhatItDoesNotKnow)
{
    for (const char* text : {"", "nps", "nps:", "median:Q1", "share:Q1", "share:Q1=", "csat:Q7:top=0", "csat:Q7:top=x",
                             "ces:Q14:form=other"}) {
        EXPECT_FALSE(parseMetric(text)) << text;
    }
}

struct BoxCase {
    const char* metric;
    double minimum, maximum;
    bool reversed;
    double low, high;
};
void PrintTo(const BoxCase& c, std::ostream* out)
{
    *out << c.metric << " on " << c.minimum << " to " << c.maximum << (c.reversed ? ", reversed" : "");
}

class Boxes : public testing::TestWithParam<BoxCase> {};

// The defaults of methods.md: 1–5: 4–5; 1–7: 6–7; 1–10: 9–10; 0–100: 80 and more.
TEST_P(Boxes, FollowTheScale)
{
    const BoxCase& c = GetParam();
    Variable v = scaleVariable(c.minimum, c.maximum);
    v.reversed = c.reversed;
    const ScaleRange boxes = boxRange(*parseMetric(c.metric), v);
    EXPECT_EQ(boxes.minimum, c.low);
    EXPECT_EQ(boxes.maximum, c.high);
}

INSTANTIATE_TEST_SUITE_P(Scales, Boxes,
                         testing::Values(BoxCase{"csat:Q", 1, 5, false, 4, 5}, BoxCase{"csat:Q", 1, 7, false, 6, 7},
                                         BoxCase{"csat:Q", 1, 10, false, 9, 10},
                                         BoxCase{"csat:Q:top=3", 1, 10, false, 8, 10},
                                         BoxCase{"csat:Q", 0, 100, false, 80, 100}, BoxCase{"csat:Q", 1, 5, true, 1, 2},
                                         BoxCase{"csat:Q:bottom=2", 1, 5, false, 1, 2},
                                         BoxCase{"csat:Q:bottom=2", 1, 5, true, 4, 5},
                                         BoxCase{"csat:Q", 1, 2, false, 2, 2}, BoxCase{"csat:Q", 0, 5, false, 4, 5}));

TEST(Ces, FormFollowsTheScaleUnlessTold)
{
    EXPECT_EQ(cesFormOf(*parseMetric("ces:Q"), scaleVariable(1, 7)), CesForm::Mean);
    EXPECT_EQ(cesFormOf(*parseMetric("ces:Q"), scaleVariable(1, 5)), CesForm::Effort);
    EXPECT_EQ(cesFormOf(*parseMetric("ces:Q:form=share"), scaleVariable(1, 5)), CesForm::Share5To7);
    EXPECT_FALSE(higherIsBetter(*parseMetric("ces:Q"), scaleVariable(1, 5)));
    EXPECT_TRUE(higherIsBetter(*parseMetric("ces:Q"), scaleVariable(1, 7)));
}

TEST(MetricWording, NamesTheBoxes)
{
    const base::Wording english(base::Language::English);
    EXPECT_EQ(metricTitle(*parseMetric("csat:Q"), scaleVariable(1, 5), english), QStringLiteral("CSAT, top 2 of 5"));
    EXPECT_EQ(metricTitle(*parseMetric("csat:Q:bottom=2"), scaleVariable(1, 7), english),
              QStringLiteral("CSAT, bottom 2 of 7"));
    EXPECT_EQ(metricTitle(*parseMetric("csat:Q"), scaleVariable(0, 100), english), QStringLiteral("CSAT, 80–100"));
    EXPECT_EQ(metricDefinition(*parseMetric("csat:Q"), scaleVariable(1, 5), english),
              QStringLiteral("Share of valid answers in 4–5 on the scale 1–5, in per cent."));
}

} // namespace
} // namespace manyi::domain
