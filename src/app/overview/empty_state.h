#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QPushButton;

namespace manyi::app {

// What a place shows when there is nothing to show: a grey icon, one sentence, one main button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setContent(const QString& iconName, const QString& sentence, const QString& button);

Q_SIGNALS:
    void acted();

private:
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace manyi::app
