#include "engine/project.h"

#include <algorithm>
#include <filesystem>

#include "engine/settings.h"

namespace manyi::engine {

namespace {

using Columns = std::unordered_map<base::VariableId, data::ColumnPtr>;

// What is known of one revision. `batches` tells whether the rows are still the same ones: a new label or role leaves
// the columns as they are, an import, a removal or their undoing does not.
struct Snapshot {
    base::Revision revision = -1;
    std::size_t rows = 0;
    std::shared_ptr<const domain::Questionnaire> questionnaire = std::make_shared<domain::Questionnaire>();
    std::string batches;
    Columns columns;
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
    void addColumns(Columns columns);

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
    if (batches != next.batches)
        next.columns.clear();
    next.batches = std::move(batches);
    next.revision = revision;
    next.rows = static_cast<std::size_t>(file->responseCount());
    next.questionnaire = std::make_shared<const domain::Questionnaire>(std::move(*questionnaire));
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

void Project::State::addColumns(Columns columns)
{
    Snapshot next = *last();
    next.columns.merge(columns);
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

} // namespace

base::Result<std::shared_ptr<const data::Dataset>> Project::dataset(const std::vector<base::VariableId>& variables,
                                                                    base::Progress& progress)
{
    if (const auto now = m_state->current(); notLoaded(variables, now->columns).empty())
        return datasetOf(*now);
    const std::lock_guard fileLock(m_state->fileMutex);
    m_state->refresh();
    auto loaded = m_state->file->loadColumns(notLoaded(variables, m_state->last()->columns), progress);
    if (!loaded)
        return loaded.error();
    m_state->addColumns(std::move(*loaded));
    return datasetOf(*m_state->last());
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
