#include "app/session.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <algorithm>

#include "base/number.h"

namespace manyi::app {

namespace {

// The label where it names one code only, since people read the filter's text; else the code.
std::string nameOfCode(const domain::Variable& variable, double code)
{
    const std::string* label = domain::labelOf(variable, code);
    if (label && domain::codeOf(variable, *label) == code)
        return *label;
    return base::formatNumber(code);
}

data::Filter filterOnCodes(const domain::Variable& variable, const std::vector<double>& codes)
{
    data::Filter filter;
    filter.kind = codes.size() == 1 ? data::Filter::Kind::Equals : data::Filter::Kind::In;
    filter.variable = variable.name;
    for (const double code : codes)
        filter.values.push_back(nameOfCode(variable, code));
    return filter;
}

} // namespace

struct Session::State {
    std::shared_ptr<engine::Project> project;
    std::vector<data::Filter> chips;
    std::vector<DrillStep> drillPath;
    bool weighted = true;
    Brush brush;
    charts::ThemeKind theme = charts::ThemeKind::Light;
    std::unique_ptr<base::Wording> wording = std::make_unique<base::Wording>(base::Language::English);
    std::vector<std::unique_ptr<QTranslator>> translators;

    // Qt's own texts (file dialog, context menus) first: the last one installed is asked first. English ones are the
    // plurals.
    void installTranslators()
    {
        translators.clear(); // their destructors take them out of the application
        QStringList files{base::translationFile(wording->language())};
        if (wording->language() == base::Language::Chinese)
            files.prepend(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm"));
        for (const QString& file : files) {
            auto translator = std::make_unique<QTranslator>();
            if (translator->load(file)) {
                QCoreApplication::installTranslator(translator.get());
                translators.push_back(std::move(translator));
            }
        }
    }
};

Session::Session(QObject* parent) : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->installTranslators();
}

Session::~Session() = default;

engine::Project* Session::project() const
{
    return m_state->project.get();
}

std::shared_ptr<engine::Project> Session::sharedProject() const
{
    return m_state->project;
}

void Session::setProject(std::shared_ptr<engine::Project> project)
{
    if (project == m_state->project)
        return;
    m_state->project = std::move(project);
    m_state->chips.clear();
    m_state->drillPath.clear();
    m_state->brush = {};
    m_state->weighted = true;
    Q_EMIT projectOpened();
}

data::Filter Session::filter() const
{
    return filterWithoutChip(-1);
}

data::Filter Session::filterWithoutChip(int chip) const
{
    data::Filter all = filterOfPath(m_state->drillPath);
    if (!m_state->project)
        return all;
    for (std::size_t i = 0; i < m_state->chips.size(); ++i) {
        if (static_cast<int>(i) != chip)
            all = data::both(all, m_state->chips[i]);
    }
    return all;
}

data::Filter Session::filterOfPath(const std::vector<DrillStep>& path) const
{
    data::Filter all;
    if (!m_state->project)
        return all;
    const auto questionnaire = m_state->project->questionnaire();
    for (const DrillStep& step : path) {
        if (const domain::Variable* level = questionnaire->find(step.level))
            all = data::both(all, filterOnCodes(*level, {step.code}));
    }
    return all;
}

const std::vector<data::Filter>& Session::chips() const
{
    return m_state->chips;
}

void Session::setChips(std::vector<data::Filter> chips)
{
    if (chips == m_state->chips)
        return;
    m_state->chips = std::move(chips);
    Q_EMIT filterChanged();
}

void Session::addChip(const data::Filter& chip)
{
    if (chip.kind == data::Filter::Kind::Everything || std::ranges::find(m_state->chips, chip) != m_state->chips.end())
        return;
    m_state->chips.push_back(chip);
    Q_EMIT filterChanged();
}

const std::vector<DrillStep>& Session::drillPath() const
{
    return m_state->drillPath;
}

void Session::setDrillPath(std::vector<DrillStep> path)
{
    const auto same = [](const DrillStep& a, const DrillStep& b) { return a.level == b.level && a.code == b.code; };
    if (std::ranges::equal(path, m_state->drillPath, same))
        return;
    m_state->drillPath = std::move(path);
    Q_EMIT filterChanged();
}

bool Session::weighted() const
{
    return m_state->weighted;
}

void Session::setWeighted(bool on)
{
    if (on == m_state->weighted)
        return;
    m_state->weighted = on;
    Q_EMIT filterChanged();
}

base::VariableId Session::weight() const
{
    return m_state->weighted && m_state->project ? m_state->project->weightVariable() : base::VariableId{};
}

const Brush& Session::brush() const
{
    return m_state->brush;
}

void Session::setBrush(const Brush& brush)
{
    if (brush.variable == m_state->brush.variable && brush.codes == m_state->brush.codes)
        return;
    m_state->brush = brush;
    Q_EMIT brushChanged();
}

void Session::filterToBrush()
{
    if (!m_state->project || m_state->brush.codes.empty())
        return;
    const auto questionnaire = m_state->project->questionnaire();
    const domain::Variable* variable = questionnaire->find(m_state->brush.variable);
    if (!variable)
        return;
    const std::vector<double> codes(m_state->brush.codes.begin(), m_state->brush.codes.end());
    const data::Filter chip = filterOnCodes(*variable, codes);
    setBrush({});
    addChip(chip);
}

charts::ThemeKind Session::theme() const
{
    return m_state->theme;
}

void Session::setTheme(charts::ThemeKind theme)
{
    if (theme == m_state->theme)
        return;
    m_state->theme = theme;
    Q_EMIT themeChanged();
}

const base::Wording& Session::wording() const
{
    return *m_state->wording;
}

void Session::setLanguage(base::Language language)
{
    if (language == m_state->wording->language())
        return;
    m_state->wording = std::make_unique<base::Wording>(language);
    m_state->installTranslators();
    Q_EMIT languageChanged();
}

void Session::projectEdited()
{
    if (!m_state->project)
        return;
    const auto questionnaire = m_state->project->questionnaire();
    // A chip or level whose variable an edit took away or renamed would make every figure fail.
    const auto chips = std::erase_if(
        m_state->chips, [&](const data::Filter& chip) { return !data::variablesOf(chip, *questionnaire).has_value(); });
    const auto steps = std::erase_if(m_state->drillPath,
                                     [&](const DrillStep& step) { return questionnaire->find(step.level) == nullptr; });
    if (!questionnaire->find(m_state->brush.variable))
        m_state->brush = {};
    Q_EMIT projectChanged();
    if (chips + steps > 0)
        Q_EMIT filterChanged();
}

} // namespace manyi::app
