#include "app/reports/facts_form.h"

#include <QEvent>

#include "app/overview/figure_text.h"
#include "app/reports/report_draft.h"
#include "engine/settings.h"
#include "reports/ui_facts_form.h"

namespace manyi::app {

FactsForm::FactsForm(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::FactsForm>())
{
    m_ui->setupUi(this);
    setObjectName("factsForm");
    // Languages are named in themselves.
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh"));
    using domain::SurveyFacts;
    m_fields = {{m_ui->title, engine::settingTitle, &SurveyFacts::title},
                {m_ui->client, engine::settingClient, &SurveyFacts::client},
                {m_ui->sponsor, "sponsor", &SurveyFacts::sponsor},
                {m_ui->population, "population", &SurveyFacts::population},
                {m_ui->mode, "mode", &SurveyFacts::mode},
                {m_ui->sampling, "sampling", &SurveyFacts::sampling},
                {m_ui->version, "version", &SurveyFacts::version},
                {m_ui->contact, "contact", &SurveyFacts::contact}};
    for (const Field& field : m_fields) {
        connect(field.edit, &QLineEdit::editingFinished, this, [this, field] {
            if (!field.edit->isModified())
                return;
            field.edit->setModified(false);
            Q_EMIT edited(QLatin1String(field.key), field.edit->text().trimmed());
        });
    }
    connect(m_ui->language, &QComboBox::activated, this,
            [this] { Q_EMIT edited(QLatin1String(reportLanguageSetting), m_ui->language->currentData().toString()); });
}

FactsForm::~FactsForm() = default;

void FactsForm::setFacts(const domain::SurveyFacts& facts, base::Language language)
{
    for (const Field& field : m_fields) {
        const QString text = fromUtf8(facts.*field.fact);
        if (field.edit->isModified() || field.edit->text() == text)
            continue;
        field.edit->setText(text);
        field.edit->setCursorPosition(0);
    }
    m_ui->language->setCurrentIndex(language == base::Language::Chinese ? 1 : 0);
}

void FactsForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const int language = m_ui->language->currentIndex();
        m_ui->retranslateUi(this);
        m_ui->language->setCurrentIndex(language);
    }
    QWidget::changeEvent(event);
}

} // namespace manyi::app
