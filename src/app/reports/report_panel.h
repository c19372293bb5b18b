#pragma once

#include "app/shell/side_panel.h"

class QLabel;

namespace manyi::app {

class ChapterList;
class FactsForm;

// The left side of Reports: which chapters the report has, and its facts.
class ReportPanel : public SidePanel {
    Q_OBJECT
public:
    explicit ReportPanel(QWidget* parent = nullptr);
    ChapterList* chapters() const { return m_chapters; }
    FactsForm* facts() const { return m_facts; }
    void retranslate();

private:
    QLabel *m_chaptersName, *m_factsName;
    ChapterList* m_chapters;
    FactsForm* m_facts;
};

} // namespace manyi::app
