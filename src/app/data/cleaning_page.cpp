#include "app/data/cleaning_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "app/data/cleaning_details.h"
#include "app/data/cleaning_dialog.h"
#include "app/data/cleaning_model.h"
#include "app/data/cleaning_previews.h"
#include "app/data/exclusions_panel.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QPushButton* button(const char* name, const char* icon, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    if (*icon)
        made->setIcon(theme::icon(QLatin1String(icon)));
    return made;
}

} // namespace

CleaningPage::CleaningPage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_stateTask(this),
      m_previews(new CleaningPreviews(session, this)),
      m_model(new CleaningModel(this)),
      m_rules(new TableView(this)),
      m_title(new QLabel(this)),
      m_sum(new ElidedLabel(this)),
      m_add(button("addRule", "plus", this)),
      m_edit(button("editRule", "", this)),
      m_remove(button("removeRule", "", this)),
      m_again(button("previewAgain", "", this)),
      m_exclude(button("excludeFound", "", this)),
      m_details(new CleaningDetails(session, this)),
      m_exclusions(new ExclusionsPanel(session, this))
{
    setObjectName(QStringLiteral("cleaningPage"));
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(buildRules());
    left->addWidget(m_exclusions);
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    left->setSizes({300, 250});
    left->setChildrenCollapsible(false);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->setObjectName(QStringLiteral("cleaningSplitter"));
    across->addWidget(left);
    across->addWidget(m_details);
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 0);
    across->setSizes({640, 424});
    across->setChildrenCollapsible(false);
    m_details->setMinimumWidth(260);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(across);
    connectParts();
    retranslate();
}

QWidget* CleaningPage::buildRules()
{
    auto* pane = new QFrame(this);
    theme::setLook(pane, "panel");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_sum, "secondary");
    theme::setLook(m_exclude, "primary");
    m_sum->setObjectName(QStringLiteral("rulesSum"));
    m_rules->setObjectName(QStringLiteral("cleaningRules"));
    m_rules->setModel(m_model);
    m_rules->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->setTabKeyNavigation(false); // Tab goes on to the next table
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 4);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_sum, 1);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(16, 0, 16, 8);
    tools->setSpacing(8);
    for (QPushButton* each : {m_add, m_edit, m_remove, m_again})
        tools->addWidget(each);
    tools->addStretch(1);
    tools->addWidget(m_exclude);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(tools);
    layout->addWidget(m_rules, 1);
    m_kinds = new QMenu(m_add);
    m_kinds->setObjectName(QStringLiteral("ruleKinds"));
    auto* header = m_rules->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CleaningModel::Reason, QHeaderView::Stretch);
    header->setMinimumSectionSize(32);
    return pane;
}

void CleaningPage::connectParts()
{
    connect(m_add, &QPushButton::clicked, this,
            [this] { m_kinds->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4))); });
    connect(m_kinds, &QMenu::triggered, this, [this](QAction* action) {
        const QByteArray kind = action->data().toByteArray();
        if (kind.isEmpty())
            addSuggested();
        else
            addRule(std::string_view(kind.constData(), static_cast<std::size_t>(kind.size())));
    });
    connect(m_edit, &QPushButton::clicked, this, &CleaningPage::editRule);
    connect(m_remove, &QPushButton::clicked, this, &CleaningPage::removeRule);
    connect(m_again, &QPushButton::clicked, this, &CleaningPage::previewAll);
    connect(m_exclude, &QPushButton::clicked, this, &CleaningPage::excludeFound);
    connect(m_rules, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != CleaningModel::Checked)
            editRule();
    });
    const auto key = [this](Qt::Key which, auto what) {
        auto* shortcut = new QShortcut(which, m_rules, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(Qt::Key_Space, [this] { m_model->toggle(m_rules->currentIndex().row()); });
    key(Qt::Key_Delete, [this] { removeRule(); });
    key(Qt::Key_Return, [this] { editRule(); });
    key(Qt::Key_Enter, [this] { editRule(); });
    connect(m_rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CleaningPage::rowSelected);
    connect(m_model, &CleaningModel::checksChanged, this, &CleaningPage::updateButtons);
    connect(m_exclusions, &ExclusionsPanel::message, this, &CleaningPage::message);
    connect(m_previews, &CleaningPreviews::busyChanged, m_model, &CleaningModel::setBusy);
    connect(m_previews, &CleaningPreviews::finished, this, &CleaningPage::previewed);
    connect(m_previews, &CleaningPreviews::previewed, this,
            [this](const std::string& text, const base::Result<engine::CleaningPreview>& preview) {
                m_model->setPreview(text, preview);
                if (const CleaningRow* selected = current(); selected && selected->text == text)
                    m_details->setRow(selected);
            });
}

void CleaningPage::setEdits(Edits& edits)
{
    m_edits = &edits;
    m_exclusions->setEdits(edits);
}

void CleaningPage::setWritable(bool writable)
{
    m_writable = writable;
    m_model->setWritable(writable);
    m_exclusions->setWritable(writable);
    updateButtons();
}

void CleaningPage::refresh()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    using State = base::Result<CleaningState>;
    m_stateTask.start<State>(
        tr("Reading the cleaning rules"), [project](base::Progress&) { return readCleaning(*project); },
        [this](State state) {
            if (state)
                showState(std::move(*state));
            else
                Q_EMIT message(fromUtf8(state.error().message));
        });
}

void CleaningPage::showState(CleaningState state)
{
    m_exclusions->setState(state);
    showRules(std::move(state.rules), {});
    previewAll();
}

void CleaningPage::showRules(std::vector<CleaningRow> rows, const std::string& select)
{
    const CleaningRow* before = current();
    const std::string selected = select.empty() && before ? before->text : select;
    const int row = m_rules->currentIndex().row();
    m_model->setRows(std::move(rows));
    const int found = m_model->rowOf(selected);
    if (m_model->rowCount() > 0)
        m_rules->setCurrentIndex(
            m_model->index(found >= 0 ? found : std::clamp(row, 0, m_model->rowCount() - 1), CleaningModel::Rule));
    rowSelected();
}

void CleaningPage::previewAll()
{
    m_previews->start(m_model->rows(), current());
}

const CleaningRow* CleaningPage::current() const
{
    return m_model->row(m_rules->currentIndex().row());
}

void CleaningPage::rowSelected()
{
    m_details->setRow(current());
    updateButtons();
}

void CleaningPage::addRule(std::string_view kind)
{
    if (!m_session.project())
        return;
    auto* dialog =
        new CleaningDialog(m_session, newCleaningRule(kind, *m_session.project()->questionnaire()), true, window());
    connect(dialog, &CleaningDialog::chosen, this, [this](const domain::CleaningRule& rule) {
        auto rows = m_model->rows();
        rows.push_back(cleaningRow(rule, *m_session.project()->questionnaire()));
        saveRules(rows, tr("Cleaning rule added: %1").arg(rows.back().title), rows.back().text);
    });
    dialog->open();
}

void CleaningPage::addSuggested()
{
    auto rows = m_model->rows();
    for (CleaningRow& suggested : cleaningRows({}, *m_session.project()->questionnaire())) {
        if (m_model->rowOf(suggested.text) < 0)
            rows.push_back(std::move(suggested));
    }
    if (rows.size() == m_model->rows().size())
        Q_EMIT message(tr("All suggested rules are in the list."));
    else
        saveRules(rows, tr("Suggested cleaning rules added"), {});
}

void CleaningPage::editRule()
{
    const CleaningRow* row = current();
    if (!row || !row->rule || !m_writable)
        return;
    auto* dialog = new CleaningDialog(m_session, *row->rule, false, window());
    connect(dialog, &CleaningDialog::chosen, this, [this, text = row->text](const domain::CleaningRule& rule) {
        auto rows = m_model->rows();
        const int at = m_model->rowOf(text);
        if (at < 0)
            return;
        CleaningRow changed = cleaningRow(rule, *m_session.project()->questionnaire());
        if (changed.text == text)
            return;
        changed.checked = rows[static_cast<std::size_t>(at)].checked;
        rows[static_cast<std::size_t>(at)] = changed;
        saveRules(rows, tr("Cleaning rule changed: %1").arg(changed.title), changed.text);
    });
    dialog->open();
}

void CleaningPage::removeRule()
{
    const CleaningRow* row = current();
    if (!row || !m_writable)
        return;
    auto rows = m_model->rows();
    const QString title = row->title;
    rows.erase(rows.begin() + m_rules->currentIndex().row());
    saveRules(rows, tr("Cleaning rule removed: %1").arg(title), {});
}

void CleaningPage::saveRules(const std::vector<CleaningRow>& rows, const QString& stepName, const std::string& select)
{
    if (!m_edits)
        return;
    m_edits->setSetting(settingCleaningRules, cleaningSetting(rows), stepName);
    showRules(rows, select); // at once; what is in the file follows
}

void CleaningPage::excludeFound()
{
    const auto project = m_session.sharedProject();
    if (!project || !m_edits)
        return;
    const auto before = static_cast<qint64>(project->responseCount());
    std::vector<domain::CleaningRule> rules;
    for (const CleaningRow& row : m_model->rows()) {
        if (row.checked && row.rule)
            rules.push_back(*row.rule);
    }
    m_previews->stop(); // what is left is previewed anew
    const auto stopped = std::make_shared<bool>(false);
    m_edits->runLong(
        tr("Excluding found responses"),
        [project, rules, stopped](store::ProjectFile&, base::Progress& progress) {
            const base::Status status = engine::cleanByAll(*project, rules, progress);
            // What the rules before have excluded stays, as undo steps of their own: no failure.
            *stopped = !status && status.error().code == base::ErrorCode::Cancelled;
            return *stopped ? base::Status() : status;
        },
        [this, before, stopped] { excluded(before, *stopped); });
}

void CleaningPage::excluded(qint64 before, bool stopped)
{
    const auto now = m_session.project() ? static_cast<qint64>(m_session.project()->responseCount()) : before;
    if (stopped) {
        Q_EMIT message(
            tr("Cancelled. Excluded by then: %1. Undo or Restore bring them back.").arg(countText(before - now)));
        return;
    }
    if (m_exclude->hasFocus()) // it is about to be disabled
        m_rules->setFocus();
    m_model->uncheckAll();
    Q_EMIT message(now == before
                       ? tr("The rules found nothing more; nothing was excluded.")
                       : tr("Excluded responses: %1. Undo or Restore bring them back.").arg(countText(before - now)));
}

void CleaningPage::updateButtons()
{
    const CleaningRow* row = current();
    const auto checked = std::ranges::count_if(m_model->rows(), &CleaningRow::checked);
    const auto of =
        std::ranges::find_if(m_model->rows(), [](const CleaningRow& each) { return each.preview.has_value(); });
    const bool known = of != m_model->rows().end();
    const QString reason = !m_writable    ? tr("The project is read-only; nothing can be excluded.")
                           : checked == 0 ? tr("Tick the rules whose responses are to be excluded.")
                                          : QString();
    m_add->setEnabled(m_writable);
    m_edit->setEnabled(row && row->rule && m_writable);
    m_remove->setEnabled(row && m_writable);
    m_exclude->setEnabled(reason.isEmpty());
    m_exclude->setToolTip(reason.isEmpty() ? tr("The ticked rules are applied in their order, one undo step each.")
                                           : reason);
    m_exclude->setAccessibleDescription(m_exclude->toolTip());
    const std::int64_t together = foundTogether(m_model->rows());
    m_sum->setText(checked > 0 && known
                       ? tr("Together the ticked rules find %1 of %2 responses (%3).")
                             .arg(countText(together), countText(of->preview->of), shareText(together, of->preview->of))
                       : tr("Nothing is excluded before you say so; excluded responses stay in the project."));
}

void CleaningPage::copy()
{
    if (m_exclusions->hasFocusInside())
        m_exclusions->copy();
    else
        m_rules->copyWithHeader();
}

void CleaningPage::retranslate()
{
    m_title->setText(tr("Rules"));
    m_add->setText(tr("Add rule…"));
    m_edit->setText(tr("Edit…"));
    m_remove->setText(tr("Remove rule"));
    m_again->setText(tr("Preview again"));
    m_exclude->setText(tr("Exclude found responses"));
    m_rules->setAccessibleName(tr("Cleaning rules"));
    m_kinds->clear();
    for (const std::string_view kind : cleaningKinds()) {
        const auto rule = domain::cleaningRuleOfKind(kind);
        QAction* action = m_kinds->addAction(fromUtf8(engine::cleaningTitle(*rule)) + QStringLiteral("…"));
        action->setData(QByteArray(kind.data(), static_cast<qsizetype>(kind.size())));
    }
    m_kinds->addSeparator();
    m_kinds->addAction(tr("The suggested rules"));
    m_model->retranslate();
    m_rules->setColumnWidth(CleaningModel::Checked, 32);
    m_rules->setColumnWidth(CleaningModel::Rule, 140);
    m_rules->setColumnWidth(CleaningModel::Found, 72);
    m_rules->setColumnWidth(CleaningModel::Share, 72);
    m_details->retranslate();
    m_exclusions->retranslate();
    updateButtons();
}

void CleaningPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh(); // the sentences of the rules
    }
    QWidget::changeEvent(event);
}

} // namespace manyi::app
