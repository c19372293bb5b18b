// The weights of a typed table, as they are written.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/evaluation_rows.h"
#include "engine/texts.h"
#include "engine/weight_list.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence, std::string where = {})
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), std::move(where)};
}

void note(EvaluationTable& table, const QString& sentence)
{
    table.notes.push_back(sentence.toStdString());
}

base::Status takeToldWeights(EvaluationTable& table, const std::string& told)
{
    std::vector<std::string> names;
    for (const domain::Indicator& child : table.system.goal.children)
        names.push_back(child.name);
    const auto weights = parseWeightList(told, names);
    if (!weights)
        return weights.error();
    bool replaced = false;
    for (std::size_t i = 0; i < weights->size(); ++i) {
        replaced = replaced || table.system.goal.children[i].rating.has_value();
        table.system.goal.children[i].rating = (*weights)[i];
    }
    if (replaced)
        note(table, QCoreApplication::translate("Indicators", "The weights given with --weights replace the table's."));
    return {};
}

base::Status checkSum(EvaluationTable& table, const std::vector<double>& weights, const QString& parent,
                      bool firstLevel)
{
    const WeightSum outcome = weightSum(weights);
    if (outcome == WeightSum::One)
        return {};
    const QString sum =
        qt(base::formatNumber(std::round(std::accumulate(weights.begin(), weights.end(), 0.0) * 1e9) / 1e9));
    const QString whose = firstLevel ? QCoreApplication::translate("Indicators", "The weights of the first level")
                          : parent.isEmpty()
                              ? QCoreApplication::translate("Indicators", "The weights")
                              : QCoreApplication::translate("Indicators", "The weights below %1").arg(parent);
    if (outcome == WeightSum::Rounded) {
        note(table,
             QCoreApplication::translate("Indicators", "%1 sum to %2, taken as rounding; they are used as written.")
                 .arg(whose, sum));
        return {};
    }
    return refused(QCoreApplication::translate("Indicators", "%1 sum to %2 and not to 1; correct them, or divide "
                                                             "each by %2 if only their ratios are meant.")
                       .arg(whose, sum),
                   "weights");
}

base::Status weigh(EvaluationTable& table, const domain::Indicator& parent, bool firstLevel)
{
    analysis::NodeWeights node;
    node.node = parent.id;
    for (const domain::Indicator& child : parent.children) {
        if (!child.rating && parent.children.size() > 1)
            return refused(
                firstLevel
                    ? QCoreApplication::translate("Indicators", "The first-level factor %1 has no weight; give the "
                                                                "weights of all with --weights, such as --weights "
                                                                "0.5,0.3,0.2, or in a column before the factors.")
                          .arg(qt(child.name))
                    : QCoreApplication::translate("Indicators", "%1 has no weight; write one.").arg(qt(child.name)));
        node.items.push_back(child.id);
        node.local.push_back(child.rating.value_or(1));
    }
    const QString place = firstLevel || !table.twoLevels ? QString() : qt(parent.name);
    if (auto status = checkSum(table, node.local, place, firstLevel); !status)
        return status;
    table.weights.nodes.push_back(std::move(node));
    return {};
}

void addIndicator(EvaluationTable& table, const domain::Indicator& indicator, int depth)
{
    table.weights.indicators.push_back({indicator.id, depth, indicator.rating, std::nullopt});
    for (const domain::Indicator& child : indicator.children)
        addIndicator(table, child, depth + 1);
}

} // namespace

base::Status weighRows(EvaluationTable& table, const EvaluationTableOptions& options)
{
    if (!options.weights.empty()) {
        if (auto status = takeToldWeights(table, options.weights); !status)
            return status;
    }
    const domain::Indicator& goal = table.system.goal;
    if (auto status = weigh(table, goal, table.twoLevels); !status)
        return status;
    for (const domain::Indicator& group : goal.children) {
        if (group.leaf())
            continue;
        if (auto status = weigh(table, group, false); !status)
            return status;
    }
    for (const domain::Indicator& group : goal.children)
        addIndicator(table, group, 1);
    return {};
}

} // namespace manyi::engine
