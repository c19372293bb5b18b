#include "app/overview/chart_panel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int mostHeight = 420; // what a chart may ask of the page before it scrolls by itself

bool hasRows(const charts::ChartSpec& spec)
{
    using enum charts::ChartKind;
    return (spec.kind == Bar && spec.horizontal) || spec.kind == StackedBar || spec.kind == LikertBar ||
           spec.kind == NpsBar || spec.kind == HeatMap || spec.kind == Tree;
}
} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_scroll(new QScrollArea(this)),
      m_view(new charts::ChartView)
{
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_subtitle, "secondary");
    for (QLabel* label : {m_title, m_subtitle}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(60);
    }
    m_choice->setObjectName("choice");
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_choice->setMaximumWidth(170);
    m_choice->hide();
    m_view->setHeading(false);
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* heading = new QGridLayout;
    heading->setHorizontalSpacing(charts::space::s);
    heading->setVerticalSpacing(2);
    heading->setColumnStretch(0, 1);
    heading->addWidget(m_title, 0, 0);
    heading->addWidget(m_choice, 0, 1, Qt::AlignTop);
    heading->addWidget(m_subtitle, 1, 0, 1, 2);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    all->setSpacing(charts::space::xs);
    all->addLayout(heading);
    all->addWidget(m_scroll, 1);
    all->addStretch();

    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { Q_EMIT choiceChanged(m_choice->itemData(index).toLongLong()); });
}

void ChartPanel::setSpec(const charts::ChartSpec& spec)
{
    m_title->setText(spec.title);
    m_subtitle->setText(spec.subtitle);
    m_subtitle->setVisible(!spec.subtitle.isEmpty());
    m_view->setSpec(spec);
    m_view->setAccessibleName(spec.title);
    fit();
}

void ChartPanel::setTheme(charts::ThemeKind theme)
{
    m_view->setTheme(theme);
}

void ChartPanel::setChoices(const std::vector<Choice>& choices, qint64 current)
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Choice& choice : choices) {
        m_choice->addItem(choice.text, QVariant::fromValue<qlonglong>(choice.key));
        if (choice.key == current)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    // As wide as its present text, not as its widest: the title needs the room.
    m_choice->setMinimumWidth(std::min(170, m_choice->fontMetrics().horizontalAdvance(m_choice->currentText()) + 48));
    m_choice->setVisible(choices.size() > 1);
}

void ChartPanel::setChoiceName(const QString& accessibleName)
{
    m_choice->setAccessibleName(accessibleName);
    m_choice->setToolTip(accessibleName);
}

void ChartPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void ChartPanel::fit()
{
    // Charts of few rows may be squeezed a little; only those of many rows scroll. Rows grow by a quarter at most.
    const int least = m_view->minimumSizeHint().height(), wanted = std::max(least, m_view->sizeHint().height());
    const bool rows = hasRows(m_view->spec());
    m_view->setMinimumHeight(least);
    m_scroll->setMinimumHeight(std::min(rows && m_unsqueezed ? wanted : least, mostHeight));
    const int growth = static_cast<int>(m_view->spec().categories.size()) * charts::space::rowHeight / 4;
    m_scroll->setMaximumHeight(rows ? wanted + growth : QWIDGETSIZE_MAX);
}

} // namespace manyi::app
