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
};

// One entry of the left navigation. A place refreshes itself from the session's signals, only while it is visible
// (else when it is shown next). It never waits: long work goes through tasks/.
class Place : public QWidget {
    Q_OBJECT
public:
    explicit Place(Session& session, QWidget* parent = nullptr) : QWidget(parent), m_session(session) {}
    virtual QString title() const = 0;
    virtual QString iconName() const = 0; // of resources/icons, without ending: "overview"
    virtual bool showsFilterBar() const { return true; }
    virtual QWidget* inspector() { return nullptr; } // own content of the right dock; nullptr: the figure card

Q_SIGNALS:
    void figurePicked(const manyi::app::FigureCard& card);
    void showPlaceRequested(const QString& objectName);
    void importRequested(const QStringList& paths);
    void message(const QString& text); // one line in the status bar

protected:
    Session& session() const { return m_session; }

private:
    Session& m_session;
};

} // namespace manyi::app
