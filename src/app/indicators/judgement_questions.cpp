#include "app/indicators/judgement_questions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/pair_slider.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

JudgementQuestions::JudgementQuestions(QWidget* parent)
    : QFrame(parent), m_question(new QLabel(this)), m_progress(new QLabel(this)), m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("judgementQuestions"));
    setFocusPolicy(Qt::StrongFocus);
    theme::setLook(this, "card");
    theme::setLook(m_question, "strong");
    theme::setLook(m_progress, "secondary");
    m_words->setObjectName(QStringLiteral("saatyWords"));
    m_question->setWordWrap(true);
    const auto button = [this](const char* name, bool checkable) {
        auto* made = new QPushButton(this);
        made->setObjectName(QLatin1String(name));
        made->setCheckable(checkable);
        return made;
    };
    m_first = button("firstCounts", true);
    m_equal = button("equalCounts", true);
    m_second = button("secondCounts", true);
    m_back = button("pairBack", false);
    m_forward = button("pairForward", false);
    m_skip = button("pairSkip", false);
    for (QPushButton* flat : {m_back, m_forward, m_skip})
        theme::setLook(flat, "flat");
    auto* which = new QHBoxLayout;
    for (QPushButton* each : {m_first, m_equal, m_second})
        which->addWidget(each, 1);
    auto* strengths = new QHBoxLayout;
    strengths->setSpacing(charts::space::xs);
    for (int strength = 2; strength <= 9; ++strength) {
        auto* made = button("strength", true);
        made->setObjectName(QStringLiteral("strength%1").arg(strength));
        made->setText(QString::number(strength));
        strengths->addWidget(made, 1);
        m_strengths.push_back(made);
        connect(made, &QPushButton::clicked, this,
                [this, strength] { answer(m_secondChosen ? 1.0 / strength : strength); });
    }
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addWidget(m_progress, 1, Qt::AlignCenter);
    foot->addWidget(m_skip);
    foot->addWidget(m_forward);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(charts::space::l, charts::space::l, charts::space::l, charts::space::m);
    column->setSpacing(charts::space::m);
    column->addWidget(m_question);
    column->addLayout(which);
    column->addLayout(strengths);
    column->addWidget(m_words);
    column->addLayout(foot);
    connect(m_first, &QPushButton::clicked, this, [this] {
        const double now = m_matrix.at(m_row, m_column);
        answer(now > 0 && now < 1 ? 1 / now : now > 1 ? now : 3);
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        const double now = m_matrix.at(m_row, m_column);
        answer(now > 1 ? 1 / now : now > 0 && now < 1 ? now : 1.0 / 3);
    });
    connect(m_equal, &QPushButton::clicked, this, [this] { answer(1); });
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        Q_EMIT judged(m_row, m_column, 0);
        step(1);
    });
    retranslate();
}

void JudgementQuestions::retranslate()
{
    m_equal->setText(tr("Equally important"));
    m_back->setText(tr("Previous pair"));
    m_forward->setText(tr("Next pair"));
    m_skip->setText(tr("Skip this pair"));
    for (std::size_t i = 0; i < m_strengths.size(); ++i) {
        m_strengths[i]->setToolTip(saatyWords(static_cast<double>(i + 2)));
        m_strengths[i]->setAccessibleName(
            QStringLiteral("%1: %2").arg(i + 2).arg(saatyWords(static_cast<double>(i + 2))));
    }
    setAccessibleName(tr("Judgements as questions"));
    showCurrent();
}

void JudgementQuestions::setContent(const domain::JudgementMatrix& matrix, const QString& criterion)
{
    m_matrix = matrix;
    m_criterion = criterion;
    if (m_column >= matrix.size() || m_row >= m_column) {
        m_row = 0;
        m_column = 1;
    }
    showCurrent();
}

void JudgementQuestions::showPair(std::size_t row, std::size_t column)
{
    if (row == column || std::max(row, column) >= m_matrix.size())
        return;
    m_row = std::min(row, column);
    m_column = std::max(row, column);
    showCurrent();
}

std::size_t JudgementQuestions::pairs() const
{
    return m_matrix.size() * (m_matrix.size() - (m_matrix.size() > 0 ? 1 : 0)) / 2;
}

void JudgementQuestions::showCurrent()
{
    const bool any = m_matrix.size() >= 2;
    for (QPushButton* each : {m_first, m_equal, m_second, m_back, m_forward, m_skip})
        each->setEnabled(any);
    for (QPushButton* each : m_strengths)
        each->setEnabled(any);
    if (!any) {
        m_question->setText(tr("There is nothing to compare here."));
        m_progress->clear();
        return;
    }
    const QString first = fromUtf8(m_matrix.names()[m_row]), second = fromUtf8(m_matrix.names()[m_column]);
    const double value = m_matrix.at(m_row, m_column);
    m_question->setText(tr("%1: %2 against %3. Which counts more, and how much more?").arg(m_criterion, first, second));
    m_first->setText(first);
    m_second->setText(second);
    m_secondChosen = value > 0 && value < 1;
    m_first->setChecked(value > 1);
    m_equal->setChecked(value == 1);
    m_second->setChecked(m_secondChosen);
    const double strength = m_secondChosen ? 1 / value : value;
    for (std::size_t i = 0; i < m_strengths.size(); ++i)
        m_strengths[i]->setChecked(std::abs(strength - static_cast<double>(i + 2)) < 0.01);
    m_words->setText(value > 0 ? judgementSentence(first, second, value) : tr("Not judged yet."));
    std::size_t index = 0;
    for (std::size_t i = 0; i < m_row; ++i)
        index += m_matrix.size() - 1 - i;
    index += m_column - m_row;
    m_progress->setText(
        tr("Pair %1 of %2, %3 judged").arg(index).arg(pairs()).arg(pairs() - m_matrix.missingPairs().size()));
}

void JudgementQuestions::answer(double value)
{
    Q_EMIT judged(m_row, m_column, value);
    showCurrent();
}

void JudgementQuestions::step(int by)
{
    const std::size_t n = m_matrix.size();
    if (n < 2)
        return;
    if (by > 0 && m_column + 1 < n) {
        ++m_column;
    } else if (by > 0 && m_row + 2 < n) {
        ++m_row;
        m_column = m_row + 1;
    } else if (by < 0 && m_column > m_row + 1) {
        --m_column;
    } else if (by < 0 && m_row > 0) {
        --m_row;
        m_column = n - 1;
    }
    showCurrent();
    Q_EMIT pairChosen(m_row, m_column);
}

void JudgementQuestions::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const double strength = key - Qt::Key_0;
        return answer(event->modifiers() & Qt::ShiftModifier ? 1 / strength : strength);
    }
    if (key == Qt::Key_Left || key == Qt::Key_Up)
        return step(-1);
    if (key == Qt::Key_Right || key == Qt::Key_Down || key == Qt::Key_Return)
        return step(1);
    if (key == Qt::Key_Delete)
        return m_skip->click();
    QFrame::keyPressEvent(event);
}

JudgementSliders::JudgementSliders(QWidget* parent) : QFrame(parent), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("judgementSliders"));
    theme::setLook(this, "card");
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setSpacing(0);
    m_column->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, charts::space::s, 1, charts::space::s);
    all->addWidget(m_scroll);
}

void JudgementSliders::setContent(const domain::JudgementMatrix& matrix)
{
    const std::size_t n = matrix.size();
    const std::size_t wanted = n * (n > 0 ? n - 1 : 0) / 2;
    while (m_sliders.size() > wanted) {
        delete m_sliders.back();
        m_sliders.pop_back();
    }
    while (m_sliders.size() < wanted) {
        auto* slider = new PairSlider;
        m_column->insertWidget(static_cast<int>(m_sliders.size()), slider);
        m_sliders.push_back(slider);
        m_names.clear();
    }
    const bool otherNames = m_names != matrix.names();
    m_names = matrix.names();
    std::size_t at = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j, ++at) {
            PairSlider* slider = m_sliders[at];
            if (otherNames) {
                slider->setPair(fromUtf8(m_names[i]), fromUtf8(m_names[j]));
                slider->disconnect(this);
                connect(slider, &PairSlider::valueChosen, this, [this, i, j](double v) { Q_EMIT judged(i, j, v); });
                connect(slider, &PairSlider::valueMoved, this, [this, i, j](double v) { Q_EMIT typing(i, j, v); });
            }
            if (slider->value() != matrix.at(i, j))
                slider->setValue(matrix.at(i, j));
        }
    }
}

} // namespace manyi::app
