#pragma once

#include <QAbstractTableModel>

#include "engine/import.h"

namespace manyi::app {

// The files of a plan with what each was recognised as and why, and below them those that are not read. Looks at the
// plan that it is given: tell it about every change.
class FileListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Format, Rows, Why, ColumnCount };

    explicit FileListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setPlan(const engine::ImportPlan* plan);
    int fileCount() const { return m_plan ? static_cast<int>(m_plan->files.size()) : 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString fileText(const engine::FilePlan& file, int column) const;
    QString skippedText(const engine::SkippedFile& file, int column) const;

    const engine::ImportPlan* m_plan = nullptr;
};

} // namespace manyi::app
