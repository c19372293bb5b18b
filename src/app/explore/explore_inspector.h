#pragma once

#include <QWidget>

#include "app/explore/shown_table.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace manyi::app {

class CellPanel;

// The right side of Explore: the selected cell, what the cells show, tests, intervals and small bases. Choices are told
// one at a time; the owner stores them with the project.
class ExploreInspector : public QWidget {
    Q_OBJECT
public:
    explicit ExploreInspector(QWidget* parent = nullptr);

    void setOptions(const ExploreOptions& options);
    void setMetricOptions(const analysis::MetricOptions& options);
    void setCell(const std::optional<CellDetails>& cell);

Q_SIGNALS:
    void optionsChanged(const manyi::app::ExploreOptions& options);
    void settingChanged(const QString& key, const QString& value); // of engine/settings.h
    void filterWanted();
    void rowsWanted();
    void definitionWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildContents(QVBoxLayout& column);
    void buildTests(QVBoxLayout& column);
    void buildSmallBases(QVBoxLayout& column);
    QLabel* heading(QVBoxLayout& column);
    QCheckBox* check(const char* name, bool ExploreOptions::*field);
    void connectSettings();
    void retranslate();

    ExploreOptions m_options;
    CellPanel* m_cell;
    QLabel *m_contentsHeading, *m_testsHeading, *m_smallHeading, *m_shareName, *m_levelName, *m_correctionName,
        *m_confidenceName, *m_markName, *m_hideName;
    QComboBox *m_share, *m_level, *m_correction, *m_confidence;
    QCheckBox *m_answers, *m_mean, *m_base, *m_effective, *m_bars, *m_restMarks, *m_letters;
    QSpinBox *m_mark, *m_hide;
};

} // namespace manyi::app
