// The sources of a leaf's data set by clicks and keys, groups with intervals, Monte Carlo, dragging in the fishbone.
#include "app/indicators/indicators_fixture.h"

#include "app/indicators/fishbone_layout.h"
#include "app/indicators/fishbone_view.h"
#include "app/indicators/page_parts.h"
#include "app/indicators/value_table.h"

using namespace manyi;
using namespace manyi::app;
using namespace manyi::test;
using Kind = domain::IndicatorData::Kind;

class IndicatorEditsTest : public IndicatorsFixture {
    Q_OBJECT

    const domain::IndicatorData& data() const { return document().system().goal.children[0].data; }
    // A system whose first leaf is selected and has no data; on the Fuzzy page.
    void beginWithoutData()
    {
        auto system = fieldService();
        system.goal.children[0].data = {};
        begin(system);
        m_place->showPage("fuzzy");
        document().selectNode(document().system().goal.children[0].id);
        settle();
    }
    // As a user does: opens the list and walks to the entry with the keys.
    void choose(QComboBox* box, int index)
    {
        QVERIFY(box && box->isVisible() && index >= 0 && index < box->count());
        box->setFocus();
        box->showPopup();
        box->view()->setCurrentIndex(box->model()->index(index, box->modelColumn()));
        QTest::keyClick(box->view(), Qt::Key_Return);
    }
    void chooseKind(Kind kind)
    {
        auto* box = find<QComboBox>("dataKind");
        choose(box, box->findData(static_cast<int>(kind)));
        settle();
        QCOMPARE(data().kind, kind);
    }
    // The form is made anew after each edit: the newest of the name.
    template <class W>
    W* cell(const char* name) const
    {
        W* found = nullptr;
        for (W* each : m_place->findChildren<W*>(QLatin1String(name))) {
            if (each->isVisible())
                found = each;
        }
        return found;
    }
    template <class W>
    W* called(const QString& accessibleName) const
    {
        for (W* each : m_place->findChildren<W*>()) {
            if (each->isVisible() && each->accessibleName() == accessibleName)
                return each;
        }
        return nullptr;
    }
    void type(QLineEdit* edit, const char* text, Qt::Key end = Qt::Key_Return)
    {
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, end);
        QCoreApplication::processEvents();
    }
    void expectOneStepMore(std::size_t before)
    {
        settle();
        QCOMPARE(steps(), before + 1);
        QCOMPARE(stored().goal.children[0].data, data());
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void questionsAreChosen()
    {
        beginWithoutData();
        auto before = steps();
        chooseKind(Kind::Questions);
        expectOneStepMore(before);
        before = steps();
        auto* add = cell<QComboBox>("addQuestion");
        choose(add, add->findData("satisfaction"));
        expectOneStepMore(before);
        QCOMPARE(data().questions.size(), std::size_t(1));
        QCOMPARE(data().questions[0].variable, std::string("satisfaction"));
        before = steps();
        choose(called<QComboBox>("Direction"), 1);
        expectOneStepMore(before);
        QVERIFY(data().questions[0].reversed);
        before = steps();
        choose(called<QComboBox>("Rescaling"), 2);
        expectOneStepMore(before);
        QCOMPARE(data().questions[0].rescaling, domain::QuestionSource::Rescaling::Cuts);
        before = steps();
        type(called<QLineEdit>("Lowest answers of each grade but the last, best first"), "5, 4 3");
        expectOneStepMore(before);
        QCOMPARE(data().questions[0].cuts, std::vector<double>({5, 4, 3}));
        before = steps();
        QTest::mouseClick(called<QToolButton>("Remove the question"), Qt::LeftButton);
        expectOneStepMore(before);
        QVERIFY(data().questions.empty());
    }

    void evaluatorsVote()
    {
        beginWithoutData();
        chooseKind(Kind::Votes);
        auto before = steps();
        choose(called<QComboBox>("Vote of Ann"), 2); // "Not voted" stands first
        expectOneStepMore(before);
        QCOMPARE(data().votes.size(), std::size_t(1));
        QCOMPARE(data().votes[0].grade, 1);
        before = steps();
        choose(called<QComboBox>("Vote of Ann"), 0);
        expectOneStepMore(before);
        QVERIFY(data().votes.empty());
    }

    void countsAreTyped()
    {
        beginWithoutData();
        chooseKind(Kind::VoteCounts);
        const auto before = steps();
        type(cell<QLineEdit>("number1"), "12");
        expectOneStepMore(before);
        QCOMPARE(data().counts, std::vector<double>({0, 12, 0, 0}));
    }

    void quantityIsMeasured()
    {
        beginWithoutData();
        chooseKind(Kind::Measured);
        QCOMPARE(data().functions.size(), std::size_t(4));
        auto before = steps();
        type(cell<QLineEdit>("measuredValue"), "73.5");
        expectOneStepMore(before);
        QCOMPARE(data().measured, std::optional(73.5));
        before = steps();
        type(called<QLineEdit>("Points of the function of Excellent, ascending"), "80, 95");
        expectOneStepMore(before);
        QCOMPARE(data().functions[0].points, std::vector<double>({80, 95}));
        before = steps();
        choose(called<QComboBox>("Membership function of Good"), 2);
        expectOneStepMore(before);
        QCOMPARE(data().functions[1].shape, domain::MembershipFunction::Shape::Gaussian);
        before = steps();
        auto* variable = cell<QComboBox>("measuredVariable");
        choose(variable, variable->findData("age"));
        expectOneStepMore(before);
        QCOMPARE(data().measuredVariable, std::string("age"));
        undo();
        QVERIFY(stored().goal.children[0].data.measuredVariable.empty());
    }

    void membershipsAreTypedWithTheKeysAlone()
    {
        beginWithoutData();
        chooseKind(Kind::Typed);
        QApplication::setActiveWindow(m_place.get()); // the popup of the list was
        auto before = steps();
        type(cell<QLineEdit>("number0"), "0.25", Qt::Key_Tab);
        expectOneStepMore(before);
        QCOMPARE(data().membership, std::vector<double>({0.25, 0, 0, 0}));
        // The next cell has the focus although the form was made anew.
        auto* next = cell<QLineEdit>("number1");
        QCOMPARE(QApplication::focusWidget(), next);
        before = steps();
        type(next, "0.75");
        expectOneStepMore(before);
        QCOMPARE(data().membership, std::vector<double>({0.25, 0.75, 0, 0}));
        before = steps();
        type(cell<QLineEdit>("number2"), "much");
        settle();
        QCOMPARE(steps(), before); // marked, not taken
        QVERIFY(cell<QLineEdit>("number2")->property("problem").toBool());
    }

    // Where a table is too narrow its headers and then its names give way, never a figure; with room, names take it.
    void columnsOfTablesFitTheirWidth()
    {
        TableView view;
        ValueTable model;
        view.setModel(&model);
        model.setContent({"Indicator", "A heading that is longer than its figures", "Score"},
                         {{1, {{"A name of some length beside figures"}, numberCell("0.123"), numberCell("72.23")}}});
        fitColumns(view);
        view.show();
        const auto hint = [&](int column) { return view.sizeHintForIndex(model.index(0, column)).width(); };
        for (const int width : {240, 300, 420, 900}) {
            view.resize(width, 120);
            settle();
            int sum = 0;
            for (int column = 0; column < 3; ++column)
                sum += view.columnWidth(column);
            QVERIFY2(sum <= width && sum >= width - 4, qPrintable(QString::number(sum)));
            QVERIFY(view.columnWidth(1) >= hint(1) && view.columnWidth(2) >= hint(2));
        }
        QVERIFY(view.columnWidth(0) >= hint(0));
        view.resize(100, 120); // too narrow for all: the table scrolls, the figures are whole
        settle();
        QVERIFY(view.columnWidth(1) >= hint(1) && view.columnWidth(2) >= hint(2));
    }

    // Little room: two lines of header, then less room beside the texts and no spare column, before anything is cut.
    void tablesOfManyColumnsDrawTogether()
    {
        QWidget window;
        auto table = makeTable("many", &window);
        table.view->setParent(&window);
        std::vector<ValueCell> cells{{"Name"}, {"a spare text of some length"}};
        QStringList header{"Name", "How", "Very good", "Service quality office"};
        for (int i = 0; i < 2; ++i)
            cells.push_back(numberCell("0.123"));
        table.model->setContent(header, {{1, cells}});
        table.showRows(4);
        table.fit(0, 0, 1);
        window.show();
        const auto at = [&](int width) {
            table.view->resize(width, 200);
            settle();
            int sum = 0;
            for (int column = 0; column < header.size(); ++column)
                sum += table.view->columnWidth(column);
            QVERIFY2(sum <= width, qPrintable(QString::number(sum)));
        };
        at(700);
        QCOMPARE(table.view->headerLines(), 1);
        const int low = table.view->height();
        QVERIFY(!table.view->isTight() && !table.view->isColumnHidden(1));
        at(410);
        QCOMPARE(table.view->headerLines(), 2);
        QVERIFY(table.view->height() > low && !table.view->isColumnHidden(1));
        at(260);
        QVERIFY(table.view->isColumnHidden(1));
        at(190);
        QVERIFY(table.view->isTight());
        at(700);
        QVERIFY(!table.view->isTight() && !table.view->isColumnHidden(1));
        QCOMPARE(table.view->height(), low);
    }

    void shortNamesStayOnOneLine()
    {
        QWidget window;
        auto table = makeTable("short", &window);
        table.view->setParent(&window);
        std::vector<ValueCell> cells{{QStringLiteral("全部所选答卷的名称")}};
        QStringList header{QStringLiteral("组")};
        for (int i = 0; i < 6; ++i) {
            cells.push_back(numberCell("2.7"));
            header << QStringLiteral("得分");
        }
        table.model->setContent(header, {{1, cells}});
        table.showRows(4);
        table.fit(0);
        table.view->resize(460, 100);
        window.show();
        settle();
        const int needed =
            QFontMetrics(charts::screenFont(12)).horizontalAdvance(header[1]) + 2 * table.view->cellPadding();
        QVERIFY(table.view->columnWidth(1) >= needed);
        QCOMPARE(table.view->headerLines(), 1);
    }

    void headersBreakBetweenWords()
    {
        const QFontMetrics metrics(charts::screenFont(12));
        const QString name = QStringLiteral("Very good");
        const int whole = metrics.horizontalAdvance(name), word = metrics.horizontalAdvance(QStringLiteral("Very "));
        QCOMPARE(wrappedHeader(name, metrics, whole, 2), name);
        QCOMPARE(wrappedHeader(name, metrics, word + 4, 2), QStringLiteral("Very\ngood"));
        QVERIFY(wrappedHeader(name, metrics, word + 4, 1).endsWith(QStringLiteral("…")));
        QVERIFY(wrappedHeader(QStringLiteral("Operations"), metrics, word, 2).endsWith(QStringLiteral("…")));
    }

    // What the window of 1,100 pixels leaves to the place beside navigation and inspector.
    void pagesFitANarrowWindow()
    {
        auto system = fieldService();
        domain::QuestionSource source;
        source.variable = "satisfaction";
        system.goal.children[0].data.kind = Kind::Questions;
        system.goal.children[0].data.questions = {source};
        begin(system);
        m_place->resize(752, 600);
        for (const base::Language language : {base::Language::English, base::Language::Chinese}) {
            m_session->setLanguage(language);
            for (const char* page : {"judgements", "group", "weights", "fuzzy", "operators"}) {
                m_place->showPage(page);
                for (const auto& node : {base::IndicatorId{1}, document().system().goal.children[0].id}) {
                    document().selectNode(node);
                    settle();
                    for (const QScrollArea* area : m_place->findChildren<QScrollArea*>()) {
                        if (area->isVisible())
                            QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
                    }
                    for (const TableView* table : m_place->findChildren<TableView*>()) {
                        if (table->isVisible())
                            QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
                    }
                }
            }
        }
        m_session->setLanguage(base::Language::English);
    }

    // What is undone, excluded or imported elsewhere leaves the tree as it is, but not its figures.
    void figuresFollowTheAnswers()
    {
        auto system = fieldService();
        domain::QuestionSource source;
        source.variable = "satisfaction";
        system.goal.children[0].data = {};
        system.goal.children[0].data.kind = Kind::Questions;
        system.goal.children[0].data.questions = {source};
        begin(system);
        const auto answered = [this] {
            return document().evaluation() ? document().evaluation()->total.evaluation.leaves[0].n : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(answered(), 600, 20000);
        store::Exclusion some;
        some.reason = "Tested by staff.";
        for (int id = 1; id <= 100; ++id)
            some.responses.push_back(id);
        const auto excluded = m_project->file()->addExclusion(some, "Exclude");
        QVERIFY2(excluded, excluded ? "" : excluded.error().message.c_str());
        m_session->projectEdited();
        QTRY_COMPARE_WITH_TIMEOUT(answered(), 500, 20000);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(answered(), 600, 20000);
    }

    void bootstrapIntervalsStandInTheGroupsTable()
    {
        auto system = fieldService();
        for (auto& leaf : system.goal.children) {
            leaf.data = {};
            leaf.data.kind = Kind::Questions;
            domain::QuestionSource source;
            source.variable = "satisfaction";
            leaf.data.questions = {source};
        }
        system.grades = {{"A", 5.0, {}}, {"B", 4.0, {}}, {"C", 3.0, {}}, {"D", 2.0, {}}, {"E", 1.0, {}}};
        begin(system);
        m_place->showPage("fuzzy");
        auto* by = find<QComboBox>("groupBy");
        choose(by, by->findText("region"));
        auto* model = qobject_cast<ValueTable*>(find<QTableView>("groupScores")->model());
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 4, 20000);
        QVERIFY(model->index(0, 3).data().toString().isEmpty());
        auto* intervals = find<QCheckBox>("groupIntervals");
        QTest::mouseClick(intervals, Qt::LeftButton, {}, QPoint(8, intervals->height() / 2));
        QVERIFY(intervals->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(document().evaluation() && document().evaluation()->total.interval &&
                                     model->index(0, 3).data().toString().contains(QChar(0x2013)),
                                 30000);
        for (int row = 0; row < 4; ++row) {
            const QStringList ends = model->index(row, 3).data().toString().split(QStringLiteral(" – "));
            QCOMPARE(ends.size(), 2);
            const double score = model->index(row, 2).data().toString().toDouble();
            QVERIFY(ends[0].toDouble() <= score && score <= ends[1].toDouble());
            QVERIFY(ends[0].toDouble() < ends[1].toDouble());
        }
    }

    void monteCarloIsCancelledAndLeavesNoResult()
    {
        auto system = threeLeaves();
        const auto& leaves = system.goal.children;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            for (std::size_t j = i + 1; j < leaves.size(); ++j)
                domain::setJudgement(system, system.experts[0].id, {1}, leaves[i].id, leaves[j].id, 2.0);
        }
        begin(system);
        m_place->showPage("sensitivity");
        auto* run = find<QPushButton>("runMonteCarlo");
        auto* stop = find<QPushButton>("stopMonteCarlo");
        auto* table = find<QTableView>("rankStability");
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 20000);
        find<QSpinBox>("draws")->setValue(100000);
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(stop->isEnabled() && !run->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 20000);
        QCoreApplication::processEvents();
        QVERIFY(!stop->isEnabled());
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        // It can be started again.
        find<QSpinBox>("draws")->setValue(100);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20000);
    }

    void causesAreMovedByDragging()
    {
        begin(threeLeaves());
        m_place->showPage("fishbone");
        auto* bone = find<FishboneView>("fishbone");
        const auto& children = document().system().goal.children;
        const auto moved = children[0].id, target = children[1].id;
        const auto centreOf = [bone](base::IndicatorId id) {
            const QRectF box = bone->boxOf(id);
            return box.center().toPoint();
        };
        const auto before = steps();
        QTest::mousePress(bone, Qt::LeftButton, {}, centreOf(moved));
        const QPoint to = centreOf(target);
        for (const QPoint& at : {(centreOf(moved) + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, bone->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bone, &move);
        }
        QTest::mouseRelease(bone, Qt::LeftButton, {}, to);
        settle();
        QCOMPARE(steps(), before + 1);
        const auto after = stored();
        QCOMPARE(after.goal.children.size(), std::size_t(2));
        QCOMPARE(after.goal.children[0].id, target);
        QCOMPARE(after.goal.children[0].children.at(0).id, moved);
        undo();
        QCOMPARE(stored().goal.children.size(), std::size_t(3));
    }

    void causesDroppedBesideEverythingStay()
    {
        begin(threeLeaves());
        m_place->showPage("fishbone");
        auto* bone = find<FishboneView>("fishbone");
        const auto before = steps();
        const QPoint from = bone->boxOf(document().system().goal.children[0].id).center().toPoint();
        QTest::mousePress(bone, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(2, 2), bone->mapToGlobal(QPointF(2, 2)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(bone, &move);
        QTest::mouseRelease(bone, Qt::LeftButton, {}, QPoint(2, 2));
        settle();
        QCOMPARE(steps(), before);
    }
};

QTEST_MAIN(IndicatorEditsTest)
#include "tst_indicator_edits.moc"
