#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "charts/chart_spec.h"

namespace manyi::report {

// The blocks a report is made of: values without positions. The paginator places them, the PDF and XLSX writers print
// them. Texts are finished sentences in the report's language; "▲", "▼", "○", "●", "◆" and "▨" (hatch) are drawn as
// shapes.

struct Cover {
    QString kicker, title, client;
    std::vector<std::pair<QString, QString>> facts; // label, value; filled down the left column, then the right
    std::optional<charts::ChartSpec> trend;
    QString imprint, confidentiality; // the imprint is followed by the number of pages
};

// Starts a page; bookmark of level 2.
struct Headline {
    QString text;
    QString anchor;     // what a Finding's `chapter` refers to
    QString shortTitle; // running head and bookmark; the text when empty
    // Stands below what an earlier headline left on this page when that takes less than half of it.
    bool mayFollow = false;
};

struct Lead {
    QString text;
    QString figure, unit, caption; // the key figure beside it; none when empty
    QStringList captionLines;
};

struct Kpi {
    QString name, value, unit, interval, change, changeNote, target;
    charts::Arrow arrow = charts::Arrow::None; // of a tested, significant change
};
struct KpiRow {
    std::vector<Kpi> kpis; // up to four
};

struct Figure {
    QString title, base;
    charts::ChartSpec chart;
    std::vector<QString> legendNotes;
};

enum class CellMark { None, Up, Down, NotSignificant, SmallBase };
struct Cell {
    QString text;
    CellMark mark = CellMark::None;
    bool strong = false;
};
struct TableRow {
    std::vector<Cell> cells;
    bool total = false;
    bool smallBase = false; // hatched
};
struct Table {
    QString title, note;
    QStringList header;
    std::vector<double> widths; // shares of the 174 mm; empty: from the content
    std::vector<bool> rightAligned;
    std::vector<TableRow> rows; // broken over pages with the header repeated
};

struct Finding {
    QString text, evidence;
    int page = 0;    // 0: found by `chapter`
    QString chapter; // anchor of the headline that shows it
};
struct Findings {
    QString title;
    std::vector<Finding> findings;
};

struct Paragraph {
    QString text;
    bool secondary = false;
};

// Two columns at the foot of the page that the last headline is on: (run-in head, text).
struct Notes {
    std::vector<std::pair<QString, QString>> notes;
};

// Chapter: running head, bookmark of level 1, new page.
struct Section {
    QString title;
};

struct Subtitle {
    QString text;
};

// A step of a calculation as a paper prints it: what is done on the left, numbered from 1 after each headline, the
// matrices of it on the right. Pieces stand side by side on one middle line and go on below when they are too wide.
struct StepMatrix { // in brackets
    std::vector<QStringList> rows;
    QStringList columnHeads, rowHeads; // may be empty
    bool strong = false;               // a result
};
struct StepBars { // figures with bars, aligned with the rows of the matrix before
    QString head;
    QStringList figures;
    std::vector<double> values;
};
struct StepFacts {                                  // at the right margin
    std::vector<std::pair<QString, QString>> facts; // label, value
    QString verdict;                                // behind the last
};
struct StepText {
    QString text; // "∘" is drawn as a ring
    bool strong = false;
};
using StepPiece = std::variant<StepMatrix, StepBars, StepFacts, StepText>;
struct Step {
    QString title, note;
    std::vector<StepPiece> pieces;
    QString remark; // below them
};

using Block =
    std::variant<Cover, Section, Headline, Lead, KpiRow, Figure, Table, Findings, Paragraph, Notes, Subtitle, Step>;

// Words that the layout needs; the defaults are English.
struct LayoutWords {
    QString figure = QStringLiteral("Figure %1");
    QString table = QStringLiteral("Table %1");
    QString continued = QStringLiteral("%1 (continued)");
    QString onPage = QStringLiteral("Page %1");
    QString pages = QStringLiteral("%1 pages");
    QString notSignificant = QStringLiteral("n.s.");
    QString smallBase = QStringLiteral("n < 50");
};

struct ReportDocument {
    QString title;
    QString runningHead;
    QString language; // "en", "zh"
    QString footer;   // filter, weight, wave, intervals: on every page
    QString pageOf;   // "Page %1 of %2"
    QString author;
    std::vector<Block> blocks;
    LayoutWords words;
};

// One line a block or row, for goldens.
QString toText(const ReportDocument& document);

} // namespace manyi::report
