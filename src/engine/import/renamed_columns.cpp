#include "engine/import/renamed_columns.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;

constexpr double alike = 0.6;

std::string wordingOf(const ColumnRecipe& column)
{
    return !column.wording.empty() ? column.wording : !column.label.empty() ? column.label : column.column;
}

std::set<std::string> labelsOf(const ColumnRecipe& column)
{
    std::set<std::string> labels;
    for (const domain::ValueLabel& label : column.labels)
        labels.insert(qt(label.label).simplified().toCaseFolded().toStdString());
    return labels;
}

bool sameLabels(const ColumnRecipe& a, const ColumnRecipe& b)
{
    const auto labels = labelsOf(a);
    return labels.size() >= 3 && labels == labelsOf(b);
}

std::multiset<QString> pairsOf(const std::string& text)
{
    QString letters;
    for (const QChar c : qt(text).toCaseFolded()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    std::multiset<QString> pairs;
    for (qsizetype i = 0; i + 1 < letters.size(); ++i)
        pairs.insert(letters.mid(i, 2));
    return pairs;
}

} // namespace

double likeness(const std::string& a, const std::string& b)
{
    const auto first = pairsOf(a);
    const auto second = pairsOf(b);
    if (first.empty() || second.empty())
        return 0;
    std::vector<QString> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(common));
    return 2 * static_cast<double>(common.size()) / static_cast<double>(first.size() + second.size());
}

void proposeRename(const ColumnRecipe& added, const std::vector<const ColumnRecipe*>& missing,
                   std::vector<RecipeDifference>& differences)
{
    const ColumnRecipe* best = nullptr;
    double most = alike;
    std::vector<const ColumnRecipe*> withLabels;
    for (const ColumnRecipe* column : missing) {
        if (column->type != added.type || column->role == domain::Role::Ignore)
            continue;
        const double common = likeness(wordingOf(*column), wordingOf(added));
        if (common >= most) {
            most = common;
            best = column;
        }
        if (sameLabels(*column, added))
            withLabels.push_back(column);
    }
    if (best == nullptr && withLabels.size() == 1)
        best = withLabels.front();
    if (best == nullptr)
        return;
    differences.push_back({RecipeDifference::Kind::RenamedColumn, added.column,
                           QCoreApplication::translate(
                               "Import", "The new column \"%1\" looks like \"%2\", which is missing; map it to %3 "
                                         "if it is the same question.")
                               .arg(qt(added.column), qt(best->column), qt(best->name))
                               .toStdString(),
                           best->name});
}

} // namespace manyi::engine
