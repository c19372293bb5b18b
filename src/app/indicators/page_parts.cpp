#include "app/indicators/page_parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <vector>

#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int leastColumn = 32;
constexpr int leastHeader = 58, leastTightHeader = 46; // a short word
constexpr int leastStretched = 84, leastTight = 64;
constexpr int mostWanted = 220;
constexpr int rowsMeasured = 40;
constexpr int headerMargin = 2; // what rounding takes
constexpr int sortArrow = 14;
constexpr int fewestHanzi = 6; // of a name in two lines

// The narrowest column that a name fits into in two lines.
int twoLineWidth(const QString& name, const QFontMetrics& metrics)
{
    const int whole = metrics.horizontalAdvance(name);
    int best = whole;
    for (int i = 1; i < name.size(); ++i) {
        // Words stay whole, and so do short names in hanzi.
        const bool between = name[i] == QLatin1Char(' ') || (name.size() >= fewestHanzi && name[i].unicode() >= 0x2E80);
        if (!between)
            continue;
        const int first = metrics.horizontalAdvance(name.left(i).trimmed());
        best = std::min(best, std::max(first, metrics.horizontalAdvance(name.mid(i).trimmed())));
    }
    return best;
}

// What a column needs for its cells, and what it wants for its header, too.
struct ColumnNeed {
    int least = 0;
    int wanted = 0;
};

ColumnNeed needOf(const TableView& view, int column)
{
    if (view.isColumnHidden(column))
        return {};
    const auto* model = view.model();
    int cells = std::max(leastColumn, view.horizontalHeader()->minimumSectionSize());
    for (int row = 0; row < std::min(model->rowCount(), rowsMeasured); ++row)
        cells = std::max(cells, view.sizeHintForIndex(model->index(row, column)).width());
    cells = std::min(cells, mostWanted);
    const QString name = model->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics metrics(charts::screenFont(12));
    const int text = view.headerLines() > 1 ? twoLineWidth(name, metrics) : metrics.horizontalAdvance(name);
    const int arrow = view.isSortingEnabled() ? sortArrow : 0;
    const int header = std::min(mostWanted, text + 2 * view.cellPadding() + headerMargin + arrow);
    return {std::max(cells, std::min(header, view.isTight() ? leastTightHeader : leastHeader)),
            std::max(cells, header)};
}

} // namespace

// Keeps the widths of a table's columns when its width changes. Where there is not room for all, the header takes two
// lines, then the columns draw nearer and the spare one goes; after that headers end in "…", then the cells of the
// stretched column; figures stay whole.
class ColumnFit : public QObject {
public:
    explicit ColumnFit(TableView* view) : QObject(view), m_view(view) { view->installEventFilter(this); }
    void fit(int otherColumns, int stretched, int spare = -1)
    {
        m_others = otherColumns;
        m_stretched = stretched;
        m_spare = spare;
        apply();
    }
    void showRows(int most)
    {
        const bool first = m_mostRows == 0 && m_others >= 0;
        m_mostRows = most;
        if (first)
            apply(); // the header may take two lines now
        else
            setHeight();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize && m_others >= 0 && m_view->width() != m_width)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    struct Needs {
        std::vector<ColumnNeed> columns;
        ColumnNeed others; // all but the stretched one
        int stretched = 0;
    };

    Needs needs() const
    {
        Needs all;
        const int count = m_view->model()->columnCount();
        all.stretched = m_view->isColumnHidden(m_stretched) ? 0 : m_stretched;
        for (int column = 0; column < count; ++column) {
            all.columns.push_back(needOf(*m_view, column));
            if (column == all.stretched || m_view->isColumnHidden(column))
                continue;
            auto& need = all.columns.back();
            need.wanted = std::max(need.wanted, m_view->headerLines() > 1 || m_view->isTight() ? 0 : m_others);
            all.others.least += need.least;
            all.others.wanted += need.wanted;
        }
        return all;
    }

    int room() const
    {
        const auto* bar = m_view->verticalScrollBar();
        return m_view->width() - 2 - (bar->isVisible() && bar->maximum() > 0 ? bar->width() : 0);
    }

    struct Arrangement {
        int lines;
        bool tight, spare;
    };

    // The first arrangement that shows everything whole, else the last.
    Needs arranged() const
    {
        const bool twoLines = m_mostRows > 0; // the height of other tables is their owners'
        const Arrangement last{2, true, false};
        for (const Arrangement& each : {Arrangement{1, false, true}, {2, false, true}, {2, false, false}, last}) {
            m_view->setHeaderLines(twoLines ? each.lines : 1);
            m_view->setTight(each.tight);
            if (m_spare >= 0)
                m_view->setColumnHidden(m_spare, !each.spare);
            Needs found = needs();
            const int name = found.columns[static_cast<std::size_t>(found.stretched)].wanted;
            const int enough = each.lines == 1 ? name : std::min(name, mostWanted / 2);
            if (each.tight || found.others.wanted + enough <= room())
                return found;
        }
        return needs();
    }

    void apply()
    {
        const int count = m_view->model()->columnCount();
        if (m_stretched >= count)
            return;
        m_width = m_view->width();
        const Needs found = arranged();
        const auto& others = found.others;
        const int name = found.columns[static_cast<std::size_t>(found.stretched)].wanted;
        const int least = std::min(name, m_view->isTight() ? leastTight : leastStretched);
        // With headers of two lines the names give way first.
        const int most = m_view->headerLines() > 1 ? least : name;
        const int stretched = std::max(room() - others.wanted, std::clamp(room() - others.least, least, most));
        const int left = std::clamp(room() - stretched, others.least, others.wanted) - others.least;
        for (int column = 0; column < count; ++column) {
            const auto [need, wanted] = found.columns[static_cast<std::size_t>(column)];
            const int more = left == 0 ? 0 : (wanted - need) * left / (others.wanted - others.least);
            if (!m_view->isColumnHidden(column))
                m_view->setColumnWidth(column, column == found.stretched ? stretched : need + more);
        }
        if (m_view->headerLines() > 1 && !wrapsHeaders())
            m_view->setHeaderLines(1);
        setHeight();
    }

    bool wrapsHeaders() const
    {
        const QFontMetrics metrics(charts::screenFont(12));
        for (int column = 0; column < m_view->model()->columnCount(); ++column) {
            const QString name = m_view->model()->headerData(column, Qt::Horizontal).toString();
            const int width = m_view->columnWidth(column) - 2 * m_view->cellPadding();
            if (wrappedHeader(name, metrics, width, 2).contains(QLatin1Char('\n')))
                return true;
        }
        return false;
    }

    void setHeight()
    {
        if (m_mostRows <= 0)
            return;
        const int row = m_view->verticalHeader()->defaultSectionSize();
        const int head =
            m_view->horizontalHeader()->isHidden() ? 0 : m_view->horizontalHeader()->maximumHeight(); // fixed
        const int rows = m_view->model()->rowCount();
        // Whole rows where the table scrolls, else some room at its end.
        m_view->setFixedHeight(head + row * std::clamp(rows, 1, m_mostRows) + (rows > m_mostRows ? 2 : 12));
    }

    TableView* m_view;
    int m_others = -1, m_stretched = 0, m_spare = -1, m_mostRows = 0, m_width = -1;
};

void fitColumns(TableView& view)
{
    const QString name = QStringLiteral("columnFit");
    auto* fit = static_cast<ColumnFit*>(view.findChild<QObject*>(name, Qt::FindDirectChildrenOnly));
    if (fit == nullptr) {
        fit = new ColumnFit(&view);
        fit->setObjectName(name);
        view.horizontalHeader()->setTextElideMode(Qt::ElideRight);
    }
    fit->fit(0, 0);
}

void Card::setTexts(const QString& titleText, const QString& noteText) const
{
    title->setText(titleText);
    note->setText(noteText);
    note->setVisible(!noteText.isEmpty());
    frame->setAccessibleName(titleText);
}

Card makeCard(const char* objectName)
{
    Card card;
    card.frame = new QFrame;
    card.frame->setObjectName(QLatin1String(objectName));
    card.frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // spare height goes below the cards
    theme::setLook(card.frame, "card");
    card.title = new ElidedLabel;
    theme::setLook(card.title, "cardTitle");
    card.note = new QLabel;
    theme::setLook(card.note, "secondary");
    card.note->setWordWrap(true);
    card.note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card.tools = new QHBoxLayout;
    card.tools->addWidget(card.title, 1);
    card.body = new QVBoxLayout(card.frame);
    card.body->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    card.body->setSpacing(charts::space::xs);
    card.body->addLayout(card.tools);
    card.body->addWidget(card.note);
    return card;
}

CellTable makeTable(const char* objectName, QObject* parent, bool edit)
{
    CellTable table;
    table.view = new TableView;
    table.view->setObjectName(QLatin1String(objectName));
    table.model = new ValueTable(parent);
    table.view->setModel(table.model);
    table.columns = new ColumnFit(table.view);
    table.view->setDense(true);
    table.view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table.view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    if (edit)
        table.view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                                    QAbstractItemView::AnyKeyPressed);
    return table;
}

void CellTable::fit(int otherColumns, int stretched, int spare) const
{
    columns->fit(otherColumns, stretched, spare);
}

void CellTable::showRows(int most) const
{
    columns->showRows(most);
}

QVBoxLayout* makeScrollingPage(QWidget& page)
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::m);
    auto* scroll = new QScrollArea(&page);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(&page);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    return column;
}

} // namespace manyi::app
