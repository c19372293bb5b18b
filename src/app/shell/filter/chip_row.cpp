#include "app/shell/filter/chip_row.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include "app/shell/filter/filter_chip.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int gap = 8;

} // namespace

ChipRow::ChipRow(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("chipRow"));
    m_more->setObjectName(QStringLiteral("moreChips"));
    theme::setLook(m_more, "link");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_more, &QPushButton::clicked, this, &ChipRow::showHidden);
    connect(&session, &Session::filterChanged, this, &ChipRow::refresh);
    connect(&session, &Session::projectOpened, this, &ChipRow::refresh);
    connect(&session, &Session::projectChanged, this, &ChipRow::refresh);
    refresh();
}

void ChipRow::refresh()
{
    for (FilterChip* chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    if (!m_session.project())
        return;
    const auto questionnaire = m_session.project()->questionnaire();
    for (std::size_t i = 0; i < m_session.chips().size(); ++i) {
        const int index = static_cast<int>(i);
        auto* chip = new FilterChip(data::caption(m_session.chips()[i], *questionnaire), this);
        connect(chip, &FilterChip::edit, this,
                [this, chip, index] { Q_EMIT edit(index, chip->mapToGlobal(QPoint(0, chip->height() + 4))); });
        connect(chip, &FilterChip::removed, this, [this, index] { remove(index); });
        m_chips.push_back(chip);
    }
    updateGeometry();
    place();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const FilterChip* chip : m_chips)
        width += chip->sizeHint().width() + gap;
    return {width, 28};
}

void ChipRow::place()
{
    int all = 0;
    for (const FilterChip* chip : m_chips)
        all += chip->sizeHint().width() + gap;
    const int room = all <= width() ? width() : width() - 56; // for the "+2" button
    int left = 0;
    m_shown = 0;
    bool full = false;
    for (FilterChip* chip : m_chips) {
        const QSize size = chip->sizeHint();
        full = full || left + size.width() > room;
        chip->setVisible(!full);
        if (full)
            continue;
        chip->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        left += size.width() + gap;
        ++m_shown;
    }
    const int hidden = static_cast<int>(m_chips.size()) - m_shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("+%1").arg(hidden));
    m_more->setAccessibleName(tr("%1 more filters").arg(hidden));
    m_more->setGeometry(left, (height() - 28) / 2, 48, 28);
}

void ChipRow::showHidden()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto questionnaire = m_session.project()->questionnaire();
    for (int i = m_shown; i < static_cast<int>(m_chips.size()); ++i) {
        const data::FilterCaption caption =
            data::caption(m_session.chips()[static_cast<std::size_t>(i)], *questionnaire);
        QMenu* chip = menu->addMenu(
            tr("%1 · %2").arg(QString::fromStdString(caption.name), QString::fromStdString(caption.value)));
        chip->addAction(tr("Edit…"), this,
                        [this, i] { Q_EMIT edit(i, m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
        chip->addAction(tr("Remove"), this, [this, i] { remove(i); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void ChipRow::remove(int chip)
{
    auto chips = m_session.chips();
    if (chip < static_cast<int>(chips.size()))
        chips.erase(chips.begin() + chip);
    m_session.setChips(std::move(chips));
}

void ChipRow::resizeEvent(QResizeEvent*)
{
    place();
}

void ChipRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
