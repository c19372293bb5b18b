#include <QDialog>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "app/import/column_editor.h"
#include "app/import/dialect_bar.h"
#include "app/import/hierarchy_editor.h"
#include "app/import/import_page_state.h"
#include "app/import/mapping_step.h"
#include "app/import/problems_panel.h"
#include "app/import/recipe_edits.h"
#include "app/import/recipe_panel.h"
#include "app/import/step_bar.h"
#include "app/import/wave_guard.h"
#include "app/overview/figure_text.h"
#include "engine/import/column_changes.h"
#include "io/personal/personal_data.h"

namespace manyi::app {

void ImportPage::State::connectEdits()
{
    connect(dialect, &DialectBar::hintsChanged, &page, [this](const FileHints& hints) {
        if (!hasFile())
            return;
        ReadRequest wanted = request;
        wanted.only = file().path;
        wanted.hints[file().path] = hints;
        read(wanted);
    });
    connect(dialect, &DialectBar::dateOrderChanged, &page, [this](base::DateOrder order) { applyDateOrder(order); });
    connect(mapping, &MappingStep::columnSelected, &page, [this](int column) { showColumn(column); });
    connect(mapping, &MappingStep::maskAllWanted, &page, [this] { maskAll(); });
    connect(panel->editor(), &ColumnEditor::edited, &page, [this] { applyColumn(); });
    const auto fix = [this](const domain::ImportProblem& problem, const ProblemFix& chosen) {
        applyFix(problem, chosen, file().recipe, file().profile);
        recipeChanged();
        showColumn(mapping->selectedColumn());
    };
    connect(problems, &ProblemsPanel::fixChosen, &page, fix);
    connect(mapping->problems(), &ProblemsPanel::fixChosen, &page, fix);
    connect(guard, &WaveGuard::decided, &page,
            [this](const QString& column, const ColumnDecision& decision) { decide(column, decision); });
    connect(panel, &RecipePanel::jsonWanted, &page, [this] { showJson(); });
    connect(panel, &RecipePanel::hierarchyWanted, &page, [this] { editHierarchy(); });
}

void ImportPage::State::recipeChanged()
{
    file().problems = engine::problemsOf(file());
    mapping->recipeChanged();
    problems->setProblems(file().problems, file().recipe);
    panel->setSummary(file());
    showCounts();
}

void ImportPage::State::showColumn(int column)
{
    const int at = hasFile() && column >= 0 ? recipeColumn(file().recipe, file().profile, column) : -1;
    panel->setColumnShown(at >= 0 && steps->current() == MappingPage);
    if (at >= 0)
        panel->editor()->setColumn(file().recipe.columns[at], &file().profile.columns[column], file().recipe.questions);
}

void ImportPage::State::applyColumn()
{
    const int at = recipeColumn(file().recipe, file().profile, mapping->selectedColumn());
    if (at < 0)
        return;
    auto& column = file().recipe.columns[at];
    const std::string before = column.name;
    column = panel->editor()->column();
    // The hierarchy names its levels by variable.
    for (auto& levels : file().recipe.hierarchies)
        std::replace(levels.begin(), levels.end(), before, column.name);
    recipeChanged();
}

void ImportPage::State::maskAll()
{
    for (auto& column : file().recipe.columns) {
        const auto* cells = engine::profileOf(column, file().profile);
        if (cells && column.role != domain::Role::Ignore && column.masking == domain::Masking::None)
            column.masking = io::personalDataIn(*cells).kind;
    }
    recipeChanged();
    showColumn(mapping->selectedColumn());
}

void ImportPage::State::applyDateOrder(base::DateOrder order)
{
    for (auto& column : file().recipe.columns)
        if (column.type == domain::ValueType::Date)
            column.dateOrder = order;
    recipeChanged();
}

// Another variable changes what the column is compared with: the files are planned anew.
void ImportPage::State::decide(const QString& column, const ColumnDecision& decision)
{
    if (reading || writing)
        return;
    ColumnDecision& now = decisions[column.toStdString()];
    const bool another = now.mappedTo != decision.mappedTo || now.apart != decision.apart;
    now = decision;
    if (!another)
        return showGuard();
    ReadRequest wanted = request;
    wanted.mappings = mappingsOf(decisions, questionnaire().get());
    wanted.newVariables = newVariablesOf(decisions);
    read(wanted);
}

void ImportPage::State::showGuard()
{
    plan.breaks = breaksOf(differingColumns(plan, decisions), decisions);
    guard->setPlan(plan, decisions, questionnaire().get());
    showCounts();
    showObstacle();
}

void ImportPage::State::showJson()
{
    if (!hasFile())
        return;
    auto* dialog = new QDialog(&page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("recipeJson");
    dialog->setWindowTitle(ImportPage::tr("Recipe of %1").arg(fromUtf8(file().name)));
    dialog->resize(640, 560);
    auto* text = new QPlainTextEdit(fromUtf8(domain::toJson(file().recipe)));
    text->setReadOnly(true);
    text->setAccessibleName(dialog->windowTitle());
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text);
    dialog->open();
}

void ImportPage::State::editHierarchy()
{
    if (!hasFile())
        return;
    auto* editor = new HierarchyEditor(file().recipe, &page);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, &page, [this, editor] {
        const auto levels = editor->levels();
        auto& recipe = file().recipe;
        for (auto& column : recipe.columns) {
            const bool level = std::find(levels.begin(), levels.end(), column.name) != levels.end();
            if (level && column.role != domain::Role::Place)
                engine::changeRole(column, domain::Role::Place, engine::profileOf(column, file().profile));
        }
        recipe.hierarchies.clear();
        if (!levels.empty())
            recipe.hierarchies.push_back(levels);
        recipeChanged();
    });
    editor->open();
}

} // namespace manyi::app
