#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "domain/import_report.h"
#include "engine/import.h"

namespace manyi::app {

// What a person can do about a problem of the list, by changing the recipe. The first entry of a problem's choices is
// always what happens without a change.
struct ProblemFix {
    enum class Kind { Keep, MissingCode, MissingText, NewAnswer, Stretch, ReadAsText, IgnoreColumn };
    Kind kind = Kind::Keep;
    QString text;
};
std::vector<ProblemFix> fixesFor(const domain::ImportProblem& problem, const domain::Recipe& recipe);
void applyFix(const domain::ImportProblem& problem, const ProblemFix& fix, domain::Recipe& recipe,
              const io::CsvProfile& profile);

// The recipe's column that reads a column of the file (by header and position among equal headers); -1: none.
int recipeColumn(const domain::Recipe& recipe, const io::CsvProfile& profile, int fileColumn);

// "98, 99..101, NA" for the missing codes and texts of a column, and back. What is no number or range is a text.
QString missingToText(const domain::ColumnRecipe& column);
void setMissingFromText(domain::ColumnRecipe& column, const QString& text);

// The recipe in numbered lines of a head and a detail, for people.
struct RecipeLine {
    QString head;
    QString detail;
};
std::vector<RecipeLine> recipeSummary(const engine::FilePlan& file);

// Columns whose guess is below this are pointed out.
inline constexpr double doubtful = 0.85;

} // namespace manyi::app
