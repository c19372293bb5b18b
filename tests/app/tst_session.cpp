#include <QSignalSpy>

#include "app/test_project.h"

using namespace manyi;
using app::Session;

class tst_session : public QObject {
    Q_OBJECT
    app::TestProject m_projects;

    static const domain::Variable& firstLevel(const domain::Questionnaire& questionnaire)
    {
        return *questionnaire.find(questionnaire.hierarchies.front().levels.front());
    }

private Q_SLOTS:
    void anotherProjectStartsWithoutFilter()
    {
        Session session;
        QSignalSpy opened(&session, &Session::projectOpened);
        session.setProject(m_projects.open());
        QCOMPARE(opened.count(), 1);
        session.addChip(
            *data::parseFilter("missing(" + session.project()->questionnaire()->variables.front().name + ")"));
        QCOMPARE(session.chips().size(), std::size_t(1));
        session.setProject(m_projects.open());
        QCOMPARE(opened.count(), 2);
        QVERIFY(session.chips().empty());
        QVERIFY(session.filter().kind == data::Filter::Kind::Everything);
    }

    void theSameChipIsNotAddedTwice()
    {
        Session session;
        session.setProject(m_projects.open());
        QSignalSpy changed(&session, &Session::filterChanged);
        const auto chip = *data::parseFilter(session.project()->questionnaire()->variables.front().name + " = 1");
        session.addChip(chip);
        session.addChip(chip);
        session.addChip({});
        QCOMPARE(session.chips().size(), std::size_t(1));
        QCOMPARE(changed.count(), 1);
    }

    void filterJoinsPathAndChips()
    {
        Session session;
        session.setProject(m_projects.open());
        const auto questionnaire = session.project()->questionnaire();
        const domain::Variable& level = firstLevel(*questionnaire);
        session.setDrillPath({{level.id, level.labels.front().code}});
        const std::string place = data::toText(session.filter());
        QVERIFY2(place.find(level.labels.front().label) != std::string::npos, place.c_str());
        const auto chip = *data::parseFilter("missing(" + questionnaire->variables.back().name + ")");
        session.addChip(chip);
        QCOMPARE(session.filter().kind, data::Filter::Kind::And);
        QVERIFY(session.filterWithoutChip(0) == session.filterOfPath(session.drillPath()));
        session.setDrillPath({});
        QVERIFY(session.filter() == chip);
    }

    void brushBecomesFilterOnlyWhenAsked()
    {
        Session session;
        session.setProject(m_projects.open());
        const auto questionnaire = session.project()->questionnaire();
        const domain::Variable& level = firstLevel(*questionnaire);
        QSignalSpy brushed(&session, &Session::brushChanged), filtered(&session, &Session::filterChanged);
        session.setBrush({level.id, {qint64(level.labels[0].code), qint64(level.labels[1].code)}});
        QCOMPARE(brushed.count(), 1);
        QCOMPARE(filtered.count(), 0);
        session.filterToBrush();
        QCOMPARE(filtered.count(), 1);
        QVERIFY(session.brush().codes.empty());
        QCOMPARE(session.chips().front().kind, data::Filter::Kind::In);
        QCOMPARE(session.chips().front().values.size(), std::size_t(2));
    }

    void weightFollowsTheSwitch()
    {
        Session session;
        session.setProject(m_projects.open());
        const auto weight = session.project()->weightVariable();
        QVERIFY(weight);
        QCOMPARE(session.weight().value, weight.value);
        QSignalSpy filtered(&session, &Session::filterChanged);
        session.setWeighted(false);
        QCOMPARE(filtered.count(), 1);
        QVERIFY(!session.weight());
    }

    void renamedVariableTakesItsChipAway()
    {
        Session session;
        session.setProject(m_projects.open());
        domain::Variable variable = session.project()->questionnaire()->variables.front();
        session.addChip(*data::parseFilter("missing(" + variable.name + ")"));
        variable.name = "renamed_by_test";
        variable.label = variable.sourceColumn = "renamed by test";
        QVERIFY(session.project()->file()->updateVariable(variable, "rename").has_value());
        QSignalSpy changed(&session, &Session::projectChanged), filtered(&session, &Session::filterChanged);
        session.projectEdited();
        QCOMPARE(changed.count(), 1);
        QVERIFY(session.chips().empty() ||
                data::variablesOf(session.chips().front(), *session.project()->questionnaire()).has_value());
        QCOMPARE(filtered.count(), session.chips().empty() ? 1 : 0);
    }

    void englishCountsInTheSingular()
    {
        Session session;
        const auto restored = [](int n) {
            return QCoreApplication::translate("manyi::app::ExclusionsPanel", "%1 responses were restored.", nullptr, n)
                .arg(n);
        };
        QCOMPARE(restored(1), QStringLiteral("1 response was restored."));
        QCOMPARE(restored(2), QStringLiteral("2 responses were restored."));
        session.setLanguage(base::Language::Chinese);
        QVERIFY(!restored(1).contains(QStringLiteral("response")));
        session.setLanguage(base::Language::English);
        QCOMPARE(restored(1), QStringLiteral("1 response was restored."));
    }

    void languageAndThemeTell()
    {
        Session session;
        QSignalSpy language(&session, &Session::languageChanged), theme(&session, &Session::themeChanged);
        session.setLanguage(base::Language::Chinese);
        session.setLanguage(base::Language::Chinese);
        QCOMPARE(language.count(), 1);
        QCOMPARE(session.wording().language(), base::Language::Chinese);
        session.setLanguage(base::Language::English);
        QCOMPARE(language.count(), 2);
        session.setTheme(charts::ThemeKind::Dark);
        session.setTheme(charts::ThemeKind::Dark);
        QCOMPARE(theme.count(), 1);
    }
};

QTEST_MAIN(tst_session)
#include "tst_session.moc"
