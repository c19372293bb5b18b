#pragma once

#include <QLayout>
#include <QList>

namespace manyi::app {

// Cards of equal width in rows of two, four or six, as many as fit with the standard card width; hidden ones
// take no room.
class CardRow : public QLayout {
public:
    explicit CardRow(QWidget* parent = nullptr) : QLayout(parent) {}
    ~CardRow() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override { return {200, heightForWidth(940)}; }
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

    // How many cards stand in one row of this width.
    static int columns(int width);

private:
    QList<QLayoutItem*> m_items;
};

} // namespace manyi::app
