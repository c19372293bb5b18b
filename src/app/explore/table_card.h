#pragma once

#include <QFrame>

#include "app/explore/shown_table.h"

class QLabel;

namespace manyi::app {

class RowHeader;
class TableView;

// The card with the metric table: heading, what its marks mean, the table itself.
class TableCard : public QFrame {
    Q_OBJECT
public:
    explicit TableCard(QWidget* parent = nullptr);

    void setTable(const ShownTable& shown); // `shown` must outlive what is on the screen
    void clear();
    const MetricTable& table() const;
    int currentRow() const; // -1: none
    int currentColumn() const;
    // Tints the columns whose (first) group is among the codes.
    void highlight(const std::vector<qint64>& codes);
    void setTheme(charts::ThemeKind theme);
    void retranslate();

Q_SIGNALS:
    void cellChanged();                                 // another cell is the current one
    void itemChanged();                                 // … and it is in another row
    void cellActivated();                               // Enter or double click
    void groupPicked(const std::vector<qint64>& codes); // click into a column; none for the total's

private:
    QLabel *m_title, *m_subtitle;
    TableView* m_view;
    RowHeader* m_rowHeader;
    MetricTableModel* m_model;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app
