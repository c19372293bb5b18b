#include "app/explore/table_boxes.h"

#include <QBoxLayout>
#include <QLabel>

#include "app/explore/starting_table.h"
#include "app/explore/variable_box.h"
#include "charts/tokens.h"

namespace manyi::app {

namespace {

constexpr int roomForBoth = 560;
constexpr std::size_t mostColumns = 2; // grouping variables

QWidget* field(QLabel* name, VariableBox* box)
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(charts::space::s);
    row->addWidget(name);
    row->addWidget(box, 1);
    return part;
}

} // namespace

TableBoxes::TableBoxes(QWidget* parent)
    : QWidget(parent),
      m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_rowsName(new QLabel),
      m_columnsName(new QLabel),
      m_rows(new VariableBox),
      m_columns(new VariableBox)
{
    m_rows->setObjectName("rowsBox");
    m_columns->setObjectName("columnsBox");
    m_columns->setMost(mostColumns);
    m_rows->setFilter([this](const RowItem& item) { return m_questionnaire && canStandAsRow(item, *m_questionnaire); });
    m_columns->setFilter([this](const RowItem& item) { return m_questionnaire && canGroup(item, *m_questionnaire); });
    for (VariableBox* box : {m_rows, m_columns})
        connect(box, &VariableBox::changed, this, &TableBoxes::changed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(charts::space::s);
    m_layout->addWidget(field(m_rowsName, m_rows), 3);
    m_layout->addWidget(field(m_columnsName, m_columns), 2);
}

void TableBoxes::setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire)
{
    m_questionnaire = std::move(questionnaire);
    for (VariableBox* box : {m_rows, m_columns}) {
        auto items = box->items();
        std::erase_if(items, [this](const RowItem& item) {
            return !m_questionnaire ||
                   (!m_questionnaire->find(item.variable) && !m_questionnaire->findQuestion(item.question));
        });
        box->setItems(items);
        box->setQuestionnaire(m_questionnaire);
    }
}

void TableBoxes::setRows(const std::vector<RowItem>& rows)
{
    m_rows->setItems(rows);
}

void TableBoxes::setColumns(const std::vector<base::VariableId>& by)
{
    std::vector<RowItem> items;
    for (const auto id : by)
        items.push_back({id, {}});
    m_columns->setItems(items);
}

const std::vector<RowItem>& TableBoxes::rows() const
{
    return m_rows->items();
}

std::vector<base::VariableId> TableBoxes::columns() const
{
    std::vector<base::VariableId> by;
    for (const RowItem& item : m_columns->items())
        by.push_back(item.variable);
    return by;
}

void TableBoxes::addRow(const RowItem& item)
{
    m_rows->add(item);
}

void TableBoxes::addColumn(const RowItem& item)
{
    m_columns->add(item);
}

void TableBoxes::retranslate()
{
    m_rowsName->setText(tr("Rows"));
    m_columnsName->setText(tr("Columns"));
    m_rows->setAccessibleName(tr("Rows of the table"));
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_rows->setHint(tr("Drag variables here"));
    m_columns->setHint(tr("One or two groups"));
}

void TableBoxes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() >= roomForBoth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace manyi::app
