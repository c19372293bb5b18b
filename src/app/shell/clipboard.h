#pragma once

#include <QMimeData>
#include <QStringList>
#include <memory>
#include <vector>

namespace manyi::app {

// One cell as it goes to the clipboard.
struct CopiedCell {
    QString text;
    bool rightAligned = false;
    bool strong = false;
};
struct CopiedTable {
    QStringList header; // empty: cells only
    std::vector<std::vector<CopiedCell>> rows;
};

// Tab-separated text and HTML with formats (pastes into Excel, Word, LibreOffice). A text that a spreadsheet would take
// for a formula (it starts with = + - @ and is no number) gets an apostrophe in front; typographic minus signs of
// numbers become plain ones, so that numbers stay numbers. Tabs and line breaks within a cell become blanks in the text
// form.
std::unique_ptr<QMimeData> toMimeData(const CopiedTable& table);

// The guard by itself.
QString guardedCell(const QString& text);

void copyToClipboard(const CopiedTable& table);

} // namespace manyi::app
