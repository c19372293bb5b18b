#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QLabel;
class QToolButton;

namespace manyi::app {

class TableView;
class ValueTable;

// Below the tree: who judges, with weight (typed in place), CR at the judged node, lamp; excluded ones grey with their
// reason; the group as the last line with method and consensus.
class ExpertsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExpertsPanel(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();

    void addExpert();
    void excludeCurrent();
    void removeCurrent();

private:
    void showDocument();
    void showRows();
    void edited(qint64 key, int column, const QString& text);
    void showMenu(const QPoint& at);
    base::ExpertId current() const;

    IndicatorDocument& m_document;
    QLabel *m_title, *m_group, *m_groupRatio;
    QToolButton *m_add, *m_more;
    QWidget* m_lamp;
    TableView* m_table;
    ValueTable* m_model;
    bool m_syncing = false;
};

} // namespace manyi::app
