#include "io/sheet/sheet_choice.h"

#include <QCoreApplication>

namespace manyi::io {

base::Status readChosenSheet(const std::string& wanted, const std::string& where, SourceDictionary& dictionary,
                             const std::function<base::Result<std::int64_t>(std::size_t)>& read)
{
    bool known = false;
    for (std::size_t i = 0; i < dictionary.sheets.size(); ++i) {
        if (!wanted.empty() && dictionary.sheets[i] != wanted)
            continue;
        known = true;
        dictionary.sheet = dictionary.sheets[i];
        const auto rows = read(i);
        if (!rows)
            return rows.error();
        if (*rows > 0)
            return {};
        if (!wanted.empty())
            break;
    }
    if (!known)
        return base::Error{base::ErrorCode::NotFound,
                           QCoreApplication::translate("Sheet", "The file has no sheet named \"%1\"; choose one of its "
                                                                "sheets.")
                               .arg(QString::fromStdString(wanted))
                               .toStdString(),
                           where};
    return base::Error{
        base::ErrorCode::Foreign,
        QCoreApplication::translate("Sheet", "The file holds no rows; choose another sheet or file.").toStdString(),
        where};
}

} // namespace manyi::io
