#include <QCoreApplication>

#include "cli/ahp_output.h"
#include "cli/ahp_sensitivity.h"
#include "cli/commands.h"
#include "cli/json_writer.h"
#include "engine/evaluation_text.h"

namespace manyi::cli {

namespace {

using analysis::NodeWeights;
using analysis::Priorities;
using domain::IndicatorSystem;
using domain::JudgementMatrix;

class Json {
public:
    explicit Json(const AhpOutput& output) : m_output(output), m_system(output.system) {}

    std::string result()
    {
        m_json.beginObject();
        if (const NodeWeights* goal = m_output.weights.node(m_system.goal.id))
            node(*goal);
        m_json.text("group", domain::groupMethodName(m_system.options.group));
        if (m_output.tree || isTree(m_system))
            tree();
        if (m_output.wantsSensitivity)
            writeSensitivity(m_json, m_output);
        if (!m_output.notes.empty()) {
            m_json.key("notes").beginArray();
            for (const std::string& note : m_output.notes)
                m_json.text(note);
            m_json.endArray();
        }
        m_json.endObject();
        return m_json.result();
    }

private:
    void weights(const char* key, const std::vector<std::string>& names, const std::vector<double>& values)
    {
        m_json.key(key);
        if (values.empty()) {
            m_json.null();
            return;
        }
        m_json.beginObject();
        for (std::size_t i = 0; i < values.size(); ++i)
            m_json.number(names[i], values[i]);
        m_json.endObject();
    }

    std::vector<std::string> namesOf(const NodeWeights& node) const
    {
        std::vector<std::string> names;
        for (const base::IndicatorId id : node.items)
            names.push_back(itemName(m_system, id));
        return names;
    }

    void consistency(const Priorities& p)
    {
        const bool had = !p.weights.empty();
        const auto known = [&](std::optional<double> value) { return had ? value : std::nullopt; };
        m_json.number("lambda_max", known(p.lambdaMax)).number("ci", known(p.consistencyIndex));
        m_json.number("ri", known(p.randomIndex)).number("cr", known(p.consistencyRatio));
    }

    // Why something is null; only then.
    void reason(const NodeWeights& node)
    {
        if (node.local.empty())
            m_json.text("reason", engine::lackText(node.lack));
        else if (node.group.weights.empty())
            m_json.text("reason", words(QT_TRANSLATE_NOOP("CommandLine", "These weights are not from judgements; they "
                                                                         "have no consistency.")));
        else if (!node.group.consistencyRatio)
            m_json.text("reason", words(QT_TRANSLATE_NOOP("CommandLine", "The table of random indices ends before this "
                                                                         "size; --ri alonso2006 goes on.")));
    }

    void node(const NodeWeights& node)
    {
        const auto names = namesOf(node);
        m_json.key("names").beginArray();
        for (const std::string& name : names)
            m_json.text(name);
        m_json.endArray();
        weights("weights", names, node.local);
        consistency(node.group);
        m_json.text("method", domain::weightMethodName(m_system.options.method));
        m_json.text("ri_table", domain::randomIndexName(m_system.options.table));
        m_json.number("limit", m_system.options.consistencyLimit);
        m_json.key("consistent");
        node.group.consistencyRatio ? m_json.boolean(node.consistent) : m_json.null();
        reason(node);
        source(node);
        if (!node.group.weights.empty()) {
            const JudgementMatrix matrix = shownMatrix(m_system, node);
            if (matrix.size() == node.items.size())
                judgements(node, matrix);
            experts(node, names);
        }
    }

    // Where the weights are from.
    void source(const NodeWeights& node)
    {
        const domain::Indicator* indicator = domain::find(m_system.goal, node.node);
        domain::WeightRule rule; // alternatives at a leaf are judged
        if (indicator != nullptr && !indicator->leaf())
            rule = indicator->weights;
        m_json.text("weights_from", domain::weightSourceName(rule.source));
        if (rule.mixedWith)
            m_json.text("mixed_with", domain::weightSourceName(*rule.mixedWith)).number("share", rule.share);
    }

    void judgements(const NodeWeights& node, const JudgementMatrix& matrix)
    {
        methods(matrix);
        const auto missing = matrix.missingPairs();
        m_json.key("missing").beginArray();
        for (const auto& [i, j] : missing)
            m_json.beginArray().text(matrix.names()[i]).text(matrix.names()[j]).endArray();
        m_json.endArray();
        if (!missing.empty()) {
            m_json.text("completion", domain::completionName(node.group.options.completion));
            completed(node.group.completed);
        }
        triads(matrix);
        worst(matrix, node.group);
        if (m_output.wantsRepair)
            repairs(node);
    }

    // The weights by every method, the ratio by every table.
    void methods(const JudgementMatrix& matrix)
    {
        m_json.key("methods").beginObject();
        for (int m = 0; m < 4; ++m) {
            const auto method = static_cast<domain::WeightMethod>(m);
            const Priorities p =
                analysis::priorities(matrix, {method, m_system.options.table, m_system.options.completion});
            weights(std::string(domain::weightMethodName(method)).c_str(), matrix.names(), p.weights);
        }
        m_json.endObject().key("ratios").beginObject();
        for (int t = 0; t < 5; ++t) {
            const auto table = static_cast<domain::RandomIndex>(t);
            const Priorities p =
                analysis::priorities(matrix, {m_system.options.method, table, m_system.options.completion});
            m_json.number(domain::randomIndexName(table), p.consistencyRatio);
        }
        m_json.endObject();
    }

    void completed(const JudgementMatrix& matrix)
    {
        m_json.key("completed").beginArray();
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            m_json.beginArray();
            for (std::size_t j = 0; j < matrix.size(); ++j)
                m_json.number(matrix.at(i, j));
            m_json.endArray();
        }
        m_json.endArray();
    }

    void triads(const JudgementMatrix& matrix)
    {
        m_json.key("triads").beginArray();
        for (const analysis::IntransitiveTriad& triad : analysis::intransitiveTriads(matrix)) {
            m_json.beginArray();
            for (const std::size_t item : triad.items)
                m_json.text(matrix.names()[item]);
            m_json.endArray();
        }
        m_json.endArray();
    }

    void worst(const JudgementMatrix& matrix, const Priorities& p)
    {
        constexpr std::size_t shown = 5;
        const auto errors = analysis::cellErrors(matrix, p);
        m_json.key("worst_cells").beginArray();
        for (std::size_t k = 0; k < std::min(shown, errors.size()) && errors[k].error > 1 + 1e-9; ++k) {
            const analysis::CellError& cell = errors[k];
            m_json.beginObject().text("first", matrix.names()[cell.row]).text("second", matrix.names()[cell.column]);
            m_json.number("judgement", matrix.at(cell.row, cell.column)).number("fitting", cell.fitting);
            m_json.number("error", cell.error).endObject();
        }
        m_json.endArray();
    }

    void repairs(const NodeWeights& node)
    {
        m_json.key("repair").beginArray();
        for (const AhpRepair& repair : m_output.repairs) {
            if (repair.node == node.node)
                this->repair(repair, namesOf(node));
        }
        m_json.endArray();
    }

    void repair(const AhpRepair& repair, const std::vector<std::string>& names)
    {
        const analysis::RepairProposal& proposal = repair.proposal;
        const domain::Expert* expert = domain::findExpert(m_system, repair.expert);
        m_json.beginObject().text("expert", expert == nullptr ? std::string() : expert->name);
        m_json.boolean("possible", proposal.possible);
        if (!proposal.possible)
            m_json.text("reason", words(QT_TRANSLATE_NOOP("CommandLine", "Three changed judgements are not enough.")));
        m_json.integer("steps", proposal.steps).key("edits").beginArray();
        for (const analysis::JudgementEdit& edit : proposal.edits) {
            m_json.beginObject().text("first", names[edit.row]).text("second", names[edit.column]);
            m_json.number("before", edit.before).number("after", edit.after).endObject();
        }
        m_json.endArray();
        for (const auto& [key, p] : {std::pair("before", &proposal.before), std::pair("after", &proposal.after)}) {
            if (!proposal.possible && p == &proposal.after)
                continue;
            m_json.key(key).beginObject();
            weights("weights", names, p->weights);
            consistency(*p);
            m_json.key("ranks").beginObject();
            const auto ranks = ranksOf(p->weights);
            for (std::size_t i = 0; i < ranks.size(); ++i)
                m_json.integer(names[i], static_cast<std::int64_t>(ranks[i]));
            m_json.endObject().endObject();
        }
        m_json.endObject();
    }

    void experts(const NodeWeights& node, const std::vector<std::string>& names)
    {
        m_json.key("experts").beginArray();
        for (const analysis::ExpertPriorities& judged : node.experts) {
            const domain::Expert* expert = domain::findExpert(m_system, judged.expert);
            m_json.beginObject().text("name", expert->name).number("weight", expert->weight);
            m_json.boolean("used", judged.used);
            if (expert->excluded)
                m_json.text("excluded", expert->reason);
            m_json.integer("judgements", static_cast<std::int64_t>(judged.judgements));
            weights("weights", names, judged.priorities.weights);
            consistency(judged.priorities);
            if (judged.priorities.weights.empty())
                m_json.text("reason", engine::lackText(judged.judgements == 0 ? NodeWeights::Lack::NotJudged
                                                                              : NodeWeights::Lack::NotConnected));
            m_json.endObject();
        }
        m_json.endArray().number("consensus", node.consensus);
    }

    void tree()
    {
        m_json.key("global").beginObject();
        for (const domain::Indicator* leaf : domain::leavesOf(m_system.goal))
            m_json.number(uniqueName(m_system, leaf->id), m_output.weights.global(leaf->id));
        m_json.endObject();
        alternatives();
        m_json.key("levels").beginArray();
        for (const analysis::LevelConsistency& level : m_output.weights.levels) {
            m_json.beginObject().integer("depth", level.depth).number("ci", level.consistencyIndex);
            m_json.number("ri", level.randomIndex).number("cr", level.consistencyRatio);
            if (!level.consistencyRatio)
                m_json.text("reason", words(QT_TRANSLATE_NOOP("CommandLine", "A weight of this level lacks, or the "
                                                                             "table of random indices ends.")));
            m_json.endObject();
        }
        m_json.endArray().key("nodes").beginArray();
        for (const NodeWeights& node : m_output.weights.nodes) {
            m_json.beginObject().key("path").beginArray();
            for (const std::string& name : domain::pathOf(m_system.goal, node.node))
                m_json.text(name);
            m_json.endArray().number("global", m_output.weights.global(node.node));
            this->node(node);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void alternatives()
    {
        const auto& ranked = m_output.weights.alternatives;
        for (const bool ideal : {false, true}) {
            m_json.key(ideal ? "alternatives_ideal" : "alternatives").beginObject();
            for (std::size_t a = 0; a < m_system.alternatives.size(); ++a) {
                std::optional<double> value;
                if (!ranked.empty())
                    value = ideal ? ranked[a].ideal : ranked[a].distributive;
                m_json.number(m_system.alternatives[a].name, value);
            }
            m_json.endObject();
        }
        if (!m_system.alternatives.empty() && ranked.empty())
            m_json.text("alternatives_reason", lackingAlternativesText(m_output));
    }

    const AhpOutput& m_output;
    const IndicatorSystem& m_system;
    JsonWriter m_json;
};

} // namespace

std::string toJson(const AhpOutput& output)
{
    return Json(output).result();
}

} // namespace manyi::cli
