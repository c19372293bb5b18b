#include "engine/export.h"

#include <QCoreApplication>

#include "engine/export/csv_export.h"
#include "engine/export/plain_tables.h"
#include "engine/export/sav_export.h"
#include "engine/export/triples_export.h"
#include "engine/export/xlsx_export.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

std::vector<base::VariableId> exportedVariables(const Project& project, const ExportOptions& options)
{
    if (!options.variables.empty())
        return options.variables;
    std::vector<base::VariableId> all;
    for (const domain::Variable& variable : project.questionnaire()->variables)
        all.push_back(variable.id);
    return all;
}

} // namespace

base::Status exportResponses(Project& project, const std::string& path, const ExportOptions& options,
                             base::Progress& progress)
{
    const QString name = qt(path);
    const bool csv = name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const bool sav = name.endsWith(QLatin1String(".sav"), Qt::CaseInsensitive);
    const bool triples = name.endsWith(QLatin1String(".sss"), Qt::CaseInsensitive);
    const bool xlsx = name.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    if (!csv && !sav && !triples && !xlsx && !name.endsWith(QLatin1String(".sqlite"), Qt::CaseInsensitive))
        return base::Error{
            base::ErrorCode::InvalidArgument,
            QCoreApplication::translate(
                "Export",
                "%1 cannot be written: this version exports .csv, .xlsx, .sav, .sss and .sqlite; choose one of these.")
                .arg(name)
                .toStdString(),
            path};
    const auto variables = exportedVariables(project, options);
    const auto rows = selected(project, options.filter, variables, progress);
    if (!rows)
        return rows.error();
    if (sav)
        return exportSav(project, *rows, path, variables, progress);
    if (triples)
        return exportTripleS(project, *rows, path, variables, progress);
    if (xlsx)
        return exportXlsx(*rows, path, variables, options, progress);
    return csv ? exportCsv(*rows, path, variables, options, progress)
               : exportPlainTables(*rows, path, variables, options, progress);
}

} // namespace manyi::engine
