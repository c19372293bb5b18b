#include "app/data/cleaning_dialog.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "app/data/cleaning_form.h"
#include "app/data/cleaning_rules.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int pauseBeforePreview = 250; // ms

// What a kind of rule finds, for those who meet it for the first time.
struct Explanation {
    QString operator()(const domain::DuplicateKey&) const
    {
        return CleaningDialog::tr("All but one of the responses that are equal on the variables below; blank ones are "
                                  "never equal.");
    }
    QString operator()(const domain::DuplicateAnswers&) const
    {
        return CleaningDialog::tr("All but the first of the responses with the same answer, or the same blank, to "
                                  "everything.");
    }
    QString operator()(const domain::SameDevice&) const
    {
        return CleaningDialog::tr("Responses of one IP address, device or account beyond the first.");
    }
    QString operator()(const domain::StraightLine&) const
    {
        return CleaningDialog::tr("The same answer to all items of a grid. Satisfied customers say so, too: look at "
                                  "the share before you exclude.");
    }
    QString operator()(const domain::Speeder&) const
    {
        return CleaningDialog::tr("Durations below a share of the median; a third of the median of the wave is usual.");
    }
    QString operator()(const domain::OutOfScale&) const
    {
        return CleaningDialog::tr("An answer that is neither on the scale of its question nor declared missing.");
    }
    QString operator()(const domain::Inconsistent&) const
    {
        return CleaningDialog::tr("Who passes a filter that should hold for nobody.");
    }
    QString operator()(const domain::AttentionCheck&) const
    {
        return CleaningDialog::tr("Any answer to the attention check but a right one.");
    }
    QString operator()(const domain::Incomplete&) const
    {
        return CleaningDialog::tr("Responses with fewer than a share of the questions answered.");
    }
};

QLabel* wrapped(const char* name, const char* look, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    theme::setLook(label, look);
    return label;
}

bool hasList(const domain::CleaningRule& rule)
{
    const std::string_view kind = domain::cleaningKind(rule);
    return kind != "duplicate-answers" && kind != "same-device" && kind != "speeder" && kind != "inconsistent";
}

} // namespace

CleaningDialog::CleaningDialog(Session& session, const domain::CleaningRule& rule, bool adding, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_task(this),
      m_pause(new QTimer(this)),
      m_form(new CleaningForm(session, rule, this)),
      m_sentence(wrapped("ruleSentence", "", this)),
      m_found(wrapped("ruleFound", "cardTitle", this)),
      m_problem(wrapped("ruleProblem", "bad", this))
{
    setObjectName(QStringLiteral("cleaningDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = fromUtf8(engine::cleaningTitle(rule));
    setWindowTitle(adding ? tr("Add a rule: %1").arg(title) : tr("Edit the rule: %1").arg(title));
    resize(520, hasList(rule) ? 600 : 360);
    auto* explanation = wrapped("ruleExplanation", "grey", this);
    explanation->setText(std::visit(Explanation{}, rule.check));
    auto* line = new QFrame(this);
    theme::setLook(line, "line");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(adding ? tr("Add rule") : tr("Change rule"));
    theme::setLook(m_ok, "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(explanation);
    layout->addWidget(m_form, hasList(rule) ? 1 : 0);
    layout->addStretch(hasList(rule) ? 0 : 1);
    layout->addWidget(line);
    layout->addWidget(m_sentence);
    layout->addWidget(m_found);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforePreview);
    connect(m_pause, &QTimer::timeout, this, &CleaningDialog::preview);
    connect(m_form, &CleaningForm::changed, this, &CleaningDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->rule());
        accept();
    });
    judge();
}

domain::CleaningRule CleaningDialog::rule() const
{
    return m_form->rule();
}

void CleaningDialog::judge()
{
    m_task.cancel();
    const QString problem = m_form->problem();
    m_ok->setEnabled(problem.isEmpty());
    m_ok->setToolTip(problem);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_found->setVisible(problem.isEmpty());
    m_sentence->setVisible(problem.isEmpty());
    m_found->setText(tr("Counting…"));
    if (!problem.isEmpty()) {
        m_pause->stop();
        return;
    }
    m_sentence->setText(fromUtf8(engine::cleaningReason(rule(), *m_session.project()->questionnaire())));
    m_pause->start();
}

void CleaningDialog::preview()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    using Preview = base::Result<engine::CleaningPreview>;
    m_task.start<Preview>(
        tr("Counting what the rule finds"),
        [project, rule = rule()](base::Progress& progress) {
            return engine::previewCleaning(*project, rule, progress);
        },
        [this](const Preview& preview) {
            m_found->setText(preview ? foundSentence(*preview) : fromUtf8(preview.error().message));
        });
}

} // namespace manyi::app
