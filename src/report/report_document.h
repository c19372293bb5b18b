#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QString>
#include <QStringList>

#include "charts/chart_spec.h"

namespace manyi::report {

// The blocks a report is made of: values without positions. The paginator places them, the PDF and XLSX writers print them.
struct Cover {
    QString kicker, title, client;
    std::vector<std::pair<QString, QString>> facts;
    std::optional<charts::ChartSpec> trend;
    QString imprint, confidentiality;
};
struct Headline { QString text; };                 // starts a page; bookmark of level 2
struct Lead { QString text; QString figure, unit, caption; QStringList captionLines; };
struct Kpi { QString name, value, unit, interval, change, changeNote, target; charts::Arrow arrow = charts::Arrow::None; };
struct KpiRow { std::vector<Kpi> kpis; };
struct Figure { QString title, base; charts::ChartSpec chart; std::vector<QString> legendNotes; };
enum class CellMark { None, Up, Down, NotSignificant, SmallBase };
struct Cell { QString text; CellMark mark = CellMark::None; bool strong = false; };
struct TableRow { std::vector<Cell> cells; bool total = false; bool smallBase = false; };
struct Table {
    QString title, note;
    QStringList header;
    std::vector<double> widths;      // shares of the 174 mm
    std::vector<bool> rightAligned;
    std::vector<TableRow> rows;      // broken over pages with the header repeated
};
struct Finding { QString text, evidence; int page = 0; QString chapter; };
struct Findings { QString title; std::vector<Finding> findings; };
struct Paragraph { QString text; bool secondary = false; };
struct Notes { std::vector<std::pair<QString, QString>> notes; }; // two columns at the foot of the page
struct Section { QString title; };                 // chapter: running head, bookmark of level 1, new page
struct Subtitle { QString text; };

using Block = std::variant<Cover, Section, Headline, Lead, KpiRow, Figure, Table, Findings, Paragraph, Notes, Subtitle>;

struct ReportDocument {
    QString title;
    QString runningHead;
    QString language;                // "en", "zh"
    QString footer;                  // filter, weight, wave, intervals: on every page
    QString pageOf;                  // "Page %1 of %2"
    QString author;
    std::vector<Block> blocks;
};

// One line a block or row, for goldens.
QString toText(const ReportDocument& document);

} // namespace manyi::report
