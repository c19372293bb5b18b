#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/ahp/consistency.h"
#include "app/commands/edits.h"
#include "engine/indicators.h"

namespace manyi::app {

// The indicator system on the screen: the value that is being edited, what is selected in it, and the figures made from
// it. Every edit changes the value at once and is written behind it as one undo step; the node's weights follow in the
// same call, whole tree and evaluation follow in the background. Lives on the GUI thread.
class IndicatorDocument : public QObject {
    Q_OBJECT
public:
    using System = domain::IndicatorSystem;

    explicit IndicatorDocument(Session& session, QObject* parent);
    void setEdits(Edits* edits); // those of the window, so that an undo keeps its order; own ones until then

    Session& session() const { return m_session; }
    bool loaded() const { return m_loaded; } // the project's systems have been read
    bool empty() const { return !m_system; }
    const System& system() const; // of an empty document: an empty system
    const std::vector<System>& systems() const { return m_systems; }
    bool settled() const; // nothing is being written, read or worked out

    base::IndicatorId node() const { return m_node; } // selected in the tree
    // The node whose items are compared: the selected one, or its parent when it has nothing below it.
    base::IndicatorId judgedNode() const;
    base::ExpertId expert() const { return m_expert; }
    void selectNode(base::IndicatorId node);
    void selectExpert(base::ExpertId expert);
    void selectSystem(base::IndicatorSystemId system);

    // One undo step. The change gets the value and may refuse (its message is told by `refused`).
    void edit(const QString& stepName, const std::function<base::Status(System&)>& change);
    void apply(const QString& stepName, const std::function<void(System&)>& change);
    void create(const System& system, const QString& stepName);
    void removeSystem();

    // Of the judged node; without delay.
    const analysis::NodeWeights& nodeWeights() const { return m_nodeWeights; }
    const analysis::ExpertPriorities* expertAt() const; // the selected expert's there
    domain::JudgementMatrix matrix() const;             // the selected expert's judgements there
    analysis::PrioritiesOptions prioritiesOptions() const;
    // Of the whole tree; nullptr until there are any. They may lag behind an edit by some milliseconds.
    const analysis::HierarchyWeights* weights() const { return m_weights ? &*m_weights : nullptr; }
    const analysis::RepairProposal* repair() const { return m_repair ? &*m_repair : nullptr; }
    bool repairDeclined() const { return m_declined; }
    void declineRepair();
    const engine::EvaluationResult* evaluation() const { return m_evaluation ? &*m_evaluation : nullptr; }
    QString evaluationError() const { return m_evaluationError; }
    std::optional<double> ratioOf(base::IndicatorId node) const; // CR shown at a node: of the group

    // Asks for the evaluation by these groups too, with intervals when draws > 0.
    void setGroups(std::vector<base::VariableId> by, int draws);
    const std::vector<base::VariableId>& groups() const { return m_by; }
    void refreshEvaluation();
    void filterChanged(); // of the session: weights from answers and the evaluation follow

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void systemsChanged();     // loaded, created, removed, renamed, another chosen
    void changed();            // the value
    void selectionChanged();   // node, expert
    void nodeWeightsChanged(); // follows both at once
    void weightsChanged();     // of the whole tree
    void repairChanged();
    void evaluationChanged();
    void refused(const QString& title, const manyi::base::Error& error);

private:
    void take(std::vector<System> systems);
    void show(std::optional<System> system);
    void keepSelection();
    void valueChanged();
    void refreshNode();
    void refreshRepair();
    void refreshWeights();
    void write(const QString& stepName);
    bool seen() const; // whether the figures are of the project's present revision
    void see();

    Session& m_session;
    Edits m_own;
    QPointer<Edits> m_edits;
    Task m_reading, m_weighing, m_repairing, m_evaluating;
    QTimer m_evaluationTimer;
    std::vector<System> m_systems;
    std::optional<System> m_system;
    std::int64_t m_edition = 0; // counts local changes: a reading that was begun before one is stale
    bool m_loaded = false;
    std::weak_ptr<engine::Project> m_seenProject;
    base::Revision m_seenRevision{};
    base::IndicatorSystemId m_wanted; // to be shown when it has been read
    base::IndicatorId m_node;
    base::ExpertId m_expert;
    analysis::NodeWeights m_nodeWeights;
    std::optional<analysis::HierarchyWeights> m_weights;
    std::optional<analysis::RepairProposal> m_repair;
    bool m_declined = false;
    std::optional<engine::EvaluationResult> m_evaluation;
    QString m_evaluationError;
    std::vector<base::VariableId> m_by;
    int m_draws = 0;
};

} // namespace manyi::app
