#include "app/shell/filter/value_list.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr int writtenRole = Qt::UserRole;
constexpr int countRole = Qt::UserRole + 1;
constexpr int noAnswerRole = Qt::UserRole + 2;

// The count in grey at the right edge.
class CountDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString count = QString::fromStdString(base::formatCount(index.data(countRole).toLongLong()));
        const int width = option.fontMetrics.horizontalAdvance(count) + 16;
        const QPalette palette = QGuiApplication::palette(); // the stylesheet changes the option's
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, charts::blend(palette.color(QPalette::Highlight), palette.color(QPalette::Base),
                                                     current ? 0.1 : 0));
        QStyleOptionViewItem name = option;
        name.rect.setRight(option.rect.right() - width);
        name.state.setFlag(QStyle::State_Selected, false);
        name.state.setFlag(QStyle::State_MouseOver, false);
        QStyledItemDelegate::paint(painter, name, index);
        painter->setPen(palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }
};

} // namespace

ValueList::ValueList(Session& session, Mode mode, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_mode(mode),
      m_task(this),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_note(new QLabel(this)),
      m_all(new QWidget(this))
{
    setObjectName(QStringLiteral("valueList"));
    m_search->setObjectName(QStringLiteral("valueSearch"));
    m_search->addAction(theme::icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("values"));
    m_list->setItemDelegate(new CountDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    theme::setLook(m_note, "secondary");
    m_note->setWordWrap(true);
    auto* row = new QHBoxLayout(m_all);
    row->setContentsMargins(0, 0, 0, 0);
    for (const char* name : {"tickAll", "tickNone"}) {
        auto* button = new QPushButton(m_all);
        button->setObjectName(QLatin1String(name));
        theme::setLook(button, "link");
        row->addWidget(button);
        const bool on = qstrcmp(name, "tickAll") == 0;
        connect(button, &QPushButton::clicked, this, [this, on] { tickShown(on); });
    }
    row->addStretch();
    m_all->setVisible(mode == Mode::Several);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_all);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, &ValueList::search);
    connect(m_list, &QListWidget::itemChanged, this, &ValueList::tickedChanged);
    const auto choose = [this](QListWidgetItem* item) {
        if (m_mode == Mode::One)
            Q_EMIT chosen(item->data(writtenRole).toString());
    };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_list, &QListWidget::itemClicked, this, choose);
    setFocusProxy(m_list);
    retranslate();
}

void ValueList::load(const FilterTarget& target, const data::Filter& within, const std::optional<data::Filter>& checked)
{
    m_target = target;
    m_checked = checked;
    m_list->clear();
    m_search->clear();
    m_note->setText(tr("Counting answers…"));
    m_note->show();
    const auto project = m_session.sharedProject();
    using Counts = base::Result<AnswerCounts>;
    m_task.start<Counts>(
        tr("Counting answers"),
        [=](base::Progress& progress) { return countAnswers(*project, target, within, progress); },
        [this](const Counts& counts) {
            if (counts)
                show(*counts);
            else
                m_note->setText(QString::fromStdString(counts.error().message));
            Q_EMIT loaded();
        });
}

void ValueList::addRow(const QString& label, const QString& written, qint64 n, bool ticked)
{
    auto* item = new QListWidgetItem(label, m_list);
    item->setData(writtenRole, written);
    item->setData(countRole, n);
    item->setToolTip(label);
    if (m_mode == Mode::Several) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

void ValueList::show(const AnswerCounts& counts)
{
    const QSignalBlocker quiet(m_list);
    for (const AnswerCount& answer : counts.answers) {
        if (m_mode == Mode::One && (answer.n == 0 || answer.missing))
            continue;
        addRow(answer.missing ? tr("%1 (missing)").arg(answer.label) : answer.label,
               QString::fromStdString(answer.written), answer.n, m_checked && picks(*m_checked, answer.written));
    }
    if (m_mode == Mode::Several && counts.noAnswer > 0) {
        const bool ticked = m_checked && data::toText(*m_checked).find("missing(") != std::string::npos;
        addRow(tr("No answer"), {}, counts.noAnswer, ticked);
        m_list->item(m_list->count() - 1)->setData(noAnswerRole, true);
    }
    m_search->setVisible(m_list->count() > 8);
    setFocusProxy(m_search->isHidden() ? static_cast<QWidget*>(m_list) : static_cast<QWidget*>(m_search));
    if (isVisible())
        setFocus();
    m_note->setText(tr("No responses here have an answer to this."));
    m_note->setVisible(m_list->count() == 0);
    if (m_mode == Mode::One && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

std::vector<std::string> ValueList::ticked() const
{
    std::vector<std::string> written;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() == Qt::Checked && !item->data(noAnswerRole).toBool())
            written.push_back(item->data(writtenRole).toString().toStdString());
    }
    return written;
}

bool ValueList::noAnswerTicked() const
{
    const QListWidgetItem* last = m_list->item(m_list->count() - 1);
    return last && last->data(noAnswerRole).toBool() && last->checkState() == Qt::Checked;
}

int ValueList::wantedHeight() const
{
    const int rows = std::clamp(m_list->count(), 1, 12) * m_list->sizeHintForRow(0);
    return rows + 8 + (m_search->isHidden() ? 0 : m_search->sizeHint().height() + 4) + (m_note->isHidden() ? 0 : 40);
}

void ValueList::search(const QString& text)
{
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
        first = first || item->isHidden() ? first : item;
    }
    m_list->setCurrentItem(first);
}

void ValueList::tickShown(bool on)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden())
            m_list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

bool ValueList::eventFilter(QObject* watched, QEvent* event)
{
    // From the search field the arrows go on into the list, and Enter takes the first answer found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
        if (m_mode == Mode::One && (key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentItem()) {
            Q_EMIT chosen(m_list->currentItem()->data(writtenRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ValueList::retranslate()
{
    m_search->setPlaceholderText(tr("Find an answer"));
    m_search->setAccessibleName(tr("Find an answer"));
    m_list->setAccessibleName(tr("Answers"));
    m_all->findChild<QPushButton*>(QStringLiteral("tickAll"))->setText(tr("All"));
    m_all->findChild<QPushButton*>(QStringLiteral("tickNone"))->setText(tr("None"));
}

void ValueList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
