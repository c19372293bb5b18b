#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "app/import/recipe_edits.h"
#include "app/shell/table_delegate.h"
#include "charts/tokens.h"

namespace manyi::app {

// The problems of a file, worst first: mark, row, column, value, reason, what is done about it, rows. Choosing another
// fix emits fixChosen; the owner changes the recipe and sets the new list.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Mark, Row, ColumnName, Value, Reason, Fix, Rows, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1, FixTexts, FixIndex };

    explicit ProblemModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setProblems(const std::vector<domain::ImportProblem>& problems, const domain::Recipe& recipe);
    const std::vector<domain::ImportProblem>& problems() const { return m_problems; }
    bool hasFixes(int row) const { return m_fixes[row].size() > 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; // value: index of the fix

Q_SIGNALS:
    void fixChosen(const manyi::domain::ImportProblem& problem, const manyi::app::ProblemFix& fix);

private:
    std::vector<domain::ImportProblem> m_problems;
    std::vector<std::vector<ProblemFix>> m_fixes;
};

QString severityText(domain::Severity severity);

// Draws the marks (circle, triangle, square) and the choice boxes of a problem table.
class ProblemDelegate : public TableDelegate {
    Q_OBJECT
public:
    explicit ProblemDelegate(TableView& view) : TableDelegate(view) {}
    void setTheme(charts::ThemeKind theme) { m_theme = theme; }
    // Whole rows are selected; a click on a choice box, or a key, opens its list.
    static void setUpTable(TableView& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app
