#pragma once

#include <QIconEngine>
#include <QPalette>

namespace manyi::app::theme {

// Draws resources/icons/<name>.svg, whose strokes are black, in a colour of the application's palette at that moment.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, QPalette::ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override { return new IconEngine(*this); }
    QString key() const override { return QStringLiteral("manyi"); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const;
    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace manyi::app::theme
