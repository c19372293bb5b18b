#include "app/indicators/indicator_pages.h"

#include "app/indicators/fishbone_page.h"
#include "app/indicators/fuzzy_page.h"
#include "app/indicators/group_page.h"
#include "app/indicators/judgements_page.h"
#include "app/indicators/operators_page.h"
#include "app/indicators/sensitivity_page.h"
#include "app/indicators/weights_page.h"

namespace manyi::app {

template <class P>
void IndicatorPages::add(const char* name, P* page, std::function<QString()> title, std::function<QString()> told)
{
    Page made;
    made.name = QLatin1String(name);
    made.widget = page;
    made.titleText = std::move(title);
    made.copy = [page, told = std::move(told)] {
        page->copy();
        return told();
    };
    made.retranslate = [page] { page->retranslate(); };
    if constexpr (requires { page->setTheme(charts::ThemeKind::Light); })
        made.setTheme = [page](charts::ThemeKind theme) { page->setTheme(theme); };
    m_shown.emplace_back();
    if constexpr (requires { page->setShown(true); })
        m_shown.back() = [page](bool shown) { page->setShown(shown); };
    m_pages.push_back(std::move(made));
}

IndicatorPages::IndicatorPages(IndicatorDocument& document, QObject* parent) : QObject(parent), m_document(document)
{
    const auto tableCopied = [] { return tr("The table was copied."); };
    auto* fuzzy = new FuzzyPage(document);
    add(
        "judgements", new JudgementsPage(document), [] { return tr("Judgements"); },
        [] { return tr("The judgement matrix was copied."); });
    add(
        "group", new GroupPage(document), [] { return tr("Group"); }, tableCopied);
    add(
        "sensitivity", new SensitivityPage(document), [] { return tr("Sensitivity"); }, tableCopied);
    add(
        "weights", new WeightsPage(document), [] { return tr("Other weights"); }, tableCopied);
    add(
        "fuzzy", fuzzy, [] { return tr("Fuzzy evaluation"); }, tableCopied);
    add(
        "operators", new OperatorsPage(document), [] { return tr("Operators"); }, tableCopied);
    add(
        "fishbone", new FishbonePage(document), [] { return tr("Fishbone"); },
        [] { return tr("The picture was copied."); });
    connect(fuzzy, &FuzzyPage::judgementsWanted, this, [this] { Q_EMIT pageWanted(QStringLiteral("judgements")); });
    retranslate();
}

QString IndicatorPages::copy(int page)
{
    return m_pages[static_cast<std::size_t>(page)].copy();
}

void IndicatorPages::shown(int page)
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i])
            m_shown[i](static_cast<int>(i) == page);
    }
}

void IndicatorPages::retranslate()
{
    for (Page& page : m_pages) {
        page.title = page.titleText();
        page.retranslate();
    }
}

void IndicatorPages::setTheme(charts::ThemeKind theme)
{
    for (Page& page : m_pages) {
        if (page.setTheme)
            page.setTheme(theme);
    }
}

} // namespace manyi::app
