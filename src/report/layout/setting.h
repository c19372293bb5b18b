#pragma once

#include "report/layout/typeset.h"
#include "report/report_document.h"

namespace manyi::report {

// How a document is set: what depends on its language.
struct Setting {
    bool chinese = false;
    LayoutWords words;

    explicit Setting(const ReportDocument& document)
        : chinese(document.language.startsWith(QLatin1String("zh"))), words(document.words)
    {
    }

    // The text as it is printed in this language.
    QString print(const QString& text) const { return chinese ? chineseQuotes(text) : text; }
    double headlineLeading() const { return chinese ? 23 : 22; }
};

} // namespace manyi::report
