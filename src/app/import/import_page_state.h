#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>

#include "app/import/file_reading.h"
#include "app/import/import_page.h"
#include "app/import/series_decisions.h"
#include "app/tasks/task.h"

namespace manyi::app {

class DialectBar;
class DoneStep;
class FileStep;
class MappingStep;
class ProblemsPanel;
class RecipePanel;
class StepBar;
class WaveGuard;
class WriteStep;
struct ProblemFix;

enum ImportStep { FilePage, MappingPage, ProblemsPage, WritePage, DonePage };

// The inside of the wizard: its widgets, the plan that they show and edit, and what reads and writes it. Building and
// steps stand in import_page.cpp, reading in import_page_reading.cpp, edits of the recipe in import_page_edits.cpp,
// writing in import_page_writing.cpp.
struct ImportPage::State {
    State(ImportPage& owner, Session& shared) : page(owner), session(shared) {}

    ImportPage& page;
    Session& session;
    StepBar* steps = nullptr;
    QLabel* heading = nullptr;
    QLabel* extent = nullptr;
    QLabel* title = nullptr;
    QLabel* about = nullptr;
    QTabBar* files = nullptr;
    DialectBar* dialect = nullptr;
    QStackedWidget* pages = nullptr;
    FileStep* fileStep = nullptr;
    MappingStep* mapping = nullptr;
    ProblemsPanel* problems = nullptr;
    QWidget* problemsPage = nullptr;
    WaveGuard* guard = nullptr;
    WriteStep* write = nullptr;
    DoneStep* done = nullptr;
    RecipePanel* panel = nullptr;

    ReadRequest request;
    engine::ImportPlan plan;
    std::vector<domain::Recipe> planned; // as the files were read, before any edit; aligned with plan.files
    ColumnDecisions decisions;
    std::size_t current = 0;
    bool reading = false, writing = false, cancelling = false;
    base::Revision revisionBefore = 0;
    Task task;
    Task trial; // counts what the keys would do

    void build();
    QWidget* buildBar();
    QWidget* buildMiddle();
    QWidget* buildProblems();
    void connectAll();
    void connectEdits();
    void connectWriting();
    void retranslate();
    void setTheme();
    bool hasFile() const { return current < plan.files.size(); }
    engine::FilePlan& file() { return plan.files[current]; }
    std::shared_ptr<const domain::Questionnaire> questionnaire() const; // of the project; null without one
    void show(int step);
    void next();
    void leave();
    void cancel();
    qint64 problemCount() const;
    void showCounts(); // of problems, at the step and beside the names of the files

    // Reading
    void start(const QStringList& paths);
    void read(ReadRequest wanted);
    void readDone(base::Result<engine::ImportPlan> result, const ReadRequest& wanted);
    void takePlan(engine::ImportPlan fresh);
    void takeFile(engine::FilePlan fresh);
    void fillTabs();
    void letGo();
    void showFile();
    void connectFiles();
    QString folder() const;
    void chooseFiles(bool more);
    void chooseFolder();
    void add(const QStringList& paths);
    void takeOff(std::size_t index);

    // Edits
    void recipeChanged();
    void showColumn(int column);
    void applyColumn();
    void maskAll();
    void applyDateOrder(base::DateOrder order);
    void decide(const QString& column, const ColumnDecision& decision);
    void showGuard();
    void showJson();
    void editHierarchy();

    // Writing
    void takeWriting(); // wave, channel, keys and breaks into the plan
    QString obstacle();
    void showObstacle();
    void tryKeys();
    void run();
    void runDone(base::Result<engine::ImportOutcome> outcome);
    void taskEnded();
};

} // namespace manyi::app
