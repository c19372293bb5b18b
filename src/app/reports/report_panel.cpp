#include "app/reports/report_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/reports/chapter_list.h"
#include "app/reports/facts_form.h"
#include "app/theme/theme.h"

namespace manyi::app {

ReportPanel::ReportPanel(QWidget* parent)
    : QScrollArea(parent),
      m_chaptersName(new QLabel),
      m_factsName(new QLabel),
      m_chapters(new ChapterList),
      m_facts(new FactsForm)
{
    for (QLabel* name : {m_chaptersName, m_factsName})
        theme::setLook(name, "cardTitle");
    auto* inside = new QWidget;
    theme::setLook(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::s);
    column->addWidget(m_chaptersName);
    column->addWidget(m_chapters);
    column->addSpacing(charts::space::s);
    column->addWidget(m_factsName);
    column->addWidget(m_facts);
    column->addStretch();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(264);
    setWidget(inside);
}

void ReportPanel::retranslate()
{
    m_chaptersName->setText(tr("Chapters"));
    m_chapters->setAccessibleName(tr("Chapters of the report"));
    m_factsName->setText(tr("Facts"));
}

} // namespace manyi::app
