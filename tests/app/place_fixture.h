#pragma once

#include <QtTest>
#include <QtWidgets>

#include "app/session.h"
#include "app/small_survey.h"

namespace manyi::test {

// One place on a project of its own with the small survey; a test class calls open and close around each test. `shown`
// is the signal that the place sends when its figures are on the screen.
template <class SomePlace, void (SomePlace::*shown)()>
class PlaceFixture : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Answer> m_answers = smallSurvey();
    std::shared_ptr<engine::Project> m_project;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<SomePlace> m_place;

    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder, m_answers);
        QVERIFY(m_project);
        m_session = std::make_unique<app::Session>();
        m_session->setProject(m_project);
        m_place = std::make_unique<SomePlace>(*m_session);
        m_place->resize(1240, 800);
        wait([this] { m_place->show(); });
    }
    void close()
    {
        m_place.reset();
        m_session.reset();
        m_project.reset();
        m_folder.reset();
    }

    // Until the figures of what was just changed are on the widgets.
    void wait(const std::function<void()>& change)
    {
        QSignalSpy spy(m_place.get(), shown);
        change();
        QVERIFY(spy.count() > 0 || spy.wait(20000));
    }
    base::VariableId idOf(const char* name) const { return m_project->questionnaire()->findByText(name)->id; }
    template <class W>
    W* child(const char* name) const
    {
        return m_place->template findChild<W*>(QLatin1String(name));
    }
};

} // namespace manyi::test
