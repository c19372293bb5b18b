#include "app/commands/messages.h"

#include <QMessageBox>

namespace manyi::app {

namespace {

void show(QWidget* window, QMessageBox::Icon icon, const char* name, const QString& title, const QString& text,
          const QString& detail)
{
    auto* box =
        new QMessageBox(icon, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), QMessageBox::Ok, window);
    box->setObjectName(QLatin1String(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(detail.isEmpty() ? text : text + QStringLiteral("\n\n") + detail);
    box->open();
}

} // namespace

void showError(QWidget* window, const QString& title, const base::Error& error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    show(window, QMessageBox::Warning, "errorMessage", title, QString::fromStdString(error.message),
         QString::fromStdString(error.where));
}

void showNotice(QWidget* window, const QString& title, const QString& text)
{
    show(window, QMessageBox::Information, "noticeMessage", title, text, {});
}

} // namespace manyi::app
