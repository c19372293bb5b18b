#include "app/indicators/judgements_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/indicators/consistency_card.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/judgement_form_files.h"
#include "app/indicators/judgement_grid.h"
#include "app/indicators/judgement_questions.h"
#include "app/indicators/lamp.h"
#include "app/indicators/pair_slider.h"
#include "app/indicators/repair_card.h"
#include "app/indicators/triads_card.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int narrow = 560;
}

JudgementsPage::JudgementsPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_consistency(new ConsistencyCard),
      m_modes(new QStackedWidget),
      m_questions(new JudgementQuestions),
      m_sliders(new JudgementSliders),
      m_triads(new TriadsCard),
      m_repair(new RepairCard(document))
{
    setObjectName(QStringLiteral("judgementsPage"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::m);
    column->addWidget(buildHeading());
    column->addWidget(m_consistency);
    m_modes->addWidget(m_questions);
    m_modes->addWidget(buildMatrix());
    m_modes->addWidget(m_sliders);
    column->addWidget(m_modes);
    m_below = new QHBoxLayout;
    m_below->setSpacing(charts::space::m);
    m_below->addWidget(m_triads, 1);
    m_below->addWidget(m_repair, 1);
    column->addLayout(m_below, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_grid->judgements(), &JudgementModel::judged, this, &JudgementsPage::judge);
    connect(m_grid->judgements(), &JudgementModel::refused, this, [this](const QString& text) {
        Q_EMIT m_document.refused(tr("Judgement"), {base::ErrorCode::InvalidArgument, text.toStdString(), {}});
    });
    connect(m_grid, &JudgementGrid::typing, this, &JudgementsPage::tryOut);
    connect(m_grid, &JudgementGrid::typingEnded, this, [this] { showDocument(); });
    connect(m_grid, &JudgementGrid::pairChosen, this, &JudgementsPage::showPair);
    connect(m_questions, &JudgementQuestions::judged, this, &JudgementsPage::judge);
    connect(m_questions, &JudgementQuestions::pairChosen, this, &JudgementsPage::showPair);
    connect(m_sliders, &JudgementSliders::judged, this, &JudgementsPage::judge);
    connect(m_sliders, &JudgementSliders::typing, this, &JudgementsPage::tryOut);
    connect(m_slider, &PairSlider::valueMoved, this, [this](double v) { tryOut(m_row, m_column, v); });
    connect(m_slider, &PairSlider::valueChosen, this, [this](double v) { judge(m_row, m_column, v); });
    connect(m_triads, &TriadsCard::pairChosen, this, [this](std::size_t row, std::size_t at) {
        const auto low = std::min(row, at), high = std::max(row, at);
        m_grid->setCurrentIndex(m_grid->model()->index(static_cast<int>(low), static_cast<int>(high) + 1));
        m_questions->showPair(low, high);
        showPair(low, high);
    });
    // The card's buttons go with the proposal: the focus goes back to where judging is done.
    connect(m_repair, &RepairCard::settled, this, [this] {
        if (m_modes->currentIndex() == static_cast<int>(Mode::Matrix))
            m_grid->setFocus();
        else
            (m_asQuestions->isChecked() ? m_asQuestions : m_asSliders)->setFocus();
    });
    connect(m_expert, &QComboBox::activated, this,
            [this](int index) { m_document.selectExpert({m_expert->itemData(index).toLongLong()}); });
    connect(&m_document, &IndicatorDocument::nodeWeightsChanged, this, &JudgementsPage::showDocument);
    connect(&m_document, &IndicatorDocument::repairChanged, this, &JudgementsPage::showDocument);
    setMode(Mode::Matrix);
    retranslate();
}

QWidget* JudgementsPage::buildHeading()
{
    auto* heading = new QWidget;
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("judgedNode"));
    theme::setLook(m_title, "strong");
    m_subtitle = new ElidedLabel;
    theme::setLook(m_subtitle, "grey");
    m_expert = new QComboBox;
    m_expert->setObjectName(QStringLiteral("expertChoice"));
    m_expert->setMinimumWidth(112);
    m_heading = new QHBoxLayout(heading);
    m_heading->setContentsMargins(0, 0, 0, 0);
    m_heading->setSpacing(charts::space::s);
    auto* titles = new QHBoxLayout;
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle, 1);
    auto* row = new QHBoxLayout;
    m_forms = new QToolButton;
    m_forms->setObjectName(QStringLiteral("judgementForms"));
    m_forms->setIcon(theme::icon(QStringLiteral("questionnaire")));
    m_forms->setPopupMode(QToolButton::InstantPopup);
    m_forms->setMenu(new QMenu(m_forms));
    m_files = new JudgementFormFiles(m_document, this);
    row->addWidget(m_expert);
    row->addWidget(m_forms);
    m_heading->addLayout(titles, 1);
    m_heading->addLayout(row);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    const auto segment = [&](const char* name, const char* side, Mode mode) {
        auto* button = new QPushButton;
        button->setObjectName(QLatin1String(name));
        button->setProperty("segment", QLatin1String(side));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        segments->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, mode] { setMode(mode); });
        return button;
    };
    m_asQuestions = segment("asQuestions", "left", Mode::Questions);
    m_asMatrix = segment("asMatrix", "middle", Mode::Matrix);
    m_asSliders = segment("asSliders", "right", Mode::Sliders);
    m_asMatrix->setChecked(true);
    row->addLayout(segments);
    return heading;
}

QWidget* JudgementsPage::buildMatrix()
{
    auto* page = new QWidget;
    m_grid = new JudgementGrid;
    m_slider = new PairSlider;
    m_noteLeft = new QLabel;
    m_noteRight = new QLabel;
    for (QLabel* note : {m_noteLeft, m_noteRight})
        theme::setLook(note, "secondary");
    m_noteLeft->setWordWrap(true);
    auto* card = new QFrame;
    theme::setLook(card, "card");
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_grid);
    auto* notes = new QHBoxLayout;
    notes->setContentsMargins(charts::space::l, 0, 0, 0);
    notes->addWidget(m_noteLeft, 1);
    notes->addWidget(m_noteRight);
    auto* sliderCard = new QFrame;
    theme::setLook(sliderCard, "card");
    auto* inSlider = new QVBoxLayout(sliderCard);
    inSlider->setContentsMargins(charts::space::s, charts::space::s, charts::space::s, 0);
    inSlider->addWidget(m_slider);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::s);
    column->addWidget(card, 1);
    column->addLayout(notes);
    column->addWidget(sliderCard);
    return page;
}

void JudgementsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void JudgementsPage::arrange()
{
    const auto direction = [](bool below) { return below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight; };
    const int wanted = m_title->sizeHint().width() + m_subtitle->sizeHint().width() +
                       m_heading->itemAt(1)->sizeHint().width() + 4 * charts::space::l;
    m_below->setDirection(direction(width() < narrow));
    m_heading->setDirection(direction(width() < std::max(narrow, wanted)));
}

void JudgementsPage::retranslate()
{
    m_asQuestions->setText(tr("Questions"));
    m_asMatrix->setText(tr("Matrix"));
    m_asSliders->setText(tr("Sliders"));
    m_expert->setAccessibleName(tr("Expert whose judgements are shown"));
    m_forms->setToolTip(tr("Judgement forms: print, save, read"));
    m_forms->setAccessibleName(m_forms->toolTip());
    m_forms->menu()->clear();
    m_files->addTo(*m_forms->menu());
    m_grid->setAccessibleName(tr("Judgement matrix"));
    m_questions->retranslate();
    m_triads->retranslate();
    m_repair->retranslate();
    showDocument();
}

void JudgementsPage::setMode(Mode mode)
{
    // The stack is as large as the page that is shown, not as the largest.
    for (int i = 0; i < m_modes->count(); ++i) {
        const auto policy = i == static_cast<int>(mode) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_modes->widget(i)->setSizePolicy(policy, policy);
    }
    m_sliders->setMinimumHeight(mode == Mode::Sliders ? 300 : 0);
    m_modes->setCurrentIndex(static_cast<int>(mode));
    QPushButton* const buttons[] = {m_asQuestions, m_asMatrix, m_asSliders};
    buttons[static_cast<int>(mode)]->setChecked(true);
    showDocument();
}

void JudgementsPage::showDocument()
{
    const auto& system = m_document.system();
    const QSignalBlocker quiet(m_expert);
    m_expert->clear();
    for (const domain::Expert& expert : system.experts)
        m_expert->addItem(fromUtf8(expert.name), QVariant::fromValue<qlonglong>(expert.id.value));
    m_expert->setCurrentIndex(m_expert->findData(QVariant::fromValue<qlonglong>(m_document.expert().value)));
    m_expert->setEnabled(!system.experts.empty());
    const auto node = m_document.judgedNode();
    const auto matrix = m_document.matrix();
    m_title->setText(nameOf(system, node));
    const auto* at = m_document.expertAt();
    const auto pairs = matrix.size() * (matrix.size() > 0 ? matrix.size() - 1 : 0) / 2;
    const auto* own = domain::find(system.goal, node);
    if (own && own->leaf())
        m_subtitle->setText(tr("%1 alternatives, %2 of %3 judged")
                                .arg(matrix.size())
                                .arg(pairs - matrix.missingPairs().size())
                                .arg(pairs));
    else
        m_subtitle->setText(tr("%1 indicators, %2 of %3 judged")
                                .arg(matrix.size())
                                .arg(pairs - matrix.missingPairs().size())
                                .arg(pairs));
    showFigures(matrix, at ? at->priorities : analysis::Priorities{});
    m_questions->setContent(matrix, nameOf(system, node));
    if (m_modes->currentIndex() == static_cast<int>(Mode::Sliders))
        m_sliders->setContent(matrix);
    m_modes->setEnabled(m_document.expert().value != 0);
    const auto ri = analysis::randomIndex(system.options.table, matrix.size());
    m_noteLeft->setText(tr("Orange frame: farthest off. Tinted: in an intransitive triad. The lower half follows."));
    m_noteRight->setText(
        ri ? tr("RI %1 (%2, n = %3)").arg(numberText(*ri, 2), tableName(system.options.table)).arg(matrix.size())
           : QString());
    m_grid->fit();
    showPair(std::min(m_row, matrix.size()), m_column);
    arrange();
}

void JudgementsPage::showFigures(const domain::JudgementMatrix& matrix, const analysis::Priorities& priorities)
{
    JudgementModel::Marks marks{analysis::cellErrors(matrix, priorities), analysis::intransitiveTriads(matrix)};
    const auto& options = m_document.system().options;
    const auto* repair = m_document.repair();
    const bool offered = repair && repair->possible && !m_document.repairDeclined();
    QString note;
    if (m_document.system().experts.empty())
        note = tr("Add an expert to enter judgements.");
    else if (matrix.size() < 2)
        note = tr("There is nothing to compare here: this indicator needs two or more below it.");
    else if (!priorities.islands.empty() && 2 * matrix.missingPairs().size() < matrix.size() * (matrix.size() - 1))
        note = tr("The judgements made do not connect all items yet. Judge one pair between the separate groups.");
    else
        note = tr("Nothing has been judged yet. Type into the matrix, answer the questions or move a slider.");
    m_consistency->setState(priorities, options.consistencyLimit,
                            offered ? repair->after.consistencyRatio : std::nullopt, note);
    m_triads->setContent(matrix, marks.triads, marks.errors);
    m_grid->judgements()->setContent(matrix, priorities.weights, std::move(marks));
}

void JudgementsPage::showPair(std::size_t row, std::size_t column)
{
    const auto& matrix = m_grid->judgements()->matrix();
    if (row >= matrix.size() || column >= matrix.size() || row == column) {
        row = 0;
        column = 1;
    }
    m_row = std::min(row, column);
    m_column = std::max(row, column);
    m_slider->parentWidget()->setVisible(matrix.size() >= 2); // the card
    if (matrix.size() < 2)
        return;
    m_slider->setPair(fromUtf8(matrix.names()[m_row]), fromUtf8(matrix.names()[m_column]));
    m_slider->setValue(matrix.at(m_row, m_column));
    std::optional<double> proposed;
    if (const auto* repair = m_document.repair(); repair && repair->possible && !m_document.repairDeclined()) {
        for (const auto& edit : repair->edits) {
            if (edit.row == m_row && edit.column == m_column)
                proposed = edit.after;
        }
    }
    m_slider->setProposed(proposed);
}

void JudgementsPage::judge(std::size_t row, std::size_t column, double value)
{
    const auto node = m_document.judgedNode();
    const auto expert = m_document.expert();
    const auto items = domain::comparedAt(m_document.system(), node);
    if (!expert || row >= items.size() || column >= items.size())
        return;
    m_document.apply(tr("Judge %1 against %2").arg(fromUtf8(items[row].name), fromUtf8(items[column].name)),
                     [&](domain::IndicatorSystem& system) {
                         domain::setJudgement(system, expert, node, items[row].id, items[column].id,
                                              value > 0 ? std::optional(value) : std::nullopt);
                     });
}

void JudgementsPage::tryOut(std::size_t row, std::size_t column, double value)
{
    auto matrix = m_document.matrix();
    if (row >= matrix.size() || column >= matrix.size() || row == column)
        return;
    matrix.set(row, column, value);
    showFigures(matrix, analysis::priorities(matrix, m_document.prioritiesOptions()));
}

void JudgementsPage::copy()
{
    copyToClipboard(m_grid->allCells());
}

} // namespace manyi::app
