#include "app/shell/dialogs/project_dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <ranges>

#include "app/shell/dialogs/list_dialog.h"
#include "app/shell/table_view.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

// "2026-07-18T14:02:10" -> "2026-07-18 14:02"
QString timeText(const std::string& iso)
{
    return QString::fromStdString(iso).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

void fillHistory(ListDialog& dialog, const ProjectFacts& facts)
{
    dialog.table()->model()->removeRows(0, dialog.table()->model()->rowCount());
    for (const store::UndoStep& step : std::views::reverse(facts.history))
        dialog.addRow(
            {QString::fromStdString(step.name), timeText(step.doneAt), step.undone ? Texts::tr("undone") : QString()},
            step.undone);
    dialog.fit();
}

} // namespace

void showHistory(FactsReader& facts, ProjectCommands& commands, QWidget* window)
{
    auto* dialog = new ListDialog(
        Texts::tr("History"), Texts::tr("Every change of the project, newest first. Undo works after a restart, too."),
        {Texts::tr("Step"), Texts::tr("Time"), Texts::tr("State")}, window);
    dialog->setObjectName(QStringLiteral("historyDialog"));
    QPushButton* undo = dialog->addButton(Texts::tr("Undo"), false);
    QPushButton* redo = dialog->addButton(Texts::tr("Redo"), false);
    undo->setObjectName(QStringLiteral("historyUndo"));
    redo->setObjectName(QStringLiteral("historyRedo"));
    const auto refresh = [dialog, undo, redo, &facts] {
        fillHistory(*dialog, facts.facts());
        undo->setEnabled(!undoName(facts.facts()).isEmpty());
        redo->setEnabled(!redoName(facts.facts()).isEmpty());
    };
    QObject::connect(undo, &QPushButton::clicked, &commands, &ProjectCommands::undo);
    QObject::connect(redo, &QPushButton::clicked, &commands, &ProjectCommands::redo);
    QObject::connect(&facts, &FactsReader::changed, dialog, refresh);
    refresh();
    dialog->open();
}

void showRestorePoints(const std::vector<store::RestorePoint>& points, bool canMake, ProjectCommands& commands,
                       QWidget* window)
{
    auto* dialog =
        new ListDialog(Texts::tr("Restore points"),
                       points.empty() ? Texts::tr("There are no restore points yet. Ctrl+S makes one: a copy of the "
                                                  "project as it is now, kept under a name.")
                                      : Texts::tr("Copies of the project as it was. Opening one makes a new project of "
                                                  "it; the present one stays as it is. The last ten are kept."),
                       {Texts::tr("Name"), Texts::tr("Made"), Texts::tr("Size")}, window);
    dialog->setObjectName(QStringLiteral("restorePointsDialog"));
    for (const store::RestorePoint& point : points) {
        const double megabytes = static_cast<double>(QFileInfo(QString::fromStdString(point.path)).size()) / 1e6;
        dialog->addRow(
            {QString::fromStdString(point.name), timeText(point.madeAt), Texts::tr("%1 MB").arg(megabytes, 0, 'f', 1)});
    }
    dialog->fit();
    QPushButton* open = dialog->addButton(Texts::tr("Open as a copy…"), true);
    open->setObjectName(QStringLiteral("openRestorePoint"));
    open->setEnabled(!points.empty());
    if (canMake) {
        QPushButton* make = dialog->addButton(Texts::tr("Make a restore point…"), false);
        QObject::connect(make, &QPushButton::clicked, dialog, [dialog, &commands] {
            dialog->close();
            commands.makeRestorePoint();
        });
    }
    const auto openCurrent = [dialog, points, &commands] {
        const int row = dialog->currentRow();
        if (row < 0 || row >= static_cast<int>(points.size()))
            return;
        dialog->close();
        commands.openCopyOf(points[static_cast<std::size_t>(row)]);
    };
    QObject::connect(open, &QPushButton::clicked, dialog, openCurrent);
    QObject::connect(dialog->table(), &TableView::rowActivated, dialog, openCurrent);
    dialog->open();
}

void showAbout(QWidget* window)
{
    auto* box = new QMessageBox(window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Texts::tr("About Manyi"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/manyi.svg")).pixmap(64, 64));
    box->setText(QStringLiteral("<b>%1</b>").arg(Texts::tr("Manyi %1").arg(QCoreApplication::applicationVersion())));
    box->setInformativeText(Texts::tr(
        "A workbench for customer satisfaction surveys. Your data stay on this computer: the program opens no "
        "network connection. Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

} // namespace manyi::app
