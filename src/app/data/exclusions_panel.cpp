#include "app/data/exclusions_panel.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "app/data/exclusion_dialogs.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

ExclusionsPanel::ExclusionsPanel(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_sentence(new ElidedLabel(this)),
      m_restore(new QPushButton(this)),
      m_show(new QPushButton(this)),
      m_table(makeTable("exclusions", this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("exclusionsPanel"));
    theme::setLook(this, "panel");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_sentence, "secondary");
    m_sentence->setObjectName(QStringLiteral("exclusionsSentence"));
    m_restore->setObjectName(QStringLiteral("restoreExclusion"));
    m_restore->setIcon(theme::icon(QStringLiteral("undo")));
    m_show->setObjectName(QStringLiteral("showExclusion"));
    m_table.view->setDense(false);
    m_table.view->setTabKeyNavigation(false);
    m_table.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table.view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setObjectName(QStringLiteral("exclusionsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    theme::setLook(m_empty, "grey");
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_show);
    head->addWidget(m_restore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table.view, 1);
    layout->addWidget(m_empty, 1);
    connect(m_table.view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExclusionsPanel::updateButtons);
    connect(m_table.view, &TableView::rowActivated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, &ExclusionsPanel::showResponses);
    connect(m_restore, &QPushButton::clicked, this, &ExclusionsPanel::restore);
    retranslate();
}

void ExclusionsPanel::setState(const CleaningState& state)
{
    m_exclusions = state.exclusions;
    m_imports = state.imports;
    m_responses = state.responses;
    m_excluded = state.excluded;
    fill();
}

void ExclusionsPanel::setWritable(bool writable)
{
    m_writable = writable;
    updateButtons();
}

QString ExclusionsPanel::originText(const store::Exclusion& exclusion) const
{
    if (const auto found = m_imports.find(exclusion.batch); found != m_imports.end())
        return tr("Update by %1").arg(fromUtf8(found->second));
    return exclusion.rule.empty() ? tr("By hand") : tr("Rule");
}

void ExclusionsPanel::fill()
{
    const qint64 selected = m_table.model->keyAt(m_table.view->currentIndex().row());
    std::vector<ValueTable::Row> rows;
    for (const store::Exclusion& exclusion : m_exclusions) {
        ValueCell reason{fromUtf8(exclusion.reason)};
        reason.tip = reason.text;
        ValueCell when{fromUtf8(exclusion.madeAt).left(16).replace(QLatin1Char('T'), QLatin1Char(' '))};
        ValueCell origin{originText(exclusion)};
        origin.tip = origin.text;
        rows.push_back(
            {exclusion.id,
             {reason, numberCell(countText(static_cast<qint64>(exclusion.responses.size()))), when, origin}});
    }
    m_table.model->setContent({tr("Reason"), tr("Responses"), tr("When"), tr("By")}, std::move(rows));
    m_table.fit(0, 0);
    m_sentence->setText(tr("%1 of %2 responses count; excluded: %3.")
                            .arg(countText(m_responses - m_excluded), countText(m_responses), countText(m_excluded)));
    const bool any = m_table.model->rowCount() > 0;
    m_sentence->setVisible(any);
    m_table.view->setVisible(any);
    m_empty->setVisible(!any);
    if (any)
        m_table.view->setCurrentIndex(m_table.model->index(std::max(0, m_table.model->rowOf(selected)), 0));
    updateButtons();
}

const store::Exclusion* ExclusionsPanel::current() const
{
    const qint64 id = m_table.model->keyAt(m_table.view->currentIndex().row());
    const auto found = std::ranges::find(m_exclusions, id, &store::Exclusion::id);
    return found == m_exclusions.end() ? nullptr : &*found;
}

void ExclusionsPanel::updateButtons()
{
    m_show->setVisible(!m_exclusions.empty());
    m_restore->setVisible(!m_exclusions.empty());
    m_show->setEnabled(current());
    m_restore->setEnabled(current() && m_writable);
    m_restore->setToolTip(m_writable ? tr("These responses count again") : tr("The project is read-only."));
}

void ExclusionsPanel::restore()
{
    const store::Exclusion* exclusion = current();
    if (!exclusion || !m_edits)
        return;
    const auto n = static_cast<int>(exclusion->responses.size());
    const QString step = tr("Restoring %1 excluded responses", nullptr, n).arg(countText(n));
    m_edits->run(
        step,
        [id = exclusion->id, name = step.toStdString()](store::ProjectFile& file) {
            return file.removeExclusion(id, name);
        },
        [this, n] { Q_EMIT message(tr("%1 responses were restored.", nullptr, n).arg(countText(n))); });
}

void ExclusionsPanel::showResponses()
{
    const store::Exclusion* exclusion = current();
    if (!exclusion)
        return;
    auto* dialog = new ExclusionDialog(m_session, *exclusion, m_writable, window());
    connect(dialog, &ExclusionDialog::restoreChosen, this, [this](const std::vector<std::int64_t>& responses) {
        if (!m_edits || responses.empty())
            return;
        const auto n = static_cast<int>(responses.size());
        const QString step = tr("Restoring %1 excluded responses", nullptr, n).arg(countText(n));
        m_edits->run(
            step,
            [responses, name = step.toStdString()](store::ProjectFile& file) {
                return file.restoreResponses(responses, name);
            },
            [this, n] { Q_EMIT message(tr("%1 responses were restored.", nullptr, n).arg(countText(n))); });
    });
    dialog->open();
}

void ExclusionsPanel::copy()
{
    m_table.view->copyWithHeader();
}

bool ExclusionsPanel::hasFocusInside() const
{
    return m_table.view->hasFocus();
}

void ExclusionsPanel::retranslate()
{
    m_title->setText(tr("Excluded responses"));
    m_restore->setText(tr("Restore"));
    m_show->setText(tr("Show responses…"));
    m_empty->setText(tr("No response is excluded. What is excluded by rules, by hand or by updates is listed here with "
                        "its reason and can be restored."));
    m_table.view->setAccessibleName(tr("Excluded responses"));
    setAccessibleName(tr("Excluded responses"));
    fill();
}

} // namespace manyi::app
