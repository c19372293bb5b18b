#pragma once

#include <QWidget>

#include "charts/tokens.h"

namespace manyi::app {

// The numbered steps of the wizard: done ones with a tick, the present one in accent, later ones grey. Done steps can
// be clicked to go back.
class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    void setCurrent(int step);
    int current() const { return m_current; }
    void setCount(int step, qint64 count); // e.g. problems beside "Problems"; 0: none
    void setTheme(charts::ThemeKind theme);
    void setLocked(bool locked); // no going back
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepClicked(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int widthOf(int step) const;
    QString countOf(int step) const;
    void announce();

    QStringList m_names;
    QList<qint64> m_counts;
    int m_current = 0;
    bool m_locked = false;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app
