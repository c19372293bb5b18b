#pragma once

#include <QWidget>

#include "engine/import.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace manyi::app {

class ColumnEditor;

// The right side of the wizard: the selected column, the recipe in short, what will be written, and the way on.
class RecipePanel : public QWidget {
    Q_OBJECT
public:
    explicit RecipePanel(QWidget* parent = nullptr);

    ColumnEditor* editor() const { return m_editor; }
    void setColumnShown(bool shown);
    void setSummary(const engine::FilePlan& file);
    // Why the import cannot be written yet, above the buttons; "" = it can.
    void setObstacle(const QString& sentence);
    QPushButton* cancelButton() const { return m_cancel; }
    QPushButton* backButton() const { return m_back; }
    QPushButton* nextButton() const { return m_next; }

Q_SIGNALS:
    void jsonWanted();
    void hierarchyWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* line();
    QWidget* buildFooter();
    void retranslate();

    ColumnEditor* m_editor;
    QWidget* m_columnPart;
    QLabel* m_heading;
    QLabel* m_columnHeading;
    QLabel* m_summaryHeading;
    QPushButton* m_json;
    QPushButton* m_hierarchy;
    QVBoxLayout* m_lines;
    QLabel* m_kept;
    QLabel* m_previous;
    QLabel* m_obstacle;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace manyi::app
