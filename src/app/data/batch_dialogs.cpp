#include "app/data/batch_dialogs.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/dialogs/list_dialog.h"
#include "app/shell/table_view.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

QString severityText(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Information:
        return Texts::tr("Information");
    case domain::Severity::Warning:
        return Texts::tr("Warning");
    case domain::Severity::Error:
        return Texts::tr("Error");
    }
    return {};
}

} // namespace

void showBatchReport(const store::BatchInfo& batch, QWidget* window)
{
    const domain::ImportReport& report = batch.report;
    QString sentence = Texts::tr("%1: %2 rows read, %3 kept. %4, %5.")
                           .arg(fromUtf8(report.fileName), countText(report.rowsRead), countText(report.rowsKept),
                                formatText(report.format), fromUtf8(report.encoding));
    if (report.problems.empty())
        sentence += QLatin1Char('\n') +
                    Texts::tr("Nothing was wrong: every cell could be read, and nothing was changed or left out.");
    auto* dialog = new ListDialog(Texts::tr("Import report"), sentence,
                                  {Texts::tr("Reason"), Texts::tr("Severity"), Texts::tr("Row"), Texts::tr("Column"),
                                   Texts::tr("Value"), Texts::tr("What was done"), Texts::tr("Rows")},
                                  window);
    dialog->setObjectName(QStringLiteral("batchReportDialog"));
    dialog->resize(980, 520);
    for (const domain::ImportProblem& problem : report.problems)
        dialog->addRow({fromUtf8(problem.reason), severityText(problem.severity),
                        problem.row > 0 ? countText(problem.row) : QString(), fromUtf8(problem.column),
                        fromUtf8(problem.value), fromUtf8(problem.action), countText(problem.affectedRows)});
    dialog->fit();
    QPushButton* copy = dialog->addButton(Texts::tr("Copy"), false);
    copy->setVisible(!report.problems.empty());
    QObject::connect(copy, &QPushButton::clicked, dialog, [dialog] { copyToClipboard(dialog->table()->allCells()); });
    dialog->open();
}

void showBatchRecipe(const store::BatchInfo& batch, QWidget* window)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("batchRecipeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("Recipe of %1").arg(fromUtf8(batch.report.fileName)));
    dialog->resize(720, 560);
    auto* text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setAccessibleName(Texts::tr("Recipe"));
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QJsonDocument recipe = QJsonDocument::fromJson(QByteArray::fromStdString(batch.recipeJson));
    text->setPlainText(recipe.isNull() ? fromUtf8(batch.recipeJson) : QString::fromUtf8(recipe.toJson()));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton* copy = buttons->addButton(Texts::tr("Copy"), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    QObject::connect(copy, &QPushButton::clicked, text,
                     [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace manyi::app
