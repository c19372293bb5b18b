// Indicator trees as indented text.
#include <cctype>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "domain/indicator_system.h"

namespace manyi::domain {

namespace {

struct Line {
    int number = 0;
    int indent = 0; // columns; a tab goes to the next multiple of 4
    QString name;
};

int indentOf(const QString& line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == QLatin1Char('\t'))
            columns = (columns / 4 + 1) * 4;
        else if (c == QChar(0x3000))
            columns += 2;
        else if (c.isSpace())
            ++columns;
        else
            break;
    }
    return columns;
}

std::vector<Line> linesOf(std::string_view text)
{
    static const QRegularExpression bullet(QStringLiteral("^(?:[-*+•·–—]|\\d+(?:\\.\\d+)*[.、)）:：]?)\\s+"));
    std::vector<Line> lines;
    int number = 0;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QStringList parts = whole.split(QRegularExpression(QStringLiteral("\r\n|\n|\r")));
    for (const QString& part : parts) {
        ++number;
        QString name = part.trimmed();
        name.remove(bullet);
        if (!name.isEmpty())
            lines.push_back({number, indentOf(part), name});
    }
    return lines;
}

// "1", "1.1", "1.2.3" at the head of each unindented line: the depth they tell, 0 for the first level.
std::vector<Line> withNumberedDepths(std::string_view text, std::vector<Line> lines)
{
    for (const Line& line : lines) {
        if (line.indent != 0)
            return lines;
    }
    static const QRegularExpression head(QStringLiteral("^(\\d+(?:\\.\\d+)*)[.、)）:：]?\\s+"));
    const QStringList parts = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                                  .split(QRegularExpression(QStringLiteral("\r\n|\n|\r")));
    for (Line& line : lines) {
        const auto match = head.match(parts[line.number - 1].trimmed());
        if (match.hasMatch())
            line.indent = static_cast<int>(match.captured(1).count(QLatin1Char('.')));
    }
    return lines;
}

} // namespace

base::Result<Indicator> indicatorFromText(std::string_view text, const std::string& name)
{
    const std::vector<Line> lines = withNumberedDepths(text, linesOf(text));
    if (lines.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Indicators", "There is no line with a name in the text. Write "
                                                                     "one indicator a line, indented below its parent.")
                               .toStdString(),
                           {}};
    Indicator top;
    top.name = name;
    std::int64_t next = 1;
    top.id = {next++};
    std::vector<std::pair<int, IndicatorId>> open; // indents on the way down
    for (const Line& line : lines) {
        while (!open.empty() && open.back().first >= line.indent)
            open.pop_back();
        if (open.empty() && line.indent > lines.front().indent)
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Indicators",
                                                           "Line %1 (\"%2\") is indented, but no line above "
                                                           "it is its parent. Indent it as its siblings.")
                                   .arg(line.number)
                                   .arg(line.name)
                                   .toStdString(),
                               std::to_string(line.number)};
        Indicator added;
        added.id = {next++};
        added.name = line.name.toStdString();
        const IndicatorId id = added.id;
        Indicator* parent = open.empty() ? &top : find(top, open.back().second);
        parent->children.push_back(std::move(added));
        open.emplace_back(line.indent, id);
    }
    if (top.children.size() == 1 && !top.children.front().leaf())
        return Indicator(std::move(top.children.front()));
    return top;
}

std::string indentedText(const Indicator& root)
{
    std::string text;
    walk(root, [&](const Indicator& indicator, int depth) {
        text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + indicator.name + "\n";
    });
    return text;
}

} // namespace manyi::domain
