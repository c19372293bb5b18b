#include "report/indicators/indicator_report.h"

#include "charts/indicator_charts.h"
#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostTreeLeaves = 24; // of the picture; the table has all

void addTree(ReportDocument& document, const IndicatorWords& w)
{
    document.blocks.push_back(
        Headline{w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The indicators of %1 and what they weigh"))
                                .arg(text(w.system().goal.name))),
                 {},
                 w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Indicator tree")),
                 true});
    if (domain::leavesOf(w.system().goal).size() <= mostTreeLeaves) {
        Figure figure;
        figure.chart = charts::hierarchyTree(w.system(), w.figures.weights, w.wording);
        figure.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Local and global weights"));
        figure.base = w.sentence(w.weightSet());
        document.blocks.push_back(figure);
    }
    document.blocks.push_back(treeTable(w));
    if (!w.system().experts.empty())
        document.blocks.push_back(expertTable(w));
}

void addGrades(ReportDocument& document, const IndicatorWords& w)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    Figure figure;
    figure.chart = charts::gradeStacks(w.system(), evaluation.nodes.back(), w.wording);
    figure.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Grades of the first level and of the whole"));
    figure.base = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Memberships, %; behind the grades their scores"));
    document.blocks.push_back(figure);
    document.blocks.push_back(operatorTable(w));
}

void addGroups(ReportDocument& document, const IndicatorWords& w)
{
    if (w.figures.groups.empty())
        return;
    document.blocks.push_back(Headline{w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 by %2"))
                                                      .arg(text(w.system().goal.name), w.figures.groupName)),
                                       {},
                                       {},
                                       true});
    if (auto radar = groupRadar(w))
        document.blocks.push_back(std::move(*radar));
    document.blocks.push_back(groupTable(w));
}

QString footerOf(const ReportFacts& facts, const IndicatorWords& w)
{
    const QString none = w.wording.translate("Report", "none");
    return QStringList{
        w.wording.translate("Report", "Filter: %1").arg(facts.filterText.isEmpty() ? none : facts.filterText),
        w.wording.translate("Report", "Weight: %1").arg(facts.weightText.isEmpty() ? none : facts.weightText),
        w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Indicator weights: %1")).arg(w.weightKinds())}
        .join(QStringLiteral("\u2003\u2003"));
}

QString groupLabel(const analysis::GroupEvaluation& group, const analysis::EvaluationResult& result,
                   const domain::Questionnaire& questionnaire)
{
    QStringList labels;
    for (std::size_t v = 0; v < group.key.size(); ++v)
        labels << text(domain::labelOrCode(*questionnaire.find(result.by[v]), group.key[v]));
    return labels.join(QStringLiteral(" · "));
}

} // namespace

IndicatorFigures indicatorFigures(const domain::IndicatorSystem& system, analysis::EvaluationResult result,
                                  const domain::Questionnaire& questionnaire)
{
    IndicatorFigures figures;
    figures.system = system;
    figures.total = {{}, result.total.rows, std::move(result.total.evaluation), result.total.interval};
    QStringList names;
    for (const base::VariableId id : result.by) {
        const domain::Variable* variable = questionnaire.find(id);
        names << text(variable->label.empty() ? variable->name : variable->label);
    }
    figures.groupName = names.join(QStringLiteral(" × "));
    for (analysis::GroupEvaluation& group : result.groups)
        figures.groups.push_back(
            {groupLabel(group, result, questionnaire), group.rows, std::move(group.evaluation), group.interval});
    for (const std::string& note : result.notes)
        figures.notes << text(note);
    figures.weights = std::move(result.weights);
    return figures;
}

void addIndicatorPages(ReportDocument& document, const IndicatorFigures& figures, const base::Wording& wording)
{
    const IndicatorWords w{figures, wording};
    document.blocks.push_back(Section{wording.translate("Report", "Indicators: AHP and fuzzy evaluation")});
    document.blocks.push_back(Headline{indicatorHeadline(w), QStringLiteral("indicators"), text(figures.system.name)});
    document.blocks.push_back(indicatorLead(w));
    addWeightSteps(document, w);
    const bool complete = figures.total.evaluation.complete() && !figures.total.evaluation.nodes.empty();
    if (complete) {
        addEvaluationSteps(document, w);
        addGrades(document, w);
    }
    const Notes notes = indicatorNotes(w);
    if (!notes.notes.empty())
        document.blocks.push_back(notes);
    addTree(document, w);
    if (complete)
        addGroups(document, w);
}

ReportDocument indicatorReport(const IndicatorFigures& figures, const ReportFacts& facts, const base::Wording& wording)
{
    const IndicatorWords w{figures, wording};
    ReportDocument document;
    document.title = text(figures.system.name.empty() ? figures.system.goal.name : figures.system.name);
    document.runningHead =
        facts.title.isEmpty() ? document.title : QStringLiteral("%1 · %2").arg(facts.title, document.title);
    document.language = w.chinese() ? QStringLiteral("zh") : QStringLiteral("en");
    document.author = facts.client;
    document.footer = footerOf(facts, w);
    document.pageOf = wording.translate("Report", "Page %1 of %2");
    document.words = layoutWords(wording);
    addIndicatorPages(document, figures, wording);
    return document;
}

} // namespace manyi::report
