#include "app/shell/dialogs/list_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

ListDialog::ListDialog(const QString& title, const QString& sentence, const QStringList& header, QWidget* parent)
    : QDialog(parent),
      m_table(new TableView(this)),
      m_model(new QStandardItemModel(0, static_cast<int>(header.size()), this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(640, 440);
    auto* text = new QLabel(sentence, this);
    text->setObjectName(QStringLiteral("sentence"));
    text->setWordWrap(true);
    theme::setLook(text, "grey");
    m_model->setHorizontalHeaderLabels(header);
    m_table->setObjectName(QStringLiteral("list"));
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ListDialog::addRow(const QStringList& cells, bool grey)
{
    QList<QStandardItem*> row;
    for (const QString& cell : cells) {
        auto* item = new QStandardItem(cell);
        item->setEditable(false);
        item->setData(grey, table_role::Secondary);
        item->setToolTip(cell);
        row << item;
    }
    m_model->appendRow(row);
}

void ListDialog::fit()
{
    m_table->fitColumns();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    if (any)
        m_table->setCurrentIndex(m_model->index(0, 0));
    else
        resize(std::min(width(), 560), minimumSizeHint().height());
}

int ListDialog::currentRow() const
{
    return m_table->currentIndex().row();
}

QPushButton* ListDialog::addButton(const QString& text, bool primary)
{
    QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    // Else the first button would be the dialog's default and look primary.
    button->setAutoDefault(primary);
    button->setDefault(primary);
    if (primary)
        theme::setLook(button, "primary");
    return button;
}

} // namespace manyi::app
