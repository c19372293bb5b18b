#include "app/indicators/options_menu.h"

#include <QInputDialog>

#include "app/indicators/indicator_start.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/judgement_form_files.h"
#include "app/overview/figure_text.h"

namespace manyi::app {

OptionsMenu::OptionsMenu(IndicatorDocument& document, QWidget* parent)
    : QMenu(parent), m_document(document), m_forms(new JudgementFormFiles(document, parent))
{
    setObjectName(QStringLiteral("indicatorOptions"));
    connect(this, &QMenu::aboutToShow, this, &OptionsMenu::fill);
}

template <class Value>
void OptionsMenu::choice(QMenu& menu, const QString& name, Value domain::IndicatorOptions::*member, Value value)
{
    QAction* action = menu.addAction(name);
    action->setCheckable(true);
    action->setChecked(m_document.system().options.*member == value);
    connect(action, &QAction::triggered, this, [this, name, member, value] {
        m_document.apply(OptionsMenu::tr("Option: %1").arg(name),
                         [&](domain::IndicatorSystem& system) { system.options.*member = value; });
    });
}

void OptionsMenu::addChoices()
{
    using Options = domain::IndicatorOptions;
    QMenu* methods = addMenu(tr("Weights from judgements"));
    for (const auto method : {domain::WeightMethod::Eigenvector, domain::WeightMethod::GeometricMean,
                              domain::WeightMethod::ColumnMean, domain::WeightMethod::LogLeastSquares})
        choice(*methods, methodName(method), &Options::method, method);
    QMenu* tables = addMenu(tr("Random index"));
    for (const auto table :
         {domain::RandomIndex::Saaty1980, domain::RandomIndex::Saaty2005, domain::RandomIndex::Chinese,
          domain::RandomIndex::Alonso2006, domain::RandomIndex::Donegan1991})
        choice(*tables, tableName(table), &Options::table, table);
    QMenu* completions = addMenu(tr("Incomplete matrices"));
    for (const auto completion : {domain::Completion::LeastLambda, domain::Completion::Harker})
        choice(*completions, completionText(completion), &Options::completion, completion);
    QMenu* groups = addMenu(tr("Several experts"));
    for (const auto group : {domain::GroupMethod::Judgements, domain::GroupMethod::Priorities})
        choice(*groups, groupName(group), &Options::group, group);
    QMenu* operators = addMenu(tr("Fuzzy operator"));
    for (std::size_t i = 0; i < domain::compositionOperators; ++i) {
        const auto op = static_cast<domain::CompositionOperator>(i);
        choice(*operators, operatorSign(op) + QLatin1Char(' ') + operatorTitle(op), &Options::composition, op);
    }
}

void OptionsMenu::addSystems()
{
    for (const auto& system : m_document.systems()) {
        QAction* action = addAction(fromUtf8(system.name));
        action->setCheckable(true);
        action->setChecked(system.id == m_document.system().id);
        connect(action, &QAction::triggered, this, [this, id = system.id] { m_document.selectSystem(id); });
    }
    addSeparator();
    QMenu* create = addMenu(tr("New indicators"));
    for (const auto& each : engine::indicatorTemplates(m_document.session().wording()))
        create->addAction(fromUtf8(each.title), this, [this, key = each.key] {
            new_system::fromTemplate(m_document, key, parentWidget()->window());
        });
    create->addSeparator();
    create->addAction(tr("From the questionnaire"), this, [this] { new_system::fromQuestionnaire(m_document); });
    create->addAction(tr("From text…"), this, [this] { new_system::fromText(m_document, parentWidget()->window()); });
    create->addAction(tr("From a tree file…"), this,
                      [this] { new_system::fromFile(m_document, parentWidget()->window()); });
    if (m_document.empty())
        return;
    m_forms->addTo(*this);
    addSeparator();
    addAction(tr("Rename these indicators…"), this, &OptionsMenu::rename);
    addAction(tr("Save as a tree file…"), this, [this] { new_system::toFile(m_document, parentWidget()->window()); });
    addAction(tr("Delete these indicators"), this, [this] { m_document.removeSystem(); });
}

void OptionsMenu::rename()
{
    auto* ask = new QInputDialog(parentWidget());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Rename these indicators"));
    ask->setLabelText(tr("Name"));
    ask->setTextValue(fromUtf8(m_document.system().name));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_document.apply(tr("Rename %1 to %2").arg(fromUtf8(m_document.system().name), name.trimmed()),
                             [&](domain::IndicatorSystem& system) { system.name = name.trimmed().toStdString(); });
    });
    ask->open();
}

void OptionsMenu::fill()
{
    clear();
    for (QObject* child : findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        child->deleteLater();
    if (!m_document.empty()) {
        addChoices();
        addSeparator();
    }
    addSystems();
}

} // namespace manyi::app
