#pragma once

#include <QTreeView>

#include "app/indicators/indicator_document.h"

namespace manyi::app {

class IndicatorTreeModel;

// The tree on the left. Keys: Insert (beside) and Shift+Insert (below) add, F2 renames, Delete removes, Ctrl+D
// duplicates, Alt+arrows move; Ctrl+C copies the tree as indented text, Ctrl+V makes indicators of one.
class IndicatorTree : public QTreeView {
    Q_OBJECT
public:
    explicit IndicatorTree(IndicatorDocument& document, QWidget* parent = nullptr);

    QAction* addBeside() const { return m_addBeside; }
    QAction* addBelow() const { return m_addBelow; }
    const QList<QAction*>& commands() const { return m_commands; }
    void pasteText(const QString& text); // below the selected indicator
    void retranslate();
    int wantedWidth() const; // in which no name that is shown is cut off

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    enum class Direction { Up, Down, Out, In };
    QAction* command(const char* name, const QKeySequence& key, void (IndicatorTree::*what)());
    void add(bool below);
    void addOneBeside() { add(false); }
    void addOneBelow() { add(true); }
    void rename();
    void remove();
    void duplicate();
    void copyText();
    void paste();
    void move(Direction direction);
    void moveUp() { move(Direction::Up); }
    void moveDown() { move(Direction::Down); }
    void moveOut() { move(Direction::Out); }
    void moveIn() { move(Direction::In); }
    void showDocument();
    base::IndicatorId current() const;

    IndicatorDocument& m_document;
    IndicatorTreeModel* m_model;
    QList<QAction*> m_commands;
    QAction *m_addBeside, *m_addBelow;
    bool m_syncing = false;
};

} // namespace manyi::app
