#include "charts/chart_view.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>

#include "charts/paint/style.h"
#include "charts/view/copy.h"
#include "charts/view/state.h"

namespace manyi::charts {

namespace {

constexpr int usualWidth = 480;
constexpr int leastWidth = 220;
constexpr int leastHeight = 120;
constexpr int manyRows = 12;      // up to here rows may be squeezed a little before a view scrolls
constexpr int squeezedPerRow = 8; // px

bool growsWithRows(const ChartSpec& spec)
{
    switch (spec.kind) {
    case ChartKind::Bar:
        return spec.horizontal;
    case ChartKind::StackedBar:
    case ChartKind::LikertBar:
    case ChartKind::NpsBar:
    case ChartKind::HeatMap:
    case ChartKind::Tree:
        return true;
    default:
        return false;
    }
}

bool isBare(const ChartSpec& spec)
{
    return !spec.valueAxis.labels && !spec.categoryAxis.labels;
}

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_state(std::make_unique<State>(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_state->copyPictureAction, &QAction::triggered, this, &ChartView::copyPicture);
    connect(m_state->copyTableAction, &QAction::triggered, this, &ChartView::copyTable);
    connect(m_state->saveAction, &QAction::triggered, this, &ChartView::savePicture);
    connect(m_state->tableAction, &QAction::toggled, this, &ChartView::setTableShown);
    m_state->retranslate();
}

ChartView::~ChartView() = default;

void ChartView::setSpec(const ChartSpec& spec)
{
    m_state->spec = spec;
    m_state->category = m_state->series = -1;
    m_state->setAccessibleTexts();
    m_state->showTable();
    m_state->changed();
    updateGeometry();
}

const ChartSpec& ChartView::spec() const
{
    return m_state->spec;
}

void ChartView::setTheme(ThemeKind theme)
{
    m_state->options.theme = theme;
    m_state->changed();
}

void ChartView::setHeading(bool on)
{
    m_state->options.heading = on;
    m_state->changed();
    updateGeometry();
}

void ChartView::setHighlighted(const std::vector<qint64>& keys)
{
    if (keys == m_state->options.selectedKeys)
        return;
    m_state->options.selectedKeys = keys;
    m_state->changed();
}

void ChartView::setTableShown(bool on)
{
    if (on == m_state->showsTable)
        return;
    m_state->showsTable = on;
    m_state->showTable();
}

bool ChartView::isTableShown() const
{
    return m_state->showsTable;
}

double ChartView::wantedHeightFor(double width) const
{
    return wantedHeight(m_state->spec, m_state->options, width);
}

QSize ChartView::sizeHint() const
{
    const int width = std::max(usualWidth, this->width());
    return {usualWidth, static_cast<int>(wantedHeightFor(width)) + 1};
}

QSize ChartView::minimumSizeHint() const
{
    const ChartSpec& spec = m_state->spec;
    if (isBare(spec))
        return {40, 20};
    if (!growsWithRows(spec))
        return {leastWidth, leastHeight};
    const int rows = categoryCount(spec);
    const int squeeze = rows <= manyRows ? rows * squeezedPerRow : 0;
    const int wanted = static_cast<int>(wantedHeightFor(std::max(leastWidth, width()))) + 1;
    return {leastWidth, std::max(leastHeight / 2, wanted - squeeze)};
}

void ChartView::copyPicture() const
{
    QApplication::clipboard()->setMimeData(
        pictureMime(m_state->spec, m_state->options, m_state->plot->size()).release());
}

void ChartView::copyTable() const
{
    QApplication::clipboard()->setMimeData(tableMime(toTable(m_state->spec)).release());
}

void ChartView::savePicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, QCoreApplication::translate("ChartView", "Save the picture of the chart"), QString(),
        QCoreApplication::translate("ChartView", "PNG picture (*.png);;SVG drawing (*.svg)"));
    if (path.isEmpty() || charts::savePicture(m_state->spec, m_state->options, m_state->plot->size(), path))
        return;
    QMessageBox::warning(
        this, QCoreApplication::translate("ChartView", "The picture was not saved"),
        QCoreApplication::translate("ChartView",
                                    "The file %1 could not be written. Choose another folder or make room on the disk.")
            .arg(path));
}

void ChartView::resizeEvent(QResizeEvent*)
{
    m_state->plot->setGeometry(rect());
    m_state->table->setGeometry(rect());
    m_state->changed();
    if (growsWithRows(m_state->spec))
        updateGeometry();
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_state->retranslate();
    QWidget::changeEvent(event);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    m_state->pressing = event->button() == Qt::LeftButton;
    m_state->pressed = event->position();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const bool far = (event->position() - m_state->pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_state->pressing && far)
        return m_state->startDrag();
    const Hit* hit = m_state->hitAt(event->position());
    m_state->point(hit, false);
    setCursor(hit != nullptr && m_state->hasKey(hit->category) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_state->pressing || event->button() != Qt::LeftButton)
        return;
    m_state->pressing = false;
    const Hit* hit = m_state->hitAt(event->position());
    m_state->category = hit != nullptr ? hit->category : -1;
    m_state->pickCurrent(event->modifiers().testFlag(Qt::ControlModifier));
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Hit* hit = m_state->hitAt(event->position());
    m_state->category = hit != nullptr ? hit->category : -1;
    m_state->activateCurrent();
}

void ChartView::leaveEvent(QEvent*)
{
    m_state->point(nullptr, false);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    State& s = *m_state;
    const bool down = s.runsDown();
    switch (event->key()) {
    case Qt::Key_Up:
        return down ? s.step(-1, 0) : s.step(0, -1);
    case Qt::Key_Down:
        return down ? s.step(1, 0) : s.step(0, 1);
    case Qt::Key_Left:
        return down ? s.step(0, -1) : s.step(-1, 0);
    case Qt::Key_Right:
        return down ? s.step(0, 1) : s.step(1, 0);
    case Qt::Key_Home:
        return s.step(-static_cast<int>(1e6), 0);
    case Qt::Key_End:
        return s.step(static_cast<int>(1e6), 0);
    case Qt::Key_Space:
        return s.pickCurrent(event->modifiers().testFlag(Qt::ControlModifier));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return s.activateCurrent();
    case Qt::Key_Escape:
        s.category = -1;
        s.point(nullptr, false);
        return s.pick({});
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeys && m_state->category < 0)
        m_state->step(0, 0);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    m_state->point(nullptr, false);
    QWidget::focusOutEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addActions({m_state->copyPictureAction, m_state->copyTableAction, m_state->saveAction});
    menu.addSeparator();
    menu.addAction(m_state->tableAction);
    menu.exec(event->globalPos());
}

} // namespace manyi::charts
