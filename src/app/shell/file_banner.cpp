#include "app/shell/file_banner.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/theme/theme.h"

namespace manyi::app {

QString readOnlyText(const ProjectFacts& facts)
{
    if (!facts.readOnly)
        return {};
    switch (facts.reason) {
    case store::ReadOnlyReason::None:
    case store::ReadOnlyReason::Asked:
        return FileBanner::tr("The project is open for reading only. Save it under another name to change it.");
    case store::ReadOnlyReason::NoPermission:
        return FileBanner::tr("You may read this project but not write it. Save it under another name to change it.");
    case store::ReadOnlyReason::OtherInstance:
        return FileBanner::tr("The project is being changed in another window (%1). Here it is open for reading only.")
            .arg(facts.readOnlyDetail);
    case store::ReadOnlyReason::NewerVersion:
        return FileBanner::tr(
            "A newer version of Manyi wrote this project. It is open for reading only, so that nothing is lost.");
    case store::ReadOnlyReason::Damaged:
        return FileBanner::tr(
            "The project file is damaged and was not changed. Go back to a restore point, or copy what can be read.");
    }
    return {};
}

FileBanner::FileBanner(FactsReader& facts, QWidget* parent)
    : QFrame(parent),
      m_facts(facts),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_salvage(new QPushButton(this)),
      m_restore(new QPushButton(this)),
      m_saveAs(new QPushButton(this))
{
    setObjectName(QStringLiteral("fileBanner"));
    theme::setLook(this, "banner");
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_salvage->setObjectName(QStringLiteral("bannerSalvage"));
    m_restore->setObjectName(QStringLiteral("bannerRestore"));
    m_saveAs->setObjectName(QStringLiteral("bannerSaveAs"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 6, 24, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_salvage);
    layout->addWidget(m_restore);
    layout->addWidget(m_saveAs);
    connect(m_salvage, &QPushButton::clicked, this, &FileBanner::salvageRequested);
    connect(m_restore, &QPushButton::clicked, this, &FileBanner::restorePointsRequested);
    connect(m_saveAs, &QPushButton::clicked, this, &FileBanner::saveAsRequested);
    connect(&facts, &FactsReader::changed, this, &FileBanner::refresh);
    refresh();
}

void FileBanner::refresh()
{
    const ProjectFacts& facts = m_facts.facts();
    const QString text = readOnlyText(facts);
    setVisible(!text.isEmpty());
    const bool damaged = facts.readOnly && facts.reason == store::ReadOnlyReason::Damaged;
    m_icon->setPixmap(theme::icon(damaged ? QStringLiteral("warning") : QStringLiteral("lock")).pixmap(16, 16));
    m_text->setText(text);
    m_salvage->setText(tr("Copy what can be read…"));
    m_restore->setText(tr("Restore points…"));
    m_saveAs->setText(tr("Save as…"));
    m_salvage->setVisible(damaged);
    m_restore->setVisible(damaged && !facts.restorePoints.empty());
    m_saveAs->setVisible(!damaged);
}

void FileBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace manyi::app
