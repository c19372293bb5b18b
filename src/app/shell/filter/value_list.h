#pragma once

#include <QWidget>

#include "app/session.h"
#include "app/shell/filter/filter_values.h"
#include "app/tasks/task.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace manyi::app {

// The answers of one variable or question with their counts, to tick several (filter) or to choose one (drill). Counts
// are worked out in the background within the given filter.
class ValueList : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Several, One };

    ValueList(Session& session, Mode mode, QWidget* parent = nullptr);

    // `checked` is an existing chip whose answers are ticked.
    void load(const FilterTarget& target, const data::Filter& within, const std::optional<data::Filter>& checked);
    const FilterTarget& target() const { return m_target; }
    std::vector<std::string> ticked() const;
    bool noAnswerTicked() const;
    int wantedHeight() const; // for all its rows, at most twelve

Q_SIGNALS:
    void loaded();
    void tickedChanged();
    void chosen(const QString& written); // One: by click or Enter

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const AnswerCounts& counts);
    void addRow(const QString& label, const QString& written, qint64 n, bool ticked);
    void search(const QString& text);
    void tickShown(bool on);
    void retranslate();

    Session& m_session;
    Mode m_mode;
    Task m_task;
    FilterTarget m_target;
    std::optional<data::Filter> m_checked;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_note;
    QWidget* m_all;
};

} // namespace manyi::app
