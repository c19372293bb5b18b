#include "app/explore/cell_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QLabel* wrapped(const char* look)
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    theme::setLook(label, look);
    return label;
}

QPushButton* button(const char* name)
{
    auto* made = new QPushButton;
    made->setObjectName(name);
    made->setMinimumWidth(40);
    return made;
}

} // namespace

CellPanel::CellPanel(QWidget* parent) : QWidget(parent), m_heading(wrapped("secondary")), m_noCell(wrapped("grey"))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(charts::space::xs);
    whole->addWidget(m_heading);
    whole->addWidget(m_noCell);
    m_cellPart = buildCell();
    whole->addWidget(m_cellPart);
    connect(m_filter, &QPushButton::clicked, this, &CellPanel::filterWanted);
    connect(m_rows, &QPushButton::clicked, this, &CellPanel::rowsWanted);
    connect(m_definition, &QPushButton::clicked, this, &CellPanel::definitionWanted);
}

QWidget* CellPanel::buildCell()
{
    m_name = wrapped("cardTitle");
    m_name->setObjectName("cellName");
    m_value = new QLabel;
    m_value->setObjectName("cellValue");
    theme::setLook(m_value, "figure");
    m_beside = wrapped("secondary");
    auto* figure = new QHBoxLayout;
    figure->addWidget(m_value, 0, Qt::AlignBottom);
    figure->addWidget(m_beside, 1, Qt::AlignBottom);
    m_filter = button("filterToCell");
    m_rows = button("showRows");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(charts::space::s);
    buttons->addWidget(m_filter);
    buttons->addWidget(m_rows);
    m_definition = button("showDefinition");
    theme::setLook(m_definition, "link");

    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::xs);
    column->addWidget(m_name);
    column->addLayout(figure);
    column->addLayout(buildFacts());
    column->addLayout(buttons);
    column->addWidget(m_definition, 0, Qt::AlignLeft);
    return part;
}

QLayout* CellPanel::buildFacts()
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, QLabel*& name, QLabel*& value) {
        name = wrapped("secondary");
        value = new QLabel;
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignRight);
        grid->addWidget(name, at, 0);
        grid->addWidget(value, at, 1);
    };
    row(0, m_basesName, m_bases);
    row(1, m_restName, m_rest);
    row(2, m_belowName, m_below);
    return grid;
}

void CellPanel::setCell(const std::optional<CellDetails>& cell)
{
    m_cell = cell;
    showCell();
}

void CellPanel::showCell()
{
    m_cellPart->setVisible(m_cell.has_value());
    m_noCell->setVisible(!m_cell);
    if (!m_cell)
        return;
    m_name->setText(m_cell->name);
    m_value->setText(m_cell->value);
    m_beside->setText(QStringList{m_cell->unit, m_cell->interval}.join(m_cell->unit.isEmpty() ? "" : " · "));
    m_bases->setText(m_cell->bases);
    const bool tested = !m_cell->rest.isEmpty();
    m_restName->setVisible(tested);
    m_rest->setVisible(tested);
    m_restName->setText(tr("Against the rest (%1)").arg(m_cell->other));
    const QString arrow = m_cell->arrow > 0   ? QStringLiteral("▲ ")
                          : m_cell->arrow < 0 ? QStringLiteral("▼ ")
                                              : QString();
    m_rest->setText(arrow + m_cell->rest);
    theme::setLook(m_rest, m_cell->arrow == 0 ? "grey" : m_cell->arrowGood ? "good" : "bad");
    m_belowName->setVisible(!m_cell->below.isEmpty());
    m_below->setVisible(!m_cell->below.isEmpty());
    m_below->setText(m_cell->below);
    m_filter->setEnabled(m_cell->group);
}

void CellPanel::retranslate()
{
    m_heading->setText(tr("Selected cell"));
    m_noCell->setText(tr("Select a cell of the table to see its base, interval and test."));
    m_basesName->setText(tr("n / effective n"));
    m_belowName->setText(tr("Significantly above"));
    m_filter->setText(tr("Filter to it"));
    m_filter->setToolTip(tr("Adds the group of the selected cell to the filter"));
    m_rows->setText(tr("Show the rows"));
    m_rows->setToolTip(tr("Shows the answers behind the selected cell"));
    m_definition->setText(tr("Where does this number come from?"));
    showCell();
}

} // namespace manyi::app
