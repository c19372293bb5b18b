#pragma once

#include <QHeaderView>

#include "app/shell/table_view.h"

namespace manyi::app {

class GridModel;

// The header of the grid: icon of the role and name, the question's text below it in grey.
class GridHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit GridHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

// The numbers of the responses on the left.
class NumberHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit NumberHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

// The table over a GridModel: tells which columns are visible, so that they can be loaded; copies at most `mostCopied`
// cells at once.
class GridView : public TableView {
    Q_OBJECT
public:
    explicit GridView(QWidget* parent = nullptr);

    static constexpr qint64 mostCopied = 200'000;
    std::vector<int> visibleColumns() const;
    qint64 selectedCount() const;
    // Widths that suit the types of the columns; after the columns have changed.
    void setUsualWidths();
    void copyShown(); // the selection with its header

    void copySelection() override;

Q_SIGNALS:
    void visibleColumnsChanged();
    void copyRefused(qint64 cells);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
};

} // namespace manyi::app
