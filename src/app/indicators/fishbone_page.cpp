#include "app/indicators/fishbone_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "app/indicators/fishbone_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

FishbonePage::FishbonePage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_help(new QLabel),
      m_add(new QPushButton(theme::icon(QStringLiteral("plus")), {})),
      m_rename(new QPushButton(theme::icon(QStringLiteral("edit")), {})),
      m_remove(new QPushButton(theme::icon(QStringLiteral("trash")), {})),
      m_scroll(new QScrollArea),
      m_view(new FishboneView(document))
{
    setObjectName(QStringLiteral("fishbonePage"));
    theme::setLook(m_help, "secondary");
    m_help->setWordWrap(true);
    m_scroll->setWidget(m_view);
    m_view->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAlignment(Qt::AlignCenter);
    auto* card = new QFrame;
    theme::setLook(card, "card");
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(charts::space::s, charts::space::s, charts::space::s, charts::space::s);
    inCard->addWidget(m_scroll);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_add);
    tools->addWidget(m_rename);
    tools->addWidget(m_remove);
    tools->addWidget(m_help, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::m);
    column->addLayout(tools);
    column->addWidget(card, 1);
    connect(m_add, &QPushButton::clicked, m_view, &FishboneView::addBelow);
    connect(m_rename, &QPushButton::clicked, m_view, &FishboneView::renameCurrent);
    connect(m_remove, &QPushButton::clicked, m_view, &FishboneView::removeCurrent);
    retranslate();
}

void FishbonePage::retranslate()
{
    m_add->setText(tr("Add below"));
    m_rename->setText(tr("Rename"));
    m_remove->setText(tr("Delete"));
    m_help->setText(tr("Insert adds, F2 renames, Delete removes; drag a cause onto another to hang it there."));
}

void FishbonePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The scroll area has its new size only after the layout has run.
    QTimer::singleShot(0, this, [this] { m_view->setRoom(m_scroll->maximumViewportSize() - QSize(2, 2)); });
}

void FishbonePage::copy()
{
    m_view->copyPicture();
}

} // namespace manyi::app
