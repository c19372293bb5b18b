#include "app/import/hierarchy_editor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

HierarchyEditor::HierarchyEditor(const domain::Recipe& recipe, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName("hierarchyEditor");
    setWindowTitle(tr("Levels of the places"));
    resize(380, 360);
    auto* hint =
        new QLabel(tr("Check the columns that are levels and drag the outermost one to the top, such as region, "
                      "province, city, branch."));
    hint->setWordWrap(true);
    theme::setLook(hint, "secondary");
    m_list->setObjectName("levels");
    m_list->setAccessibleName(tr("Levels, outermost first"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);

    const std::vector<std::string> now =
        recipe.hierarchies.empty() ? std::vector<std::string>{} : recipe.hierarchies[0];
    const auto add = [this](const std::string& name, const std::string& label, bool on) {
        auto* item = new QListWidgetItem(
            name == label || label.empty() ? fromUtf8(name) : fromUtf8(name) + "  " + fromUtf8(label), m_list);
        item->setData(Qt::UserRole, fromUtf8(name));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    };
    for (const auto& name : now) {
        const auto at = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                     [&](const auto& column) { return column.name == name; });
        add(name, at == recipe.columns.end() ? std::string() : at->label, true);
    }
    for (const auto& column : recipe.columns) {
        const bool groups = column.role == domain::Role::Place || column.role == domain::Role::Segment;
        if (groups && std::find(now.begin(), now.end(), column.name) == now.end())
            add(column.name, column.label, false);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
}

std::vector<std::string> HierarchyEditor::levels() const
{
    std::vector<std::string> names;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.push_back(m_list->item(i)->data(Qt::UserRole).toString().toStdString());
    return names;
}

} // namespace manyi::app
