#pragma once

#include "app/indicators/judgement_model.h"
#include "app/shell/table_view.h"

namespace manyi::app {

// The matrix as a grid for the keyboard: typing replaces the cell, Enter goes on to the next cell, Delete skips the
// judgement, F2 changes it. `typing` tells what stands in the open editor, so that CR and weights follow each key.
class JudgementGrid : public TableView {
    Q_OBJECT
public:
    explicit JudgementGrid(QWidget* parent = nullptr);
    JudgementModel* judgements() const { return m_model; }
    void fit(); // columns to the width that there is
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {300, std::min(sizeHint().height(), 170)}; }

Q_SIGNALS:
    void typing(std::size_t row, std::size_t column, double value);
    void typingEnded();
    void pairChosen(std::size_t row, std::size_t column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void goOn();
    JudgementModel* m_model;
};

} // namespace manyi::app
