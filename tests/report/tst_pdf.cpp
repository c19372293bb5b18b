// What readers' programs see of the PDF, asked of poppler's tools.
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include "report/layout/paginator.h"
#include "report/layout/shapes.h"
#include "report/pdf_writer.h"
#include "report/sample_summary.h"

using namespace manyi;
using namespace manyi::report;

class PdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textOfEveryPageIsExtracted_data();
    void textOfEveryPageIsExtracted();
    void hanziAndDigitsOfCharts();
    void holdsNoImages();
    void tellsWhatItIs();
    void hasBookmarks_data();
    void hasBookmarks();
    void fortyPagesAreSmall();
    void fileStaysWhenCancelled();
    void fileStaysWhenItCannotBeWritten();
    void fileStaysWhenWritingBreaksOff();
    void missingFolderIsNamed();
    void replacesAnOlderFile();
    void reportsProgress();

private:
    QString path(bool chinese) const { return m_folder.filePath(chinese ? "zh.pdf" : "en.pdf"); }

    QTemporaryDir m_folder;
};

namespace {

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s failed: is poppler-utils installed?", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString withoutBlanks(QString text)
{
    QString result;
    for (const QChar character : text)
        if (!character.isSpace())
            result += character;
    return result;
}

QString pageText(const QString& pdf, std::size_t page)
{
    const QString number = QString::number(page + 1);
    return withoutBlanks(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-f"), number,
                                                           QStringLiteral("-l"), number, pdf, QStringLiteral("-")}));
}

base::Status write(const ReportDocument& document, const QString& path)
{
    base::Progress progress;
    return writePdf(document, path, progress);
}

class Recorder : public base::Progress {
public:
    void report(double fraction, std::string_view) override { fractions.push_back(fraction); }
    std::vector<double> fractions;
};

class CancelsItself : public base::Progress {
public:
    void report(double fraction, std::string_view) override
    {
        if (fraction > 0.3)
            cancel();
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void PdfTest::initTestCase()
{
    for (const bool chinese : {false, true})
        QVERIFY(write(sample::document(chinese), path(chinese)));
}

void PdfTest::textOfEveryPageIsExtracted_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("en") << false;
    QTest::newRow("zh") << true;
}

// Every line that the layout puts on a page comes out of it, digits and hanzi alike.
void PdfTest::textOfEveryPageIsExtracted()
{
    QFETCH(bool, chinese);
    const LaidOutDocument laidOut = paginate(sample::document(chinese));
    for (std::size_t i = 0; i < laidOut.pages.size(); ++i) {
        const QString extracted = pageText(path(chinese), i);
        int lines = 0;
        for (const PageItem& item : laidOut.pages[i].items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text == nullptr)
                continue;
            for (const TextRun& textRun : text->line.runs)
                for (const QString& part : splitShapes(textRun.text)) {
                    if (isShape(part[0]))
                        continue;
                    ++lines;
                    const QString where = QStringLiteral("page %1: %2 in %3").arg(i + 1).arg(part, extracted);
                    QVERIFY2(extracted.contains(withoutBlanks(part)), qPrintable(where));
                }
        }
        QVERIFY(lines > 5);
        for (const QChar character : extracted) {
            const bool radical = character.unicode() >= 0x2E80 && character.unicode() <= 0x2FDF;
            QVERIFY2(!radical, qPrintable(QString::number(character.unicode(), 16)));
        }
    }
}

void PdfTest::hanziAndDigitsOfCharts()
{
    const LaidOutDocument laidOut = paginate(sample::document(true));
    int charts = 0;
    for (std::size_t i = 0; i < laidOut.pages.size(); ++i)
        for (const PageItem& item : laidOut.pages[i].items) {
            const auto* chart = std::get_if<ChartItem>(&item);
            if (chart == nullptr || chart->spec->categories.size() < 2)
                continue;
            ++charts;
            const QString extracted = pageText(path(true), i);
            for (const QString& category : chart->spec->categories)
                QVERIFY2(extracted.contains(withoutBlanks(category)), qPrintable(category));
        }
    QVERIFY(charts >= 8);
    // The farm households (农户) hold the hanzi that Qt extracts as a radical.
    const QString profile = pageText(path(true), 3);
    QVERIFY(profile.contains(QStringLiteral("农户")));
    QVERIFY(profile.contains(QStringLiteral("12,480")));
}

void PdfTest::holdsNoImages()
{
    for (const bool chinese : {false, true}) {
        const QString list = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path(chinese)});
        QCOMPARE(list.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 2); // its header alone
    }
}

void PdfTest::tellsWhatItIs()
{
    for (const bool chinese : {false, true}) {
        const ReportDocument document = sample::document(chinese);
        const QString information = run(QStringLiteral("pdfinfo"), {path(chinese)});
        const auto field = [&](const QString& name) {
            for (const QString& line : information.split(QLatin1Char('\n')))
                if (line.startsWith(name + QLatin1Char(':')))
                    return line.mid(name.size() + 1).trimmed();
            return QString();
        };
        QCOMPARE(field(QStringLiteral("Title")), document.title);
        QCOMPARE(field(QStringLiteral("Author")), document.author);
        QCOMPARE(field(QStringLiteral("Pages")).toInt(), PageLayout(document).pageCount());
        QVERIFY(field(QStringLiteral("Page size")).endsWith(QStringLiteral("(A4)")));
        const QByteArray bytes = contentOf(path(chinese));
        QVERIFY(bytes.contains(chinese ? "/Lang (zh-CN)" : "/Lang (en-GB)"));
        QVERIFY(bytes.contains("/PageMode /UseOutlines"));
        const QString fonts = run(QStringLiteral("pdffonts"), {path(chinese)});
        QVERIFY(fonts.contains(QStringLiteral("NotoSans-Regular")));
        QVERIFY(!chinese || fonts.contains(QStringLiteral("NotoSansCJKsc-Regular")));
        QVERIFY(!fonts.contains(QStringLiteral("CJKjp")));
    }
}

void PdfTest::hasBookmarks_data()
{
    textOfEveryPageIsExtracted_data();
}

void PdfTest::hasBookmarks()
{
    QFETCH(bool, chinese);
    const QString xml = run(QStringLiteral("pdftohtml"),
                            {QStringLiteral("-xml"), QStringLiteral("-stdout"), QStringLiteral("-i"), path(chinese)});
    const QString outline = xml.mid(xml.indexOf(QStringLiteral("<outline>")));
    QVERIFY(!outline.isEmpty());
    qsizetype at = 0;
    for (const PageLayout::Bookmark& bookmark : PageLayout(sample::document(chinese)).bookmarks()) {
        const QString item =
            QStringLiteral("<item page=\"%1\">%2</item>").arg(bookmark.page + 1).arg(bookmark.title.toHtmlEscaped());
        at = outline.indexOf(item, at);
        QVERIFY2(at >= 0, qPrintable(item + outline));
    }
    QVERIFY(outline.count(QStringLiteral("<outline>")) >= 4); // chapters with pages of their own
}

void PdfTest::fortyPagesAreSmall()
{
    ReportDocument document = sample::document(true);
    const std::vector<Block> once = document.blocks;
    for (int i = 0; i < 2; ++i)
        document.blocks.insert(document.blocks.end(), once.begin() + 1, once.end());
    const QString file = m_folder.filePath(QStringLiteral("forty.pdf"));
    QVERIFY(PageLayout(document).pageCount() >= 40);
    QVERIFY(write(document, file));
    QVERIFY2(QFileInfo(file).size() < 1'000'000, qPrintable(QString::number(QFileInfo(file).size())));
}

void PdfTest::fileStaysWhenCancelled()
{
    const QString file = m_folder.filePath(QStringLiteral("kept.pdf"));
    put(file, "older");
    CancelsItself progress;
    const base::Status status = writePdf(sample::document(false), file, progress);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(contentOf(file), QByteArray("older"));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}).size(), 1); // nothing left beside it
}

void PdfTest::fileStaysWhenItCannotBeWritten()
{
    const QString file = m_folder.filePath(QStringLiteral("readonly.pdf"));
    put(file, "older");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("taken.pdf")));
    const base::Status onFolder = write(sample::document(false), m_folder.filePath(QStringLiteral("taken.pdf")));
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, base::ErrorCode::ReadOnly);
    QVERIFY(QString::fromStdString(onFolder.error().message).contains(QStringLiteral("taken.pdf")));
    if (geteuid() == 0)
        return; // permissions do not bind root
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
    const base::Status status = write(sample::document(false), file);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::ReadOnly);
    QCOMPARE(contentOf(file), QByteArray("older"));
}

// A limit on the size of files stands in for a disk that runs full in the middle.
void PdfTest::fileStaysWhenWritingBreaksOff()
{
    const QString file = m_folder.filePath(QStringLiteral("full.pdf"));
    put(file, "older");
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{20000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const base::Status status = write(sample::document(false), file);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!status);
    QCOMPARE(contentOf(file), QByteArray("older"));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("full*")}).size(), 1);
}

void PdfTest::missingFolderIsNamed()
{
    const QString file = m_folder.filePath(QStringLiteral("nowhere/report.pdf"));
    const base::Status status = write(sample::document(false), file);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::NotFound);
    QVERIFY(QString::fromStdString(status.error().message).contains(QStringLiteral("nowhere")));
}

void PdfTest::replacesAnOlderFile()
{
    const QString file = m_folder.filePath(QStringLiteral("replaced.pdf"));
    put(file, "older");
    QVERIFY(write(sample::document(false), file));
    QVERIFY(contentOf(file).startsWith("%PDF-1.4"));
}

void PdfTest::reportsProgress()
{
    Recorder progress;
    QVERIFY(writePdf(sample::document(false), m_folder.filePath(QStringLiteral("progress.pdf")), progress));
    QCOMPARE(progress.fractions.size(), static_cast<std::size_t>(PageLayout(sample::document(false)).pageCount()));
    QVERIFY(std::is_sorted(progress.fractions.begin(), progress.fractions.end()));
    QCOMPARE(progress.fractions.back(), 1.0);
}

QTEST_MAIN(PdfTest)
#include "tst_pdf.moc"
