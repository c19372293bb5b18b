#include "charts/indicator_charts.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::charts {

namespace {

constexpr std::size_t mostAxes = 8, mostGroups = 3;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString number(double value, int decimals)
{
    return text(base::formatFixed(value, decimals, true));
}

double valueOr(const std::optional<double>& value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

ChartPoint labelled(double value, int decimals)
{
    ChartPoint point;
    point.value = value;
    point.label = std::isnan(value) ? QString() : number(value, decimals);
    return point;
}

QString nameOf(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    if (const auto* indicator = domain::find(system.goal, id))
        return text(indicator->name);
    for (const auto& alternative : system.alternatives) {
        if (alternative.id == id)
            return text(alternative.name);
    }
    return {};
}

// What the weights of the nodes below `top` (with it) are made from, each source once.
std::vector<domain::WeightSource> sourcesOf(const domain::Indicator& top, bool below)
{
    std::vector<domain::WeightSource> sources;
    const auto add = [&](domain::WeightSource source) {
        if (std::ranges::find(sources, source) == sources.end())
            sources.push_back(source);
    };
    domain::walk(top, [&](const domain::Indicator& node, int depth) {
        if (node.children.size() < 2 || (depth > 0 && !below))
            return;
        add(node.weights.source);
        if (node.weights.mixedWith)
            add(*node.weights.mixedWith);
    });
    return sources;
}

std::vector<domain::WeightSource> ruleAt(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    const auto* node = domain::find(system.goal, id);
    return node ? sourcesOf(*node, false) : std::vector<domain::WeightSource>();
}

// Which weights these are: of judgements with their method and the way of several experts, or whatever else was used.
QString basisOf(const std::vector<domain::WeightSource>& sources, const domain::IndicatorOptions& options,
                const base::Wording& wording)
{
    const char* const methods[] = {
        QT_TRANSLATE_NOOP("IndicatorCharts", "eigenvector"), QT_TRANSLATE_NOOP("IndicatorCharts", "geometric mean"),
        QT_TRANSLATE_NOOP("IndicatorCharts", "column mean"), QT_TRANSLATE_NOOP("IndicatorCharts", "least squares")};
    const QString method = wording.translate("IndicatorCharts", methods[static_cast<int>(options.method)]);
    const QString group =
        options.group == domain::GroupMethod::Judgements ? QStringLiteral("AIJ") : QStringLiteral("AIP");
    if (sources.empty() || sources == std::vector{domain::WeightSource::Judgements})
        return wording.translate("IndicatorCharts", "Weights: %1, experts by %2").arg(method, group);
    const char* const names[] = {QT_TRANSLATE_NOOP("IndicatorCharts", "judgements (%1, %2)"),
                                 QT_TRANSLATE_NOOP("IndicatorCharts", "direct ratings"),
                                 QT_TRANSLATE_NOOP("IndicatorCharts", "equal"),
                                 QT_TRANSLATE_NOOP("IndicatorCharts", "entropy"),
                                 QT_TRANSLATE_NOOP("IndicatorCharts", "CRITIC"),
                                 QT_TRANSLATE_NOOP("IndicatorCharts", "derived from the outcome")};
    QStringList used;
    for (const domain::WeightSource source : sources) {
        const QString name = wording.translate("IndicatorCharts", names[static_cast<int>(source)]);
        used << (source == domain::WeightSource::Judgements ? name.arg(method, group) : name);
    }
    const bool chinese = wording.language() == base::Language::Chinese;
    return wording.translate("IndicatorCharts", "Weights: %1")
        .arg(used.join(chinese ? QStringLiteral("、") : QStringLiteral(", ")));
}

ChartSpec weightBars(std::vector<std::pair<base::IndicatorId, double>> weights, const domain::IndicatorSystem& system,
                     const base::Wording& wording)
{
    std::ranges::stable_sort(weights, std::greater<>{}, [](const auto& each) { return each.second; });
    ChartSpec spec;
    spec.kind = ChartKind::Bar;
    spec.valueAxis.title = wording.translate("IndicatorCharts", "Weight");
    spec.valueAxis.decimals = 3;
    spec.valueAxis.minimum = 0;
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Indicator");
    ChartSeries series;
    series.name = spec.valueAxis.title;
    for (const auto& [id, weight] : weights) {
        spec.categories << nameOf(system, id);
        spec.categoryKeys.push_back(id.value);
        series.points.push_back(labelled(weight, 3));
    }
    spec.series.push_back(std::move(series));
    return spec;
}

// Grades in order: tones from good to bad of the scale that Likert answers use, which runs from bad to good.
int toneOf(std::size_t grade, std::size_t grades)
{
    return static_cast<int>(grades - 1 - grade);
}

} // namespace

ChartSpec hierarchyTree(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                        const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::Tree;
    spec.chartName = wording.translate("IndicatorCharts", "Indicator tree with weights");
    spec.title = wording.translate("IndicatorCharts", "%1: local and global weights").arg(text(system.goal.name));
    spec.subtitle = basisOf(sourcesOf(system.goal, true), system.options, wording);
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Indicator");
    spec.valueAxis.decimals = 3;
    ChartSeries local, global;
    local.name = wording.translate("IndicatorCharts", "Local weight");
    global.name = wording.translate("IndicatorCharts", "Global weight");
    domain::walk(system.goal, [&](const domain::Indicator& indicator, int depth) {
        const auto* parent = domain::parentOf(system.goal, indicator.id);
        int at = -1;
        if (parent) {
            const auto found = std::ranges::find(spec.categoryKeys, parent->id.value);
            at = static_cast<int>(found - spec.categoryKeys.begin());
        }
        if (depth == 0)
            spec.strongCategories.push_back(0);
        spec.parents.push_back(at);
        spec.categories << text(indicator.name);
        spec.categoryKeys.push_back(indicator.id.value);
        local.points.push_back(labelled(valueOr(weights.local(indicator.id)), 3));
        global.points.push_back(labelled(valueOr(weights.global(indicator.id)), 3));
    });
    spec.series = {std::move(local), std::move(global)};
    return spec;
}

ChartSpec leafWeightBars(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                         const base::Wording& wording)
{
    std::vector<std::pair<base::IndicatorId, double>> leaves;
    for (const auto* leaf : domain::leavesOf(system.goal)) {
        if (const auto global = weights.global(leaf->id))
            leaves.emplace_back(leaf->id, *global);
    }
    ChartSpec spec = weightBars(std::move(leaves), system, wording);
    spec.title = spec.categories.isEmpty()
                     ? wording.translate("IndicatorCharts", "Global weights of the leaves")
                     : wording.translate("IndicatorCharts", "%1 weighs most").arg(spec.categories.front());
    spec.chartName = wording.translate("IndicatorCharts", "Global weights of the leaves");
    spec.subtitle = wording.translate("IndicatorCharts", "%1 · %2")
                        .arg(spec.chartName, basisOf(sourcesOf(system.goal, true), system.options, wording));
    return spec;
}

ChartSpec nodeWeightBars(const domain::IndicatorSystem& system, const analysis::NodeWeights& node,
                         const base::Wording& wording)
{
    std::vector<std::pair<base::IndicatorId, double>> items;
    for (std::size_t i = 0; i < node.items.size() && i < node.local.size(); ++i)
        items.emplace_back(node.items[i], node.local[i]);
    ChartSpec spec = weightBars(std::move(items), system, wording);
    spec.title = wording.translate("IndicatorCharts", "%1: local weights").arg(nameOf(system, node.node));
    spec.chartName = spec.title;
    spec.subtitle = basisOf(ruleAt(system, node.node), system.options, wording);
    return spec;
}

ChartSpec sensitivityLines(const analysis::WeightSweep& sweep, const QStringList& objects, const QString& item,
                           const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::Sweep;
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Weight of %1").arg(item);
    spec.categoryAxis.decimals = 3;
    spec.categoryAxis.minimum = 0;
    spec.categoryAxis.maximum = 1;
    spec.valueAxis.title = wording.translate("IndicatorCharts", "Total");
    spec.valueAxis.decimals = 3;
    const auto changes = std::ranges::count_if(sweep.crossings, [](const auto& each) { return each.best; });
    spec.title = changes == 0
                     ? wording.translate("IndicatorCharts", "The first place stays whatever %1 weighs").arg(item)
                     : wording.translate("IndicatorCharts", "The first place depends on what %1 weighs").arg(item);
    spec.subtitle =
        wording.translate("IndicatorCharts", "The other weights keep their proportions; dots: two totals are equal, "
                                             "filled where the first place changes");
    spec.chartName = wording.translate("IndicatorCharts", "Totals over the weight of %1").arg(item);
    Reference now;
    now.value = sweep.current;
    now.vertical = true;
    now.label = wording.translate("IndicatorCharts", "now %1").arg(number(sweep.current, 3));
    spec.references.push_back(now);
    for (std::size_t object = 0; object < sweep.atZero.size(); ++object) {
        ChartSeries series;
        series.name = objects.value(static_cast<qsizetype>(object));
        series.toneIndex = static_cast<int>(object % 7);
        const auto at = [&](double weight) {
            ChartPoint point =
                labelled(sweep.atZero[object] + weight * (sweep.atOne[object] - sweep.atZero[object]), 3);
            point.x = weight;
            return point;
        };
        series.points.push_back(at(0));
        for (const auto& crossing : sweep.crossings) {
            if (crossing.first != object && crossing.second != object)
                continue;
            ChartPoint point = at(crossing.weight);
            point.hollow = !crossing.best;
            const auto other = crossing.first == object ? crossing.second : crossing.first;
            point.label =
                wording.translate("IndicatorCharts", "equal to %1").arg(objects.value(static_cast<qsizetype>(other)));
            series.points.push_back(std::move(point));
        }
        series.points.push_back(at(1));
        spec.series.push_back(std::move(series));
    }
    return spec;
}

ChartSpec tornadoBars(const std::vector<analysis::TornadoBar>& bars, const QStringList& items, double present,
                      const QString& object, double share, const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::Bar;
    spec.dots = true;
    spec.title = wording.translate("IndicatorCharts", "%1: which weights move its total").arg(object);
    spec.subtitle = wording.translate("IndicatorCharts", "Each weight changed by ± %1 %, the others in proportion")
                        .arg(number(100 * share, 0));
    spec.chartName = spec.title;
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Indicator");
    spec.valueAxis.title = wording.translate("IndicatorCharts", "Total");
    spec.valueAxis.decimals = 3;
    ChartSeries series;
    series.name = object;
    ChartColumn range;
    range.title = wording.translate("IndicatorCharts", "From – to");
    for (const auto& bar : bars) {
        spec.categories << items.value(static_cast<qsizetype>(bar.item));
        ChartPoint point = labelled(present, 3);
        point.lower = std::min(bar.low, bar.high);
        point.upper = std::max(bar.low, bar.high);
        series.points.push_back(std::move(point));
        range.cells << wording.translate("IndicatorCharts", "%1 – %2").arg(number(bar.low, 3), number(bar.high, 3));
    }
    spec.series.push_back(std::move(series));
    spec.columns.push_back(std::move(range));
    return spec;
}

ChartSpec gradeStacks(const domain::IndicatorSystem& system, const analysis::NodeEvaluation& node,
                      const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::StackedBar;
    const QString name = nameOf(system, node.node);
    const std::size_t grade = node.result.grade;
    spec.title = grade < system.grades.size() ? wording.translate("IndicatorCharts", "%1: the largest membership is %2")
                                                    .arg(name, text(system.grades[grade].name))
                                              : name;
    spec.subtitle = wording.translate("IndicatorCharts", "Membership of each grade, % of the row");
    spec.chartName = wording.translate("IndicatorCharts", "%1: memberships of the grades").arg(name);
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Indicator");
    spec.valueAxis.decimals = 1;
    spec.valueAxis.unit = QStringLiteral("%");
    ChartColumn weights;
    weights.title = wording.translate("IndicatorCharts", "Weight");
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        spec.categories << nameOf(system, node.children[i]);
        spec.categoryKeys.push_back(node.children[i].value);
        weights.cells << number(node.weights[i], 3);
    }
    spec.categories << name;
    spec.categoryKeys.push_back(node.node.value);
    spec.strongCategories.push_back(static_cast<int>(node.children.size()));
    weights.cells << QString();
    for (std::size_t g = 0; g < system.grades.size(); ++g) {
        ChartSeries series;
        series.name = text(system.grades[g].name);
        series.tone = Tone::Likert;
        series.toneIndex = toneOf(g, system.grades.size());
        const auto add = [&](const std::vector<double>& row) {
            double sum = 0;
            for (const double value : row)
                sum += value;
            series.points.push_back(labelled(sum > 0 && g < row.size() ? 100 * row[g] / sum : 0, 1));
        };
        for (const auto& row : node.memberships)
            add(row);
        add(node.result.normalised);
        spec.series.push_back(std::move(series));
    }
    spec.columns.push_back(std::move(weights));
    return spec;
}

ChartSpec firstLevelRadar(const domain::IndicatorSystem& system, const std::vector<GroupScores>& groups,
                          const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::Radar;
    spec.title = wording.translate("IndicatorCharts", "First-level indicators by group");
    spec.chartName = spec.title;
    spec.valueAxis.title = wording.translate("IndicatorCharts", "Score");
    spec.valueAxis.decimals = 1;
    spec.categoryAxis.title = wording.translate("IndicatorCharts", "Indicator");
    std::vector<double> scores;
    for (const auto& grade : system.grades)
        scores.push_back(valueOr(grade.score));
    std::vector<base::IndicatorId> axes;
    for (const auto& child : system.goal.children) {
        if (axes.size() < mostAxes)
            axes.push_back(child.id);
    }
    for (const auto id : axes) {
        spec.categories << nameOf(system, id);
        spec.categoryKeys.push_back(id.value);
    }
    for (std::size_t i = 0; i < groups.size() && i < mostGroups; ++i) {
        ChartSeries series;
        series.name = groups[i].group;
        series.toneIndex = static_cast<int>(i);
        const auto* goal = groups[i].evaluation ? groups[i].evaluation->node(system.goal.id) : nullptr;
        for (const auto id : axes) {
            double score = std::numeric_limits<double>::quiet_NaN();
            const auto at = goal ? std::ranges::find(goal->children, id) - goal->children.begin() : 0;
            if (goal && static_cast<std::size_t>(at) < goal->memberships.size())
                score = valueOr(analysis::gradeResult(goal->memberships[static_cast<std::size_t>(at)], scores).score);
            series.points.push_back(labelled(score, 1));
        }
        spec.series.push_back(std::move(series));
    }
    return spec;
}

} // namespace manyi::charts
