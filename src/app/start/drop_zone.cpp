#include "app/start/drop_zone.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include "app/theme/theme.h"

namespace manyi::app {

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

DropZone::DropZone(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_formats(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("dropZone"));
    setAcceptDrops(true);
    theme::setLook(this, "drop");
    theme::setLook(m_formats, "secondary");
    m_text->setObjectName(QStringLiteral("dropText"));
    m_formats->setObjectName(QStringLiteral("dropFormats"));
    m_button->setObjectName(QStringLiteral("chooseFiles"));
    m_text->setAlignment(Qt::AlignCenter);
    m_formats->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_formats->setWordWrap(true);
    auto* icon = new QLabel(this);
    icon->setPixmap(theme::icon(QStringLiteral("import"), QPalette::PlaceholderText).pixmap(32, 32));
    icon->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    setMinimumHeight(240);
    layout->setContentsMargins(24, 32, 24, 32);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(icon);
    layout->addWidget(m_text);
    layout->addWidget(m_formats);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &DropZone::choose);
    retranslate();
}

void DropZone::retranslate()
{
    m_text->setText(tr("Drop survey files or a project here"));
    m_formats->setText(tr("CSV, Excel, SPSS, Stata, SAS and Triple-S files, folders of them, .manyi projects"));
    m_button->setText(tr("Choose survey files…"));
}

void DropZone::setOver(bool over)
{
    setProperty("over", over);
    style()->unpolish(this);
    style()->polish(this);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setOver(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    setOver(false);
}

void DropZone::dropEvent(QDropEvent* event)
{
    setOver(false);
    event->acceptProposedAction();
    Q_EMIT dropped(localFiles(*event->mimeData()));
}

void DropZone::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace manyi::app
