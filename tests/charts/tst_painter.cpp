#include <QFile>
#include <QPdfWriter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include "charts/paint/scene.h"
#include "charts/paint/text.h"
#include "charts/painter.h"
#include "golden.h"
#include "sample_specs.h"

using namespace manyi;
using namespace manyi::charts;

namespace {

PaintOptions optionsOf(ThemeKind theme)
{
    PaintOptions options;
    options.theme = theme;
    return options;
}

std::vector<Text> textsOf(const Scene& scene)
{
    std::vector<Text> texts;
    for (const auto& mark : scene.marks) {
        if (const auto* text = std::get_if<Text>(&mark))
            texts.push_back(*text);
    }
    return texts;
}

QRectF boxOf(const Text& text)
{
    // Capitals and digits stand 0.72 of the size over the baseline.
    return {text.baseline.x(), text.baseline.y() - 0.72 * text.size, textWidth(text.text, text.size, text.bold),
            0.72 * text.size};
}

Scene laidOut(const ChartSpec& spec, ThemeKind theme, double width)
{
    const PaintOptions options = optionsOf(theme);
    return layOutChart(spec, options, QSizeF(width, wantedHeight(spec, options, width)));
}

bool containsText(const Scene& scene, const QString& wanted)
{
    for (const Text& text : textsOf(scene)) {
        if (text.text == wanted)
            return true;
    }
    return false;
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return process.readAllStandardOutput();
}

void everyKindThemeAndWidth()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("width");
    const auto all = sample::everyKind();
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        for (const bool chinese : {false, true}) {
            for (const int width : {320, 440, 900})
                QTest::addRow("%s %s screen %d", qPrintable(all[static_cast<std::size_t>(i)].first),
                              chinese ? "zh" : "en", width)
                    << i << chinese << static_cast<int>(ThemeKind::Light) << width;
            QTest::addRow("%s %s print", qPrintable(all[static_cast<std::size_t>(i)].first), chinese ? "zh" : "en")
                << i << chinese << static_cast<int>(ThemeKind::Print) << 494;
        }
    }
}

} // namespace

class PainterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsStayInsideAndApart_data() { everyKindThemeAndWidth(); }
    void textsStayInsideAndApart();
    void coloursAreOpaque_data() { everyKindThemeAndWidth(); }
    void coloursAreOpaque();
    void hitsLieInsideAndNameMarks();
    void unselectedBarsAreFaded();
    void likertSplitsTheNeutralAnswerOnZero();
    void shortSegmentsHaveNoLabel();
    void gapsInterruptTheLine();
    void manyCategoriesKeepTheirRows();
    void bigScattersAreBinned();
    void emptySpecsPaintNothing();
    void longLabelsAreShortenedApart();
    void wrappingKeepsAllWords();
    void svgHasTextsAndNoPictures();
    void pdfHasTextsAndNoPictures();
    void pictures_data();
    void pictures();
    void layoutIsQuick();
};

void PainterTest::textsStayInsideAndApart()
{
    QFETCH(int, index);
    QFETCH(bool, chinese);
    QFETCH(int, theme);
    QFETCH(int, width);
    const ChartSpec spec = sample::everyKind(chinese)[static_cast<std::size_t>(index)].second;
    const PaintOptions options = optionsOf(static_cast<ThemeKind>(theme));
    const double height = wantedHeight(spec, options, width);
    const auto texts = textsOf(layOutChart(spec, options, QSizeF(width, height)));
    QVERIFY(!texts.empty());
    const QRectF view(-0.5, -0.5, width + 1, height + 1);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QRectF box = boxOf(texts[i]);
        QVERIFY2(view.contains(box), qPrintable(QStringLiteral("\"%1\" leaves the chart: %2 … %3, %4 … %5")
                                                    .arg(texts[i].text)
                                                    .arg(box.left())
                                                    .arg(box.right())
                                                    .arg(box.top())
                                                    .arg(box.bottom())));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!box.adjusted(0.2, 0.2, -0.2, -0.2).intersects(boxOf(texts[j])),
                     qPrintable(QStringLiteral("\"%1\" touches \"%2\"").arg(texts[i].text, texts[j].text)));
    }
}

void PainterTest::coloursAreOpaque()
{
    QFETCH(int, index);
    QFETCH(bool, chinese);
    QFETCH(int, theme);
    QFETCH(int, width);
    const ChartSpec spec = sample::everyKind(chinese)[static_cast<std::size_t>(index)].second;
    for (const auto& mark : laidOut(spec, static_cast<ThemeKind>(theme), width).marks) {
        if (const auto* shape = std::get_if<Shape>(&mark)) {
            QVERIFY(!shape->fill.isValid() || shape->fill.alpha() == 255);
            QVERIFY(!shape->stroke.isValid() || shape->stroke.alpha() == 255);
        } else {
            QCOMPARE(std::get<Text>(mark).colour.alpha(), 255);
        }
    }
}

void PainterTest::hitsLieInsideAndNameMarks()
{
    for (const auto& [name, spec] : sample::everyKind()) {
        const Scene scene = laidOut(spec, ThemeKind::Light, 440);
        QVERIFY2(!scene.hits.empty(), qPrintable(name));
        const QRectF view(0, 0, 440, wantedHeight(spec, 440));
        for (const Hit& hit : scene.hits) {
            QVERIFY2(view.adjusted(-8, -8, 8, 8).contains(hit.area), qPrintable(name));
            QVERIFY(hit.category >= 0 && hit.series < static_cast<int>(spec.series.size()));
        }
    }
}

void PainterTest::unselectedBarsAreFaded()
{
    const ChartSpec spec = sample::everyKind()[0].second;
    PaintOptions options;
    options.selectedKeys = {1}; // East
    const Tokens& look = tokens(ThemeKind::Light);
    int full = 0, faded = 0;
    for (const auto& mark : layOutChart(spec, options, QSizeF(440, 320)).marks) {
        const auto* shape = std::get_if<Shape>(&mark);
        full += shape != nullptr && (shape->fill == look.good || shape->fill == look.bad) &&
                        shape->path.boundingRect().width() > 20
                    ? 1
                    : 0;
        faded += shape != nullptr && shape->fill == blend(look.bad, look.surface, 0.3) &&
                         shape->path.boundingRect().width() > 20
                     ? 1
                     : 0;
    }
    QCOMPARE(full, 1);
    QCOMPARE(faded, 2); // Northeast and Northwest
}

// The dashed line lies in the middle of every row's neutral segment.
void PainterTest::likertSplitsTheNeutralAnswerOnZero()
{
    const Tokens& look = tokens(ThemeKind::Light);
    const Scene scene = laidOut(sample::everyKind()[3].second, ThemeKind::Light, 900);
    double zero = 0;
    std::vector<double> middles;
    for (const auto& mark : scene.marks) {
        const auto* shape = std::get_if<Shape>(&mark);
        if (shape != nullptr && shape->dashed)
            zero = shape->path.boundingRect().center().x();
        if (shape != nullptr && shape->fill == look.likert[2] && shape->path.boundingRect().height() > 12)
            middles.push_back(shape->path.boundingRect().center().x());
    }
    QCOMPARE(middles.size(), std::size_t(8)); // total and seven regions; the eighth is too small for shares
    for (const double middle : middles)
        QVERIFY2(std::abs(middle - zero) <= 1, qPrintable(QString::number(middle - zero)));
}

void PainterTest::shortSegmentsHaveNoLabel()
{
    ChartSpec spec = sample::everyKind()[3].second;
    const Scene narrow = laidOut(spec, ThemeKind::Light, 440);
    QVERIFY(containsText(narrow, QStringLiteral("44.1")));
    QVERIFY(!containsText(narrow, QStringLiteral("3.9"))); // 3.9 % of some 200 px
}

void PainterTest::gapsInterruptTheLine()
{
    const Tokens& look = tokens(ThemeKind::Light);
    int runs = 0;
    for (const auto& mark : laidOut(sample::trend(), ThemeKind::Light, 440).marks) {
        const auto* shape = std::get_if<Shape>(&mark);
        runs += shape != nullptr && shape->stroke == look.series[0] && shape->width == 2 ? 1 : 0;
    }
    QCOMPARE(runs, 2);
}

void PainterTest::manyCategoriesKeepTheirRows()
{
    ChartSpec spec = sample::everyKind()[0].second;
    const ChartPoint point = spec.series[0].points[0];
    spec.categories.clear();
    spec.series[0].points.assign(124, point);
    spec.columns.clear();
    for (int i = 0; i < 124; ++i)
        spec.categories << QStringLiteral("Branch %1").arg(i);
    QVERIFY(wantedHeight(spec, 440) >= 124 * 24);
    QVERIFY(wantedHeight(spec, 440) <= 124 * 28 + 120);
    const Scene scene = laidOut(spec, ThemeKind::Light, 440);
    QVERIFY(containsText(scene, QStringLiteral("Branch 0")) && containsText(scene, QStringLiteral("Branch 123")));
    // What does not fit is counted, not cut off silently.
    const Scene low = layOutChart(spec, {}, QSizeF(440, 300));
    const auto texts = textsOf(low);
    const auto rows = std::count_if(texts.begin(), texts.end(),
                                    [](const Text& t) { return t.text.startsWith(QStringLiteral("Branch")); });
    QVERIFY(rows > 5 && rows < 20);
    QVERIFY(containsText(low, QStringLiteral("… +%1").arg(124 - rows)));
}

void PainterTest::bigScattersAreBinned()
{
    ChartSpec spec = sample::quadrant();
    spec.series[0].points.clear();
    for (int i = 0; i < 20001; ++i)
        spec.series[0].points.push_back(sample::at(std::fmod(i * 0.618, 10), std::fmod(i * 0.754, 10), ""));
    const Scene binned = laidOut(spec, ThemeKind::Light, 440);
    QVERIFY(binned.marks.size() < 4000);
    spec.series[0].points.pop_back();
    QVERIFY(laidOut(spec, ThemeKind::Light, 440).marks.size() > 20000);
}

void PainterTest::emptySpecsPaintNothing()
{
    for (auto [name, spec] : sample::everyKind()) {
        spec.categories.clear();
        spec.series.clear();
        spec.columns.clear();
        spec.references.clear();
        spec.categoryKeys.clear();
        spec.strongCategories.clear();
        const Scene scene = layOutChart(spec, {}, QSizeF(440, 300));
        QVERIFY(scene.hits.empty());
        QVERIFY(wantedHeight(spec, 440) > 0);
        QVERIFY(!layOutChart(spec, {}, QSizeF(3, 3)).hits.size());
    }
    ChartSpec nothing = sample::everyKind()[0].second;
    for (ChartPoint& point : nothing.series[0].points)
        point = ChartPoint{std::nan(""), {}, {}, {}, {}, {}, {}, {}, {}, {}, -1};
    QVERIFY(!toImage(nothing, {}, QSize(440, 300), 1).isNull());
}

void PainterTest::longLabelsAreShortenedApart()
{
    const QStringList texts{QStringLiteral("Branch number 1 in the industrial zone"),
                            QStringLiteral("Branch number 2 in the industrial zone")};
    const QStringList shortened = elidedApart(texts, 120, 13);
    QVERIFY(shortened[0] != shortened[1]);
    for (const QString& text : shortened)
        QVERIFY(textWidth(text, 13) <= 120);
    QCOMPARE(elided(QStringLiteral("East"), 120, 13), QStringLiteral("East"));
    QVERIFY(elided(texts[0], 120, 13).startsWith(QStringLiteral("Bra")));
    QVERIFY(elided(texts[0], 120, 13).endsWith(QStringLiteral("one")));
}

void PainterTest::wrappingKeepsAllWords()
{
    const QString english = QStringLiteral("How likely are you to recommend this branch");
    const QStringList lines = wrapped(english, 120, 9, 12);
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(QLatin1Char(' ')), english);
    const QString chinese = QStringLiteral("您有多大可能向亲友推荐本网点办理业务");
    QCOMPARE(wrapped(chinese, 80, 9, 12).join(QString()), chinese);
    QCOMPARE(wrapped(english, 120, 1, 12).size(), qsizetype(1));
}

void PainterTest::svgHasTextsAndNoPictures()
{
    for (const auto& [name, spec] : sample::everyKind()) {
        const QByteArray svg = toSvg(spec, {}, QSize(480, 400));
        QVERIFY2(!svg.contains("<image"), qPrintable(name));
        QVERIFY2(!svg.contains("pattern"), qPrintable(name));
        QVERIFY(svg.contains("Noto Sans"));
        QVERIFY(QSvgRenderer(svg).isValid());
    }
    const QByteArray nps = toSvg(sample::everyKind()[4].second, {}, QSize(480, 400));
    for (const char* text : {"Northeast", "63.3", "Promoters 9–10", "12,480", "47.2"})
        QVERIFY2(nps.contains(text), text);
    QVERIFY(toSvg(sample::everyKind(true)[4].second, {}, QSize(480, 400)).contains("华东"));
}

void PainterTest::pdfHasTextsAndNoPictures()
{
    const QTemporaryDir folder;
    for (const bool chinese : {false, true}) {
        const QString path = folder.filePath(QStringLiteral("charts.pdf"));
        QPdfWriter writer(path);
        writer.setResolution(72);
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        PaintOptions options = optionsOf(ThemeKind::Print);
        options.heading = false;
        for (const auto& [name, spec] : sample::everyKind(chinese)) {
            paintChart(spec, options, painter, QRectF(51, 51, 494, std::min(600.0, wantedHeight(spec, options, 494))));
            writer.newPage();
        }
        painter.end();
        const QByteArray images = output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
        QCOMPARE(images.trimmed().split('\n').size(), qsizetype(2)); // the heading only
        const QString text = QString::fromUtf8(
            output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}));
        for (const char* wanted : {"85.4", "12,447", "NPS", "2026Q3", "100 %", "61.4"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        if (!chinese) {
            for (const char* wanted :
                 {"Northwest", "Promoters 9–10", "Waiting time", "Excellent 95", "n < 50: shares not shown"})
                QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(!pdf.contains("/PatternType 1"));
    }
}

void PainterTest::pictures_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("theme");
    QTest::newRow("nps-en-light") << 4 << false << static_cast<int>(ThemeKind::Light);
    QTest::newRow("bar-zh-dark") << 0 << true << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("trend-en-print") << 6 << false << static_cast<int>(ThemeKind::Print);
    QTest::newRow("heat-en-light") << 9 << false << static_cast<int>(ThemeKind::Light);
    QTest::newRow("scatter-zh-light") << 7 << true << static_cast<int>(ThemeKind::Light);
}

void PainterTest::pictures()
{
    QFETCH(int, index);
    QFETCH(bool, chinese);
    QFETCH(int, theme);
    const ChartSpec spec = sample::everyKind(chinese)[static_cast<std::size_t>(index)].second;
    const PaintOptions options = optionsOf(static_cast<ThemeKind>(theme));
    const int width = 440;
    const QSize size(width + 24, static_cast<int>(wantedHeight(spec, options, width)) + 24);
    const QString difference =
        golden::comparePicture(QString::fromLatin1(QTest::currentDataTag()), toImage(spec, options, size, 1));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

// Layout and painting of a usual chart have to fit into one frame of the screen.
void PainterTest::layoutIsQuick()
{
    const ChartSpec spec = sample::everyKind()[0].second;
    toImage(spec, {}, QSize(480, 320), 1); // fonts are loaded once
    QElapsedTimer timer;
    timer.start();
    const int rounds = 20;
    for (int i = 0; i < rounds; ++i)
        toImage(spec, {}, QSize(480, 320), 1);
    const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds;
    qInfo("%.2f ms a chart", each);
    QVERIFY(each < 100); // generous: tests run beside others; the target is 16
}

QTEST_MAIN(PainterTest)
#include "tst_painter.moc"
