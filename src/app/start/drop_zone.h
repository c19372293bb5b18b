#pragma once

#include <QFrame>

class QLabel;
class QMimeData;
class QPushButton;

namespace manyi::app {

// A dashed frame that takes survey files and projects; its button asks for them instead.
class DropZone : public QFrame {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList& paths);
    void choose();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setOver(bool over);
    void retranslate();
    QLabel* m_text;
    QLabel* m_formats;
    QPushButton* m_button;
};

// The local files of a drag, empty when there are none.
QStringList localFiles(const QMimeData& data);

} // namespace manyi::app
