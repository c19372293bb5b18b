#pragma once

#include <QWidget>
#include <optional>

namespace manyi::app {

// One judgement on the line 9 … 1 … 9 between two names: the dot stands nearer to what counts more; a ring shows what
// is proposed instead. Mouse, arrow keys, digits (2…9 towards the left, with Shift towards the right), Delete skips.
class PairSlider : public QWidget {
    Q_OBJECT
public:
    explicit PairSlider(QWidget* parent = nullptr);
    void setPair(const QString& first, const QString& second);
    void setValue(double value); // 0: skipped
    void setProposed(const std::optional<double>& value);
    double value() const { return m_value; }
    QSize sizeHint() const override { return {480, 58}; }
    QSize minimumSizeHint() const override { return {260, 58}; }

Q_SIGNALS:
    void valueMoved(double value);  // while dragging
    void valueChosen(double value); // 0: skipped

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double nameWidth() const;
    double left() const;
    double right() const;
    double positionOf(double value) const;
    double valueAt(double x) const;
    void tell();

    QString m_first, m_second;
    double m_value = 0;
    std::optional<double> m_proposed;
    bool m_dragging = false;
};

// Steps −8…8 of the scale for a judgement (9 at −8, 1 at 0, 1/9 at 8) and back.
double stepsOf(double value);
double judgementAt(int step);

} // namespace manyi::app
