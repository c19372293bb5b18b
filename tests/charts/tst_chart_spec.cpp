#include <QTest>

#include "golden.h"
#include "sample_specs.h"

using namespace manyi;
using namespace manyi::charts;

class ChartSpecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textOfEveryKind_data();
    void textOfEveryKind();
    void tableHasNumbersAndIntervals();
    void tableOfPoints();
    void tableLeavesGapsEmpty();
};

void ChartSpecTest::textOfEveryKind_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto& [name, spec] : sample::everyKind())
        QTest::newRow(qPrintable(name)) << index++;
}

void ChartSpecTest::textOfEveryKind()
{
    QFETCH(int, index);
    const auto [name, spec] = sample::everyKind()[static_cast<std::size_t>(index)];
    const QString difference = golden::compareText(name, toText(spec));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void ChartSpecTest::tableHasNumbersAndIntervals()
{
    const base::Wording wording(base::Language::English);
    const ChartTable table = toTable(waveLine(sample::npsByWave(), sample::questionnaire(), wording));
    QCOMPARE(table.header, QStringList({QStringLiteral("wave"), QStringLiteral("NPS"), QStringLiteral("Lower limit"),
                                        QStringLiteral("Upper limit"), QStringLiteral("n")}));
    QCOMPARE(table.rows.size(), std::size_t(7));
    QCOMPARE(table.rows[6], QStringList({QStringLiteral("2026Q3"), QStringLiteral("42.5"), QStringLiteral("40.7"),
                                         QStringLiteral("44.3"), QStringLiteral("12480")}));
}

void ChartSpecTest::tableOfPoints()
{
    const ChartTable table = toTable(sample::quadrant());
    QCOMPARE(table.header.mid(1), QStringList({QStringLiteral("CSAT, %"), QStringLiteral("Importance, %")}));
    QCOMPARE(table.rows[0],
             QStringList({QStringLiteral("Waiting time"), QStringLiteral("71.8"), QStringLiteral("22.6")}));
}

void ChartSpecTest::tableLeavesGapsEmpty()
{
    const ChartTable table = toTable(sample::trend());
    QCOMPARE(table.rows[3],
             QStringList({QStringLiteral("2025Q4"), QString(), QString(), QString(), QStringLiteral("42.3")}));
    for (const QStringList& row : table.rows)
        QCOMPARE(row.size(), table.header.size());
}

QTEST_MAIN(ChartSpecTest)
#include "tst_chart_spec.moc"
