#pragma once

#include <QAbstractButton>

namespace manyi::app {

// A variable in the rows or columns box: icon, name and a cross; a click removes it. Gives way when room is short.
class VariableChip : public QAbstractButton {
    Q_OBJECT
public:
    VariableChip(const QString& iconName, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

} // namespace manyi::app
