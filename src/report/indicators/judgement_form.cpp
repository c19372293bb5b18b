#include "report/indicators/judgement_form.h"

#include "report/satisfaction/material.h"
#include "report/satisfaction_report.h"

namespace manyi::report {

namespace {

struct Form {
    const domain::IndicatorSystem& system;
    const base::Wording& wording;
    QString words(const char* source) const { return wording.translate("JudgementForm", source); }
};

bool isJudged(const domain::Indicator& node)
{
    return node.leaf() || node.weights.source == domain::WeightSource::Judgements ||
           node.weights.mixedWith == domain::WeightSource::Judgements;
}

// Both lines above and below the words are the same number: 9 … 1 … 9.
Table scaleTable(const Form& form)
{
    Table table;
    table.title = form.words(QT_TRANSLATE_NOOP("JudgementForm", "The scale"));
    table.header = {form.words(QT_TRANSLATE_NOOP("JudgementForm", "Number")),
                    form.words(QT_TRANSLATE_NOOP("JudgementForm", "Meaning"))};
    table.widths = {0.16, 0.84};
    const std::pair<const char*, const char*> rows[] = {
        {"1", QT_TRANSLATE_NOOP("JudgementForm", "Both count the same")},
        {"3", QT_TRANSLATE_NOOP("JudgementForm", "One counts a little more than the other")},
        {"5", QT_TRANSLATE_NOOP("JudgementForm", "One counts clearly more than the other")},
        {"7", QT_TRANSLATE_NOOP("JudgementForm", "One counts very much more than the other")},
        {"9", QT_TRANSLATE_NOOP("JudgementForm", "One counts extremely more than the other")},
        {"2, 4, 6, 8", QT_TRANSLATE_NOOP("JudgementForm", "Between the two neighbours")}};
    for (const auto& [number, meaning] : rows)
        table.rows.push_back({{Cell{QString::fromLatin1(number)}, Cell{form.words(meaning)}}});
    return table;
}

Table pairsTable(const std::vector<domain::ComparedItem>& items, const Form& form)
{
    Table table;
    table.title = form.words(QT_TRANSLATE_NOOP("JudgementForm", "Which of the two counts more, and how much?"));
    table.note = form.words(QT_TRANSLATE_NOOP("JudgementForm", "Circle one number a row, on the side of what counts "
                                                               "more. Leave a row blank if you cannot judge it."));
    table.header = {QString()};
    for (int number = 9; number >= 1; --number)
        table.header << QString();
    for (int number = 2; number <= 9; ++number)
        table.header << QString();
    table.header << QString();
    table.widths = {0.20};
    table.widths.insert(table.widths.end(), 17, 0.60 / 17);
    table.widths.push_back(0.20);
    table.rightAligned.assign(static_cast<std::size_t>(table.header.size()), false);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = i + 1; j < items.size(); ++j) {
            TableRow row;
            row.cells = {Cell{text(items[i].name), CellMark::None, true}};
            for (int number = 9; number >= 1; --number)
                row.cells.push_back(Cell{QString::number(number)});
            for (int number = 2; number <= 9; ++number)
                row.cells.push_back(Cell{QString::number(number)});
            row.cells.push_back(Cell{text(items[j].name), CellMark::None, true});
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

void addNode(ReportDocument& document, const domain::Indicator& node, bool& explained, const Form& form)
{
    const auto items = domain::comparedAt(form.system, node.id);
    if (items.size() < 2 || !isJudged(node))
        return;
    const QString question =
        node.leaf() ? form.words(QT_TRANSLATE_NOOP("JudgementForm", "How do the alternatives compare in %1?"))
                    : form.words(QT_TRANSLATE_NOOP("JudgementForm", "What counts how much for %1?"));
    document.blocks.push_back(Headline{question.arg(text(node.name)), {}, text(node.name)});
    if (!explained) {
        document.blocks.push_back(Paragraph{form.words(
            QT_TRANSLATE_NOOP("JudgementForm", "Name: ______________________________  Date: _______________"))});
        document.blocks.push_back(scaleTable(form));
        explained = true;
    }
    if (!node.note.empty())
        document.blocks.push_back(Paragraph{text(node.note), true});
    document.blocks.push_back(pairsTable(items, form));
}

} // namespace

ReportDocument judgementForm(const domain::IndicatorSystem& system, const base::Wording& wording)
{
    const Form form{system, wording};
    ReportDocument document;
    document.title = form.words(QT_TRANSLATE_NOOP("JudgementForm", "Judgements: %1")).arg(text(system.name));
    document.runningHead = document.title;
    document.language = wording.language() == base::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    document.footer =
        form.words(QT_TRANSLATE_NOOP("JudgementForm", "Thank you. Please answer without asking the others."));
    document.pageOf = wording.translate("Report", "Page %1 of %2");
    document.words = layoutWords(wording);
    bool explained = false;
    domain::walk(system.goal, [&](const domain::Indicator& node, int) { addNode(document, node, explained, form); });
    return document;
}

} // namespace manyi::report
