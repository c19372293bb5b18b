#include "io/spss/readstat_error.h"

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::io {

base::Error readStatError(readstat_error_t code, std::int64_t rowsRead, std::int64_t rowsExpected)
{
    const auto error = [](base::ErrorCode kind, const QString& sentence) {
        return base::Error{kind, sentence.toStdString(), {}};
    };
    const QString row = QString::fromStdString(base::formatCount(rowsRead));
    switch (code) {
    case READSTAT_ERROR_MALLOC:
        return error(base::ErrorCode::TooLarge,
                     QCoreApplication::translate("Source", "Reading the file takes more memory than a reader may use; "
                                                           "it is too large, or damaged. Nothing was changed."));
    case READSTAT_ERROR_ROW_COUNT_MISMATCH:
        return error(base::ErrorCode::Damaged,
                     QCoreApplication::translate("Source", "The file is damaged: it ends after row %1 of %2. Nothing "
                                                           "was changed; get the file again.")
                         .arg(row, QString::fromStdString(base::formatCount(rowsExpected))));
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION:
    case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
        return error(base::ErrorCode::NewerVersion,
                     QCoreApplication::translate("Source", "This version of the format cannot be read; save the file "
                                                           "in an older or plainer version and repeat."));
    case READSTAT_ERROR_UNSUPPORTED_CHARSET:
        return error(base::ErrorCode::InvalidArgument,
                     QCoreApplication::translate("Source", "The encoding of the file's texts is not known; name it, "
                                                           "for example GB18030 or windows-1252, and repeat."));
    case READSTAT_ERROR_CONVERT_BAD_STRING:
        return error(base::ErrorCode::Damaged,
                     QCoreApplication::translate("Source", "A text in or after row %1 does not fit the encoding of the "
                                                           "file; name another encoding and repeat.")
                         .arg(row));
    default:
        return error(base::ErrorCode::Damaged,
                     QCoreApplication::translate("Source", "The file is damaged in or after row %1 (%2). Nothing was "
                                                           "changed; get the file again.")
                         .arg(row, QString::fromUtf8(readstat_error_message(code))));
    }
}

} // namespace manyi::io
