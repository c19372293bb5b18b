#include "report/layout/blocks.h"

#include <algorithm>

#include "charts/painter.h"
#include "report/layout/box_builder.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

constexpr double smallLeading = 11.6;
constexpr std::size_t mostNoteLines = 9; // the appendix has long questions in full

// Key figure: number and unit on one base line, then caption lines, behind a hairline.
double addKeyFigure(BoxBuilder& box, const Lead& lead, const Setting& setting)
{
    const double x = page::column(10) - page::left;
    const double width = page::contentWidth - x - mm(4);
    double size = 22;
    while (size > 12 && textWidth(lead.figure, look::bold(size)) > width)
        size -= 2;
    TextLine line = fitLine(lead.figure, look::bold(size), width);
    if (!lead.unit.isEmpty()) {
        line.runs.push_back({QChar(0x202F) + lead.unit, look::secondary(10)});
        line.width += textWidth(line.runs.back().text, line.runs.back().style);
    }
    box.linesAt({line}, x + mm(4), 0, 25);
    double y = 26;
    const auto caption = firstLines(breakLines(setting.print(lead.caption), look::text(8), width), 4, width);
    box.linesAt(caption, x + mm(4), y, smallLeading);
    y += smallLeading * static_cast<double>(caption.size());
    for (const QString& text : lead.captionLines) {
        const auto lines = firstLines(breakLines(setting.print(text), look::secondary(8), width), 3, width);
        box.linesAt(lines, x + mm(4), y, smallLeading);
        y += smallLeading * static_cast<double>(lines.size());
    }
    box.uprightAt(x, 0, y, look::medium, look::rowRule());
    return y;
}

charts::PaintOptions printOptions()
{
    charts::PaintOptions options;
    options.theme = charts::ThemeKind::Print;
    options.heading = false;
    return options;
}

QString keyShape(charts::KeyMark mark)
{
    switch (mark) {
    case charts::KeyMark::Above:
        return QStringLiteral("▲");
    case charts::KeyMark::Below:
        return QStringLiteral("▼");
    case charts::KeyMark::NoDifference:
        return QStringLiteral("○");
    case charts::KeyMark::SmallBase:
        return QStringLiteral("▨");
    case charts::KeyMark::Anomaly:
        return QStringLiteral("◆");
    case charts::KeyMark::Interval:
        break;
    }
    return {};
}

// The explanation of the chart's marks, then the figure's own notes, in one paragraph.
QString keyText(const Figure& figure, const Setting& setting)
{
    QStringList parts;
    for (const charts::KeyEntry& entry : figure.chart.key) {
        const QString shape = keyShape(entry.mark);
        parts << setting.print(shape.isEmpty() ? entry.text : QStringLiteral("%1 %2").arg(shape, entry.text));
    }
    for (const QString& note : figure.legendNotes)
        parts << setting.print(note);
    return parts.join(QStringLiteral("\u2003\u2003"));
}

// A text line made of runs of different styles.
TextLine lineOf(const std::vector<TextRun>& runs)
{
    TextLine line;
    for (const TextRun& run : runs) {
        if (run.text.isEmpty())
            continue;
        line.runs.push_back(run);
        line.width += textWidth(run.text, run.style);
    }
    return line;
}

QString arrowShape(charts::Arrow arrow)
{
    return arrow == charts::Arrow::Up     ? QStringLiteral(" ▲")
           : arrow == charts::Arrow::Down ? QStringLiteral(" ▼")
                                          : QString();
}

double addKpi(BoxBuilder& box, const Kpi& kpi, double x, double width, const Setting& setting)
{
    box.linesAt({fitLine(setting.print(kpi.name), look::secondary(8.5), width)}, x, 0, 13);
    double size = 24;
    while (size > 14 && textWidth(kpi.value, look::bold(size)) > width * 0.75)
        size -= 2;
    const QString unit = kpi.unit.isEmpty() ? QString() : QStringLiteral(" ") + kpi.unit;
    box.linesAt({lineOf({{kpi.value, look::bold(size)}, {unit, look::secondary(10)}})}, x, 15, 30);
    double y = 47;
    const auto add = [&](const std::vector<TextRun>& runs, double leading) {
        const auto lines = firstLines(breakLines(runs, width), 3, width);
        box.linesAt(lines, x, y, leading);
        y += leading * static_cast<double>(lines.size());
    };
    add({{setting.print(kpi.interval), look::text(8.5)}}, 14.5);
    if (!kpi.change.isEmpty())
        add({{setting.print(kpi.change) + arrowShape(kpi.arrow), look::text(8.5)}}, 12.5);
    if (!kpi.changeNote.isEmpty())
        add({{setting.print(kpi.changeNote), look::secondary(8.5)}}, 12.5);
    if (!kpi.target.isEmpty())
        add({{setting.print(kpi.target), look::secondary(8.5)}}, 12.5);
    return y;
}

// Notes are parted where both columns come out most even.
std::size_t evenSplit(const std::vector<std::size_t>& lengths)
{
    std::size_t total = 0;
    for (const std::size_t length : lengths)
        total += length;
    std::size_t best = lengths.size(), least = total, left = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        left += lengths[i];
        const std::size_t height = std::max(left, total - left);
        if (height < least) {
            least = height;
            best = i + 1;
        }
    }
    return best;
}

} // namespace

Box layoutHeadline(const Headline& headline, const Setting& setting)
{
    BoxBuilder box;
    const auto lines = breakHeadline(setting.print(headline.text), look::bold(16), page::contentWidth);
    box.lines(lines, 0, setting.headlineLeading()).gap(mm(2));
    box.ruleAt(0, box.height(), page::contentWidth, look::thick, look::accent());
    box.gap(1);
    return box.take();
}

Box layoutLead(const Lead& lead, const Setting& setting)
{
    BoxBuilder box;
    const double width = lead.figure.isEmpty() ? page::columns(11) : page::columns(9);
    box.lines(firstLines(breakLines(setting.print(lead.text), look::text(10), width), 14, width), 0, 15);
    if (!lead.figure.isEmpty())
        box.growTo(addKeyFigure(box, lead, setting));
    return box.take();
}

Box layoutKpis(const KpiRow& row, const Setting& setting)
{
    BoxBuilder box;
    const double pitch = page::column(4) - page::column(1);
    double bottom = 0;
    for (std::size_t i = 0; i < row.kpis.size() && i < 4; ++i) {
        const double left = pitch * static_cast<double>(i) + (i == 0 ? 0 : mm(4));
        const double right = pitch * static_cast<double>(i + 1) - mm(2);
        bottom = std::max(bottom, addKpi(box, row.kpis[i], left, right - left, setting));
    }
    for (std::size_t i = 1; i < row.kpis.size() && i < 4; ++i)
        box.uprightAt(pitch * static_cast<double>(i), 0, bottom, look::medium, look::rowRule());
    box.growTo(bottom + mm(3));
    box.ruleAt(0, box.height(), page::contentWidth, look::medium, look::rowRule());
    return box.take();
}

Box layoutParagraph(const Paragraph& paragraph, const Setting& setting)
{
    BoxBuilder box;
    const TextStyle style = paragraph.secondary ? look::secondary(8) : look::text(10);
    const double width = paragraph.secondary ? page::contentWidth : page::columns(11);
    box.lines(firstLines(breakLines(setting.print(paragraph.text), style, width), 40, width), 0,
              paragraph.secondary ? smallLeading : 15);
    return box.take();
}

Box layoutSubtitle(const Subtitle& subtitle, const Setting& setting)
{
    BoxBuilder box;
    const double width = page::contentWidth;
    box.lines(firstLines(breakLines(setting.print(subtitle.text), look::bold(10), width), 2, width), 0, 15);
    return box.take();
}

Box layoutNotes(const Notes& notes, const Setting& setting)
{
    const double width = page::columns(6);
    std::vector<std::vector<TextLine>> blocks;
    std::vector<std::size_t> lengths;
    for (const auto& [head, text] : notes.notes) {
        const QString space = setting.chinese || text.isEmpty() ? QString() : QStringLiteral(" ");
        const std::vector<TextRun> runs{{setting.print(head) + space, look::bold(8)},
                                        {setting.print(text), look::secondary(8)}};
        blocks.push_back(firstLines(breakLines(runs, width), mostNoteLines, width));
        lengths.push_back(blocks.back().size());
    }
    const std::size_t split = evenSplit(lengths);
    BoxBuilder box;
    double y = 0, x = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i == split) {
            y = 0;
            x = page::column(7) - page::left;
        }
        box.linesAt(blocks[i], x, y, smallLeading);
        y += smallLeading * static_cast<double>(blocks[i].size());
        box.growTo(y);
    }
    return box.take();
}

Box layoutCaption(const QString& number, const QString& title, const QString& base, const Setting& setting)
{
    BoxBuilder box;
    const double width = page::contentWidth;
    const std::vector<TextRun> heading{{number + QStringLiteral("  "), look::secondary(10)},
                                       {setting.print(title), look::bold(10)}};
    box.lines(firstLines(breakLines(heading, width), 2, width), 0, 15);
    box.lines(firstLines(breakLines(setting.print(base), look::secondary(8), width), 3, width), 0, smallLeading);
    return box.take();
}

Box layoutFigure(const Figure& figure, const QString& number, double mostHeight, const Setting& setting)
{
    Box caption = layoutCaption(number, figure.title, figure.base, setting);
    BoxBuilder box;
    for (PageItem& item : caption.items)
        box.add(std::move(item));
    box.growTo(caption.height);
    box.gap(mm(2));
    auto spec = std::make_shared<charts::ChartSpec>(figure.chart);
    for (QString& category : spec->categories)
        category = setting.print(category);
    const double width = page::contentWidth;
    const auto key = firstLines(breakLines(keyText(figure, setting), look::secondary(8), width), 3, width);
    const double noteHeight = key.empty() ? 0 : 5 + smallLeading * static_cast<double>(key.size());
    const double room = std::max(60.0, mostHeight - box.height() - noteHeight);
    const double height = std::clamp(charts::wantedHeight(*spec, printOptions(), page::contentWidth), 40.0, room);
    box.add(ChartItem{QRectF(0, box.height(), page::contentWidth, height), spec});
    box.gap(height);
    if (!key.empty())
        box.gap(5).lines(key, 0, smallLeading);
    return box.take();
}

Box layoutFinding(const Finding& finding, int number, const QString& pageReference, const Setting& setting)
{
    BoxBuilder box;
    const double x = mm(10.9);
    const double width = page::contentWidth - x - mm(22);
    box.linesAt({fitLine(QString::number(number), {15, true, look::accent()}, 40)}, 0, mm(2.4), 17);
    if (!pageReference.isEmpty())
        box.rightAt(fitLine(pageReference, look::secondary(8), mm(24)), page::contentWidth, mm(2.6), 15);
    box.gap(mm(2.5));
    box.lines(firstLines(breakLines(setting.print(finding.text), look::bold(10), width), 3, width), x, 15);
    box.lines(firstLines(breakLines(setting.print(finding.evidence), look::secondary(8.5), width), 4, width), x, 12.5);
    box.gap(mm(2.5));
    return box.take();
}

} // namespace manyi::report
