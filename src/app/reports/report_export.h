#pragma once

#include <QString>

#include "base/result.h"
#include "report/report_document.h"

class QWidget;

namespace manyi::app {

// Asks where a report is to be written; suggests `before`'s folder and name. "" when the user thinks better of it.
QString askForPdfPath(QWidget* window, const QString& before);

// Writes the document as a PDF file. A dialog over `window` tells the progress when that takes longer than half a
// second, and can cancel; then the outcome is the error Cancelled.
base::Status exportReport(const report::ReportDocument& document, const QString& path, QWidget* window);

} // namespace manyi::app
