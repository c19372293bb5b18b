#include "store/derivation_check.h"

#include <algorithm>
#include <unordered_map>

namespace manyi::store {

namespace {

using base::VariableId;
using Sources = std::unordered_map<VariableId, std::vector<VariableId>>;

enum class Mark { New, OnPath, Done };

// Depth first with a path of its own: chains of a file of others may be long.
std::optional<DerivationProblem> cycleFrom(VariableId start, const Sources& sources,
                                           std::unordered_map<VariableId, Mark>& marks)
{
    std::vector<std::pair<VariableId, std::size_t>> path{{start, 0}};
    marks[start] = Mark::OnPath;
    while (!path.empty()) {
        auto& [variable, next] = path.back();
        const std::vector<VariableId>& reads = sources.at(variable);
        if (next == reads.size()) {
            marks[variable] = Mark::Done;
            path.pop_back();
            continue;
        }
        const VariableId source = reads[next++];
        if (!sources.contains(source) || marks[source] == Mark::Done)
            continue;
        if (marks[source] == Mark::OnPath) {
            DerivationProblem cycle{DerivationProblem::Kind::Cycle, {}};
            auto step = std::find_if(path.begin(), path.end(), [&](const auto& on) { return on.first == source; });
            for (; step != path.end(); ++step)
                cycle.variables.push_back(step->first);
            return cycle;
        }
        marks[source] = Mark::OnPath;
        path.emplace_back(source, 0);
    }
    return std::nullopt;
}

} // namespace

std::optional<DerivationProblem> derivationProblem(const std::vector<domain::Variable>& variables)
{
    std::unordered_map<VariableId, Mark> marks;
    Sources sources;
    for (const domain::Variable& variable : variables) {
        marks[variable.id] = Mark::New;
        if (variable.derivation)
            sources[variable.id] = domain::sourcesOf(*variable.derivation);
    }
    for (const domain::Variable& variable : variables) {
        const auto reads = sources.find(variable.id);
        if (reads == sources.end())
            continue;
        for (const VariableId source : reads->second) {
            if (!marks.contains(source))
                return DerivationProblem{DerivationProblem::Kind::MissingSource, {variable.id}};
        }
    }
    for (const domain::Variable& variable : variables) {
        if (!variable.derivation || marks[variable.id] != Mark::New)
            continue;
        if (auto cycle = cycleFrom(variable.id, sources, marks))
            return cycle;
    }
    return std::nullopt;
}

std::vector<VariableId> readersOf(const std::vector<domain::Variable>& variables, VariableId variable)
{
    std::vector<VariableId> readers;
    for (const domain::Variable& reader : variables) {
        if (!reader.derivation)
            continue;
        const auto sources = domain::sourcesOf(*reader.derivation);
        if (std::find(sources.begin(), sources.end(), variable) != sources.end())
            readers.push_back(reader.id);
    }
    return readers;
}

} // namespace manyi::store
