#pragma once

#include <QDialog>

#include "domain/recipe.h"

class QListWidget;

namespace manyi::app {

// Which place columns form the levels of the hierarchy, outermost first: check the levels, drag them into order.
class HierarchyEditor : public QDialog {
    Q_OBJECT
public:
    explicit HierarchyEditor(const domain::Recipe& recipe, QWidget* parent = nullptr);
    std::vector<std::string> levels() const; // variable names; empty: no hierarchy

private:
    QListWidget* m_list;
};

} // namespace manyi::app
