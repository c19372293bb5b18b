#pragma once

#include <memory>

#include "app/commands/edits.h"
#include "app/shell/place.h"

namespace manyi::app {

class IndicatorDocument;

// Indicator systems: left the tree and the experts, in the middle one page at a time (judgements, group, sensitivity,
// other weights, fuzzy evaluation, operators, fishbone), right weights and score in short.
class IndicatorsPlace : public Place {
    Q_OBJECT
public:
    explicit IndicatorsPlace(Session& session, QWidget* parent = nullptr);
    ~IndicatorsPlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("indicators"); }
    QWidget* inspector() override;
    QString inspectorTitle() const override;
    QString methodPage() const override;
    QString statusText() const override;

    void setEdits(Edits& edits); // those of the window, so that edits and undo keep their order
    void showPage(const QString& name);
    QString currentPage() const;
    IndicatorDocument& document() const;

protected:
    void retranslate() override;
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
