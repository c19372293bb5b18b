#include "report/report_document.h"

#include <QTextStream>

namespace manyi::report {

namespace {

QString arrowText(charts::Arrow arrow)
{
    return arrow == charts::Arrow::Up     ? QStringLiteral("▲")
           : arrow == charts::Arrow::Down ? QStringLiteral("▼")
                                          : QString();
}

QString markText(CellMark mark, const LayoutWords& words)
{
    switch (mark) {
    case CellMark::Up:
        return QStringLiteral(" ▲");
    case CellMark::Down:
        return QStringLiteral(" ▼");
    case CellMark::NotSignificant:
        return QLatin1Char(' ') + words.notSignificant;
    case CellMark::SmallBase:
        return QLatin1Char(' ') + words.smallBase;
    case CellMark::None:
        break;
    }
    return {};
}

// Fields that are not empty, parted by " | ".
QString joined(const QStringList& fields)
{
    QStringList filled;
    for (const QString& field : fields)
        if (!field.isEmpty())
            filled << field;
    return filled.join(QStringLiteral(" | "));
}

struct Printer {
    QTextStream& out;
    const LayoutWords& words;
    int figures = 0, tables = 0;

    void operator()(const Cover& cover)
    {
        out << "COVER " << joined({cover.kicker, cover.title, cover.client}) << '\n';
        for (const auto& [label, value] : cover.facts)
            out << "  " << label << ": " << value << '\n';
        if (cover.trend)
            out << "  TREND " << cover.trend->title << " (" << cover.trend->categories.size() << ")\n";
        out << "  " << joined({cover.imprint, cover.confidentiality}) << '\n';
    }
    void operator()(const Section& section) { out << "\nSECTION " << section.title << '\n'; }
    void operator()(const Headline& headline)
    {
        out << "\nHEADLINE " << headline.text << '\n';
        const QString detail = joined({headline.anchor, headline.shortTitle});
        if (!detail.isEmpty())
            out << "  " << detail << '\n';
    }
    void operator()(const Lead& lead)
    {
        out << "LEAD " << lead.text << '\n';
        if (!lead.figure.isEmpty())
            out << "  KEY "
                << joined({lead.figure + lead.unit, lead.caption, lead.captionLines.join(QStringLiteral(" / "))})
                << '\n';
    }
    void operator()(const KpiRow& row)
    {
        for (const Kpi& kpi : row.kpis)
            out << "KPI "
                << joined({kpi.name, kpi.value + kpi.unit, kpi.interval, kpi.change, arrowText(kpi.arrow),
                           kpi.changeNote, kpi.target})
                << '\n';
    }
    void operator()(const Figure& figure)
    {
        out << words.figure.arg(++figures) << ": " << joined({figure.title, figure.base}) << '\n';
        const QStringList lines = charts::toText(figure.chart).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : lines)
            out << "  " << line << '\n';
        for (const QString& note : figure.legendNotes)
            out << "  NOTE " << note << '\n';
    }
    void operator()(const Table& table)
    {
        out << words.table.arg(++tables) << ": " << joined({table.title, table.note}) << '\n';
        out << "  # " << table.header.join(QStringLiteral(" | ")) << '\n';
        for (const TableRow& row : table.rows)
            out << "  " << (row.total ? "= " : row.smallBase ? "/ " : "- ") << rowText(row) << '\n';
    }
    void operator()(const Findings& findings)
    {
        out << "FINDINGS " << findings.title << '\n';
        for (const Finding& finding : findings.findings)
            out << "  * " << joined({finding.text, finding.evidence, finding.chapter}) << '\n';
    }
    void operator()(const Paragraph& paragraph)
    {
        out << (paragraph.secondary ? "SMALL " : "PARA ") << paragraph.text << '\n';
    }
    void operator()(const Notes& notes)
    {
        for (const auto& [head, text] : notes.notes)
            out << "NOTE " << head << " " << text << '\n';
    }
    void operator()(const Subtitle& subtitle) { out << "SUBTITLE " << subtitle.text << '\n'; }
    void operator()(const Step& step)
    {
        out << "STEP " << joined({step.title, step.note}) << '\n';
        for (const StepPiece& piece : step.pieces)
            out << "  " << pieceText(piece) << '\n';
        if (!step.remark.isEmpty())
            out << "  REMARK " << step.remark << '\n';
    }

    static QString pieceText(const StepPiece& piece)
    {
        if (const auto* text = std::get_if<StepText>(&piece))
            return text->text;
        if (const auto* bars = std::get_if<StepBars>(&piece))
            return joined({bars->head, bars->figures.join(QStringLiteral(" "))});
        QStringList parts;
        if (const auto* facts = std::get_if<StepFacts>(&piece)) {
            for (const auto& [label, value] : facts->facts)
                parts << QStringLiteral("%1 %2").arg(label, value);
            return joined(parts << facts->verdict);
        }
        const auto& matrix = std::get<StepMatrix>(piece);
        parts << matrix.columnHeads.join(QStringLiteral(" ")) << matrix.rowHeads.join(QStringLiteral(" "));
        for (const QStringList& row : matrix.rows)
            parts << QStringLiteral("[%1]").arg(row.join(QStringLiteral(" ")));
        return joined(parts);
    }

    QString rowText(const TableRow& row) const
    {
        QStringList cells;
        for (const Cell& cell : row.cells)
            cells << (cell.strong ? QStringLiteral("*%1*").arg(cell.text) : cell.text) + markText(cell.mark, words);
        return cells.join(QStringLiteral(" | "));
    }
};

} // namespace

QString toText(const ReportDocument& document)
{
    QString result;
    QTextStream out(&result);
    out << "TITLE " << document.title << '\n';
    out << "HEAD " << document.runningHead << '\n';
    out << "FOOT " << document.footer << '\n';
    Printer printer{out, document.words};
    for (const Block& block : document.blocks)
        std::visit(printer, block);
    out.flush();
    return result;
}

} // namespace manyi::report
