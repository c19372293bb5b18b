#include "app/shell/inspector/inspector.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/shell/inspector/figure_card_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

Inspector::Inspector(Session& session, FactsReader& facts, QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_back(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_pages(new QStackedWidget(this)),
      m_card(new FigureCardView(session, facts, this))
{
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(300);
    setMaximumWidth(480);
    theme::setLook(this, "panel");
    theme::setLook(m_title, "cardTitle");
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_close->setObjectName(QStringLiteral("closeInspector"));
    m_close->setIcon(theme::icon(QStringLiteral("close")));
    m_close->setIconSize({14, 14});
    m_back->setObjectName(QStringLiteral("inspectorBack"));
    m_back->setIcon(theme::icon(QStringLiteral("chevron-left")));
    m_back->setIconSize({14, 14});
    m_back->hide();
    m_pages->addWidget(m_card);
    auto* head = new QFrame(this);
    head->setFixedHeight(44);
    theme::setLook(head, "bar");
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(16, 0, 12, 0);
    headLayout->addWidget(m_back);
    headLayout->addWidget(m_title, 1);
    headLayout->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_pages, 1);
    connect(m_close, &QToolButton::clicked, this, &Inspector::closeRequested);
    connect(m_back, &QToolButton::clicked, this, [this] { showFor(m_place); });
    retranslate();
}

void Inspector::showFor(Place* place)
{
    m_place = place;
    QWidget* own = place ? place->inspector() : nullptr;
    if (own && m_pages->indexOf(own) < 0)
        m_pages->addWidget(own);
    m_pages->setCurrentWidget(own ? own : m_card);
    retranslate();
}

void Inspector::showCard()
{
    m_pages->setCurrentWidget(m_card);
    retranslate();
}

void Inspector::retranslate()
{
    const bool own = m_place && m_pages->currentWidget() != m_card;
    m_title->setText(own ? m_place->inspectorTitle() : tr("Where does this number come from?"));
    setAccessibleName(m_title->text());
    m_back->setVisible(m_place && m_place->inspector() && !own);
    m_back->setToolTip(m_place ? tr("Back to %1").arg(m_place->inspectorTitle()) : QString());
    m_back->setAccessibleName(m_back->toolTip());
    m_close->setToolTip(tr("Close the inspector (Ctrl+Shift+I)"));
    m_close->setAccessibleName(tr("Close the inspector"));
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace manyi::app
