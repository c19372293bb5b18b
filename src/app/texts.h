#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace manyi::app {

// Texts of functions that belong to no widget: Texts::tr("…"), which lupdate finds and the program asks for by one
// name.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

// One sentence after the other, as the language sets them: Chinese has no blank between them.
inline QString sentences(const QStringList& all)
{
    QString text;
    for (const QString& sentence : all)
        text = text.isEmpty() ? sentence : Texts::tr("%1 %2", "one sentence after another").arg(text, sentence);
    return text;
}

} // namespace manyi::app
