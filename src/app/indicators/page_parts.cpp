#include "app/indicators/page_parts.h"

#include <QHeaderView>
#include <QScrollArea>

#include "app/theme/theme.h"

namespace manyi::app {

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
    theme::setLook(card.frame, "card");
    card.title = new QLabel;
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
    table.view->setDense(true);
    table.view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    if (edit)
        table.view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                                    QAbstractItemView::AnyKeyPressed);
    return table;
}

void CellTable::fit(int otherColumns) const
{
    auto* header = view->horizontalHeader();
    if (otherColumns == 0)
        view->fitColumns(220);
    for (int column = 0; column < model->columnCount(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        if (otherColumns > 0 && column > 0)
            view->setColumnWidth(column, otherColumns);
    }
    const int all = otherColumns * (model->columnCount() - 1) + 110;
    if (model->columnCount() > 0 && (otherColumns == 0 || all < view->viewport()->width() || !view->isVisible()))
        header->setSectionResizeMode(0, QHeaderView::Stretch);
    else if (model->columnCount() > 0)
        view->setColumnWidth(0, 130);
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
