// Where indicator systems come from that nobody has drawn: templates and questionnaires.
#include <algorithm>

#include <QCoreApplication>

#include "analysis/fuzzy/answer_sources.h"
#include "engine/indicator_templates.h"
#include "engine/indicators.h"

namespace manyi::engine {

namespace {

using domain::Indicator;

bool isScaleItem(const domain::Variable& variable)
{
    const bool scaled = variable.role == domain::Role::ScaleItem || variable.role == domain::Role::Csat;
    const auto ends = analysis::scaleOf(variable);
    return scaled && ends && ends->minimum < ends->maximum;
}

// Builds the tree with running ids.
class TreeMaker {
public:
    TreeMaker(const domain::Questionnaire& questionnaire, const std::string& name) : m_questionnaire(questionnaire)
    {
        m_system.name = name;
        m_system.goal = indicator(name);
    }

    domain::IndicatorSystem make()
    {
        for (const domain::Variable& variable : m_questionnaire.variables) {
            if (!isScaleItem(variable))
                continue;
            const domain::Question* question = m_questionnaire.findQuestion(variable.question);
            if (question != nullptr && question->variables.size() > 1)
                groupOf(*question).children.push_back(leaf(variable));
            else if (variable.role == domain::Role::ScaleItem)
                m_system.goal.children.push_back(leaf(variable));
            else if (m_system.outcome.empty())
                m_system.outcome = variable.name; // overall satisfaction is what the others explain
        }
        m_system.grades = grades();
        return std::move(m_system);
    }

private:
    Indicator indicator(const std::string& name)
    {
        Indicator result;
        result.id = {++m_lastId};
        result.name = name;
        return result;
    }

    Indicator leaf(const domain::Variable& variable)
    {
        if (m_first == nullptr)
            m_first = &variable;
        Indicator result = indicator(variable.label.empty() ? variable.name : variable.label);
        result.data.kind = domain::IndicatorData::Kind::Questions;
        result.data.questions.emplace_back();
        result.data.questions.back().variable = variable.name;
        return result;
    }

    Indicator& groupOf(const domain::Question& question)
    {
        const std::string& name = question.text.empty() ? question.name : question.text;
        const auto place = std::find(m_groups.begin(), m_groups.end(), question.id);
        if (place == m_groups.end()) {
            m_groups.push_back(question.id);
            m_places.push_back(m_system.goal.children.size());
            m_system.goal.children.push_back(indicator(name));
            return m_system.goal.children.back();
        }
        return m_system.goal.children[m_places[static_cast<std::size_t>(place - m_groups.begin())]];
    }

    // The labels of the first question's scale, the best first; else five grades.
    std::vector<domain::Grade> grades() const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; m_first != nullptr && i < m_first->labels.size(); ++i) {
            const domain::ValueLabel& entry = m_first->labels[i];
            const auto ends = analysis::scaleOf(*m_first);
            if (!domain::isUserMissing(*m_first, entry.code) && entry.code >= ends->minimum &&
                entry.code <= ends->maximum)
                names.push_back(entry.label);
        }
        if (m_first != nullptr && !m_first->reversed)
            std::reverse(names.begin(), names.end());
        if (names.size() < 3 || names.size() > 7) {
            const auto words = [](const char* text) {
                return QCoreApplication::translate("Indicators", text).toStdString();
            };
            names = {words(QT_TRANSLATE_NOOP("Indicators", "Very satisfied")),
                     words(QT_TRANSLATE_NOOP("Indicators", "Satisfied")),
                     words(QT_TRANSLATE_NOOP("Indicators", "Neutral")),
                     words(QT_TRANSLATE_NOOP("Indicators", "Dissatisfied")),
                     words(QT_TRANSLATE_NOOP("Indicators", "Very dissatisfied"))};
        }
        std::vector<domain::Grade> result;
        const auto n = static_cast<double>(names.size());
        for (std::size_t i = 0; i < names.size(); ++i)
            result.push_back({names[i], 100 * (n - static_cast<double>(i)) / n, {}});
        return result;
    }

    const domain::Questionnaire& m_questionnaire;
    domain::IndicatorSystem m_system;
    const domain::Variable* m_first = nullptr;
    std::vector<base::QuestionId> m_groups;
    std::vector<std::size_t> m_places; // of the groups among the goal's children
    std::int64_t m_lastId = 0;
};

} // namespace

std::vector<IndicatorTemplate> indicatorTemplates(const base::Wording& wording)
{
    const auto title = [&](const char* text) { return wording.translate("Indicators", text).toStdString(); };
    return {{"field-service", title(QT_TRANSLATE_NOOP("Indicators", "Field service quality (worked example)"))},
            {"five-indicators",
             title(QT_TRANSLATE_NOOP("Indicators", "Five indicators: quality, service, price, experience, brand"))},
            {"bank-branch", title(QT_TRANSLATE_NOOP("Indicators", "Bank branch"))},
            {"car-service", title(QT_TRANSLATE_NOOP("Indicators", "Car service"))}};
}

base::Result<domain::IndicatorSystem> indicatorTemplate(const std::string& key, base::Language language)
{
    const std::string name = key + (language == base::Language::Chinese ? ".zh" : ".en");
    for (const EmbeddedTemplate& entry : embeddedTemplates()) {
        if (entry.name == name)
            return domain::indicatorSystemFromJson(entry.json);
    }
    return base::Error{base::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("Indicators", "There is no template \"%1\"; choose another.")
                           .arg(QString::fromStdString(key))
                           .toStdString(),
                       "unknown-template: " + key};
}

domain::IndicatorSystem systemFromQuestionnaire(const domain::Questionnaire& questionnaire, const std::string& name)
{
    return TreeMaker(questionnaire, name).make();
}

} // namespace manyi::engine
