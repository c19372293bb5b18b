#include "engine/derived.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/derived_labels.h"
#include "engine/texts.h"
#include "engine/weighting.h"

namespace manyi::engine {

namespace {

QString number(std::int64_t value)
{
    return QString::fromStdString(base::formatCount(value));
}

QString troubleSentence(const domain::Variable& variable, const analysis::DerivedColumn& column)
{
    using Trouble = analysis::DerivationTrouble;
    switch (column.trouble) {
    case Trouble::None:
        return {};
    case Trouble::UnfitSource:
        return QCoreApplication::translate("Derived",
                                           "\"%1\" has no values: a source is gone or is of another type than "
                                           "the definition reads. Define it anew.")
            .arg(qt(variable.name));
    case Trouble::NoScale:
        return QCoreApplication::translate("Derived", "\"%1\" has no values: its source has no answer scale any more. "
                                                      "Give it one.")
            .arg(qt(variable.name));
    case Trouble::BadFormula:
        return QCoreApplication::translate("Derived", "\"%1\" has no values. %2")
            .arg(qt(variable.name), qt(column.sentence));
    case Trouble::NoWeights:
        return QCoreApplication::translate("Derived", "\"%1\" gives no weights.").arg(qt(variable.name));
    }
    return {};
}

void countCodes(DerivedPreview& preview)
{
    std::map<double, std::int64_t> counts;
    for (const domain::ValueLabel& label : preview.variable.labels)
        counts[label.code] = 0;
    for (std::size_t row = 0; row < data::rowCount(*preview.column.column); ++row) {
        const double code = data::valueAt(*preview.column.column, row);
        if (!std::isnan(code))
            ++counts[code];
    }
    for (const auto& [code, n] : counts)
        preview.counts.push_back({code, domain::labelOrCode(preview.variable, code), n});
}

void describeNumbers(DerivedPreview& preview)
{
    double sum = 0;
    for (const double value : std::get<data::NumberValues>(*preview.column.column).numbers) {
        if (std::isnan(value))
            continue;
        sum += value;
        preview.smallest = std::min(preview.smallest.value_or(value), value);
        preview.largest = std::max(preview.largest.value_or(value), value);
    }
    if (preview.column.valid > 0)
        preview.mean = sum / static_cast<double>(preview.column.valid);
}

} // namespace

std::vector<std::string> derivedNotes(const domain::Questionnaire& questionnaire, const domain::Variable& variable,
                                      const analysis::DerivedColumn& column)
{
    std::vector<std::string> notes;
    if (const QString trouble = troubleSentence(variable, column); !trouble.isEmpty())
        notes.push_back(trouble.toStdString());
    if (column.divisionsByZero > 0)
        notes.push_back(QCoreApplication::translate("Derived", "%1 responses are missing because of a division by 0.")
                            .arg(number(column.divisionsByZero))
                            .toStdString());
    if (column.undefined > 0)
        notes.push_back(QCoreApplication::translate("Derived",
                                                    "%1 responses are missing because a logarithm, a root or "
                                                    "a power has no value there.")
                            .arg(number(column.undefined))
                            .toStdString());
    if (column.unknownMembers > 0) {
        QStringList members;
        for (const analysis::DerivedColumn::Unknown& unknown : column.unknown)
            members << QStringLiteral("%1 (%2)").arg(qt(unknown.member), number(unknown.rows));
        notes.push_back(
            QCoreApplication::translate("Derived", "%1 members with %2 responses are not in the table and "
                                                   "count as missing: %3.")
                .arg(number(column.unknownMembers), number(column.unknownRows), members.join(QStringLiteral(", ")))
                .toStdString());
    }
    for (const analysis::RakedGroup& group : column.groups) {
        if (const std::string sentence = rakingSentence(questionnaire, variable, group); !sentence.empty())
            notes.push_back(sentence);
    }
    return notes;
}

base::Result<DerivedPreview> previewDerived(Project& project, const domain::Variable& variable, std::size_t firstRows,
                                            base::Progress& progress)
{
    auto column = project.preview(variable, progress);
    if (!column)
        return column.error();
    DerivedPreview preview;
    preview.variable = variable;
    preview.column = std::move(*column);
    if (const auto labels = completedDateLabels(variable, *preview.column.column); !labels.empty())
        preview.variable.labels = labels;
    if (variable.type == domain::ValueType::Code)
        countCodes(preview);
    if (variable.type == domain::ValueType::Number)
        describeNumbers(preview);
    preview.notes = derivedNotes(*project.questionnaire(), variable, preview.column);

    // Shown as the grid will show it.
    domain::Questionnaire shown;
    shown.variables = {preview.variable};
    const std::size_t rows = data::rowCount(*preview.column.column);
    const data::Dataset dataset(project.revision(), rows, std::make_shared<const domain::Questionnaire>(shown),
                                {{variable.id, preview.column.column}});
    for (std::size_t row = 0; row < std::min(rows, firstRows); ++row)
        preview.first.push_back(dataset.display(variable.id, row, true));
    return preview;
}

base::Status defineDerived(Project& project, const std::vector<domain::Variable>& variables)
{
    const QString step =
        variables.size() == 1
            ? QCoreApplication::translate("Derived", "Derived variable %1").arg(qt(variables.front().name))
            : QCoreApplication::translate("Derived", "%1 derived variables").arg(variables.size());
    return project.file()->writeDerived(variables, step.toStdString());
}

base::Status removeDerived(Project& project, base::VariableId variable)
{
    const domain::Variable* found = project.questionnaire()->find(variable);
    const QString step = QCoreApplication::translate("Derived", "Removal of the derived variable %1")
                             .arg(qt(found == nullptr ? std::string() : found->name));
    return project.file()->removeDerived(variable, step.toStdString());
}

} // namespace manyi::engine
