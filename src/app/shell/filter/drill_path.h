#pragma once

#include <QWidget>

#include "app/session.h"

class QFrame;
class QHBoxLayout;

namespace manyi::app {

class ValueList;

// All › Region › Province › City › Branch: what is drilled into stands with its name, the next level can be chosen from
// a list, deeper ones wait. A click on a level above goes back to it.
class DrillPath : public QWidget {
    Q_OBJECT
public:
    explicit DrillPath(Session& session, QWidget* parent = nullptr);

    void up(); // one level

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addLevel(const QString& text, const char* look, std::function<void()> clicked);
    void chooseNext(base::VariableId level, QWidget* under);
    Session& m_session;
    QHBoxLayout* m_layout;
    QFrame* m_popup;
    ValueList* m_values;
    base::VariableId m_next;
};

// The levels that can be drilled: the first hierarchy of the project.
std::vector<base::VariableId> drillLevels(const domain::Questionnaire& questionnaire);

} // namespace manyi::app
