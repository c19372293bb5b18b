#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/wording.h"
#include "charts/tokens.h"
#include "data/filter.h"
#include "engine/project.h"

namespace manyi::app {

// One level of the drill path: All › East › Jiangsu …
struct DrillStep {
    base::VariableId level;
    double code = 0;
};

// Linked brushing: the same respondents shown in every view. Not a filter.
struct Brush {
    base::VariableId variable;
    std::vector<qint64> codes; // empty: nothing is brushed
};

// What all places of one window share: the open project, the filter on top, the brush, the theme. The only mutable
// state of the program; places read it and react to its signals. Lives on the GUI thread.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    engine::Project* project() const;                       // nullptr when none is open
    std::shared_ptr<engine::Project> sharedProject() const; // for background tasks
    void setProject(std::shared_ptr<engine::Project> project);

    // Chips and drill path together, as one filter.
    data::Filter filter() const;
    data::Filter filterWithoutChip(int chip) const; // index into chips(); -1 leaves none out
    data::Filter filterOfPath(const std::vector<DrillStep>& path) const;
    const std::vector<data::Filter>& chips() const;
    void setChips(std::vector<data::Filter> chips);
    void addChip(const data::Filter& chip);
    const std::vector<DrillStep>& drillPath() const;
    void setDrillPath(std::vector<DrillStep> path);
    bool weighted() const;
    void setWeighted(bool on);
    base::VariableId weight() const; // none when unweighted or no weight variable

    const Brush& brush() const;
    void setBrush(const Brush& brush);
    void filterToBrush(); // "Filter to selection": the explicit step

    charts::ThemeKind theme() const;
    void setTheme(charts::ThemeKind theme);
    const base::Wording& wording() const;      // of the program's language
    void setLanguage(base::Language language); // installs the translator; widgets get LanguageChange

    // After any edit through the project's file: reloads the questionnaire and tells everybody.
    void projectEdited();

Q_SIGNALS:
    void projectOpened();  // another project, or none
    void projectChanged(); // the same project at a new revision
    void filterChanged();  // chips, drill path or weight
    void brushChanged();
    void themeChanged();
    void languageChanged();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
