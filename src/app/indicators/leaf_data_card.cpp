#include "app/indicators/leaf_data_card.h"

#include <QComboBox>
#include <QSignalBlocker>

#include "app/indicators/grade_colours.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/leaf_form.h"
#include "app/indicators/leaf_form_parts.h"
#include "app/indicators/membership_plot.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

using Kind = domain::IndicatorData::Kind;
constexpr Kind kinds[] = {Kind::None, Kind::Questions, Kind::Votes, Kind::VoteCounts, Kind::Measured, Kind::Typed};

} // namespace

LeafDataCard::LeafDataCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("leafDataCard")),
      m_kind(new QComboBox),
      m_form(new LeafForm(document, this)),
      m_plot(new MembershipPlot),
      m_result(makeTable("leafMembership", this))
{
    m_kind->setObjectName(QStringLiteral("dataKind"));
    m_card.tools->addWidget(m_kind);
    m_card.body->addWidget(m_form->widget());
    m_card.body->addWidget(m_plot);
    m_card.body->addWidget(m_result.view);
    connect(m_kind, &QComboBox::activated, this,
            [this](int index) { choose(static_cast<Kind>(m_kind->itemData(index).toInt())); });
    for (const auto signal : {&IndicatorDocument::changed, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, &LeafDataCard::showLeaf);
    connect(&m_document, &IndicatorDocument::evaluationChanged, this, &LeafDataCard::showResult);
    retranslate();
}

// With something to begin with, one figure a grade.
void LeafDataCard::choose(Kind kind)
{
    const std::size_t grades = m_document.system().grades.size();
    m_form->change(tr("Source: %1").arg(dataName(kind)), [&](Data& data) {
        data.kind = kind;
        if (kind == Kind::VoteCounts && data.counts.empty())
            data.counts.resize(grades, 0);
        if (kind == Kind::Typed && data.membership.empty())
            data.membership.resize(grades, 0);
        if (kind == Kind::Measured && data.functions.empty())
            data.functions = suggestedFunctions(grades, 0, 100);
    });
}

void LeafDataCard::showFunctions(const Data& data)
{
    m_plot->setVisible(data.kind == Kind::Measured);
    if (data.kind != Kind::Measured)
        return;
    const auto& grades = m_document.system().grades;
    QStringList names;
    for (const auto& grade : grades)
        names << fromUtf8(grade.name);
    m_plot->setContent(data.functions, gradeColours(grades, lookOf(*m_card.frame)), names, data.measured);
}

void LeafDataCard::retranslate()
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const Kind kind : kinds)
        m_kind->addItem(dataName(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("Where the memberships come from"));
    m_result.view->setAccessibleName(tr("Membership of the leaf"));
    m_shown.reset();
    showLeaf();
}

void LeafDataCard::showLeaf()
{
    const auto& system = m_document.system();
    const auto* leaf = domain::find(system.goal, m_document.node());
    m_card.frame->setVisible(leaf && leaf->leaf());
    if (!leaf || !leaf->leaf())
        return;
    m_card.setTexts(tr("%1: data").arg(fromUtf8(leaf->name)));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(leaf->data.kind)));
    const bool same = m_leaf == leaf->id && m_shown && *m_shown == leaf->data && m_shownGrades == system.grades.size();
    m_leaf = leaf->id;
    if (!same) {
        m_shown = leaf->data;
        m_shownGrades = system.grades.size();
        m_form->show(*leaf);
        showFunctions(leaf->data);
    }
    showResult();
}

void LeafDataCard::showResult()
{
    const auto* result = m_document.evaluation();
    const auto& grades = m_document.system().grades;
    const analysis::LeafMembership* own = nullptr;
    if (result) {
        const auto& leaves = result->total.evaluation.leaves;
        const auto found = std::ranges::find(leaves, m_document.node(), &analysis::LeafMembership::leaf);
        own = found == leaves.end() ? nullptr : &*found;
    }
    const bool made = own && own->row.size() == grades.size();
    m_result.view->setVisible(made);
    if (own && !made)
        m_card.setTexts(m_card.title->text(), lackText(*own, m_document.system()));
    if (!made)
        return;
    m_card.setTexts(m_card.title->text(), {});
    QStringList header;
    ValueTable::Row row{0, {}};
    for (std::size_t i = 0; i < grades.size(); ++i) {
        header << fromUtf8(grades[i].name);
        ValueCell cell = numberCell(numberText(own->row[i], 4));
        cell.bar = own->row[i];
        row.cells.push_back(cell);
    }
    header << tr("n") << tr("Missing");
    row.cells.push_back(numberCell(own->n > 0 ? countText(own->n) : QStringLiteral("–")));
    row.cells.push_back(numberCell(countText(own->missing)));
    m_result.model->setContent(header, {row});
    m_result.fit(78);
    m_result.showRows(1);
}

} // namespace manyi::app
