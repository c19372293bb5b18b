#include "app/shell/navigation.h"

#include <QEvent>
#include <QGuiApplication>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/shell/places.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int rowHeight = 32;

// Icon at 24 px, name at 52 px; the current place on a soft ground with rounded corners.
class PlaceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {48, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QPalette palette = QGuiApplication::palette(); // the stylesheet changes the option's
        const bool narrow = option.rect.width() < 100;
        const bool current = option.state & QStyle::State_Selected;
        const QColor accent = palette.color(QPalette::Highlight), ground = palette.color(QPalette::Window);
        const QRectF box = QRectF(option.rect).adjusted(narrow ? 6 : 8, 0, narrow ? -6 : -8, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (current || (option.state & QStyle::State_MouseOver)) {
            painter->setBrush(charts::blend(accent, ground, current ? 0.12 : 0.05));
            painter->drawRoundedRect(box, 4, 4);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const QRect iconRect(narrow ? option.rect.center().x() - 9 : option.rect.left() + 15,
                             option.rect.center().y() - 9, 20, 20);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, iconRect, Qt::AlignCenter, current ? QIcon::Selected : QIcon::Normal);
        if (!narrow) {
            painter->setFont(option.font);
            painter->setPen(current ? accent : palette.color(QPalette::WindowText));
            const QRect text = option.rect.adjusted(45, 0, -12, 0);
            painter->drawText(
                text, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        }
        painter->restore();
    }
};

} // namespace

Navigation::Navigation(QWidget* parent) : QFrame(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("navigation"));
    m_list->setObjectName(QStringLiteral("placeList"));
    m_list->setItemDelegate(new PlaceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    theme::setLook(m_list, "navigation");
    for (const PlaceEntry& entry : placeEntries()) {
        if (!entry.inNavigation)
            continue;
        auto* item = new QListWidgetItem(theme::icon(QLatin1String(entry.icon)), placeTitle(entry), m_list);
        item->setData(nameRole, QLatin1String(entry.objectName));
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT chosen(item->data(nameRole).toString());
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT chosen(item->data(nameRole).toString()); });
    setCollapsed(false);
    retranslate();
}

void Navigation::setCurrent(const QString& objectName)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(nameRole).toString() == objectName)
            m_list->setCurrentRow(row);
    }
}

void Navigation::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? 48 : 200);
    retranslate();
}

void Navigation::retranslate()
{
    m_list->setAccessibleName(tr("Places"));
    for (const PlaceEntry& entry : placeEntries()) {
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem* item = m_list->item(row);
            if (item->data(nameRole).toString() != QLatin1String(entry.objectName))
                continue;
            item->setText(placeTitle(entry));
            item->setToolTip(tr("%1 (Ctrl+%2)").arg(placeTitle(entry)).arg(row + 1));
        }
    }
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace manyi::app
