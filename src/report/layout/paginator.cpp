#include "report/layout/paginator.h"

#include <QHash>

#include "report/layout/blocks.h"
#include "report/layout/box_builder.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"
#include "report/layout/steps.h"
#include "report/layout/table_layout.h"

namespace manyi::report {

namespace {

constexpr double blockGap = mm(8), smallGap = mm(4), beforeHeadline = mm(14);
constexpr double highestNotes = mm(110);
constexpr double highestUnbroken = mm(110); // lower tables are not broken over pages

// A finding's page reference can only be printed when all pages are known.
struct PendingReference {
    std::size_t page = 0;
    double right = 0, top = 0;
    Finding finding;
};

// Filter, weight, wave and intervals are parted by wide gaps; these shrink before a second line is begun, and a line is
// begun between two of them. What does not fit into two lines is cut: the cover has it in full.
std::vector<TextLine> footerLines(const QString& footer, double width)
{
    const TextStyle style = look::secondary(7.5);
    const QString wide = QStringLiteral("\u2003\u2003"), narrow = QStringLiteral("\u2003");
    if (textWidth(footer, style) <= width)
        return {fitLine(footer, style, width)};
    const QStringList parts = footer.split(wide);
    QString first = parts.value(0);
    qsizetype next = 1;
    while (next < parts.size() && textWidth(first + narrow + parts[next], style) <= width)
        first += narrow + parts[next++];
    if (textWidth(first, style) > width)
        return firstLines(breakLines(parts.join(narrow), style, width), 2, width);
    if (next == parts.size())
        return {fitLine(first, style, width)};
    return {fitLine(first, style, width), fitLine(parts.mid(next).join(narrow), style, width)};
}

class Paginator {
public:
    explicit Paginator(const ReportDocument& document) : m_document(document), m_setting(document) {}

    LaidOutDocument run()
    {
        for (m_block = 0; m_block < m_document.blocks.size(); ++m_block)
            std::visit(*this, m_document.blocks[m_block]);
        finish();
        return std::move(m_result);
    }

    void operator()(const Cover&)
    {
        newPage();
        page().cover = true;
        m_fresh = false;
    }

    void operator()(const Section& section)
    {
        ++m_sectionNumber;
        m_sectionTitle = section.title;
        m_section = QStringLiteral("%1 %2").arg(m_sectionNumber).arg(section.title);
        m_chapter = m_section;
        newPage();
        m_result.bookmarks.push_back({m_section, 1, lastPage()});
    }

    void operator()(const Headline& headline)
    {
        const QString title = headline.shortTitle.isEmpty() ? headline.text : headline.shortTitle;
        const bool ofChapter = title == m_sectionTitle; // the chapter's only page need not say it twice
        m_chapter = m_section.isEmpty() ? title
                    : ofChapter         ? m_section
                                        : QStringLiteral("%1 · %2").arg(m_section, title);
        if (!m_fresh && !follows(headline))
            newPage();
        if (m_fresh)
            page().chapter = m_chapter;
        if (!ofChapter)
            m_result.bookmarks.push_back({title, m_section.isEmpty() ? 1 : 2, lastPage()});
        if (!headline.anchor.isEmpty())
            m_anchors.insert(headline.anchor, lastPage());
        reserveNotes();
        add(layoutHeadline(headline, m_setting), beforeHeadline);
        m_afterHeadline = m_headed = true;
        m_steps = 0;
    }

    void operator()(const Lead& lead) { add(layoutLead(lead, m_setting), smallGap); }
    void operator()(const KpiRow& row) { add(layoutKpis(row, m_setting), mm(5)); }
    void operator()(const Paragraph& paragraph) { add(layoutParagraph(paragraph, m_setting), smallGap); }

    void operator()(const Subtitle& subtitle)
    {
        const Box box = layoutSubtitle(subtitle, m_setting);
        makeRoom(box.height + mm(25), blockGap);
        add(box, blockGap);
    }

    void operator()(const Figure& figure)
    {
        const QString number = m_setting.words.figure.arg(++m_figures);
        Box box = layoutFigure(figure, number, m_bottom - m_y - blockGap, m_setting);
        if (m_y + blockGap + box.height > m_bottom)
            box = layoutFigure(figure, number, page::bottom - page::top - mm(20), m_setting);
        add(box, blockGap);
    }

    void operator()(const Findings& findings)
    {
        if (findings.findings.empty())
            return;
        Box title = layoutSubtitle({findings.title}, m_setting);
        makeRoom(title.height + mm(20), blockGap);
        add(title, blockGap);
        ruleHere(look::medium, look::strongRule());
        for (std::size_t i = 0; i < findings.findings.size(); ++i)
            addFinding(findings.findings[i], static_cast<int>(i) + 1, i + 1 == findings.findings.size());
    }

    void operator()(const Table& table)
    {
        const QString number = m_setting.words.table.arg(++m_tables);
        const Box caption = layoutCaption(number, table.title, table.note, m_setting);
        const TableLayout layout = layoutTable(table, m_setting);
        double start = caption.height + layout.header.height + mm(1.5);
        double whole = start;
        for (std::size_t i = 0; i < layout.rows.size(); ++i) {
            whole += layout.rows[i].height;
            start += i < 3 ? layout.rows[i].height : 0;
        }
        makeRoom(whole < highestUnbroken ? whole : start, blockGap);
        add(caption, blockGap);
        add(layout.header, mm(1));
        addRows(table, layout, number);
    }

    void operator()(const Step& step)
    {
        const Box box = layoutStep(step, ++m_steps, m_setting);
        const bool first = m_block == 0 || !std::holds_alternative<Step>(m_document.blocks[m_block - 1]);
        add(box, first ? mm(5) : 0);
        const bool last =
            m_block + 1 == m_document.blocks.size() || !std::holds_alternative<Step>(m_document.blocks[m_block + 1]);
        ruleHere(last ? look::medium : look::thin, last ? look::strongRule() : look::rowRule());
    }

    void operator()(const Notes& notes)
    {
        if (m_notesPlaced)
            m_notesPlaced = false;
        else
            add(layoutNotes(notes, m_setting), blockGap);
    }

private:
    LaidOutPage& page() { return m_result.pages.back(); }
    int lastPage() const { return static_cast<int>(m_result.pages.size()) - 1; }

    // Where the last things of a headline begin a page and take little of it, the next one need not begin another.
    bool follows(const Headline& headline) const
    {
        return headline.mayFollow && !m_headed && !m_result.pages.back().cover &&
               m_y - page::top < 0.45 * (page::bottom - page::top);
    }

    void newPage()
    {
        m_headed = false;
        m_result.pages.emplace_back();
        page().chapter = m_chapter;
        m_y = page::top;
        m_bottom = page::bottom;
        m_fresh = true;
        m_afterHeadline = false;
    }

    void makeRoom(double height, double gap)
    {
        if (m_result.pages.empty() || page().cover || (!m_fresh && m_y + gap + height > m_bottom))
            newPage();
    }

    void add(const Box& box, double gap)
    {
        makeRoom(box.height, gap);
        if (!m_fresh)
            m_y += m_afterHeadline ? std::min(gap, mm(5)) : gap;
        place(page().items, box, QPointF(page::left, m_y));
        m_y += box.height;
        m_fresh = false;
        m_afterHeadline = false;
    }

    void ruleHere(double thickness, const QColor& colour)
    {
        page().items.push_back(RuleItem{QPointF(page::left, m_y), QPointF(page::right, m_y), thickness, colour});
    }

    void addFinding(const Finding& finding, int number, bool last)
    {
        const Box box = layoutFinding(finding, number, QString(), m_setting);
        makeRoom(box.height, 0);
        m_references.push_back({m_result.pages.size() - 1, page::right, m_y + mm(2.6), finding});
        place(page().items, box, QPointF(page::left, m_y));
        m_y += box.height;
        m_fresh = false;
        ruleHere(last ? look::medium : look::thin, last ? look::strongRule() : look::rowRule());
    }

    // A last row alone on a page takes the row before it along.
    bool mustBreakBefore(const TableLayout& layout, std::size_t row) const
    {
        const double height = layout.rows[row].height;
        if (m_y + height > m_bottom)
            return true;
        const bool oneLeft = row + 2 == layout.rows.size() && layout.rows.size() > 3;
        return oneLeft && m_y + height + layout.rows[row + 1].height > m_bottom;
    }

    void addRows(const Table& table, const TableLayout& layout, const QString& number)
    {
        for (std::size_t i = 0; i < layout.rows.size(); ++i) {
            if (i > 0 && mustBreakBefore(layout, i)) {
                newPage();
                const QString again = m_setting.words.continued.arg(number);
                add(layoutCaption(again, QString(), QString(), m_setting), 0);
                add(layout.header, mm(1));
            }
            place(page().items, layout.rows[i], QPointF(page::left, m_y));
            m_y += layout.rows[i].height;
            const bool last = i + 1 == layout.rows.size() || mustBreakBefore(layout, i + 1);
            const bool beforeTotal = i + 1 < table.rows.size() && table.rows[i + 1].total;
            ruleHere(last ? look::medium : look::thin, last || beforeTotal ? look::strongRule() : look::rowRule());
        }
        m_fresh = false;
    }

    // The notes that come before the next headline stand at the foot of this page.
    void reserveNotes()
    {
        m_notesPlaced = false;
        for (std::size_t i = m_block + 1; i < m_document.blocks.size(); ++i) {
            const Block& block = m_document.blocks[i];
            if (std::holds_alternative<Headline>(block) || std::holds_alternative<Section>(block))
                return;
            const auto* notes = std::get_if<Notes>(&block);
            if (notes == nullptr)
                continue;
            const Box box = layoutNotes(*notes, m_setting);
            if (box.height > highestNotes)
                return;
            place(page().items, box, QPointF(page::left, page::bottom - box.height));
            m_bottom = page::bottom - box.height - smallGap;
            m_notesPlaced = true;
            return;
        }
    }

    void finish()
    {
        resolveReferences();
        const int count = static_cast<int>(m_result.pages.size());
        int number = 0;
        for (LaidOutPage& each : m_result.pages) {
            ++number;
            if (each.cover)
                fillCover(each, count);
            else
                addFurniture(each, number, count);
        }
    }

    void resolveReferences()
    {
        for (const PendingReference& pending : m_references) {
            const int known =
                m_anchors.contains(pending.finding.chapter) ? m_anchors.value(pending.finding.chapter) + 1 : 0;
            const int number = pending.finding.page > 0 ? pending.finding.page : known;
            if (number == 0)
                continue;
            BoxBuilder box;
            const TextLine line = fitLine(m_setting.words.onPage.arg(number), look::secondary(8), mm(24));
            box.rightAt(line, pending.right, pending.top, 15);
            place(m_result.pages[pending.page].items, box.take(), QPointF(0, 0));
        }
    }

    void fillCover(LaidOutPage& target, int count)
    {
        for (const Block& block : m_document.blocks)
            if (const auto* cover = std::get_if<Cover>(&block)) {
                const QString pages = m_setting.words.pages.arg(count);
                const QString gap = cover->imprint.isEmpty() ? QString() : QStringLiteral("\u2003\u2003");
                target.items = layoutCover(*cover, cover->imprint + gap + pages, m_setting);
                return;
            }
    }

    // Running head above; hairline, filter and page number below.
    void addFurniture(LaidOutPage& target, int number, int count)
    {
        BoxBuilder box;
        const TextStyle style = look::secondary(7.5);
        const double half = page::contentWidth / 2 - mm(3);
        box.linesAt({fitLine(m_setting.print(m_document.runningHead), style, half)}, page::left, page::runningHead - 5,
                    10);
        box.rightAt(fitLine(m_setting.print(target.chapter), style, half), page::right, page::runningHead - 5, 10);
        box.ruleAt(page::left, page::footerRule, page::contentWidth, look::medium, look::rowRule());
        const QString text = m_document.pageOf.arg(number).arg(count);
        const TextLine pageNumber = fitLine(text, look::text(7.5), mm(50));
        box.rightAt(pageNumber, page::right, page::footer - 5, 10);
        const double room = page::contentWidth - pageNumber.width - mm(8);
        box.linesAt(footerLines(m_setting.print(m_document.footer), room), page::left, page::footer - 5, 9.5);
        place(target.items, box.take(), QPointF(0, 0));
    }

    const ReportDocument& m_document;
    Setting m_setting;
    LaidOutDocument m_result;
    std::vector<PendingReference> m_references;
    QHash<QString, int> m_anchors;
    QString m_section, m_sectionTitle, m_chapter;
    std::size_t m_block = 0;
    double m_y = 0, m_bottom = 0;
    int m_sectionNumber = 0, m_figures = 0, m_tables = 0, m_steps = 0;
    bool m_fresh = false;  // nothing on the page yet
    bool m_headed = false; // a headline stands on the page
    bool m_afterHeadline = false;
    bool m_notesPlaced = false;
};

} // namespace

LaidOutDocument paginate(const ReportDocument& document)
{
    return Paginator(document).run();
}

} // namespace manyi::report
