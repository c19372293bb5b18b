#include "app/explore/variable_box.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <algorithm>

#include "app/explore/variable_chip.h"
#include "app/explore/variable_tree.h"
#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/theme/theme.h"

namespace manyi::app {

VariableBox::VariableBox(QWidget* parent) : QFrame(parent), m_row(new QHBoxLayout(this)), m_hint(new ElidedLabel)
{
    setAcceptDrops(true);
    setMinimumHeight(34);
    theme::setLook(this, "drop");
    theme::setLook(m_hint, "grey");
    m_row->setContentsMargins(charts::space::xs, 2, charts::space::xs, 2);
    m_row->setSpacing(charts::space::xs);
    m_hint->setMinimumWidth(0);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_hint, 1);
}

void VariableBox::setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire)
{
    m_questionnaire = std::move(questionnaire);
    build();
}

void VariableBox::setItems(const std::vector<RowItem>& items)
{
    if (items == m_items)
        return;
    m_items = items;
    build();
}

void VariableBox::setHint(const QString& text)
{
    m_hint->setText(text);
}

void VariableBox::add(const RowItem& item)
{
    if (std::find(m_items.begin(), m_items.end(), item) != m_items.end() || (m_accepts && !m_accepts(item)))
        return;
    if (m_items.size() >= m_most)
        m_items.back() = item;
    else
        m_items.push_back(item);
    build();
    Q_EMIT changed();
}

QString VariableBox::caption(const RowItem& item) const
{
    if (const auto* question = m_questionnaire->findQuestion(item.question))
        return fromUtf8(question->name) + "  " + fromUtf8(question->text);
    const auto* variable = m_questionnaire->find(item.variable);
    if (!variable)
        return {};
    return variable->label.empty() || variable->label == variable->name
               ? fromUtf8(variable->name)
               : fromUtf8(variable->name) + "  " + fromUtf8(variable->label);
}

QString VariableBox::iconOf(const RowItem& item) const
{
    const auto* variable = m_questionnaire->find(item.variable);
    return roleIcon(variable ? variable->role : domain::Role::MultiSelect);
}

void VariableBox::build()
{
    while (m_row->count() > 1) {
        QLayoutItem* item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_questionnaire)
        return;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QString text = caption(m_items[i]).simplified();
        auto* chip = new VariableChip(iconOf(m_items[i]), text);
        chip->setObjectName(QString("chip%1").arg(i));
        chip->setAccessibleName(tr("Remove %1").arg(text));
        chip->setToolTip(text + "\n" + tr("Click or Delete removes it; Ctrl+Left and Ctrl+Right move it"));
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { remove(i); });
        m_row->insertWidget(static_cast<int>(i), chip);
    }
}

void VariableBox::remove(std::size_t index)
{
    if (index >= m_items.size())
        return;
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
    build();
    Q_EMIT changed();
}

void VariableBox::move(std::size_t index, int by)
{
    const auto target = static_cast<std::ptrdiff_t>(index) + by;
    if (target < 0 || target >= std::ssize(m_items))
        return;
    std::swap(m_items[index], m_items[static_cast<std::size_t>(target)]);
    build();
    if (auto* chip = m_row->itemAt(static_cast<int>(target))->widget())
        chip->setFocus();
    Q_EMIT changed();
}

bool VariableBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto index = static_cast<std::size_t>(m_row->indexOf(static_cast<QWidget*>(watched)));
    const bool control = key->modifiers() & Qt::ControlModifier;
    if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
        remove(index);
        return true;
    }
    if (control && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        move(index, key->key() == Qt::Key_Left ? -1 : 1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void VariableBox::setOver(bool over)
{
    setProperty("over", over);
    style()->unpolish(this);
    style()->polish(this);
}

void VariableBox::dragEnterEvent(QDragEnterEvent* event)
{
    const auto item = fromMime(event->mimeData());
    if (!item || (m_accepts && !m_accepts(*item)))
        return;
    event->acceptProposedAction();
    setOver(true);
}

void VariableBox::dragLeaveEvent(QDragLeaveEvent*)
{
    setOver(false);
}

void VariableBox::dropEvent(QDropEvent* event)
{
    setOver(false);
    if (const auto item = fromMime(event->mimeData())) {
        event->acceptProposedAction();
        add(*item);
    }
}

} // namespace manyi::app
