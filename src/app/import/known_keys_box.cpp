#include "app/import/known_keys_box.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "app/theme/theme.h"
#include "engine/import/known_variables.h"

namespace manyi::app {

namespace {

using Rule = engine::KnownKeys::Rule;

bool brings(const engine::FilePlan& file, const domain::Variable& variable, const domain::Questionnaire& questionnaire)
{
    return std::any_of(file.recipe.columns.begin(), file.recipe.columns.end(), [&](const auto& column) {
        if (column.role == domain::Role::Ignore || !column.separator.empty())
            return false;
        const auto* known = engine::existingVariable(column.name, column.column, questionnaire);
        return known && known->id == variable.id;
    });
}

// Variables that can be keys, ids first.
std::vector<const domain::Variable*> candidates(const engine::ImportPlan& plan,
                                                const domain::Questionnaire& questionnaire)
{
    std::vector<const domain::Variable*> found;
    for (const auto& variable : questionnaire.variables) {
        const bool everywhere = std::all_of(plan.files.begin(), plan.files.end(),
                                            [&](const auto& file) { return brings(file, variable, questionnaire); });
        if (everywhere && !variable.derivation && variable.role != domain::Role::MultiSelect)
            found.push_back(&variable);
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const auto* variable) { return variable->role == domain::Role::Id; });
    return found;
}

engine::KeyCounts sumOf(const std::vector<engine::KeyCounts>& counts)
{
    engine::KeyCounts sum;
    for (const auto& one : counts) {
        sum.updated += one.updated;
        sum.added += one.added;
        sum.leftOut += one.leftOut;
        sum.repeated += one.repeated;
        sum.withoutKey += one.withoutKey;
    }
    return sum;
}

} // namespace

QString keyCountsText(const std::vector<engine::KeyCounts>& counts, bool done)
{
    const auto sum = sumOf(counts);
    QStringList sentences{done ? Texts::tr("Responses updated: %1, added: %2, left out: %3.")
                                     .arg(countText(sum.updated), countText(sum.added), countText(sum.leftOut))
                               : Texts::tr("Rows that would update a response: %1, would be added: %2, left out: %3.")
                                     .arg(countText(sum.updated), countText(sum.added), countText(sum.leftOut))};
    if (sum.repeated > 0)
        sentences << Texts::tr("Of keys that stand several times in a file the last row counts; rows not kept: %1.")
                         .arg(countText(sum.repeated));
    if (sum.withoutKey > 0)
        sentences << Texts::tr("Rows without a key among the added ones: %1.").arg(countText(sum.withoutKey));
    return joinedSentences(sentences);
}

KnownKeysBox::KnownKeysBox(QWidget* parent)
    : QWidget(parent),
      m_ruleName(new QLabel),
      m_keyName(new QLabel),
      m_rule(new QComboBox),
      m_key(new QComboBox),
      m_counts(new QLabel)
{
    setObjectName("knownKeys");
    m_rule->setObjectName("keyRule");
    m_key->setObjectName("keyVariable");
    m_counts->setObjectName("keyCounts");
    m_counts->setWordWrap(true);
    m_ruleName->setBuddy(m_rule);
    m_keyName->setBuddy(m_key);
    theme::setLook(m_ruleName, "secondary");
    theme::setLook(m_keyName, "secondary");
    for (QComboBox* box : {m_rule, m_key})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(charts::space::l);
    grid->setVerticalSpacing(charts::space::xs);
    grid->addWidget(m_ruleName, 0, 0);
    grid->addWidget(m_keyName, 0, 1);
    grid->addWidget(m_rule, 1, 0);
    grid->addWidget(m_key, 1, 1);
    grid->addWidget(m_counts, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    retranslate();
    for (QComboBox* box : {m_rule, m_key})
        connect(box, &QComboBox::activated, this, [this] {
            showRule();
            Q_EMIT changed();
        });
}

void KnownKeysBox::setPlan(const engine::ImportPlan& plan, const domain::Questionnaire* questionnaire)
{
    const QVariant before = m_key->currentData();
    m_key->clear();
    if (questionnaire) {
        for (const auto* variable : candidates(plan, *questionnaire)) {
            const QString name = fromUtf8(variable->name);
            const QString label = fromUtf8(variable->label).simplified();
            m_key->addItem(label.isEmpty() || label == name ? name : Texts::tr("%1 – %2").arg(name, label), name);
        }
    }
    m_key->setCurrentIndex(std::max(0, m_key->findData(before)));
    m_rule->setEnabled(m_key->count() > 0);
    if (m_key->count() == 0)
        m_rule->setCurrentIndex(0);
    showRule();
}

engine::KnownKeys KnownKeysBox::keys() const
{
    const auto rule = static_cast<Rule>(std::max(0, m_rule->currentIndex()));
    return {rule, rule == Rule::Append ? std::string() : m_key->currentData().toString().toStdString()};
}

void KnownKeysBox::showRule()
{
    const bool append = m_rule->currentIndex() <= 0;
    m_key->setEnabled(!append);
    m_keyName->setEnabled(!append);
    theme::setLook(m_counts, "secondary");
    m_counts->setText(m_key->count() == 0
                          ? tr("The project has no variable that all files bring, so every row is added.")
                      : append ? tr("Every row is added, also those that the project has already.")
                               : QString());
}

void KnownKeysBox::setCounting()
{
    theme::setLook(m_counts, "secondary");
    m_counts->setText(tr("Comparing the keys with the project…"));
}

void KnownKeysBox::setCounts(const std::vector<engine::KeyCounts>& counts)
{
    showRule();
    theme::setLook(m_counts, "");
    m_counts->setText(keyCountsText(counts, false));
}

void KnownKeysBox::setError(const QString& sentence)
{
    theme::setLook(m_counts, "bad");
    m_counts->setText(sentence);
}

void KnownKeysBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT changed(); // the counts are a sentence
    }
    QWidget::changeEvent(event);
}

void KnownKeysBox::retranslate()
{
    m_ruleName->setText(tr("Rows that the project may know"));
    m_keyName->setText(tr("Known by"));
    const int rule = std::max(0, m_rule->currentIndex());
    m_rule->clear();
    m_rule->addItems({tr("Add all rows"), tr("Update known responses, add the others"), tr("Add only new ones")});
    m_rule->setCurrentIndex(rule);
    m_rule->setAccessibleName(m_ruleName->text());
    m_key->setAccessibleName(tr("Variable that is the key"));
    showRule();
}

} // namespace manyi::app
