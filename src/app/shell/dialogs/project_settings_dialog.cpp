#include "app/shell/dialogs/project_settings_dialog.h"

#include <QPushButton>
#include <map>

#include "app/overview/overview_texts.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"
#include "base/number.h"
#include "engine/settings.h"
#include "shell/ui_project_settings.h"

namespace manyi::app {

namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

const std::vector<const char*> keys = {engine::settingTitle,      engine::settingClient,      engine::settingWeight,
                                       engine::settingConfidence, engine::settingNpsInterval, engine::settingCorrection,
                                       engine::settingMarkBelow,  engine::settingHideBelow};

void choose(QComboBox* box, const QString& value)
{
    const int found = box->findData(value);
    box->setCurrentIndex(found < 0 ? 0 : found);
}

} // namespace

struct ProjectSettingsDialog::State {
    State(Session& shared, Edits& projectEdits, QObject* owner) : session(shared), edits(projectEdits), task(owner) {}
    Session& session;
    Edits& edits;
    Task task;
    Ui::ProjectSettings ui;
    std::map<std::string, std::string> before;

    void fillChoices();
    std::map<std::string, std::string> chosen() const;
};

ProjectSettingsDialog::ProjectSettingsDialog(Session& session, Edits& edits, QWidget* parent)
    : QDialog(parent), m_state(std::make_unique<State>(session, edits, this))
{
    m_state->ui.setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->fillChoices();
    theme::setLook(m_state->ui.buttons->button(QDialogButtonBox::Ok), "primary");
    read();
}

ProjectSettingsDialog::~ProjectSettingsDialog() = default;

void ProjectSettingsDialog::State::fillChoices()
{
    ui.weight->addItem(tr("Not weighted"), QString());
    for (const domain::Variable& variable : session.project()->questionnaire()->variables) {
        const bool number = variable.type == domain::ValueType::Number || variable.role == domain::Role::Weight;
        if (number)
            ui.weight->addItem(variableCaption(variable), QString::fromStdString(variable.name));
    }
    for (const char* level : {"0.9", "0.95", "0.99"})
        ui.confidence->addItem(
            tr("%1 %").arg(QString::fromStdString(base::formatNumber(*base::parseNumber(level) * 100))),
            QLatin1String(level));
    ui.npsInterval->addItem(tr("Adjusted Wald (recommended)"), QStringLiteral("adjusted-wald"));
    ui.npsInterval->addItem(tr("Wald"), QStringLiteral("wald"));
    ui.correction->addItem(tr("Benjamini–Hochberg (false discovery rate)"), QStringLiteral("benjamini-hochberg"));
    ui.correction->addItem(tr("Holm"), QStringLiteral("holm"));
    ui.correction->addItem(tr("Bonferroni"), QStringLiteral("bonferroni"));
    ui.correction->addItem(tr("None"), QStringLiteral("none"));
}

void ProjectSettingsDialog::read()
{
    const auto project = m_state->session.sharedProject();
    m_state->task.start<Settings>(
        tr("Reading the settings"),
        [project](base::Progress&) {
            const auto file = project->file();
            Settings settings;
            for (const char* key : keys) {
                const auto value = file->setting(key);
                settings.emplace_back(key, value ? *value : std::string());
            }
            return settings;
        },
        [this](const Settings& settings) { show(settings); });
}

void ProjectSettingsDialog::show(const Settings& settings)
{
    std::map<std::string, QString> values;
    for (const auto& [key, value] : settings)
        values[key] = QString::fromStdString(value);
    const analysis::MetricOptions options = m_state->session.project()->metricOptions();
    auto& ui = m_state->ui;
    ui.title->setText(QString::fromStdString(m_state->session.project()->title()));
    ui.client->setText(values[engine::settingClient]);
    choose(ui.weight, values[engine::settingWeight]);
    choose(ui.confidence, QString::fromStdString(base::formatNumber(options.confidence)));
    choose(ui.npsInterval, values[engine::settingNpsInterval]);
    choose(ui.correction, values[engine::settingCorrection]);
    ui.markBelow->setValue(options.markBelow);
    ui.hideBelow->setValue(options.hideBelow);
    m_state->before = m_state->chosen();
}

std::map<std::string, std::string> ProjectSettingsDialog::State::chosen() const
{
    return {{engine::settingTitle, ui.title->text().trimmed().toStdString()},
            {engine::settingClient, ui.client->text().trimmed().toStdString()},
            {engine::settingWeight, ui.weight->currentData().toString().toStdString()},
            {engine::settingConfidence, ui.confidence->currentData().toString().toStdString()},
            {engine::settingNpsInterval, ui.npsInterval->currentData().toString().toStdString()},
            {engine::settingCorrection, ui.correction->currentData().toString().toStdString()},
            {engine::settingMarkBelow, std::to_string(ui.markBelow->value())},
            {engine::settingHideBelow, std::to_string(ui.hideBelow->value())}};
}

void ProjectSettingsDialog::accept()
{
    const std::map<std::string, QLabel*> names = {{engine::settingTitle, m_state->ui.titleLabel},
                                                  {engine::settingClient, m_state->ui.clientLabel},
                                                  {engine::settingWeight, m_state->ui.weightLabel},
                                                  {engine::settingConfidence, m_state->ui.confidenceLabel},
                                                  {engine::settingNpsInterval, m_state->ui.npsIntervalLabel},
                                                  {engine::settingCorrection, m_state->ui.correctionLabel},
                                                  {engine::settingMarkBelow, m_state->ui.markBelowLabel},
                                                  {engine::settingHideBelow, m_state->ui.hideBelowLabel}};
    for (const auto& [key, value] : m_state->chosen()) {
        if (m_state->before.empty() || m_state->before.at(key) == value)
            continue;
        const QString step = tr("Change of setting “%1”").arg(names.at(key)->text());
        m_state->edits.run(step, [key = key, value = value, step](store::ProjectFile& file) {
            return file.setSetting(key, value, step.toStdString());
        });
    }
    QDialog::accept();
}

} // namespace manyi::app
