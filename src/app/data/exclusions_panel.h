#pragma once

#include <QFrame>

#include "app/commands/edits.h"
#include "app/data/cleaning_state.h"
#include "app/indicators/page_parts.h"

class QLabel;
class QPushButton;

namespace manyi::app {

// The exclusions that hold, newest first: why, how many, when, by what; each can be restored or looked into.
class ExclusionsPanel : public QFrame {
    Q_OBJECT
public:
    explicit ExclusionsPanel(Session& session, QWidget* parent = nullptr);

    void setEdits(Edits& edits) { m_edits = &edits; }
    void setState(const CleaningState& state);
    void setWritable(bool writable);
    void copy();
    bool hasFocusInside() const;
    void retranslate();

Q_SIGNALS:
    void message(const QString& text);

private:
    void fill();
    void updateButtons();
    void restore();
    void showResponses();
    const store::Exclusion* current() const;
    QString originText(const store::Exclusion& exclusion) const;
    Session& m_session;
    Edits* m_edits = nullptr;
    std::vector<store::Exclusion> m_exclusions;
    std::map<base::BatchId, std::string> m_imports;
    qint64 m_responses = 0;
    qint64 m_excluded = 0;
    bool m_writable = true;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_restore;
    QPushButton* m_show;
    CellTable m_table;
    QLabel* m_empty;
};

} // namespace manyi::app
