#include "app/data/cleaning_details.h"

#include <QHeaderView>
#include <algorithm>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostListed = 100;

QString valueText(double value)
{
    return fromUtf8(base::formatNumber(std::round(value * 10) / 10));
}

// One line of the first table: a wave, or what else the medians of speeders are taken within.
struct Group {
    QString label;
    std::optional<engine::CleaningPreview::Wave> found;
    std::optional<analysis::CleaningFinding::Limit> limit;
};

std::vector<Group> groupsOf(const engine::CleaningPreview& preview, const domain::Questionnaire& questionnaire)
{
    std::vector<Group> groups;
    for (const auto& wave : preview.waves)
        groups.push_back({fromUtf8(wave.label), wave, {}});
    const auto* speeder = std::get_if<domain::Speeder>(&preview.rule.check);
    const domain::Variable* within = speeder ? questionnaire.find(speeder->within) : nullptr;
    for (const auto& limit : preview.finding.limits) {
        const QString label = within && !std::isnan(limit.group) ? fromUtf8(domain::labelOrCode(*within, limit.group))
                                                                 : CleaningDetails::tr("All responses");
        const auto same = std::ranges::find(groups, label, &Group::label);
        if (same == groups.end())
            groups.push_back({label, {}, limit});
        else
            same->limit = limit;
    }
    return groups;
}

QLabel* label(const char* look, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setWordWrap(true);
    theme::setLook(made, look);
    return made;
}

} // namespace

CleaningDetails::CleaningDetails(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_task(this),
      m_title(label("cardTitle", this)),
      m_reason(label("secondary", this)),
      m_found(label("", this)),
      m_limits(makeTable("cleaningWaves", this)),
      m_counts(makeTable("cleaningVariables", this)),
      m_listTitle(label("cardTitle", this)),
      m_list(makeTable("cleaningFound", this))
{
    setObjectName(QStringLiteral("cleaningDetails"));
    theme::setLook(this, "panel");
    m_found->setObjectName(QStringLiteral("cleaningFoundText"));
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addWidget(m_found);
    layout->addWidget(m_limits.view);
    layout->addWidget(m_counts.view);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_list.view, 1);
    layout->addStretch(0);
    for (const CellTable* table : {&m_limits, &m_counts, &m_list})
        table->view->setTabKeyNavigation(false);
    m_list.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    retranslate();
}

void CleaningDetails::setRow(const CleaningRow* row)
{
    m_row = row ? std::optional(*row) : std::nullopt;
    fill();
    findResponses();
}

void CleaningDetails::fill()
{
    const engine::CleaningPreview* preview = m_row && m_row->preview ? &*m_row->preview : nullptr;
    m_title->setText(m_row ? m_row->title : tr("Rules in detail"));
    m_reason->setText(m_row ? m_row->reason : tr("Select a rule to see what it finds."));
    QString found = m_row ? m_row->problem : QString();
    if (preview) {
        found = foundSentence(*preview);
        if (const auto unjudged = preview->finding.unjudged; unjudged > 0)
            found =
                sentences({found, tr("Not judged, as they lack what the rule looks at: %1.").arg(countText(unjudged))});
    }
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
    fillLimits();
    fillCounts();
}

void CleaningDetails::fillLimits()
{
    std::vector<Group> groups;
    if (m_row && m_row->preview && m_session.project())
        groups = groupsOf(*m_row->preview, *m_session.project()->questionnaire());
    const bool limits = std::ranges::any_of(groups, [](const Group& group) { return group.limit.has_value(); });
    QStringList header{tr("Wave"), tr("n"), tr("Found"), tr("Share")};
    if (limits)
        header << tr("Median") << tr("Limit");
    std::vector<ValueTable::Row> rows;
    for (const Group& group : groups) {
        ValueTable::Row row;
        row.key = static_cast<qint64>(rows.size());
        row.cells.push_back({group.label});
        const qint64 of = group.found ? group.found->of : group.limit ? group.limit->n : 0;
        row.cells.push_back(numberCell(countText(of)));
        row.cells.push_back(numberCell(group.found ? countText(group.found->found) : QStringLiteral("–")));
        row.cells.push_back(numberCell(group.found ? shareText(group.found->found, of) : QStringLiteral("–")));
        if (limits) {
            row.cells.push_back(numberCell(group.limit ? valueText(group.limit->median) : QStringLiteral("–")));
            row.cells.push_back(numberCell(group.limit ? valueText(group.limit->limit) : QStringLiteral("–")));
        }
        rows.push_back(std::move(row));
    }
    m_limits.view->setVisible(!rows.empty());
    m_limits.model->setContent(header, std::move(rows));
    m_limits.view->spreadColumns(36, 120);
    m_limits.showRows(8);
}

void CleaningDetails::fillCounts()
{
    std::vector<ValueTable::Row> rows;
    if (m_row && m_row->preview && m_session.project()) {
        const auto questionnaire = m_session.project()->questionnaire();
        for (const auto& count : m_row->preview->finding.counts) {
            if (const domain::Variable* variable = questionnaire->find(count.variable))
                rows.push_back(
                    {count.variable.value,
                     {{fromUtf8(variable->name)}, {fromUtf8(variable->label)}, numberCell(countText(count.values))}});
        }
    }
    m_counts.view->setVisible(!rows.empty());
    m_counts.model->setContent({tr("Variable"), tr("Question"), tr("Answers")}, std::move(rows));
    m_counts.view->spreadColumns(64, 180);
    m_counts.showRows(6);
}

void CleaningDetails::findResponses()
{
    m_task.cancel();
    const auto project = m_session.sharedProject();
    const bool any = project && m_row && m_row->preview && !m_row->preview->responses.empty();
    m_list.view->setVisible(any);
    m_listTitle->setVisible(any);
    if (!any)
        return;
    const auto found = static_cast<qint64>(m_row->preview->responses.size());
    m_listTitle->setText(found > static_cast<qint64>(mostListed)
                             ? tr("The first %1 of them").arg(countText(static_cast<qint64>(mostListed)))
                             : tr("The responses"));
    using Found = base::Result<ListedResponses>;
    m_task.start<Found>(
        tr("Reading the responses found"),
        [project, preview = *m_row->preview](base::Progress& progress) {
            return foundResponses(*project, preview, mostListed, progress);
        },
        [this](const Found& list) {
            const ListedResponses shown = list ? *list : ListedResponses();
            m_list.model->setContent(shown.header, listedRows(shown));
            m_list.view->fitColumns(160);
        });
}

void CleaningDetails::retranslate()
{
    setAccessibleName(tr("Rules in detail"));
    m_limits.view->setAccessibleName(tr("Found by wave"));
    m_counts.view->setAccessibleName(tr("Found by variable"));
    m_list.view->setAccessibleName(tr("Responses found"));
    fill();
}

} // namespace manyi::app
