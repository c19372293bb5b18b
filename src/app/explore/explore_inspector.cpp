#include "app/explore/explore_inspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

#include "app/explore/cell_panel.h"
#include "app/overview/figure_text.h"
#include "app/shell/side_panel.h"
#include "app/theme/theme.h"
#include "base/number.h"
#include "engine/settings.h"

namespace manyi::app {

namespace {

constexpr double levels[] = {0.10, 0.05, 0.01};
constexpr double confidences[] = {0.90, 0.95, 0.99};

QFrame* line()
{
    auto* hairline = new QFrame;
    theme::setLook(hairline, "line");
    return hairline;
}

QComboBox* choice(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setMinimumWidth(112);
    return box;
}

void refill(QComboBox* box, const QStringList& texts)
{
    const QSignalBlocker quiet(box);
    const int current = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(current);
}

template <std::size_t N>
int nearest(const double (&values)[N], double value)
{
    int best = 0;
    for (std::size_t i = 1; i < N; ++i)
        if (std::abs(values[i] - value) < std::abs(values[best] - value))
            best = static_cast<int>(i);
    return best;
}

QLabel* namedField(QVBoxLayout& column, QWidget* field)
{
    auto* name = new QLabel;
    name->setBuddy(field);
    auto* row = new QHBoxLayout;
    row->addWidget(name, 1);
    row->addWidget(field, 2);
    column.addLayout(row);
    return name;
}

QString numberSetting(double value)
{
    return fromUtf8(base::formatNumber(value));
}

} // namespace

ExploreInspector::ExploreInspector(QWidget* parent) : QWidget(parent), m_cell(new CellPanel)
{
    setObjectName("exploreInspector");
    auto* panel = new SidePanel;
    QVBoxLayout& column = *panel->column();
    column.addWidget(m_cell);
    buildContents(column);
    buildTests(column);
    buildSmallBases(column);
    column.addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(panel);
    connectSettings();
    retranslate();
    setCell(std::nullopt);
}

QLabel* ExploreInspector::heading(QVBoxLayout& column)
{
    column.addWidget(line());
    auto* label = new QLabel;
    theme::setLook(label, "secondary");
    column.addWidget(label);
    return label;
}

QCheckBox* ExploreInspector::check(const char* name, bool ExploreOptions::*field)
{
    auto* box = new QCheckBox;
    box->setObjectName(name);
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) {
        m_options.*field = on;
        Q_EMIT optionsChanged(m_options);
    });
    return box;
}

void ExploreInspector::buildContents(QVBoxLayout& column)
{
    m_contentsHeading = heading(column);
    m_share = choice("cellShare");
    m_shareName = namedField(column, m_share);
    m_answers = check("answers", &ExploreOptions::answers);
    m_mean = check("mean", &ExploreOptions::mean);
    m_base = check("bases", &ExploreOptions::bases);
    m_effective = check("effective", &ExploreOptions::effective);
    m_bars = check("bars", &ExploreOptions::bars);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(charts::space::xs);
    int at = 0;
    for (QCheckBox* box : {m_answers, m_mean, m_base, m_effective, m_bars}) {
        grid->addWidget(box, at / 2, at % 2);
        ++at;
    }
    column.addLayout(grid);
}

void ExploreInspector::buildTests(QVBoxLayout& column)
{
    m_testsHeading = heading(column);
    m_level = choice("significance");
    m_correction = choice("correction");
    m_confidence = choice("confidence");
    m_levelName = namedField(column, m_level);
    m_correctionName = namedField(column, m_correction);
    m_confidenceName = namedField(column, m_confidence);
    m_restMarks = check("rest", &ExploreOptions::rest);
    m_letters = check("letters", &ExploreOptions::letters);
    column.addWidget(m_restMarks);
    column.addWidget(m_letters);
}

void ExploreInspector::buildSmallBases(QVBoxLayout& column)
{
    m_smallHeading = heading(column);
    m_mark = new QSpinBox;
    m_mark->setObjectName("markBelow");
    m_hide = new QSpinBox;
    m_hide->setObjectName("hideBelow");
    for (QSpinBox* box : {m_mark, m_hide}) {
        box->setRange(0, 100000);
        box->setKeyboardTracking(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setMinimumWidth(58); // both fit the inspector's 300 px
        box->setMaximumWidth(64);
    }
    m_markName = new QLabel;
    m_hideName = new QLabel;
    auto* row = new QHBoxLayout;
    row->addWidget(m_markName);
    row->addWidget(m_mark);
    row->addStretch();
    row->addWidget(m_hideName);
    row->addWidget(m_hide);
    column.addLayout(row);
}

void ExploreInspector::connectSettings()
{
    connect(m_cell, &CellPanel::filterWanted, this, &ExploreInspector::filterWanted);
    connect(m_cell, &CellPanel::rowsWanted, this, &ExploreInspector::rowsWanted);
    connect(m_cell, &CellPanel::definitionWanted, this, &ExploreInspector::definitionWanted);
    connect(m_share, &QComboBox::activated, this, [this](int index) {
        m_options.share = static_cast<CellShare>(index);
        Q_EMIT optionsChanged(m_options);
    });
    connect(m_level, &QComboBox::activated, this,
            [this](int index) { Q_EMIT settingChanged(engine::settingSignificance, numberSetting(levels[index])); });
    connect(m_confidence, &QComboBox::activated, this,
            [this](int index) { Q_EMIT settingChanged(engine::settingConfidence, numberSetting(confidences[index])); });
    connect(m_correction, &QComboBox::activated, this, [this](int index) {
        const auto name = engine::correctionName(static_cast<analysis::Correction>(index));
        Q_EMIT settingChanged(engine::settingCorrection, QString::fromLatin1(name.data(), qsizetype(name.size())));
    });
    connect(m_mark, &QSpinBox::valueChanged, this,
            [this](int n) { Q_EMIT settingChanged(engine::settingMarkBelow, QString::number(n)); });
    connect(m_hide, &QSpinBox::valueChanged, this,
            [this](int n) { Q_EMIT settingChanged(engine::settingHideBelow, QString::number(n)); });
}

void ExploreInspector::setOptions(const ExploreOptions& options)
{
    m_options = options;
    m_share->setCurrentIndex(static_cast<int>(options.share));
    m_answers->setChecked(options.answers);
    m_mean->setChecked(options.mean);
    m_base->setChecked(options.bases);
    m_effective->setChecked(options.effective);
    m_bars->setChecked(options.bars);
    m_restMarks->setChecked(options.rest);
    m_letters->setChecked(options.letters);
}

void ExploreInspector::setMetricOptions(const analysis::MetricOptions& options)
{
    const QSignalBlocker quietMark(m_mark), quietHide(m_hide);
    m_level->setCurrentIndex(nearest(levels, options.significance));
    m_confidence->setCurrentIndex(nearest(confidences, options.confidence));
    m_correction->setCurrentIndex(static_cast<int>(options.correction));
    m_mark->setValue(options.markBelow);
    m_hide->setValue(options.hideBelow);
}

void ExploreInspector::setCell(const std::optional<CellDetails>& cell)
{
    m_cell->setCell(cell);
}

void ExploreInspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExploreInspector::retranslate()
{
    m_cell->retranslate();
    m_contentsHeading->setText(tr("Contents of the cells"));
    m_shareName->setText(tr("Answers as"));
    refill(m_share, {tr("Column %"), tr("Row %"), tr("Total %"), tr("Counts")});
    m_answers->setText(tr("Answers"));
    m_mean->setText(tr("Mean"));
    m_base->setText(tr("Base n"));
    m_effective->setText(tr("Effective n"));
    m_bars->setText(tr("Bars in cells"));
    m_testsHeading->setText(tr("Significance"));
    m_levelName->setText(tr("Level"));
    refill(m_level, {tr("90 %"), tr("95 %"), tr("99 %")});
    m_correctionName->setText(tr("Correction"));
    refill(m_correction, {tr("None"), tr("Bonferroni"), tr("Holm"), tr("Benjamini–Hochberg")});
    m_confidenceName->setText(tr("Intervals"));
    refill(m_confidence, {tr("90 %"), tr("95 %"), tr("99 %")});
    m_restMarks->setText(tr("Mark against the rest ▲▼"));
    m_letters->setText(tr("Compare pairs (letters)"));
    m_smallHeading->setText(tr("Small bases"));
    m_markName->setText(tr("Mark n <"));
    m_hideName->setText(tr("Hide n <"));
    for (auto [box, name] : std::initializer_list<std::pair<QWidget*, QLabel*>>{{m_share, m_shareName},
                                                                                {m_level, m_levelName},
                                                                                {m_correction, m_correctionName},
                                                                                {m_confidence, m_confidenceName},
                                                                                {m_mark, m_markName},
                                                                                {m_hide, m_hideName}})
        box->setAccessibleName(name->text());
}

} // namespace manyi::app
