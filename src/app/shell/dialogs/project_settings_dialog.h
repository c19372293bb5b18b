#pragma once

#include <QDialog>
#include <memory>

#include "app/commands/edits.h"
#include "app/session.h"

namespace manyi::app {

// Title, client, weights, interval and small-base limits of the project; each changed setting is one undo step.
class ProjectSettingsDialog : public QDialog {
    Q_OBJECT
public:
    ProjectSettingsDialog(Session& session, Edits& edits, QWidget* parent);
    ~ProjectSettingsDialog() override;

    void accept() override;

private:
    struct State;
    void read();
    void show(const std::vector<std::pair<std::string, std::string>>& settings);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
