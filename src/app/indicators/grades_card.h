#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QPushButton;
class QToolButton;

namespace manyi::app {

// The grade set, best first: names and scores typed in place, colours chosen, grades added, removed and moved. Data of
// the leaves keep their grades when the set changes.
class GradesCard : public QObject {
    Q_OBJECT
public:
    GradesCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    void retranslate();

private:
    void showGrades();
    void edited(qint64 key, int column, const QString& text);
    void add();
    void removeCurrent();
    void move(int by);
    void chooseColour(int row);

    IndicatorDocument& m_document;
    Card m_card;
    CellTable m_table;
    QToolButton *m_add, *m_remove, *m_up, *m_down;
};

// Edits of a grade set that take the leaves' data with them: positions among the grades.
void addGrade(domain::IndicatorSystem& system, const std::string& name);
void removeGrade(domain::IndicatorSystem& system, std::size_t grade);
void moveGrade(domain::IndicatorSystem& system, std::size_t from, std::size_t to);

} // namespace manyi::app
