#include "app/indicators/groups_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "app/indicators/indicator_texts.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "charts/indicator_charts.h"

namespace manyi::app {

namespace {

constexpr int usualDraws = 500;
constexpr std::size_t mostInRadar = 3;

} // namespace

GroupsCard::GroupsCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("evaluationGroups")),
      m_table(makeTable("groupScores", this)),
      m_by(new QComboBox),
      m_intervals(new QCheckBox),
      m_draws(new QSpinBox),
      m_radar(new ChartPanel)
{
    m_by->setObjectName(QStringLiteral("groupBy"));
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_by->setMinimumContentsLength(12);
    m_intervals->setObjectName(QStringLiteral("groupIntervals"));
    m_draws->setObjectName(QStringLiteral("bootstrapDraws"));
    m_draws->setRange(100, 10000);
    m_draws->setSingleStep(100);
    m_draws->setValue(usualDraws);
    m_card.tools->addWidget(m_by);
    auto* intervals = new QHBoxLayout;
    intervals->addWidget(m_intervals);
    intervals->addWidget(m_draws);
    intervals->addStretch();
    m_card.body->addLayout(intervals);
    m_table.view->horizontalHeader()->setProperty("sorts", true); // leaves room for the arrow
    m_table.view->setSortingEnabled(true);
    m_table.view->sortByColumn(-1, Qt::DescendingOrder);
    m_table.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table.view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_radar->setObjectName(QStringLiteral("radarChart"));
    m_radar->setMinimumHeight(340);
    m_card.body->addWidget(m_table.view);
    connect(m_by, &QComboBox::activated, this, &GroupsCard::ask);
    connect(m_intervals, &QCheckBox::toggled, this, &GroupsCard::ask);
    connect(m_draws, &QSpinBox::editingFinished, this, &GroupsCard::ask);
    connect(m_table.view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GroupsCard::showRadar);
    connect(&m_document, &IndicatorDocument::systemsChanged, this, &GroupsCard::fillVariables);
    connect(&m_document, &IndicatorDocument::evaluationChanged, this, &GroupsCard::showGroups);
    retranslate();
}

void GroupsCard::retranslate()
{
    m_intervals->setText(tr("Intervals, draws"));
    m_draws->setAccessibleName(tr("Bootstrap draws"));
    m_by->setAccessibleName(tr("Evaluate by"));
    m_table.view->setAccessibleName(tr("Evaluation by group"));
    fillVariables();
    showGroups();
}

void GroupsCard::setTheme(charts::ThemeKind theme)
{
    m_radar->setTheme(theme);
}

void GroupsCard::fillVariables()
{
    const auto project = m_document.session().sharedProject();
    const QSignalBlocker quiet(m_by);
    m_by->clear();
    m_by->addItem(tr("No groups"), 0);
    if (!project)
        return;
    for (const auto& variable : project->questionnaire()->variables) {
        using enum domain::Role;
        const bool groups =
            variable.role == Place || variable.role == Segment || variable.role == Wave || variable.role == Channel;
        if (groups && variable.type == domain::ValueType::Code)
            m_by->addItem(variable.label.empty() ? fromUtf8(variable.name) : fromUtf8(variable.label),
                          QVariant::fromValue<qlonglong>(variable.id.value));
    }
    const auto& by = m_document.groups();
    m_by->setCurrentIndex(by.empty() ? 0
                                     : std::max(0, m_by->findData(QVariant::fromValue<qlonglong>(by.front().value))));
}

void GroupsCard::ask()
{
    const base::VariableId id{m_by->currentData().toLongLong()};
    m_document.setGroups(id ? std::vector{id} : std::vector<base::VariableId>{},
                         m_intervals->isChecked() ? m_draws->value() : 0);
}

QString GroupsCard::groupName(const engine::GroupEvaluation& group) const
{
    const auto* result = m_document.evaluation();
    const auto project = m_document.session().sharedProject();
    if (!result || !project)
        return {};
    const auto questionnaire = project->questionnaire();
    QStringList names;
    for (std::size_t i = 0; i < group.key.size() && i < result->by.size(); ++i) {
        const auto* variable = questionnaire->find(result->by[i]);
        names << (variable ? fromUtf8(domain::labelOrCode(*variable, group.key[i])) : numberText(group.key[i], 0));
    }
    return names.join(QStringLiteral(" · "));
}

void GroupsCard::showGroups()
{
    const auto* result = m_document.evaluation();
    const auto& system = m_document.system();
    std::vector<ValueTable::Row> rows;
    bool intervals = false;
    const auto add = [&](qint64 key, const QString& name, const engine::GroupEvaluation& group, bool strong) {
        const auto& total = group.evaluation.result;
        const bool made = !group.evaluation.nodes.empty() && !total.empty;
        ValueCell title{name};
        title.strong = strong;
        ValueCell score = numberCell(made && total.score ? numberText(*total.score, 1) : QStringLiteral("–"));
        score.strong = strong;
        score.sortKey = made && total.score ? *total.score : -1e300;
        if (made && total.score)
            score.bar = std::clamp(*total.score / 100, 0.0, 1.0);
        ValueCell interval;
        interval.right = true;
        if (group.interval && group.interval->draws > 0) {
            intervals = true;
            interval.text =
                tr("%1 – %2").arg(numberText(group.interval->lower, 1), numberText(group.interval->upper, 1));
            interval.sortKey = group.interval->upper - group.interval->lower;
        }
        ValueCell grade{made && total.grade < system.grades.size() ? fromUtf8(system.grades[total.grade].name)
                                                                   : QString()};
        if (!made && !group.evaluation.lackingMemberships.empty())
            grade = {tr("no valid answers: %1").arg(nameOf(system, group.evaluation.lackingMemberships.front()))};
        ValueCell n = numberCell(countText(group.rows));
        n.sortKey = static_cast<double>(group.rows);
        std::vector<ValueCell> cells{title, n, score, interval, grade};
        for (std::size_t g = 0; g < system.grades.size(); ++g) {
            const bool known = made && g < total.normalised.size();
            ValueCell share = numberCell(known ? numberText(100 * total.normalised[g], 1) : QStringLiteral("–"));
            share.sortKey = known ? total.normalised[g] : -1.0;
            cells.push_back(share);
        }
        rows.push_back({key, std::move(cells)});
    };
    if (result) {
        add(-1, tr("All selected responses"), result->total, true);
        for (std::size_t i = 0; i < result->groups.size(); ++i)
            add(static_cast<qint64>(i), groupName(result->groups[i]), result->groups[i], false);
    }
    QStringList header{tr("Group"), tr("n"), tr("Score"), tr("95 % interval"), tr("Grade")};
    for (const auto& grade : system.grades)
        header << fromUtf8(grade.name);
    m_table.model->setContent(header, std::move(rows));
    m_table.view->setColumnHidden(3, !intervals);
    m_table.view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table.fit(0);
    m_table.showRows(14);
    const QString filter = result && !result->filterText.empty() ? fromUtf8(result->filterText) : tr("All responses");
    m_card.setTexts(tr("Evaluation by group"),
                    tr("%1; %2; memberships in per cent. Click a heading to sort; select up to three groups to "
                       "compare them.")
                        .arg(filter, m_document.session().weight() ? tr("weighted") : tr("unweighted")));
    showRadar();
}

void GroupsCard::showRadar()
{
    const auto* result = m_document.evaluation();
    const bool axes = m_document.system().goal.children.size() >= 3;
    m_radar->setVisible(result && axes && !result->total.evaluation.nodes.empty());
    if (!result || !axes)
        return;
    std::vector<charts::GroupScores> groups;
    for (const QModelIndex& index : m_table.view->selectionModel()->selectedRows()) {
        const qint64 key = m_table.model->keyAt(index.row());
        if (key >= 0 && key < static_cast<qint64>(result->groups.size()) && groups.size() < mostInRadar) {
            const auto& group = result->groups[static_cast<std::size_t>(key)];
            groups.push_back({groupName(group), &group.evaluation});
        }
    }
    if (groups.size() < mostInRadar)
        groups.insert(groups.begin(), {tr("All"), &result->total.evaluation});
    m_radar->setSpec(charts::firstLevelRadar(m_document.system(), groups, m_document.session().wording()));
}

} // namespace manyi::app
