#include "engine/evaluation_columns.h"

#include <QCoreApplication>
#include <QStringList>

namespace manyi::engine {

namespace {

bool isWeightHead(const std::string& head)
{
    const QString name = QString::fromStdString(head).trimmed().toLower();
    return name == QLatin1String("weight") || name == QLatin1String("weights") || name == QLatin1String("w") ||
           name.endsWith(QStringLiteral("权重")) || name == QStringLiteral("权数") || name == QStringLiteral("权值") ||
           name == QStringLiteral("权重系数") || name.endsWith(QLatin1String(" weight"));
}

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), "row 1"};
}

QString listed(const std::vector<std::string>& head)
{
    QStringList names;
    for (const std::string& name : head)
        names << QString::fromStdString(name);
    return names.join(QStringLiteral(", "));
}

} // namespace

base::Result<EvaluationColumns> evaluationColumns(const std::vector<std::string>& head, bool weightsTold)
{
    std::vector<std::size_t> weights;
    for (std::size_t column = 0; column < head.size(); ++column) {
        if (isWeightHead(head[column]))
            weights.push_back(column);
    }
    EvaluationColumns columns;
    columns.count = head.size();
    if (weights.empty() && weightsTold) {
        columns.grades = 1;
        return columns;
    }
    if (weights.empty() || weights.size() > 2 || weights.back() == 0)
        return refused(QCoreApplication::translate("Indicators",
                                                   "The table needs the columns factor (因素), weight (权重) and one a "
                                                   "grade; its header row is: %1.")
                           .arg(listed(head)));
    columns.weight = weights.back();
    columns.grades = weights.back() + 1;
    if (weights.size() == 2)
        columns.firstWeight = weights.front();
    std::vector<std::size_t> names;
    for (std::size_t column = 0; column < weights.back(); ++column) {
        if (columns.firstWeight != column)
            names.push_back(column);
    }
    if (names.size() > 2 || names.empty() || (columns.firstWeight && names.size() < 2))
        return refused(QCoreApplication::translate("Indicators", "Before the weight column stand one or two columns of "
                                                                 "names (first-level factor, factor); there are %1.")
                           .arg(names.size()));
    columns.factor = names.back();
    if (names.size() == 2)
        columns.first = names.front();
    return columns;
}

} // namespace manyi::engine
