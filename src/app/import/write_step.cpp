#include "app/import/write_step.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "app/import/known_keys_box.h"
#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "engine/import/known_variables.h"
#include "engine/import/source_files.h"
#include "import/ui_write_step.h"

namespace manyi::app {

namespace {

void propose(QComboBox& box, const domain::Questionnaire* questionnaire, domain::Role role, const std::string& now)
{
    box.clear();
    if (questionnaire)
        if (const auto* variable = questionnaire->firstWithRole(role))
            for (const auto& label : variable->labels)
                box.addItem(fromUtf8(label.label));
    box.setCurrentText(fromUtf8(now));
}

} // namespace

WriteStep::WriteStep(QWidget* parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::WriteStep>()),
      m_keys(new KnownKeysBox),
      m_what(new QLabel),
      m_undo(new QLabel),
      m_progress(new QProgressBar),
      m_doing(new QLabel)
{
    setObjectName("writeStep");
    auto* card = new QFrame;
    theme::setLook(card, "card");
    auto* fields = new QWidget;
    m_ui->setupUi(fields);
    m_what->setObjectName("whatHappens");
    m_what->setWordWrap(true);
    m_undo->setWordWrap(true);
    theme::setLook(m_undo, "secondary");
    m_progress->setObjectName("progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_doing->setObjectName("doing");
    theme::setLook(m_doing, "secondary");
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(charts::space::l, charts::space::l, charts::space::l, charts::space::l);
    inside->setSpacing(charts::space::l);
    inside->addWidget(fields);
    inside->addWidget(m_keys);
    inside->addWidget(m_what);
    inside->addWidget(m_undo);
    inside->addWidget(m_progress);
    inside->addWidget(m_doing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch();
    for (QComboBox* box : {m_ui->wave, m_ui->channel})
        connect(box, &QComboBox::currentTextChanged, this, [this] {
            showPlan();
            Q_EMIT waveChanged();
        });
    connect(m_keys, &KnownKeysBox::changed, this, [this] { showPlan(); });
    setRunning(false);
}

WriteStep::~WriteStep() = default;

WriteStep::Variables WriteStep::countVariables(const engine::ImportPlan& plan,
                                               const domain::Questionnaire* questionnaire)
{
    Variables count;
    std::set<QString> names; // files of one survey share theirs
    for (const auto& file : plan.files) {
        for (const auto& variable : io::recipeOutput(file.recipe).variables) {
            if (!names.insert(fromUtf8(variable.name).toCaseFolded()).second)
                continue;
            const auto& columns = file.recipe.columns;
            const bool apart = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
                return column.apart && column.name == variable.name;
            });
            const bool known =
                questionnaire &&
                engine::existingVariable(variable.name, apart ? std::string() : variable.sourceColumn, *questionnaire);
            ++(known ? count.matched : count.fresh);
        }
    }
    return count;
}

void WriteStep::setPlan(const engine::ImportPlan& plan, const domain::Questionnaire* questionnaire)
{
    m_plan = &plan;
    m_variables = countVariables(plan, questionnaire);
    const QSignalBlocker quiet(this);
    propose(*m_ui->wave, questionnaire, domain::Role::Wave, plan.wave);
    propose(*m_ui->channel, questionnaire, domain::Role::Channel, plan.channel);
    m_keys->setPlan(plan, questionnaire);
    showPlan();
}

void WriteStep::showPlan()
{
    if (!m_plan)
        return;
    qint64 rows = 0;
    for (const auto& file : m_plan->files)
        rows += file.profile.records;
    QStringList sentences{m_plan->files.size() == 1
                              ? tr("%1 rows make one new batch.", nullptr, static_cast<int>(rows)).arg(countText(rows))
                              : tr("%1 rows of %2 files make one batch a file.")
                                    .arg(countText(rows), countText(qint64(m_plan->files.size())))};
    if (m_variables.matched > 0)
        sentences << tr("Variables of the project that receive answers: %1, new ones: %2.")
                         .arg(m_variables.matched)
                         .arg(m_variables.fresh);
    else
        sentences << tr("%n variables are made.", nullptr, m_variables.fresh);
    if (wave().contains("{file}")) {
        QStringList waves;
        for (const auto& file : m_plan->files)
            waves << fromUtf8(engine::nameForFile(wave().toStdString(), file.name));
        waves.removeDuplicates();
        sentences << tr("Waves: %1.").arg(waves.join(", "));
    }
    using Rule = engine::KnownKeys::Rule;
    const auto rule = m_keys->keys().rule;
    sentences << (rule == Rule::Update ? tr("Older responses that are replaced are excluded, not deleted.")
                                       : tr("Answers that are in the project already stay as they are."));
    if (!m_plan->breaks.empty())
        sentences << tr("%n series begin anew with this wave.", nullptr, static_cast<int>(m_plan->breaks.size()));
    m_what->setText(joinedSentences(sentences));
    m_undo->setText(m_plan->files.size() == 1 ? tr("One undo step (Ctrl+Z) takes the import back.")
                                              : tr("Each file is one undo step (Ctrl+Z)."));
}

QString WriteStep::wave() const
{
    return m_ui->wave->currentText().trimmed();
}

QString WriteStep::channel() const
{
    return m_ui->channel->currentText().trimmed();
}

void WriteStep::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_doing->setVisible(running);
    m_ui->wave->setEnabled(!running);
    m_ui->channel->setEnabled(!running);
    m_keys->setEnabled(!running);
    if (running)
        setProgress(0, {});
}

void WriteStep::setProgress(double fraction, const QString& text)
{
    m_progress->setValue(static_cast<int>(fraction * 1000));
    m_doing->setText(text);
}

void WriteStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showPlan();
    }
    QWidget::changeEvent(event);
}

} // namespace manyi::app
