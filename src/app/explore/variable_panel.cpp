#include "app/explore/variable_panel.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "app/explore/variable_tree.h"
#include "app/theme/theme.h"

namespace manyi::app {

VariablePanel::VariablePanel(QWidget* parent) : QFrame(parent), m_search(new QLineEdit), m_tree(new VariableTree)
{
    theme::setLook(this, "panel");
    setFixedWidth(208);
    m_search->setObjectName("search");
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon("search", QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(charts::space::s, charts::space::m, 0, charts::space::s);
    column->setSpacing(charts::space::s);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, charts::space::s, 0);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, m_tree, &VariableTree::setSearch);
}

void VariablePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a variable"));
    m_search->setAccessibleName(tr("Find a variable"));
    m_tree->setAccessibleName(tr("Variables"));
}

} // namespace manyi::app
