#pragma once

#include <QAbstractButton>

namespace manyi::app {

// The box in the corner of the menu bar that looks like a search field and opens the command palette.
class CommandBox : public QAbstractButton {
    Q_OBJECT
public:
    explicit CommandBox(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {300, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString m_hint;
};

} // namespace manyi::app
