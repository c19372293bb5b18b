// What a file knows of the members of a variable becomes derived variables, and a hierarchy of places.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/derived.h"
#include "engine/table_file.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using Records = std::vector<std::vector<std::string>>;

constexpr std::size_t mostMembers = 200'000;
constexpr std::size_t mostNamed = 5; // members named in one sentence

base::Error refused(const QString& sentence, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

std::string cellOf(const std::vector<std::string>& record, std::size_t column)
{
    return column < record.size() ? QString::fromStdString(record[column]).trimmed().toStdString() : std::string();
}

// The table with one record a member.
struct Table {
    std::vector<std::string> header;
    Records members;
    std::size_t key = 0;
};

std::optional<std::size_t> columnNamed(const std::vector<std::string>& header, const std::string& name)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (!name.empty() && sameText(header[i], name))
            return i;
    }
    return std::nullopt;
}

QString listed(const std::vector<std::string>& names)
{
    QStringList list;
    for (std::size_t i = 0; i < std::min(names.size(), mostNamed); ++i)
        list << qt(names[i]);
    return list.join(QStringLiteral(", ")) + (names.size() > mostNamed ? QStringLiteral(" …") : QString());
}

class Planner {
public:
    Planner(Project& project, const LookUpOptions& options, base::Progress& progress)
        : m_project(project), m_options(options), m_progress(progress), m_questionnaire(project.questionnaire())
    {
    }

    base::Result<LookUpPlan> plan(const Records& records)
    {
        m_source = m_questionnaire->find(m_options.source);
        if (m_source == nullptr || m_source->type == domain::ValueType::Date)
            return refused(QCoreApplication::translate("LookUp",
                                                       "Members are looked up by a variable of codes or texts. "
                                                       "Choose one."),
                           "source");
        if (auto status = readHeader(records); !status)
            return status.error();
        if (auto status = readMembers(records); !status)
            return status.error();
        const auto columns = wantedColumns();
        if (!columns)
            return columns.error();
        for (const std::size_t column : *columns)
            m_plan.variables.push_back(variableOf(column));
        if (auto status = planHierarchy(*columns); !status)
            return status.error();
        m_plan.members = static_cast<std::int64_t>(m_table.members.size());
        return tryMembers();
    }

private:
    base::Status readHeader(const Records& records)
    {
        const auto header = std::find_if_not(records.begin(), records.end(), isBlankRecord);
        if (header == records.end())
            return refused(QCoreApplication::translate("LookUp", "The look-up file is empty."), "file");
        for (std::size_t i = 0; i < header->size(); ++i)
            m_table.header.push_back(cellOf(*header, i));
        if (!m_options.keyColumn.empty()) {
            const auto key = columnNamed(m_table.header, m_options.keyColumn);
            if (!key)
                return refused(
                    QCoreApplication::translate("LookUp", "The look-up file has no column \"%1\". It has %2.")
                        .arg(qt(m_options.keyColumn), listed(m_table.header)),
                    m_options.keyColumn);
            m_table.key = *key;
            return {};
        }
        for (const std::string* name : {&m_source->name, &m_source->sourceColumn, &m_source->label}) {
            if (const auto key = columnNamed(m_table.header, *name)) {
                m_table.key = *key;
                return {};
            }
        }
        return {};
    }

    // One record a member: a second one that says the same is passed over, one that says otherwise is refused.
    base::Status readMembers(const Records& records)
    {
        const auto header = std::find_if_not(records.begin(), records.end(), isBlankRecord);
        std::map<std::string, std::vector<std::string>> seen;
        std::vector<std::string> twice;
        for (auto record = header + 1; record != records.end(); ++record) {
            const std::string member = cellOf(*record, m_table.key);
            if (member.empty())
                continue;
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < m_table.header.size(); ++i)
                cells.push_back(i == m_table.key ? std::string() : cellOf(*record, i));
            const auto [place, isNew] = seen.try_emplace(domain::lookUpKey(member), cells);
            if (isNew)
                m_table.members.push_back(*record);
            else if (place->second != cells)
                return refused(QCoreApplication::translate("LookUp", "\"%1\" stands twice in the look-up file with "
                                                                     "different values (row %2). Correct the file.")
                                   .arg(qt(member))
                                   .arg(record - records.begin() + 1),
                               member);
            else
                twice.push_back(member);
        }
        if (m_table.members.empty())
            return refused(QCoreApplication::translate("LookUp", "The look-up file has no members."), "file");
        if (!twice.empty())
            m_plan.notes.push_back(
                QCoreApplication::translate("LookUp", "%1 members stand twice with the same values: %2.")
                    .arg(twice.size())
                    .arg(listed(twice))
                    .toStdString());
        return {};
    }

    base::Result<std::vector<std::size_t>> wantedColumns() const
    {
        std::vector<std::size_t> columns;
        if (m_options.columns.empty()) {
            for (std::size_t i = 0; i < m_table.header.size(); ++i) {
                if (i != m_table.key && !m_table.header[i].empty())
                    columns.push_back(i);
            }
        }
        for (const std::string& name : m_options.columns) {
            const auto column = columnNamed(m_table.header, name);
            if (!column)
                return refused(
                    QCoreApplication::translate("LookUp", "The look-up file has no column \"%1\". It has %2.")
                        .arg(qt(name), listed(m_table.header)),
                    name);
            columns.push_back(*column);
        }
        if (columns.empty())
            return refused(
                QCoreApplication::translate("LookUp", "The look-up file has only the column of the members."), "file");
        return columns;
    }

    bool isLookUp(const domain::Variable& variable) const
    {
        const auto* lookUp = variable.derivation ? std::get_if<domain::LookUp>(variable.derivation.get()) : nullptr;
        return lookUp != nullptr && lookUp->source == m_source->id;
    }

    // An earlier look-up of that name is replaced; other variables of that name are left alone.
    domain::Variable named(const std::string& wanted)
    {
        domain::Variable variable;
        std::string name = wanted;
        for (int next = 2;; ++next) {
            const auto taken = std::find_if(m_questionnaire->variables.begin(), m_questionnaire->variables.end(),
                                            [&](const domain::Variable& other) { return sameText(other.name, name); });
            const bool planned = std::any_of(m_plan.variables.begin(), m_plan.variables.end(),
                                             [&](const domain::Variable& other) { return sameText(other.name, name); });
            if (taken == m_questionnaire->variables.end() && !planned)
                break;
            if (taken != m_questionnaire->variables.end() && isLookUp(*taken) && !planned)
                return *taken;
            name = wanted + "_" + std::to_string(next);
        }
        if (name != wanted)
            m_plan.notes.push_back(QCoreApplication::translate("LookUp",
                                                               "The project has a variable \"%1\" already; the "
                                                               "column of the file is called %2.")
                                       .arg(qt(wanted), qt(name))
                                       .toStdString());
        variable.name = name;
        variable.label = wanted;
        variable.role = domain::Role::Segment;
        return variable;
    }

    bool holdsNumbers(std::size_t column) const
    {
        bool any = false;
        for (const auto& member : m_table.members) {
            const std::string cell = cellOf(member, column);
            if (!cell.empty() && !base::parseNumber(cell))
                return false;
            any = any || !cell.empty();
        }
        return any;
    }

    bool isLevel(const std::string& header) const
    {
        return std::any_of(m_options.levels.begin(), m_options.levels.end(),
                           [&](const std::string& level) { return sameText(level, header); });
    }

    domain::Variable variableOf(std::size_t column)
    {
        domain::Variable variable = named(m_table.header[column]);
        domain::LookUp lookUp;
        lookUp.source = m_source->id;
        std::vector<std::string> blank;
        const bool numbers = holdsNumbers(column) && !isLevel(m_table.header[column]);
        for (const auto& member : m_table.members) {
            const std::string name = cellOf(member, m_table.key);
            const std::string cell = cellOf(member, column);
            if (cell.empty())
                blank.push_back(name);
            else
                lookUp.entries.push_back({name, numbers ? *base::parseNumber(cell) : codeOf(variable, cell)});
        }
        if (!blank.empty())
            m_plan.notes.push_back(QCoreApplication::translate("LookUp", "%1 is blank for %2 members, which will be "
                                                                         "missing: %3.")
                                       .arg(qt(variable.name))
                                       .arg(blank.size())
                                       .arg(listed(blank))
                                       .toStdString());
        shape(variable, numbers, m_table.header[column]);
        variable.derivation = std::make_shared<const domain::Derivation>(std::move(lookUp));
        return variable;
    }

    // Members and their values told apart by their folded text; new values get the next code.
    double codeOf(domain::Variable& variable, const std::string& text)
    {
        double largest = 0;
        for (const domain::ValueLabel& label : variable.labels) {
            if (domain::lookUpKey(label.label) == domain::lookUpKey(text))
                return label.code;
            largest = std::max(largest, label.code);
        }
        variable.labels.push_back({largest + 1, text});
        return largest + 1;
    }

    void shape(domain::Variable& variable, bool numbers, const std::string& header) const
    {
        if (numbers) {
            variable.type = domain::ValueType::Number;
            variable.role = domain::Role::Number;
            variable.measure = domain::Measure::Scale;
            variable.labels.clear();
            return;
        }
        variable.type = domain::ValueType::Code;
        if (isLevel(header))
            variable.role = domain::Role::Place;
    }

    // Levels are the columns of the file, the members themselves and variables of the project.
    base::Status planHierarchy(const std::vector<std::size_t>& columns)
    {
        if (m_options.levels.empty())
            return {};
        domain::Hierarchy hierarchy;
        hierarchy.name = m_options.hierarchy.empty() ? listed(m_options.levels).toStdString() : m_options.hierarchy;
        for (const std::string& level : m_options.levels) {
            const auto column = columnNamed(m_table.header, level);
            const auto wanted = column ? std::find(columns.begin(), columns.end(), *column) : columns.end();
            if (wanted != columns.end())
                m_plan.levelNames.push_back(m_plan.variables[static_cast<std::size_t>(wanted - columns.begin())].name);
            else if ((column && *column == m_table.key) || sameText(level, m_source->name))
                m_plan.levelNames.push_back(memberLevel());
            else if (const domain::Variable* other = m_questionnaire->findByText(level))
                m_plan.levelNames.push_back(other->name);
            else
                return refused(QCoreApplication::translate("LookUp",
                                                           "\"%1\" is neither a column of the look-up file nor "
                                                           "a variable of the project.")
                                   .arg(qt(level)),
                               level);
        }
        m_plan.hierarchy = std::move(hierarchy);
        return checkNesting();
    }

    // The members as codes: themselves, or a variable of their own when they are texts.
    std::string memberLevel()
    {
        if (m_source->type == domain::ValueType::Code)
            return m_source->name;
        domain::Variable variable = named(m_source->name + "_code");
        variable.label = m_source->label.empty() ? m_source->name : m_source->label;
        domain::LookUp lookUp;
        lookUp.source = m_source->id;
        for (const auto& member : m_table.members) {
            const std::string name = cellOf(member, m_table.key);
            lookUp.entries.push_back({name, codeOf(variable, name)});
        }
        variable.type = domain::ValueType::Code;
        variable.role = domain::Role::Place;
        variable.derivation = std::make_shared<const domain::Derivation>(std::move(lookUp));
        m_plan.variables.push_back(variable);
        return variable.name;
    }

    // A city in two provinces makes no hierarchy.
    base::Status checkNesting()
    {
        std::vector<std::size_t> columns;
        for (const std::string& level : m_options.levels) {
            if (const auto column = columnNamed(m_table.header, level))
                columns.push_back(*column);
        }
        for (std::size_t i = 1; i < columns.size(); ++i) {
            std::map<std::string, std::string> above;
            std::vector<std::string> several;
            for (const auto& member : m_table.members) {
                const std::string inner = cellOf(member, columns[i]);
                const std::string outer = cellOf(member, columns[i - 1]);
                const auto [place, isNew] = above.try_emplace(domain::lookUpKey(inner), domain::lookUpKey(outer));
                const bool told = std::find(several.begin(), several.end(), inner) != several.end();
                if (!isNew && !inner.empty() && place->second != domain::lookUpKey(outer) && !told)
                    several.push_back(inner);
            }
            if (!several.empty())
                return refused(QCoreApplication::translate("LookUp",
                                                           "%1 stand in several members of \"%2\", so they are "
                                                           "no level below it. Give them different names or "
                                                           "another order of levels.")
                                   .arg(listed(several), qt(m_table.header[columns[i - 1]])),
                               several.front());
        }
        return {};
    }

    base::Result<LookUpPlan> tryMembers()
    {
        auto known = m_project.preview(m_plan.variables.front(), m_progress);
        if (!known)
            return known.error();
        m_plan.known = std::move(*known);
        return std::move(m_plan);
    }

    Project& m_project;
    const LookUpOptions& m_options;
    base::Progress& m_progress;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    const domain::Variable* m_source = nullptr;
    Table m_table;
    LookUpPlan m_plan;
};

} // namespace

base::Result<LookUpPlan> lookUpFromTable(Project& project, const Records& records, const LookUpOptions& options,
                                         base::Progress& progress)
{
    return Planner(project, options, progress).plan(records);
}

base::Result<LookUpPlan> lookUpFromFile(Project& project, const std::string& path, const LookUpOptions& options,
                                        base::Progress& progress)
{
    auto table = readTableFile(path, mostMembers, progress);
    if (!table)
        return table.error();
    if (const auto status = refuseUnreadCells(*table); !status)
        return status.error();
    usePoints(*table);
    return lookUpFromTable(project, table->records, options, progress);
}

namespace {

base::Status addHierarchy(store::ProjectFile& file, const LookUpPlan& plan, const std::string& step)
{
    const auto questionnaire = file.questionnaire(); // with the variables that were just made
    if (!questionnaire)
        return questionnaire.error();
    domain::Hierarchy hierarchy = *plan.hierarchy;
    for (const std::string& name : plan.levelNames) {
        if (const domain::Variable* level = questionnaire->findByText(name))
            hierarchy.levels.push_back(level->id);
    }
    std::vector<domain::Hierarchy> all = questionnaire->hierarchies;
    std::erase_if(all, [&](const domain::Hierarchy& old) { return sameText(old.name, hierarchy.name); });
    all.push_back(std::move(hierarchy));
    return file.setHierarchies(all, step);
}

} // namespace

base::Status defineLookUp(Project& project, const LookUpPlan& plan)
{
    if (!plan.hierarchy)
        return defineDerived(project, plan.variables);
    const QString step = QCoreApplication::translate("LookUp", "Hierarchy %1").arg(qt(plan.hierarchy->name));
    const auto file = project.file();
    return file->inOneStep(step.toStdString(), [&]() -> base::Status {
        if (const auto written = defineDerived(project, plan.variables); !written)
            return written;
        return addHierarchy(*file.file, plan, step.toStdString());
    });
}

} // namespace manyi::engine
