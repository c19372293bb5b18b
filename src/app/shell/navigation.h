#pragma once

#include <QFrame>

class QListWidget;

namespace manyi::app {

// The places on the left: icon and name, Ctrl+1 …; 200 px, or 48 px with icons only.
class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    void setCurrent(const QString& objectName);
    void setCollapsed(bool collapsed);
    bool collapsed() const { return m_collapsed; }

Q_SIGNALS:
    void chosen(const QString& objectName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QListWidget* m_list;
    bool m_collapsed = false;
};

} // namespace manyi::app
