#include "io/dialects/layout.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/datetime.h"
#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/wjx_header.h"

namespace manyi::io {

namespace {

constexpr std::size_t mostRowsAbove = 5; // titles and notes above the names

Layout layout(const char* tool, const char* reason, std::size_t headerRow, int headerRows = 1, bool joined = false)
{
    return {tool, QCoreApplication::translate("Dialects", reason).toStdString(), static_cast<int>(headerRow),
            headerRows, joined};
}

bool isImportId(std::string_view cell)
{
    return cell.starts_with('{') && cell.find("ImportId") != std::string_view::npos;
}

std::optional<Layout> qualtrics(const Records& head)
{
    for (std::size_t row = 0; row + 2 < head.size() && row < mostRowsAbove; ++row) {
        const Row& ids = head[row + 2];
        const auto known = static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), isImportId));
        if (known > 0 && known * 2 >= filledCells(ids))
            return layout("qualtrics", QT_TRANSLATE_NOOP("Dialects", "Qualtrics: the third row holds import ids."), row,
                          3);
    }
    static const std::vector<std::string_view> names = {
        "startdate", "enddate",      "recordeddate",        "responseid",   "ipaddress",   "durationinseconds",
        "finished",  "progress",     "distributionchannel", "userlanguage", "responseset", "externaldatareference",
        "status",    "emailaddress", "externalreference"};
    if (head.size() > 1 && hasNames(head[1], {"responseid", "responseset"}) && countNames(head[1], names) >= 5)
        return layout("qualtrics",
                      QT_TRANSLATE_NOOP("Dialects", "Qualtrics, the older form: the second row holds question texts."),
                      0, 2);
    if (!head.empty() && hasNames(head[0], {"responseid"}) && countNames(head[0], names) >= 5)
        return layout("qualtrics", QT_TRANSLATE_NOOP("Dialects", "Qualtrics, by the names of its own columns."), 0);
    return std::nullopt;
}

std::optional<Layout> surveyMonkey(const Records& head)
{
    if (head.empty() || !hasNames(head[0], {"respondentid"}))
        return std::nullopt;
    if (head.size() > 1 && cellOf(head[1], 0).empty()) {
        const auto responses = countNames(head[1], {"response", "openendedresponse"});
        if (responses > 0)
            return layout("surveymonkey",
                          QT_TRANSLATE_NOOP("Dialects", "SurveyMonkey: questions in the first row, choices in the "
                                                        "second."),
                          0, 2, true);
    }
    return layout("surveymonkey", QT_TRANSLATE_NOOP("Dialects", "SurveyMonkey, by its column of respondents."), 0);
}

std::optional<Layout> googleForms(const Records& head)
{
    static const std::vector<std::string_view> stamps = {
        "timestamp", "时间戳记", "時間戳記", "时间戳", "zeitstempel", "horodateur", "marcatemporal", "タイムスタンプ"};
    if (head.size() < 2 || std::find(stamps.begin(), stamps.end(), nameKey(cellOf(head[0], 0))) == stamps.end())
        return std::nullopt;
    std::size_t cells = 0;
    std::size_t dates = 0;
    for (std::size_t row = 1; row < std::min<std::size_t>(head.size(), 50); ++row) {
        const CellKind kind = classify(cellOf(head[row], 0), '.');
        cells += kind.kind == CellClass::Blank ? 0 : 1;
        dates += kind.kind == CellClass::Date ? 1 : 0;
    }
    if (dates == 0 || dates * 10 < cells * 9)
        return std::nullopt;
    return layout("google-forms", QT_TRANSLATE_NOOP("Dialects", "Google Forms: the first column is its timestamp."), 0);
}

std::optional<Layout> limeSurvey(const Records& head)
{
    if (head.empty())
        return std::nullopt;
    const bool codes =
        hasNames(head[0], {"id", "submitdate"}) && countNames(head[0], {"lastpage", "startlanguage"}) > 0;
    const bool texts =
        hasNames(head[0], {"responseid", "datesubmitted"}) && countNames(head[0], {"lastpage", "startlanguage"}) > 0;
    if (!codes && !texts)
        return std::nullopt;
    return layout("limesurvey", QT_TRANSLATE_NOOP("Dialects", "LimeSurvey, by the names of its own columns."), 0);
}

std::optional<Layout> kobo(const Records& head)
{
    if (head.empty())
        return std::nullopt;
    const bool own = hasNames(head[0], {"uuid", "submissiontime"}) || hasNames(head[0], {"submissiondate", "key"}) ||
                     countNames(head[0], {"metainstanceid"}) > 0;
    if (!own)
        return std::nullopt;
    std::size_t tags = 0;
    if (head.size() > 1)
        tags = static_cast<std::size_t>(std::count_if(
            head[1].begin(), head[1].end(), [](const std::string& cell) { return trimmed(cell).starts_with('#'); }));
    const bool tagged = tags > 0 && tags * 2 >= filledCells(head[1]);
    return layout("kobo",
                  tagged ? QT_TRANSLATE_NOOP("Dialects", "KoBo or ODK, with a second row of HXL tags.")
                         : QT_TRANSLATE_NOOP("Dialects", "KoBo or ODK, by the names of its own columns."),
                  0, tagged ? 2 : 1);
}

// Of the answers, not of the columns the tool adds: codes or the words of the choices.
bool holdsCodes(const Records& head, std::size_t headerRow)
{
    std::size_t numbers = 0;
    std::size_t cells = 0;
    for (std::size_t row = headerRow + 1; row < head.size(); ++row)
        for (std::size_t column = 0; column < head[row].size(); ++column) {
            const std::string_view name = cellOf(head[headerRow], column);
            if (wjxHeader(name).number == 0 || cellOf(head[row], column).empty())
                continue;
            ++cells;
            numbers += wholeNumber(cellOf(head[row], column)) ? 1 : 0;
        }
    return cells > 0 && numbers * 10 >= cells * 8;
}

std::optional<Layout> wjx(const Records& head)
{
    for (std::size_t row = 0; row < std::min(head.size(), mostRowsAbove); ++row) {
        if (!hasNames(head[row], {"序号"}))
            continue;
        const auto questions = static_cast<std::size_t>(std::count_if(
            head[row].begin(), head[row].end(), [](const std::string& cell) { return wjxHeader(cell).number > 0; }));
        const std::size_t own = countNames(head[row], {"提交答卷时间", "所用时间", "来源", "来源详情", "来自ip"});
        if (own < 2 && (questions < 2 || questions * 2 < filledCells(head[row])))
            continue;
        if (holdsCodes(head, row))
            return layout("wjx-codes", QT_TRANSLATE_NOOP("Dialects", "问卷星, answers by number (按序号)."), row);
        return layout("wjx", QT_TRANSLATE_NOOP("Dialects", "问卷星, answers by text (按文本)."), row);
    }
    return std::nullopt;
}

std::optional<Layout> kdocs(const Records& head)
{
    if (head.empty() || countNames(head[0], {"提交者自动", "提交时间自动", "提交者（自动）", "提交时间（自动）"}) < 2)
        return std::nullopt;
    return layout("kdocs", QT_TRANSLATE_NOOP("Dialects", "金山表单: submitter and time are filled in by the form."), 0);
}

// Merged cells side by side, with texts below: the upper row groups the columns of the lower one. A title over the
// whole table is no group.
std::optional<Layout> groupedHeader(const Records& head, int guessedHeaderRow, const std::vector<SourceMerge>& merged)
{
    for (int row = 0; row <= std::max(guessedHeaderRow, 1) && row + 1 < static_cast<int>(head.size()); ++row) {
        const Row& names = head[static_cast<std::size_t>(row)];
        int groups = 0;
        int lowest = row;
        for (const SourceMerge& merge : merged) {
            if (merge.firstRow != row)
                continue;
            lowest = std::max(lowest, merge.lastRow);
            groups += merge.lastColumn > merge.firstColumn && filledCells(names) > 1 ? 1 : 0;
        }
        if (groups == 0)
            continue;
        lowest = std::max(lowest, row + 1);
        if (lowest - row > 3 || lowest + 1 >= static_cast<int>(head.size()))
            continue;
        return layout("", QT_TRANSLATE_NOOP("Dialects", "Merged cells group the columns below them."),
                      static_cast<std::size_t>(row), lowest - row + 1, true);
    }
    return std::nullopt;
}

} // namespace

std::optional<Layout> recogniseLayout(const Records& head, int guessedHeaderRow, const std::vector<SourceMerge>& merged)
{
    for (const auto& recognise : {qualtrics, surveyMonkey, limeSurvey, kobo, googleForms, wjx, kdocs})
        if (auto found = recognise(head))
            return found;
    return merged.empty() ? std::nullopt : groupedHeader(head, guessedHeaderRow, merged);
}

} // namespace manyi::io
