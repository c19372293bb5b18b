#include "app/data/derive_actions.h"

#include "app/commands/messages.h"
#include "app/data/derive_dialog.h"
#include "app/data/derive_look_up_dialog.h"
#include "app/data/derive_texts.h"
#include "app/data/weight_dialog.h"
#include "app/overview/figure_text.h"
#include "app/shell/place.h"
#include "app/theme/theme.h"
#include "engine/derived.h"
#include "engine/settings.h"

namespace manyi::app {

namespace {

// "": none. Choosing a weight also switches weights on again.
base::Status setWeight(store::ProjectFile& file, const std::string& name)
{
    if (const auto on = name.empty() ? base::Status() : file.setSetting(engine::settingWeightOn, {}, {}); !on)
        return on;
    return file.setSetting(engine::settingWeight, name, {});
}

} // namespace

DeriveActions::DeriveActions(Session& session, QWidget& owner, std::function<const domain::Variable*()> current)
    : QObject(&owner),
      m_session(session),
      m_owner(owner),
      m_current(std::move(current)),
      m_menu(new QMenu(&owner)),
      m_edit(new QAction(this)),
      m_remove(new QAction(this))
{
    m_menu->setObjectName(QStringLiteral("newVariableMenu"));
    const std::pair<const char*, DerivedKind> kinds[] = {
        {"Formula", DerivedKind::Formula}, {"Recode", DerivedKind::Recode}, {"Bands", DerivedKind::Bands},
        {"TopBox", DerivedKind::TopBox},   {"Items", DerivedKind::Items},   {"DatePart", DerivedKind::DatePart}};
    for (const auto& [name, kind] : kinds)
        addNew(
            name, [kind] { return tr("%1…").arg(derivedKindText(kind)); }, [this, kind] { define(kind, nullptr); });
    addNew(
        "LookUp", [] { return tr("%1…").arg(derivedKindText(DerivedKind::LookUp)); }, [this] { lookUp({}); });
    addNew(
        "Weights", [] { return tr("Weights by raking…"); }, [this] { defineWeight(nullptr); });
    m_edit->setObjectName(QStringLiteral("actionEditDefinition"));
    m_edit->setIcon(theme::icon(QStringLiteral("formula")));
    m_remove->setObjectName(QStringLiteral("actionRemoveDerived"));
    m_remove->setIcon(theme::icon(QStringLiteral("trash")));
    for (QAction* action : {m_edit, m_remove})
        action->setProperty(Place::menuProperty, QStringLiteral("data"));
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const domain::Variable* variable = m_current())
            edit(*variable);
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const domain::Variable* variable = m_current())
            remove(*variable);
    });
    updateActions();
    retranslate();
}

void DeriveActions::addNew(const char* name, std::function<QString()> text, const std::function<void()>& open)
{
    New made{new QAction(this), new QAction(this), std::move(text)};
    made.inMenu->setObjectName(QStringLiteral("new") + QLatin1String(name));
    made.inPlace->setObjectName(QStringLiteral("actionNew") + QLatin1String(name));
    made.inPlace->setProperty(Place::menuProperty, QStringLiteral("data"));
    m_menu->addAction(made.inMenu);
    connect(made.inMenu, &QAction::triggered, this, open);
    connect(made.inPlace, &QAction::triggered, this, open);
    m_new.push_back(std::move(made));
}

std::vector<QAction*> DeriveActions::placeActions() const
{
    auto* line = new QAction(m_menu);
    line->setSeparator(true);
    line->setProperty(Place::menuProperty, QStringLiteral("data"));
    std::vector<QAction*> actions{line};
    for (const New& each : m_new)
        actions.push_back(each.inPlace);
    actions.push_back(m_edit);
    actions.push_back(m_remove);
    return actions;
}

void DeriveActions::setWritable(bool writable)
{
    m_writable = writable;
    updateActions();
}

void DeriveActions::updateActions()
{
    const bool some = m_session.project() && !m_session.project()->questionnaire()->variables.empty();
    for (const New& each : m_new) {
        each.inMenu->setEnabled(m_writable && some);
        each.inPlace->setEnabled(m_writable && some);
    }
    const domain::Variable* variable = m_current();
    const bool derived = variable && variable->derivation;
    m_edit->setEnabled(m_writable && derived);
    m_remove->setEnabled(m_writable && derived);
}

void DeriveActions::define(DerivedKind kind, const domain::Variable* existing)
{
    if (!m_session.project() || !m_edits)
        return;
    auto* dialog = new DeriveDialog(m_session, kind, existing, m_owner.window());
    connect(dialog, &DeriveDialog::defined, this,
            [this](const domain::Variable& variable) { save(variable, AsWeight::Keep); });
    dialog->open();
}

void DeriveActions::defineWeight(const domain::Variable* existing)
{
    if (!m_session.project() || !m_edits)
        return;
    auto* dialog = new WeightDialog(m_session, existing, m_owner.window());
    connect(dialog, &DeriveDialog::defined, this, [this, dialog](const domain::Variable& variable) {
        const bool used = variable.id && m_session.project()->weightVariable() == variable.id;
        save(variable, dialog->useIt() == used ? AsWeight::Keep : used ? AsWeight::No : AsWeight::Yes);
    });
    dialog->open();
}

void DeriveActions::edit(const domain::Variable& variable)
{
    if (!variable.derivation || !m_writable)
        return;
    if (const auto kind = derivedKind(*variable.derivation))
        define(*kind, &variable);
    else if (std::holds_alternative<domain::RakedWeight>(*variable.derivation))
        defineWeight(&variable);
    else
        lookUp(domain::sourcesOf(*variable.derivation).front());
}

void DeriveActions::lookUp(base::VariableId source)
{
    const auto project = m_session.sharedProject();
    if (!project || !m_edits)
        return;
    auto* dialog = new DeriveLookUpDialog(m_session, source, m_owner.window());
    connect(dialog, &DeriveLookUpDialog::planned, this, [this, project](const engine::LookUpPlan& plan) {
        const auto count = static_cast<int>(plan.variables.size());
        m_edits->run(
            tr("Look-up file"), [project, plan](store::ProjectFile&) { return engine::defineLookUp(*project, plan); },
            [this, count] {
                Q_EMIT message(tr("%n variables were looked up. Undo takes them away.", nullptr, count));
                Q_EMIT made({});
            });
    });
    dialog->open();
}

void DeriveActions::save(const domain::Variable& variable, AsWeight asWeight)
{
    const auto project = m_session.sharedProject();
    const QString name = fromUtf8(variable.name);
    const QString step = tr("Derived variable %1").arg(name);
    const bool changed = static_cast<bool>(variable.id);
    m_edits->run(
        step,
        [project, variable, asWeight, step = step.toStdString()](store::ProjectFile& file) {
            return file.inOneStep(step, [&]() -> base::Status {
                if (auto status = engine::defineDerived(*project, {variable}); !status)
                    return status;
                return asWeight == AsWeight::Keep ? base::Status()
                                                  : setWeight(file, asWeight == AsWeight::Yes ? variable.name : "");
            });
        },
        [this, name, changed, project] {
            const auto questionnaire = project->questionnaire();
            const domain::Variable* found = questionnaire->findByText(name.toStdString());
            Q_EMIT message(changed ? tr("The variable %1 was changed. Undo takes it back.").arg(name)
                                   : tr("The variable %1 was added. Undo takes it away.").arg(name));
            Q_EMIT made(found ? found->id : base::VariableId());
        });
}

void DeriveActions::remove(const domain::Variable& variable)
{
    const QString name = fromUtf8(variable.name);
    if (!variable.derivation) {
        Q_EMIT message(tr("%1 holds answers of an import; only derived variables can be removed.").arg(name));
        return;
    }
    const auto project = m_session.sharedProject();
    if (!m_edits || !m_writable || !project)
        return;
    // Without its weight the project would silently show unweighted figures.
    if (project->weightVariable() == variable.id) {
        showNotice(m_owner.window(), tr("%1 was not removed").arg(name),
                   tr("It is the weight of the project. Choose another weight, or none, in Edit › Project settings "
                      "first."));
        return;
    }
    m_edits->run(
        tr("Removal of the derived variable %1").arg(name),
        [project, id = variable.id](store::ProjectFile&) { return engine::removeDerived(*project, id); },
        [this, name] { Q_EMIT message(tr("The variable %1 was removed. Undo brings it back.").arg(name)); });
}

void DeriveActions::retranslate()
{
    for (const New& each : m_new) {
        each.inMenu->setText(each.text());
        each.inPlace->setText(tr("New variable: %1").arg(each.text()));
    }
    m_edit->setText(tr("Edit definition…"));
    m_remove->setText(tr("Remove derived variable"));
}

} // namespace manyi::app
