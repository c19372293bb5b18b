#include <QTest>

#include "charts/tokens.h"

using namespace manyi::charts;

class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastOfKnownPairs();
    void textIsReadable_data();
    void textIsReadable();
    void figuresOnMarksAreReadable_data();
    void figuresOnMarksAreReadable();
    void marksStandOutFromTheGround_data();
    void marksStandOutFromTheGround();
    void blendIsOpaqueAndBetween();
    void latinFontComesFirst();
    void printTintsAreThoseOfTheDesign();
};

namespace {

void everyTheme()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("print") << static_cast<int>(ThemeKind::Print);
}

} // namespace

// WCAG 2.1: black on white is 21, equal colours 1; #767676 on white is the well-known 4.54.
void TokensTest::contrastOfKnownPairs()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005);
    QCOMPARE(contrast(Qt::white, Qt::black), contrast(Qt::black, Qt::white));
}

void TokensTest::textIsReadable_data()
{
    everyTheme();
}

void TokensTest::textIsReadable()
{
    QFETCH(int, kind);
    const Tokens& t = tokens(static_cast<ThemeKind>(kind));
    for (const QColor& ground : {t.window, t.surface, t.raised}) {
        for (const QColor& ink : {t.text, t.secondary, t.accent, t.goodText, t.badText, t.warningText})
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + QStringLiteral(" on ") + ground.name()));
    }
    QVERIFY(contrast(t.primaryText, t.accent) >= 4.5);
    QVERIFY(contrast(t.text, t.accentSoft) >= 4.5);
    QVERIFY(contrast(t.text, t.cellBad) >= 4.5);
    QVERIFY(contrast(t.text, t.cellWarning) >= 4.5);
    QVERIFY(contrast(t.text, t.band) >= 4.5);
}

void TokensTest::figuresOnMarksAreReadable_data()
{
    everyTheme();
}

void TokensTest::figuresOnMarksAreReadable()
{
    QFETCH(int, kind);
    const Tokens& t = tokens(static_cast<ThemeKind>(kind));
    std::vector<QColor> fills{t.good, t.bad, t.neutral, t.promoters, t.passives, t.detractors};
    fills.insert(fills.end(), std::begin(t.likert), std::end(t.likert));
    fills.insert(fills.end(), std::begin(t.series), std::end(t.series));
    for (const QColor& fill : fills)
        QVERIFY2(contrast(readableOn(fill, t), fill) >= 4.5, qPrintable(fill.name()));
}

void TokensTest::marksStandOutFromTheGround_data()
{
    everyTheme();
}

// The marks that say good and bad are told from the ground as WCAG asks of graphics.
void TokensTest::marksStandOutFromTheGround()
{
    QFETCH(int, kind);
    const Tokens& t = tokens(static_cast<ThemeKind>(kind));
    for (const QColor& mark : {t.good, t.bad, t.promoters, t.detractors, t.accent})
        QVERIFY2(contrast(mark, t.surface) >= 3, qPrintable(mark.name()));
}

void TokensTest::blendIsOpaqueAndBetween()
{
    // 30 % of black over white: 255 * 0.7 = 178.5.
    QCOMPARE(blend(Qt::black, Qt::white, 0.3), QColor(179, 179, 179));
    QCOMPARE(blend(Qt::red, Qt::white, 1), QColor(Qt::red));
    QCOMPARE(blend(Qt::red, Qt::white, 0), QColor(Qt::white));
    QCOMPARE(blend(Qt::red, Qt::blue, 0.5).alpha(), 255);
}

void TokensTest::latinFontComesFirst()
{
    const QStringList wanted{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")};
    QCOMPARE(fontFamilies(), wanted);
    QCOMPARE(screenFont(13, true).families(), wanted);
    QCOMPARE(screenFont(13).pixelSize(), 13);
    QCOMPARE(printFont(8.5).pointSizeF(), 8.5);
    QVERIFY(screenFont(13, true).bold());
}

void TokensTest::printTintsAreThoseOfTheDesign()
{
    const Tokens& t = tokens(ThemeKind::Print);
    QCOMPARE(t.band, QColor(0xD9, 0xEA, 0xF3));
    QCOMPARE(t.border, QColor(0xC9, 0xCE, 0xD6));
    QCOMPARE(t.controlBorder, QColor(0x5C, 0x65, 0x70));
    QCOMPARE(blend(t.good, t.surface, 0.3), QColor(0xB3, 0xD5, 0xE8));
    const QColor vermillion = blend(t.bad, t.surface, 0.15);
    QVERIFY(std::abs(vermillion.red() - 0xF9) <= 1 && std::abs(vermillion.green() - 0xE7) <= 1);
}

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
