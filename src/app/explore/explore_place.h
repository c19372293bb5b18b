#pragma once

#include <memory>

#include "app/explore/explore_query.h"
#include "app/shell/place.h"

namespace manyi::app {

// The metric table: variables and metrics as rows, one or two grouping variables as columns, put together by drag and
// drop or by keyboard; below it a chart of the same figures. The inspector holds the table's options and the selected
// cell.
class ExplorePlace : public Place {
    Q_OBJECT
public:
    explicit ExplorePlace(Session& session, QWidget* parent = nullptr);
    ~ExplorePlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("explore"); }
    QWidget* inspector() override;
    QString inspectorTitle() const override;
    QString methodPage() const override { return QStringLiteral("metrics"); }
    QString statusText() const override;

    void setRows(const std::vector<RowItem>& rows);
    void setColumns(const std::vector<base::VariableId>& by);

Q_SIGNALS:
    void tableShown(); // table and chart hold the figures of the present question

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
