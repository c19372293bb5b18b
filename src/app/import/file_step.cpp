#include "app/import/file_step.h"

#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "app/explore/row_header.h"
#include "app/import/file_list.h"
#include "app/import/raw_model.h"
#include "app/overview/empty_state.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

FileStep::FileStep(QWidget* parent)
    : QWidget(parent),
      m_files(new FileList),
      m_error(new QLabel),
      m_doing(new QLabel),
      m_progress(new QProgressBar),
      m_model(new RawModel(this)),
      m_table(new TableView),
      m_rows(new RowHeader),
      m_caption(new QLabel),
      m_card(new QFrame),
      m_empty(new EmptyState)
{
    setObjectName("fileStep");
    m_error->setObjectName("readError");
    m_error->setWordWrap(true);
    theme::setLook(m_error, "bad");
    theme::setLook(m_doing, "secondary");
    theme::setLook(m_caption, "secondary");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_table->setObjectName("rawTable");
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->setVerticalHeader(m_rows);
    m_rows->show();
    m_rows->setFixedWidth(52);
    m_table->horizontalHeader()->setDefaultSectionSize(130);

    theme::setLook(m_card, "card");
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    m_caption->setContentsMargins(charts::space::l, charts::space::s, charts::space::l, charts::space::s);
    inside->addWidget(m_caption);
    inside->addWidget(m_table, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::m);
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addWidget(m_doing);
    column->addWidget(m_files);
    column->addWidget(m_card, 1);
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::acted, this, &FileStep::otherFileWanted);
    setReading(false);
    setError({}, false);
    retranslate();
}

void FileStep::setFile(const engine::FilePlan* file)
{
    m_model->setTable(file ? &file->preview : nullptr, file ? file->recipe.headerRow : 0,
                      file ? file->recipe.headerRows : 1);
    if (file)
        m_table->fitColumns(220);
}

void FileStep::setTheme(charts::ThemeKind theme)
{
    m_rows->setTheme(theme);
}

void FileStep::setReading(bool reading)
{
    m_progress->setVisible(reading);
    m_doing->setVisible(reading);
    m_files->setLocked(reading);
    if (reading)
        setProgress(0, tr("Reading the file"));
}

void FileStep::setProgress(double fraction, const QString& text)
{
    m_progress->setValue(static_cast<int>(fraction * 1000));
    if (!text.isEmpty())
        m_doing->setText(text);
}

void FileStep::setError(const QString& sentence, bool nothingRead)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty() && !nothingRead);
    m_empty->setContent("warning", sentence, tr("Choose another file…"));
    m_empty->setVisible(nothingRead);
    m_card->setVisible(!nothingRead);
    m_files->setVisible(!nothingRead);
}

void FileStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FileStep::retranslate()
{
    m_caption->setText(
        tr("The first records as they are read. If letters or columns look wrong, change the encoding or the "
           "separator."));
    m_table->setAccessibleName(tr("First records of the file"));
}

} // namespace manyi::app
