#include "app/shell/command_palette.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;
constexpr int mostShown = 60;

// Text on the left, what it is or its shortcut in grey on the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 30}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QPalette p = QGuiApplication::palette();
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect,
                          charts::blend(p.color(QPalette::Highlight), p.color(QPalette::Base), current ? 0.12 : 0));
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(row.left(), row.center().y() - 7, 16, 16));
        painter->setFont(option.font);
        const QString detail = index.data(detailRole).toString();
        const int width = QFontMetrics(option.font).horizontalAdvance(detail);
        painter->setPen(p.color(QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->setPen(p.color(QPalette::Text));
        const QRect text = row.adjusted(26, 0, -width - 12, 0);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

int fuzzyScore(const QString& typed, const QString& text)
{
    if (typed.isEmpty())
        return 1;
    if (const auto at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0) {
        const bool word = at == 0 || !text.at(at - 1).isLetterOrNumber();
        return 1000 + (word ? 500 : 0) - static_cast<int>(std::min<qsizetype>(at, 200)) -
               static_cast<int>(std::min<qsizetype>(text.size(), 200)) / 4;
    }
    int score = 0;
    qsizetype from = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const auto at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool wordBegin = at == 0 || !text.at(at - 1).isLetterOrNumber();
        score += wordBegin ? 20 : at == from ? 8 : 1;
        from = at + 1;
    }
    return score;
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window, Qt::Popup), m_edit(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    theme::setLook(this, "popup");
    m_edit->setObjectName(QStringLiteral("paletteSearch"));
    m_edit->addAction(theme::icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteEntries"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_edit->setPlaceholderText(tr("Find a command, a variable or a place"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_list->setAccessibleName(tr("Found"));
    resize(520, 420);
    const QWidget* window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 64)));
    m_edit->clear();
    search({});
    show();
    m_edit->setFocus();
}

void CommandPalette::search(const QString& typed)
{
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const int score = fuzzyScore(typed.trimmed(), m_entries[i].text); score > 0)
            found.emplace_back(score, i);
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const auto& entry) { return entry.first; });
    m_list->clear();
    for (const auto& [score, i] : found) {
        if (m_list->count() == mostShown)
            break;
        auto* item = new QListWidgetItem(m_entries[i].icon, m_entries[i].text, m_list);
        item->setData(entryRole, static_cast<int>(i));
        item->setData(detailRole, m_entries[i].detail);
    }
    if (found.empty())
        (new QListWidgetItem(tr("Nothing is called like that."), m_list))->setFlags(Qt::NoItemFlags);
    else
        m_list->setCurrentRow(0);
    resize(width(), std::clamp(m_list->count() * 30 + 64, 110, 460));
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto run = m_entries[static_cast<std::size_t>(item->data(entryRole).toInt())].run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 8
                         : key == Qt::Key_PageUp   ? -8
                                                   : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace manyi::app
