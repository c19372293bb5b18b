#include <QApplication>
#include <QTest>
#include <functional>

#include "report/layout/geometry.h"
#include "report/layout/paginator.h"
#include "report/layout/table_layout.h"
#include "report/sample_summary.h"

Q_DECLARE_METATYPE(manyi::report::ReportDocument)

using namespace manyi;
using namespace manyi::report;

class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsOrIsCutOff_data();
    void nothingOverlapsOrIsCutOff();
    void everyPageHasItsFurniture();
    void tableBreaksRepeatTheHeader();
    void lastRowIsNeverAlone();
    void notesStandAtTheFoot();
    void headlineFollowsALonelyTable();
    void findingsNameTheirPage();
    void figuresAndTablesAreNumbered();
    void bookmarksFollowThePages();
    void longFilterStaysOnThePage();
    void wideTableWraps();
    void previewShowsThePage();
    void emptyDocumentHasNoPages();
};

namespace {

QString textOf(const TextItem& item)
{
    QString text;
    for (const TextRun& run : item.line.runs)
        text += run.text;
    return text;
}

std::vector<TextItem> textsOf(const LaidOutPage& page)
{
    std::vector<TextItem> texts;
    for (const PageItem& item : page.items)
        if (const auto* text = std::get_if<TextItem>(&item))
            if (!textOf(*text).trimmed().isEmpty())
                texts.push_back(*text);
    return texts;
}

bool contains(const LaidOutPage& page, const QString& text)
{
    for (const TextItem& item : textsOf(page))
        if (textOf(item).contains(text))
            return true;
    return false;
}

ReportDocument plainDocument()
{
    ReportDocument document;
    document.title = QStringLiteral("Report");
    document.runningHead = QStringLiteral("Report");
    document.language = QStringLiteral("en");
    document.footer = QStringLiteral("Filter: none");
    document.pageOf = QStringLiteral("Page %1 of %2");
    return document;
}

// Names, questions and facts as no one should write them.
ReportDocument longTexts(const QString& words)
{
    const std::string sentence = words.repeated(60).toStdString();
    const std::string name = words.repeated(6).toStdString();
    analysis::SatisfactionSummary summary = sample::summary(false);
    domain::Questionnaire questionnaire = sample::questionnaire({});
    for (domain::Variable& variable : questionnaire.variables)
        variable.label = sentence;
    for (analysis::SummaryMetric& metric : summary.metrics) {
        metric.questionText = sentence;
        for (analysis::GroupKey& key : metric.byPlace.keys)
            key.labels.front() += name;
    }
    for (analysis::SampleProfile& profile : summary.profile)
        for (analysis::Frequency& row : profile.table.rows)
            row.label += name;
    ReportFacts facts = sample::facts(false);
    for (QString* fact :
         {&facts.title, &facts.client, &facts.population, &facts.mode, &facts.filterText, &facts.weightText})
        *fact = QString::fromStdString(sentence);
    return satisfactionReport(summary, questionnaire, facts, base::Wording(base::Language::English));
}

Table longTable(int rows)
{
    Table table;
    table.title = QStringLiteral("Places");
    table.header = {QStringLiteral("Branch name"), QStringLiteral("n")};
    table.rightAligned = {false, true};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{Cell{QStringLiteral("Branch %1").arg(i + 1)}, Cell{QString::number(100 + i)}}});
    return table;
}

} // namespace

void PagesTest::nothingOverlapsOrIsCutOff_data()
{
    QTest::addColumn<ReportDocument>("document");
    QTest::newRow("en") << sample::document(false);
    QTest::newRow("zh") << sample::document(true);
    QTest::newRow("long texts") << longTexts(QStringLiteral("customers who visited a branch "));
    QTest::newRow("long Chinese texts") << longTexts(QStringLiteral("近期到访过网点的个人客户，"));
    QTest::newRow("no blanks") << longTexts(QStringLiteral("Donaudampfschifffahrt"));
}

void PagesTest::nothingOverlapsOrIsCutOff()
{
    QFETCH(ReportDocument, document);
    const LaidOutDocument laidOut = paginate(document);
    QVERIFY(laidOut.pages.size() > 10);
    for (std::size_t number = 0; number < laidOut.pages.size(); ++number) {
        const std::vector<TextItem> texts = textsOf(laidOut.pages[number]);
        std::vector<QRectF> charts;
        for (const PageItem& item : laidOut.pages[number].items)
            if (const auto* chart = std::get_if<ChartItem>(&item))
                charts.push_back(chart->area);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QRectF box = boundsOf(texts[i]);
            const QString where = QStringLiteral("page %1: %2").arg(number + 1).arg(textOf(texts[i]));
            QVERIFY2(box.left() >= page::left - 0.5 && box.right() <= page::right + 0.5, qPrintable(where));
            QVERIFY2(box.top() >= mm(8) && box.bottom() <= mm(290), qPrintable(where));
            for (std::size_t k = i + 1; k < texts.size(); ++k) {
                const QRectF shared = box.intersected(boundsOf(texts[k]));
                QVERIFY2(shared.width() < 0.5 || shared.height() < 1.0, qPrintable(where + " / " + textOf(texts[k])));
            }
            for (const QRectF& chart : charts) {
                const QRectF shared = box.intersected(chart);
                QVERIFY2(shared.width() < 0.5 || shared.height() < 1.0, qPrintable(where + " / chart"));
            }
        }
    }
}

void PagesTest::everyPageHasItsFurniture()
{
    const LaidOutDocument laidOut = paginate(sample::document(false));
    const auto count = laidOut.pages.size();
    QVERIFY(laidOut.pages.front().cover);
    QVERIFY(contains(laidOut.pages.front(), QStringLiteral("%1 pages").arg(count)));
    for (std::size_t i = 1; i < count; ++i) {
        QVERIFY(contains(laidOut.pages[i], QStringLiteral("Page %1 of %2").arg(i + 1).arg(count)));
        for (const char* text : {"Filter: wave is 2026Q3", "Weight: region", "Wave: 2026Q3", "Intervals: 95"})
            QVERIFY2(contains(laidOut.pages[i], QString::fromUtf8(text)), text);
    }
}

void PagesTest::tableBreaksRepeatTheHeader()
{
    ReportDocument document = plainDocument();
    document.blocks = {Headline{QStringLiteral("Places"), {}, {}}, longTable(124)};
    const LaidOutDocument laidOut = paginate(document);
    QCOMPARE(laidOut.pages.size(), std::size_t{4});
    int rows = 0;
    for (std::size_t i = 0; i < laidOut.pages.size(); ++i) {
        QVERIFY(contains(laidOut.pages[i], QStringLiteral("Branch name")));
        QCOMPARE(contains(laidOut.pages[i], QStringLiteral("Table 1 (continued)")), i > 0);
        for (const TextItem& item : textsOf(laidOut.pages[i])) {
            rows += textOf(item).startsWith(QStringLiteral("Branch ")) && textOf(item) != QStringLiteral("Branch name")
                        ? 1
                        : 0;
            const bool furniture = item.baseline.y() > page::footerRule || item.baseline.y() < page::top;
            QVERIFY(furniture || boundsOf(item).bottom() <= page::bottom);
        }
    }
    QCOMPARE(rows, 124);
}

void PagesTest::lastRowIsNeverAlone()
{
    for (int count = 35; count < 50; ++count) {
        ReportDocument document = plainDocument();
        document.blocks = {Headline{QStringLiteral("Places"), {}, {}}, longTable(count)};
        const LaidOutDocument laidOut = paginate(document);
        int last = 0;
        for (const TextItem& item : textsOf(laidOut.pages.back()))
            last += textOf(item).startsWith(QStringLiteral("Branch ")) && textOf(item) != QStringLiteral("Branch name")
                        ? 1
                        : 0;
        QVERIFY(last >= 2);
    }
}

// What one headline leaves on a page of its own shares it with the next one, when that may follow.
void PagesTest::headlineFollowsALonelyTable()
{
    ReportDocument document = plainDocument();
    document.blocks = {Headline{QStringLiteral("First"), {}, {}}, longTable(36), longTable(8),
                       Headline{QStringLiteral("Second"), {}, {}, true}, longTable(5)};
    const LaidOutDocument shared = paginate(document);
    QCOMPARE(shared.pages.size(), std::size_t(2));
    QVERIFY(contains(shared.pages[1], QStringLiteral("Second")));
    QCOMPARE(shared.pages[1].chapter, QStringLiteral("First")); // the running head names what begins the page
    QCOMPARE(shared.bookmarks.back().page, 1);
    std::get<Headline>(document.blocks[3]).mayFollow = false;
    QCOMPARE(paginate(document).pages.size(), std::size_t(3));
    std::get<Headline>(document.blocks[3]).mayFollow = true;
    std::get<Table>(document.blocks[2]) = longTable(22); // more than half of the page
    QCOMPARE(paginate(document).pages.size(), std::size_t(3));
    document.blocks = {Headline{QStringLiteral("First"), {}, {}}, longTable(3),
                       Headline{QStringLiteral("Second"), {}, {}, true}}; // a page has one headline of its own
    QCOMPARE(paginate(document).pages.size(), std::size_t(2));
}

void PagesTest::notesStandAtTheFoot()
{
    ReportDocument document = plainDocument();
    const Notes notes{{{QStringLiteral("Question."), QStringLiteral("How likely?")},
                       {QStringLiteral("Missing."), QStringLiteral("None.")}}};
    document.blocks = {Headline{QStringLiteral("One"), {}, {}}, longTable(60), notes};
    const LaidOutDocument laidOut = paginate(document);
    QVERIFY(laidOut.pages.size() > 1);
    double left = 0, right = 0;
    for (const TextItem& item : textsOf(laidOut.pages.front())) {
        if (textOf(item).startsWith(QStringLiteral("Question.")))
            left = item.baseline.x();
        if (textOf(item).startsWith(QStringLiteral("Missing."))) {
            right = item.baseline.x();
            QVERIFY(item.baseline.y() > page::bottom - 12 && item.baseline.y() < page::bottom);
        }
    }
    QCOMPARE(left, page::left);
    QVERIFY(right > page::column(7) - 0.1);
}

void PagesTest::findingsNameTheirPage()
{
    ReportDocument document = plainDocument();
    document.blocks = {
        Headline{QStringLiteral("Summary"), {}, {}},
        Findings{QStringLiteral("Findings"),
                 {Finding{QStringLiteral("East stands above."), QStringLiteral("p = 0.003"), 0, QStringLiteral("b")},
                  Finding{QStringLiteral("Nowhere."), {}, 0, QStringLiteral("unknown")}}},
        Headline{QStringLiteral("One"), QStringLiteral("a"), {}},
        Headline{QStringLiteral("Two"), QStringLiteral("b"), {}}};
    const LaidOutDocument laidOut = paginate(document);
    QCOMPARE(laidOut.pages.size(), std::size_t{3});
    int references = 0;
    for (const TextItem& item : textsOf(laidOut.pages.front()))
        references += textOf(item) == QStringLiteral("Page 3") ? 1 : 0;
    QCOMPARE(references, 1);
}

void PagesTest::figuresAndTablesAreNumbered()
{
    const LaidOutDocument english = paginate(sample::document(false));
    const LaidOutDocument chinese = paginate(sample::document(true));
    const auto anywhere = [](const LaidOutDocument& document, const QString& text) {
        return std::any_of(document.pages.begin(), document.pages.end(),
                           [&](const LaidOutPage& page) { return contains(page, text); });
    };
    QVERIFY(anywhere(english, QStringLiteral("Figure 1  ")));
    QVERIFY(anywhere(english, QStringLiteral("Table 2  ")));
    QVERIFY(anywhere(chinese, QStringLiteral("图 1  ")));
    QVERIFY(anywhere(chinese, QStringLiteral("表 2  ")));
    QVERIFY(!anywhere(chinese, QStringLiteral("Figure")));
}

void PagesTest::bookmarksFollowThePages()
{
    const LaidOutDocument laidOut = paginate(sample::document(false));
    int page = 0, chapters = 0;
    for (const PageLayout::Bookmark& bookmark : laidOut.bookmarks) {
        QVERIFY(bookmark.page >= page && bookmark.page < static_cast<int>(laidOut.pages.size()));
        page = bookmark.page;
        chapters += bookmark.level == 1 ? 1 : 0;
    }
    QCOMPARE(chapters, 6);
    QCOMPARE(laidOut.bookmarks.front().title, QStringLiteral("1 One-page summary"));
    QCOMPARE(laidOut.bookmarks.front().page, 1);
}

void PagesTest::longFilterStaysOnThePage()
{
    ReportDocument document = plainDocument();
    document.footer = QStringLiteral("Filter: region in {East, South, North}").repeated(12);
    document.blocks = {Headline{QStringLiteral("One"), {}, {}}};
    const LaidOutDocument laidOut = paginate(document);
    for (const TextItem& item : textsOf(laidOut.pages.front())) {
        QVERIFY(boundsOf(item).right() <= page::right + 0.5);
        QVERIFY(boundsOf(item).bottom() <= mm(291));
    }
}

void PagesTest::wideTableWraps()
{
    Table table;
    table.header = {QStringLiteral("Item"), QStringLiteral("Statement"), QStringLiteral("n")};
    table.rightAligned = {false, false, true};
    table.rows.push_back(
        {{Cell{QStringLiteral("Population")}, Cell{QStringLiteral("customers of the bank ").repeated(30)},
          Cell{QStringLiteral("12,480")}}});
    const ReportDocument document = plainDocument();
    const std::vector<double> widths = columnWidths(table, Setting(document));
    double sum = 0;
    for (const double width : widths)
        sum += width;
    QVERIFY(sum <= page::contentWidth - 2 * mm(4) + 0.01);
    QVERIFY(layoutTable(table, Setting(document)).rows.front().height > 3 * 11);
}

void PagesTest::previewShowsThePage()
{
    const PageLayout layout(sample::document(false));
    const QImage image = layout.image(0, 1.5);
    QCOMPARE(image.size(), QSize(893, 1263));
    // The rule under the title is the accent colour; the corner is paper.
    int accent = 0;
    for (int y = 0; y < image.height(); ++y)
        accent += image.pixelColor(400, y) == QColor(0x0B, 0x63, 0xA5) ? 1 : 0;
    QVERIFY(accent >= 1);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void PagesTest::emptyDocumentHasNoPages()
{
    QCOMPARE(PageLayout(plainDocument()).pageCount(), 0);
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
