#pragma once

#include <QFrame>

#include "app/session.h"
#include "app/tasks/task.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace manyi::app {

class ChipRow;
class DrillPath;
class FilterPopup;
class SavedFilters;

// The bar on top: drill path, filter chips, "+ Filter", live n of N, weights on or off.
class FilterBar : public QFrame {
    Q_OBJECT
public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

    void addFilter();
    void up();
    SavedFilters& savedFilters() const { return *m_saved; }

Q_SIGNALS:
    void counted(qint64 n, qint64 total);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void count();
    void retranslate();
    Session& m_session;
    Task m_task;
    DrillPath* m_path;
    ChipRow* m_chips;
    FilterPopup* m_popup;
    QPushButton* m_add;
    SavedFilters* m_saved;
    QLabel* m_n;
    QLabel* m_of;
    QLabel* m_nName;
    QFrame* m_weightLine;
    QCheckBox* m_weighted;
};

} // namespace manyi::app
