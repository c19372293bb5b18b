#pragma once

#include <QStatusBar>
#include <QTime>

#include "app/session.h"

class QLabel;

namespace manyi::app {

class JobStrip;

// The line at the foot of the window: "All changes saved 14:02", the job strip, one-line messages, and on the right
// what the figures rest on ("7 waves · 84,134 interviews · intervals 95 %").
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(Session& session, QWidget* parent = nullptr);

    JobStrip& jobs() { return *m_jobs; }
    void setSaved(const QTime& time, bool readOnly);
    void say(const QString& text); // for some seconds
    void setPlaceText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Session& m_session;
    QLabel* m_icon;
    QLabel* m_saved;
    QLabel* m_message;
    QLabel* m_basis;
    JobStrip* m_jobs;
    QTime m_savedAt;
    bool m_readOnly = false;
    QString m_placeText;
};

} // namespace manyi::app
