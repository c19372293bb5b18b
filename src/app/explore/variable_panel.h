#pragma once

#include <QFrame>

class QLineEdit;

namespace manyi::app {

class VariableTree;

// The left side of Explore: the variables, and a field that finds one.
class VariablePanel : public QFrame {
    Q_OBJECT
public:
    explicit VariablePanel(QWidget* parent = nullptr);
    VariableTree* tree() const { return m_tree; }
    void retranslate();

private:
    QLineEdit* m_search;
    VariableTree* m_tree;
};

} // namespace manyi::app
