#pragma once

#include <memory>

#include "app/shell/place.h"

namespace manyi::app {

// The first page: new, open, sample, files dropped here, projects opened lately with n and date, and untitled projects
// that were not given a name yet (also those left by a crash).
class StartPlace : public Place {
    Q_OBJECT
public:
    explicit StartPlace(Session& session, QWidget* parent = nullptr);
    ~StartPlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("new"); }
    bool showsFilterBar() const override { return false; }

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString& path); // "" = ask for it
    void sampleRequested();

protected:
    void retranslate() override;
    void refresh() override;
    void showEvent(QShowEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
