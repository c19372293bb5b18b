#pragma once

#include <QDialog>

#include "app/data/cleaning_responses.h"
#include "app/indicators/page_parts.h"
#include "app/session.h"
#include "app/tasks/task.h"

class QLineEdit;
class QPushButton;

namespace manyi::app {

// Asks why some responses are to be excluded.
class ExcludeDialog : public QDialog {
    Q_OBJECT
public:
    ExcludeDialog(qint64 responses, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& reason);

private:
    QLineEdit* m_reason;
    QPushButton* m_exclude;
};

// The responses that one act has excluded, with their key columns; single ones can be restored.
class ExclusionDialog : public QDialog {
    Q_OBJECT
public:
    ExclusionDialog(Session& session, const store::Exclusion& exclusion, bool writable, QWidget* parent = nullptr);

    static constexpr std::size_t mostListed = 5000;

Q_SIGNALS:
    void restoreChosen(const std::vector<std::int64_t>& responses);

private:
    void load(const store::Exclusion& exclusion);
    std::vector<std::int64_t> selected() const;
    void updateButton();
    Session& m_session;
    Task m_task;
    bool m_writable;
    CellTable m_list;
    QPushButton* m_restore;
};

} // namespace manyi::app
