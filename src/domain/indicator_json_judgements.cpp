// Judgements in a tree file: experts and their matrices.
#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "domain/indicator_json.h"

namespace manyi::domain::tree_file {

namespace {

// As the cell of a table; blank for what was not judged.
std::string cell(const QJsonValue& value, const QString& place)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isDouble())
        return base::formatNumber(value.toDouble());
    if (!value.isNull())
        refuse(QCoreApplication::translate("Indicators", "A judgement is a number, a fraction such as \"1/3\", or null "
                                                         "for what was not judged."),
               place);
    return {};
}

std::vector<std::string> readRow(const QJsonValue& value, const std::string& name, std::size_t items,
                                 const QString& place)
{
    const QJsonArray cells = array(value, place);
    if (static_cast<std::size_t>(cells.size()) != items)
        refuse(QCoreApplication::translate("Indicators", "The row of \"%1\" has %2 cells, but %3 items are compared "
                                                         "there. Write a cell for each, null for what was not judged.")
                   .arg(qt(name))
                   .arg(cells.size())
                   .arg(items),
               place);
    std::vector<std::string> line{name};
    for (const QJsonValue& each : cells)
        line.push_back(cell(each, place + QStringLiteral(" › ") + qt(name)));
    return line;
}

void readMatrix(IndicatorSystem& system, IndicatorId node, ExpertId expert, const QJsonArray& rows,
                const QString& place)
{
    const auto items = comparedAt(system, node);
    if (static_cast<std::size_t>(rows.size()) != items.size())
        refuse(QCoreApplication::translate("Indicators", "The matrix has %1 rows, but %2 items are compared there.")
                   .arg(rows.size())
                   .arg(items.size()),
               place);
    std::vector<std::vector<std::string>> table{{""}};
    for (const ComparedItem& item : items)
        table.front().push_back(item.name);
    for (std::size_t i = 0; i < items.size(); ++i)
        table.push_back(readRow(rows[static_cast<qsizetype>(i)], items[i].name, items.size(), place));
    const auto read = judgementsFromTable(table);
    if (!read)
        refuse(QString::fromStdString(read.error().message), place);
    setMatrix(system, expert, node, *read);
}

} // namespace

void readJudgements(IndicatorSystem& system, IndicatorId node, const QJsonValue& value, const QString& place)
{
    if (value.isArray()) {
        const QString only = system.experts.empty() ? QCoreApplication::translate("Indicators", "Expert 1")
                                                    : qt(system.experts.front().name);
        readMatrix(system, node, expertNamed(system, only, place), value.toArray(), place + " › judgements");
        return;
    }
    const QJsonObject entry = object(value, place + " › judgements");
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        const QString where = place + " › judgements › " + it.key();
        readMatrix(system, node, expertNamed(system, it.key(), where), array(it.value(), where), where);
    }
}

} // namespace manyi::domain::tree_file
