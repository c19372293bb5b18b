#include "app/indicators/repair_card.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/page_parts.h"
#include "app/indicators/value_table.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int mostRows = 9;

// Places in falling order of weight, 1 the largest.
std::vector<int> ranksOf(const std::vector<double>& weights)
{
    std::vector<int> ranks(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        ranks[i] = 1 + static_cast<int>(std::ranges::count_if(weights, [&](double w) { return w > weights[i]; }));
    return ranks;
}

} // namespace

RepairCard::RepairCard(IndicatorDocument& document, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_title(new ElidedLabel(this)),
      m_change(new QLabel(this)),
      m_edits(new QLabel(this)),
      m_note(new QLabel(this)),
      m_record(new QLabel(this)),
      m_table(new TableView(this)),
      m_model(new ValueTable(this)),
      m_accept(new QPushButton(this)),
      m_decline(new QPushButton(this))
{
    setObjectName(QStringLiteral("repair"));
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_record, "secondary");
    theme::setLook(m_note, "secondary");
    theme::setLook(m_accept, "primary");
    m_accept->setObjectName(QStringLiteral("acceptRepair"));
    m_decline->setObjectName(QStringLiteral("declineRepair"));
    m_note->setObjectName(QStringLiteral("repairNote"));
    m_note->setWordWrap(true);
    m_record->setWordWrap(true);
    m_edits->setTextFormat(Qt::RichText);
    m_change->setTextFormat(Qt::RichText);
    m_edits->setMargin(6);
    auto* frame = new QFrame(this);
    theme::setLook(frame, "formula");
    auto* inFrame = new QVBoxLayout(frame);
    inFrame->setContentsMargins(charts::space::s, 0, charts::space::s, 0);
    inFrame->addWidget(m_edits);
    m_table->setObjectName(QStringLiteral("repairWeights"));
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_change);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(m_decline);
    buttons->addWidget(m_record, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    column->setSpacing(charts::space::xs);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(frame);
    column->addWidget(m_table);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_accept, &QPushButton::clicked, this, &RepairCard::accept);
    connect(m_decline, &QPushButton::clicked, this, [this] {
        Q_EMIT settled();
        m_document.declineRepair();
    });
    connect(&m_document, &IndicatorDocument::repairChanged, this, &RepairCard::showProposal);
    connect(&m_document, &IndicatorDocument::nodeWeightsChanged, this, &RepairCard::showProposal);
    retranslate();
}

void RepairCard::retranslate()
{
    m_title->setText(tr("Repair proposal"));
    m_accept->setText(tr("Accept"));
    m_decline->setText(tr("Decline"));
    m_table->setAccessibleName(tr("Weights and ranks before and after the repair"));
    showProposal();
}

QString RepairCard::recordText() const
{
    const auto& changes = m_document.system().changes;
    const auto here = std::ranges::count_if(changes, [&](const domain::JudgementChange& change) {
        return change.expert == m_document.expert() && change.node == m_document.judgedNode();
    });
    return here == 0 ? tr("The original stays on record.")
                     : tr("%n judgement(s) of this expert were repaired here; the originals are on record.", nullptr,
                          static_cast<int>(here));
}

QString RepairCard::editText(const analysis::RepairProposal& repair) const
{
    const auto names = m_document.matrix().names();
    QStringList lines;
    for (const auto& edit : repair.edits)
        lines << tr("%1 : %2 &nbsp; %3 → <b>%4</b>")
                     .arg(fromUtf8(names[edit.row]).toHtmlEscaped(), fromUtf8(names[edit.column]).toHtmlEscaped(),
                          judgementText(edit.before), judgementText(edit.after));
    return lines.join(QStringLiteral("<br>"));
}

void RepairCard::showProposal()
{
    const auto* at = m_document.expertAt();
    const auto* repair = m_document.repair();
    const double limit = m_document.system().options.consistencyLimit;
    const bool shown = repair && repair->possible && !m_document.repairDeclined() && at;
    for (QWidget* part : {m_edits->parentWidget(), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_accept),
                          static_cast<QWidget*>(m_decline)})
        part->setVisible(shown);
    m_note->setVisible(!shown);
    m_record->setText(recordText());
    m_change->clear();
    if (shown) {
        const auto& look = lookOf(*this);
        m_title->setText(tr("Repair proposal, %n edit(s)", nullptr, static_cast<int>(repair->edits.size())));
        m_change->setText(QStringLiteral("CR <span style=\"color:%1\">%2</span> → <span style=\"color:%3\">%4</span>")
                              .arg(look.badText.name(), ratioText(repair->before.consistencyRatio),
                                   look.goodText.name(), ratioText(repair->after.consistencyRatio)));
        m_edits->setText(editText(*repair));
        return showRows(*repair);
    }
    m_title->setText(tr("Repair proposal"));
    const bool inconsistent = at && at->priorities.consistencyRatio && *at->priorities.consistencyRatio > limit;
    if (!at || at->judgements == 0)
        m_note->setText(tr("Nothing has been judged yet."));
    else if (at->priorities.weights.empty())
        m_note->setText(tr("Too little has been judged yet to say how consistent it is."));
    else if (!at->priorities.consistencyRatio)
        m_note->setText(tr("This table of random indices ends before so many indicators; that of Alonso and Lamata "
                           "goes on."));
    else if (!inconsistent)
        m_note->setText(tr("The judgements are consistent enough; nothing needs repair."));
    else if (m_document.repairDeclined())
        m_note->setText(tr("The proposal was declined; the judgements are as they were."));
    else if (!repair)
        m_note->setText(tr("Looking for the smallest repair …"));
    else
        m_note->setText(
            tr("Three edits are not enough to reach CR %1. Judge the marked pairs again.").arg(numberText(limit, 2)));
}

void RepairCard::showRows(const analysis::RepairProposal& repair)
{
    const auto names = m_document.matrix().names();
    const auto &before = repair.before.weights, &after = repair.after.weights;
    if (before.size() != names.size() || after.size() != names.size())
        return;
    const auto was = ranksOf(before), is = ranksOf(after);
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, std::greater<>{}, [&](std::size_t i) { return after[i]; });
    std::vector<ValueTable::Row> rows;
    for (const std::size_t i : order) {
        ValueCell old = numberCell(numberText(before[i], 3));
        old.secondary = true;
        ValueCell now = numberCell(numberText(after[i], 3));
        now.strong = is[i] == 1;
        ValueCell rank =
            numberCell(was[i] == is[i] ? QString::number(is[i]) : QStringLiteral("%1 → %2").arg(was[i]).arg(is[i]));
        rank.secondary = was[i] == is[i];
        if (was[i] != is[i])
            rank.ink = lookOf(*this).accent;
        rows.push_back({static_cast<qint64>(i), {{fromUtf8(names[i])}, old, now, rank}});
    }
    m_model->setContent({tr("Indicator"), tr("Before"), tr("After"), tr("Rank")}, std::move(rows));
    fitColumns(*m_table);
    m_table->setFixedHeight(charts::space::rowHeight +
                            std::min(mostRows, static_cast<int>(names.size())) * charts::space::denseRow + 2);
}

void RepairCard::accept()
{
    const auto* repair = m_document.repair();
    if (!repair || !repair->possible)
        return;
    const auto expert = m_document.expert();
    const auto node = m_document.judgedNode();
    const auto items = domain::comparedAt(m_document.system(), node);
    const std::string reason = tr("Repair of CR %1").arg(ratioText(repair->before.consistencyRatio)).toStdString();
    const std::string now = QDateTime::currentDateTime().toString(Qt::ISODate).toStdString();
    const auto edits = repair->edits;
    Q_EMIT settled();
    m_document.apply(
        tr("Repair the judgements of %1").arg(expertName(m_document.system(), expert)),
        [&](domain::IndicatorSystem& system) {
            for (const auto& edit : edits) {
                const auto first = items[edit.row].id, second = items[edit.column].id;
                domain::setJudgement(system, expert, node, first, second, edit.after);
                system.changes.push_back({expert, node, first, second, edit.before, edit.after, reason, now});
            }
        });
}

} // namespace manyi::app
