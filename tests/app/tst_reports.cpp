#include "app/place_fixture.h"
#include "app/reports/page_view.h"
#include "app/reports/report_draft.h"
#include "app/reports/reports_place.h"

using namespace manyi;
using namespace manyi::app;

namespace {

// Pages of a PDF as another program counts them; -1 without that program.
int pagesOf(const QString& path)
{
    QProcess info;
    info.start("pdfinfo", {path});
    if (!info.waitForFinished(20000))
        return -1;
    const QString out = QString::fromUtf8(info.readAllStandardOutput());
    const auto match = QRegularExpression("Pages:\\s+(\\d+)").match(out);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

using ReportsPlaceFixture = test::PlaceFixture<ReportsPlace, &ReportsPlace::previewShown>;

class ReportsTest : public ReportsPlaceFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void previewHasThePagesOfThePdf()
    {
        QVERIFY(m_place->pageCount() >= 5);
        QCOMPARE(child<PageView>("pageView")->pageCount(), m_place->pageCount());
        QCOMPARE(child<QListWidget>("thumbnails")->count(), m_place->pageCount());
        const QString path = m_folder->filePath("report.pdf");
        QSignalSpy exported(m_place.get(), &ReportsPlace::exported);
        m_place->exportPdf(path);
        QVERIFY(exported.count() == 1 || exported.wait(20000));
        QVERIFY(exported.front().at(1).toBool());
        const int pages = pagesOf(path);
        if (pages < 0)
            QSKIP("pdfinfo is not installed");
        QCOMPARE(pages, m_place->pageCount());
        QVERIFY(child<QPushButton>("openFolder")->isVisible());
    }

    void chaptersCanBeLeftOut()
    {
        const int all = m_place->pageCount();
        auto* chapters = child<QListWidget>("chapters");
        QVERIFY(chapters->count() >= 5);
        const auto before = m_project->file()->history().size();
        QSignalSpy edited(m_session.get(), &Session::projectChanged);
        wait([&] { chapters->item(chapters->count() - 1)->setCheckState(Qt::Unchecked); });
        QVERIFY(m_place->pageCount() < all);
        QVERIFY(edited.count() > 0 || edited.wait(20000));
        QCOMPARE(m_project->file()->history().size(), before + 1);
        wait([] {});
        QVERIFY(m_place->pageCount() < all);
        QVERIFY(m_project->file()->undo().has_value());
        wait([&] { m_session->projectEdited(); });
        QTRY_COMPARE(m_place->pageCount(), all);
    }

    void factsAreSettingsAndStandOnTheCover()
    {
        auto* client = child<QLineEdit>("client");
        QTest::keyClicks(client, "Harbour Bank");
        wait([&] { QTest::keyClick(client, Qt::Key_Return); });
        QCOMPARE(QString::fromStdString(*m_project->file()->setting("client")), QString("Harbour Bank"));
        base::Progress progress;
        const auto draft = draftReport(*m_project, {}, {}, base::Language::English, progress);
        QVERIFY(report::toText(draft->document).contains("Harbour Bank"));
    }

    void languageOfTheReportIsItsOwn()
    {
        auto* language = child<QComboBox>("language");
        QCOMPARE(language->currentData().toString(), QString("en"));
        language->setCurrentIndex(1);
        wait([&] { Q_EMIT language->activated(1); });
        QCOMPARE(QString::fromStdString(*m_project->file()->setting(reportLanguageSetting)), QString("zh"));
        base::Progress progress;
        const auto draft = draftReport(*m_project, {}, {}, base::Language::English, progress);
        QCOMPARE(draft->document.language, QString("zh"));
        QCOMPARE(m_session->wording().language(), base::Language::English);
    }

    void chapterKeysAreTheSameInBothLanguages()
    {
        base::Progress progress;
        const auto keys = [&](base::Language language) {
            QStringList list;
            const auto draft = draftReport(*m_project, {}, {}, language, progress);
            for (const auto& chapter : chaptersOf(draft->document, language))
                list << QString::fromStdString(chapter.key);
            return list;
        };
        QCOMPARE(keys(base::Language::Chinese), keys(base::Language::English));
    }

    void keysTurnPages()
    {
        auto* view = child<PageView>("pageView");
        QTest::keyClick(view, Qt::Key_PageDown);
        QCOMPARE(view->page(), 1);
        QCOMPARE(child<QLabel>("pageText")->text(), QString("Page 2 of %1").arg(m_place->pageCount()));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->page(), m_place->pageCount() - 1);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->page(), 0);
        const double before = view->zoom();
        QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view->zoom() > before);
    }

    void filterNarrowsTheReport()
    {
        wait([this] { m_session->addChip(*data::parseFilter("region = East")); });
        QTRY_VERIFY(child<QLabel>("subtitle")->text().contains("200"));
        wait([this] { m_session->setChips({*data::parseFilter("age > 500")}); });
        QTRY_VERIFY(child<QPushButton>("emptyButton")->isVisible());
        QVERIFY(!child<QPushButton>("exportPdf")->isEnabled());
    }

    void unwritableTargetIsSaidAndNothingIsLeft()
    {
        QSignalSpy exported(m_place.get(), &ReportsPlace::exported);
        const QString path = m_folder->filePath("no such folder/report.pdf");
        m_place->exportPdf(path);
        QCOMPARE(exported.count(), 1);
        QVERIFY(!exported.front().at(1).toBool());
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
