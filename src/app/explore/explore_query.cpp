#include "app/explore/explore_query.h"

#include <QStringList>
#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "base/number.h"

namespace manyi::app {

namespace {

using domain::Metric;
using domain::MetricKind;
using Kind = ExploreLine::Kind;

constexpr std::size_t mostAnswers = 100;
constexpr std::size_t mostLetters = 26;

struct Word {
    const char* name;
    bool ExploreOptions::*field;
};
constexpr Word words[] = {{"answers", &ExploreOptions::answers}, {"mean", &ExploreOptions::mean},
                          {"bases", &ExploreOptions::bases},     {"effective", &ExploreOptions::effective},
                          {"bars", &ExploreOptions::bars},       {"rest", &ExploreOptions::rest},
                          {"letters", &ExploreOptions::letters}};
constexpr const char* shareNames[] = {"column", "row", "total", "count"};

// Adds rows and their metrics for one entry of the rows box.
class Planner {
public:
    Planner(ExploreQuestion& question, const domain::Questionnaire& questionnaire, const base::Wording& wording)
        : m_question(question), m_questionnaire(questionnaire), m_wording(wording)
    {
    }

    void add(std::size_t item)
    {
        m_item = item;
        const RowItem& row = m_question.rows[item];
        if (row.question)
            addQuestion(*m_questionnaire.findQuestion(row.question));
        else
            addVariable(*m_questionnaire.find(row.variable));
    }

private:
    void line(Kind kind, const QString& label, int metric = -1)
    {
        m_question.lines.push_back({kind, m_item, metric, label});
    }
    int metric(const Metric& metric)
    {
        m_question.metrics.push_back(metric);
        return static_cast<int>(m_question.metrics.size()) - 1;
    }
    static QString caption(const std::string& name, const std::string& label)
    {
        return label.empty() || label == name ? fromUtf8(name) : fromUtf8(name) + "  " + fromUtf8(label);
    }
    void bases(int of)
    {
        if (of < 0)
            return;
        if (m_question.options.bases)
            line(Kind::Base, Texts::tr("Base n"), of);
        if (m_question.options.effective)
            line(Kind::Effective, Texts::tr("Effective n"), of);
    }

    void addQuestion(const domain::Question& question)
    {
        line(Kind::Heading, caption(question.name, question.text));
        int first = -1;
        for (const auto id : question.variables) {
            const auto* choice = m_questionnaire.find(id);
            const int at = metric(share(*choice, 1));
            first = first < 0 ? at : first;
            line(Kind::Answer, fromUtf8(choice->label.empty() ? choice->name : choice->label), at);
        }
        bases(first);
    }

    void addVariable(const domain::Variable& variable)
    {
        line(Kind::Heading, caption(variable.name, variable.label));
        int of = -1;
        if (m_question.options.answers || !domain::defaultMetric(variable))
            of = addAnswers(variable);
        if (const auto usual = domain::defaultMetric(variable); usual && usual->kind != MetricKind::Mean) {
            of = metric(*usual);
            line(Kind::Metric, domain::metricTitle(*usual, variable, m_wording), of);
        }
        const bool numeric = variable.type == domain::ValueType::Number || variable.scale;
        const bool alone = variable.type == domain::ValueType::Number;
        const bool isMean = of >= 0 && m_question.metrics[of].kind == MetricKind::Ces &&
                            domain::shownDecimals(m_question.metrics[of]) == 2;
        if (numeric && (m_question.options.mean || alone) && !isMean) {
            Metric mean;
            mean.kind = MetricKind::Mean;
            mean.variable = variable.name;
            const int at = metric(mean);
            of = of < 0 ? at : of;
            line(Kind::Mean, Texts::tr("Mean"), at);
        }
        bases(of);
    }

    // NPS and other long scales without labels would fill the table with bare numbers: their metric says it shorter.
    int addAnswers(const domain::Variable& variable)
    {
        if (variable.type != domain::ValueType::Code)
            return -1;
        std::vector<domain::ValueLabel> answers = variable.labels;
        const double span = variable.scale ? variable.scale->maximum - variable.scale->minimum : 0;
        if (span > 6)
            return -1;
        if (variable.scale && answers.size() <= 2) { // none or only the ends are labelled
            answers.clear();
            for (double code = variable.scale->minimum; code <= variable.scale->maximum; ++code)
                answers.push_back({code, domain::labelOrCode(variable, code)});
        }
        std::erase_if(answers, [&](const auto& answer) { return domain::isUserMissing(variable, answer.code); });
        if (variable.scale) // best answer first, as a manager reads it
            std::stable_sort(answers.begin(), answers.end(), [&](const auto& a, const auto& b) {
                return variable.reversed ? a.code < b.code : a.code > b.code;
            });
        answers.resize(std::min(answers.size(), mostAnswers));
        int of = -1;
        for (const auto& answer : answers) {
            const int at = metric(share(variable, answer.code));
            of = of < 0 ? at : of;
            line(Kind::Answer, fromUtf8(answer.label), at);
        }
        return of;
    }

    static Metric share(const domain::Variable& variable, double code)
    {
        Metric metric;
        metric.kind = MetricKind::Share;
        metric.variable = variable.name;
        metric.value = base::formatNumber(code);
        return metric;
    }

    ExploreQuestion& m_question;
    const domain::Questionnaire& m_questionnaire;
    const base::Wording& m_wording;
    std::size_t m_item = 0;
};

} // namespace

std::string toText(const ExploreOptions& options)
{
    std::string text = shareNames[static_cast<int>(options.share)];
    for (const Word& word : words)
        if (options.*word.field)
            text += std::string(" ") + word.name;
    return text;
}

ExploreOptions exploreOptionsFrom(const std::string& text)
{
    if (text.empty())
        return {};
    const QStringList list = QString::fromStdString(text).split(' ', Qt::SkipEmptyParts);
    ExploreOptions options;
    for (int i = 0; i < 4; ++i)
        if (list.contains(QLatin1String(shareNames[i])))
            options.share = static_cast<CellShare>(i);
    for (const Word& word : words)
        options.*word.field = list.contains(QLatin1String(word.name));
    return options;
}

void plan(ExploreQuestion& question, const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    question.metrics.clear();
    question.lines.clear();
    Planner planner(question, questionnaire, wording);
    for (std::size_t i = 0; i < question.rows.size(); ++i)
        planner.add(i);
}

base::Result<ExploreFigures> exploreFigures(engine::Project& project, const ExploreQuestion& question,
                                            base::Progress& progress)
{
    analysis::MetricRequest request;
    request.metrics = question.metrics;
    request.by = question.by;
    request.weight = question.weight;
    request.options = project.metricOptions();
    auto results = engine::metrics(project, question.filter, request, progress);
    if (!results)
        return results.error();
    ExploreFigures figures{std::move(*results), std::nullopt};
    const auto questionnaire = project.questionnaire();
    const auto* first = questionnaire->find(question.rows.front().variable);
    const auto* whole = questionnaire->findQuestion(question.rows.front().question);
    if (whole || (first && first->type == domain::ValueType::Code)) {
        Metric frequency;
        frequency.kind = MetricKind::Frequency;
        frequency.variable = whole ? whole->name : first->name;
        request.metrics = {frequency};
        request.by.clear();
        auto table = engine::metrics(project, question.filter, request, progress);
        if (table && !table->empty() && !table->front().frequencies.empty())
            figures.frequency = table->front().frequencies.front();
    }
    return figures;
}

std::vector<std::vector<std::size_t>> pairwise(const analysis::MetricResult& result)
{
    const std::size_t count = result.groups.size();
    std::vector<std::vector<std::size_t>> below(count);
    if (count > mostLetters)
        return below;
    struct Pair {
        std::size_t one, other;
        analysis::Comparison comparison;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            if (auto tested = analysis::compareIndependent(result.groups[i], result.groups[j], result.metric))
                pairs.push_back({i, j, *tested});
    std::vector<analysis::Comparison*> family;
    for (Pair& pair : pairs)
        family.push_back(&pair.comparison);
    analysis::adjust(family, result.options.correction, result.options.significance);
    for (const Pair& pair : pairs) {
        if (!pair.comparison.significant)
            continue;
        const bool above = pair.comparison.difference > 0;
        below[above ? pair.one : pair.other].push_back(above ? pair.other : pair.one);
    }
    for (auto& list : below)
        std::sort(list.begin(), list.end());
    return below;
}

int mainLine(const ExploreQuestion& question, std::size_t item)
{
    int answer = -1;
    for (std::size_t i = 0; i < question.lines.size(); ++i) {
        const auto& line = question.lines[i];
        if (line.item != item)
            continue;
        if (line.kind == Kind::Metric || line.kind == Kind::Mean)
            return static_cast<int>(i);
        if (line.kind == Kind::Answer && answer < 0)
            answer = static_cast<int>(i);
    }
    return answer;
}

} // namespace manyi::app
