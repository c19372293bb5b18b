#include "charts/view/state.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QDrag>
#include <QToolTip>

#include "charts/paint/style.h"
#include "charts/view/copy.h"

namespace manyi::charts {

namespace {

constexpr int dragPictureWidth = 240;
constexpr int leastForBox = 60; // px: lower views tell their points in an ordinary tooltip

// Charts read along a horizontal axis.
bool alongX(const ChartSpec& spec)
{
    return spec.kind == ChartKind::Line || spec.kind == ChartKind::Pareto ||
           (spec.kind == ChartKind::Bar && !spec.horizontal);
}

} // namespace

ChartView::State::State(ChartView& owner)
    : view(owner),
      plot(new QCustomPlot(&owner)),
      table(new NumberTable(&owner)),
      copyPictureAction(new QAction(&owner)),
      copyTableAction(new QAction(&owner)),
      saveAction(new QAction(&owner)),
      tableAction(new QAction(&owner))
{
    // The view itself answers the pointer; the plot only shows.
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setObjectName(QStringLiteral("plot"));
    table->setObjectName(QStringLiteral("table"));
    table->setVisible(false);
    copyPictureAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    tableAction->setCheckable(true);
    for (QAction* action : {copyPictureAction, copyTableAction, saveAction, tableAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        owner.addAction(action);
    }
    QObject::connect(plot, &QCustomPlot::beforeReplot, &owner, [this] { rebuild(); });
}

void ChartView::State::changed()
{
    stale = true;
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::State::rebuild()
{
    if (!stale || plot->width() < 2 || plot->height() < 2)
        return;
    stale = false;
    scene = &buildPlot(spec, options, QSizeF(plot->size()), *plot);
    hover = new HoverItem(plot, options.theme);
    if (category >= 0 && view.hasFocus())
        point(hitOf(category, series), true);
}

void ChartView::State::showTable()
{
    table->setVisible(showsTable);
    plot->setVisible(!showsTable);
    tableAction->setChecked(showsTable);
    if (!showsTable)
        return;
    table->setTable(toTable(spec));
    if (view.hasFocus())
        table->setFocus();
}

void ChartView::State::retranslate()
{
    copyPictureAction->setText(QCoreApplication::translate("ChartView", "Copy picture"));
    copyTableAction->setText(QCoreApplication::translate("ChartView", "Copy table"));
    saveAction->setText(QCoreApplication::translate("ChartView", "Save picture …"));
    tableAction->setText(QCoreApplication::translate("ChartView", "Show as table"));
    table->setAccessibleName(QCoreApplication::translate("ChartView", "Numbers of the chart"));
    setAccessibleTexts();
    if (showsTable)
        showTable();
}

void ChartView::State::setAccessibleTexts()
{
    view.setAccessibleName(spec.chartName.isEmpty() ? spec.title : spec.chartName);
    view.setAccessibleDescription(QCoreApplication::translate(
        "ChartView", "Chart with %n marks. The arrow keys read them.", nullptr, std::max(1, categoryCount(spec))));
}

const Hit* ChartView::State::hitAt(const QPointF& position) const
{
    if (scene == nullptr)
        return nullptr;
    const Hit* best = nullptr;
    double bestDistance = 0;
    for (const Hit& hit : scene->scene().hits) {
        if (!hit.area.contains(position))
            continue;
        const QPointF off = hit.anchor - position;
        const double distance = std::hypot(off.x(), off.y()) + (hit.series < 0 ? 1e6 : 0);
        if (best == nullptr || distance < bestDistance) {
            best = &hit;
            bestDistance = distance;
        }
    }
    return best;
}

const Hit* ChartView::State::hitOf(int wantedCategory, int wantedSeries) const
{
    if (scene == nullptr)
        return nullptr;
    const Hit* row = nullptr;
    for (const Hit& hit : scene->scene().hits) {
        if (hit.category == wantedCategory && hit.series == wantedSeries)
            return &hit;
        if (hit.category == wantedCategory && (row == nullptr || hit.series < 0))
            row = &hit;
    }
    return row;
}

void ChartView::State::point(const Hit* hit, bool byKeyboard)
{
    if (hover == nullptr)
        return;
    if (hit == nullptr) {
        hover->clear();
    } else {
        category = hit->category;
        if (!byKeyboard)
            series = hit->series;
        const Reading reading = readingOf(spec, category, byKeyboard ? series : hit->series);
        if (plot->height() < leastForBox) {
            QToolTip::showText(plot->mapToGlobal(hit->anchor.toPoint()), sentence(reading), plot);
            return;
        }
        hover->show(*hit, reading, scene->scene().plot, alongX(spec), byKeyboard);
    }
    plot->layer(QStringLiteral("overlay"))->replot();
}

void ChartView::State::step(int categories, int seriesStep)
{
    const bool scatter = (spec.kind == ChartKind::Scatter || spec.kind == ChartKind::Sweep) && !spec.series.empty();
    const int count = scatter ? static_cast<int>(spec.series.front().points.size()) : categoryCount(spec);
    const int seriesCount = static_cast<int>(spec.series.size());
    if (count == 0 || seriesCount == 0)
        return;
    if (category < 0) {
        category = 0;
        series = seriesCount == 1 ? 0 : series;
    } else {
        category = std::clamp(category + categories, 0, count - 1);
        series = std::clamp(series + seriesStep, seriesCount == 1 ? 0 : -1, seriesCount - 1);
    }
    point(hitOf(category, series), true);
    announce();
}

void ChartView::State::announce()
{
    view.setAccessibleDescription(sentence(readingOf(spec, category, series)));
    QAccessibleEvent event(&view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool ChartView::State::hasKey(int wanted) const
{
    return wanted >= 0 && wanted < static_cast<int>(spec.categoryKeys.size()) &&
           spec.categoryKeys[static_cast<std::size_t>(wanted)] != noKey;
}

void ChartView::State::pick(const std::vector<qint64>& keys)
{
    if (keys != options.selectedKeys) {
        options.selectedKeys = keys;
        changed();
    }
    Q_EMIT view.picked(keys);
}

void ChartView::State::pickCurrent(bool extend)
{
    if (!hasKey(category)) {
        if (!options.selectedKeys.empty())
            pick({});
        return;
    }
    const qint64 key = spec.categoryKeys[static_cast<std::size_t>(category)];
    std::vector<qint64> keys = options.selectedKeys;
    const auto found = std::find(keys.begin(), keys.end(), key);
    const bool alone = keys.size() == 1 && found != keys.end();
    if (extend && found != keys.end())
        keys.erase(found);
    else if (extend)
        keys.push_back(key);
    else
        keys = alone ? std::vector<qint64>() : std::vector<qint64>{key};
    pick(keys);
}

void ChartView::State::activateCurrent()
{
    if (hasKey(category))
        Q_EMIT view.activated(spec.categoryKeys[static_cast<std::size_t>(category)]);
}

bool ChartView::State::runsDown() const
{
    return !alongX(spec) && spec.kind != ChartKind::Scatter && spec.kind != ChartKind::Radar;
}

void ChartView::State::startDrag()
{
    pressing = false;
    const QSize size = plot->size();
    auto* drag = new QDrag(&view);
    drag->setMimeData(pictureMime(spec, options, size).release());
    drag->setPixmap(
        QPixmap::fromImage(toImage(spec, options, size, 1).scaledToWidth(dragPictureWidth, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace manyi::charts
