#pragma once

#include <QIcon>
#include <QWidget>

#include "app/session.h"
#include "engine/analyse.h"

namespace manyi::app {

// What the inspector on the right shows: "Where does this number come from?" of one figure.
struct FigureCard {
    domain::Metric metric;
    base::VariableId variable;
    analysis::Figure figure;
    QString groupLabel; // "" = total
    std::optional<analysis::FrequencyTable> distribution;
    data::Filter groupFilter;        // the group's rows within the session's filter; Everything = total
    analysis::MetricOptions options; // that the figure was worked out with
    QString waveBefore = {};         // name of the wave that figure.sinceLast compares with
};

// One entry of the left navigation. It never waits: long work goes through tasks/.
//
// A place overrides refresh() to show what the session holds now, and calls refreshWhenVisible() when a signal of the
// session makes that outdated: a hidden place works nothing out, but refreshes once when it is shown next.
//
// Actions that a place adds to itself (QWidget::addAction) appear in a menu of the window and in the command palette
// while the place is shown, when their property menuProperty names the menu: "file", "edit", "view", "data", "analyse",
// "report".
class Place : public QWidget {
    Q_OBJECT
public:
    static constexpr const char* menuProperty = "menu";

    explicit Place(Session& session, QWidget* parent = nullptr);
    virtual QString title() const = 0;
    virtual QString iconName() const = 0; // of resources/icons, without ending: "overview"
    virtual bool showsFilterBar() const { return true; }
    virtual QWidget* inspector() { return nullptr; } // own content of the right pane; nullptr: the figure card
    virtual bool showsInspector() const { return showsFilterBar(); }
    virtual QString inspectorTitle() const { return title(); } // above own content
    virtual QString methodPage() const { return {}; } // of docs/methods, without ending and language: "satisfaction"
    virtual QString statusText() const { return {}; } // right of the status bar; empty: waves, n and interval

Q_SIGNALS:
    void figurePicked(const manyi::app::FigureCard& card);
    void showPlaceRequested(const QString& objectName);
    void importRequested(const QStringList& paths); // empty: ask for files
    void showRowsRequested(const manyi::data::Filter& filter, const QString& title);
    void message(const QString& text); // one line in the status bar
    void statusTextChanged();

protected:
    Session& session() const { return m_session; }

    virtual void retranslate() = 0; // all texts anew: the language of the program changed
    virtual void refresh() = 0;     // all figures anew; only called while the place is visible
    void refreshWhenVisible(); // now, or when the place is shown next; a new place refreshes when it is first shown
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    bool m_stale = true;
};

} // namespace manyi::app
