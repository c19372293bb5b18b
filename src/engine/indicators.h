#pragma once

#include <optional>
#include <vector>

#include "analysis/fuzzy/system_evaluation.h"
#include "engine/project.h"

namespace manyi::engine {

// Indicator systems of a project: kept as whole values. An edit is: take the system, change the value, write it back
// under the name of the step; it is one undo step.
base::Result<std::vector<domain::IndicatorSystem>> indicatorSystems(Project& project);
// By name without regard to case; the only one when the name is empty.
base::Result<domain::IndicatorSystem> indicatorSystem(Project& project, const std::string& name);
base::Result<base::IndicatorSystemId> writeIndicatorSystem(Project& project, const domain::IndicatorSystem& system,
                                                           const std::string& stepName);
base::Status removeIndicatorSystem(Project& project, base::IndicatorSystemId id, const std::string& stepName);

// A built-in tree in the language wanted; keys: "field-service", "five-indicators", "bank-branch", "car-service".
struct IndicatorTemplate {
    std::string key;
    std::string title; // translated
};
std::vector<IndicatorTemplate> indicatorTemplates(const base::Wording& wording);
base::Result<domain::IndicatorSystem> indicatorTemplate(const std::string& key, base::Language language);
// Goal, questions (matrix and multi-item) as indicators, their scale items as leaves with the questions as source.
domain::IndicatorSystem systemFromQuestionnaire(const domain::Questionnaire& questionnaire, const std::string& name);

// Weights with what they need from the answers: entropy and CRITIC from the leaf scores of the groups of `by` (the
// outermost place when empty), derived weights from the outcome question.
// Johnson's relative weights of each node's children (means of their leaves' answers, 0…1), refused where one of them
// goes against the outcome. `notes` (translated) say what could not be had and why.
base::Result<analysis::HierarchyWeights> hierarchyWeights(Project& project, const domain::IndicatorSystem& system,
                                                          const data::Filter& filter, base::VariableId weight,
                                                          base::Progress& progress,
                                                          std::vector<std::string>* notes = nullptr);
// What the nodes' rules ask for from the answers; what hierarchyWeights above and Monte Carlo draws are made with.
base::Result<analysis::DataWeights> dataWeights(Project& project, const domain::IndicatorSystem& system,
                                                const data::Filter& filter, base::VariableId weight,
                                                base::Progress& progress, std::vector<std::string>* notes = nullptr);

// The evaluation of the filtered responses, and of each group of `by`.
struct EvaluationRequest {
    std::vector<base::VariableId> by;
    base::VariableId weight;
    analysis::EvaluationOptions options;
    int bootstrapDraws = 0; // 0: no intervals
    double confidence = 0.95;
    std::uint64_t seed = 1;
};
using analysis::EvaluationResult;
using analysis::GroupEvaluation;
base::Result<EvaluationResult> evaluate(Project& project, const domain::IndicatorSystem& system,
                                        const data::Filter& filter, const EvaluationRequest& request,
                                        base::Progress& progress);

// What a report shows of a system: the system's own operator, intervals from 1,000 draws while there are at most
// 200,000 responses, and the groups of the outermost place when it has at most 40. Systems that read no answers:
// neither.
EvaluationRequest reportRequest(const Project& project, const domain::IndicatorSystem& system, base::VariableId weight);

// Judgement forms as tables, one row a respondent: a first column with the expert's name, an optional one with the
// weight, then one column a pair headed "node: A | B", cells "3", "1/3", blank = skipped. Written for the experts, read
// back from CSV.
std::vector<std::vector<std::string>> judgementFormTable(const domain::IndicatorSystem& system);
struct FormProblem {
    std::size_t row = 0; // 1-based with the header
    std::string column;
    std::string value;
    std::string reason; // translated: what is wrong and what was done
};
struct FormReading {
    std::vector<domain::Expert> experts; // those read; known names keep their ids
    domain::IndicatorSystem system;      // with the judgements taken over
    std::vector<FormProblem> problems;   // cells that were not taken over
};
base::Result<FormReading> readJudgementForm(const domain::IndicatorSystem& system,
                                            const std::vector<std::vector<std::string>>& table);

} // namespace manyi::engine
