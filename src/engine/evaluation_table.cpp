#include "engine/evaluation_table.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/evaluation_rows.h"
#include "engine/table_file.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence, std::string where = {})
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), std::move(where)};
}

} // namespace

base::Result<EvaluationTable> evaluationTable(const std::vector<std::vector<std::string>>& records,
                                              const EvaluationTableOptions& options)
{
    const auto head = std::find_if_not(records.begin(), records.end(), isBlankRecord);
    if (head == records.end())
        return refused(QCoreApplication::translate("Indicators", "The table begins with its header row: factor, "
                                                                 "weight, then one column a grade."),
                       "row 1");
    std::vector<std::vector<std::string>> kept(head, records.end());
    while (!kept.front().empty() && qt(kept.front().back()).trimmed().isEmpty())
        kept.front().pop_back();
    for (auto& record : kept) { // commas at the end of lines, as spreadsheets write them
        while (record.size() > kept.front().size() && qt(record.back()).trimmed().isEmpty())
            record.pop_back();
    }
    auto table = evaluationRows(kept, static_cast<std::size_t>(head - records.begin()), options);
    if (!table)
        return table;
    if (auto status = weighRows(*table, options); !status)
        return status.error();
    return table;
}

base::Result<EvaluationTable> readEvaluationTable(const std::string& path, EvaluationTableOptions options)
{
    constexpr std::size_t mostRows = 100000;
    base::Progress progress;
    const auto table = readTableFile(path, mostRows, progress);
    if (!table)
        return table.error();
    if (auto status = refuseUnreadCells(*table); !status)
        return status.error();
    options.decimal = table->decimal;
    return evaluationTable(table->records, options);
}

base::Status setScores(domain::IndicatorSystem& system, const std::string& text)
{
    const QStringList parts = qt(text).replace(QChar(0xFF0C), QLatin1Char(',')).split(',');
    if (parts.size() != static_cast<qsizetype>(system.grades.size()))
        return refused(QCoreApplication::translate("Indicators", "%1 scores are given for %2 grades; give one for each "
                                                                 "grade, the best first.")
                           .arg(parts.size())
                           .arg(system.grades.size()),
                       "scores");
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto score = base::parseNumber(parts[i].trimmed().toStdString());
        if (!score)
            return refused(QCoreApplication::translate("Indicators",
                                                       "\"%1\" is not a score: scores are numbers such as "
                                                       "95,80,60,35.")
                               .arg(parts[i].trimmed()),
                           "scores");
        system.grades[static_cast<std::size_t>(i)].score = *score;
    }
    return {};
}

} // namespace manyi::engine
