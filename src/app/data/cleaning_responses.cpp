#include "app/data/cleaning_responses.h"

#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

using base::VariableId;

constexpr std::size_t mostColumns = 8;

class Columns {
public:
    explicit Columns(const domain::Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}
    void add(VariableId id)
    {
        const domain::Variable* variable = m_questionnaire.find(id);
        const bool known = std::ranges::find(m_ids, id) != m_ids.end();
        if (variable && !variable->derivation && !known && m_ids.size() < mostColumns)
            m_ids.push_back(id);
    }
    const std::vector<VariableId>& ids() const { return m_ids; }

private:
    const domain::Questionnaire& m_questionnaire;
    std::vector<VariableId> m_ids;
};

std::vector<VariableId> tellingVariables(const domain::Questionnaire& questionnaire, const domain::CleaningRule* rule,
                                         const std::vector<analysis::CleaningFinding::Count>& counts)
{
    Columns columns(questionnaire);
    for (const VariableId id : questionnaire.withRole(domain::Role::Id))
        columns.add(id);
    for (const domain::Role role : {domain::Role::Date, domain::Role::Wave}) {
        if (const domain::Variable* variable = questionnaire.firstWithRole(role))
            columns.add(variable->id);
    }
    for (const auto& count : counts)
        columns.add(count.variable);
    if (rule) {
        if (const auto read = analysis::cleaningVariables(*rule, questionnaire))
            std::ranges::for_each(*read, [&](VariableId id) { columns.add(id); });
    }
    if (const domain::Variable* duration = questionnaire.firstWithRole(domain::Role::Duration))
        columns.add(duration->id);
    return columns.ids();
}

ListedResponses listed(const data::Dataset& dataset, const engine::ResponseRows& rows,
                       const std::vector<VariableId>& variables, const std::vector<std::int64_t>& responses,
                       std::size_t most)
{
    ListedResponses list;
    list.header << Texts::tr("No.");
    for (const VariableId id : variables)
        list.header << fromUtf8(dataset.questionnaire().find(id)->name);
    for (const std::int64_t response : responses) {
        const auto row = rows.rowOf(response);
        if (!row || *row >= dataset.rows())
            continue;
        if (list.ids.size() == most)
            break;
        list.ids.push_back(response);
        QStringList& cells = list.cells.emplace_back();
        for (const VariableId id : variables)
            cells << fromUtf8(dataset.display(id, *row, true));
    }
    return list;
}

} // namespace

base::Result<ListedResponses> foundResponses(engine::Project& project, const engine::CleaningPreview& preview,
                                             std::size_t most, base::Progress& progress)
{
    const auto variables = tellingVariables(*project.questionnaire(), &preview.rule, preview.finding.counts);
    const auto dataset = project.dataset(variables, progress);
    if (!dataset)
        return dataset.error();
    return listed(**dataset, *project.responseRows(), variables, preview.responses, most);
}

base::Result<ListedResponses> excludedResponses(engine::Project& project, const store::Exclusion& exclusion,
                                                std::size_t most, base::Progress& progress)
{
    // Datasets of the project leave excluded responses out, the file's own columns do not.
    const auto file = project.file();
    const auto questionnaire = project.questionnaire();
    const auto rule = domain::cleaningRuleFromJson(exclusion.rule);
    const auto variables = tellingVariables(*questionnaire, rule ? &*rule : nullptr, {});
    auto ranges = file->responseRanges();
    if (!ranges)
        return ranges.error();
    auto columns = file->loadColumns(variables, progress);
    if (!columns)
        return columns.error();
    const engine::ResponseRows rows(std::move(*ranges), {});
    const data::Dataset dataset(file->revision(), rows.storeRows(), questionnaire, std::move(*columns));
    return listed(dataset, rows, variables, exclusion.responses, most);
}

std::vector<ValueTable::Row> listedRows(const ListedResponses& list)
{
    std::vector<ValueTable::Row> rows;
    for (std::size_t i = 0; i < list.ids.size(); ++i) {
        ValueTable::Row row{list.ids[i], {numberCell(countText(list.ids[i]))}};
        for (const QString& cell : list.cells[i])
            row.cells.push_back({cell});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace manyi::app
