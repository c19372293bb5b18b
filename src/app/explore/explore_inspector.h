#pragma once

#include <QWidget>

#include "app/explore/explore_query.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace manyi::app {

// What the inspector says of the selected cell.
struct CellDetails {
    QString name; // "Northwest × CSAT, top 2 of 5"
    QString value, unit, interval;
    QString bases; // "568 / 305"
    QString other; // value of the rest
    QString rest;  // "−7.3 · p 0.003"
    int arrow = 0;
    bool arrowGood = false;
    QString below;      // "East A, South C"
    bool group = false; // not the total: can be filtered to
};

// The right side of Explore: the selected cell, what the cells show, tests, intervals and small bases. Choices are told
// one at a time; the owner stores them with the project.
class ExploreInspector : public QWidget {
    Q_OBJECT
public:
    explicit ExploreInspector(QWidget* parent = nullptr);

    void setOptions(const ExploreOptions& options);
    void setMetricOptions(const analysis::MetricOptions& options);
    void setCell(const std::optional<CellDetails>& cell);
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void optionsChanged(const manyi::app::ExploreOptions& options);
    void settingChanged(const QString& key, const QString& value); // of engine/settings.h
    void filterWanted();
    void rowsWanted();
    void definitionWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildCell();
    void buildOptions(QVBoxLayout& column);
    QLabel* heading(QVBoxLayout& column);
    QCheckBox* check(const char* name, bool ExploreOptions::*field);
    void connectSettings();
    void retranslate();
    void showCell();

    ExploreOptions m_options;
    analysis::MetricOptions m_metricOptions;
    std::optional<CellDetails> m_cell;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;

    QWidget* m_cellPart;
    QLabel *m_cellHeading, *m_cellName, *m_value, *m_beside, *m_basesName, *m_bases, *m_restName, *m_rest, *m_belowName,
        *m_below, *m_noCell;
    QPushButton *m_filter, *m_rows, *m_definition;
    QLabel *m_contentsHeading, *m_testsHeading, *m_smallHeading, *m_shareName, *m_levelName, *m_correctionName,
        *m_confidenceName, *m_markName, *m_hideName;
    QComboBox *m_share, *m_level, *m_correction, *m_confidence;
    QCheckBox *m_answers, *m_mean, *m_base, *m_effective, *m_bars, *m_restMarks, *m_letters;
    QSpinBox *m_mark, *m_hide;
};

} // namespace manyi::app
