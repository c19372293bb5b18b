#pragma once

#include <QWidget>

#include "app/commands/edits.h"
#include "app/session.h"

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace manyi::app {

class TableView;

// The files that were imported, newest last: what was kept of each, its report and recipe; a batch can be removed as
// one undo step.
class BatchesPage : public QWidget {
    Q_OBJECT
public:
    explicit BatchesPage(Session& session, QWidget* parent = nullptr);

    void setEdits(Edits& edits) { m_edits = &edits; }
    void setWritable(bool writable);
    void setBatches(std::vector<store::BatchInfo> batches);
    void copy();

Q_SIGNALS:
    void message(const QString& text);
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void updateButtons();
    const store::BatchInfo* current() const;
    void showReport();
    void showRecipe();
    void askToRemove();
    void retranslate();
    Session& m_session;
    Edits* m_edits = nullptr;
    std::vector<store::BatchInfo> m_batches;
    bool m_writable = true;
    QStandardItemModel* m_model;
    TableView* m_view;
    QPushButton* m_report;
    QPushButton* m_recipe;
    QPushButton* m_remove;
    QPushButton* m_import;
};

} // namespace manyi::app
