#include "io/source/encoding_problems.h"

#include <QCoreApplication>

namespace manyi::io {

void noteGuess(SourceDictionary& dictionary, const EncodingGuess& guess)
{
    domain::ImportProblem problem;
    problem.severity = guess.confidence < 0.9 ? domain::Severity::Warning : domain::Severity::Information;
    problem.value = guess.name;
    problem.reason =
        QCoreApplication::translate("Source", "The file does not say how its texts are encoded; it was guessed.")
            .toStdString();
    problem.action = QCoreApplication::translate("Source", "If labels look wrong, name the encoding and import again.")
                         .toStdString();
    problem.affectedRows = 0;
    dictionary.problems.push_back(std::move(problem));
}

void noteDamage(SourceDictionary& dictionary, std::int64_t texts)
{
    if (texts == 0)
        return;
    domain::ImportProblem problem;
    problem.value = dictionary.encoding;
    problem.reason = QCoreApplication::translate("Source", "Some texts hold bytes that mean nothing in this encoding.")
                         .toStdString();
    problem.action = QCoreApplication::translate("Source", "These bytes were replaced by \uFFFD.").toStdString();
    problem.affectedRows = texts;
    dictionary.problems.push_back(std::move(problem));
}

} // namespace manyi::io
