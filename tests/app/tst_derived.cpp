#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeWidget>
#include <QtTest>
#include <map>

#include "app/data/derive_actions.h"
#include "app/data/derive_bands.h"
#include "app/data/derive_dialog.h"
#include "app/data/derive_formula.h"
#include "app/data/derive_look_up_dialog.h"
#include "app/data/derive_texts.h"
#include "app/data/derive_values.h"
#include "app/data/variables_model.h"
#include "app/data/variables_page.h"
#include "app/data/weight_dialog.h"
#include "app/small_survey.h"
#include "app/theme/theme.h"
#include "domain/expression.h"

using namespace manyi;
using namespace manyi::app;

// Derived variables and weights of the small survey: everything is counted again from the answers that made it.
class tst_derived : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<test::Answer> m_answers = test::smallSurvey();
    std::shared_ptr<engine::Project> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Edits> m_edits;
    std::unique_ptr<VariablesPage> m_page;

    template <class W>
    W* child(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }
    const domain::Variable& variable(const char* name) const
    {
        const domain::Variable* found = m_project->questionnaire()->findByText(name);
        if (!found)
            qFatal("no variable %s", name);
        return *found;
    }
    DeriveDialog* open(const char* action)
    {
        for (QAction* each : m_page->deriveActions().newMenu()->actions()) {
            if (each->objectName() == QLatin1String(action))
                each->trigger();
        }
        return dialog();
    }
    DeriveDialog* dialog()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<DeriveDialog*>(widget); found && found->isVisible())
                return found;
        }
        qFatal("no dialog");
    }
    void wait(DeriveDialog* shown, const std::function<void()>& change)
    {
        QSignalSpy spy(shown, &DeriveDialog::previewed);
        change();
        QVERIFY(spy.count() > 0 || spy.wait(20000));
    }
    QPushButton* ok(DeriveDialog* shown) { return shown->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
    void accept(DeriveDialog* shown)
    {
        QTRY_VERIFY2(ok(shown)->isEnabled(), qPrintable(ok(shown)->toolTip()));
        QString refused;
        const auto told = connect(m_edits.get(), &Edits::failed, this, [&](const QString&, const base::Error& error) {
            refused = QString::fromStdString(error.message);
        });
        QSignalSpy finished(m_edits.get(), &Edits::finished);
        ok(shown)->click();
        QVERIFY(finished.wait(20000));
        QTRY_VERIFY(m_edits->idle());
        disconnect(told);
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::vector<double> valuesOf(const char* name)
    {
        base::Progress progress;
        const domain::Variable& known = variable(name);
        const auto dataset = *m_project->dataset({known.id}, progress);
        std::vector<double> values;
        for (std::size_t row = 0; row < dataset->rows(); ++row)
            values.push_back(data::valueAt(*dataset->column(known.id), row));
        return values;
    }
    void undo()
    {
        QSignalSpy finished(m_edits.get(), &Edits::finished);
        m_edits->run(QStringLiteral("Undo"), [](store::ProjectFile& file) { return file.undo(); });
        QVERIFY(finished.wait(20000));
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::initialise();
        qRegisterMetaType<domain::Variable>();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = test::smallProject(*m_folder, m_answers);
        QVERIFY(m_project);
        m_session = std::make_unique<Session>();
        m_session->setProject(m_project);
        m_edits = std::make_unique<Edits>(*m_session, nullptr);
        m_page = std::make_unique<VariablesPage>(*m_session);
        m_page->setEdits(*m_edits);
        m_page->resize(1100, 620);
        m_page->refresh();
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_edits.reset();
        m_session.reset();
        m_project.reset();
        m_folder.reset();
    }

    void formulaIsJudgedCompletedAndDefined()
    {
        DeriveDialog* shown = open("newFormula");
        auto* edit = child<FormulaEdit>(shown, "formulaEdit");
        auto* problem = child<QLabel>(shown, "deriveProblem");
        QVERIFY(!ok(shown)->isEnabled());
        wait(shown, [&] { edit->setPlainText(QStringLiteral("satisfaction + nothing_such")); });
        QVERIFY(problem->text().contains(QStringLiteral("nothing_such")));
        QCOMPARE(edit->extraSelections().size(), qsizetype(1));
        QCOMPARE(edit->extraSelections().front().cursor.selectedText(), QStringLiteral("nothing_such"));
        wait(shown, [&] { edit->setPlainText(QStringLiteral("satisfaction * 10 + recommend")); });
        QVERIFY(edit->extraSelections().isEmpty());
        QVERIFY(!ok(shown)->isEnabled()); // it has no name yet
        QVERIFY(!ok(shown)->toolTip().isEmpty());
        wait(shown, [&] { child<QLineEdit>(shown, "deriveName")->setText(QStringLiteral("both")); });
        accept(shown);
        const auto values = valuesOf("both");
        for (std::size_t row = 0; row < m_answers.size(); ++row)
            QCOMPARE(values[row], 10.0 * m_answers[row].satisfaction + m_answers[row].recommendation);
        undo();
        QVERIFY(!m_project->questionnaire()->findByText("both"));
    }

    void formulaWordsFitTheirPlace()
    {
        const auto questionnaire = m_project->questionnaire();
        const auto at = [&](const char* text) {
            const QString written = QString::fromUtf8(text);
            return formulaWordsAt(written, static_cast<int>(written.size()), *questionnaire);
        };
        QCOMPARE(at("1 + sat").words, QStringList{QStringLiteral("satisfaction")});
        QCOMPARE(at("1 + sat").begin, 4);
        QVERIFY(at("rou").words.contains(QStringLiteral("round(")));
        QCOMPARE(at("region = E").words, QStringList{QStringLiteral("\"East\"")});
        QCOMPARE(at("if(region = \"We").words, QStringList{QStringLiteral("\"West\"")});
    }

    // A formula names its variables and answers as they are called now.
    void formulaFollowsNewNames()
    {
        domain::Questionnaire questionnaire = *m_project->questionnaire();
        const auto made = domain::makeExpression("if(region = \"East\", age, satisfaction)", questionnaire);
        QVERIFY(made.has_value());
        QCOMPARE(formulaText(*made, questionnaire), QStringLiteral("if(region = \"East\", age, satisfaction)"));
        for (domain::Variable& each : questionnaire.variables) {
            if (each.name == "age")
                each.name = each.label = each.sourceColumn = "Age in years";
            for (domain::ValueLabel& label : each.labels) {
                if (label.label == "East")
                    label.label = "Far east";
            }
        }
        QCOMPARE(formulaText(*made, questionnaire),
                 QStringLiteral("if(region = \"Far east\", `Age in years`, satisfaction)"));
    }

    // Typing into a chosen box replaces what it shows, Enter takes the first variable that holds the text.
    void variablesAreFoundByTyping()
    {
        DeriveDialog* shown = open("newTopBox");
        auto* combo = child<VariableCombo>(shown, "deriveSource");
        combo->setFocus();
        QTest::keyClicks(combo, QStringLiteral("satisf"));
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(combo->variable(), variable("satisfaction").id);
        QApplication::setActiveWindow(shown);
        child<QLineEdit>(shown, "deriveName")->setFocus();
        combo->setFocus();
        QTRY_COMPARE(combo->lineEdit()->selectedText(), combo->currentText());
        QTest::keyClicks(combo, QStringLiteral("no such variable"));
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(combo->variable(), variable("satisfaction").id);
        QCOMPARE(combo->lineEdit()->text(), combo->currentText());
        shown->reject();
    }

    // Tab goes through the fields of the weights as they stand; a chosen margin takes the keyboard to its targets.
    void weightsAreTypedFromTheKeyboard()
    {
        DeriveDialog* shown = open("newWeights");
        QApplication::setActiveWindow(shown);
        child<QLineEdit>(shown, "deriveLabel")->setFocus();
        QTest::keyClick(shown->focusWidget(), Qt::Key_Tab);
        auto* add = child<VariableCombo>(shown, "addMargin");
        QCOMPARE(shown->focusWidget(), static_cast<QWidget*>(add));
        QVERIFY(!child<QPushButton>(shown, "removeMargin")->isEnabled());
        QTest::keyClicks(add, QStringLiteral("region"));
        QTest::keyClick(add, Qt::Key_Return);
        auto* tree = child<QTreeWidget>(shown, "weightMargins");
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QTRY_COMPARE(shown->focusWidget(), static_cast<QWidget*>(tree));
        QVERIFY(child<QPushButton>(shown, "removeMargin")->isEnabled());
        shown->reject();
    }

    void takenNameIsRefused()
    {
        DeriveDialog* shown = open("newTopBox");
        child<VariableCombo>(shown, "deriveSource")->setVariable(variable("satisfaction").id);
        wait(shown, [&] { child<QLineEdit>(shown, "deriveName")->setText(QStringLiteral("REGION")); });
        QVERIFY(!ok(shown)->isEnabled());
        QVERIFY(ok(shown)->toolTip().contains(QStringLiteral("REGION")));
        wait(shown, [&] { child<QLineEdit>(shown, "deriveName")->setText(QStringLiteral("happy")); });
        accept(shown);
        const auto values = valuesOf("happy");
        for (std::size_t row = 0; row < m_answers.size(); ++row)
            QCOMPARE(values[row], m_answers[row].satisfaction >= 4 ? 1.0 : 0.0);
    }

    void recodeJoinsAnswers()
    {
        DeriveDialog* shown = open("newRecode");
        wait(shown, [&] { child<VariableCombo>(shown, "deriveSource")->setVariable(variable("satisfaction").id); });
        auto* table = child<QTableWidget>(shown, "recodeTable");
        QTRY_COMPARE(table->rowCount(), 5);
        // 1 and 2 become 1 "Unhappy"; the label that is typed for one goes to the other.
        table->item(1, 2)->setText(QStringLiteral("1"));
        table->item(0, 3)->setText(QStringLiteral("Unhappy"));
        QCOMPARE(table->item(1, 3)->text(), QStringLiteral("Unhappy"));
        table->item(2, 2)->setText(QString()); // 3 becomes missing
        table->item(3, 0)->setText(QStringLiteral("4.."));
        table->item(3, 2)->setText(QStringLiteral("2"));
        table->item(3, 3)->setText(QStringLiteral("Happy"));
        table->item(4, 0)->setText(QStringLiteral("x"));
        QTRY_VERIFY(ok(shown)->toolTip().contains(QStringLiteral("x")));
        wait(shown, [&] { table->item(4, 0)->setText(QString()); });
        accept(shown);
        const domain::Variable made = variable("satisfaction_recoded");
        QCOMPARE(domain::labelOrCode(made, 1), std::string("Unhappy"));
        QCOMPARE(domain::labelOrCode(made, 2), std::string("Happy"));
        const auto values = valuesOf("satisfaction_recoded");
        for (std::size_t row = 0; row < m_answers.size(); ++row) {
            const int old = m_answers[row].satisfaction;
            if (old == 3)
                QVERIFY(std::isnan(values[row]));
            else
                QCOMPARE(values[row], old < 3 ? 1.0 : 2.0);
        }
    }

    void bandsAreSuggestedEditedAndMarkedInTheTable()
    {
        DeriveDialog* shown = open("newBands");
        child<VariableCombo>(shown, "deriveSource")->setVariable(variable("age").id);
        child<QSpinBox>(shown, "deriveBandCount")->setValue(2);
        wait(shown, [&] { child<QPushButton>(shown, "suggestCuts")->click(); });
        QTRY_COMPARE(child<QLineEdit>(shown, "deriveCuts")->text(), QStringLiteral("45")); // 20…69, 12 of each
        wait(shown, [&] { child<QLineEdit>(shown, "deriveCuts")->setText(QStringLiteral("50, 30")); });
        accept(shown);
        const auto values = valuesOf("age_bands");
        for (std::size_t row = 0; row < m_answers.size(); ++row)
            QCOMPARE(values[row], m_answers[row].age < 30 ? 1.0 : m_answers[row].age < 50 ? 2.0 : 3.0);

        auto* model = m_page->findChild<VariablesModel*>();
        const int row = model->rowOf(variable("age_bands").id);
        QCOMPARE(model->index(row, VariablesModel::Source).data().toString(),
                 QStringLiteral("Bands of age, cut at 30, 50"));
        QVERIFY(model->index(row, VariablesModel::Name)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("Bands of age")));

        // Edit definition: the same dialog with what was written.
        m_page->showVariable(variable("age_bands").id);
        m_page->deriveActions().editAction()->trigger();
        DeriveDialog* again = dialog();
        QCOMPARE(child<QLineEdit>(again, "deriveCuts")->text(), QStringLiteral("30, 50"));
        wait(again, [&] { child<QLineEdit>(again, "deriveCuts")->setText(QStringLiteral("40")); });
        accept(again);
        for (const double value : valuesOf("age_bands"))
            QVERIFY(value == 1 || value == 2);
        undo();
        QCOMPARE(std::get<domain::Bands>(*variable("age_bands").derivation).cuts, (std::vector<double>{30, 50}));
        // Removal is one step.
        m_page->refresh();
        m_page->showVariable(variable("age_bands").id);
        QSignalSpy finished(m_edits.get(), &Edits::finished);
        m_page->deriveActions().removeAction()->trigger();
        QVERIFY(finished.wait());
        QVERIFY(!m_project->questionnaire()->findByText("age_bands"));
        undo();
        QVERIFY(m_project->questionnaire()->findByText("age_bands"));
    }

    void itemsNeedEnoughValidAnswers()
    {
        DeriveDialog* shown = open("newItems");
        auto* items = shown->findChild<VariableChecks*>();
        wait(shown, [&] { items->tick({variable("satisfaction").id, variable("recommend").id}); });
        auto* least = child<QSpinBox>(shown, "deriveLeast");
        wait(shown, [&] { least->setValue(3); });
        QVERIFY(!ok(shown)->isEnabled());
        wait(shown, [&] { least->setValue(2); });
        child<QComboBox>(shown, "deriveScore")->setCurrentIndex(1);
        wait(shown, [&] { child<QLineEdit>(shown, "deriveName")->setText(QStringLiteral("total")); });
        accept(shown);
        const auto values = valuesOf("total");
        for (std::size_t row = 0; row < m_answers.size(); ++row)
            QCOMPARE(values[row], double(m_answers[row].satisfaction + m_answers[row].recommendation));
    }

    // Regions have 200 responses each. Targets 50, 30 and 20 % make weights 0.5, 0.3 and 0.2 of a third.
    void rakedWeightIsUsed()
    {
        DeriveDialog* shown = open("newWeights");
        QVERIFY(qobject_cast<WeightDialog*>(shown));
        child<VariableCombo>(shown, "addMargin")->setVariable(variable("region").id);
        auto* tree = child<QTreeWidget>(shown, "weightMargins");
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QTreeWidgetItem* region = tree->topLevelItem(0);
        QCOMPARE(region->childCount(), 3);
        const std::map<QString, double> targets{{"East", 50}, {"North", 30}, {"West", 20}};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(region->child(i)->text(1), QStringLiteral("200"));
            region->child(i)->setText(3, QString::number(targets.at(region->child(i)->text(0))));
        }
        QVERIFY(region->text(3).contains(QStringLiteral("100")));
        QTRY_VERIFY(ok(shown)->isEnabled());
        QVERIFY(child<QLabel>(shown, "weightSummary")->text().contains(QStringLiteral("Converged")));
        accept(shown);
        const auto weights = valuesOf("weight");
        for (std::size_t row = 0; row < m_answers.size(); ++row)
            QVERIFY(std::abs(weights[row] - 3 * targets.at(m_answers[row].region) / 100) < 1e-6);
        QCOMPARE(m_project->weightVariable(), variable("weight").id);
        // As long as figures are weighted with it, it is not removed.
        m_page->deriveActions().remove(variable("weight"));
        QVERIFY(m_edits->idle());
        auto* notice = QApplication::activeModalWidget();
        QVERIFY(qobject_cast<QMessageBox*>(notice));
        notice->close();
        undo(); // the variable and that it is the project's weight, in one
        QVERIFY(!m_project->weightVariable());
        QVERIFY(!m_project->questionnaire()->findByText("weight"));
        m_edits->run(QStringLiteral("Redo"), [](store::ProjectFile& project) { return project.redo(); });
        QTRY_VERIFY(m_project->questionnaire()->findByText("weight"));
        QCOMPARE(m_project->weightVariable(), variable("weight").id);

        // Without the tick it is a variable like others, in one step again.
        m_page->deriveActions().edit(variable("weight"));
        shown = dialog();
        auto* use = child<QCheckBox>(shown, "useWeight");
        QVERIFY(use->isChecked());
        use->click();
        accept(shown);
        QVERIFY(!m_project->weightVariable());
        QVERIFY(m_project->questionnaire()->findByText("weight"));
        undo();
        QCOMPARE(m_project->weightVariable(), variable("weight").id);
    }

    void targetOfNobodyIsRefusedByName()
    {
        DeriveDialog* shown = open("newWeights");
        child<VariableCombo>(shown, "addMargin")->setVariable(variable("region").id);
        auto* tree = child<QTreeWidget>(shown, "weightMargins");
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        // Answers without a target cannot be weighted; the sentence names the category.
        wait(shown, [&] { tree->topLevelItem(0)->child(0)->setText(3, QStringLiteral("50")); });
        QVERIFY(!ok(shown)->isEnabled());
        QVERIFY2(ok(shown)->toolTip().contains(QStringLiteral("North")), qPrintable(ok(shown)->toolTip()));
        shown->reject();
    }

    // Five of the six cities are in the file; 100 responses are of the sixth.
    void lookUpListsUnknownMembersBeforeItWrites()
    {
        const QString path = m_folder->filePath(QStringLiteral("cities.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("city,country,size\nAden,Yemen,10\nBern,Switzerland,20\nCork,Ireland,30\nDili,Timor,40\nOslo,"
                   "Norway,50\n");
        file.close();
        DeriveLookUpDialog shown(*m_session, variable("city").id);
        QSignalSpy previewed(&shown, &DeriveLookUpDialog::previewed), planned(&shown, &DeriveLookUpDialog::planned);
        shown.readFile(path);
        QVERIFY(previewed.wait(20000));
        QVERIFY(child<QLabel>(&shown, "lookUpSummary")
                    ->text()
                    .contains(QStringLiteral("Members that are not in the file: 1, with 100 of the responses")));
        auto* unknown = child<QTableView>(&shown, "lookUpUnknown")->model();
        QCOMPARE(unknown->index(0, 0).data().toString(), QStringLiteral("Rome"));
        shown.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(planned.count(), 1);
        const auto plan = planned.front().front().value<engine::LookUpPlan>();
        QVERIFY(engine::defineLookUp(*m_project, plan).has_value());
        const auto sizes = valuesOf("size");
        const std::map<QString, double> wanted{{"Aden", 10}, {"Bern", 20}, {"Cork", 30}, {"Dili", 40}, {"Oslo", 50}};
        for (std::size_t row = 0; row < m_answers.size(); ++row) {
            if (m_answers[row].city == QLatin1String("Rome"))
                QVERIFY(std::isnan(sizes[row]));
            else
                QCOMPARE(sizes[row], wanted.at(m_answers[row].city));
        }
    }

    void rangesAreReadAsWritten()
    {
        const auto range = [](const char* text) { return codeRangeFromText(QString::fromUtf8(text)); };
        QCOMPARE(range("3")->low, 3.0);
        QCOMPARE(range("-3")->high, -3.0);
        QCOMPARE(range("1–2")->high, 2.0);
        QCOMPARE(range("1-2")->low, 1.0);
        QVERIFY(std::isinf(range("4..")->high));
        QVERIFY(std::isinf(range("..3")->low));
        QCOMPARE(range("-2..-1")->low, -2.0);
        for (const char* wrong : {"", "..", "5-1", "a", "1-b"})
            QVERIFY2(!range(wrong), wrong);
        for (const char* text : {"3", "1–2", "4..", "..3"})
            QCOMPARE(codeRangeText(range(text)->low, range(text)->high), QString::fromUtf8(text));
    }

    // Ten values once each: fifths are pairs; the widths of 1…10 in three bands are 5, in round numbers.
    void cutsAreSuggested()
    {
        HeldValues held;
        for (int i = 1; i <= 10; ++i)
            held.values.push_back({double(i), 1});
        QCOMPARE(equalCounts(held, 5, false), (std::vector<double>{3, 5, 7, 9}));
        QCOMPARE(equalCounts(held, 5, true), (std::vector<double>{2, 4, 6, 8}));
        QCOMPARE(equalWidths(held, 3), (std::vector<double>{5, 10}));
        // One value has most of the responses: fewer bands.
        HeldValues lumped{{{1, 1}, {2, 97}, {3, 2}}, false};
        QVERIFY(equalCounts(lumped, 4, false).size() <= 2);
        QString wrong;
        QCOMPARE(cutsFromText(QStringLiteral("25, 18"), false, wrong).value(), (std::vector<double>{18, 25}));
        QVERIFY(!cutsFromText(QStringLiteral("18, x"), false, wrong));
        QCOMPARE(wrong, QStringLiteral("x"));
        QCOMPARE(cutsText(*cutsFromText(QStringLiteral("2026-07-01"), true, wrong), true),
                 QStringLiteral("2026-07-01"));
    }
};

QTEST_MAIN(tst_derived)
#include "tst_derived.moc"
