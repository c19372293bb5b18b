#include <QtTest>
#include <QtWidgets>

#include "app/overview/card_row.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/overview/metric_card.h"
#include "app/overview/metric_picker.h"
#include "app/overview/overview_place.h"
#include "app/overview/overview_texts.h"
#include "app/place_fixture.h"
#include "base/number.h"

using namespace manyi;
using namespace manyi::app;

namespace {

QString fixed(double value, int decimals)
{
    return QString::fromStdString(base::formatFixed(value, decimals, true));
}

} // namespace

using OverviewPlaceFixture = test::PlaceFixture<OverviewPlace, &OverviewPlace::figuresShown>;

class OverviewTest : public OverviewPlaceFixture {
    Q_OBJECT

    MetricCard* card(const QString& titlePart) const
    {
        for (auto* each : m_place->findChildren<MetricCard*>())
            if (!each->isHidden() && each->content().title.contains(titlePart))
                return each;
        return nullptr;
    }
    ChartPanel* panel(const char* name) const { return m_place->findChild<ChartPanel*>(name); }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void cardsSayWhatCanBeCounted()
    {
        auto* nps = card("NPS");
        QVERIFY(nps);
        QCOMPARE(nps->content().figure.value, fixed(test::countedNps(m_answers, test::everybody), 1));
        QCOMPARE(nps->content().figure.n, QString("n 600"));
        auto* csat = card("CSAT");
        QVERIFY(csat);
        QCOMPARE(csat->content().figure.value, fixed(test::countedTopTwo(m_answers, test::everybody), 1));
        QCOMPARE(csat->content().figure.unit, QString("%"));
    }

    void lineOfACardRunsOverTheWaves()
    {
        const auto line = card("NPS")->content().line;
        QCOMPARE(line.size(), std::size_t(2));
        const auto of = [&](const QString& wave) {
            return test::countedNps(m_answers, [&](const test::Answer& a) { return a.wave == wave; });
        };
        QVERIFY(std::abs(line[0] - of("2026Q1")) < 1e-9);
        QVERIFY(std::abs(line[1] - of("2026Q2")) < 1e-9);
        QVERIFY2(card("NPS")->content().change.text.contains("2026Q1"), qPrintable(card("NPS")->content().change.text));
    }

    void filterChangesTheFigures()
    {
        wait([this] { m_session->addChip(*data::parseFilter("region = East")); });
        const auto east = [](const test::Answer& a) { return a.region == "East"; };
        QCOMPARE(card("NPS")->content().figure.value, fixed(test::countedNps(m_answers, east), 1));
        QCOMPARE(card("NPS")->content().figure.n, QString("n 200"));
    }

    void drillsDownAndBack()
    {
        auto* chart = panel("placeChart")->view();
        QCOMPARE(chart->spec().categoryKeys.size(), std::size_t(3));
        const auto code = domain::codeOf(*m_project->questionnaire()->findByText("region"), "East");
        QVERIFY(code);
        wait([&] { Q_EMIT chart->activated(static_cast<qint64>(*code)); });
        QCOMPARE(m_session->drillPath().size(), std::size_t(1));
        QCOMPARE(card("NPS")->content().figure.n, QString("n 200"));
        QVERIFY(chart->spec().categories.contains("Aden"));
        QVERIFY(!chart->spec().categories.contains("Rome"));
        wait([&] { m_session->setDrillPath({}); });
        QVERIFY(chart->spec().categories.contains("East"));
        QCOMPARE(card("NPS")->content().figure.n, QString("n 600"));
    }

    void pickingABarBrushesEverywhere()
    {
        QSignalSpy brushed(m_session.get(), &Session::brushChanged);
        auto* chart = panel("placeChart")->view();
        const auto code =
            static_cast<qint64>(*domain::codeOf(*m_project->questionnaire()->findByText("region"), "West"));
        wait([&] { Q_EMIT chart->picked({code}); });
        QCOMPARE(brushed.count(), 1);
        QCOMPARE(m_session->brush().variable, idOf("region"));
        const auto west = [](const test::Answer& a) { return a.region == "West"; };
        const QString selected = fixed(test::countedNps(m_answers, west), 1);
        QVERIFY2(card("NPS")->content().selected.contains(selected), qPrintable(card("NPS")->content().selected));
        QCOMPARE(m_place->findChild<QLabel*>("selection")->text(), QString("200 selected"));
        // The bars by service now carry the brushed respondents' figures as well.
        QVERIFY(panel("distributionChart")->view()->spec().columns.size() > 1);

        wait([&] { m_place->findChild<QPushButton*>("filterToSelection")->click(); });
        QVERIFY(m_session->brush().codes.empty());
        QCOMPARE(m_session->chips().size(), std::size_t(1));
        QCOMPARE(card("NPS")->content().figure.n, QString("n 200"));
    }

    void clickingACardOpensItsDefinition()
    {
        QSignalSpy picked(m_place.get(), &Place::figurePicked);
        auto* csat = card("CSAT");
        QTest::mouseClick(csat, Qt::LeftButton);
        QCOMPARE(picked.count(), 1);
        const auto shown = picked.front().front().value<FigureCard>();
        QCOMPARE(shown.variable, idOf("satisfaction"));
        QVERIFY(shown.distribution.has_value());
        QVERIFY(csat->isChecked());
    }

    void choiceOfCardsIsOneUndoStep()
    {
        const auto before = m_project->file()->history().size();
        QTest::mouseClick(m_place->findChild<QPushButton*>("chooseMetrics"), Qt::LeftButton);
        auto* picker = m_place->findChild<MetricPicker*>();
        QVERIFY(picker);
        picker->setMetrics({*domain::parseMetric("mean:age"), *domain::parseMetric("csat:satisfaction:top=1")});
        wait([&] { picker->accept(); });
        QCOMPARE(m_project->file()->history().size(), before + 1);
        QVERIFY(card("NPS") == nullptr);
        double sum = 0;
        for (const auto& answer : m_answers)
            sum += answer.age;
        auto* cards = m_place->findChild<MetricCard*>("card0");
        QCOMPARE(cards->content().figure.value, fixed(sum / 600, 2));
        QVERIFY(m_project->file()->undo().has_value());
        wait([&] { m_session->projectEdited(); });
        QVERIFY(card("NPS"));
    }

    void nothingPassesIsSaidWithAWayOut()
    {
        wait([this] { m_session->addChip(*data::parseFilter("age > 500")); });
        auto* button = m_place->findChild<QPushButton*>("emptyButton");
        QVERIFY(button->isVisible());
        wait([&] { button->click(); });
        QVERIFY(!button->isVisible());
        QVERIFY(card("NPS"));
    }

    void smallBasesAreNotShown()
    {
        wait([this] { m_session->addChip(*data::parseFilter("age = 20")); });
        QCOMPARE(card("NPS")->content().figure.value, QString("–"));
        QVERIFY(card("NPS")->content().smallBase);
    }

    void figureTextsShareTheirDecimals()
    {
        analysis::Figure figure;
        figure.value = 5.4;
        figure.lower = 5.37;
        figure.upper = 5.43;
        figure.basis.n = 12286;
        domain::Metric metric;
        metric.kind = domain::MetricKind::Mean;
        const auto text = figureText(figure, metric, {});
        QCOMPARE(text.value, QString("5.40"));
        QCOMPARE(text.halfWidth, QString("± 0.03"));
        QCOMPARE(text.interval, QString("5.37 – 5.43"));
        QCOMPARE(text.n, QString("n 12,286"));
    }

    void changeIsColouredOnlyWhenSignificant()
    {
        domain::Variable variable;
        variable.scale = domain::ScaleRange{1, 5};
        domain::Metric effort;
        effort.kind = domain::MetricKind::Ces;
        effort.cesForm = domain::CesForm::Effort;
        analysis::Comparison change;
        change.difference = -0.3;
        change.adjustedP = 0.2;
        QCOMPARE(changeText(change, "Q1", effort, variable).arrow, charts::Arrow::None);
        QVERIFY(changeText(change, "Q1", effort, variable).text.contains("not significant"));
        change.significant = true;
        change.adjustedP = 0.0004;
        const auto text = changeText(change, "Q1", effort, variable);
        QCOMPARE(text.arrow, charts::Arrow::Down);
        QVERIFY(text.good); // less effort
        QCOMPARE(text.text, QString("−0.30 on Q1 · p < 0.001"));
    }

    void cardsStandInRowsOfFourOrSix()
    {
        QCOMPARE(CardRow::columns(892), 4);  // with the inspector
        QCOMPARE(CardRow::columns(1192), 4); // without
        QCOMPARE(CardRow::columns(1344), 6); // navigation collapsed
        QCOMPARE(CardRow::columns(552), 2);  // smallest window
    }

    void datesAreWrittenInBothLanguages()
    {
        const auto first = base::fromCivilDate({2026, 7, 6}), last = base::fromCivilDate({2026, 9, 20});
        QCOMPARE(dateRangeText(first, last, base::Language::English), QString("6 Jul – 20 Sep 2026"));
        QCOMPARE(dateRangeText(first, last, base::Language::Chinese), QString("2026年7月6日 – 9月20日"));
    }
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"
