#pragma once

#include <QDialog>

#include "base/wording.h"

class QTextBrowser;
class QListWidget;

namespace manyi::app {

// The pages of docs/methods, embedded as :/methods/<page>.md and <page>.zh.md, in the program's language.
class MethodViewer : public QDialog {
    Q_OBJECT
public:
    explicit MethodViewer(QWidget* parent);

    // "" or an unknown page: the first one.
    void showPage(const QString& page, base::Language language);

private:
    void fill(base::Language language);
    void load(const QString& page);
    QListWidget* m_pages;
    QTextBrowser* m_text;
    base::Language m_language = base::Language::English;
};

// The embedded file of a page in a language, else in English; "" when there is none.
QString methodFile(const QString& page, base::Language language);
// Names of all pages, without language and ending.
QStringList methodPages();

} // namespace manyi::app
