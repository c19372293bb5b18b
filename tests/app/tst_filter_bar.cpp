#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include "app/shell/filter/chip_row.h"
#include "app/shell/filter/drill_path.h"
#include "app/shell/filter/expression_edit.h"
#include "app/shell/filter/filter_bar.h"
#include "app/shell/filter/filter_chip.h"
#include "app/shell/filter/filter_popup.h"
#include "app/shell/filter/saved_filters.h"
#include "app/shell/filter/saved_filters_dialog.h"
#include "app/shell/filter/value_list.h"
#include "app/test_project.h"
#include "app/theme/theme.h"

using namespace manyi;
using namespace manyi::app;

class tst_filter_bar : public QObject {
    Q_OBJECT
    TestProject m_projects;
    std::unique_ptr<Session> m_session;

    const domain::Variable& level(std::size_t i) const
    {
        const auto questionnaire = m_session->project()->questionnaire();
        return *questionnaire->find(questionnaire->hierarchies.front().levels.at(i));
    }
    // Counted by hand, row by row.
    qint64 rowsWith(const domain::Variable& variable, double code)
    {
        base::Progress progress;
        const auto dataset = *m_session->project()->dataset({variable.id}, progress);
        qint64 n = 0;
        for (std::size_t row = 0; row < dataset->rows(); ++row)
            n += data::valueAt(*dataset->column(variable.id), row) == code ? 1 : 0;
        return n;
    }

private Q_SLOTS:
    void initTestCase() { theme::initialise(); }
    void init()
    {
        m_session = std::make_unique<Session>();
        m_session->setProject(m_projects.open());
    }

    void countsLive()
    {
        FilterBar bar(*m_session);
        QSignalSpy counted(&bar, &FilterBar::counted);
        QVERIFY(counted.wait());
        QCOMPARE(counted.last().at(0).toLongLong(), qint64(2000));
        const domain::Variable region = level(0);
        m_session->setDrillPath({{region.id, region.labels.front().code}});
        QVERIFY(counted.wait());
        QCOMPARE(counted.last().at(0).toLongLong(), rowsWith(region, region.labels.front().code));
        QCOMPARE(counted.last().at(1).toLongLong(), qint64(2000));
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("filterTotal"))->text(), QStringLiteral("of 2,000"));
    }

    void weightedSwitchIsTheSessions()
    {
        FilterBar bar(*m_session);
        auto* box = bar.findChild<QCheckBox*>(QStringLiteral("weighted"));
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!m_session->weighted());
        m_session->setWeighted(true);
        QVERIFY(box->isChecked());
    }

    void chipsAreShownEditedAndRemoved()
    {
        FilterBar bar(*m_session);
        bar.resize(1200, 44);
        bar.show();
        const domain::Variable region = level(0);
        m_session->addChip(*data::parseFilter(region.name + " = " + "\"" + region.labels.front().label + "\""));
        auto* chip = bar.findChild<FilterChip*>();
        QVERIFY(chip);
        QTRY_VERIFY(chip->isVisible());
        QVERIFY(chip->toolTip().contains(QString::fromStdString(region.labels.front().label)));
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(m_session->chips().empty());
    }

    void chipsThatDoNotFitAreBehindAButton()
    {
        ChipRow row(*m_session);
        row.resize(320, 28);
        row.show();
        const auto questionnaire = m_session->project()->questionnaire();
        for (std::size_t i = 0; i < 6; ++i)
            m_session->addChip(*data::parseFilter("missing(" + questionnaire->variables[i].name + ")"));
        QTRY_VERIFY(row.findChild<QPushButton*>(QStringLiteral("moreChips"))->isVisible());
        for (const FilterChip* chip : row.findChildren<FilterChip*>()) {
            if (chip->isVisible())
                QVERIFY(chip->geometry().right() < row.width());
        }
    }

    void drillPathGoesDownAndUp()
    {
        DrillPath path(*m_session);
        path.show();
        const auto levels = drillLevels(*m_session->project()->questionnaire());
        QVERIFY(levels.size() >= 2);
        const domain::Variable region = level(0);
        m_session->setDrillPath({{region.id, region.labels.front().code}});
        QCoreApplication::processEvents();
        QStringList texts;
        for (const QPushButton* button :
             path.findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^drillLevel")))) {
            if (!button->isHidden())
                texts << button->text();
        }
        QCOMPARE(texts.size(), static_cast<qsizetype>(levels.size()) + 1);
        QCOMPARE(texts.at(1), QString::fromStdString(region.labels.front().label));
        path.up();
        QVERIFY(m_session->drillPath().empty());
        path.up();
        QVERIFY(m_session->drillPath().empty());
    }

    void answersAreCountedWithinTheFilter()
    {
        const domain::Variable region = level(0);
        base::Progress progress;
        const auto counts = countAnswers(*m_session->project(), {region.id, {}}, {}, progress);
        QVERIFY(counts.has_value());
        qint64 sum = counts->noAnswer;
        for (const AnswerCount& answer : counts->answers) {
            const auto code = domain::codeOf(region, answer.written);
            QVERIFY(code.has_value());
            QCOMPARE(answer.n, rowsWith(region, *code));
            sum += answer.n;
        }
        QCOMPARE(sum, qint64(2000));
    }

    void tickedAnswersBecomeAChip()
    {
        const domain::Variable region = level(0);
        const auto questionnaire = m_session->project()->questionnaire();
        const std::string a = region.labels[0].label, b = region.labels[1].label;
        const FilterTarget target{region.id, {}};
        const auto one = filterOnAnswers(*questionnaire, target, {a}, false);
        QCOMPARE(one->kind, data::Filter::Kind::Equals);
        const auto two = filterOnAnswers(*questionnaire, target, {a, b}, false);
        QCOMPARE(two->kind, data::Filter::Kind::In);
        const auto orMissing = filterOnAnswers(*questionnaire, target, {a}, true);
        QCOMPARE(orMissing->kind, data::Filter::Kind::Or);
        QVERIFY(!filterOnAnswers(*questionnaire, target, {}, false).has_value());
        for (const auto& chip : {*one, *two, *orMissing}) {
            QVERIFY(targetOf(chip, *questionnaire) == target);
            QVERIFY(picks(chip, a));
            QVERIFY(data::variablesOf(chip, *questionnaire).has_value());
        }
        QVERIFY(!picks(*one, b));
        QVERIFY(picks(*two, b));
    }

    void completionKnowsWhereItIs()
    {
        const auto questionnaire = m_session->project()->questionnaire();
        const domain::Variable region = level(0);
        const QString name = QString::fromStdString(region.name);
        const auto names = completionAt(name.left(3), 3, *questionnaire);
        QCOMPARE(names.begin, 0);
        QVERIFY(names.words.contains(name) || names.words.contains(QLatin1Char('"') + name + QLatin1Char('"')));
        const QString comparison = name + QStringLiteral(" = ");
        const auto answers = completionAt(comparison, static_cast<int>(comparison.size()), *questionnaire);
        QCOMPARE(answers.words.size(), static_cast<qsizetype>(region.labels.size()));
        const QString listed = name + QStringLiteral(" in (x, ");
        QCOMPARE(completionAt(listed, static_cast<int>(listed.size()), *questionnaire).words, answers.words);
        const QString joined = comparison + QStringLiteral("x and ");
        QVERIFY(completionAt(joined, static_cast<int>(joined.size()), *questionnaire).words.size() >
                answers.words.size());
    }

    void expressionSaysWhatIsWrong()
    {
        ExpressionEdit edit(*m_session);
        QSignalSpy judged(&edit, &ExpressionEdit::judged);
        QTest::keyClicks(&edit, QStringLiteral("nosuchvariable = 1"));
        QVERIFY(!judged.last().at(0).toString().isEmpty());
        QVERIFY(!edit.expression().has_value());
        edit.clear();
        QTest::keyClicks(&edit, QString::fromStdString("missing(" + level(0).name + ")"));
        QVERIFY(judged.last().at(0).toString().isEmpty());
        QVERIFY(edit.expression().has_value());
    }

    void filterIsSavedAppliedAndDeleted()
    {
        Edits edits(*m_session, nullptr);
        SavedFilters saved(*m_session);
        saved.setEdits(edits);
        QSignalSpy changed(&saved, &SavedFilters::changed);
        QVERIFY(changed.wait());
        QVERIFY(!saved.saveAction()->isEnabled()); // nothing is filtered
        const domain::Variable region = level(0), province = level(1);
        const auto is = [](const domain::Variable& variable, const std::string& label) {
            return *data::parseFilter(variable.name + " = \"" + label + "\"");
        };
        m_session->setDrillPath({{region.id, region.labels.front().code}});
        m_session->addChip(is(province, province.labels.front().label));
        const data::Filter filter = m_session->filter();
        QVERIFY(saved.saveAction()->isEnabled());
        saved.saveAction()->trigger();
        SaveFilterDialog* dialog = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<SaveFilterDialog*>(widget))
                dialog = found;
        }
        QVERIFY(dialog);
        auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit*>(QStringLiteral("filterName"))->setText(QStringLiteral("Coast"));
        ok->click();
        QVERIFY(changed.wait());
        QCOMPARE(saved.filters().size(), std::size_t(1));
        QCOMPARE(saved.filters().front().name, std::string("Coast"));

        m_session->setDrillPath({});
        m_session->setChips({});
        saved.apply(saved.filters().front());
        QCOMPARE(m_session->chips().size(), std::size_t(2));
        QCOMPARE(data::toText(m_session->filter()), data::toText(filter));

        edits.run(QStringLiteral("Undo"), [](store::ProjectFile& file) { return file.undo(); });
        QVERIFY(changed.wait());
        QVERIFY(saved.filters().empty());
    }

    void savedFiltersHaveOneNameEach()
    {
        std::vector<store::SavedFilter> filters = withFilter({}, {"b", "x = 1"});
        filters = withFilter(filters, {"A", "x = 2"});
        filters = withFilter(filters, {"B", "x = 3"});
        QCOMPARE(filters.size(), std::size_t(2));
        QCOMPARE(filters.front().name, std::string("A"));
        QCOMPARE(filters.back().expression, std::string("x = 3"));
        SavedFiltersDialog dialog(filters);
        auto* table = dialog.findChild<QTableWidget*>();
        auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        table->item(1, 0)->setText(QStringLiteral("a"));
        QVERIFY(!ok->isEnabled()); // the name is taken
        QVERIFY(!ok->toolTip().isEmpty());
        table->item(1, 0)->setText(QStringLiteral("C"));
        QSignalSpy chosen(&dialog, &SavedFiltersDialog::chosen);
        table->setCurrentCell(0, 0);
        dialog.findChild<QPushButton*>(QStringLiteral("deleteSavedFilter"))->click();
        ok->click();
        const auto left = chosen.front().front().value<std::vector<store::SavedFilter>>();
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().name, std::string("C"));
        QCOMPARE(left.front().expression, std::string("x = 3"));
    }

    void popupMakesAChip()
    {
        FilterBar bar(*m_session);
        bar.show();
        bar.addFilter();
        auto* popup = bar.findChild<FilterPopup*>();
        auto* list = popup->findChild<QListWidget*>(QStringLiteral("filterVariables"));
        const QString name = QString::fromStdString(level(0).name);
        QListWidgetItem* item = nullptr;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(name))
                item = list->item(row);
        }
        QVERIFY(item);
        auto* values = popup->findChild<ValueList*>();
        QSignalSpy loaded(values, &ValueList::loaded);
        Q_EMIT list->itemClicked(item);
        QVERIFY(loaded.wait());
        auto* answers = values->findChild<QListWidget*>(QStringLiteral("values"));
        QVERIFY(answers->count() >= 2);
        answers->item(0)->setCheckState(Qt::Checked);
        auto* apply = popup->findChild<QPushButton*>(QStringLiteral("applyFilter"));
        QVERIFY(apply->isEnabled());
        apply->click();
        QCOMPARE(m_session->chips().size(), std::size_t(1));
        QVERIFY(popup->isHidden());
    }
};

QTEST_MAIN(tst_filter_bar)
#include "tst_filter_bar.moc"
