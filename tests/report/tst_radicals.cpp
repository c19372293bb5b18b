#include <QFont>
#include <QGuiApplication>
#include <QRawFont>
#include <QTest>

#include "report/pdf/radicals.h"
#include "report/pdf/to_unicode.h"

using manyi::report::correctedMap;
using manyi::report::ordinaryCharacter;

class RadicalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kangxiRadicalsFollowUnicodeExceptOne();
    void everyTwinSharesItsGlyph();
    void nothingElseIsTouched();
    void mapsAreCorrected();
};

namespace {

bool isIdeograph(char16_t character)
{
    return (character >= 0x3400 && character <= 0x4DBF) || (character >= 0x4E00 && character <= 0x9FFF);
}

quint32 glyphOf(const QRawFont& font, char16_t character)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(QChar(character)));
    return glyphs.isEmpty() ? 0 : glyphs.first();
}

} // namespace

// Unicode's own compatibility mapping is right for the 214 Kangxi radicals, but for 户: it gives the traditional form
// 戶.
void RadicalsTest::kangxiRadicalsFollowUnicodeExceptOne()
{
    const QRawFont font = QRawFont::fromFont(QFont(QStringLiteral("Noto Sans CJK SC")));
    int mapped = 0;
    for (char16_t code = 0x2F00; code <= 0x2FD5; ++code) {
        const QString normal = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
        const char16_t expected = code == 0x2F3E ? u'\u6237' : normal[0].unicode();
        // A radical with a glyph of its own is never written for a hanzi.
        const bool ownGlyph = glyphOf(font, code) != glyphOf(font, expected);
        QVERIFY2(ordinaryCharacter(code) == (ownGlyph ? code : expected), qPrintable(QString::number(code, 16)));
        mapped += ownGlyph ? 0 : 1;
    }
    QVERIFY(mapped >= 200);
}

// The table is the font's own character map: what is written instead must look the same, i.e. be the same glyph.
void RadicalsTest::everyTwinSharesItsGlyph()
{
    for (const bool bold : {false, true}) {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setBold(bold);
        const QRawFont raw = QRawFont::fromFont(font);
        QCOMPARE(raw.familyName(), QStringLiteral("Noto Sans CJK SC"));
        int twins = 0;
        for (int code = 0x2000; code <= 0xFFFF; ++code) {
            const auto drawnAs = static_cast<char16_t>(code);
            const char16_t meant = ordinaryCharacter(drawnAs);
            if (meant == drawnAs)
                continue;
            ++twins;
            QCOMPARE(ordinaryCharacter(meant), meant);
            QVERIFY2(glyphOf(raw, meant) != 0, qPrintable(QString::number(code, 16)));
            QCOMPARE(glyphOf(raw, meant), glyphOf(raw, drawnAs));
            if (code >= 0x2E80 && code <= 0x2FDF)
                QVERIFY(isIdeograph(meant));
        }
        QVERIFY(twins >= 270);
    }
}

void RadicalsTest::nothingElseIsTouched()
{
    for (int code = 1; code < 0x2000; ++code)
        QCOMPARE(ordinaryCharacter(static_cast<char16_t>(code)), static_cast<char16_t>(code));
    for (const char16_t character : u"户满意大区不显著，。（）0123456789%−")
        QCOMPARE(ordinaryCharacter(character), character);
}

void RadicalsTest::mapsAreCorrected()
{
    const QByteArray map = "/CIDInit /ProcSet findresource begin\n"
                           "2 beginbfrange\n"
                           "<0000> <0000> <0000>\n"
                           "<0001> <0003> [<0009> <2F3E> <6EE1> ]\n"
                           "<2F3E> <2F3E> <0042>\n"
                           "<0004> <0005> <2F00>\n"
                           "<0006> <0006> <FB03>\n"
                           "endbfrange\nendcmap\n";
    const QByteArray corrected = correctedMap(map);
    QVERIFY(corrected.contains("[<0020> <6237> <6EE1> ]"));
    // A glyph's number is not a character.
    QVERIFY(corrected.contains("<2F3E> <2F3E> <0042>"));
    QVERIFY(corrected.contains("<0006> <0006> [<006600660069> ]")); // ﬃ
    // ⼀ ⼁ follow each other, 一 丨 do not: the run is written out.
    QVERIFY(corrected.contains("<0004> <0005> [<4E00> <4E28> ]"));
}

QTEST_MAIN(RadicalsTest)
#include "tst_radicals.moc"
