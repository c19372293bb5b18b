#pragma once

#include <QFrame>
#include <functional>
#include <memory>
#include <vector>

#include "app/explore/explore_query.h"

class QHBoxLayout;
class QLabel;

namespace manyi::app {

// A box of variable chips that takes drops: the table's rows or its columns. Chips are removed with ×, Delete or
// Backspace and moved by dragging or with Ctrl+Left and Ctrl+Right.
class VariableBox : public QFrame {
    Q_OBJECT
public:
    explicit VariableBox(QWidget* parent = nullptr);
    void setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire);
    void setItems(const std::vector<RowItem>& items);
    const std::vector<RowItem>& items() const { return m_items; }
    void setHint(const QString& text);
    void setMost(std::size_t most) { m_most = most; } // a drop on a full box replaces the last one
    void setFilter(std::function<bool(const RowItem&)> accepts) { m_accepts = std::move(accepts); }
    void add(const RowItem& item);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void remove(std::size_t index);
    void move(std::size_t index, int by);
    QString caption(const RowItem& item) const;
    QString iconOf(const RowItem& item) const;
    void setOver(bool over);

    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    std::vector<RowItem> m_items;
    std::function<bool(const RowItem&)> m_accepts;
    std::size_t m_most = 12;
    QHBoxLayout* m_row;
    QLabel* m_hint;
};

} // namespace manyi::app
