#pragma once

#include <QWidget>
#include <memory>

#include "engine/import.h"

namespace Ui {
class WriteStep;
}
class QLabel;
class QProgressBar;

namespace manyi::app {

class KnownKeysBox;

// Step 4: under which wave and channel the answers are written, what becomes of known ones, and what exactly will
// happen; while it happens, the progress.
class WriteStep : public QWidget {
    Q_OBJECT
public:
    explicit WriteStep(QWidget* parent = nullptr);
    ~WriteStep() override;

    // The questionnaire is the project's present one: its waves and channels are proposed, new variables are counted.
    void setPlan(const engine::ImportPlan& plan, const domain::Questionnaire* questionnaire);
    QString wave() const;
    QString channel() const;
    KnownKeysBox* keys() const { return m_keys; }
    void setRunning(bool running);
    void setProgress(double fraction, const QString& text);

    struct Variables {
        int fresh = 0;   // made by this import
        int matched = 0; // exist already and get more answers
    };
    static Variables countVariables(const engine::ImportPlan& plan, const domain::Questionnaire* questionnaire);

Q_SIGNALS:
    void waveChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPlan();

    std::unique_ptr<Ui::WriteStep> m_ui;
    KnownKeysBox* m_keys;
    QLabel* m_what;
    QLabel* m_undo;
    QProgressBar* m_progress;
    QLabel* m_doing;
    const engine::ImportPlan* m_plan = nullptr;
    Variables m_variables;
};

} // namespace manyi::app
