#pragma once

#include <QWidget>
#include <memory>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace Ui {
class ColumnEditor;
}
class QComboBox;
class QLabel;

namespace manyi::app {

class TableView;
class ValueLabelModel;

// Edits one column of a recipe: role, type, names, missing codes, scale, direction, question, masking, value labels.
// Every change makes the column certain (confidence 1) and is told at once.
class ColumnEditor : public QWidget {
    Q_OBJECT
public:
    explicit ColumnEditor(QWidget* parent = nullptr);
    ~ColumnEditor() override;

    // The profile may be null; questions are those of the recipe.
    void setColumn(const domain::ColumnRecipe& column, const io::ColumnProfile* profile,
                   const std::vector<domain::QuestionRecipe>& questions);
    const domain::ColumnRecipe& column() const { return m_column; }

Q_SIGNALS:
    void edited(); // column() has changed

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectFields();
    void show();
    QWidget* buildMasking();
    void showFit();
    void showMasking();
    void changed();
    void readScale();
    void retranslate();

    std::unique_ptr<Ui::ColumnEditor> m_ui;
    QLabel* m_title;
    QLabel* m_confidence;
    QLabel* m_reason;
    QLabel* m_maskingName;
    QLabel* m_personal;
    QComboBox* m_masking;
    TableView* m_values;
    ValueLabelModel* m_labels;
    domain::ColumnRecipe m_column;
    const io::ColumnProfile* m_profile = nullptr;
    std::vector<domain::QuestionRecipe> m_questions;
    bool m_showing = false;
};

} // namespace manyi::app
