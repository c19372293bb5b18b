#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <functional>

#include "report/sample_summary.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/places.h"

using namespace manyi;
using namespace manyi::report;

// MANYI_UPDATE_GOLDEN=1 writes the goldens anew; read the difference before committing it.
class SatisfactionReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asWritten_data();
    void asWritten();
    void numbersAsPrinted();
    void pValues_data();
    void pValues();
    void countsHaveTheirForm();
    void chineseSpacing();
    void findingsComeFromTests();
    void nothingTestedNothingFound();
    void nothingDiffersIsSaid();
    void smallBasesAreNotTested();
    void twoGroupsAreComparedWithEachOther();
    void manyPlacesGoToTheAppendix();
    void unknownFactsAreNotStated();
    void severalWavesNameTheWave();
    void withoutWavesThereIsNoTrend();
    void emptySurvey();
};

namespace {

const base::Wording& english()
{
    static const base::Wording wording(base::Language::English);
    return wording;
}

ReportDocument documentOf(const analysis::SatisfactionSummary& summary)
{
    return satisfactionReport(summary, sample::questionnaire({}), sample::facts(false), english());
}

template <class T>
std::vector<T> blocksOf(const ReportDocument& document)
{
    std::vector<T> result;
    for (const Block& block : document.blocks)
        if (const T* found = std::get_if<T>(&block))
            result.push_back(*found);
    return result;
}

// Charts have goldens of their own.
ReportDocument withoutCharts(ReportDocument document)
{
    for (Block& block : document.blocks) {
        if (auto* figure = std::get_if<Figure>(&block))
            figure->chart = charts::ChartSpec{};
        if (auto* cover = std::get_if<Cover>(&block))
            cover->trend.reset();
    }
    return document;
}

void forEachFigure(analysis::SatisfactionSummary& summary, const std::function<void(analysis::Figure&)>& change)
{
    for (analysis::SummaryMetric& metric : summary.metrics) {
        change(metric.total.total);
        for (analysis::Figure& figure : metric.byPlace.groups)
            change(figure);
        for (analysis::Figure& figure : metric.byWave->groups)
            change(figure);
    }
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void write(const QString& path, const QString& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

void SatisfactionReportTest::asWritten_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("en") << false;
    QTest::newRow("zh") << true;
}

void SatisfactionReportTest::asWritten()
{
    QFETCH(bool, chinese);
    const QString name = chinese ? QStringLiteral("satisfaction-zh.txt") : QStringLiteral("satisfaction-en.txt");
    const QString golden = QStringLiteral(MANYI_SOURCE_DIR "/tests/golden/report/") + name;
    const QString made = toText(withoutCharts(sample::document(chinese)));
    if (qEnvironmentVariableIsSet("MANYI_UPDATE_GOLDEN"))
        write(golden, made);
    const QStringList expected = read(golden).split(QLatin1Char('\n'));
    const QStringList actual = made.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QVERIFY2(actual[i] == expected[i],
                 qPrintable(
                     QStringLiteral("line %1\n  is        %2\n  should be %3").arg(i + 1).arg(actual[i], expected[i])));
    QCOMPARE(actual.size(), expected.size());
    if (chinese)
        for (const QChar quote : QStringLiteral("“”‘’"))
            QVERIFY(!made.contains(quote));
}

void SatisfactionReportTest::numbersAsPrinted()
{
    QCOMPARE(fixed(-0.7, 1), QStringLiteral("−0.7"));
    QCOMPARE(fixed(std::nan(""), 1), QStringLiteral("–"));
    QCOMPARE(signedFixed(7, 1), QStringLiteral("+7.0"));
    QCOMPARE(signedFixed(-11.16, 1), QStringLiteral("−11.2"));
    QCOMPARE(signedFixed(0.04, 1), QStringLiteral("0.0"));
    QCOMPARE(signedFixed(-0.04, 1), QStringLiteral("0.0"));
    QCOMPARE(percent(83.14), QStringLiteral("83.1\u202F%"));
    QCOMPARE(percent(95, 0), QStringLiteral("95\u202F%"));
    QCOMPARE(count(12479.6), QStringLiteral("12,480"));
    QCOMPARE(dateText(base::fromCivilDate({2026, 7, 6})), QStringLiteral("2026-07-06"));
    analysis::Figure figure = sample::figureOf(42.5, 1, 400, false);
    domain::Metric metric;
    metric.kind = domain::MetricKind::Nps;
    QCOMPARE(intervalText(figure, metric), QStringLiteral("[40.5, 44.5]")); // 42.5 ± 1.96
    metric.kind = domain::MetricKind::Csat;
    QCOMPARE(valueWithUnit(figure, metric), QStringLiteral("42.5\u202F%"));
    figure.smallBase = analysis::SmallBase::Hidden;
    QCOMPARE(valueWithUnit(figure, metric), QStringLiteral("–"));
    QCOMPARE(intervalText(figure, metric), QString());
}

void SatisfactionReportTest::pValues_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<QString>("text");
    QTest::newRow("tiny") << 1e-12 << QStringLiteral("p\u202F<\u202F0.001");
    QTest::newRow("small") << 0.0173 << QStringLiteral("p = 0.017");
    QTest::newRow("near the level") << 0.0496 << QStringLiteral("p = 0.050");
    QTest::newRow("below a tenth") << 0.0861 << QStringLiteral("p = 0.086");
    QTest::newRow("large") << 0.5912 << QStringLiteral("p = 0.59");
    QTest::newRow("one") << 1.0 << QStringLiteral("p = 1.00");
}

void SatisfactionReportTest::pValues()
{
    QFETCH(double, p);
    QFETCH(QString, text);
    QCOMPARE(pStatement(p), text);
}

void SatisfactionReportTest::countsHaveTheirForm()
{
    const base::Wording english(base::Language::English), chinese(base::Language::Chinese);
    const char* source = "Who answered: %1 responses";
    QCOMPARE(counted(english, source, 1), QStringLiteral("Who answered: %1 response"));
    QCOMPARE(counted(english, source, 0), QStringLiteral("Who answered: %1 responses"));
    QCOMPARE(counted(english, source, 12'000), QStringLiteral("Who answered: %1 responses"));
    QCOMPARE(counted(chinese, source, 1), QStringLiteral("样本构成：%1 份答卷"));
    QCOMPARE(counted(english, "No such sentence of %1", 1), QStringLiteral("No such sentence of %1"));
}

void SatisfactionReportTest::chineseSpacing()
{
    QCOMPARE(spacedChinese(QStringLiteral("华东的NPS高于其余，2026Q3 总体")),
             QStringLiteral("华东的 NPS 高于其余，2026Q3 总体"));
    QCOMPARE(spacedChinese(QStringLiteral("2026Q3的 等候时间")), QStringLiteral("2026Q3 的等候时间"));
    QCOMPARE(spacedChinese(QStringLiteral("（p = 0.59）。")), QStringLiteral("（p = 0.59）。"));
}

// Northeast is the only region whose test is significant in "Overall satisfaction" (see the sample's figures).
void SatisfactionReportTest::findingsComeFromTests()
{
    const ReportDocument document = documentOf(sample::summary(false));
    const std::vector<Findings> lists = blocksOf<Findings>(document);
    QCOMPARE(lists.size(), std::size_t{1});
    QVERIFY(lists[0].findings.size() >= 3 && lists[0].findings.size() <= 5);
    QStringList anchors;
    for (const Headline& headline : blocksOf<Headline>(document))
        anchors << headline.anchor;
    bool northeast = false;
    for (const Finding& finding : lists[0].findings) {
        QVERIFY2(finding.evidence.contains(QStringLiteral("p ")) ||
                     finding.evidence.contains(QStringLiteral("p\u202F")),
                 qPrintable(finding.evidence));
        QVERIFY2(anchors.contains(finding.chapter), qPrintable(finding.chapter));
        northeast =
            northeast || finding.text == QStringLiteral("Northeast stands below the rest in Overall satisfaction.");
    }
    QVERIFY(northeast);
}

void SatisfactionReportTest::nothingTestedNothingFound()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    forEachFigure(summary, [](analysis::Figure& figure) {
        figure.againstRest.reset();
        figure.sinceLast.reset();
    });
    const ReportDocument document = documentOf(summary);
    QVERIFY(blocksOf<Findings>(document).empty());
    const QString text = toText(withoutCharts(document));
    QVERIFY(text.contains(QStringLiteral("No comparison between groups or waves could be tested")));
    for (const char* claim : {"above the rest", "below the rest", "rose to", "fell to", "held at"})
        for (const Headline& headline : blocksOf<Headline>(document))
            QVERIFY2(!headline.text.contains(QLatin1String(claim)), qPrintable(headline.text));
    QVERIFY(text.contains(QStringLiteral("HEADLINE NPS stands at 42.5")));
}

void SatisfactionReportTest::nothingDiffersIsSaid()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    forEachFigure(summary, [](analysis::Figure& figure) {
        for (auto* comparison : {&figure.againstRest, &figure.sinceLast})
            if (*comparison) {
                (*comparison)->significant = false;
                (*comparison)->adjustedP = 0.6;
            }
    });
    const ReportDocument document = documentOf(summary);
    const QString text = toText(withoutCharts(document));
    QVERIFY(text.contains(QStringLiteral("HEADLINE NPS by Region: no group differs from the rest")));
    QVERIFY(text.contains(QStringLiteral("NPS held at 42.5 in 2026Q3; the change since 2026Q2 is not significant")));
    for (const QString& line : text.split(QLatin1Char('\n')))
        if (!line.contains(QStringLiteral("level")) && !line.contains(QStringLiteral("significant at")))
            QVERIFY2(!line.contains(QStringLiteral("▲")) && !line.contains(QStringLiteral("▼")), qPrintable(line));
}

void SatisfactionReportTest::smallBasesAreNotTested()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    analysis::MetricResult& byPlace = summary.metrics[0].byPlace;
    analysis::Comparison strong;
    strong.difference = 40;
    strong.significant = true;
    byPlace.groups[6].againstRest = strong; // 41 answers
    sample::setBasis(byPlace.groups[5], 12, true);
    byPlace.groups[5].againstRest = strong; // 12 answers
    const ReportDocument document = documentOf(summary);
    for (const Table& table : blocksOf<Table>(document)) {
        if (!table.title.startsWith(QStringLiteral("NPS by Region")))
            continue;
        for (const TableRow& row : table.rows) {
            const QString label = row.cells[0].text;
            const bool small = label == QStringLiteral("Not stated") || label == QStringLiteral("Northeast");
            QCOMPARE(row.smallBase, small);
            QCOMPARE(row.cells[row.cells.size() - 2].mark == CellMark::SmallBase, small);
            if (small)
                QCOMPARE(row.cells.back().text, QStringLiteral("–"));
            if (label == QStringLiteral("Northeast"))
                QCOMPARE(row.cells[3].text, QStringLiteral("–")); // under 30: no value
        }
    }
    const QString text = toText(withoutCharts(document));
    QVERIFY(!text.contains(QStringLiteral("Not stated stands")));
    QVERIFY(text.contains(QStringLiteral("Groups with fewer than 50 answers, which are not tested: 2.")));
}

void SatisfactionReportTest::twoGroupsAreComparedWithEachOther()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    analysis::MetricResult& byPlace = summary.metrics[0].byPlace;
    byPlace.groups = {byPlace.groups[0], byPlace.groups[5]}; // East above, Northeast below, both significant
    byPlace.keys = {byPlace.keys[0], byPlace.keys[5]};
    const QString text = toText(withoutCharts(documentOf(summary)));
    QVERIFY(text.contains(QStringLiteral("HEADLINE East stands above Northeast in NPS")));
}

void SatisfactionReportTest::manyPlacesGoToTheAppendix()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    analysis::MetricResult& byPlace = summary.metrics[0].byPlace;
    byPlace.groups.clear();
    byPlace.keys.clear();
    for (int i = 0; i < 124; ++i) {
        byPlace.keys.push_back({{double(i + 1)}, {"Branch " + std::to_string(i + 1)}});
        byPlace.groups.push_back(sample::npsFigure({40 + 0.2 * i, 25, 100}, true));
    }
    const ReportDocument document = documentOf(summary);
    std::vector<std::size_t> rows;
    QStringList first;
    for (const Table& table : blocksOf<Table>(document))
        if (table.title.startsWith(QStringLiteral("NPS by Region"))) {
            rows.push_back(table.rows.size());
            first << table.rows.front().cells.front().text << table.rows[table.rows.size() - 2].cells.front().text;
        }
    QCOMPARE(rows, (std::vector<std::size_t>{13, 125})); // each with the total
    QCOMPARE(first, QStringList({QStringLiteral("Branch 124"), QStringLiteral("Branch 1"), QStringLiteral("Branch 124"),
                                 QStringLiteral("Branch 1")}));
    QVERIFY(toText(withoutCharts(document)).contains(QStringLiteral("12 of 124 shown")));
}

void SatisfactionReportTest::unknownFactsAreNotStated()
{
    for (const bool chinese : {false, true}) {
        const base::Wording wording(chinese ? base::Language::Chinese : base::Language::English);
        const ReportDocument document =
            satisfactionReport(sample::summary(chinese), sample::questionnaire({chinese}), ReportFacts{}, wording);
        const QString none = chinese ? QStringLiteral("未说明") : QStringLiteral("not stated");
        int stated = 0;
        const std::vector<Table> tables = blocksOf<Table>(document);
        for (const TableRow& row : tables.front().rows)
            stated += row.cells[1].text == none ? 1 : 0;
        QVERIFY(stated >=
                9); // sponsor, conducted by, population, sampling, mode, response rate, files, fingerprint, contact
        QVERIFY(document.footer.contains(chinese ? QStringLiteral("筛选：无") : QStringLiteral("Filter: none")));
        QCOMPARE(document.title,
                 chinese ? QStringLiteral("客户满意度调查报告") : QStringLiteral("Customer satisfaction summary"));
    }
}

void SatisfactionReportTest::severalWavesNameTheWave()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    for (analysis::SummaryMetric& metric : summary.metrics)
        metric.total.total.basis.n = 80000; // all waves together
    summary.metrics[0].total.total.value = 41.0;
    const ReportDocument document = documentOf(summary);
    QCOMPARE(blocksOf<Cover>(document).front().kicker, QStringLiteral("2025Q1 – 2026Q3"));
    const Kpi kpi = blocksOf<KpiRow>(document).front().kpis.front();
    QCOMPARE(kpi.value, QStringLiteral("41.0"));
    QCOMPARE(kpi.change, QStringLiteral("2026Q3: 42.5, −0.7 since 2026Q2"));
    QCOMPARE(kpi.arrow, charts::Arrow::None); // not significant
}

void SatisfactionReportTest::withoutWavesThereIsNoTrend()
{
    analysis::SatisfactionSummary summary = sample::summary(false);
    summary.waves.clear();
    for (analysis::SummaryMetric& metric : summary.metrics)
        metric.byWave.reset();
    const ReportDocument document = documentOf(summary);
    for (const Section& section : blocksOf<Section>(document))
        QVERIFY(section.title != QStringLiteral("Trend"));
    QVERIFY(!blocksOf<Cover>(document).front().trend);
    QVERIFY(!document.footer.contains(QStringLiteral("Wave")));
}

void SatisfactionReportTest::emptySurvey()
{
    const analysis::SatisfactionSummary summary;
    const ReportDocument document = satisfactionReport(summary, domain::Questionnaire{}, ReportFacts{}, english());
    QCOMPARE(blocksOf<Headline>(document).front().text, QStringLiteral("No satisfaction metric could be computed"));
    QVERIFY(blocksOf<Findings>(document).empty());
}

QTEST_MAIN(SatisfactionReportTest)
#include "tst_satisfaction_report.moc"
