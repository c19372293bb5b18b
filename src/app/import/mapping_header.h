#pragma once

#include <QHeaderView>

#include "charts/tokens.h"

namespace manyi::app {

// The sticky head of the mapping grid: column name, role, type and how sure the guess is, one line each.
class MappingHeader : public QHeaderView {
    Q_OBJECT
public:
    static constexpr int line = 25;

    explicit MappingHeader(QWidget* parent = nullptr);
    void setTheme(charts::ThemeKind theme);
    void setSelected(int section);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    void paintRole(QPainter& painter, const QRect& area, int section) const;
    void paintConfidence(QPainter& painter, const QRect& area, int section) const;
    Qt::Alignment alignment(int section) const;
    QVariant about(int section, int role) const { return model()->headerData(section, orientation(), role); }

    charts::ThemeKind m_theme = charts::ThemeKind::Light;
    int m_selected = -1;
};

} // namespace manyi::app
