#pragma once

#include <QWidget>

#include "charts/tokens.h"
#include "engine/import.h"

class QLabel;
class QPushButton;

namespace manyi::app {

class MappingHeader;
class MappingModel;
class ProblemsPanel;
class RowHeader;
class TableView;

// Step 2: the first records under what each column becomes, and below the problems of the file.
class MappingStep : public QWidget {
    Q_OBJECT
public:
    explicit MappingStep(QWidget* parent = nullptr);

    void setFile(const engine::FilePlan* file);
    void recipeChanged(); // recipe or problems
    void setTheme(charts::ThemeKind theme);
    int selectedColumn() const; // of the file, -1 none
    void selectColumn(int column);
    void selectColumn(const QString& header, qint64 dataRow);
    ProblemsPanel* problems() const { return m_problems; }

Q_SIGNALS:
    void columnSelected(int column);
    void maskAllWanted(); // all columns that look like personal data

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void showDoubtful();
    void retranslate();

    MappingModel* m_model;
    MappingHeader* m_header;
    RowHeader* m_rows;
    TableView* m_table;
    QWidget* m_corner;
    QLabel* m_captions[3];
    QLabel* m_extent;
    QPushButton* m_onlyDoubtful;
    QPushButton* m_maskAll;
    ProblemsPanel* m_problems;
};

} // namespace manyi::app
