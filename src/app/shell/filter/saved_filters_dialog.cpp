#include "app/shell/filter/saved_filters_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

SaveFilterDialog::SaveFilterDialog(const std::vector<store::SavedFilter>& filters, const data::Filter& filter,
                                   QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("saveFilterDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save the filter"));
    setMinimumWidth(420);
    auto* expression = new QLabel(fromUtf8(data::toText(filter)), this);
    expression->setWordWrap(true);
    theme::setLook(expression, "grey");
    auto* title = new QLabel(tr("Name"), this);
    theme::setLook(title, "secondary");
    auto* name = new QLineEdit(this);
    name->setObjectName(QStringLiteral("filterName"));
    name->setAccessibleName(tr("Name"));
    name->setMaxLength(100);
    title->setBuddy(name);
    auto* note = new QLabel(this);
    theme::setLook(note, "secondary");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Save"));
    theme::setLook(ok, "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(6);
    for (QWidget* part : {static_cast<QWidget*>(expression), static_cast<QWidget*>(title), static_cast<QWidget*>(name),
                          static_cast<QWidget*>(note), static_cast<QWidget*>(buttons)})
        layout->addWidget(part);
    const auto judge = [filters, ok, note](const QString& text) {
        const bool taken = std::ranges::any_of(filters, [&](const store::SavedFilter& old) {
            return fromUtf8(old.name).compare(text.trimmed(), Qt::CaseInsensitive) == 0;
        });
        ok->setEnabled(!text.trimmed().isEmpty());
        ok->setToolTip(ok->isEnabled() ? QString() : tr("Write a name for the filter."));
        note->setText(taken ? tr("The filter of this name is replaced.") : QString());
    };
    judge({});
    connect(name, &QLineEdit::textChanged, this, judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, name] {
        Q_EMIT chosen(name->text().trimmed());
        accept();
    });
    name->setFocus();
}

SavedFiltersDialog::SavedFiltersDialog(const std::vector<store::SavedFilter>& filters, QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(static_cast<int>(filters.size()), 2, this)), m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("savedFiltersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Saved filters"));
    resize(600, 380);
    m_table->setObjectName(QStringLiteral("savedFiltersTable"));
    m_table->setAccessibleName(tr("Saved filters"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Filter")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setColumnWidth(0, 200);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(charts::space::rowHeight);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    int row = 0;
    for (const store::SavedFilter& saved : filters) {
        auto* expression = new QTableWidgetItem(fromUtf8(saved.expression));
        expression->setFlags(expression->flags() & ~Qt::ItemIsEditable);
        expression->setToolTip(expression->text());
        m_table->setItem(row, 0, new QTableWidgetItem(fromUtf8(saved.name)));
        m_table->setItem(row++, 1, expression);
    }
    m_table->setCurrentCell(0, 0);
    auto* remove = new QPushButton(tr("Delete"), this);
    remove->setObjectName(QStringLiteral("deleteSavedFilter"));
    auto* help = new QLabel(tr("F2 or a double-click renames. The change is one step and can be undone."), this);
    theme::setLook(help, "secondary");
    theme::setLook(m_problem, "bad");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->addButton(remove, QDialogButtonBox::ActionRole);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    theme::setLook(m_ok, "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(help);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        judge();
    });
    connect(m_table, &QTableWidget::cellChanged, this, &SavedFiltersDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->filters());
        accept();
    });
    judge();
}

std::vector<store::SavedFilter> SavedFiltersDialog::filters() const
{
    std::vector<store::SavedFilter> filters;
    for (int row = 0; row < m_table->rowCount(); ++row)
        filters.push_back(
            {m_table->item(row, 0)->text().trimmed().toStdString(), m_table->item(row, 1)->text().toStdString()});
    return filters;
}

void SavedFiltersDialog::judge()
{
    QSet<QString> names;
    QString problem;
    for (const store::SavedFilter& saved : filters()) {
        const QString name = fromUtf8(saved.name).toLower();
        if (name.isEmpty())
            problem = tr("A filter needs a name.");
        else if (names.contains(name))
            problem = tr("Two filters have the name “%1”.").arg(fromUtf8(saved.name));
        names.insert(name);
    }
    m_ok->setEnabled(problem.isEmpty());
    m_ok->setToolTip(problem);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace manyi::app
