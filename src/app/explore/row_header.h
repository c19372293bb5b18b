#pragma once

#include <QHeaderView>

#include "charts/tokens.h"

namespace manyi::app {

// The sticky first column of a table: the rows' labels or numbers in the font and alignment that the model tells, with
// the hairlines of the table.
class RowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RowHeader(QWidget* parent = nullptr);
    void setTheme(charts::ThemeKind theme);
    void fit(); // width from the labels, within limits

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app
