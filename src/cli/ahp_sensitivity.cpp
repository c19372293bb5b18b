#include "cli/ahp_sensitivity.h"

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/text_table.h"
#include "domain/judgement_text.h"

namespace manyi::cli {

namespace {

using analysis::BestChangeAt;
using domain::IndicatorSystem;

std::vector<std::string> objectNames(const AhpOutput& output)
{
    std::vector<std::string> names;
    for (const base::IndicatorId id : output.sensitivity->ranked.objects)
        names.push_back(output.sensitivity->ranked.alternatives ? itemName(output.system, id)
                                                                : uniqueName(output.system, id));
    return names;
}

std::vector<std::string> childNames(const IndicatorSystem& system)
{
    std::vector<std::string> names;
    for (const domain::Indicator& child : system.goal.children)
        names.push_back(child.name);
    return names;
}

void writeByName(JsonWriter& json, const char* key, const std::vector<std::string>& names,
                 const std::vector<double>& values)
{
    json.key(key).beginObject();
    for (std::size_t i = 0; i < names.size(); ++i)
        json.number(names[i], values[i]);
    json.endObject();
}

void writeSweeps(JsonWriter& json, const AhpOutput& output, const std::vector<std::string>& objects)
{
    const auto items = childNames(output.system);
    json.key("sweeps").beginArray();
    for (const analysis::WeightSweep& sweep : output.sensitivity->sweeps) {
        json.beginObject().text("item", items[sweep.item]).number("current", sweep.current);
        writeByName(json, "at_zero", objects, sweep.atZero);
        writeByName(json, "at_one", objects, sweep.atOne);
        json.key("crossings").beginArray();
        for (const auto& crossing : sweep.crossings) {
            json.beginObject().number("weight", crossing.weight).text("first", objects[crossing.first]);
            json.text("second", objects[crossing.second]).boolean("best_changes", crossing.best).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

void writeTornado(JsonWriter& json, const AhpOutput& output, const std::vector<std::string>& objects)
{
    const auto items = childNames(output.system);
    json.key("tornado").beginObject();
    for (std::size_t o = 0; o < objects.size(); ++o) {
        json.key(objects[o]).beginArray();
        for (const analysis::TornadoBar& bar : analysis::tornado(output.sensitivity->problem, o)) {
            json.beginObject().text("item", items[bar.item]).number("low", bar.low).number("high", bar.high);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

std::string comparedName(const AhpOutput& output, const BestChangeAt& change, std::size_t item)
{
    const analysis::NodeWeights* node = output.weights.node(change.node);
    return itemName(output.system, node->items[item]);
}

void writeChange(JsonWriter& json, const AhpOutput& output, const BestChangeAt& change,
                 const std::vector<std::string>& objects)
{
    json.beginObject().text("node", itemName(output.system, change.node));
    if (const auto* expert = domain::findExpert(output.system, change.expert))
        json.text("expert", expert->name);
    json.text("first", comparedName(output, change, change.change.row));
    json.text("second", comparedName(output, change, change.change.column));
    json.number("before", change.change.before).number("after", change.change.after);
    json.integer("steps", change.change.steps).text("best", objects[change.change.best]).endObject();
}

void writeChanges(JsonWriter& json, const AhpOutput& output, const std::vector<std::string>& objects)
{
    const auto& changes = output.sensitivity->changes;
    json.key("smallest_change");
    if (changes.empty()) {
        json.null().text(
            "smallest_change_reason",
            words(QT_TRANSLATE_NOOP("CommandLine", "No change of a single judgement puts another first.")));
    } else {
        writeChange(json, output, changes.front(), objects);
    }
    json.key("changes").beginArray();
    for (const BestChangeAt& change : changes)
        writeChange(json, output, change, objects);
    json.endArray();
}

void writeStability(JsonWriter& json, const AhpOutput& output, const std::vector<std::string>& objects)
{
    const analysis::RankStability& stability = output.sensitivity->stability;
    json.key("stability").beginObject().integer("draws", stability.draws).number("sigma", stability.sigma);
    json.integer("seed", static_cast<std::int64_t>(output.sensitivity->seed)).key("objects").beginArray();
    for (std::size_t o = 0; o < stability.meanRank.size(); ++o) {
        json.beginObject().text("name", objects[o]).number("mean_rank", stability.meanRank[o]);
        json.number("lower", stability.lower[o]).number("upper", stability.upper[o]);
        json.key("rank_shares").beginArray();
        for (const double share : stability.rankShares[o])
            json.number(share);
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

std::string four(double value)
{
    return base::formatFixed(value, 4);
}

std::string crossingTable(const AhpOutput& output, const std::vector<std::string>& objects)
{
    const auto items = childNames(output.system);
    TextTable table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Weight of")), words(QT_TRANSLATE_NOOP("CommandLine", "Now")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Crossing")), words(QT_TRANSLATE_NOOP("CommandLine", "Change places")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Best changes"))},
        {false, true, true, false, false});
    for (const analysis::WeightSweep& sweep : output.sensitivity->sweeps) {
        for (const auto& crossing : sweep.crossings)
            table.addRow({items[sweep.item], four(sweep.current), four(crossing.weight),
                          objects[crossing.first] + " / " + objects[crossing.second],
                          crossing.best ? words(QT_TRANSLATE_NOOP("CommandLine", "yes")) : std::string()});
    }
    return table.empty()
               ? words(QT_TRANSLATE_NOOP("CommandLine", "No weight of the first level changes a rank.")) + '\n'
               : table.toText();
}

std::string changeText(const AhpOutput& output, const std::vector<std::string>& objects)
{
    const auto& changes = output.sensitivity->changes;
    if (changes.empty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "No change of a single judgement puts another first.")) + '\n';
    const BestChangeAt& change = changes.front();
    QString place = QString::fromStdString(itemName(output.system, change.node));
    if (const auto* expert = domain::findExpert(output.system, change.expert))
        place = QCoreApplication::translate("CommandLine", "%1, %2").arg(place, QString::fromStdString(expert->name));
    return QCoreApplication::translate("CommandLine", "Smallest change that puts another first: at %1, %2 against %3 "
                                                      "from %4 to %5 makes %6 the best.")
               .arg(place, QString::fromStdString(comparedName(output, change, change.change.row)),
                    QString::fromStdString(comparedName(output, change, change.change.column)),
                    QString::fromStdString(domain::judgementText(change.change.before)),
                    QString::fromStdString(domain::judgementText(change.change.after)),
                    QString::fromStdString(objects[change.change.best]))
               .toStdString() +
           '\n';
}

std::string stabilityTable(const AhpOutput& output, const std::vector<std::string>& objects)
{
    const analysis::RankStability& stability = output.sensitivity->stability;
    TextTable table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Name")), words(QT_TRANSLATE_NOOP("CommandLine", "First in")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Mean rank")), words(QT_TRANSLATE_NOOP("CommandLine", "Lower")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Upper"))},
        {false, true, true, true, true});
    for (std::size_t o = 0; o < stability.meanRank.size(); ++o)
        table.addRow({objects[o], base::formatFixed(100 * stability.rankShares[o][0], 1) + " %",
                      base::formatFixed(stability.meanRank[o], 2), four(stability.lower[o]), four(stability.upper[o])});
    return QCoreApplication::translate("CommandLine", "%1 draws, every judgement uncertain by sigma = %2 of its "
                                                      "logarithm:")
               .arg(stability.draws)
               .arg(QString::fromStdString(base::formatNumber(stability.sigma)))
               .toStdString() +
           '\n' + table.toText();
}

} // namespace

std::string lackingAlternativesText(const AhpOutput& output)
{
    QStringList places;
    for (const base::IndicatorId leaf : output.weights.lackingAlternatives)
        places.append(QString::fromStdString(uniqueName(output.system, leaf)));
    if (places.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "A weight above the alternatives lacks."));
    return QCoreApplication::translate("CommandLine", "The alternatives are neither compared nor all scored at: %1.")
        .arg(places.join(QStringLiteral(", ")))
        .toStdString();
}

void writeSensitivity(JsonWriter& json, const AhpOutput& output)
{
    json.key("sensitivity");
    if (!output.sensitivity) {
        json.null().text("sensitivity_reason", words(QT_TRANSLATE_NOOP("CommandLine", "A weight or a score lacks.")));
        return;
    }
    const auto objects = objectNames(output);
    json.beginObject().text("objects", output.sensitivity->ranked.alternatives ? "alternatives" : "leaves");
    writeByName(json, "totals", objects, output.sensitivity->ranked.totals);
    writeSweeps(json, output, objects);
    writeTornado(json, output, objects);
    writeChanges(json, output, objects);
    writeStability(json, output, objects);
    json.endObject();
}

std::string sensitivityTables(const AhpOutput& output)
{
    if (!output.sensitivity)
        return words(QT_TRANSLATE_NOOP("CommandLine", "A weight or a score lacks.")) + '\n';
    const auto objects = objectNames(output);
    return crossingTable(output, objects) + '\n' + changeText(output, objects) + '\n' + stabilityTable(output, objects);
}

} // namespace manyi::cli
