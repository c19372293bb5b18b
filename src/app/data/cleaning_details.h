#pragma once

#include <QFrame>

#include "app/data/cleaning_responses.h"
#include "app/data/cleaning_rules.h"
#include "app/indicators/page_parts.h"
#include "app/session.h"
#include "app/tasks/task.h"

namespace manyi::app {

// What one rule finds, for an analyst to judge it: by wave with the limits, by variable, and the first of the
// responses.
class CleaningDetails : public QFrame {
    Q_OBJECT
public:
    explicit CleaningDetails(Session& session, QWidget* parent = nullptr);

    void setRow(const CleaningRow* row); // nullptr: none is selected
    void retranslate();

private:
    void fill();
    void fillLimits();
    void fillCounts();
    void findResponses();
    Session& m_session;
    Task m_task;
    std::optional<CleaningRow> m_row;
    QLabel* m_title;
    QLabel* m_reason;
    QLabel* m_found;
    CellTable m_limits; // a row a wave
    CellTable m_counts; // a row a variable
    QLabel* m_listTitle;
    CellTable m_list;
};

} // namespace manyi::app
