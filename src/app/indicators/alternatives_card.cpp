#include "app/indicators/alternatives_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"
#include "domain/indicator_alternatives.h"

namespace manyi::app {

AlternativesCard::AlternativesCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("alternativesCard")),
      m_table(makeTable("alternatives", this, true)),
      m_paste(new QToolButton),
      m_add(new QToolButton),
      m_remove(new QToolButton)
{
    m_add->setObjectName(QStringLiteral("addAlternative"));
    m_add->setIcon(theme::icon(QStringLiteral("plus")));
    m_remove->setObjectName(QStringLiteral("removeAlternative"));
    m_remove->setIcon(theme::icon(QStringLiteral("trash")));
    m_paste->setObjectName(QStringLiteral("pasteAlternatives"));
    m_paste->setIcon(theme::icon(QStringLiteral("rows")));
    m_card.tools->addWidget(m_paste);
    m_card.tools->addWidget(m_add);
    m_card.tools->addWidget(m_remove);
    m_card.body->addWidget(m_table.view);
    connect(m_add, &QToolButton::clicked, this, [this] {
        m_document.apply(tr("Add an alternative"), [](domain::IndicatorSystem& system) {
            domain::addAlternative(system, tr("Alternative %1").arg(system.alternatives.size() + 1).toStdString());
        });
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const base::IndicatorId id{m_table.model->keyAt(m_table.view->currentIndex().row())};
        if (id)
            m_document.apply(tr("Remove %1").arg(nameOf(m_document.system(), id)),
                             [&](domain::IndicatorSystem& system) { domain::removeAlternative(system, id); });
    });
    connect(m_paste, &QToolButton::clicked, this, &AlternativesCard::paste);
    auto* keys = new QShortcut(QKeySequence::Paste, m_card.frame, this, &AlternativesCard::paste);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_table.model, &ValueTable::edited, this, &AlternativesCard::edited);
    for (const auto signal : {&IndicatorDocument::changed, &IndicatorDocument::weightsChanged})
        connect(&m_document, signal, this, &AlternativesCard::showAlternatives);
    retranslate();
}

void AlternativesCard::retranslate()
{
    m_paste->setToolTip(tr("Paste alternatives from a spreadsheet: names, then scores by leaf"));
    m_paste->setAccessibleName(m_paste->toolTip());
    m_add->setToolTip(tr("Add an alternative"));
    m_add->setAccessibleName(m_add->toolTip());
    m_remove->setToolTip(tr("Remove the alternative"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_table.view->setAccessibleName(tr("Alternatives with their scores"));
    showAlternatives();
}

void AlternativesCard::paste()
{
    const std::string cells = QGuiApplication::clipboard()->text().toStdString();
    m_document.edit(tr("Paste alternatives"), [&](domain::IndicatorSystem& system) -> base::Status {
        const auto taken = domain::takeAlternatives(system, cells);
        return taken ? base::Status() : base::Status(taken.error());
    });
}

bool AlternativesCard::judgedAt(base::IndicatorId leaf) const
{
    return std::ranges::any_of(m_document.system().judgements,
                               [&](const domain::Judgement& judgement) { return judgement.node == leaf; });
}

void AlternativesCard::showAlternatives()
{
    const auto& system = m_document.system();
    const auto leaves = domain::leavesOf(system.goal);
    const auto* weights = m_document.weights();
    QStringList header{tr("Alternative"), tr("Distributive"), tr("Ideal")};
    for (const auto* leaf : leaves)
        header << fromUtf8(leaf->name);
    std::vector<ValueTable::Row> rows;
    for (const auto& alternative : system.alternatives) {
        const analysis::AlternativeResult* made = nullptr;
        for (std::size_t i = 0; weights && i < weights->alternatives.size(); ++i) {
            if (weights->alternatives[i].alternative == alternative.id)
                made = &weights->alternatives[i];
        }
        const auto figure = [made](double analysis::AlternativeResult::*which) {
            return made ? numberText(made->*which, 3) : QStringLiteral("–");
        };
        ValueCell name{fromUtf8(alternative.name)};
        name.editable = true;
        ValueCell distributive = numberCell(figure(&analysis::AlternativeResult::distributive));
        if (made)
            distributive.bar = made->distributive;
        ValueTable::Row row{alternative.id.value,
                            {name, distributive, numberCell(figure(&analysis::AlternativeResult::ideal))}};
        for (const auto* leaf : leaves) {
            ValueCell cell;
            cell.right = true;
            if (judgedAt(leaf->id)) {
                const auto* node = weights ? weights->node(leaf->id) : nullptr;
                const auto at = node ? std::ranges::find(node->items, alternative.id) - node->items.begin() : 0;
                const bool known = node && static_cast<std::size_t>(at) < node->local.size();
                cell.text = known ? numberText(node->local[static_cast<std::size_t>(at)], 3) : tr("in pairs");
                cell.secondary = true;
                cell.tip = tr("Compared in pairs: see the judgements of the leaf.");
            } else {
                cell.editable = true;
                for (const auto& score : system.scores) {
                    if (score.alternative == alternative.id && score.leaf == leaf->id)
                        cell.text = QString::fromStdString(base::formatNumber(score.value));
                }
            }
            row.cells.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    m_remove->setEnabled(!rows.empty());
    m_table.view->setVisible(!rows.empty());
    const bool none = rows.empty();
    m_table.model->setContent(header, std::move(rows));
    m_table.view->fitColumns(150);
    m_table.showRows(8);
    m_card.setTexts(
        tr("Alternatives"),
        none ? tr("Add what is to be ranked: branches, suppliers, plans. Type their scores on each leaf, paste "
                  "both from a spreadsheet, or select a leaf and judge them in pairs.")
             : tr("Scores: larger is better. Grey: compared in pairs. Select a leaf to judge them there."));
}

void AlternativesCard::edited(qint64 key, int column, const QString& text)
{
    const base::IndicatorId id{key};
    if (column == 0) {
        m_document.apply(tr("Rename %1 to %2").arg(nameOf(m_document.system(), id), text),
                         [&](domain::IndicatorSystem& system) {
                             for (auto& alternative : system.alternatives) {
                                 if (alternative.id == id && !text.isEmpty())
                                     alternative.name = text.toStdString();
                             }
                         });
        return;
    }
    const auto leaves = domain::leavesOf(m_document.system().goal);
    const auto at = static_cast<std::size_t>(column - 3);
    if (column < 3 || at >= leaves.size())
        return;
    const auto leaf = leaves[at]->id;
    m_document.edit(
        tr("Score of %1").arg(nameOf(m_document.system(), id)), [&](domain::IndicatorSystem& system) -> base::Status {
            const auto value = base::parseNumber(text.toStdString());
            if (!value && !text.isEmpty())
                return base::Error{base::ErrorCode::InvalidArgument,
                                   tr("\"%1\" is not a number; the old score was kept.").arg(text).toStdString(),
                                   {}};
            std::erase_if(system.scores, [&](const domain::AlternativeScore& score) {
                return score.alternative == id && score.leaf == leaf;
            });
            if (value)
                system.scores.push_back({id, leaf, *value});
            return {};
        });
}

} // namespace manyi::app
