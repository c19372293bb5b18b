#include "app/indicators/indicator_document.h"

#include <algorithm>

#include "app/overview/figure_text.h"

namespace manyi::app {

namespace {

constexpr int evaluationDelay = 120; // ms after the last edit

const domain::IndicatorSystem& noSystem()
{
    static const domain::IndicatorSystem none;
    return none;
}

} // namespace

IndicatorDocument::IndicatorDocument(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_own(session, this),
      m_edits(&m_own),
      m_reading(this),
      m_weighing(this),
      m_repairing(this),
      m_evaluating(this)
{
    m_evaluationTimer.setSingleShot(true);
    m_evaluationTimer.setInterval(evaluationDelay);
    connect(&m_evaluationTimer, &QTimer::timeout, this, &IndicatorDocument::refreshEvaluation);
    connect(&m_own, &Edits::failed, this, &IndicatorDocument::refused);
}

void IndicatorDocument::setEdits(Edits* edits)
{
    m_edits = edits;
}

const domain::IndicatorSystem& IndicatorDocument::system() const
{
    return m_system ? *m_system : noSystem();
}

bool IndicatorDocument::settled() const
{
    const bool working = m_reading.running() || m_weighing.running() || m_repairing.running() || m_evaluating.running();
    return m_loaded && m_edits->idle() && !working && !m_evaluationTimer.isActive();
}

base::IndicatorId IndicatorDocument::judgedNode() const
{
    if (!m_system || domain::comparedAt(*m_system, m_node).size() >= 2)
        return m_node;
    const auto* parent = domain::parentOf(m_system->goal, m_node);
    const auto* own = domain::find(m_system->goal, m_node);
    return parent && own && own->leaf() ? parent->id : m_node;
}

void IndicatorDocument::reload()
{
    const auto project = m_session.sharedProject();
    if (!project) {
        m_reading.cancel();
        m_loaded = true;
        return take({});
    }
    if (!m_edits->idle())
        return; // the last one of them asks again
    using Systems = base::Result<std::vector<System>>;
    m_reading.start<Systems>(
        tr("Reading the indicators"), [project](base::Progress&) { return engine::indicatorSystems(*project); },
        [this, edition = m_edition](Systems read) {
            if (edition != m_edition)
                return;
            m_loaded = true;
            if (read)
                return take(std::move(*read));
            Q_EMIT refused(tr("Reading the indicators"), read.error());
        });
}

void IndicatorDocument::take(std::vector<System> systems)
{
    const auto wanted = m_wanted ? m_wanted : m_system ? m_system->id : base::IndicatorSystemId{};
    const bool sameList = std::ranges::equal(systems, m_systems, {}, &System::name, &System::name) && m_loaded;
    m_systems = std::move(systems);
    auto found = std::ranges::find(m_systems, wanted, &System::id);
    if (found == m_systems.end())
        found = m_systems.begin();
    m_wanted = {};
    const bool same = m_system && found != m_systems.end() && *found == *m_system;
    const bool otherData = !seen();
    see();
    if (!same)
        show(found == m_systems.end() ? std::nullopt : std::optional(*found));
    else if (otherData)
        filterChanged(); // the tree is the same, the answers need not be
    if (!same || !sameList)
        Q_EMIT systemsChanged();
}

bool IndicatorDocument::seen() const
{
    const auto project = m_session.sharedProject();
    return project && project == m_seenProject.lock() && project->revision() == m_seenRevision;
}

void IndicatorDocument::see()
{
    const auto project = m_session.sharedProject();
    m_seenProject = project;
    m_seenRevision = project ? project->revision() : base::Revision{};
}

void IndicatorDocument::show(std::optional<System> system)
{
    const bool other = !m_system || !system || m_system->id != system->id;
    m_system = std::move(system);
    if (other) {
        m_weights.reset();
        m_evaluation.reset();
        m_evaluationError.clear();
        m_node = m_system ? m_system->goal.id : base::IndicatorId{};
        m_expert = m_system && !m_system->experts.empty() ? m_system->experts.front().id : base::ExpertId{};
    }
    valueChanged();
}

void IndicatorDocument::keepSelection()
{
    if (!m_system)
        return;
    if (!domain::find(m_system->goal, m_node))
        m_node = m_system->goal.id;
    if (!domain::findExpert(*m_system, m_expert))
        m_expert = m_system->experts.empty() ? base::ExpertId{} : m_system->experts.front().id;
}

void IndicatorDocument::valueChanged()
{
    keepSelection();
    refreshNode();
    Q_EMIT changed();
    Q_EMIT nodeWeightsChanged();
    refreshWeights();
    m_evaluationTimer.start();
}

void IndicatorDocument::refreshNode()
{
    const auto judged = judgedNode();
    m_nodeWeights = m_system ? analysis::nodeWeights(*m_system, judged) : analysis::NodeWeights{};
    // Weights from answers come with the tree's.
    if (const auto* known = m_weights ? m_weights->node(judged) : nullptr;
        known && m_nodeWeights.local.empty() && known->items == m_nodeWeights.items)
        m_nodeWeights.local = known->local;
    m_repair.reset();
    refreshRepair();
}

void IndicatorDocument::selectNode(base::IndicatorId node)
{
    if (node == m_node || !m_system || !domain::find(m_system->goal, node))
        return;
    m_node = node;
    m_declined = false;
    refreshNode();
    Q_EMIT selectionChanged();
    Q_EMIT nodeWeightsChanged();
}

void IndicatorDocument::selectExpert(base::ExpertId expert)
{
    if (expert == m_expert)
        return;
    m_expert = expert;
    m_declined = false;
    refreshNode();
    Q_EMIT selectionChanged();
    Q_EMIT nodeWeightsChanged();
}

void IndicatorDocument::selectSystem(base::IndicatorSystemId system)
{
    const auto found = std::ranges::find(m_systems, system, &System::id);
    if (found == m_systems.end() || (m_system && m_system->id == system))
        return;
    show(*found);
    Q_EMIT systemsChanged();
}

void IndicatorDocument::edit(const QString& stepName, const std::function<base::Status(System&)>& change)
{
    if (!m_system)
        return;
    System next = *m_system;
    if (const auto status = change(next); !status) {
        Q_EMIT refused(stepName, status.error());
        return;
    }
    if (next == *m_system)
        return;
    const bool renamed = next.name != m_system->name;
    m_system = std::move(next);
    ++m_edition;
    m_declined = false;
    write(stepName);
    valueChanged();
    if (auto listed = std::ranges::find(m_systems, m_system->id, &System::id); listed != m_systems.end())
        *listed = *m_system;
    if (renamed)
        Q_EMIT systemsChanged();
}

void IndicatorDocument::apply(const QString& stepName, const std::function<void(System&)>& change)
{
    edit(stepName, [&change](System& system) {
        change(system);
        return base::Status{};
    });
}

void IndicatorDocument::write(const QString& stepName)
{
    const auto project = m_session.sharedProject();
    if (!project || !m_edits)
        return;
    m_edits->run(
        stepName,
        [project, system = *m_system, step = stepName.toStdString()](store::ProjectFile&) -> base::Status {
            const auto written = engine::writeIndicatorSystem(*project, system, step);
            return written ? base::Status{} : base::Status{written.error()};
        },
        [this] { see(); }); // the revision is of this edit: its figures are under way
}

void IndicatorDocument::create(const System& system, const QString& stepName)
{
    const auto project = m_session.sharedProject();
    if (!project || !m_edits)
        return;
    const auto id = std::make_shared<base::IndicatorSystemId>();
    ++m_edition;
    // The session tells of the edit before `done` is called, so the reading finds m_wanted through `id` only then.
    m_edits->run(
        stepName,
        [project, system, id, step = stepName.toStdString()](store::ProjectFile&) -> base::Status {
            const auto written = engine::writeIndicatorSystem(*project, system, step);
            if (!written)
                return written.error();
            *id = written.value();
            return {};
        },
        [this, id] {
            m_wanted = *id;
            ++m_edition;
            reload();
        });
}

void IndicatorDocument::removeSystem()
{
    const auto project = m_session.sharedProject();
    if (!project || !m_system)
        return;
    const QString step = tr("Delete the indicators %1").arg(fromUtf8(m_system->name));
    ++m_edition;
    m_edits->run(step, [project, id = m_system->id, name = step.toStdString()](store::ProjectFile&) {
        return engine::removeIndicatorSystem(*project, id, name);
    });
}

const analysis::ExpertPriorities* IndicatorDocument::expertAt() const
{
    const auto found = std::ranges::find(m_nodeWeights.experts, m_expert, &analysis::ExpertPriorities::expert);
    return found == m_nodeWeights.experts.end() ? nullptr : &*found;
}

domain::JudgementMatrix IndicatorDocument::matrix() const
{
    return m_system ? domain::matrixOf(*m_system, m_expert, judgedNode()) : domain::JudgementMatrix{};
}

analysis::PrioritiesOptions IndicatorDocument::prioritiesOptions() const
{
    const auto& options = system().options;
    return {options.method, options.table, options.completion};
}

std::optional<double> IndicatorDocument::ratioOf(base::IndicatorId node) const
{
    if (node == m_nodeWeights.node && node)
        return m_nodeWeights.group.consistencyRatio;
    const auto* found = m_weights ? m_weights->node(node) : nullptr;
    return found && !found->group.weights.empty() ? found->group.consistencyRatio : std::nullopt;
}

void IndicatorDocument::declineRepair()
{
    m_declined = true;
    Q_EMIT repairChanged();
}

void IndicatorDocument::refreshRepair()
{
    const auto* at = expertAt();
    const double limit = system().options.consistencyLimit;
    if (!at || !at->priorities.consistencyRatio || *at->priorities.consistencyRatio <= limit) {
        m_repairing.cancel();
        Q_EMIT repairChanged();
        return;
    }
    Q_EMIT repairChanged();
    m_repairing.start<analysis::RepairProposal>(
        tr("Looking for the smallest repair"),
        [asked = matrix(), options = prioritiesOptions(), limit](base::Progress&) {
            return analysis::proposeRepair(asked, options, limit);
        },
        [this](analysis::RepairProposal found) {
            m_repair = std::move(found);
            Q_EMIT repairChanged();
        });
}

void IndicatorDocument::refreshWeights()
{
    const auto project = m_session.sharedProject();
    if (!m_system || !project) {
        m_weighing.cancel();
        m_weights.reset();
        Q_EMIT weightsChanged();
        return;
    }
    using Weights = base::Result<analysis::HierarchyWeights>;
    m_weighing.start<Weights>(
        tr("Weighing the indicators"),
        [project, system = *m_system, filter = m_session.filter(), weight = m_session.weight()](
            base::Progress& progress) { return engine::hierarchyWeights(*project, system, filter, weight, progress); },
        [this](Weights made) {
            if (made)
                m_weights = std::move(*made);
            else
                m_weights = analysis::hierarchyWeights(system());
            if (m_nodeWeights.local.empty()) {
                refreshNode();
                Q_EMIT nodeWeightsChanged();
            }
            Q_EMIT weightsChanged();
        });
}

void IndicatorDocument::filterChanged()
{
    refreshWeights();
    m_evaluationTimer.start();
}

void IndicatorDocument::setGroups(std::vector<base::VariableId> by, int draws)
{
    if (by == m_by && draws == m_draws)
        return;
    m_by = std::move(by);
    m_draws = draws;
    refreshEvaluation();
}

void IndicatorDocument::refreshEvaluation()
{
    m_evaluationTimer.stop();
    const auto project = m_session.sharedProject();
    if (!m_system || !project) {
        m_evaluating.cancel();
        m_evaluation.reset();
        Q_EMIT evaluationChanged();
        return;
    }
    engine::EvaluationRequest request;
    const auto questionnaire = project->questionnaire();
    std::erase_if(m_by, [&](base::VariableId id) { return !questionnaire->find(id); });
    request.by = m_by;
    request.weight = m_session.weight();
    request.options.composition = m_system->options.composition;
    request.bootstrapDraws = m_draws;
    using Outcome = base::Result<engine::EvaluationResult>;
    m_evaluating.start<Outcome>(
        tr("Evaluating the indicators"),
        [project, system = *m_system, filter = m_session.filter(), request](base::Progress& progress) {
            return engine::evaluate(*project, system, filter, request, progress);
        },
        [this](Outcome outcome) {
            m_evaluation = outcome ? std::optional(std::move(*outcome)) : std::nullopt;
            m_evaluationError = outcome ? QString() : fromUtf8(outcome.error().message);
            Q_EMIT evaluationChanged();
        });
}

} // namespace manyi::app
