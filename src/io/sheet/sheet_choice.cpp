#include "io/sheet/sheet_choice.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "io/sheet/cover_filter.h"

namespace manyi::io {

namespace {

base::Error noSuchSheet(const std::string& wanted, const std::string& where, const SourceDictionary& dictionary)
{
    QStringList names;
    for (const std::string& sheet : dictionary.sheets)
        names.append(QString::fromStdString(sheet));
    return {base::ErrorCode::InvalidArgument,
            QCoreApplication::translate("Sheet", "The file has no sheet named \"%1\"; choose one of its sheets: %2.")
                .arg(QString::fromStdString(wanted), names.join(QStringLiteral(", ")))
                .toStdString(),
            where};
}

base::Error noRows(const std::string& where)
{
    return {base::ErrorCode::Foreign,
            QCoreApplication::translate("Sheet", "The file holds no rows; choose another sheet or file.").toStdString(),
            where};
}

void notePassedOver(const std::string& cover, SourceDictionary& dictionary)
{
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.value = cover;
    problem.reason = QCoreApplication::translate("Sheet", "The sheet \"%1\" holds no table.")
                         .arg(QString::fromStdString(cover))
                         .toStdString();
    problem.action = QCoreApplication::translate("Sheet", "The sheet \"%1\" was read instead; choose another one if "
                                                          "that is wrong.")
                         .arg(QString::fromStdString(dictionary.sheet))
                         .toStdString();
    problem.affectedRows = 0;
    dictionary.problems.push_back(std::move(problem));
}

// Rows of the sheet; 0 for one that is passed over.
base::Result<std::int64_t> readTable(std::size_t index, SourceDictionary& dictionary, RowSink& sink,
                                     const ReadSheet& read)
{
    dictionary.sheet = dictionary.sheets[index];
    dictionary.merged.clear();
    CoverFilter filter(sink);
    const auto rows = read(index, filter);
    return !rows || filter.finish() ? rows : base::Result<std::int64_t>(0);
}

base::Status readOne(std::size_t index, const std::string& where, SourceDictionary& dictionary, RowSink& sink,
                     const ReadSheet& read)
{
    dictionary.sheet = dictionary.sheets[index];
    dictionary.merged.clear();
    const auto rows = read(index, sink);
    if (!rows)
        return rows.error();
    return *rows > 0 ? base::Status() : base::Status(noRows(where));
}

} // namespace

base::Status readChosenSheet(const std::string& wanted, const std::string& where, SourceDictionary& dictionary,
                             RowSink& sink, const ReadSheet& read)
{
    if (!wanted.empty()) {
        const auto named = std::find(dictionary.sheets.begin(), dictionary.sheets.end(), wanted);
        if (named == dictionary.sheets.end())
            return noSuchSheet(wanted, where, dictionary);
        return readOne(static_cast<std::size_t>(named - dictionary.sheets.begin()), where, dictionary, sink, read);
    }
    std::optional<std::size_t> cover;
    for (std::size_t i = 0; i < dictionary.sheets.size(); ++i) {
        std::int64_t all = 0;
        const auto rows = readTable(i, dictionary, sink, [&](std::size_t index, RowSink& to) {
            auto counted = read(index, to);
            all = counted ? *counted : 0;
            return counted;
        });
        if (!rows)
            return rows.error();
        if (*rows > 0 && cover)
            notePassedOver(dictionary.sheets[*cover], dictionary);
        if (*rows > 0)
            return {};
        if (all > 0 && !cover)
            cover = i;
    }
    return cover ? readOne(*cover, where, dictionary, sink, read) : base::Status(noRows(where));
}

} // namespace manyi::io
