#include <QApplication>
#include <QTest>

#include "report/layout/geometry.h"
#include "report/layout/line_breaks.h"
#include "report/layout/typeset.h"

using namespace manyi::report;

class LineBreakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesFit_data();
    void linesFit();
    void chineseRules();
    void figuresStayTogether();
    void listOfNumbersBreaks();
    void headlineBreaksAtPunctuation();
    void longHeadlineKeepsTwoLines();
    void runsKeepTheirStyle();
    void tooLongIsCut();
    void chineseHasNoCurlyQuotes();
};

namespace {

const TextStyle body{10, false, Qt::black};
const TextStyle head{16, true, Qt::black};

QString textOf(const TextLine& line)
{
    QString text;
    for (const TextRun& run : line.runs)
        text += run.text;
    return text;
}

QStringList textsOf(const std::vector<TextLine>& lines)
{
    QStringList texts;
    for (const TextLine& line : lines)
        texts << textOf(line);
    return texts;
}

const QString english =
    QStringLiteral("The total was 42.5 in 2026Q3 after 43.2 in 2026Q2, a change of −0.7 that the test does not "
                   "tell from sampling error (p = 0.59). The interval is [40.7, 44.3], n = 12,480.");
const QString chinese =
    QStringLiteral("总体为 42.5，上一波次为 43.2，变化 −0.7，检验不能把它与抽样误差区分开（p = 0.59）。"
                   "八个服务因素合起来解释推荐意愿差异的 47 %；其中等候时间一项占近四分之一。");

} // namespace

void LineBreakingTest::linesFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    for (int width = 60; width <= 480; width += 35) {
        QTest::addRow("english %d", width) << english << double(width);
        QTest::addRow("chinese %d", width) << chinese << double(width);
    }
    QTest::addRow("one long word") << QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän") << 60.0;
}

void LineBreakingTest::linesFit()
{
    QFETCH(QString, text);
    QFETCH(double, width);
    const auto lines = breakLines(text, body, width);
    QString joined;
    for (const TextLine& line : lines) {
        QVERIFY(line.width <= width + 0.02);
        QVERIFY(std::abs(line.width - textWidth(textOf(line), body)) < 1.0);
        joined += textOf(line);
    }
    // Nothing is lost but blanks at the ends of lines.
    QCOMPARE(joined.remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
}

void LineBreakingTest::chineseRules()
{
    const QString closing = QStringLiteral("，。；：、）」％");
    const QString opening = QStringLiteral("（「");
    for (double width = 81; width < 480; width += 7) {
        const QStringList lines = textsOf(breakLines(chinese, body, width));
        for (const QString& line : lines) {
            QVERIFY2(!closing.contains(line.front()), qPrintable(line));
            QVERIFY2(!opening.contains(line.back()), qPrintable(line));
        }
        qsizetype letters = 0;
        for (const QChar character : lines.last())
            letters += character.isLetterOrNumber() ? 1 : 0;
        QVERIFY2(letters > 1 || lines.size() == 1, qPrintable(lines.last()));
    }
}

void LineBreakingTest::figuresStayTogether()
{
    for (double width = 80; width < 480; width += 5)
        for (const QString& line : textsOf(breakLines(english, body, width))) {
            QVERIFY2(!line.endsWith(QLatin1Char('=')) && !line.startsWith(QLatin1Char('=')), qPrintable(line));
            QCOMPARE(line.contains(QStringLiteral("[40.7")), line.contains(QStringLiteral("44.3]")));
            QCOMPARE(line.contains(QStringLiteral("p =")), line.contains(QStringLiteral("0.59")));
            QVERIFY(!line.endsWith(QChar(0x2212)));
        }
}

void LineBreakingTest::listOfNumbersBreaks()
{
    const QStringList lines = textsOf(breakLines(QStringLiteral("1 2025Q1, 2 2025Q2, 3 2025Q3, 4 2025Q4"), body, 70));
    QVERIFY(lines.size() >= 3);
    for (const QString& line : lines)
        QVERIFY2(!line.endsWith(QStringLiteral("2025")), qPrintable(line));
}

void LineBreakingTest::headlineBreaksAtPunctuation()
{
    const auto inEnglish = textsOf(
        breakHeadline(QStringLiteral("East alone stands above the other regions; Northeast stands below them and fell"),
                      head, page::contentWidth));
    QCOMPARE(inEnglish.size(), 2);
    QVERIFY2(inEnglish[0].endsWith(QLatin1Char(';')), qPrintable(inEnglish[0]));
    const auto inChinese =
        textsOf(breakHeadline(QStringLiteral("总体口碑稳定；等候时间影响最大、得分最低，东北本季的异常也出在这里"),
                              head, page::contentWidth));
    QCOMPARE(inChinese, QStringList({QStringLiteral("总体口碑稳定；等候时间影响最大、得分最低，"),
                                     QStringLiteral("东北本季的异常也出在这里")}));
    const auto whole = textsOf(breakHeadline(QStringLiteral("NPS held at 42.5"), head, page::contentWidth));
    QCOMPARE(whole, QStringList(QStringLiteral("NPS held at 42.5")));
}

void LineBreakingTest::longHeadlineKeepsTwoLines()
{
    for (const QString& part : {QStringLiteral("a region of the bank, "), QStringLiteral("等候时间影响最大，")}) {
        const auto lines = breakHeadline(part.repeated(30), head, page::contentWidth);
        QCOMPARE(lines.size(), std::size_t{2});
        for (const TextLine& line : lines)
            QVERIFY(line.width <= page::contentWidth);
        QVERIFY(textOf(lines[1]).endsWith(QChar(0x2026)));
        QVERIFY(lines[0].runs[0].style.size < 16);
    }
}

void LineBreakingTest::runsKeepTheirStyle()
{
    const auto lines =
        breakLines({{QStringLiteral("Question. "), {8, true, Qt::black}},
                    {QStringLiteral("How likely are you to recommend this branch to a friend?"), {8, false, Qt::gray}}},
                   120);
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines[0].runs.size(), std::size_t{2});
    QVERIFY(lines[0].runs[0].style.bold);
    for (std::size_t i = 1; i < lines.size(); ++i)
        QVERIFY(!lines[i].runs[0].style.bold);
}

void LineBreakingTest::tooLongIsCut()
{
    const TextLine line = fitLine(english, body, 100);
    QVERIFY(line.width <= 100);
    QVERIFY(textOf(line).endsWith(QChar(0x2026)));
    QCOMPARE(textOf(fitLine(QStringLiteral("NPS"), body, 100)), QStringLiteral("NPS"));
}

void LineBreakingTest::chineseHasNoCurlyQuotes()
{
    QCOMPARE(chineseQuotes(QStringLiteral("选择“很满意”的‘客户’")), QStringLiteral("选择「很满意」的『客户』"));
    QCOMPARE(chineseQuotes(QStringLiteral("McDonald’s 的")), QStringLiteral("McDonald's 的"));
}

QTEST_MAIN(LineBreakingTest)
#include "tst_line_breaking.moc"
