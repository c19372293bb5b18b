// Judgement forms as files, and alternatives from a spreadsheet.
#include "app/indicators/indicators_fixture.h"

#include "app/indicators/judgement_form_files.h"
#include "app/indicators/value_table.h"
#include "io/xlsx/xlsx_writer.h"

using namespace manyi;
using namespace manyi::app;
using namespace manyi::test;

class IndicatorFilesTest : public IndicatorsFixture {
    Q_OBJECT

    // The files' side of the forms, and what it told.
    std::unique_ptr<JudgementFormFiles> m_files;
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const QString& to)
    {
        QSignalSpy written(m_files.get(), &JudgementFormFiles::written);
        QSignalSpy failed(m_files.get(), &JudgementFormFiles::failed);
        m_files->write(to);
        QTRY_VERIFY_WITH_TIMEOUT(written.count() + failed.count() == 1, 20000);
        QCOMPARE(failed.count(), 0);
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void workbook(const QString& to, const std::vector<std::vector<std::string>>& rows)
    {
        auto writer = io::XlsxWriter::open(to.toStdString());
        QVERIFY(writer.has_value());
        writer->sheet("Judgements");
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer->text(cell);
            writer->endRecord();
        }
        QVERIFY(writer->finish().has_value());
    }

private Q_SLOTS:
    void init()
    {
        open();
        m_files = std::make_unique<JudgementFormFiles>(document(), nullptr);
    }
    void cleanup()
    {
        m_files.reset();
        close();
    }

    void everyFormIsWritten()
    {
        begin(threeLeaves());
        write(path("form.pdf"));
        QVERIFY(contentOf(path("form.pdf")).startsWith("%PDF"));
        write(path("form.xlsx"));
        QVERIFY(contentOf(path("form.xlsx")).startsWith("PK"));
        write(path("form.csv"));
        QVERIFY(contentOf(path("form.csv")).contains("Field service quality: Response speed | Technical strength"));
    }

    void nothingToAskIsSaid()
    {
        begin(fieldService()); // direct ratings
        QSignalSpy failed(m_files.get(), &JudgementFormFiles::failed);
        m_files->write(path("form.xlsx"));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(path("form.xlsx")));
    }

    void filledWorkbookComesBackAsOneStep()
    {
        begin(threeLeaves());
        workbook(path("filled.xlsx"),
                 {{"Expert", "Weight", "Field service quality: Response speed | Technical strength",
                   "Field service quality: Response speed | Attitude"},
                  {"Ann", "2", "1/3", "4"},
                  {"Bob", "", "3", "no idea"}});
        const auto before = steps();
        QSignalSpy taken(m_files.get(), &JudgementFormFiles::taken);
        m_files->read(path("filled.xlsx"));
        QTRY_COMPARE_WITH_TIMEOUT(taken.count(), 1, 20000);
        settle();
        QCOMPARE(steps(), before + 1);
        const auto reading = taken[0][0].value<engine::FormReading>();
        QCOMPARE(reading.problems.size(), std::size_t(1));
        QCOMPARE(reading.problems[0].row, std::size_t(3));
        QCOMPARE(reading.problems[0].column, std::string("Field service quality: Response speed | Attitude"));
        const auto& system = document().system();
        QCOMPARE(system.experts.size(), std::size_t(2));
        QCOMPARE(system.experts[0].weight, 2.0);
        const auto ann = domain::matrixOf(system, system.experts[0].id, system.goal.id);
        QCOMPARE(ann.at(0, 1), 1.0 / 3);
        QCOMPARE(ann.at(0, 2), 4.0);
        QCOMPARE(domain::matrixOf(stored(), system.experts[1].id, system.goal.id).at(0, 1), 3.0);
        undo();
        QCOMPARE(stored().experts.size(), std::size_t(1));
        QVERIFY(stored().judgements.empty());
    }

    void otherFilesAreRefused()
    {
        begin(threeLeaves());
        workbook(path("other.xlsx"), {{"a", "b"}, {"1", "2"}});
        const auto before = steps();
        QSignalSpy failed(m_files.get(), &JudgementFormFiles::failed);
        m_files->read(path("other.xlsx"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
        settle();
        QCOMPARE(steps(), before);
    }

    void judgementsTabOffersTheForms()
    {
        begin(threeLeaves());
        m_place->showPage("judgements");
        auto* button = find<QToolButton>("judgementForms");
        QVERIFY(button && button->isVisible());
        QStringList names;
        for (const QAction* action : button->menu()->actions())
            names << action->objectName();
        QCOMPARE(names, QStringList({"printForm", "saveForm", "readForm"}));
    }

    void alternativesArePastedAsOneStep()
    {
        begin(fieldService());
        m_place->showPage("weights");
        QGuiApplication::clipboard()->setText("Place\tAttitude\tResponse speed\nEast\t70\t82.5\nWest\t90\t\n");
        const auto before = steps();
        auto* paste = find<QToolButton>("pasteAlternatives");
        QVERIFY(paste);
        QTest::mouseClick(paste, Qt::LeftButton);
        settle();
        QCOMPARE(steps(), before + 1);
        const auto system = stored();
        QCOMPARE(system.alternatives.size(), std::size_t(2));
        QCOMPARE(system.alternatives[1].name, std::string("West"));
        QCOMPARE(system.scores.size(), std::size_t(3));
        auto* model = qobject_cast<ValueTable*>(find<QTableView>("alternatives")->model());
        QCOMPARE(model->index(0, 3).data().toString(), QString("82.5")); // columns in the order of the leaves
        undo();
        QVERIFY(stored().alternatives.empty());
    }

    void pasteThatDoesNotFitIsRefused()
    {
        begin(fieldService());
        m_place->showPage("weights");
        QGuiApplication::clipboard()->setText("Place\tHeight\nEast\t70\n");
        const auto before = steps();
        QString told;
        connect(&document(), &IndicatorDocument::refused, this,
                [&](const QString&, const base::Error& error) { told = QString::fromStdString(error.message); });
        QTest::mouseClick(find<QToolButton>("pasteAlternatives"), Qt::LeftButton);
        settle();
        QVERIFY2(told.contains("Column 2 is headed \"Height\""), qPrintable(told));
        QCOMPARE(steps(), before);
        QVERIFY(document().system().alternatives.empty());
    }
};

QTEST_MAIN(IndicatorFilesTest)
#include "tst_indicator_files.moc"
