#include "engine/project.h"

#include <algorithm>
#include <filesystem>

#include <QCoreApplication>

#include "engine/derived_key.h"
#include "engine/derived_labels.h"
#include "engine/settings.h"

namespace manyi::engine {

namespace {

using Columns = std::unordered_map<base::VariableId, data::ColumnPtr>;

// A derived column of `columns` and what it was made from.
struct Derived {
    std::string key; // see derivedKey
    std::shared_ptr<const analysis::DerivedColumn> column;
};

// What is known of one revision. `batches` and `excluded` tell whether the rows are still the same ones: a new label or
// role leaves the columns as they are, an import, a removal, an exclusion or their undoing does not.
struct Snapshot {
    base::Revision revision = -1;
    std::size_t rows = 0;
    std::shared_ptr<const domain::Questionnaire> questionnaire = std::make_shared<domain::Questionnaire>();
    std::string batches;
    std::vector<std::int64_t> excluded; // ids ascending
    std::shared_ptr<const ResponseRows> responses = std::make_shared<ResponseRows>();
    Columns columns; // stored and derived ones
    std::unordered_map<base::VariableId, Derived> derived;
    std::string title;
    base::VariableId weight;
    analysis::MetricOptions options;
};

std::string liveBatches(const store::ProjectFile& file)
{
    std::string text;
    const auto batches = file.batches();
    if (!batches)
        return text;
    for (const store::BatchInfo& batch : *batches) {
        if (!batch.removed)
            text += std::to_string(batch.id.value) + ':' + std::to_string(batch.rows) + ':' + batch.importedAt + ':' +
                    batch.report.sha256 + ':' + batch.recipeJson + '\n';
    }
    return text;
}

std::vector<std::int64_t> excludedResponses(const store::ProjectFile& file)
{
    std::vector<std::int64_t> ids;
    const auto exclusions = file.exclusions();
    if (!exclusions)
        return ids;
    for (const store::Exclusion& exclusion : *exclusions)
        ids.insert(ids.end(), exclusion.responses.begin(), exclusion.responses.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

// Drops the derived columns whose definition or sources have changed.
void dropStale(Snapshot& snapshot)
{
    std::erase_if(snapshot.derived, [&](const auto& entry) {
        const domain::Variable* variable = snapshot.questionnaire->find(entry.first);
        const bool same = variable != nullptr && variable->derivation &&
                          derivedKey(*variable, *snapshot.questionnaire) == entry.second.key;
        if (!same)
            snapshot.columns.erase(entry.first);
        return !same;
    });
}

// Parts of dates that came with new answers have no label in the file yet.
void labelDates(Snapshot& snapshot, base::VariableId id)
{
    const auto labels = completedDateLabels(*snapshot.questionnaire->find(id), *snapshot.columns.at(id));
    if (labels.empty())
        return;
    auto questionnaire = std::make_shared<domain::Questionnaire>(*snapshot.questionnaire);
    for (domain::Variable& variable : questionnaire->variables) {
        if (variable.id == id)
            variable.labels = labels;
    }
    snapshot.questionnaire = std::move(questionnaire);
}

std::string settingOr(const store::ProjectFile& file, const char* key, const std::string& otherwise)
{
    const auto value = file.setting(key);
    return value && !value->empty() ? *value : otherwise;
}

} // namespace

struct Project::State {
    explicit State(std::unique_ptr<store::ProjectFile> opened) : path(opened->path()), file(std::move(opened)) {}

    const std::string path;
    std::recursive_mutex fileMutex; // always taken before snapshotMutex
    std::unique_ptr<store::ProjectFile> file;

    // Both need fileMutex.
    void refresh();
    void refreshSettings();
    base::Status loadStored(const std::vector<base::VariableId>& variables, base::Progress& progress);
    base::Status makeDerived(const std::vector<base::VariableId>& variables, base::Progress& progress);

    // The newest snapshot that can be had without waiting for another thread's edit.
    std::shared_ptr<const Snapshot> current()
    {
        if (const std::unique_lock lock(fileMutex, std::try_to_lock); lock.owns_lock())
            refresh();
        return last();
    }
    std::shared_ptr<const Snapshot> last() const
    {
        const std::lock_guard lock(snapshotMutex);
        return snapshot;
    }

private:
    void replace(Snapshot next)
    {
        auto shared = std::make_shared<const Snapshot>(std::move(next));
        const std::lock_guard lock(snapshotMutex);
        snapshot = std::move(shared);
    }

    mutable std::mutex snapshotMutex;
    std::shared_ptr<const Snapshot> snapshot = std::make_shared<const Snapshot>();
};

void Project::State::refresh()
{
    const base::Revision revision = file->revision();
    if (revision == last()->revision)
        return;
    auto questionnaire = file->questionnaire();
    if (!questionnaire)
        return;
    Snapshot next = *last();
    std::string batches = liveBatches(*file);
    std::vector<std::int64_t> excluded = excludedResponses(*file);
    if (batches != next.batches || excluded != next.excluded || next.revision < 0) {
        auto ranges = file->responseRanges();
        if (!ranges)
            return;
        next.columns.clear();
        next.derived.clear();
        next.responses = std::make_shared<const ResponseRows>(std::move(*ranges), excluded);
    }
    next.batches = std::move(batches);
    next.excluded = std::move(excluded);
    next.revision = revision;
    next.rows = next.responses->rows();
    next.questionnaire = std::make_shared<const domain::Questionnaire>(std::move(*questionnaire));
    dropStale(next);
    for (const auto& [id, derived] : next.derived)
        labelDates(next, id);
    replace(std::move(next));
    refreshSettings();
}

void Project::State::refreshSettings()
{
    Snapshot next = *last();
    next.title = settingOr(*file, settingTitle, std::filesystem::path(path).stem().string());
    const std::string weight = settingOr(*file, settingWeight, {});
    const bool weighted = !weight.empty() && settingOr(*file, settingWeightOn, "yes") != "no";
    const domain::Variable* variable = weighted ? next.questionnaire->findByText(weight) : nullptr;
    next.weight = variable != nullptr ? variable->id : base::VariableId{};
    next.options = metricOptionsOf(*file);
    replace(std::move(next));
}

Project::Project(std::unique_ptr<State> state) : m_state(std::move(state))
{
    m_state->refresh();
}

Project::~Project() = default;

base::Result<std::shared_ptr<Project>> Project::create(const std::string& path)
{
    auto file = store::ProjectFile::create(path);
    if (!file)
        return file.error();
    return std::shared_ptr<Project>(new Project(std::make_unique<State>(std::move(*file))));
}

base::Result<std::shared_ptr<Project>> Project::open(const std::string& path, store::OpenMode mode)
{
    auto file = store::ProjectFile::open(path, mode);
    if (!file)
        return file.error();
    return std::shared_ptr<Project>(new Project(std::make_unique<State>(std::move(*file))));
}

std::string Project::path() const
{
    return m_state->path;
}

std::string Project::title() const
{
    return m_state->current()->title;
}

base::Revision Project::revision() const
{
    return m_state->current()->revision;
}

std::int64_t Project::responseCount() const
{
    return static_cast<std::int64_t>(m_state->current()->rows);
}

std::shared_ptr<const domain::Questionnaire> Project::questionnaire() const
{
    return m_state->current()->questionnaire;
}

base::VariableId Project::weightVariable() const
{
    return m_state->current()->weight;
}

analysis::MetricOptions Project::metricOptions() const
{
    return m_state->current()->options;
}

std::shared_ptr<const ResponseRows> Project::responseRows() const
{
    return m_state->current()->responses;
}

namespace {

std::vector<base::VariableId> notLoaded(const std::vector<base::VariableId>& variables, const Columns& columns)
{
    std::vector<base::VariableId> missing;
    for (const base::VariableId id : variables) {
        if (id && !columns.contains(id) && std::find(missing.begin(), missing.end(), id) == missing.end())
            missing.push_back(id);
    }
    return missing;
}

std::shared_ptr<const data::Dataset> datasetOf(const Snapshot& snapshot)
{
    return std::make_shared<const data::Dataset>(snapshot.revision, snapshot.rows, snapshot.questionnaire,
                                                 snapshot.columns);
}

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Project", "It was stopped before all columns were there.").toStdString(),
            {}};
}

} // namespace

base::Status Project::State::loadStored(const std::vector<base::VariableId>& variables, base::Progress& progress)
{
    const std::vector<base::VariableId> wanted = notLoaded(variables, last()->columns);
    if (wanted.empty())
        return {};
    auto loaded = file->loadColumns(wanted, progress);
    if (!loaded)
        return loaded.error();
    Snapshot next = *last();
    for (auto& [id, column] : *loaded)
        next.columns[id] = next.responses->kept(std::move(column));
    replace(std::move(next));
    return {};
}

base::Status Project::State::makeDerived(const std::vector<base::VariableId>& variables, base::Progress& progress)
{
    for (const base::VariableId id : notLoaded(variables, last()->columns)) {
        const auto now = last();
        const domain::Variable& variable = *now->questionnaire->find(id);
        auto made =
            std::make_shared<const analysis::DerivedColumn>(analysis::derive(variable, *datasetOf(*now), progress));
        if (progress.cancelled())
            return cancelled();
        Snapshot next = *now;
        next.columns[id] = made->column;
        next.derived[id] = {derivedKey(variable, *now->questionnaire), std::move(made)};
        labelDates(next, id);
        replace(std::move(next));
    }
    return {};
}

base::Result<std::shared_ptr<const data::Dataset>> Project::dataset(const std::vector<base::VariableId>& variables,
                                                                    base::Progress& progress)
{
    if (const auto now = m_state->current(); notLoaded(variables, now->columns).empty())
        return datasetOf(*now);
    const std::lock_guard fileLock(m_state->fileMutex);
    m_state->refresh();
    const NeededColumns needed = neededColumns(variables, *m_state->last()->questionnaire);
    if (const auto loaded = m_state->loadStored(needed.stored, progress); !loaded)
        return loaded.error();
    if (const auto made = m_state->makeDerived(needed.derived, progress); !made)
        return made.error();
    return datasetOf(*m_state->last());
}

base::Result<std::shared_ptr<const analysis::DerivedColumn>> Project::derived(base::VariableId variable,
                                                                              base::Progress& progress)
{
    if (const auto now = m_state->current(); now->derived.contains(variable))
        return now->derived.at(variable).column;
    const std::lock_guard fileLock(m_state->fileMutex);
    if (const auto loaded = dataset({variable}, progress); !loaded)
        return loaded.error();
    const auto now = m_state->last();
    if (now->derived.contains(variable))
        return now->derived.at(variable).column;
    return base::Error{base::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("Project", "The variable is not a derived one.").toStdString(),
                       {}};
}

base::Result<analysis::DerivedColumn> Project::preview(const domain::Variable& variable, base::Progress& progress)
{
    const auto loaded = dataset(domain::sourcesOf(*variable.derivation), progress);
    if (!loaded)
        return loaded.error();
    analysis::DerivedColumn made = analysis::derive(variable, **loaded, progress);
    if (progress.cancelled())
        return cancelled();
    return made;
}

base::Result<std::shared_ptr<const data::Dataset>> Project::wholeDataset(base::Progress& progress)
{
    std::vector<base::VariableId> variables;
    for (const domain::Variable& variable : questionnaire()->variables)
        variables.push_back(variable.id);
    return dataset(variables, progress);
}

Project::LockedFile::LockedFile(std::unique_lock<std::recursive_mutex> fileLock, store::ProjectFile* projectFile,
                                Project* owner)
    : lock(std::move(fileLock)), file(projectFile), project(owner)
{
}

Project::LockedFile::~LockedFile()
{
    if (!lock.owns_lock())
        return;
    project->m_state->refresh();
    project->m_state->refreshSettings();
}

Project::LockedFile Project::file()
{
    return LockedFile(std::unique_lock(m_state->fileMutex), m_state->file.get(), this);
}

} // namespace manyi::engine
