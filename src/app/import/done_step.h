#pragma once

#include <QWidget>

#include "charts/tokens.h"
#include "engine/import.h"

class QLabel;
class QPushButton;

namespace manyi::app {

class ProblemsPanel;

// Step 5: what was written, what was changed on the way, and the way to the figures.
class DoneStep : public QWidget {
    Q_OBJECT
public:
    explicit DoneStep(QWidget* parent = nullptr);
    void setOutcome(const engine::ImportOutcome& outcome);
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void retranslate();

    QLabel* m_kept;
    QLabel* m_keys;
    QLabel* m_undo;
    QPushButton* m_go;
    ProblemsPanel* m_problems;
    engine::ImportOutcome m_outcome;
};

} // namespace manyi::app
