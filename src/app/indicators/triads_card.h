#pragma once

#include <QFrame>

#include "analysis/ahp/consistency.h"

class QLabel;

namespace manyi::app {

class TableView;
class ValueTable;

// Where judgements contradict each other: the first intransitive triad as a picture, then the judgements that are
// farthest from the ratio of the weights.
class TriadsCard : public QFrame {
    Q_OBJECT
public:
    explicit TriadsCard(QWidget* parent = nullptr);
    void setContent(const domain::JudgementMatrix& matrix, const std::vector<analysis::IntransitiveTriad>& triads,
                    const std::vector<analysis::CellError>& errors);
    void retranslate();

Q_SIGNALS:
    void pairChosen(std::size_t row, std::size_t column);

private:
    class Picture;
    void showTable();

    QLabel *m_title, *m_count, *m_none, *m_tableTitle;
    Picture* m_picture;
    TableView* m_table;
    ValueTable* m_model;
    domain::JudgementMatrix m_matrix;
    std::vector<analysis::IntransitiveTriad> m_triads;
    std::vector<analysis::CellError> m_errors;
};

} // namespace manyi::app
