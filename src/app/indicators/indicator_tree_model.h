#pragma once

#include <QAbstractItemModel>

#include "app/indicators/indicator_document.h"

namespace manyi::app {

// The indicator tree with lamp, local and global weights. Renames in place and moves by drag and drop, each as an edit
// of the document. Items are known by their indicator's id.
class IndicatorTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Lamp, Local, Global, Columns };

    IndicatorTreeModel(IndicatorDocument& document, QObject* parent);

    base::IndicatorId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(base::IndicatorId id, int column = Name) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    void rebuild(); // the tree's shape or names may have changed
    void weightsChanged();

private:
    struct Item {
        base::IndicatorId id;
        QString name;
        int parent = -1;
        int row = 0;
        std::vector<int> children; // of m_items
        bool leaf() const { return children.empty(); }
    };
    void add(const domain::Indicator& indicator, int parent, int row, std::vector<Item>& items) const;
    QVariant weightAt(const Item& item, int column) const;

    IndicatorDocument& m_document;
    std::vector<Item> m_items; // parents before children
};

} // namespace manyi::app
