#include "app/data/weight_result.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr std::size_t barCount = 24;
constexpr int axisHeight = 18;
} // namespace

WeightHistogram::WeightHistogram(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("weightHistogram"));
    setAccessibleName(tr("Distribution of the weights"));
    setMinimumHeight(96);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeightHistogram::setWeights(const std::vector<double>& weights)
{
    m_bars.assign(barCount, 0);
    m_smallest = m_largest = NAN;
    for (const double weight : weights) {
        m_smallest = std::fmin(m_smallest, weight);
        m_largest = std::fmax(m_largest, weight);
    }
    const double width = (m_largest - m_smallest) / static_cast<double>(barCount);
    for (const double weight : weights) {
        if (std::isnan(weight))
            continue;
        const auto bar = width > 0 ? static_cast<std::size_t>((weight - m_smallest) / width) : 0;
        ++m_bars[std::min(bar, barCount - 1)];
    }
    setAccessibleDescription(tr("Weights from %1 to %2").arg(numberText(m_smallest, 3), numberText(m_largest, 3)));
    setToolTip(accessibleDescription());
    update();
}

void WeightHistogram::paintEvent(QPaintEvent*)
{
    if (m_bars.empty() || std::isnan(m_smallest))
        return;
    QPainter painter(this);
    const auto& look = lookOf(*this);
    const double most = static_cast<double>(*std::ranges::max_element(m_bars));
    const double bottom = height() - axisHeight, step = width() / static_cast<double>(barCount);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const double high = (bottom - 2) * static_cast<double>(m_bars[i]) / std::max(most, 1.0);
        painter.fillRect(QRectF(static_cast<double>(i) * step, bottom - high, step - 1, high), look.series[0]);
    }
    painter.setPen(look.controlBorder);
    painter.drawLine(QPointF(0, bottom), QPointF(width(), bottom));
    painter.setPen(look.secondary);
    painter.setFont(theme::font(12));
    const QRectF axis(0, bottom, width(), axisHeight);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignBottom, numberText(m_smallest, 2));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignBottom, numberText(m_largest, 2));
}

WeightResult::WeightResult(std::shared_ptr<const domain::Questionnaire> questionnaire, QWidget* parent)
    : DerivedPane(parent),
      m_questionnaire(std::move(questionnaire)),
      m_summary(new QLabel(this)),
      m_group(new QComboBox(this)),
      m_figures(makeTable("weightFigures", this)),
      m_margins(makeTable("weightMarginFit", this)),
      m_histogram(new WeightHistogram(this)),
      m_notes(new QLabel(this))
{
    setObjectName(QStringLiteral("weightResult"));
    setAccessibleName(tr("Result"));
    theme::setLook(this, "card");
    m_summary->setObjectName(QStringLiteral("weightSummary"));
    m_summary->setWordWrap(true);
    theme::setLook(m_summary, "cardTitle");
    m_group->setObjectName(QStringLiteral("weightGroup"));
    m_group->setAccessibleName(tr("Group"));
    m_notes->setObjectName(QStringLiteral("weightNotes"));
    m_notes->setWordWrap(true);
    theme::setLook(m_notes, "warning");
    m_figures.view->setAccessibleName(tr("Result"));
    m_figures.view->horizontalHeader()->hide();
    m_margins.view->setAccessibleName(tr("Margins before and after"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_group);
    layout->addWidget(m_figures.view);
    layout->addWidget(m_margins.view, 1);
    layout->addWidget(m_histogram);
    layout->addStretch();
    layout->addWidget(m_notes);
    connect(m_group, &QComboBox::currentIndexChanged, this, &WeightResult::showGroup);
}

void WeightResult::clear(const QString& sentence)
{
    theme::setLook(m_summary, "secondary");
    m_summary->setText(sentence);
    for (QWidget* part :
         {static_cast<QWidget*>(m_group), static_cast<QWidget*>(m_figures.view), static_cast<QWidget*>(m_margins.view),
          static_cast<QWidget*>(m_histogram), static_cast<QWidget*>(m_notes)})
        part->hide();
}

void WeightResult::showDerived(const ShownDerived& shown)
{
    theme::setLook(m_summary, "cardTitle");
    m_preview = shown.preview;
    const auto& raked = std::get<domain::RakedWeight>(*m_preview.variable.derivation);
    const domain::Variable* within = m_questionnaire->find(raked.within);
    {
        const QSignalBlocker quiet(m_group);
        const int chosen = std::max(0, m_group->currentIndex());
        m_group->clear();
        for (const analysis::RakedGroup& group : m_preview.column.groups)
            m_group->addItem(within ? fromUtf8(domain::labelOrCode(*within, group.code)) : QString());
        m_group->setCurrentIndex(std::min(chosen, m_group->count() - 1));
    }
    m_group->setVisible(within && m_group->count() > 1);
    QStringList notes;
    for (const std::string& note : m_preview.notes)
        notes << fromUtf8(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    if (const auto* weights = std::get_if<data::NumberValues>(m_preview.column.column.get()))
        m_histogram->setWeights(weights->numbers);
    m_histogram->setVisible(m_preview.column.valid > 0);
    showGroup(m_group->currentIndex());
}

void WeightResult::showGroup(int group)
{
    const auto& groups = m_preview.column.groups;
    if (group < 0 || group >= static_cast<int>(groups.size()))
        return;
    const analysis::Raking& raking = groups[static_cast<std::size_t>(group)].raking;
    m_summary->setText(raking.converged ? tr("Converged · rounds: %1").arg(raking.iterations)
                       : raking.trouble == analysis::Raking::Trouble::NotConverged
                           ? tr("Not converged · rounds: %1").arg(raking.iterations)
                           : tr("No weights"));
    std::vector<ValueTable::Row> rows;
    const auto figure = [&rows](const QString& name, const QString& value) {
        rows.push_back({static_cast<qint64>(rows.size()), {ValueCell{name}, numberCell(value)}});
    };
    figure(tr("Responses weighted"), countText(raking.used));
    figure(tr("Left out: no answer on a margin"), countText(raking.missing));
    figure(tr("Effective n"), countText(std::llround(raking.effectiveN)));
    figure(tr("Design effect"), numberText(raking.designEffect, 3));
    figure(tr("Smallest and largest weight"),
           QStringLiteral("%1 – %2").arg(numberText(raking.smallest, 3), numberText(raking.largest, 3)));
    figure(tr("At a bound · trimmed"),
           QStringLiteral("%1 · %2").arg(countText(raking.bounded), countText(raking.trimmed)));
    m_figures.model->setContent({tr("Figure"), tr("Value")}, std::move(rows));
    m_figures.fit(130, 0);
    m_figures.showRows(6);
    rows.clear();
    for (const analysis::MarginFit& margin : raking.margins) {
        const domain::Variable* variable = m_questionnaire->find(margin.variable);
        if (!variable)
            continue;
        ValueCell head{fromUtf8(variable->name)};
        head.strong = true;
        rows.push_back({static_cast<qint64>(rows.size()), {head, {}, {}, {}}});
        for (const auto& category : margin.categories) {
            ValueCell name{QStringLiteral("  ") + fromUtf8(domain::labelOrCode(*variable, category.code))};
            name.tip = name.text.trimmed();
            rows.push_back(
                {static_cast<qint64>(rows.size()),
                 {name, numberCell(numberText(100 * category.before, 1)),
                  numberCell(numberText(100 * category.after, 1)), numberCell(numberText(100 * category.target, 1))}});
        }
    }
    m_margins.model->setContent({tr("Margin"), tr("Before %"), tr("After %"), tr("Target %")}, std::move(rows));
    stretchFirstColumn(m_margins, 76);
    m_figures.view->show();
    m_margins.view->setVisible(!raking.margins.empty());
}

} // namespace manyi::app
