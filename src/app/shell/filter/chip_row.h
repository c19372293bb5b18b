#pragma once

#include <QWidget>

#include "app/session.h"

class QPushButton;

namespace manyi::app {

class FilterChip;

// The chips side by side; those that do not fit are behind a "+2" button.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(Session& session, QWidget* parent = nullptr);

    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 28}; }

Q_SIGNALS:
    void edit(int chip, const QPoint& position);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void remove(int chip);
    void showHidden();
    Session& m_session;
    std::vector<FilterChip*> m_chips;
    int m_shown = 0;
    QPushButton* m_more;
};

} // namespace manyi::app
