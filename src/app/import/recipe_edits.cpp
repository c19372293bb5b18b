#include "app/import/recipe_edits.h"

#include <algorithm>
#include <cmath>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "base/number.h"
#include "engine/import/column_changes.h"

namespace manyi::app {

namespace {

using domain::ColumnRecipe;
using Kind = ProblemFix::Kind;

ColumnRecipe* columnOf(const domain::ImportProblem& problem, domain::Recipe& recipe)
{
    const auto at = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                 [&](const ColumnRecipe& column) { return column.column == problem.column; });
    return at == recipe.columns.end() ? nullptr : &*at;
}

QString rangeText(double low, double high)
{
    const QString first = fromUtf8(base::formatNumber(low));
    return low == high ? first : first + ".." + fromUtf8(base::formatNumber(high));
}

// A range is written with two dots; a minus sign may be typographic.
std::optional<domain::MissingRange> rangeOf(QString text)
{
    text.replace(QChar(0x2212), '-');
    const QStringList ends = text.split("..");
    const auto low = base::parseNumber(ends.first().toStdString());
    const auto high = base::parseNumber(ends.last().toStdString());
    if (!low || !high || ends.size() > 2)
        return std::nullopt;
    return domain::MissingRange{std::min(*low, *high), std::max(*low, *high)};
}

QString joined(const std::vector<std::string>& names, const QString& separator)
{
    QStringList list;
    for (const auto& name : names)
        list << fromUtf8(name);
    return list.join(separator);
}

RecipeLine columnsLine(const engine::FilePlan& file)
{
    const auto& columns = file.recipe.columns;
    const auto ignored = std::count_if(columns.begin(), columns.end(),
                                       [](const ColumnRecipe& c) { return c.role == domain::Role::Ignore; });
    const auto joinedCells =
        std::count_if(columns.begin(), columns.end(), [](const ColumnRecipe& c) { return !c.separator.empty(); });
    RecipeLine line{Texts::tr("%1 columns → %2 variables")
                        .arg(file.profile.columns.size())
                        .arg(io::recipeOutput(file.recipe).variables.size()),
                    {}};
    QStringList detail;
    if (ignored > 0)
        detail << Texts::tr("%n columns are left out", nullptr, static_cast<int>(ignored));
    if (joinedCells > 0)
        detail << Texts::tr("%n columns of multiple choices are split", nullptr, static_cast<int>(joinedCells));
    line.detail = detail.join(" · ");
    return line;
}

std::optional<RecipeLine> scaleLine(const domain::Recipe& recipe)
{
    QStringList ranges;
    int scales = 0, reversed = 0;
    for (const auto& column : recipe.columns) {
        if (!column.scale)
            continue;
        ++scales;
        reversed += column.reversed ? 1 : 0;
        const QString range = rangeText(column.scale->minimum, column.scale->maximum).replace("..", "–");
        if (!ranges.contains(range))
            ranges << range;
    }
    if (scales == 0)
        return std::nullopt;
    return RecipeLine{Texts::tr("%n scale questions, %1", nullptr, scales).arg(ranges.join(", ")),
                      reversed ? Texts::tr("%1 of them reversed").arg(reversed) : Texts::tr("high codes are good")};
}

std::optional<RecipeLine> missingLine(const domain::Recipe& recipe)
{
    QStringList codes, texts;
    for (const auto& column : recipe.columns) {
        for (const auto& range : column.missing)
            codes << rangeText(range.low, range.high);
        for (const auto& text : column.missingTexts)
            texts << fromUtf8(text);
    }
    codes.removeDuplicates();
    texts.removeDuplicates();
    if (codes.isEmpty() && texts.isEmpty())
        return std::nullopt;
    return RecipeLine{codes.isEmpty() ? Texts::tr("Missing texts")
                                      : Texts::tr("Missing codes %1").arg(codes.join(", ")),
                      texts.isEmpty() ? QString() : Texts::tr("%1 count as no answer").arg(texts.join(", "))};
}

std::optional<RecipeLine> hierarchyLine(const domain::Recipe& recipe)
{
    if (recipe.hierarchies.empty())
        return std::nullopt;
    QStringList paths;
    for (const auto& levels : recipe.hierarchies)
        paths << joined(levels, " › ");
    return RecipeLine{Texts::tr("Hierarchy: %1").arg(paths.first()), paths.mid(1).join("; ")};
}

} // namespace

int recipeColumn(const domain::Recipe& recipe, const io::CsvProfile& profile, int fileColumn)
{
    const auto& header = profile.columns[fileColumn].header;
    const auto sameHeader = [&](const io::ColumnProfile& column) { return column.header == header; };
    const auto before = std::count_if(profile.columns.begin(), profile.columns.begin() + fileColumn, sameHeader);
    // Usually the recipe has the file's columns in their order.
    const auto fits = [&](const ColumnRecipe& column) {
        return column.column == header && column.occurrence == before;
    };
    if (fileColumn < static_cast<int>(recipe.columns.size()) && fits(recipe.columns[fileColumn]))
        return fileColumn;
    const auto at = std::find_if(recipe.columns.begin(), recipe.columns.end(), fits);
    return at == recipe.columns.end() ? -1 : static_cast<int>(at - recipe.columns.begin());
}

std::vector<ProblemFix> fixesFor(const domain::ImportProblem& problem, const domain::Recipe& recipe)
{
    std::vector<ProblemFix> fixes{{Kind::Keep, fromUtf8(problem.action)}};
    domain::Recipe copy = recipe;
    const ColumnRecipe* column = columnOf(problem, copy);
    if (!column || problem.column.empty() || column->role == domain::Role::Ignore)
        return fixes;
    const bool number = base::parseNumber(problem.value).has_value();
    const QString value = fromUtf8(problem.value);
    if (!problem.value.empty()) {
        if (number && column->type != domain::ValueType::Text && column->codes.empty())
            fixes.push_back({Kind::MissingCode, Texts::tr("Take %1 as a missing code").arg(value)});
        else
            fixes.push_back({Kind::MissingText, Texts::tr("Take \"%1\" as no answer").arg(value)});
        if (number && column->scale && column->codes.empty())
            fixes.push_back({Kind::Stretch, Texts::tr("Stretch the scale to %1").arg(value)});
        else if (column->type == domain::ValueType::Code)
            fixes.push_back({Kind::NewAnswer, Texts::tr("Add it as an answer")});
        else if (column->type != domain::ValueType::Text)
            fixes.push_back({Kind::ReadAsText, Texts::tr("Read the column as text")});
    }
    fixes.push_back({Kind::IgnoreColumn, Texts::tr("Leave the column out")});
    return fixes;
}

void applyFix(const domain::ImportProblem& problem, const ProblemFix& fix, domain::Recipe& recipe,
              const io::CsvProfile& profile)
{
    ColumnRecipe* column = columnOf(problem, recipe);
    if (!column)
        return;
    const double code = base::parseNumber(problem.value).value_or(std::nan(""));
    switch (fix.kind) {
    case Kind::Keep:
        break;
    case Kind::MissingCode:
        column->missing.push_back({code, code});
        break;
    case Kind::MissingText:
        column->missingTexts.push_back(problem.value);
        engine::forgetMissingTexts(*column);
        break;
    case Kind::NewAnswer: {
        const double next = std::isnan(code) || !column->codes.empty() ? engine::nextCode(*column) : code;
        if (std::isnan(code) || !column->codes.empty())
            column->codes.push_back({problem.value, next});
        column->labels.push_back({next, problem.value});
        std::stable_sort(column->labels.begin(), column->labels.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; });
        break;
    }
    case Kind::Stretch:
        column->scale = {std::min(column->scale->minimum, code), std::max(column->scale->maximum, code)};
        break;
    case Kind::ReadAsText:
        engine::changeRole(*column, domain::Role::OpenText, engine::profileOf(*column, profile));
        break;
    case Kind::IgnoreColumn:
        column->role = domain::Role::Ignore;
        break;
    }
    if (fix.kind != Kind::Keep)
        column->confidence = 1;
}

QString missingToText(const ColumnRecipe& column)
{
    QStringList parts;
    for (const auto& range : column.missing)
        parts << rangeText(range.low, range.high);
    for (const auto& text : column.missingTexts)
        parts << fromUtf8(text);
    return parts.join(", ");
}

void setMissingFromText(ColumnRecipe& column, const QString& text)
{
    column.missing.clear();
    column.missingTexts.clear();
    QString plain = text;
    for (QString part : plain.replace(QChar(0xFF0C), ',').split(',')) {
        part = part.trimmed();
        if (part.isEmpty())
            continue;
        const auto range = rangeOf(part);
        if (range && column.type != domain::ValueType::Text)
            column.missing.push_back(*range);
        else
            column.missingTexts.push_back(part.toStdString());
    }
    engine::forgetMissingTexts(column);
}

std::vector<RecipeLine> recipeSummary(const engine::FilePlan& file)
{
    const auto& recipe = file.recipe;
    const QString separator = recipe.separator == '\t' ? Texts::tr("tab") : QString(QChar(recipe.separator));
    const QString how = file.format == "csv"
                            ? Texts::tr("Read CSV, %1, separator %2").arg(fromUtf8(recipe.encoding), separator)
                            : Texts::tr("Read %1, %2").arg(formatText(file.format), fromUtf8(recipe.encoding));
    std::vector<RecipeLine> lines{
        {how, Texts::tr("%1 rows × %2 columns")
                  .arg(countText(file.profile.records), countText(qint64(file.profile.columns.size())))},
        columnsLine(file)};
    for (const auto& line : {scaleLine(recipe), missingLine(recipe), hierarchyLine(recipe)})
        if (line)
            lines.push_back(*line);
    return lines;
}

} // namespace manyi::app
