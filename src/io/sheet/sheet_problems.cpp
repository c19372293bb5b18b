#include "io/sheet/sheet_problems.h"

#include <algorithm>

#include <QCoreApplication>

#include "io/sheet/column_letters.h"

namespace manyi::io {

namespace {

struct Sentence {
    domain::Severity severity;
    const char* reason;
    const char* action;
};

Sentence sentenceOf(SheetProblems::Kind kind)
{
    switch (kind) {
    case SheetProblems::Kind::ErrorValue:
        return {domain::Severity::Warning,
                QT_TRANSLATE_NOOP("Sheet", "The cell shows an error of the spreadsheet instead of a value."),
                QT_TRANSLATE_NOOP("Sheet", "It was set to missing.")};
    case SheetProblems::Kind::FormulaWithoutValue:
        return {domain::Severity::Warning,
                QT_TRANSLATE_NOOP("Sheet", "The cell holds a formula whose result was not saved."),
                QT_TRANSLATE_NOOP("Sheet", "It was set to missing; open and save the file in a spreadsheet program to "
                                           "have its results.")};
    case SheetProblems::Kind::BadDate:
        return {domain::Severity::Warning,
                QT_TRANSLATE_NOOP("Sheet", "The cell is formatted as a date, but its value is no date."),
                QT_TRANSLATE_NOOP("Sheet", "The number was kept.")};
    case SheetProblems::Kind::BlankRow:
        break;
    }
    return {domain::Severity::Information, QT_TRANSLATE_NOOP("Sheet", "Rows without any answer stand between others."),
            QT_TRANSLATE_NOOP("Sheet", "They were skipped.")};
}

std::string translated(const char* text)
{
    return QCoreApplication::translate("Sheet", text).toStdString();
}

} // namespace

void SheetProblems::add(Kind kind, std::size_t column, std::string_view value, std::int64_t row)
{
    const auto key = std::make_tuple(kind, column, std::string(value.substr(0, 64)));
    auto found = m_groups.find(key);
    if (found == m_groups.end()) {
        if (m_groups.size() >= mostGroups)
            return;
        found = m_groups.emplace(key, Tally{row, 0}).first;
    }
    ++found->second.count;
}

std::vector<domain::ImportProblem> SheetProblems::problems() const
{
    std::vector<domain::ImportProblem> result;
    for (const auto& [key, tally] : m_groups) {
        const auto& [kind, column, value] = key;
        const Sentence sentence = sentenceOf(kind);
        result.push_back({sentence.severity, tally.row, kind == Kind::BlankRow ? std::string() : columnLetters(column),
                          value, translated(sentence.reason), translated(sentence.action), tally.count});
    }
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return result;
}

} // namespace manyi::io
