#pragma once

#include <QFrame>

#include "charts/tokens.h"
#include "engine/import.h"

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace manyi::app {

class EmptyState;
class RawModel;
class RowHeader;
class TableView;

// How the file differs from the recipe that was taken over; hidden when it does not.
class DifferencesList : public QFrame {
    Q_OBJECT
public:
    explicit DifferencesList(QWidget* parent = nullptr);
    void setDifferences(const engine::FilePlan& file);

private:
    QLabel* m_title;
    QLabel* m_list;
};

// Step 1: the records as they are cut with the present encoding and separator.
class FileStep : public QWidget {
    Q_OBJECT
public:
    explicit FileStep(QWidget* parent = nullptr);
    void setFile(const engine::FilePlan* file);
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

    DifferencesList* m_differences;
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
