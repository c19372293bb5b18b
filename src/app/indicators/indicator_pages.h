#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "app/indicators/indicator_document.h"

namespace manyi::app {

// The pages in the middle of the Indicators place, in the order of the tabs.
class IndicatorPages : public QObject {
    Q_OBJECT
public:
    struct Page {
        QString name; // "judgements"
        QString title;
        QWidget* widget = nullptr;
        std::function<QString()> copy; // copies the page's tables; returns what to tell
        std::function<QString()> titleText;
        std::function<void()> retranslate;
        std::function<void(charts::ThemeKind)> setTheme;
    };
    IndicatorPages(IndicatorDocument& document, QObject* parent);

    const std::vector<Page>& pages() const { return m_pages; }
    QString copy(int page);
    void shown(int page);
    void retranslate();
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void pageWanted(const QString& name);

private:
    template <class P>
    void add(const char* name, P* page, std::function<QString()> title, std::function<QString()> told);
    IndicatorDocument& m_document;
    std::vector<Page> m_pages;
    std::vector<std::function<void(bool)>> m_shown; // told when they come and go
};

} // namespace manyi::app
