#include "app/reports/report_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/reports/chapter_list.h"
#include "app/reports/facts_form.h"
#include "app/theme/theme.h"

namespace manyi::app {

ReportPanel::ReportPanel(QWidget* parent)
    : SidePanel(parent),
      m_chaptersName(new QLabel),
      m_factsName(new QLabel),
      m_chapters(new ChapterList),
      m_facts(new FactsForm)
{
    for (QLabel* name : {m_chaptersName, m_factsName})
        theme::setLook(name, "cardTitle");
    column()->addWidget(m_chaptersName);
    column()->addWidget(m_chapters);
    column()->addSpacing(charts::space::s);
    column()->addWidget(m_factsName);
    column()->addWidget(m_facts);
    column()->addStretch();
    setFixedWidth(264);
}

void ReportPanel::retranslate()
{
    m_chaptersName->setText(tr("Chapters"));
    m_chapters->setAccessibleName(tr("Chapters of the report"));
    m_factsName->setText(tr("Facts"));
}

} // namespace manyi::app
