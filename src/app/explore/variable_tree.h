#pragma once

#include <QTreeView>
#include <memory>
#include <optional>
#include <vector>

#include "app/explore/explore_query.h"

class QMimeData;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace manyi::app {

// What is dragged from the list of variables to the boxes.
QMimeData* toMime(const RowItem& item);
std::optional<RowItem> fromMime(const QMimeData* mime);

// The variables of the project in groups by their use, with search, drag, and keys: Enter adds a row, Shift+Enter a
// column.
class VariableTree : public QTreeView {
    Q_OBJECT
public:
    explicit VariableTree(QWidget* parent = nullptr);
    void setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire);
    void setSearch(const QString& text);
    // Those in the boxes get a dot.
    void setUsed(const std::vector<RowItem>& rows, const std::vector<base::VariableId>& columns);

Q_SIGNALS:
    void rowWanted(const manyi::app::RowItem& item);
    void columnWanted(const manyi::app::RowItem& item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    std::optional<RowItem> itemAt(const QModelIndex& index) const;

    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_proxy;
    std::vector<RowItem> m_rows;
    std::vector<base::VariableId> m_columns;
};

} // namespace manyi::app
