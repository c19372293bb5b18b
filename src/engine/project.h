#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "analysis/derive/derive.h"
#include "analysis/satisfaction/metrics.h"
#include "analysis/satisfaction/summary.h"
#include "base/progress.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/filter.h"
#include "engine/response_rows.h"
#include "store/project_file.h"

namespace manyi::engine {

// An open project: its file and the columns of its current revision that were needed so far. Excluded responses are
// left out of datasets and counts; derived variables are worked out when they are asked for, and again when a
// definition or what is known of a source has changed. Thread-safe: the file is guarded by a mutex, datasets are
// immutable snapshots, so figures are computed while an edit is being written. What is known of the project
// (questionnaire, counts, settings, loaded columns) is answered without waiting for a running edit.
class Project {
public:
    static base::Result<std::shared_ptr<Project>> create(const std::string& path);
    static base::Result<std::shared_ptr<Project>> open(const std::string& path,
                                                       store::OpenMode mode = store::OpenMode::ReadWrite);
    ~Project();

    std::string path() const;
    std::string title() const; // setting "title", else the file's base name
    base::Revision revision() const;
    std::int64_t responseCount() const; // without excluded ones
    std::shared_ptr<const domain::Questionnaire> questionnaire() const;

    // A snapshot of the current revision that holds at least `variables`; columns already loaded are shared.
    base::Result<std::shared_ptr<const data::Dataset>> dataset(const std::vector<base::VariableId>& variables,
                                                               base::Progress& progress);
    base::Result<std::shared_ptr<const data::Dataset>> wholeDataset(base::Progress& progress);

    // The column of a derived variable with what is to be known of it. A definition that gives nothing is no error
    // here: its column is missing throughout and `trouble` says why. InvalidArgument: it is not derived.
    base::Result<std::shared_ptr<const analysis::DerivedColumn>> derived(base::VariableId variable,
                                                                         base::Progress& progress);
    // What `variable` would be in this project, which is not changed; its id may be none or an existing one's.
    base::Result<analysis::DerivedColumn> preview(const domain::Variable& variable, base::Progress& progress);

    // Which responses the rows of datasets of the current revision are.
    std::shared_ptr<const ResponseRows> responseRows() const;

    // The file, for edits; locked as long as the value lives. Its end tells the project what has changed.
    struct LockedFile {
        LockedFile(std::unique_lock<std::recursive_mutex> fileLock, store::ProjectFile* projectFile, Project* owner);
        LockedFile(LockedFile&&) = default;
        LockedFile& operator=(LockedFile&&) = delete;
        ~LockedFile();

        std::unique_lock<std::recursive_mutex> lock;
        store::ProjectFile* file;
        Project* project;
        store::ProjectFile* operator->() const { return file; }
    };
    LockedFile file();

    base::VariableId weightVariable() const;       // setting "weight"; none when unset or switched off
    analysis::MetricOptions metricOptions() const; // settings confidence, correction, small-base limits

private:
    struct State;
    explicit Project(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::engine
