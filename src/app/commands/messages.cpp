#include "app/commands/messages.h"

#include <QMessageBox>
#include <QPushButton>

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

void askFirst(QWidget* window, const QString& title, const QString& text, const QString& yes,
              std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Question, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                                QMessageBox::Cancel, window);
    box->setObjectName(QStringLiteral("questionMessage"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(text);
    QPushButton* button = box->addButton(yes, QMessageBox::DestructiveRole);
    button->setObjectName(QStringLiteral("yes"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(button, &QPushButton::clicked, window, std::move(then));
    box->open();
}

} // namespace manyi::app
