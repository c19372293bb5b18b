#include <QTest>

#include "charts/indicator_charts.h"
#include "charts/paint/scene.h"
#include "charts/paint/text.h"
#include "charts/painter.h"

using namespace manyi;
using namespace manyi::charts;

namespace {

// Goal over a (0.75, with a1 0.5 and a2 0.5) and b (0.25).
domain::IndicatorSystem system()
{
    domain::IndicatorSystem made;
    made.name = made.goal.name = "Goal";
    made.goal.id = {1};
    made.goal.weights.source = domain::WeightSource::Direct;
    const auto a = domain::addIndicator(made, {1}, 0, "a");
    const auto b = domain::addIndicator(made, {1}, 1, "b");
    const auto a1 = domain::addIndicator(made, a, 0, "a1");
    const auto a2 = domain::addIndicator(made, a, 1, "a2");
    domain::find(made.goal, a)->rating = 0.75;
    domain::find(made.goal, b)->rating = 0.25;
    domain::find(made.goal, a)->weights.source = domain::WeightSource::Equal;
    Q_UNUSED(a1)
    Q_UNUSED(a2)
    made.grades = {{"Good", 100.0, {}}, {"Bad", 0.0, {}}};
    return made;
}

QStringList textsOf(const Scene& scene)
{
    QStringList texts;
    for (const auto& mark : scene.marks) {
        if (const auto* text = std::get_if<Text>(&mark))
            texts << text->text;
    }
    return texts;
}

Scene laidOut(const ChartSpec& spec, ThemeKind theme = ThemeKind::Light)
{
    PaintOptions options;
    options.theme = theme;
    return layOutChart(spec, options, QSizeF(640, std::max(240.0, wantedHeight(spec, options, 640))));
}

const base::Wording wording(base::Language::English);

} // namespace

class IndicatorChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeHoldsLocalAndGlobalWeights()
    {
        const auto made = system();
        const auto spec = hierarchyTree(made, analysis::hierarchyWeights(made), wording);
        QCOMPARE(spec.kind, ChartKind::Tree);
        QCOMPARE(spec.categories, (QStringList{"Goal", "a", "a1", "a2", "b"}));
        QCOMPARE(spec.parents, (std::vector<int>{-1, 0, 1, 1, 0}));
        QVERIFY(std::abs(spec.series[0].points[2].value - 0.5) < 1e-12);
        QVERIFY(std::abs(spec.series[1].points[2].value - 0.375) < 1e-12);
        const auto texts = textsOf(laidOut(spec));
        QVERIFY(texts.contains("a1"));
        QVERIFY(texts.contains("0.500 · 0.375"));
        QCOMPARE(toTable(spec).rows.size(), std::size_t(5));
        QCOMPARE(toTable(spec).rows[2], (QStringList{"a1", "0.500", "0.375"}));
        QVERIFY(toText(spec).startsWith("tree"));
    }

    void weightsAreNamedByWhatTheyAreMadeFrom()
    {
        auto made = system(); // direct above, equal below
        const auto treeOf = [&] { return hierarchyTree(made, analysis::hierarchyWeights(made), wording).subtitle; };
        QCOMPARE(treeOf(), QString("Weights: direct ratings, equal"));
        QCOMPARE(nodeWeightBars(made, analysis::nodeWeights(made, {2}), wording).subtitle, QString("Weights: equal"));
        made.goal.weights.source = domain::WeightSource::Judgements;
        made.goal.weights.mixedWith = domain::WeightSource::Entropy;
        made.options.group = domain::GroupMethod::Priorities;
        QCOMPARE(treeOf(), QString("Weights: judgements (eigenvector, AIP), entropy, equal"));
        made.goal.weights.mixedWith.reset();
        made.goal.children[0].weights.source = domain::WeightSource::Judgements;
        QCOMPARE(treeOf(), QString("Weights: eigenvector, experts by AIP"));
    }

    // Columns are as wide as their names; what has several leaves shows its figures in a second line.
    void namesOfTheTreeAreWhole()
    {
        auto made = system();
        made.goal.name = "A goal with quite a long name";
        made.goal.children[0].name = "Premises and machines of branches";
        made.goal.children[0].children[1].name = "Speed at the counter";
        const auto texts = textsOf(laidOut(hierarchyTree(made, analysis::hierarchyWeights(made), wording)));
        for (const char* name :
             {"A goal with quite a long name", "Premises and machines of branches", "Speed at the counter"})
            QVERIFY2(texts.contains(QLatin1String(name)), name);
    }

    void treeBoxesDoNotOverlap()
    {
        const auto made = system();
        const auto scene = laidOut(hierarchyTree(made, analysis::hierarchyWeights(made), wording));
        QCOMPARE(scene.hits.size(), std::size_t(5));
        for (std::size_t i = 0; i < scene.hits.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!scene.hits[i].area.intersects(scene.hits[j].area));
    }

    void leavesFallByGlobalWeight()
    {
        const auto made = system();
        const auto spec = leafWeightBars(made, analysis::hierarchyWeights(made), wording);
        QCOMPARE(spec.categories.size(), 3);
        double before = 1;
        for (const auto& point : spec.series[0].points) {
            QVERIFY(point.value <= before);
            before = point.value;
        }
        QVERIFY(std::abs(before - 0.25) < 1e-12);
    }

    // Totals 0.2 + 0.6 w and 0.8 - 0.4 w meet at w = 0.6.
    void sensitivityLinesCross()
    {
        analysis::WeightSweep sweep;
        sweep.current = 0.3;
        sweep.atZero = {0.2, 0.8};
        sweep.atOne = {0.8, 0.4};
        sweep.crossings = {{0.6, 0, 1, true}};
        const auto spec = sensitivityLines(sweep, {"x", "y"}, "w", wording);
        QCOMPARE(spec.kind, ChartKind::Sweep);
        QCOMPARE(spec.series[0].points.size(), std::size_t(3));
        QVERIFY(std::abs(spec.series[0].points[1].value - 0.56) < 1e-12);
        QVERIFY(std::abs(spec.series[1].points[1].value - 0.56) < 1e-12);
        QVERIFY(!spec.series[0].points[1].hollow);
        const auto table = toTable(spec);
        QCOMPARE(table.rows.size(), std::size_t(6));
        QCOMPARE(table.rows[1], (QStringList{"x", "0.600", "0.560"}));
        for (const auto theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
            const auto texts = textsOf(laidOut(spec, theme));
            QVERIFY(texts.contains("x") && texts.contains("y"));
            QVERIFY(texts.contains("now 0.300"));
        }
    }

    void gradesAddToAHundred()
    {
        const auto made = system();
        analysis::NodeEvaluation node;
        node.node = {1};
        node.children = {made.goal.children[0].id, made.goal.children[1].id};
        node.weights = {0.75, 0.25};
        node.memberships = {{0.8, 0.2}, {0.5, 0.5}};
        node.composed = {0.725, 0.275};
        node.result = analysis::gradeResult(node.composed, {100, 0});
        const auto spec = gradeStacks(made, node, wording);
        QCOMPARE(spec.categories, (QStringList{"a", "b", "Goal"}));
        for (std::size_t row = 0; row < 3; ++row)
            QVERIFY(std::abs(spec.series[0].points[row].value + spec.series[1].points[row].value - 100) < 1e-9);
        QVERIFY(spec.title.contains("Good"));
    }

    void radarScoresTheFirstLevel()
    {
        auto made = system();
        domain::addIndicator(made, {1}, 9, "c");
        analysis::Evaluation evaluation;
        analysis::NodeEvaluation goal;
        goal.node = {1};
        for (const auto& child : made.goal.children)
            goal.children.push_back(child.id);
        goal.memberships = {{1, 0}, {0.5, 0.5}, {0, 1}};
        evaluation.nodes = {goal};
        const auto spec = firstLevelRadar(made, {{"All", &evaluation}}, wording);
        QCOMPARE(spec.categories.size(), 3);
        QCOMPARE(spec.series[0].points[0].value, 100.0);
        QCOMPARE(spec.series[0].points[1].value, 50.0);
        QCOMPARE(spec.series[0].points[2].value, 0.0);
    }

    void tornadoKeepsItsOrder()
    {
        const auto spec = tornadoBars({{1, 0.4, 0.6}, {0, 0.48, 0.52}}, {"a", "b"}, 0.5, "x", 0.25, wording);
        QCOMPARE(spec.categories, (QStringList{"b", "a"}));
        QCOMPARE(*spec.series[0].points[0].lower, 0.4);
        QCOMPARE(*spec.series[0].points[0].upper, 0.6);
        QVERIFY(!textsOf(laidOut(spec)).isEmpty());
    }
};

QTEST_MAIN(IndicatorChartsTest)
#include "tst_indicator_charts.moc"
