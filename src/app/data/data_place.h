#pragma once

#include <memory>

#include "app/commands/edits.h"
#include "app/shell/place.h"

namespace manyi::app {

// The responses as a grid of any size, the variables, the cleaning, and the batches they came in.
class DataPlace : public Place {
    Q_OBJECT
public:
    explicit DataPlace(Session& session, QWidget* parent = nullptr);
    ~DataPlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("data"); }
    bool showsInspector() const override { return false; }
    QString methodPage() const override;
    QString statusText() const override;

    enum class Tab { Responses, Variables, Cleaning, Batches };
    void showTab(Tab tab);
    // Only the rows behind one figure: within the session's filter those that pass `filter`, too.
    void showRows(const data::Filter& filter, const QString& figureTitle);
    void showVariable(base::VariableId variable);
    // Where edits of variables and batches go.
    void setEdits(Edits& edits);

Q_SIGNALS:
    void rowsShown(); // the grid holds the rows of the present filter

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
