#pragma once

#include <QFrame>

#include "app/commands/project_facts.h"

class QLabel;
class QPushButton;

namespace manyi::app {

// Why the open project cannot be changed, and what to do: Save As, restore points, copy what can be read.
class FileBanner : public QFrame {
    Q_OBJECT
public:
    explicit FileBanner(FactsReader& facts, QWidget* parent = nullptr);

Q_SIGNALS:
    void saveAsRequested();
    void restorePointsRequested();
    void salvageRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    FactsReader& m_facts;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_salvage;
    QPushButton* m_restore;
    QPushButton* m_saveAs;
};

// The sentence of the banner, "" when the project can be written.
QString readOnlyText(const ProjectFacts& facts);

} // namespace manyi::app
