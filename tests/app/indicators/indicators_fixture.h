#pragma once

#include <QtTest>
#include <QtWidgets>

#include "app/indicators/indicator_document.h"
#include "app/indicators/indicators_place.h"
#include "app/small_survey.h"

namespace manyi::test {

using app::IndicatorDocument;
using app::IndicatorsPlace;
using app::Session;
using domain::IndicatorSystem;

// The field-service example of the methods' page: weights as direct ratings, memberships typed.
inline IndicatorSystem fieldService()
{
    IndicatorSystem system;
    system.name = "Field service";
    system.goal.id = {1};
    system.goal.name = "Field service quality";
    system.grades = {{"Excellent", 95.0, {}}, {"Good", 80.0, {}}, {"Fair", 60.0, {}}, {"Fail", 35.0, {}}};
    const std::tuple<std::string, double, std::vector<double>> leaves[] = {
        {"Response speed", 0.320, {0.155, 0.501, 0.344, 0}},
        {"Technical strength", 0.571, {0.3, 0.7, 0, 0}},
        {"Attitude", 0.109, {0, 1, 0, 0}}};
    for (const auto& [name, rating, membership] : leaves) {
        const auto id = domain::addIndicator(system, {1}, 99, name);
        auto* leaf = domain::find(system.goal, id);
        leaf->rating = rating;
        leaf->data.kind = domain::IndicatorData::Kind::Typed;
        leaf->data.membership = membership;
    }
    system.goal.weights.source = domain::WeightSource::Direct;
    domain::addExpert(system, "Ann");
    return system;
}

// A goal with three leaves and one expert, nothing judged.
inline IndicatorSystem threeLeaves()
{
    IndicatorSystem system = fieldService();
    system.name = "Three";
    system.goal.weights.source = domain::WeightSource::Judgements;
    return system;
}

// The Indicators place on a project of its own; a test class calls open and close around each test.
class IndicatorsFixture : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<engine::Project> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<IndicatorsPlace> m_place;
    std::unique_ptr<QWidget> m_inspector;

    IndicatorDocument& document() const { return m_place->document(); }
    template <class W>
    W* find(const char* name) const
    {
        return m_place->findChild<W*>(QLatin1String(name));
    }
    // The edit has been written and told.
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(document().settled(), 20000); }
    void begin(const IndicatorSystem& system)
    {
        const auto written = engine::writeIndicatorSystem(*m_project, system, "New");
        QVERIFY2(written.has_value(), written.has_value() ? "" : written.error().message.c_str());
        m_session->projectEdited();
        QTRY_VERIFY_WITH_TIMEOUT(!document().empty() && document().weights(), 20000);
        settle();
    }
    std::size_t steps() const { return m_project->file()->history().size(); }
    IndicatorSystem stored() const
    {
        const auto systems = engine::indicatorSystems(*m_project);
        return systems.has_value() && !systems.value().empty() ? systems.value().front() : IndicatorSystem{};
    }
    void undo()
    {
        settle();
        QVERIFY(m_project->file()->undo().has_value());
        m_session->projectEdited();
        settle();
    }
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder, smallSurvey());
        QVERIFY(m_project);
        m_session = std::make_unique<Session>();
        m_session->setProject(m_project);
        m_place = std::make_unique<IndicatorsPlace>(*m_session);
        m_place->resize(1000, 700);
        m_inspector.reset(m_place->inspector());
        m_inspector->show();
        m_place->show();
        QTRY_VERIFY_WITH_TIMEOUT(document().loaded(), 20000);
    }
    void close()
    {
        m_inspector.release(); // the place deletes it
        m_place.reset();
        m_session.reset();
        m_project.reset();
        m_folder.reset();
    }
};

} // namespace manyi::test
