#include "app/data/variables_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "app/data/choice_delegate.h"
#include "app/data/derive_actions.h"
#include "app/data/value_labels_dialog.h"
#include "app/data/variables_model.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

const std::pair<VariablesModel::Column, int> widths[] = {
    {VariablesModel::Name, 150},   {VariablesModel::Label, 260},   {VariablesModel::Role, 120},
    {VariablesModel::Type, 110},   {VariablesModel::Source, 180},  {VariablesModel::Measure, 90},
    {VariablesModel::Scale, 90},   {VariablesModel::Reversed, 90}, {VariablesModel::Missing, 110},
    {VariablesModel::Labels, 260}, {VariablesModel::Question, 90}};

} // namespace

VariablesPage::VariablesPage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new VariablesModel(this)),
      m_shown(new QSortFilterProxyModel(this)),
      m_view(new TableView(this)),
      m_search(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_new(new QPushButton(this)),
      m_derive(new DeriveActions(session, *this, [this] { return current(); }))
{
    setObjectName(QStringLiteral("variablesPage"));
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setDynamicSortFilter(true);
    m_view->setObjectName(QStringLiteral("variables"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new ChoiceDelegate(*m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::SelectedClicked);
    for (const auto& [column, width] : widths)
        m_view->setColumnWidth(column, width);
    m_view->setStickyColumn();
    m_search->setObjectName(QStringLiteral("findVariable"));
    m_search->addAction(theme::icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    m_hint->setObjectName(QStringLiteral("variablesHint"));
    theme::setLook(m_hint, "secondary");
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(16);
    head->addWidget(m_search, 1);
    head->addWidget(m_hint, 2);
    head->addWidget(m_new);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_model, &VariablesModel::edited, this, &VariablesPage::save);
    connect(m_model, &VariablesModel::refused, this, &VariablesPage::message);
    connect(m_view, &QTableView::doubleClicked, this, &VariablesPage::activate);
    // F2 edits every cell; that of the answers has a dialog in place of an editor.
    auto* editKey = new QShortcut(QKeySequence(Qt::Key_F2), m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(editKey, &QShortcut::activated, this, [this] {
        const int column = m_view->currentIndex().column();
        if (column == VariablesModel::Labels || column == VariablesModel::Source)
            activate(m_view->currentIndex());
        else
            m_view->edit(m_view->currentIndex());
    });
    buildDeriving();
    retranslate();
}

void VariablesPage::buildDeriving()
{
    m_new->setObjectName(QStringLiteral("newVariable"));
    m_new->setIcon(theme::icon(QStringLiteral("plus")));
    connect(m_new, &QPushButton::clicked, this,
            [this] { m_derive->newMenu()->popup(m_new->mapToGlobal(QPoint(0, m_new->height() + 4))); });
    m_view->addAction(m_derive->editAction());
    m_view->addAction(m_derive->removeAction());
    auto* removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, [this] {
        if (const domain::Variable* variable = current())
            m_derive->remove(*variable);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, m_derive, &DeriveActions::updateActions);
    connect(m_derive, &DeriveActions::message, this, &VariablesPage::message);
    connect(m_derive, &DeriveActions::made, this, [this](base::VariableId variable) {
        refresh();
        if (variable)
            showVariable(variable);
    });
}

void VariablesPage::setEdits(Edits& edits)
{
    m_edits = &edits;
    m_derive->setEdits(edits);
}

const domain::Variable* VariablesPage::current() const
{
    return m_model->variable(m_shown->mapToSource(m_view->currentIndex()).row());
}

void VariablesPage::setWritable(bool writable)
{
    m_model->setWritable(writable);
    m_hint->setVisible(writable);
    m_new->setEnabled(writable);
    m_derive->setWritable(writable);
}

void VariablesPage::refresh()
{
    if (m_session.project())
        m_model->setQuestionnaire(m_session.project()->questionnaire());
    m_derive->updateActions();
}

void VariablesPage::showVariable(base::VariableId variable)
{
    m_search->clear();
    const QModelIndex index = m_shown->mapFromSource(m_model->index(m_model->rowOf(variable), VariablesModel::Name));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

void VariablesPage::copy()
{
    m_view->copyWithHeader();
}

void VariablesPage::save(const domain::Variable& variable, const QString& stepName)
{
    if (!m_edits)
        return;
    m_edits->run(
        stepName,
        [variable, name = stepName.toStdString()](store::ProjectFile& file) {
            return file.updateVariable(variable, name);
        },
        [this, stepName] { Q_EMIT message(tr("Saved: %1").arg(stepName)); });
}

void VariablesPage::activate(const QModelIndex& index)
{
    const domain::Variable* variable = m_model->variable(m_shown->mapToSource(index).row());
    if (variable && variable->derivation && index.column() == VariablesModel::Source) {
        m_derive->edit(*variable);
        return;
    }
    if (!variable || index.column() != VariablesModel::Labels || variable->type != domain::ValueType::Code)
        return;
    auto* dialog = new ValueLabelsDialog(*variable, window());
    connect(dialog, &ValueLabelsDialog::changed, this, [this](const domain::Variable& changed) {
        save(changed, tr("Change of the answers of %1").arg(fromUtf8(changed.name)));
    });
    dialog->open();
}

void VariablesPage::retranslate()
{
    m_search->setPlaceholderText(tr("Find a variable"));
    m_search->setAccessibleName(tr("Find a variable"));
    m_hint->setText(tr("Double-click or F2 edits a cell. Every change is saved and can be undone."));
    m_view->setAccessibleName(tr("Variables"));
    m_new->setText(tr("New variable"));
    m_new->setToolTip(tr("A variable that is worked out from others, again with every new response"));
    m_derive->retranslate();
    m_model->retranslate();
}

void VariablesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
