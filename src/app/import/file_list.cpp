#include "app/import/file_list.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/import/file_list_model.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int mostRowsShown = 6;
}

FileList::FileList(QWidget* parent)
    : QFrame(parent),
      m_model(new FileListModel(this)),
      m_table(new TableView),
      m_title(new QLabel),
      m_count(new QLabel),
      m_subfolders(new QCheckBox),
      m_add(new QPushButton),
      m_folder(new QPushButton),
      m_remove(new QPushButton)
{
    setObjectName("fileList");
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_count, "secondary");
    m_count->setObjectName("fileCount");
    m_subfolders->setObjectName("subfolders");
    m_subfolders->hide();
    m_add->setObjectName("addFiles");
    m_folder->setObjectName("chooseFolder");
    m_remove->setObjectName("removeFile");
    for (QPushButton* button : {m_add, m_folder, m_remove})
        theme::setLook(button, "link");
    m_table->setObjectName("importFiles");
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(FileListModel::Name, 170);
    m_table->setColumnWidth(FileListModel::Format, 130);
    m_table->setColumnWidth(FileListModel::Rows, 64);
    m_table->horizontalHeader()->setSectionResizeMode(FileListModel::Why, QHeaderView::Stretch);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::xs, charts::space::s, charts::space::xs);
    head->setSpacing(charts::space::s);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_subfolders);
    head->addWidget(m_remove);
    head->addWidget(m_add);
    head->addWidget(m_folder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table);
    connect(m_subfolders, &QCheckBox::clicked, this, &FileList::subfoldersWanted);
    connect(m_add, &QPushButton::clicked, this, &FileList::filesWanted);
    connect(m_folder, &QPushButton::clicked, this, &FileList::folderWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                showButtons();
                if (!m_showing && current.isValid() && current.row() < m_model->fileCount())
                    Q_EMIT fileChosen(current.row());
            });
    retranslate();
}

void FileList::setPlan(const engine::ImportPlan* plan, int current)
{
    m_showing = true;
    m_model->setPlan(plan);
    const int rows = std::clamp(m_model->rowCount(), 1, mostRowsShown);
    const int lines =
        m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(lines + 2);
    if (current < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(current, 0));
    m_showing = false;
    retranslate();
}

void FileList::setFolder(bool chosen, bool subfolders)
{
    m_subfolders->setVisible(chosen);
    m_subfolders->setChecked(subfolders);
}

void FileList::setLocked(bool locked)
{
    m_locked = locked;
    showButtons();
}

void FileList::showButtons()
{
    const int row = m_table->currentIndex().row();
    m_subfolders->setEnabled(!m_locked);
    m_add->setEnabled(!m_locked);
    m_folder->setEnabled(!m_locked);
    m_remove->setEnabled(!m_locked && row >= 0 && row < m_model->fileCount() && m_model->fileCount() > 1);
}

void FileList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FileList::retranslate()
{
    const int skipped = m_model->rowCount() - m_model->fileCount();
    m_title->setText(tr("Files"));
    m_count->setText(skipped > 0 ? tr("%1 are imported, %2 are not read").arg(m_model->fileCount()).arg(skipped)
                                 : tr("%n files to import", nullptr, m_model->fileCount()));
    m_subfolders->setText(tr("Subfolders"));
    m_subfolders->setToolTip(tr("Reads the survey files in the folders of the folder, too"));
    m_add->setText(tr("Add files…"));
    m_folder->setText(tr("Choose folder…"));
    m_remove->setText(tr("Take off"));
    m_remove->setToolTip(tr("Takes the selected file off the list"));
    m_table->setAccessibleName(tr("Files to import"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, FileListModel::ColumnCount - 1);
    showButtons();
}

} // namespace manyi::app
