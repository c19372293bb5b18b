#pragma once

#include <QFrame>

#include "domain/judgements.h"

class QLabel;
class QPushButton;
class QToolButton;
class QGridLayout;
class QVBoxLayout;
class QScrollArea;

namespace manyi::app {

class PairSlider;

// The pairs (i < j) of a matrix one after the other, as asked of an expert: which of the two counts more, and how much
// more, in Saaty's words. Keys: 1…9 for the left, Shift for the right, arrows change the pair, Delete skips.
class JudgementQuestions : public QFrame {
    Q_OBJECT
public:
    explicit JudgementQuestions(QWidget* parent = nullptr);
    void setContent(const domain::JudgementMatrix& matrix, const QString& criterion);
    void showPair(std::size_t row, std::size_t column);
    void retranslate();

Q_SIGNALS:
    void judged(std::size_t row, std::size_t column, double value); // 0: skipped
    void pairChosen(std::size_t row, std::size_t column);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCurrent();
    void answer(double value);
    void step(int by);
    std::size_t pairs() const;

    QLabel *m_question, *m_progress, *m_words;
    QPushButton *m_first, *m_second, *m_equal, *m_back, *m_forward, *m_skip;
    std::vector<QPushButton*> m_strengths; // 2…9
    domain::JudgementMatrix m_matrix;
    QString m_criterion;
    std::size_t m_row = 0, m_column = 1;
    bool m_secondChosen = false;
};

// All pairs below each other, each as a slider.
class JudgementSliders : public QFrame {
    Q_OBJECT
public:
    explicit JudgementSliders(QWidget* parent = nullptr);
    void setContent(const domain::JudgementMatrix& matrix);

Q_SIGNALS:
    void judged(std::size_t row, std::size_t column, double value);
    void typing(std::size_t row, std::size_t column, double value);

private:
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    std::vector<PairSlider*> m_sliders;
    std::vector<std::string> m_names;
};

} // namespace manyi::app
