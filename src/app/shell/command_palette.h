#pragma once

#include <QFrame>
#include <QIcon>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace manyi::app {

// One thing the palette can find.
struct PaletteEntry {
    QString text;   // "Import survey files…"
    QString detail; // shortcut, menu, or what it is: "Ctrl+I", "Variable"
    QIcon icon;
    std::function<void()> run;
};

// How well `typed` is found in `text` by its letters in order: higher is better, 0 = not at all. Whole words and word
// beginnings count more than scattered letters.
int fuzzyScore(const QString& typed, const QString& text);

// Ctrl+K: type a few letters of a command, a variable or a place; Enter runs it.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    void open(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void runCurrent();
    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_edit;
    QListWidget* m_list;
};

} // namespace manyi::app
