#include "app/indicators/judgement_grid.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "app/indicators/lamp.h"
#include "app/shell/table_delegate.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

// Frame and ε of the worst judgement; an editor that tells what is typed.
class GridDelegate : public TableDelegate {
public:
    explicit GridDelegate(JudgementGrid& grid) : TableDelegate(grid), m_grid(grid) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        TableDelegate::paint(painter, option, index);
        const QString error = index.data(JudgementModel::ErrorRole).toString();
        if (error.isEmpty())
            return;
        const auto& look = lookOf(m_grid);
        painter->save();
        painter->setPen(QPen(look.bad, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        painter->setPen(look.badText);
        painter->setFont(theme::font(11));
        if (option.rect.width() > 64)
            painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, error);
        painter->restore();
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* edit = new QLineEdit(parent);
        edit->setObjectName(QStringLiteral("judgementEditor"));
        edit->setAlignment(Qt::AlignHCenter);
        edit->setAccessibleName(index.data(Qt::ToolTipRole).toString());
        const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column() - 1);
        connect(edit, &QLineEdit::textChanged, &m_grid, [grid = &m_grid, row, column](const QString& text) {
            if (const auto value = domain::parseJudgement(text.trimmed().toStdString()))
                Q_EMIT grid->typing(row, column, *value);
        });
        return edit;
    }
    // The trial values that follow the keys must not overwrite what is being typed.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* edit = static_cast<QLineEdit*>(editor); !edit->isModified())
            edit->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* edit = static_cast<QLineEdit*>(editor); edit->isModified())
            model->setData(index, edit->text(), Qt::EditRole);
    }

private:
    JudgementGrid& m_grid;
};

} // namespace

JudgementGrid::JudgementGrid(QWidget* parent) : TableView(parent), m_model(new JudgementModel(this))
{
    setObjectName(QStringLiteral("judgementGrid"));
    setModel(m_model);
    setItemDelegate(new GridDelegate(*this));
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (m_model->isJudgement(now))
            Q_EMIT pairChosen(static_cast<std::size_t>(now.row()), static_cast<std::size_t>(now.column() - 1));
    });
}

QSize JudgementGrid::sizeHint() const
{
    const int rows = m_model->rowCount();
    return {520, horizontalHeader()->maximumHeight() + rows * verticalHeader()->defaultSectionSize() + 2};
}

void JudgementGrid::fit()
{
    const int items = m_model->rowCount();
    if (items == 0)
        return setFixedHeight(sizeHint().height());
    const int room = viewport()->width();
    const int name = std::clamp(room / (items + 2) + 10, 84, 150), weight = 70;
    const int each = std::max(52, (room - name - weight) / items);
    bool whole = true;
    for (int i = 0; i <= items; ++i)
        whole = whole && horizontalHeader()->sectionSizeHint(i) <= (i == 0 ? name : each);
    setHeaderLines(whole ? 1 : 2);
    setColumnWidth(0, name);
    for (int i = 1; i <= items; ++i)
        setColumnWidth(i, each);
    setColumnWidth(items + 1, std::max(weight, room - name - each * items));
    setFixedHeight(sizeHint().height());
}

void JudgementGrid::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    fit();
}

void JudgementGrid::goOn()
{
    const int last = m_model->rowCount();
    int row = currentIndex().row(), column = currentIndex().column() + 1;
    if (column > last) {
        ++row;
        column = row + 2;
    }
    if (row < last - 1 && column <= last)
        setCurrentIndex(m_model->index(row, column));
}

void JudgementGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool submitted = hint == QAbstractItemDelegate::SubmitModelCache;
    TableView::closeEditor(editor, hint);
    Q_EMIT typingEnded();
    if (submitted)
        goOn();
}

void JudgementGrid::keyPressEvent(QKeyEvent* event)
{
    const bool erase = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (erase && m_model->isJudgement(currentIndex())) {
        m_model->setData(currentIndex(), QString(), Qt::EditRole);
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_model->isJudgement(currentIndex())) {
        if (state() != EditingState) // else it is the one that ends the editing
            edit(currentIndex());
        event->accept();
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace manyi::app
