#pragma once

#include "store/opening.h"
#include "store/project_file.h"
#include "store/questionnaire_tables.h"

namespace manyi::store {

// The one ProjectFile.
class OpenProject final : public ProjectFile {
public:
    explicit OpenProject(Opening opening) : m_opening(std::move(opening)) {}

    const std::string& path() const override { return m_opening.path; }
    bool readOnly() const override { return m_opening.reason != ReadOnlyReason::None; }
    ReadOnlyReason readOnlyReason() const override { return m_opening.reason; }
    std::string readOnlyDetail() const override { return m_opening.detail; }

    base::Revision revision() const override;
    base::Result<domain::Questionnaire> questionnaire() const override;
    base::Result<std::vector<BatchInfo>> batches() const override;
    std::int64_t responseCount() const override;
    base::Result<std::unordered_map<base::VariableId, data::ColumnPtr>>
    loadColumns(const std::vector<base::VariableId>& variables, base::Progress& progress) const override;
    base::Result<std::vector<std::string>> textCells(base::VariableId variable, std::int64_t firstRow,
                                                     std::int64_t count) const override;

    base::Result<std::unique_ptr<BatchWriter>> beginBatch(const NewBatch& batch) override;
    base::Status removeBatch(base::BatchId batch) override;
    base::Status updateVariable(const domain::Variable& variable, const std::string& stepName) override;
    base::Status setHierarchies(const std::vector<domain::Hierarchy>& hierarchies,
                                const std::string& stepName) override;
    base::Status writeDerived(const std::vector<domain::Variable>& variables, const std::string& stepName) override;
    base::Status removeDerived(base::VariableId variable, const std::string& stepName) override;
    base::Result<std::vector<ResponseRange>> responseRanges() const override;
    base::Result<std::vector<Exclusion>> exclusions() const override;
    base::Result<std::int64_t> addExclusion(const Exclusion& exclusion, const std::string& stepName) override;
    base::Status removeExclusion(std::int64_t exclusion, const std::string& stepName) override;
    base::Status restoreResponses(const std::vector<std::int64_t>& responses, const std::string& stepName) override;
    base::Status setSeriesBreaks(const std::vector<domain::SeriesBreak>& breaks, const std::string& stepName) override;
    base::Result<std::vector<SavedFilter>> savedFilters() const override;
    base::Status setSavedFilters(const std::vector<SavedFilter>& filters, const std::string& stepName) override;
    base::Result<std::string> setting(const std::string& key) const override;
    base::Status setSetting(const std::string& key, const std::string& value, const std::string& stepName) override;
    base::Status inOneStep(const std::string& stepName, const std::function<base::Status()>& changes) override;

    base::Result<std::vector<domain::IndicatorSystem>> indicatorSystems() const override;
    base::Result<base::IndicatorSystemId> writeIndicatorSystem(const domain::IndicatorSystem& system,
                                                               const std::string& stepName) override;
    base::Status removeIndicatorSystem(base::IndicatorSystemId id, const std::string& stepName) override;

    std::vector<UndoStep> history() const override;
    base::Status undo() override;
    base::Status redo() override;

    base::Status saveAs(const std::string& path) const override;
    base::Result<RestorePoint> makeRestorePoint(const std::string& name) override;
    std::vector<RestorePoint> restorePoints() const override;
    base::Status check() const override;
    base::Status purge() override;

private:
    const Connection& connection() const { return *m_opening.connection; }
    // Throws Failure unless the project may be changed now; checks the whole file before the first change.
    void requireWritable();
    void requireNoImport() const;
    // One more for another thread; nullptr when there cannot be one.
    std::unique_ptr<Connection> anotherReader() const;

    Opening m_opening;
    bool m_importing = false;
};

} // namespace manyi::store
