#include "app/shell/method_viewer.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int pageRole = Qt::UserRole;

QString textOf(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

// The first heading of a page.
QString titleOf(const QString& file, const QString& otherwise)
{
    for (const QString& line : textOf(file).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("# ")))
            return line.mid(2).trimmed();
    }
    return otherwise;
}

// Markdown's tables come with double frames.
void drawTablesThin(QTextDocument& document, const QColor& line)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setCellSpacing(0);
        format.setCellPadding(4);
        format.setTopMargin(8);
        format.setBottomMargin(8);
        table->setFormat(format);
    }
}

} // namespace

QStringList methodPages()
{
    QStringList pages;
    for (const QString& file :
         QDir(QStringLiteral(":/methods")).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        const QString page = file.section(QLatin1Char('.'), 0, 0);
        if (!pages.contains(page) && page.compare(QLatin1String("README"), Qt::CaseInsensitive) != 0)
            pages << page;
    }
    return pages;
}

QString methodFile(const QString& page, base::Language language)
{
    const QString english = QStringLiteral(":/methods/%1.md").arg(page);
    const QString chinese = QStringLiteral(":/methods/%1.zh.md").arg(page);
    if (language == base::Language::Chinese && QFile::exists(chinese))
        return chinese;
    return QFile::exists(english) ? english : QString();
}

MethodViewer::MethodViewer(QWidget* parent)
    : QDialog(parent), m_pages(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("methodViewer"));
    resize(860, 620);
    m_pages->setObjectName(QStringLiteral("methodPages"));
    m_pages->setFixedWidth(220);
    m_text->setObjectName(QStringLiteral("methodText"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_pages);
    layout->addWidget(m_text, 1);
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            load(item->data(pageRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        // Only from page to page: the program opens no connection.
        const QString page = link.fileName().section(QLatin1Char('.'), 0, 0);
        for (int row = 0; row < m_pages->count(); ++row) {
            if (m_pages->item(row)->data(pageRole).toString() == page)
                m_pages->setCurrentRow(row);
        }
    });
}

void MethodViewer::fill(base::Language language)
{
    m_language = language;
    const QSignalBlocker quiet(m_pages);
    m_pages->clear();
    for (const QString& page : methodPages()) {
        auto* item = new QListWidgetItem(titleOf(methodFile(page, language), page), m_pages);
        item->setData(pageRole, page);
        item->setToolTip(item->text());
    }
}

void MethodViewer::load(const QString& page)
{
    m_text->document()->setDefaultFont(theme::font(13));
    m_text->setMarkdown(textOf(methodFile(page, m_language)));
    drawTablesThin(*m_text->document(), palette().color(QPalette::Midlight));
}

void MethodViewer::showPage(const QString& page, base::Language language)
{
    setWindowTitle(tr("Methods"));
    m_pages->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Text of the page"));
    fill(language);
    int wanted = 0;
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(pageRole).toString() == page)
            wanted = row;
    }
    m_pages->setCurrentRow(wanted);
    if (m_pages->currentItem())
        load(m_pages->currentItem()->data(pageRole).toString());
    show();
    raise();
    activateWindow();
}

} // namespace manyi::app
