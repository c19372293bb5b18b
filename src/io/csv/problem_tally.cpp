#include "io/csv/problem_tally.h"

#include <algorithm>

#include <QCoreApplication>

namespace manyi::io {

namespace {

constexpr std::size_t longestValue = 200;

// Whole characters only.
std::string_view shortened(std::string_view value)
{
    if (value.size() <= longestValue)
        return value;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end;
    return value.substr(0, end);
}

struct Sentence {
    Reason reason;
    domain::Severity severity;
    const char* what;
    const char* action;
};

using domain::Severity;

constexpr Sentence sentences[] = {
    {Reason::EmptyLine, Severity::Information, QT_TRANSLATE_NOOP("Csv", "Lines without any cell stand in the file."),
     QT_TRANSLATE_NOOP("Csv", "They were skipped.")},
    {Reason::ShortRow, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The row has fewer cells than there are columns."),
     QT_TRANSLATE_NOOP("Csv", "The cells that are not there are missing answers.")},
    {Reason::LongRow, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The row has more cells than there are columns."),
     QT_TRANSLATE_NOOP("Csv", "The extra cells named here were left out.")},
    {Reason::LongRowBlank, Severity::Information,
     QT_TRANSLATE_NOOP("Csv", "The row has more cells than there are columns; the extra ones are empty."),
     QT_TRANSLATE_NOOP("Csv", "Nothing was lost.")},
    {Reason::UnclosedQuote, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "A quotation mark at the beginning of a cell is never closed."),
     QT_TRANSLATE_NOOP("Csv", "It was read as an ordinary character.")},
    {Reason::BadBytes, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "The cell holds bytes that are no text in the file's encoding."),
     QT_TRANSLATE_NOOP("Csv",
                       "They were replaced by the sign U+FFFD; if many cells are named, choose another encoding.")},
    {Reason::NotANumber, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The cell is not a number."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing.")},
    {Reason::NotWhole, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The cell is not a whole number, as codes are."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing.")},
    {Reason::NotADate, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The cell is not a date in the order chosen."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing.")},
    {Reason::OutOfScale, Severity::Warning, QT_TRANSLATE_NOOP("Csv", "The value is outside of the question's scale."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing; declare it as a missing code to keep it visible.")},
    {Reason::UnknownLabel, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "The answer is not one of the labels of this column."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing; add it to the labels to keep it.")},
    {Reason::UnknownChoice, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "The choice is not one of the known choices of this question."),
     QT_TRANSLATE_NOOP("Csv", "It was left out; the other choices of the cell were kept.")},
    {Reason::FillIn, Severity::Information, QT_TRANSLATE_NOOP("Csv", "The choice carries a text that was filled in."),
     QT_TRANSLATE_NOOP("Csv", "The choice was kept; the text stands only here.")},
    {Reason::TooManyLabels, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "The column has more than 1,000 different answers; only the first were compared."),
     QT_TRANSLATE_NOOP("Csv", "Answers that are not among the labels will be set to missing.")},
    {Reason::ColumnMissing, Severity::Error, QT_TRANSLATE_NOOP("Csv", "The file has no column of this name."),
     QT_TRANSLATE_NOOP("Csv", "All its answers are missing.")},
    {Reason::ColumnNew, Severity::Information, QT_TRANSLATE_NOOP("Csv", "The recipe does not name this column."),
     QT_TRANSLATE_NOOP("Csv", "It was not read.")},
    {Reason::NotListed, Severity::Information,
     QT_TRANSLATE_NOOP("Csv", "There are more problems than the 10,000 kinds that are listed."),
     QT_TRANSLATE_NOOP("Csv", "They were treated in the same way.")},
    {Reason::ZeroInScale, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "0 appears in a scale of 1 to 5; probably it means \"not applicable\"."),
     QT_TRANSLATE_NOOP("Csv", "It is kept as a value of a scale from 0 to 5; set it as missing if it is no rating.")},
    {Reason::PerhapsMissing, Severity::Warning,
     QT_TRANSLATE_NOOP("Csv", "The value is outside of the question's scale; probably it is a code for \"no answer\"."),
     QT_TRANSLATE_NOOP("Csv", "It was set to missing; declare it as a missing code to keep it visible.")},
    {Reason::Unlabelled, Severity::Information, QT_TRANSLATE_NOOP("Csv", "The code has no label."),
     QT_TRANSLATE_NOOP("Csv", "It is kept and shown as a number.")},
};

std::string translated(const char* text)
{
    return QCoreApplication::translate("Csv", text).toStdString();
}

} // namespace

domain::ImportProblem problemOf(Reason reason, const std::string& column, const std::string& value, std::int64_t row,
                                std::int64_t affectedRows)
{
    const auto* sentence =
        std::find_if(std::begin(sentences), std::end(sentences), [&](const Sentence& s) { return s.reason == reason; });
    return {sentence->severity,           row,         column, value, translated(sentence->what),
            translated(sentence->action), affectedRows};
}

void ProblemTally::add(Reason reason, std::string_view column, std::string_view value, std::int64_t row,
                       std::int64_t count)
{
    value = shortened(value);
    std::string key;
    key.reserve(column.size() + value.size() + 2);
    key.append(1, static_cast<char>(reason)).append(column).append(1, '\0').append(value);
    const auto known = m_byKey.find(key);
    if (known != m_byKey.end()) {
        Group& group = m_groups[known->second];
        group.count += count;
        group.row = std::min(group.row, row);
    } else if (m_groups.size() < mostGroups) {
        m_byKey.emplace(std::move(key), m_groups.size());
        m_groups.push_back({reason, std::string(column), std::string(value), row, count});
    } else {
        m_notListed += count;
    }
}

void ProblemTally::append(const ProblemTally& later, std::int64_t firstRow)
{
    for (const Group& group : later.m_groups)
        add(group.reason, group.column, group.value, group.row + firstRow, group.count);
    m_notListed += later.m_notListed;
}

std::vector<domain::ImportProblem> ProblemTally::problems() const
{
    std::vector<Group> groups = m_groups;
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.row < b.row; });
    std::vector<domain::ImportProblem> result;
    result.reserve(groups.size() + 1);
    for (const Group& group : groups)
        result.push_back(problemOf(group.reason, group.column, group.value, group.row + 1, group.count));
    if (m_notListed > 0) {
        result.resize(std::min(result.size(), mostGroups - 1));
        result.push_back(problemOf(Reason::NotListed, {}, {}, 0, m_notListed));
    }
    return result;
}

} // namespace manyi::io
