#include "app/explore/table_card.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/explore/row_header.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QLabel* wrapped(const char* name, const char* look)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    theme::setLook(label, look);
    return label;
}

} // namespace

TableCard::TableCard(QWidget* parent)
    : QFrame(parent),
      m_title(wrapped("tableTitle", "cardTitle")),
      m_subtitle(wrapped("tableSubtitle", "secondary")),
      m_view(new TableView),
      m_rowHeader(new RowHeader),
      m_model(new MetricTableModel(this))
{
    theme::setLook(this, "card");
    setMinimumHeight(240);
    m_view->setObjectName("metricTable");
    m_view->setVerticalHeader(m_rowHeader);
    m_view->setModel(m_model);
    m_view->setDense(true);
    m_rowHeader->show();
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setCornerButtonEnabled(false);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::xs);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, charts::space::s);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now, const QModelIndex& before) {
                Q_EMIT cellChanged();
                if (now.isValid() && before.isValid() && now.row() != before.row())
                    Q_EMIT itemChanged();
            });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto& keys = m_model->table().keys;
        const auto group = static_cast<std::size_t>(index.column() - 1);
        std::vector<qint64> codes;
        if (index.column() > 0 && group < keys.size())
            codes.push_back(static_cast<qint64>(keys[group].codes.front()));
        Q_EMIT groupPicked(codes);
    });
    connect(m_view, &TableView::rowActivated, this, &TableCard::cellActivated);
}

void TableCard::setTable(const ShownTable& shown)
{
    MetricTable made = metricTable(shown.question, shown.figures, *shown.questionnaire);
    const bool newShape = made.columns != table().columns || made.rows.size() != table().rows.size();
    m_model->setTable(std::move(made));
    m_rowHeader->fit();
    if (newShape)
        m_view->spreadColumns(58, 160);
    m_title->setText(tableTitle(shown));
    m_subtitle->setText(tableSubtitle(shown));
}

void TableCard::clear()
{
    m_model->setTable({});
}

const MetricTable& TableCard::table() const
{
    return m_model->table();
}

int TableCard::currentRow() const
{
    return m_view->currentIndex().row();
}

int TableCard::currentColumn() const
{
    return m_view->currentIndex().column();
}

void TableCard::highlight(const std::vector<qint64>& codes)
{
    std::vector<int> columns;
    const auto& keys = table().keys;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (std::find(codes.begin(), codes.end(), static_cast<qint64>(keys[i].codes.front())) != codes.end())
            columns.push_back(static_cast<int>(i) + 1);
    m_model->setHighlighted(columns, charts::tokens(m_theme).accentSoft);
}

void TableCard::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    m_rowHeader->setTheme(theme);
}

void TableCard::retranslate()
{
    m_view->setAccessibleName(tr("Metric table"));
}

} // namespace manyi::app
