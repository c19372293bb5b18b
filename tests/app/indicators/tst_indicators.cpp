#include "app/indicators/indicators_fixture.h"

#include "app/indicators/fishbone_view.h"
#include "app/indicators/grades_card.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/indicator_tree.h"
#include "app/indicators/indicator_tree_model.h"
#include "app/indicators/judgement_grid.h"
#include "app/indicators/pair_slider.h"
#include "app/indicators/steps_card.h"
#include "app/indicators/value_table.h"
#include "app/overview/figure_text.h"

using namespace manyi;
using namespace manyi::app;
using namespace manyi::test;

class IndicatorsTest : public IndicatorsFixture {
    Q_OBJECT

    JudgementGrid* grid() const { return find<JudgementGrid>("judgementGrid"); }
    // The open one: those that were closed are deleted later.
    QLineEdit* editor() const
    {
        for (auto* each : grid()->findChildren<QLineEdit*>("judgementEditor")) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void type(int row, int column, const QString& text)
    {
        grid()->setCurrentIndex(grid()->model()->index(row, column));
        grid()->setFocus();
        for (const QChar letter : text) {
            QTest::keyClick(editor() ? static_cast<QWidget*>(editor()) : grid(), letter.toLatin1());
        }
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void startsEmptyAndTakesATemplate()
    {
        QVERIFY(document().empty());
        auto* button = find<QPushButton>("template-field-service");
        QVERIFY(button);
        QVERIFY(button->isVisible());
        const auto before = steps();
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!document().empty(), 20000);
        QVERIFY(document().system().goal.children.size() >= 3);
        QVERIFY(!document().system().grades.empty());
        QVERIFY(!document().system().experts.empty());
        QCOMPARE(steps(), before + 1);
        QVERIFY(find<IndicatorTree>("indicatorTree")->isVisible());
    }

    // 2, 4 and 2 are consistent: weights 4/7, 2/7, 1/7, CR 0.
    void typedJudgementsGiveWeightsAtOnce()
    {
        begin(threeLeaves());
        const auto before = steps();
        type(0, 2, "2");
        type(0, 3, "4");
        type(1, 3, "2");
        const auto* at = document().expertAt();
        QVERIFY(at);
        QCOMPARE(at->priorities.weights.size(), std::size_t(3));
        QVERIFY(std::abs(at->priorities.weights[0] - 4.0 / 7) < 1e-9);
        QVERIFY(std::abs(at->priorities.weights[2] - 1.0 / 7) < 1e-9);
        QVERIFY(std::abs(*at->priorities.consistencyRatio) < 1e-9);
        QCOMPARE(grid()->model()->index(0, 4).data().toString(), numberText(4.0 / 7, 3));
        QCOMPARE(grid()->model()->index(2, 1).data().toString(), QString("1/4")); // lower half by itself
        settle();
        QCOMPARE(steps(), before + 3);
        QCOMPARE(stored().judgements.size(), std::size_t(3));
        auto* model = static_cast<IndicatorTreeModel*>(find<IndicatorTree>("indicatorTree")->model());
        const auto first = document().system().goal.children.front().id;
        QTRY_COMPARE(model->indexOf(first, IndicatorTreeModel::Local).data().toString(), numberText(4.0 / 7, 3));
    }

    void undoTakesOneJudgementBack()
    {
        begin(threeLeaves());
        type(0, 2, "3");
        type(0, 3, "5");
        settle();
        const auto before = document().system();
        undo();
        QTRY_COMPARE(document().system().judgements.size(), std::size_t(1));
        QVERIFY(m_project->file()->redo().has_value());
        m_session->projectEdited();
        QTRY_COMPARE(document().system().judgements.size(), std::size_t(2));
        QVERIFY(document().system() == before);
    }

    void figuresFollowEachKeyBeforeItIsWritten()
    {
        begin(threeLeaves());
        type(0, 2, "2");
        type(0, 3, "4");
        settle();
        const auto before = steps();
        grid()->setCurrentIndex(grid()->model()->index(1, 3));
        QTest::keyClick(grid(), '2');
        QCOMPARE(grid()->model()->index(0, 4).data().toString(), numberText(4.0 / 7, 3));
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCoreApplication::processEvents();
        settle();
        QCOMPARE(steps(), before);
        QCOMPARE(document().system().judgements.size(), std::size_t(2));
    }

    void fractionsDeleteAndRubbish()
    {
        begin(threeLeaves());
        type(0, 2, "1/3");
        QVERIFY(std::abs(document().matrix().at(0, 1) - 1.0 / 3) < 1e-12);
        QSignalSpy refused(&document(), &IndicatorDocument::refused);
        type(0, 2, "-2");
        QCOMPARE(refused.count(), 1);
        QVERIFY(std::abs(document().matrix().at(0, 1) - 1.0 / 3) < 1e-12);
        closeBoxes();
        QTRY_VERIFY(!document().empty());
        grid()->setCurrentIndex(grid()->model()->index(0, 2));
        QTest::keyClick(grid(), Qt::Key_Delete);
        QVERIFY(document().matrix().missing(0, 1));
    }

    void questionsAndSlidersAreTheSameData()
    {
        begin(threeLeaves());
        find<QPushButton>("asQuestions")->click();
        find<QPushButton>("strength3")->click();
        QVERIFY(std::abs(document().matrix().at(0, 1) - 3) < 1e-12);
        find<QPushButton>("secondCounts")->click();
        QVERIFY(std::abs(document().matrix().at(0, 1) - 1.0 / 3) < 1e-12);
        find<QPushButton>("asSliders")->click();
        auto* sliders = m_place->findChild<QWidget*>("judgementSliders");
        const auto each = sliders->findChildren<PairSlider*>();
        QCOMPARE(each.size(), 3);
        QVERIFY(std::abs(each[0]->value() - 1.0 / 3) < 1e-12);
        each[1]->setFocus();
        QTest::keyClick(each[1], Qt::Key_5);
        QVERIFY(std::abs(document().matrix().at(0, 2) - 5) < 1e-12);
    }

    void stepsOfTheScale()
    {
        for (int step = -8; step <= 8; ++step)
            QVERIFY(std::abs(stepsOf(judgementAt(step)) - step) < 1e-12);
        QCOMPARE(judgementAt(-8), 9.0);
        QCOMPARE(judgementText(1.0 / 7), QString("1/7"));
        QCOMPARE(judgementText(2.5), QString("2.50"));
    }

    // a over b, b over c, c over a, three times each: an intransitive triad; one edit can make it right.
    void repairIsOfferedTakenAndRecorded()
    {
        begin(threeLeaves());
        type(0, 2, "3");
        type(1, 3, "3");
        type(0, 3, "1/3");
        QTRY_VERIFY_WITH_TIMEOUT(document().repair() && document().repair()->possible, 20000);
        QVERIFY(find<QLabel>("triadCount")->text().contains("1"));
        QTRY_VERIFY(find<QPushButton>("acceptRepair")->isVisibleTo(m_place.get()));
        const auto edits = document().repair()->edits;
        const auto before = document().matrix();
        find<QPushButton>("acceptRepair")->setFocus();
        QTest::keyClick(find<QPushButton>("acceptRepair"), Qt::Key_Space);
        QCOMPARE(m_place->window()->focusWidget(), find<QWidget>("judgementGrid")); // the button has gone
        settle();
        QVERIFY(*document().expertAt()->priorities.consistencyRatio <= 0.10 + 1e-12);
        const auto& changes = stored().changes;
        QCOMPARE(changes.size(), edits.size());
        QCOMPARE(changes[0].before, before.at(edits[0].row, edits[0].column));
        QCOMPARE(changes[0].after, edits[0].after);
        QVERIFY(!changes[0].changedAt.empty());
        undo();
        QTRY_VERIFY(document().system().changes.empty());
        QVERIFY(document().matrix() == before);
    }

    void declinedRepairChangesNothing()
    {
        begin(threeLeaves());
        type(0, 2, "3");
        type(1, 3, "3");
        type(0, 3, "1/3");
        QTRY_VERIFY_WITH_TIMEOUT(document().repair() && document().repair()->possible, 20000);
        const auto before = document().system();
        find<QPushButton>("declineRepair")->click();
        QVERIFY(document().system() == before);
        QVERIFY(!find<QPushButton>("acceptRepair")->isVisibleTo(m_place.get()));
    }

    void treeByKeyboard()
    {
        begin(threeLeaves());
        auto* tree = find<IndicatorTree>("indicatorTree");
        auto* model = static_cast<IndicatorTreeModel*>(tree->model());
        const auto first = document().system().goal.children[0].id;
        tree->setCurrentIndex(model->indexOf(first));
        tree->setFocus();
        const auto trigger = [&](const char* name) {
            tree->findChild<QAction*>(QLatin1String(name))->trigger();
            QCoreApplication::processEvents();
        };
        trigger("moveDown");
        QCOMPARE(document().system().goal.children[1].id, first);
        trigger("moveIn");
        QCOMPARE(document().system().goal.children.size(), std::size_t(2));
        QCOMPARE(document().system().goal.children[0].children[0].id, first);
        trigger("moveOut");
        QCOMPARE(document().system().goal.children[1].id, first);
        trigger("duplicate");
        QCOMPARE(document().system().goal.children.size(), std::size_t(4));
        trigger("remove");
        QCOMPARE(document().system().goal.children.size(), std::size_t(3));
        tree->setCurrentIndex(model->indexOf(first));
        QVERIFY(model->setData(model->indexOf(first), "Speed", Qt::EditRole));
        QCOMPARE(fromUtf8(domain::find(document().system().goal, first)->name), QString("Speed"));
        settle();
        QVERIFY(stored() == document().system());
    }

    void dropRefusesACycle()
    {
        begin(threeLeaves());
        auto* model = static_cast<IndicatorTreeModel*>(find<IndicatorTree>("indicatorTree")->model());
        const auto a = document().system().goal.children[0].id, b = document().system().goal.children[1].id;
        const std::unique_ptr<QMimeData> ofA(model->mimeData({model->indexOf(a)}));
        model->dropMimeData(ofA.get(), Qt::MoveAction, -1, -1, model->indexOf(b));
        QCOMPARE(domain::parentOf(document().system().goal, a)->id, b);
        const std::unique_ptr<QMimeData> ofB(model->mimeData({model->indexOf(b)}));
        QVERIFY(!model->canDropMimeData(ofB.get(), Qt::MoveAction, -1, -1, model->indexOf(a)));
        QVERIFY(model->canDropMimeData(ofB.get(), Qt::MoveAction, -1, -1, model->indexOf(document().system().goal.id)));
    }

    void pastedTextBecomesIndicators()
    {
        begin(threeLeaves());
        auto* tree = find<IndicatorTree>("indicatorTree");
        document().selectNode(document().system().goal.id);
        tree->pasteText("Price\n  Fair price\n  Clear bill\n");
        const auto& last = document().system().goal.children.back();
        QCOMPARE(last.name, std::string("Price"));
        QCOMPARE(last.children.size(), std::size_t(2));
        QCOMPARE(last.children[1].name, std::string("Clear bill"));
    }

    void expertsAreWeighedAndExcluded()
    {
        begin(threeLeaves());
        find<QToolButton>("addExpert")->click();
        QCOMPARE(document().system().experts.size(), std::size_t(2));
        auto* model = qobject_cast<ValueTable*>(find<QTableView>("experts")->model());
        QVERIFY(model->setData(model->index(1, 1), "2.5", Qt::EditRole));
        QCOMPARE(document().system().experts[1].weight, 2.5);
        QSignalSpy refused(&document(), &IndicatorDocument::refused);
        model->setData(model->index(1, 1), "-1", Qt::EditRole);
        QCOMPARE(refused.count(), 1);
        closeBoxes();
        QCOMPARE(document().system().experts[1].weight, 2.5);
    }

    // 0.320, 0.571, 0.109 over the memberships: 0.221, 0.669, 0.110, 0 and a score of 81.1 (methods.md).
    void fuzzyEvaluationOfTheFieldService()
    {
        begin(fieldService());
        m_place->showPage("fuzzy");
        QTRY_VERIFY_WITH_TIMEOUT(document().evaluation(), 20000);
        const auto& result = document().evaluation()->total.evaluation.result;
        const double b[] = {0.320 * 0.155 + 0.571 * 0.3, 0.320 * 0.501 + 0.571 * 0.7 + 0.109, 0.320 * 0.344, 0};
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(result.membership[i] - b[i]) < 1e-12);
        const double score = (95 * b[0] + 80 * b[1] + 60 * b[2]) / (b[0] + b[1] + b[2]);
        QVERIFY(std::abs(*result.score - score) < 1e-9);
        QCOMPARE(m_inspector->findChild<QLabel*>("score")->text(), QString("81.1"));
        auto* table = find<QTableView>("steps");
        QTRY_COMPARE(table->model()->rowCount(), 6); // three children, B, B normalised, b · v
        QCOMPARE(table->model()->index(3, 2).data().toString(), QString("0.221"));
        QCOMPARE(table->model()->index(3, 3).data().toString(), QString("0.669"));
        table->setCurrentIndex(table->model()->index(3, 2));
        QVERIFY(find<QLabel>("stepExplanation")->text().contains("0.320 · 0.155 + 0.571 · 0.300"));
    }

    // By hand for min-max: 0.3, 0.571, 0.32, 0.
    void operatorsSideBySide()
    {
        begin(fieldService());
        m_place->showPage("operators");
        QTRY_VERIFY_WITH_TIMEOUT(document().evaluation(), 20000);
        auto* model = qobject_cast<ValueTable*>(find<QTableView>("operators")->model());
        QTRY_COMPARE(model->rowCount(), 5);
        const int row = model->rowOf(static_cast<qint64>(domain::CompositionOperator::MinMax));
        const double sum = 0.3 + 0.571 + 0.32;
        // The score stands first: (95 · 0.3 + 80 · 0.571 + 60 · 0.32) / sum.
        QCOMPARE(model->index(row, 2).data().toString(), numberText((28.5 + 45.68 + 19.2) / sum, 2));
        QCOMPARE(model->index(row, 5).data().toString(), numberText(0.3 / sum, 3));
        QCOMPARE(model->index(row, 6).data().toString(), numberText(0.571 / sum, 3));
        Q_EMIT static_cast<TableView*>(find<QTableView>("operators"))->rowActivated(row);
        QCOMPARE(document().system().options.composition, domain::CompositionOperator::MinMax);
    }

    void ratingsThatDoNotSumAreNamed()
    {
        auto system = fieldService();
        system.goal.children[0].rating = 0.5;
        begin(system);
        QVERIFY(document().nodeWeights().local.empty());
        const QString told = lackText(document().nodeWeights(), document().system());
        QVERIFY(told.contains("Field service quality"));
        m_place->showPage("fuzzy");
        QTRY_VERIFY(!find<QLabel>("fuzzyProblems")->text().isEmpty());
        QVERIFY(m_inspector->findChild<QLabel*>("evaluationProblems")->isVisibleTo(m_inspector.get()));
    }

    void answersAreEvaluatedByGroup()
    {
        auto system = fieldService();
        for (auto& leaf : system.goal.children) {
            leaf.data = {};
            leaf.data.kind = domain::IndicatorData::Kind::Questions;
            domain::QuestionSource source;
            source.variable = "satisfaction";
            leaf.data.questions = {source};
        }
        system.grades = {{"A", 5.0, {}}, {"B", 4.0, {}}, {"C", 3.0, {}}, {"D", 2.0, {}}, {"E", 1.0, {}}};
        begin(system);
        m_place->showPage("fuzzy");
        document().setGroups({m_project->questionnaire()->findByText("region")->id}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(document().evaluation() && document().evaluation()->groups.size() == 3, 20000);
        // Five grades on a scale of five with scores 5…1: the score is the mean answer.
        const auto answers = test::smallSurvey();
        double sum = 0;
        for (const auto& answer : answers)
            sum += answer.region == "East" ? answer.satisfaction : 0;
        QVERIFY(std::abs(*document().evaluation()->groups[0].evaluation.result.score - sum / 200) < 1e-9);
        auto* model = qobject_cast<ValueTable*>(find<QTableView>("groupScores")->model());
        QTRY_COMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(model->rowOf(0), 2).data().toString(),
                 numberText(*document().evaluation()->groups[0].evaluation.result.score, 1));
    }

    void fishboneEditsTheSameTree()
    {
        begin(threeLeaves());
        m_place->showPage("fishbone");
        auto* bone = find<FishboneView>("fishbone");
        document().selectNode(document().system().goal.children[1].id);
        bone->setFocus();
        QTest::keyClick(bone, Qt::Key_Insert);
        QCOMPARE(document().system().goal.children[1].children.size(), std::size_t(1));
        auto* editor = bone->findChild<QLineEdit*>("fishboneEditor");
        QVERIFY(editor->isVisibleTo(bone));
        editor->setText("Tools");
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(document().system().goal.children[1].children[0].name, std::string("Tools"));
        QTest::keyClick(bone, Qt::Key_Delete);
        QVERIFY(document().system().goal.children[1].leaf());
    }

    void fishboneKeepsBoxesApart()
    {
        const auto system = threeLeaves();
        const auto picture = layOutFishbone(system.goal, {900, 500});
        QCOMPARE(picture.items.size(), std::size_t(4));
        for (std::size_t i = 0; i < picture.items.size(); ++i) {
            QVERIFY(QRectF(QPointF(0, 0), picture.size).contains(picture.items[i].box));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!picture.items[i].box.intersects(picture.items[j].box));
        }
    }

    void gradesTakeTheirDataAlong()
    {
        auto system = fieldService();
        auto& leaf = system.goal.children[0].data;
        moveGrade(system, 0, 1);
        QCOMPARE(system.grades[0].name, std::string("Good"));
        QCOMPARE(leaf.membership[0], 0.501);
        removeGrade(system, 1);
        QCOMPARE(leaf.membership.size(), std::size_t(3));
        QCOMPARE(leaf.membership[1], 0.344);
        addGrade(system, "Bad");
        QCOMPARE(leaf.membership.size(), std::size_t(4));
    }

    void compositionIsWrittenOut()
    {
        using enum domain::CompositionOperator;
        QCOMPARE(compositionText({0.4, 0.6}, {0.5, 0.25}, ProductSum),
                 QString("min(1, 0.400 · 0.500 + 0.600 · 0.250)"));
        QCOMPARE(compositionText({0.4, 0.6}, {0.5, 0.25}, MinMax),
                 QString("max(min(0.400, 0.500); min(0.600, 0.250))"));
    }

    void modelsKeepTheRules()
    {
        begin(threeLeaves());
        auto* tree = find<IndicatorTree>("indicatorTree");
        QAbstractItemModelTester treeTester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester gridTester(grid()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        document().apply("Add", [](IndicatorSystem& system) { domain::addIndicator(system, {1}, 0, "First"); });
        QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 4);
        QCOMPARE(grid()->model()->rowCount(), 4);
    }

    void bothLanguagesShowAllPages()
    {
        begin(fieldService());
        for (const auto language : {base::Language::Chinese, base::Language::English}) {
            m_session->setLanguage(language);
            for (const char* page :
                 {"judgements", "group", "sensitivity", "weights", "fuzzy", "operators", "fishbone"}) {
                m_place->showPage(QLatin1String(page));
                QCOMPARE(m_place->currentPage(), QString(page));
                QCoreApplication::processEvents();
            }
        }
    }

    // Fifteen indicators, one expert: the figures of an edit are there within a frame.
    void fifteenItemsWithinAFrame()
    {
        IndicatorSystem system = threeLeaves();
        while (system.goal.children.size() < 15)
            domain::addIndicator(system, {1}, 99, "Indicator " + std::to_string(system.goal.children.size()));
        const auto expert = system.experts.front().id;
        for (std::size_t i = 0; i < 15; ++i) {
            for (std::size_t j = i + 1; j < 15; ++j)
                domain::setJudgement(system, expert, {1}, system.goal.children[i].id, system.goal.children[j].id,
                                     1.0 + static_cast<double>((i * 7 + j * 3) % 5));
        }
        begin(system);
        QElapsedTimer timer;
        qint64 best = 1000000000;
        QString shown;
        for (int k = 0; k < 5; ++k) {
            timer.start();
            Q_EMIT grid()->typing(3, 9, 2.0 + k);
            best = std::min(best, timer.nsecsElapsed());
            const QString weight = grid()->model()->index(3, 16).data().toString();
            QVERIFY(weight != shown);
            shown = weight;
        }
        qInfo("15 x 15 while typing: %.2f ms", static_cast<double>(best) / 1e6);
        QVERIFY(best < 16'000'000);
    }

private:
    void closeBoxes()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* box = qobject_cast<QMessageBox*>(widget))
                box->close();
        }
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(IndicatorsTest)
#include "tst_indicators.moc"
