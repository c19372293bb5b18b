#include "app/overview/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/theme/theme.h"

namespace manyi::app {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_sentence(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName("emptyState");
    m_sentence->setObjectName("emptySentence");
    m_button->setObjectName("emptyButton");
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMinimumWidth(420);
    theme::setLook(m_button, "primary");
    auto* column = new QVBoxLayout(this);
    column->setSpacing(charts::space::l);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setContent(const QString& iconName, const QString& sentence, const QString& button)
{
    m_icon->setPixmap(theme::icon(iconName, QPalette::PlaceholderText).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->setAccessibleDescription(sentence);
}

} // namespace manyi::app
