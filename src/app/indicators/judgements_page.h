#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace manyi::app {

class ConsistencyCard;
class JudgementFormFiles;
class JudgementGrid;
class JudgementQuestions;
class JudgementSliders;
class PairSlider;
class RepairCard;
class TriadsCard;

// One expert's judgements at the selected node: as questions, as a matrix or as sliders, all of the same data; CR,
// contradictions and repair below. While a value is being typed, CR and weights show what it would make of them.
class JudgementsPage : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Questions, Matrix, Sliders };

    explicit JudgementsPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void setMode(Mode mode);
    void retranslate();
    JudgementGrid* grid() const { return m_grid; }

public Q_SLOTS:
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHeading();
    QWidget* buildMatrix();
    void arrange(); // beside or below each other, as the width allows
    void showDocument();
    void showFigures(const domain::JudgementMatrix& matrix, const analysis::Priorities& priorities);
    void showPair(std::size_t row, std::size_t column);
    void judge(std::size_t row, std::size_t column, double value);
    void tryOut(std::size_t row, std::size_t column, double value);

    IndicatorDocument& m_document;
    QLabel *m_title, *m_subtitle, *m_noteLeft, *m_noteRight;
    QComboBox* m_expert;
    QToolButton* m_forms;
    JudgementFormFiles* m_files;
    QPushButton *m_asQuestions, *m_asMatrix, *m_asSliders;
    QBoxLayout *m_heading, *m_below; // below each other where the page is narrow
    ConsistencyCard* m_consistency;
    QStackedWidget* m_modes;
    JudgementQuestions* m_questions;
    JudgementGrid* m_grid;
    PairSlider* m_slider;
    JudgementSliders* m_sliders;
    TriadsCard* m_triads;
    RepairCard* m_repair;
    std::size_t m_row = 0, m_column = 1;
};

} // namespace manyi::app
