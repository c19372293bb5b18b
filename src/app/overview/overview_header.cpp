#include "app/overview/overview_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QPushButton* button(const char* name, const QIcon& icon = {})
{
    auto* made = new QPushButton(icon, {});
    made->setObjectName(name);
    return made;
}

} // namespace

OverviewHeader::OverviewHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_subtitle(new ElidedLabel),
      m_selection(new QLabel),
      m_filter(button("filterToSelection")),
      m_clear(button("clearSelection")),
      m_fold(button("foldCards")),
      m_choose(button("chooseMetrics", theme::icon("settings"))),
      m_copy(button("copy", theme::icon("copy"))),
      m_report(button("makeReport", theme::icon("reports", QPalette::HighlightedText))),
      m_middle(new QStackedWidget)
{
    m_subtitle->setObjectName("subtitle");
    m_selection->setObjectName("selection");
    theme::setLook(m_title, "pageTitle");
    theme::setLook(m_subtitle, "grey");
    theme::setLook(m_clear, "flat");
    theme::setLook(m_fold, "link");
    theme::setLook(m_report, "primary");
    build();
    connect(m_filter, &QPushButton::clicked, this, &OverviewHeader::filterToSelection);
    connect(m_clear, &QPushButton::clicked, this, &OverviewHeader::clearSelection);
    connect(m_fold, &QPushButton::clicked, this, &OverviewHeader::foldWanted);
    connect(m_choose, &QPushButton::clicked, this, &OverviewHeader::chooseWanted);
    connect(m_copy, &QPushButton::clicked, this, &OverviewHeader::copyWanted);
    connect(m_report, &QPushButton::clicked, this, &OverviewHeader::reportWanted);
}

void OverviewHeader::build()
{
    auto* selected = new QWidget;
    auto* selectedRow = new QHBoxLayout(selected);
    selectedRow->setContentsMargins(0, 0, 0, 0);
    selectedRow->addWidget(m_selection);
    selectedRow->addWidget(m_filter);
    selectedRow->addWidget(m_clear);
    selectedRow->addStretch();
    m_middle->addWidget(m_subtitle);
    m_middle->addWidget(selected);
    m_middle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(charts::space::s);
    row->addWidget(m_title);
    row->addSpacing(charts::space::xs);
    row->addWidget(m_middle, 1);
    for (QPushButton* each : {m_fold, m_choose, m_copy, m_report})
        row->addWidget(each);
}

void OverviewHeader::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setToolTip(text);
}

void OverviewHeader::setSelected(bool brushed, std::optional<qint64> respondents)
{
    m_middle->setCurrentIndex(brushed ? 1 : 0);
    m_selection->setText(respondents ? tr("%1 selected").arg(countText(*respondents)) : QString());
}

void OverviewHeader::setFold(int more, bool folded)
{
    m_fold->setVisible(more > 0);
    m_fold->setText(folded ? tr("%n more", "cards", more) : tr("Fewer cards"));
    m_fold->setToolTip(folded ? tr("Show all metric cards") : tr("Show one row of metric cards"));
}

void OverviewHeader::retranslate()
{
    m_title->setText(tr("Overview"));
    m_filter->setText(tr("Filter to selection"));
    m_clear->setText(tr("Clear"));
    m_choose->setText(tr("Cards"));
    m_choose->setToolTip(tr("Choose which metrics stand on the cards"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the figures as a table"));
    m_report->setText(tr("Make report"));
}

} // namespace manyi::app
