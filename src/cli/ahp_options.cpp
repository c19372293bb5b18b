#include "cli/ahp_options.h"

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"

namespace manyi::cli {

namespace {

void addChoices(CLI::App& command, AhpOptions& options)
{
    command
        .add_option("--method", options.method,
                    words(QT_TRANSLATE_NOOP("CommandLine", "eigen (when not given), geometric, column or lls")))
        ->check(CLI::IsMember({"eigen", "geometric", "column", "lls"}));
    command
        .add_option("--ri", options.table,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Table of random indices: saaty1980 (when not given), "
                                                           "saaty2005, chinese, alonso2006 or donegan1991")))
        ->check(CLI::IsMember({"saaty1980", "saaty2005", "chinese", "alonso2006", "donegan1991"}));
    command
        .add_option(
            "--group", options.group,
            words(QT_TRANSLATE_NOOP("CommandLine", "Several experts: of their judgements, aij (when not given), "
                                                   "or of their priorities, aip")))
        ->check(CLI::IsMember({"aij", "aip"}));
    command
        .add_option("--completion", options.completion,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Missing judgements: least-lambda (when not given) or "
                                                           "harker")))
        ->check(CLI::IsMember({"least-lambda", "harker"}));
    command.add_option("--expert-weights", options.expertWeights,
                       words(QT_TRANSLATE_NOOP("CommandLine", "One a matrix file, such as 2,1,1")));
    command
        .add_option("--limit", options.limit,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Consistency ratio that is accepted; 0.1 when not given")))
        ->check(CLI::Range(0.001, 1.0));
}

void addQuestions(CLI::App& command, AhpOptions& options)
{
    command.add_flag("--repair", options.repair,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Propose the fewest and smallest changes that reach the "
                                                            "limit")));
    command.add_flag("--sensitivity", options.sensitivity,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Crossing points of weights, smallest change that puts "
                                                            "another first, stability of the ranks")));
    command
        .add_option("--draws", options.draws,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Of the stability; 1000 when not given")))
        ->check(CLI::Range(100, 1000000));
    command
        .add_option("--sigma", options.sigma,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Uncertainty of a judgement's logarithm; 0.2 when not "
                                                           "given")))
        ->check(CLI::Range(0.001, 3.0));
    command.add_option("--seed", options.seed,
                       words(QT_TRANSLATE_NOOP("CommandLine", "Of the draws; the same seed gives the same intervals")));
}

void addFormOptions(CLI::App& command, AhpOptions& options)
{
    CLI::Option* output =
        command.add_option("-o,--output", options.output,
                           words(QT_TRANSLATE_NOOP("CommandLine", "With --form: FILE.pdf to print, "
                                                                  "FILE.xlsx or FILE.csv to fill in")));
    CLI::Option* form = command.add_flag(
        "--form", options.form,
        words(QT_TRANSLATE_NOOP("CommandLine", "Of a tree: write the questionnaire for experts instead of weights")));
    form->needs(output);
    output->needs(form);
    command.add_option("--answers", options.answers,
                       words(QT_TRANSLATE_NOOP("CommandLine", "Of a tree: the form filled in, one row an expert")));
}

void addProjectOptions(CLI::App& command, AhpOptions& options)
{
    command.add_option("--tree", options.tree,
                       words(QT_TRANSLATE_NOOP("CommandLine", "Of a project: name of the indicator tree, or a tree "
                                                              "file that is weighed with the project's answers")));
    addFilterOption(command, options.filter);
    addWeightOption(command, options.weight);
}

} // namespace

void addAhpOptions(CLI::App& command, AhpOptions& options)
{
    command
        .add_option("FILE", options.inputs,
                    words(QT_TRANSLATE_NOOP("CommandLine", "MATRIX.csv … (experts, or criteria and then the "
                                                           "alternatives by each), TREE.json or a project file "
                                                           "(.manyi)")))
        ->required();
    addChoices(command, options);
    addQuestions(command, options);
    addProjectOptions(command, options);
    addFormOptions(command, options);
}

base::Result<std::vector<double>> expertWeights(const std::string& text)
{
    std::vector<double> weights;
    if (text.empty())
        return weights;
    for (const QString& part : QString::fromStdString(text).split(QLatin1Char(','))) {
        const auto weight = base::parseNumber(part.trimmed().toStdString());
        if (!weight || *weight < 0)
            return invalidArgument(QCoreApplication::translate("CommandLine",
                                                               "\"%1\" is not an expert's weight: weights "
                                                               "are numbers of 0 or more, such as 2,1,1.")
                                       .arg(part.trimmed()));
        weights.push_back(*weight);
    }
    return weights;
}

void applyOptions(const AhpOptions& options, domain::IndicatorSystem& system)
{
    domain::IndicatorOptions& chosen = system.options;
    chosen.method = domain::weightMethodFromName(options.method).value_or(chosen.method);
    chosen.table = domain::randomIndexFromName(options.table).value_or(chosen.table);
    chosen.group = domain::groupMethodFromName(options.group).value_or(chosen.group);
    chosen.completion = domain::completionFromName(options.completion).value_or(chosen.completion);
    chosen.consistencyLimit = options.limit.value_or(chosen.consistencyLimit);
}

} // namespace manyi::cli
