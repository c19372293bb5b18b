#include "app/indicators/indicator_start.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include "app/commands/messages.h"
#include "app/indicators/indicator_texts.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

// Everybody needs grades to evaluate and somebody to judge.
void complete(domain::IndicatorSystem& system)
{
    if (system.grades.empty()) {
        const std::pair<QString, double> grades[] = {
            {Texts::tr("Excellent"), 95}, {Texts::tr("Good"), 80}, {Texts::tr("Fair"), 60}, {Texts::tr("Poor"), 35}};
        for (const auto& [name, score] : grades)
            system.grades.push_back({name.toStdString(), score, {}});
    }
    if (system.experts.empty())
        domain::addExpert(system, Texts::tr("Expert %1").arg(1).toStdString());
}

QString templateText(const engine::IndicatorTemplate& each)
{
    return fromUtf8(each.title);
}

} // namespace

void new_system::fromTemplate(IndicatorDocument& document, const std::string& key, QWidget* window)
{
    auto made = engine::indicatorTemplate(key, document.session().wording().language());
    if (!made)
        return showError(window, Texts::tr("New indicators"), made.error());
    complete(*made);
    document.create(*made, Texts::tr("New indicators: %1").arg(fromUtf8(made->name)));
}

void new_system::fromQuestionnaire(IndicatorDocument& document)
{
    const auto project = document.session().sharedProject();
    if (!project)
        return;
    auto made = engine::systemFromQuestionnaire(*project->questionnaire(), project->title());
    complete(made);
    document.create(made, Texts::tr("New indicators from the questionnaire"));
}

void new_system::fromText(IndicatorDocument& document, QWidget* window)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("indicatorText"));
    dialog->setWindowTitle(Texts::tr("Indicators from text"));
    dialog->resize(460, 380);
    auto* help =
        new QLabel(Texts::tr("One indicator a line; lines that are indented deeper stand below the one above."));
    help->setWordWrap(true);
    theme::setLook(help, "secondary");
    auto* text = new QPlainTextEdit;
    text->setObjectName(QStringLiteral("text"));
    text->setAccessibleName(dialog->windowTitle());
    text->setPlainText(QApplication::clipboard()->text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(help);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, text, &document] {
        const QString name = Texts::tr("Indicators");
        auto goal = domain::indicatorFromText(text->toPlainText().toStdString(), name.toStdString());
        if (!goal)
            return showError(dialog, dialog->windowTitle(), goal.error());
        domain::IndicatorSystem system;
        system.goal = std::move(*goal);
        system.name = system.goal.name;
        complete(system);
        document.create(system, Texts::tr("New indicators: %1").arg(fromUtf8(system.name)));
        dialog->accept();
    });
    dialog->open();
}

void new_system::fromFile(IndicatorDocument& document, QWidget* window)
{
    const QString path = QFileDialog::getOpenFileName(window, Texts::tr("Indicators from a tree file"), {},
                                                      Texts::tr("Indicator trees (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return showError(window, Texts::tr("Indicators from a tree file"),
                         {base::ErrorCode::Unreadable,
                          Texts::tr("%1 cannot be read: %2").arg(path, file.errorString()).toStdString(),
                          path.toStdString()});
    auto read = domain::indicatorSystemFromJson(file.readAll().toStdString());
    if (!read)
        return showError(window, Texts::tr("Indicators from a tree file"), read.error());
    complete(*read);
    document.create(*read, Texts::tr("New indicators: %1").arg(fromUtf8(read->name)));
}

void new_system::toFile(const IndicatorDocument& document, QWidget* window)
{
    const QString path = QFileDialog::getSaveFileName(window, Texts::tr("Save the indicators as a tree file"),
                                                      fromUtf8(document.system().name) + QStringLiteral(".json"),
                                                      Texts::tr("Indicator trees (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) &&
                      file.write(QByteArray::fromStdString(domain::toJson(document.system()))) >= 0 && file.commit();
    if (!done)
        showError(window, Texts::tr("Save the indicators as a tree file"),
                  {base::ErrorCode::ReadOnly,
                   Texts::tr("%1 cannot be written: %2").arg(path, file.errorString()).toStdString(),
                   path.toStdString()});
}

IndicatorStart::IndicatorStart(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_icon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_templatesTitle(new QLabel(this)),
      m_fromQuestionnaire(new QPushButton(this)),
      m_fromText(new QPushButton(this)),
      m_fromFile(new QPushButton(this)),
      m_templates(new QVBoxLayout)
{
    setObjectName(QStringLiteral("indicatorStart"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(560);
    m_fromQuestionnaire->setObjectName(QStringLiteral("fromQuestionnaire"));
    m_fromText->setObjectName(QStringLiteral("fromText"));
    m_fromFile->setObjectName(QStringLiteral("fromFile"));
    theme::setLook(m_fromQuestionnaire, "primary");
    theme::setLook(m_templatesTitle, "secondary");
    auto* others = new QHBoxLayout;
    others->addStretch();
    for (QPushButton* each : {m_fromQuestionnaire, m_fromText, m_fromFile})
        others->addWidget(each);
    others->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(charts::space::l);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addLayout(others);
    column->addWidget(m_templatesTitle, 0, Qt::AlignHCenter);
    column->addLayout(m_templates);
    column->addStretch(3);
    connect(m_fromQuestionnaire, &QPushButton::clicked, this, [this] { new_system::fromQuestionnaire(m_document); });
    connect(m_fromText, &QPushButton::clicked, this, [this] { new_system::fromText(m_document, window()); });
    connect(m_fromFile, &QPushButton::clicked, this, [this] { new_system::fromFile(m_document, window()); });
    retranslate();
}

void IndicatorStart::retranslate()
{
    m_icon->setPixmap(theme::icon(QStringLiteral("indicators"), QPalette::PlaceholderText)
                          .pixmap(QSize(32, 32), devicePixelRatioF()));
    m_sentence->setText(
        tr("There are no indicators yet. Make an indicator tree, weight it with experts and evaluate the "
           "answers with it."));
    m_sentence->setFixedHeight(m_sentence->heightForWidth(m_sentence->width()));
    m_fromQuestionnaire->setText(tr("From the questionnaire"));
    m_fromText->setText(tr("From text…"));
    m_fromFile->setText(tr("From a tree file…"));
    m_templatesTitle->setText(tr("Or from a template:"));
    while (QLayoutItem* item = m_templates->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_templates->setSpacing(charts::space::s);
    for (const auto& each : engine::indicatorTemplates(m_document.session().wording())) {
        auto* button = new QPushButton(templateText(each));
        button->setObjectName(QStringLiteral("template-%1").arg(fromUtf8(each.key)));
        button->setMinimumWidth(260);
        connect(button, &QPushButton::clicked, this,
                [this, key = each.key] { new_system::fromTemplate(m_document, key, window()); });
        m_templates->addWidget(button, 0, Qt::AlignHCenter);
    }
}

} // namespace manyi::app
