#pragma once

#include <QWidget>

#include "app/data/grid_rows.h"
#include "app/session.h"
#include "app/tasks/task.h"

class QAction;
class QFrame;
class QLabel;
class QPushButton;

namespace manyi::app {

class GridModel;
class GridView;

// The grid of responses that pass the filter (and, when asked for, only those behind one figure). Filtering, sorting
// and the loading of columns run in the background; the grid shows what it has meanwhile.
class ResponsesPage : public QWidget {
    Q_OBJECT
public:
    explicit ResponsesPage(Session& session, QWidget* parent = nullptr);

    void setLabels(bool labels);
    bool labels() const;
    void showRows(const data::Filter& filter, const QString& figureTitle);
    void showVariable(base::VariableId variable);
    void refresh(); // the rows again
    void copy();
    // Ids of the responses with a selected cell, ascending; empty while the rows are being read again.
    std::vector<std::int64_t> selectedResponses() const;
    void addGridAction(QAction* action); // to the menu of the grid
    QString summary() const;             // "12,480 of 84,134 responses · 41 variables"

Q_SIGNALS:
    void shown(); // the rows of the present filter are in the grid
    void message(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void sortBy(int column);
    void loadVisible();
    void retranslate();
    Session& m_session;
    Task m_rowsTask;
    Task m_columnsTask;
    GridModel* m_model;
    GridView* m_view;
    QFrame* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_all;
    QLabel* m_empty;
    GridOrder m_order;
    data::Filter m_only; // rows of one figure
    QString m_figureTitle;
    base::VariableId m_wanted;
    qint64 m_total = 0;
};

} // namespace manyi::app
