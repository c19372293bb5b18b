#pragma once

#include <QFrame>

#include "app/indicators/page_parts.h"
#include "engine/derived.h"

namespace manyi::app {

// A derived variable as it would be, with the answers it reads beside it.
struct ShownDerived {
    engine::DerivedPreview preview;
    QStringList sources;              // names
    std::vector<QStringList> answers; // of the first responses, in the order of `sources`
};
base::Result<ShownDerived> shownDerived(engine::Project& project, const domain::Variable& variable,
                                        base::Progress& progress);

// The first column takes the room that is left beside a scroll bar, the others this many pixels.
void stretchFirstColumn(const CellTable& table, int others);

// Right of the fields of a definition: what it gives. `show` and `clear` may be called at any time.
class DerivedPane : public QFrame {
    Q_OBJECT
public:
    using QFrame::QFrame;
    virtual void showDerived(const ShownDerived& shown) = 0;
    virtual void clear(const QString& sentence) = 0; // in place of figures
};

// Frequencies or mean and ends, the first responses, notes.
class DerivePreview : public DerivedPane {
    Q_OBJECT
public:
    explicit DerivePreview(QWidget* parent = nullptr);

    void showDerived(const ShownDerived& shown) override;
    void clear(const QString& sentence) override;

private:
    void showCounts(const engine::DerivedPreview& preview);
    void showFirst(const ShownDerived& shown);
    QLabel* m_summary;
    QLabel* m_figures; // of a number
    CellTable m_counts;
    QLabel* m_firstTitle;
    CellTable m_first;
    QLabel* m_notes;
};

} // namespace manyi::app
