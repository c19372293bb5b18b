#pragma once

#include "app/data/derive_preview.h"

class QComboBox;

namespace manyi::app {

// How often which weight occurs, as bars.
class WeightHistogram : public QWidget {
    Q_OBJECT
public:
    explicit WeightHistogram(QWidget* parent = nullptr);
    void setWeights(const std::vector<double>& weights); // NaN are left out
    QSize sizeHint() const override { return {260, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::int64_t> m_bars;
    double m_smallest = 0, m_largest = 0;
};

// What came of a raking: whether it converged, what the weights cost, and each margin before and after.
class WeightResult : public DerivedPane {
    Q_OBJECT
public:
    WeightResult(std::shared_ptr<const domain::Questionnaire> questionnaire, QWidget* parent = nullptr);

    void showDerived(const ShownDerived& shown) override;
    void clear(const QString& sentence) override;

private:
    void showGroup(int group);
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    engine::DerivedPreview m_preview;
    QLabel* m_summary;
    QComboBox* m_group; // of the variable that is raked within
    CellTable m_figures;
    CellTable m_margins;
    WeightHistogram* m_histogram;
    QLabel* m_notes;
};

} // namespace manyi::app
