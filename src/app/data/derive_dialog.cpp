#include "app/data/derive_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int pauseBeforePreview = 250; // ms

bool isTaken(const domain::Questionnaire& questionnaire, const domain::Variable& existing, const std::string& name)
{
    return std::ranges::any_of(questionnaire.variables, [&](const domain::Variable& other) {
        return other.id != existing.id && fromUtf8(other.name).compare(fromUtf8(name), Qt::CaseInsensitive) == 0;
    });
}

// "weight_2" where there is a weight already.
std::string freeName(const domain::Questionnaire& questionnaire, const domain::Variable& existing,
                     const std::string& name)
{
    std::string free = name;
    for (int i = 2; isTaken(questionnaire, existing, free); ++i)
        free = name + "_" + std::to_string(i);
    return free;
}

// What takes the keyboard, in the order in which it stands.
void collectFields(const QLayout& layout, std::vector<QWidget*>& fields)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (const QLayout* inner = item->layout())
            collectFields(*inner, fields);
        QWidget* widget = item->widget();
        if (widget && widget->focusPolicy() != Qt::NoFocus)
            fields.push_back(widget);
        else if (widget && widget->layout())
            collectFields(*widget->layout(), fields);
    }
}

base::Result<domain::Variable> engineMade(engine::Project& project, const DerivedDraft& draft,
                                          const engine::DerivedOptions& options, base::Progress& progress)
{
    const auto* formula = std::get_if<std::string>(&draft.definition);
    return formula
               ? engine::derivedVariable(project, *formula, options, progress)
               : engine::derivedVariable(project, std::get<domain::Derivation>(draft.definition), options, progress);
}

base::Result<domain::Variable> madeOf(engine::Project& project, const DerivedDraft& draft,
                                      engine::DerivedOptions options, const domain::Variable& existing,
                                      base::Progress& progress)
{
    options.labels = draft.labels;
    const auto questionnaire = project.questionnaire();
    auto made = engineMade(project, draft, options, progress);
    // A suggested name that is taken: the engine refuses that of an import's variable, naming it.
    const std::string suggested = made ? made->name : made.error().where;
    if (options.name.empty() && isTaken(*questionnaire, existing, suggested)) {
        options.name = freeName(*questionnaire, existing, suggested);
        made = engineMade(project, draft, options, progress);
    }
    if (!made || !existing.id)
        return made;
    made->id = existing.id;
    // Labels that were edited in the table stay as long as the codes mean the same.
    if (existing.derivation && *made->derivation == *existing.derivation && draft.labels.empty())
        made->labels = existing.labels;
    if (made->type == existing.type)
        made->role = existing.role;
    return made;
}

} // namespace

QString derivedKindText(DerivedKind kind)
{
    switch (kind) {
    case DerivedKind::Formula:
        return Texts::tr("Formula");
    case DerivedKind::Recode:
        return Texts::tr("Recode");
    case DerivedKind::Bands:
        return Texts::tr("Bands");
    case DerivedKind::TopBox:
        return Texts::tr("Top-box flag");
    case DerivedKind::Items:
        return Texts::tr("Sum or mean of items");
    case DerivedKind::DatePart:
        return Texts::tr("Part of a date");
    case DerivedKind::LookUp:
        return Texts::tr("Look-up file");
    }
    return {};
}

DeriveDialog::DeriveDialog(Session& session, DerivedKind kind, const domain::Variable* existing, QWidget* parent)
    : DeriveDialog(session, existing, parent)
{
    const QString title = derivedKindText(kind);
    put(makeDeriveForm(kind, session, existing, this), new DerivePreview(this), 5, 4,
        existing ? tr("%1: %2").arg(fromUtf8(existing->name), title) : tr("New variable: %1").arg(title));
}

DeriveDialog::DeriveDialog(Session& session, const domain::Variable* existing, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_existing(existing ? *existing : domain::Variable{}),
      m_task(this),
      m_pause(new QTimer(this)),
      m_name(new QLineEdit(this)),
      m_label(new QLineEdit(this)),
      m_parts(new QHBoxLayout),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("deriveDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 620);
    m_problem->setObjectName(QStringLiteral("deriveProblem"));
    m_problem->setWordWrap(true);
    theme::setLook(m_problem, "bad");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(existing ? tr("Change variable") : tr("Add variable"));
    theme::setLook(m_ok, "primary");
    m_parts->setSpacing(20);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(buildNames());
    layout->addLayout(m_parts, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforePreview);
    connect(m_pause, &QTimer::timeout, this, &DeriveDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_ready)
            Q_EMIT defined(*m_ready);
        accept();
    });
}

void DeriveDialog::put(DeriveForm* form, DerivedPane* pane, int formStretch, int paneStretch, const QString& title)
{
    setWindowTitle(title);
    m_form = form;
    m_pane = pane;
    m_parts->addWidget(form, formStretch);
    m_parts->addWidget(pane, paneStretch);
    connect(form, &DeriveForm::changed, this, &DeriveDialog::judge);
    std::vector<QWidget*> fields;
    collectFields(*form->layout(), fields);
    QWidget* last = m_label;
    for (QWidget* field : fields) {
        setTabOrder(last, field);
        last = field;
    }
    setTabOrder(last, m_ok);
    // Enter takes OK, no button beside a field.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(button == m_ok);
    judge();
}

void DeriveDialog::addBelow(QWidget* widget)
{
    auto* all = qobject_cast<QVBoxLayout*>(layout());
    all->insertWidget(2, widget);
}

QWidget* DeriveDialog::buildNames()
{
    auto* names = new QWidget(this);
    auto* grid = new QGridLayout(names);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 5);
    m_name->setObjectName(QStringLiteral("deriveName"));
    m_label->setObjectName(QStringLiteral("deriveLabel"));
    m_name->setText(fromUtf8(m_existing.name));
    m_label->setText(fromUtf8(m_existing.label));
    int column = 0;
    for (const auto& [field, text] : {std::pair{m_name, tr("Name")}, std::pair{m_label, tr("Label")}}) {
        auto* title = new QLabel(text, names);
        theme::setLook(title, "secondary");
        title->setBuddy(field);
        field->setAccessibleName(text);
        grid->addWidget(title, 0, column);
        grid->addWidget(field, 1, column++);
        connect(field, &QLineEdit::textChanged, this, [this] { judge(); });
    }
    return names;
}

QString DeriveDialog::nameProblem(const QString& name) const
{
    const bool taken = isTaken(*m_session.project()->questionnaire(), m_existing, name.toStdString());
    return taken ? tr("The project has a variable “%1” already. Write another name.").arg(name) : QString();
}

void DeriveDialog::refuse(const QString& reason)
{
    m_ready.reset();
    m_ok->setEnabled(false);
    m_ok->setToolTip(reason);
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
}

void DeriveDialog::judge()
{
    if (!m_form)
        return;
    m_task.cancel();
    m_pause->stop();
    const QString name = m_name->text().trimmed();
    const bool formula = std::holds_alternative<std::string>(m_form->draft().definition);
    QString problem = m_form->problem();
    if (problem.isEmpty() && !name.isEmpty())
        problem = nameProblem(name);
    if (problem.isEmpty() && name.isEmpty() && formula)
        problem = tr("Write a name for the variable.");
    refuse(problem);
    if (!problem.isEmpty() && (!formula || !m_form->problem().isEmpty())) {
        m_pane->clear(tr("Here will stand what the definition gives."));
        Q_EMIT previewed();
        return;
    }
    m_pause->start();
}

void DeriveDialog::preview()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    engine::DerivedOptions options;
    options.name = m_name->text().trimmed().toStdString();
    options.label = m_label->text().trimmed().toStdString();
    // A formula can be looked at before its variable has a name.
    const bool nameless = options.name.empty() && std::holds_alternative<std::string>(m_form->draft().definition);
    if (nameless)
        options.name = "\xE2\x80\xA6";
    using Result = base::Result<Made>;
    m_task.start<Result>(
        tr("Working out the variable"),
        [project, options, draft = m_form->draft(), existing = m_existing](base::Progress& progress) -> Result {
            auto variable = madeOf(*project, draft, options, existing, progress);
            if (!variable)
                return variable.error();
            auto shown = shownDerived(*project, *variable, progress);
            if (!shown)
                return shown.error();
            return Made{std::move(*variable), std::move(*shown)};
        },
        [this, nameless](const Result& made) {
            take(made);
            if (nameless && m_ready)
                refuse(tr("Write a name for the variable."));
            Q_EMIT previewed();
        });
}

void DeriveDialog::take(const base::Result<Made>& made)
{
    if (!made) {
        m_pane->clear(tr("Here will stand what the definition gives."));
        refuse(fromUtf8(made.error().message));
        return;
    }
    const engine::DerivedPreview& preview = made->shown.preview;
    m_pane->showDerived(made->shown);
    if (m_name->text().isEmpty())
        m_name->setPlaceholderText(fromUtf8(made->variable.name));
    if (m_label->text().isEmpty())
        m_label->setPlaceholderText(fromUtf8(made->variable.label));
    QString problem = nameProblem(fromUtf8(made->variable.name));
    if (preview.column.trouble != analysis::DerivationTrouble::None)
        problem = preview.notes.empty() ? tr("The definition gives no values.") : fromUtf8(preview.notes.back());
    refuse(problem);
    if (!problem.isEmpty())
        return;
    m_ready = made->variable;
    m_ok->setEnabled(true);
}

} // namespace manyi::app
