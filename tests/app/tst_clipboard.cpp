#include <QStandardItemModel>
#include <QtTest>

#include "app/shell/clipboard.h"
#include "app/shell/command_palette.h"
#include "app/shell/table_view.h"

using namespace manyi::app;

class tst_clipboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formulasAreGuarded_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("copied");
        QTest::newRow("formula") << "=1+1"
                                 << "'=1+1";
        QTest::newRow("call") << "@SUM(A1)"
                              << "'@SUM(A1)";
        QTest::newRow("plus text") << "+cmd|' /C calc'!A0"
                                   << "'+cmd|' /C calc'!A0";
        QTest::newRow("minus text") << "-yes"
                                    << "'-yes";
        QTest::newRow("blank before") << " =1"
                                      << "' =1";
        QTest::newRow("negative number") << "-7.3"
                                         << "-7.3";
        QTest::newRow("typographic minus") << QString::fromUtf8("−7.3") << "-7.3";
        QTest::newRow("typographic minus, text") << QString::fromUtf8("−abc") << QString::fromUtf8("−abc");
        QTest::newRow("signed number") << "+2.6"
                                       << "+2.6";
        QTest::newRow("count") << "12,480"
                               << "12,480";
        QTest::newRow("text") << QString::fromUtf8("满意") << QString::fromUtf8("满意");
    }
    void formulasAreGuarded()
    {
        QFETCH(QString, cell);
        QFETCH(QString, copied);
        QCOMPARE(guardedCell(cell), copied);
    }

    void tableAsTextAndHtml()
    {
        CopiedTable table;
        table.header = {QStringLiteral("Region"), QStringLiteral("NPS")};
        table.rows = {{{QStringLiteral("East\tcoast"), false, false}, {QString::fromUtf8("−3.5"), true, true}}};
        const auto data = toMimeData(table);
        QCOMPARE(data->text(), QStringLiteral("Region\tNPS\nEast coast\t-3.5"));
        QVERIFY(data->html().contains(QStringLiteral("<td style=\"text-align:right;font-weight:bold\">-3.5</td>")));
        QVERIFY(toMimeData({{}, {{{QStringLiteral("<b>&"), false, false}}}})
                    ->html()
                    .contains(QStringLiteral("&lt;b&gt;&amp;")));
    }

    void selectionOfATableView()
    {
        QStandardItemModel model(3, 3);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                model.setItem(row, column, new QStandardItem(QStringLiteral("%1%2").arg(row).arg(column)));
        }
        model.setHorizontalHeaderLabels({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        TableView view;
        view.setModel(&model);
        view.setColumnHidden(1, true);
        view.selectionModel()->select(QItemSelection(model.index(0, 0), model.index(1, 2)),
                                      QItemSelectionModel::Select);
        const CopiedTable copied = view.selectedCells(true);
        QCOMPARE(copied.header, QStringList({QStringLiteral("a"), QStringLiteral("c")}));
        QCOMPARE(copied.rows.size(), std::size_t(2));
        QCOMPARE(copied.rows[1][1].text, QStringLiteral("12"));
        QCOMPARE(view.allCells().rows.size(), std::size_t(3));
    }

    void fuzzySearchPrefersWords()
    {
        QCOMPARE(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Import survey files")), 0);
        const int word = fuzzyScore(QStringLiteral("sur"), QStringLiteral("Import survey files"));
        const int inside = fuzzyScore(QStringLiteral("urv"), QStringLiteral("Import survey files"));
        const int scattered = fuzzyScore(QStringLiteral("isf"), QStringLiteral("Import survey files"));
        QVERIFY(word > inside);
        QVERIFY(inside > scattered);
        QVERIFY(scattered > fuzzyScore(QStringLiteral("prv"), QStringLiteral("Import survey files")));
        QVERIFY(fuzzyScore(QString::fromUtf8("满意"), QString::fromUtf8("Q7 总体满意度")) > 0);
    }
};

QTEST_MAIN(tst_clipboard)
#include "tst_clipboard.moc"
