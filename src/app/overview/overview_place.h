#pragma once

#include <memory>

#include "app/shell/place.h"

namespace manyi::app {

// The first page of a project: metric cards with the change since the wave before, the answers of the selected metric
// by segment, the metric by place with drill down (double click or Enter; Alt+Up back) and its line over the waves. All
// figures come from one engine::summary in the background; late results are dropped, widgets are updated in place.
class OverviewPlace : public Place {
    Q_OBJECT
public:
    explicit OverviewPlace(Session& session, QWidget* parent = nullptr);
    ~OverviewPlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("overview"); }

Q_SIGNALS:
    void figuresShown(); // the widgets hold the figures of the session's present filter and brush

protected:
    void retranslate() override;
    void refresh() override;
    void showEvent(QShowEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
