#include "app/import/difference_model.h"
#include "app/import/file_list_model.h"
#include "app/import/file_reading.h"
#include "app/import/mapping_model.h"
#include "app/import/wave_guard.h"
#include "app/import_wizard.h"
#include "app/shell/table_view.h"

using namespace manyi;
using namespace manyi::app;

class ImportDecisionsTest : public test::ImportWizard {
    Q_OBJECT

    void choose(int row, int choice)
    {
        auto* guard = child<WaveGuard>("waveGuard");
        auto* model = guard->model();
        QSignalSpy decided(guard, &WaveGuard::decided);
        QVERIFY(model->setData(model->index(row, DifferenceModel::Decision), choice, Qt::EditRole));
        QVERIFY(decided.count() == 1 || decided.wait(5000));
    }
    // The valid answers to a variable, ascending.
    QList<double> answers(const char* name) const
    {
        base::Progress progress;
        const auto* variable = m_project->questionnaire()->findByText(name);
        const auto data = m_project->dataset({variable->id}, progress);
        QList<double> values;
        for (const double value : data::numericValues(**data, *variable))
            if (!std::isnan(value))
                values << value;
        std::sort(values.begin(), values.end());
        return values;
    }
    QList<double> scores()
    {
        m_session->projectEdited();
        return answers("score");
    }
    // A first wave on 1–5 is in the project; the second one's satisfaction goes to 10.
    void startSecondWave(const QByteArray& recommendation = "recommendation")
    {
        QByteArray first = "id,wave,satisfaction,recommendation,age\n", second = first;
        second.replace("recommendation", recommendation);
        for (int i = 0; i < 60; ++i) {
            const QByteArray number = QByteArray::number(i + 1),
                             rest = QByteArray::number(i % 11) + ",3" + QByteArray::number(i % 10) + "\n";
            first += number + ",2026Q1," + QByteArray::number(1 + i % 5) + "," + rest;
            second += "9" + number + ",2026Q2," + QByteArray::number(1 + i % 10) + "," + rest;
        }
        start(file(first));
        finish();
        QCOMPARE(m_project->responseCount(), 60);
        start(file(second));
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void updateByIdReplacesKnownResponses()
    {
        start(file("id,score\n1,10\n2,20\n3,30\n"));
        finish();
        QCOMPARE(m_project->responseCount(), 3);
        // 2 and 3 are known, 4 is new, 4 stands twice: its last row counts.
        start(file("id,score\n2,21\n3,31\n4,40\n4,41\n"));
        while (step() < 3)
            next();
        auto* rule = child<QComboBox>("keyRule");
        QCOMPARE(child<QComboBox>("keyVariable")->currentData().toString(), QString("id"));
        rule->setCurrentIndex(1);
        Q_EMIT rule->activated(1);
        auto* counts = child<QLabel>("keyCounts");
        QTRY_VERIFY_WITH_TIMEOUT(
            counts->text().startsWith("Rows that would update a response: 2, would be added: 1, left out: 0"), 20000);
        finish();
        QVERIFY(child<QLabel>("keysDone")->text().startsWith("Responses updated: 2, added: 1, left out: 0."));
        QCOMPARE(m_project->responseCount(), 4);
        QCOMPARE(scores(), (QList<double>{10, 21, 31, 41}));
        QVERIFY(m_project->file()->undo().has_value());
        QCOMPARE(scores(), (QList<double>{10, 20, 30}));
    }

    void onlyNewRowsAreAdded()
    {
        start(file("id,score\n1,10\n2,20\n3,30\n"));
        finish();
        start(file("id,score\n2,21\n3,31\n4,40\n"));
        while (step() < 3)
            next();
        auto* rule = child<QComboBox>("keyRule");
        rule->setCurrentIndex(2);
        Q_EMIT rule->activated(2);
        finish();
        QCOMPARE(scores(), (QList<double>{10, 20, 30, 40}));
    }

    void changedScaleMustBeDecided()
    {
        startSecondWave();
        while (step() < 3)
            next();
        child<QComboBox>("wave")->setCurrentText("2026Q2");
        QVERIFY(!child<QPushButton>("next")->isEnabled());
        QVERIFY(child<QLabel>("obstacle")->isVisible());
        QVERIFY(child<QLabel>("obstacle")->text().contains("1 scale"));

        QTest::mouseClick(child<QPushButton>("back"), Qt::LeftButton);
        auto* model = child<WaveGuard>("waveGuard")->model();
        QCOMPARE(QString::fromStdString(model->columns()[0].column), QString("satisfaction"));
        choose(0, 2); // Decide…, goes on, new series
        auto* reason = child<QLineEdit>("breakReason");
        child<TableView>("differences")->setCurrentIndex(model->index(0, DifferenceModel::Decision));
        QTRY_VERIFY(reason->isVisible());
        QTest::keyClicks(reason, "ten points now");
        QTest::keyClick(reason, Qt::Key_Return);
        QCoreApplication::processEvents();
        next();
        QVERIFY(child<QPushButton>("next")->isEnabled());
        QVERIFY(!child<QLabel>("obstacle")->isVisible());
        finish();
        const auto questionnaire = m_project->questionnaire();
        QCOMPARE(questionnaire->breaks.size(), std::size_t(1));
        QCOMPARE(questionnaire->breaks[0].variable, questionnaire->findByText("satisfaction")->id);
        QCOMPARE(QString::fromStdString(questionnaire->breaks[0].wave), QString("2026Q2"));
        QCOMPARE(QString::fromStdString(questionnaire->breaks[0].reason), QString("ten points now"));
    }

    // The changed question is taken apart, put back, and taken apart again; the wave after goes on in the new variable.
    void changedScaleBecomesAVariableOfItsOwn()
    {
        startSecondWave();
        next();
        next();
        auto* model = child<WaveGuard>("waveGuard")->model();
        const auto decideAndRead = [&](int choice) {
            QSignalSpy planned(m_page.get(), &ImportPage::planned);
            choose(0, choice);
            QVERIFY(planned.count() > 0 || planned.wait(20000));
        };
        decideAndRead(3); // Decide…, goes on, new series, a variable of its own
        QCOMPARE(QString::fromStdString(model->columns()[0].variable), QString("satisfaction_2"));
        QVERIFY(model->columns()[0].sentences.contains("a variable of its own, satisfaction_2"));
        QCOMPARE(model->rowCount(), 2); // with the new wave; the earlier one is not said to be missing beside it
        QVERIFY(!model->columns()[0].isMissing && !model->columns()[1].isMissing);
        decideAndRead(1);
        QVERIFY(model->columns()[0].breakProposed);
        decideAndRead(3);
        finish();
        m_session->projectEdited();
        QCOMPARE(answers("satisfaction").size(), 60);
        QCOMPARE(answers("satisfaction").back(), 5.0);
        QCOMPARE(answers("satisfaction_2").size(), 60);
        QCOMPARE(answers("satisfaction_2").back(), 10.0);
        QVERIFY(m_project->questionnaire()->breaks.empty());

        QByteArray third = "id,wave,satisfaction,recommendation,age\n";
        for (int i = 0; i < 60; ++i)
            third += "8" + QByteArray::number(i + 1) + ",2026Q3," + QByteArray::number(1 + i % 10) + "," +
                     QByteArray::number(i % 11) + ",30\n";
        start(file(third));
        QVERIFY(model->rowCount() == 0 || !model->columns()[0].breakProposed);
        finish();
        m_session->projectEdited();
        QCOMPARE(answers("satisfaction").size(), 60);
        QCOMPARE(answers("satisfaction_2").size(), 120);
    }

    void breakNeedsItsWave()
    {
        QByteArray first = "id,satisfaction\n", second = first;
        for (int i = 0; i < 60; ++i) {
            first += QByteArray::number(i) + "," + QByteArray::number(1 + i % 5) + "\n";
            second += QByteArray::number(1000 + i) + "," + QByteArray::number(1 + i % 10) + "\n";
        }
        start(file(first));
        finish();
        start(file(second));
        next();
        next();
        choose(0, 2);
        next();
        child<QComboBox>("wave")->setCurrentText({});
        QVERIFY(!child<QPushButton>("next")->isEnabled());
        QVERIFY(child<QLabel>("obstacle")->text().contains("name the wave"));
        child<QComboBox>("wave")->setCurrentText("2026Q2");
        QVERIFY(child<QPushButton>("next")->isEnabled());
    }

    void breakBeginsWithTheFileThatDiffers()
    {
        const auto write = [&](const QString& name, int steps) {
            QFile out(m_folder->filePath(name));
            if (!out.open(QIODevice::WriteOnly))
                return QString();
            out.write("id,satisfaction\n");
            for (int i = 0; i < 60; ++i)
                out.write(QByteArray::number(steps * 1000 + i) + "," + QByteArray::number(1 + i % steps) + "\n");
            return out.fileName();
        };
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        m_page->start({write("first.csv", 5), write("second.csv", 10)});
        QVERIFY(planned.wait(20000));
        next();
        next();
        choose(0, 2);
        next();
        child<QComboBox>("wave")->setCurrentText("{file}");
        finish();
        const auto questionnaire = m_project->questionnaire();
        QCOMPARE(questionnaire->breaks.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(questionnaire->breaks[0].wave), QString("second"));
    }

    void scaleMayGoOn()
    {
        startSecondWave();
        next();
        next();
        choose(0, 1);
        finish();
        QVERIFY(m_project->questionnaire()->breaks.empty());
        QCOMPARE(m_project->responseCount(), 120);
    }

    void renamedColumnIsMapped()
    {
        startSecondWave("recommendation friends");
        next();
        next();
        auto* model = child<WaveGuard>("waveGuard")->model();
        int row = -1;
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->columns()[i].column == "recommendation friends")
                row = i;
        QVERIFY(row >= 0);
        QCOMPARE(QString::fromStdString(model->columns()[row].looksLike), QString("recommendation"));
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        QVERIFY(model->setData(model->index(row, DifferenceModel::Decision), 1, Qt::EditRole));
        QVERIFY(planned.wait(20000));
        QCOMPARE(step(), 2);
        choose(0, 1);
        finish();
        const auto questionnaire = m_project->questionnaire();
        QVERIFY(!questionnaire->findByText("recommendation friends"));
        QCOMPARE(answers("recommendation").size(), 120);
    }

    void columnIsMappedAmongTheFilesOfOneImport()
    {
        const auto write = [&](const QString& name, const QByteArray& header) {
            QFile out(m_folder->filePath(name));
            if (!out.open(QIODevice::WriteOnly))
                return QString();
            out.write("id,age," + header + "\n");
            for (int i = 0; i < 40; ++i)
                out.write(QByteArray::number(i) + ",3" + QByteArray::number(i % 10) + "," + QByteArray::number(i % 11) +
                          "\n");
            return out.fileName();
        };
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        m_page->start({write("first.csv", "recommendation"), write("second.csv", "recommendation friends")});
        QVERIFY(planned.wait(20000));
        next();
        next();
        auto* model = child<WaveGuard>("waveGuard")->model();
        QCOMPARE(QString::fromStdString(model->columns()[0].looksLike), QString("recommendation"));
        QVERIFY(model->setData(model->index(0, DifferenceModel::Decision), 1, Qt::EditRole));
        QVERIFY(planned.wait(20000));
        QCOMPARE(model->rowCount(), 1); // the decision can be taken back; nothing is missing
        finish();
        QCOMPARE(answers("recommendation").size(), 80);
        QVERIFY(!m_project->questionnaire()->findByText("recommendation friends"));
    }

    void editsOutliveAnotherPlan()
    {
        domain::Recipe planned;
        for (const char* name : {"a", "b", "c"}) {
            domain::ColumnRecipe column;
            column.column = name;
            column.name = name;
            planned.columns.push_back(column);
        }
        domain::Recipe edited = planned, fresh = planned;
        edited.columns[0].role = domain::Role::Channel;
        edited.columns[1].label = "edited";
        fresh.columns[1].name = "mapped";
        fresh.columns[2].role = domain::Role::Place;
        keepEdits(edited, planned, fresh);
        QCOMPARE(fresh.columns[0].role, domain::Role::Channel);
        QCOMPARE(QString::fromStdString(fresh.columns[1].label), QString("edited"));
        QCOMPARE(QString::fromStdString(fresh.columns[1].name), QString("mapped"));
        QCOMPARE(fresh.columns[2].role, domain::Role::Place);
    }

    void maskedColumnIsStoredMasked()
    {
        QByteArray text = "id,phone,score\n";
        for (int i = 0; i < 30; ++i)
            text += QByteArray::number(i + 1) + ",1381234" + QByteArray::number(5600 + i) + "," +
                    QByteArray::number(1 + i % 5) + "\n";
        start(file(text));
        next();
        const auto* table = child<TableView>("mappingTable");
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal, MappingModel::Personal).toBool(), true);
        QCOMPARE(table->model()->headerData(2, Qt::Horizontal, MappingModel::Personal).toBool(), false);
        selectColumn("phone");
        QVERIFY(child<QLabel>("personalData")->text().contains("30"));
        auto* masking = child<QComboBox>("masking");
        masking->setCurrentIndex(static_cast<int>(domain::Masking::Phone));
        Q_EMIT masking->activated(masking->currentIndex());
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal, MappingModel::Personal).toBool(), false);
        finish();
        const auto* phone = m_project->questionnaire()->findByText("phone");
        QVERIFY(phone);
        base::Progress progress;
        const auto data = m_project->dataset({phone->id}, progress);
        const auto& texts = std::get<data::TextValues>(*(*data)->column(phone->id));
        QCOMPARE(QString::fromStdString(std::string(texts.at(0))), QString("138****5600"));
    }

    void folderListsWhatItSkips()
    {
        QDir(m_folder->path()).mkdir("waves");
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile out(m_folder->filePath(QString("waves/") + name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(text);
        };
        write("wave2.csv", "id,score\n3,30\n4,40\n5,50\n");
        write("wave1.csv", "id,score\n1,10\n2,20\n");
        write("photo.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        start(m_folder->filePath("waves"));
        const auto* files = child<TableView>("importFiles")->model();
        QCOMPARE(files->rowCount(), 3);
        const auto text = [&](int row, int column) { return files->index(row, column).data().toString(); };
        QCOMPARE(text(0, FileListModel::Name), QString("wave1.csv"));
        QCOMPARE(text(1, FileListModel::Rows), QString("3"));
        QCOMPARE(text(2, FileListModel::Name), QString("photo.png"));
        QVERIFY(!text(2, FileListModel::Why).isEmpty());
        while (step() < 3)
            next();
        child<QComboBox>("wave")->setCurrentText("{file}");
        finish();
        const auto batches = m_project->file()->batches();
        QCOMPARE(batches->size(), std::size_t(2));
        QCOMPARE(QString::fromStdString((*batches)[0].wave), QString("wave1"));
        QCOMPARE(QString::fromStdString((*batches)[1].wave), QString("wave2"));
        QCOMPARE(m_project->responseCount(), 5);
    }

    void foldersInAFolderAreReadWhenWanted()
    {
        QDir(m_folder->path()).mkpath("all/2025");
        for (const char* name : {"all/now.csv", "all/2025/then.csv"}) {
            QFile out(m_folder->filePath(name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write("id,score\n1,10\n2,20\n");
        }
        start(m_folder->filePath("all"));
        QCOMPARE(child<TableView>("importFiles")->model()->rowCount(), 1);
        auto* subfolders = child<QCheckBox>("subfolders");
        QVERIFY(subfolders->isVisible());
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        subfolders->click();
        QVERIFY(planned.wait(20000));
        QCOMPARE(child<TableView>("importFiles")->model()->rowCount(), 2);
        QVERIFY(subfolders->isChecked());
    }

    void filesWithProblemsAreMarked()
    {
        const QString sound = file("id,score\n1,10\n2,20\n3,30\n");
        const QString path = m_folder->filePath("phones.csv");
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("id,phone\n");
        for (int i = 0; i < 30; ++i)
            out.write("7" + QByteArray::number(i) + ",138123456" + QByteArray::number(10 + i) + "\n");
        out.close();
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        m_page->start({sound, path});
        QVERIFY(planned.wait(20000));
        const auto* tabs = child<QTabBar>("files");
        QCOMPARE(tabs->tabText(0), QString("test.csv"));
        QCOMPARE(tabs->tabText(1), QString("phones.csv · 1"));
    }

    void fileIsTakenOffTheList()
    {
        const QString first = file("id,score\n1,10\n2,20\n");
        const QString second = m_folder->filePath("second.csv");
        QVERIFY(QFile::copy(first, second));
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        m_page->start({first, second});
        QVERIFY(planned.wait(20000));
        auto* table = child<TableView>("importFiles");
        QCOMPARE(table->model()->rowCount(), 2);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::mouseClick(child<QPushButton>("removeFile"), Qt::LeftButton);
        QVERIFY(planned.wait(20000));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!child<QPushButton>("removeFile")->isEnabled());
        finish();
        QCOMPARE(m_project->responseCount(), 2);
    }

    void layoutOfAToolIsSwitchedOff()
    {
        const QString path = QString(MANYI_SHARED_DIR) + "/data/qualtrics_exports";
        QStringList files;
        for (const QString& name : QDir(path).entryList({"*.csv"}, QDir::Files))
            files << path + "/" + name;
        if (files.isEmpty())
            QSKIP("the shared data is missing");
        start(files.front());
        auto* tool = child<QComboBox>("surveyTool");
        QCOMPARE(tool->currentText(), QString("Qualtrics"));
        QVERIFY(!tool->toolTip().isEmpty());
        const int none = tool->findData(true);
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        tool->setCurrentIndex(none);
        Q_EMIT tool->activated(none);
        QVERIFY(planned.wait(20000));
        QVERIFY(tool->findText("Qualtrics") < 0);
        QVERIFY(tool->isEnabled()); // back to what the content says
    }
};

QTEST_MAIN(ImportDecisionsTest)
#include "tst_import_decisions.moc"
