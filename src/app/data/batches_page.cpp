#include "app/data/batches_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "app/data/batch_dialogs.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int firstNumber = 4; // columns from here on are right-aligned

QPushButton* button(const char* name, const char* icon, QWidget* parent)
{
    auto* result = new QPushButton(parent);
    result->setObjectName(QLatin1String(name));
    if (*icon)
        result->setIcon(theme::icon(QLatin1String(icon)));
    return result;
}

} // namespace

BatchesPage::BatchesPage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new QStandardItemModel(this)),
      m_view(new TableView(this)),
      m_report(button("batchReport", "", this)),
      m_recipe(button("batchRecipe", "", this)),
      m_remove(button("removeBatch", "trash", this)),
      m_import(button("importBatch", "import", this))
{
    setObjectName(QStringLiteral("batchesPage"));
    m_view->setObjectName(QStringLiteral("batches"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    for (QPushButton* each : {m_import, m_report, m_recipe, m_remove})
        head->addWidget(each);
    head->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_import, &QPushButton::clicked, this, &BatchesPage::importRequested);
    connect(m_report, &QPushButton::clicked, this, &BatchesPage::showReport);
    connect(m_recipe, &QPushButton::clicked, this, &BatchesPage::showRecipe);
    connect(m_remove, &QPushButton::clicked, this, &BatchesPage::askToRemove);
    connect(m_view, &TableView::rowActivated, this, &BatchesPage::showReport);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &BatchesPage::updateButtons);
    retranslate();
}

void BatchesPage::setWritable(bool writable)
{
    m_writable = writable;
    updateButtons();
}

void BatchesPage::setBatches(std::vector<store::BatchInfo> batches)
{
    m_batches = std::move(batches);
    std::erase_if(m_batches, [](const store::BatchInfo& batch) { return batch.removed; });
    fill();
}

void BatchesPage::fill()
{
    const int selected = m_view->currentIndex().row();
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("File"), tr("Imported"), tr("Wave"), tr("Channel"), tr("Rows read"), tr("Rows kept"), tr("Problems")});
    for (const store::BatchInfo& batch : m_batches) {
        const QStringList cells = {fromUtf8(batch.report.fileName),
                                   fromUtf8(batch.importedAt).left(16).replace(QLatin1Char('T'), QLatin1Char(' ')),
                                   fromUtf8(batch.wave),
                                   fromUtf8(batch.channel),
                                   countText(batch.report.rowsRead),
                                   countText(batch.rows),
                                   countText(static_cast<qint64>(batch.report.problems.size()))};
        QList<QStandardItem*> row;
        for (const QString& cell : cells) {
            auto* item = new QStandardItem(cell);
            item->setEditable(false);
            if (row.size() >= firstNumber)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            row << item;
        }
        row.front()->setToolTip(tr("SHA-256 %1").arg(fromUtf8(batch.report.sha256)));
        m_model->appendRow(row);
    }
    for (int column = firstNumber; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view->fitColumns();
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::clamp(selected, 0, m_model->rowCount() - 1), 0));
    updateButtons();
}

const store::BatchInfo* BatchesPage::current() const
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_batches.size()) ? nullptr : &m_batches[static_cast<std::size_t>(row)];
}

void BatchesPage::updateButtons()
{
    m_report->setEnabled(current());
    m_recipe->setEnabled(current());
    m_remove->setEnabled(current() && m_writable);
    m_import->setEnabled(m_writable);
}

void BatchesPage::showReport()
{
    if (const store::BatchInfo* batch = current())
        showBatchReport(*batch, window());
}

void BatchesPage::showRecipe()
{
    if (const store::BatchInfo* batch = current())
        showBatchRecipe(*batch, window());
}

void BatchesPage::askToRemove()
{
    const store::BatchInfo* batch = current();
    if (!batch || !m_edits)
        return;
    const QString file = fromUtf8(batch->report.fileName);
    auto* box = new QMessageBox(QMessageBox::Question, tr("Remove the batch"),
                                QStringLiteral("<b>%1</b>").arg(tr("Remove %1?").arg(file).toHtmlEscaped()),
                                QMessageBox::Cancel, window());
    box->setObjectName(QStringLiteral("removeBatchQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Its %1 responses leave every figure. Undo brings them back.", nullptr, static_cast<int>(batch->rows))
            .arg(countText(batch->rows)));
    QPushButton* remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, id = batch->id, file] {
        m_edits->run(
            tr("Removing %1").arg(file), [id](store::ProjectFile& project) { return project.removeBatch(id); },
            [this, file] { Q_EMIT message(tr("%1 was removed. Undo brings it back.").arg(file)); });
    });
    box->open();
}

void BatchesPage::copy()
{
    m_view->copyWithHeader();
}

void BatchesPage::retranslate()
{
    m_import->setText(tr("Import…"));
    m_report->setText(tr("Report…"));
    m_recipe->setText(tr("Recipe…"));
    m_remove->setText(tr("Remove…"));
    m_view->setAccessibleName(tr("Batches"));
    fill();
}

void BatchesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
