#include "app/indicators/fishbone_view.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr double leastScale = 0.75;
constexpr double leastBox = 96, mostBox = 180, mostHead = 128;
constexpr double boxPadding = 6, beforeFigure = 6;

double widestName(const domain::Indicator& indicator, const QFontMetricsF& top, const QFontMetricsF& below, int depth)
{
    const QFontMetricsF& metrics = depth == 1 ? top : below;
    double widest = depth == 0 ? 0 : metrics.horizontalAdvance(fromUtf8(indicator.name));
    for (const auto& child : indicator.children)
        widest = std::max(widest, widestName(child, top, below, depth + 1));
    return widest;
}

} // namespace

FishboneView::FishboneView(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_editor(new QLineEdit(this))
{
    setObjectName(QStringLiteral("fishbone"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_editor->setObjectName(QStringLiteral("fishboneEditor"));
    m_editor->hide();
    connect(m_editor, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_editor->text().trimmed();
        const auto id = m_edited;
        m_edited = {};
        m_editor->hide();
        setFocus();
        if (!id || name.isEmpty() || name == nameOf(m_document.system(), id))
            return;
        m_document.apply(tr("Rename %1 to %2").arg(nameOf(m_document.system(), id), name),
                         [&](domain::IndicatorSystem& system) {
                             if (auto* indicator = domain::find(system.goal, id))
                                 indicator->name = name.toStdString();
                         });
    });
    for (const auto signal :
         {&IndicatorDocument::changed, &IndicatorDocument::selectionChanged, &IndicatorDocument::weightsChanged})
        connect(&m_document, signal, this, &FishboneView::layOut);
    layOut();
}

void FishboneView::setRoom(const QSize& room)
{
    m_room = room;
    layOut();
}

QSize FishboneView::sizeHint() const
{
    return (m_picture.size * m_scale).toSize();
}

FishboneMetrics FishboneView::metrics() const
{
    const auto& goal = m_document.system().goal;
    const double name = widestName(goal, QFontMetricsF(theme::font(12, true)), QFontMetricsF(theme::font(12)), 0);
    const double figure = QFontMetricsF(theme::font(11)).horizontalAdvance(QStringLiteral("0.000")) + beforeFigure;
    const double head = QFontMetricsF(theme::font(13, true)).horizontalAdvance(fromUtf8(goal.name));
    FishboneMetrics metrics;
    metrics.boxWidth = std::clamp(std::ceil(name + figure + 2 * boxPadding + 1), leastBox, mostBox);
    metrics.headWidth = std::clamp(std::ceil(head + 4 * boxPadding), leastBox, mostHead);
    return metrics;
}

void FishboneView::layOut()
{
    m_scale = 1;
    m_picture = {};
    if (!m_document.empty()) {
        const auto& goal = m_document.system().goal;
        const FishboneMetrics wanted = metrics();
        const QSizeF least = layOutFishbone(goal, {}, wanted).size;
        m_scale =
            std::clamp(std::min(m_room.width() / least.width(), m_room.height() / least.height()), leastScale, 1.0);
        m_picture = layOutFishbone(goal, QSizeF(m_room) / m_scale, wanted);
    }
    setFixedSize(sizeHint().expandedTo({100, 100}));
    setAccessibleName(tr("Fishbone of the indicators"));
    setAccessibleDescription(nameOf(m_document.system(), m_document.node()));
    update();
}

const FishboneItem* FishboneView::itemAt(const QPointF& position) const
{
    for (const auto& item : m_picture.items) {
        if (item.box.adjusted(-2, -2, 2, 2).contains(inPicture(position)))
            return &item;
    }
    return nullptr;
}

const FishboneItem* FishboneView::itemOf(base::IndicatorId id) const
{
    for (const auto& item : m_picture.items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

void FishboneView::paintItem(QPainter& painter, const FishboneItem& item) const
{
    const auto& look = lookOf(*this);
    const bool selected = item.id == m_document.node(), target = item.id == m_target && m_dragging;
    const bool head = item.depth == 0;
    painter.setPen(QPen(selected || target ? look.accent : look.controlBorder, selected || target ? 2 : 1));
    painter.setBrush(head              ? look.accentSoft
                     : target          ? look.accentSoft
                     : item.depth == 1 ? charts::blend(look.series[0], look.surface, 0.10)
                                       : look.surface);
    painter.drawRoundedRect(item.box, 4, 4);
    const auto* weights = m_document.weights();
    const auto global = weights ? weights->global(item.id) : std::nullopt;
    QString figure;
    painter.setFont(theme::font(11));
    double used = 0;
    if (global && !head) {
        figure = weightText(global);
        used = QFontMetricsF(painter.font()).horizontalAdvance(figure) + beforeFigure;
        painter.setPen(look.secondary);
        painter.drawText(item.box.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, figure);
    }
    painter.setFont(theme::font(head ? 13 : 12, item.depth <= 1));
    painter.setPen(look.text);
    const QString name = nameOf(m_document.system(), item.id);
    const QRectF room = item.box.adjusted(boxPadding, 0, -boxPadding - used, 0);
    const QFontMetricsF metrics(painter.font());
    if (head && metrics.horizontalAdvance(name) > room.width())
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, name);
    else
        painter.drawText(room, static_cast<int>((head ? Qt::AlignCenter : Qt::AlignLeft) | Qt::AlignVCenter),
                         metrics.elidedText(name, Qt::ElideRight, room.width() + 1));
}

void FishboneView::paint(QPainter& painter) const
{
    const auto& look = lookOf(*this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale, m_scale);
    painter.setPen(QPen(look.text, 2.5));
    painter.drawLine(m_picture.spine);
    for (const auto& item : m_picture.items) {
        if (item.depth == 0)
            continue;
        painter.setPen(QPen(item.depth == 1 ? look.secondary : look.controlBorder, item.depth == 1 ? 1.8 : 1.2));
        painter.drawLine(item.bone);
    }
    for (const auto& item : m_picture.items)
        paintItem(painter, item);
}

void FishboneView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter);
    const auto* dragged = m_dragging ? itemOf(m_dragged) : nullptr;
    if (!dragged)
        return;
    const auto& look = lookOf(*this);
    painter.setPen(QPen(look.accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(dragged->box.translated(inPicture(m_pointer - m_pressed)), 4, 4);
}

void FishboneView::mousePressEvent(QMouseEvent* event)
{
    const auto* item = itemAt(event->position());
    m_dragged = item && item->depth > 0 && event->button() == Qt::LeftButton ? item->id : base::IndicatorId{};
    m_pressed = event->position();
    if (item)
        m_document.selectNode(item->id);
}

void FishboneView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged || !(event->buttons() & Qt::LeftButton))
        return;
    m_pointer = event->position();
    if ((m_pointer - m_pressed).manhattanLength() > QApplication::startDragDistance())
        m_dragging = true;
    const auto* over = itemAt(m_pointer);
    const auto* moved = domain::find(m_document.system().goal, m_dragged);
    m_target = over && moved && !domain::find(*moved, over->id) ? over->id : base::IndicatorId{};
    update();
}

void FishboneView::mouseReleaseEvent(QMouseEvent*)
{
    const auto dragged = m_dragged, target = m_target;
    const bool dropped = m_dragging && dragged && target;
    m_dragging = false;
    m_dragged = m_target = {};
    update();
    if (dropped)
        m_document.edit(tr("Move %1").arg(nameOf(m_document.system(), dragged)), [&](domain::IndicatorSystem& system) {
            return domain::moveIndicator(system, dragged, target, std::size_t(-1));
        });
}

void FishboneView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (itemAt(event->position()))
        renameCurrent();
}

void FishboneView::renameCurrent()
{
    const auto* item = itemOf(m_document.node());
    if (!item)
        return;
    m_edited = item->id;
    m_editor->setGeometry(boxOf(item->id).adjusted(-1, -2, 1, 2).toRect());
    m_editor->setText(nameOf(m_document.system(), item->id));
    m_editor->setAccessibleName(tr("Name of the indicator"));
    m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus();
}

void FishboneView::addBelow()
{
    const auto parent = m_document.node();
    base::IndicatorId added;
    m_document.apply(tr("Add an indicator"), [&](domain::IndicatorSystem& system) {
        added = domain::addIndicator(system, parent, std::size_t(-1), tr("New indicator").toStdString());
    });
    m_document.selectNode(added);
    renameCurrent();
}

void FishboneView::removeCurrent()
{
    const auto id = m_document.node();
    const auto* parent = domain::parentOf(m_document.system().goal, id);
    if (!parent)
        return;
    const auto next = parent->id;
    m_document.apply(tr("Delete %1").arg(nameOf(m_document.system(), id)),
                     [&](domain::IndicatorSystem& system) { domain::removeIndicator(system, id); });
    m_document.selectNode(next);
}

// To the nearest box in the direction of the key.
void FishboneView::walk(int key)
{
    const auto* now = itemOf(m_document.node());
    if (!now)
        return;
    const FishboneItem* best = nullptr;
    double nearest = 1e300;
    for (const auto& item : m_picture.items) {
        const QPointF way = item.box.center() - now->box.center();
        const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
        const double along = across ? way.x() : way.y(), aside = across ? way.y() : way.x();
        const bool backwards = key == Qt::Key_Left || key == Qt::Key_Up;
        const double ahead = backwards ? -along : along;
        const double distance = ahead + 2 * std::abs(aside);
        if (item.id != now->id && ahead > 1 && distance < nearest) {
            nearest = distance;
            best = &item;
        }
    }
    if (best)
        m_document.selectNode(best->id);
}

void FishboneView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return walk(event->key());
    case Qt::Key_Insert:
        return addBelow();
    case Qt::Key_Delete:
        return removeCurrent();
    case Qt::Key_F2:
    case Qt::Key_Return:
        return renameCurrent();
    default:
        if (event->matches(QKeySequence::Copy))
            return copyPicture();
        QWidget::keyPressEvent(event);
    }
}

QRectF FishboneView::boxOf(base::IndicatorId id) const
{
    const auto* item = itemOf(id);
    return item ? QRectF(item->box.topLeft() * m_scale, item->box.size() * m_scale) : QRectF();
}

void FishboneView::copyPicture()
{
    const auto& look = lookOf(*this);
    QImage image(size() * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(look.surface);
    QPainter onImage(&image);
    paint(onImage);
    onImage.end();
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size());
    svg.setViewBox(rect());
    svg.setTitle(accessibleName());
    QPainter onSvg(&svg);
    onSvg.fillRect(rect(), look.surface);
    paint(onSvg);
    onSvg.end();
    auto* mime = new QMimeData;
    mime->setImageData(image);
    mime->setData(QStringLiteral("image/svg+xml"), buffer.data());
    QApplication::clipboard()->setMimeData(mime);
}

} // namespace manyi::app
