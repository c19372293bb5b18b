#include "app/start/project_row.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>

#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

QString elidedFolder(const QString& path)
{
    QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    return folder;
}

} // namespace

ProjectRow::ProjectRow(const RecentProject& project, bool removable, QWidget* parent)
    : QFrame(parent), m_project(project)
{
    setObjectName(QStringLiteral("projectRow"));
    theme::setLook(this, "row");
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(project.title);
    setToolTip(QDir::toNativeSeparators(project.path));
    auto* title =
        new QLabel(project.title.isEmpty() ? QFileInfo(project.path).completeBaseName() : project.title, this);
    auto* file = new QLabel(removable ? QFileInfo(project.path).fileName() : elidedFolder(project.path), this);
    auto* n = new QLabel(tr("n %1").arg(QString::fromStdString(base::formatCount(project.responses))), this);
    auto* date = new QLabel(project.opened.toString(QStringLiteral("yyyy-MM-dd HH:mm")), this);
    for (QLabel* label : {file, n, date})
        theme::setLook(label, "secondary");
    n->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    n->setMinimumWidth(72);
    file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title);
    names->addWidget(file);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(16);
    layout->addLayout(names, 1);
    layout->addWidget(n);
    layout->addWidget(date);
    if (removable) {
        auto* remove = new QToolButton(this);
        remove->setObjectName(QStringLiteral("removeProject"));
        remove->setIcon(theme::icon(QStringLiteral("trash")));
        remove->setToolTip(tr("Delete this project"));
        remove->setAccessibleName(tr("Delete this project"));
        connect(remove, &QToolButton::clicked, this, &ProjectRow::askToRemove);
        layout->addWidget(remove);
    }
}

void ProjectRow::askToRemove()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete the project"),
                                QStringLiteral("<b>%1</b>").arg(tr("Delete %1?").arg(m_project.title).toHtmlEscaped()),
                                QMessageBox::Cancel, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Its responses and its history are removed from this computer. This cannot be undone."));
    QPushButton* remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this] {
        deleteProject(m_project.path);
        Q_EMIT removed();
    });
    box->open();
}

void ProjectRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void ProjectRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT opened();
    else if (event->key() == Qt::Key_Delete && findChild<QToolButton*>(QStringLiteral("removeProject")))
        askToRemove();
    else
        QFrame::keyPressEvent(event);
}

} // namespace manyi::app
