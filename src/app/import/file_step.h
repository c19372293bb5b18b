#pragma once

#include <QWidget>

#include "charts/tokens.h"
#include "engine/import.h"

class QFrame;
class QLabel;
class QProgressBar;

namespace manyi::app {

class EmptyState;
class FileList;
class RawModel;
class RowHeader;
class TableView;

// Step 1: the files, and the records of one of them as they are cut with the present encoding and separator.
class FileStep : public QWidget {
    Q_OBJECT
public:
    explicit FileStep(QWidget* parent = nullptr);
    void setFile(const engine::FilePlan* file);
    FileList* files() const { return m_files; }
    void setTheme(charts::ThemeKind theme);
    void setReading(bool reading);
    void setProgress(double fraction, const QString& text);
    // `nothingRead`: there is no file to show, another one is offered.
    void setError(const QString& sentence, bool nothingRead);

Q_SIGNALS:
    void otherFileWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FileList* m_files;
    QLabel* m_error;
    QLabel* m_doing;
    QProgressBar* m_progress;
    RawModel* m_model;
    TableView* m_table;
    RowHeader* m_rows;
    QLabel* m_caption;
    QFrame* m_card;
    EmptyState* m_empty;
};

} // namespace manyi::app
