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
constexpr int leastHeader = 52; // a short word
constexpr int leastStretched = 84;
constexpr int mostWanted = 220;
constexpr int rowsMeasured = 40;
constexpr int headerMargin = 8; // what the style sheet takes from a header's text, but does not ask for

// What a column needs for its cells, and what it wants for its header, too.
struct ColumnNeed {
    int least = 0;
    int wanted = 0;
};

ColumnNeed needOf(const TableView& view, int column)
{
    if (view.isColumnHidden(column))
        return {};
    int cells = std::max(leastColumn, view.horizontalHeader()->minimumSectionSize());
    const auto* model = view.model();
    for (int row = 0; row < std::min(model->rowCount(), rowsMeasured); ++row)
        cells = std::max(cells, view.sizeHintForIndex(model->index(row, column)).width());
    cells = std::min(cells, mostWanted);
    const int header = std::min(mostWanted, view.horizontalHeader()->sectionSizeHint(column) + headerMargin);
    return {std::max(cells, std::min(header, leastHeader)), std::max(cells, header)};
}

} // namespace

// Keeps the widths of a table's columns when its width changes. Where there is not room for all, headers end in "…"
// first, then the cells of the stretched column; figures stay whole.
class ColumnFit : public QObject {
public:
    explicit ColumnFit(TableView* view) : QObject(view), m_view(view) { view->installEventFilter(this); }
    void fit(int otherColumns, int stretched)
    {
        m_others = otherColumns;
        m_stretched = stretched;
        apply();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize && m_others >= 0)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        const int count = m_view->model()->columnCount();
        if (m_stretched >= count)
            return;
        std::vector<ColumnNeed> needs;
        ColumnNeed others;
        for (int column = 0; column < count; ++column) {
            needs.push_back(needOf(*m_view, column));
            if (column == m_stretched || m_view->isColumnHidden(column))
                continue;
            needs.back().wanted = std::max(needs.back().wanted, m_others);
            others.least += needs.back().least;
            others.wanted += needs.back().wanted;
        }
        const auto* bar = m_view->verticalScrollBar();
        const int room = m_view->width() - 2 - (bar->isVisible() && bar->maximum() > 0 ? bar->width() : 0);
        const int name = needs[static_cast<std::size_t>(m_stretched)].wanted;
        const int stretched =
            std::max(room - others.wanted, std::clamp(room - others.least, std::min(name, leastStretched), name));
        const int left = std::clamp(room - stretched, others.least, others.wanted) - others.least;
        for (int column = 0; column < count; ++column) {
            const auto [least, wanted] = needs[static_cast<std::size_t>(column)];
            const int more = left == 0 ? 0 : (wanted - least) * left / (others.wanted - others.least);
            if (!m_view->isColumnHidden(column))
                m_view->setColumnWidth(column, column == m_stretched ? stretched : least + more);
        }
    }
    TableView* m_view;
    int m_others = -1, m_stretched = 0;
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

void CellTable::fit(int otherColumns, int stretched) const
{
    columns->fit(otherColumns, stretched);
}

void CellTable::showRows(int most) const
{
    const int row = view->verticalHeader()->defaultSectionSize();
    const int head = view->horizontalHeader()->isHidden() ? 0 : charts::space::rowHeight;
    view->setFixedHeight(head + row * std::clamp(model->rowCount(), 1, most) + 12);
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
