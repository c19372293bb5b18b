#include "app/indicators/page_parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <algorithm>

#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int leastStretched = 116;
}

// Keeps the widths of a table's columns when its width changes.
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
        if (m_others == 0)
            m_view->fitColumns(220);
        int used = 0;
        for (int column = 0; column < count; ++column) {
            if (m_others > 0 && column != m_stretched)
                m_view->setColumnWidth(column, m_others);
            used += column == m_stretched ? 0 : m_view->columnWidth(column);
        }
        if (m_stretched < count)
            m_view->setColumnWidth(m_stretched, std::max(leastStretched, m_view->width() - used - 2));
    }
    TableView* m_view;
    int m_others = -1, m_stretched = 0;
};

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
