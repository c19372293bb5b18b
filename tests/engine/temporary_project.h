#pragma once

#include <fstream>
#include <memory>
#include <string>

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "engine/import.h"
#include "engine/project.h"

namespace manyi::tests {

// A folder of its own for each test, with short ways to make files and import them.
class EngineTest : public testing::Test {
protected:
    std::string path(const std::string& name) const
    {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }

    std::string file(const std::string& name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

    std::shared_ptr<engine::Project> newProject(const std::string& name = "test.manyi") const
    {
        auto project = engine::Project::create(path(name));
        EXPECT_TRUE(project) << (project ? "" : project.error().message);
        return project ? *project : nullptr;
    }

    engine::ImportPlan plan(const std::string& csv, engine::Project* project, engine::ImportOptions options = {})
    {
        auto made = engine::planImport({csv}, options, project, progress);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return made ? *made : engine::ImportPlan{};
    }

    void import(engine::Project& project, const std::string& csv, engine::ImportOptions options = {})
    {
        const auto outcome = engine::runImport(project, plan(csv, &project, std::move(options)), progress);
        ASSERT_TRUE(outcome) << outcome.error().message;
    }

    // Cells of a variable, labels for codes.
    std::vector<std::string> cells(engine::Project& project, const std::string& variable)
    {
        const auto questionnaire = project.questionnaire(); // the dataset may bring a new one
        const domain::Variable* found = questionnaire->findByText(variable);
        EXPECT_NE(found, nullptr) << variable;
        if (found == nullptr)
            return {};
        const auto dataset = project.dataset({found->id}, progress);
        EXPECT_TRUE(dataset);
        std::vector<std::string> texts;
        for (std::size_t row = 0; row < (*dataset)->rows(); ++row)
            texts.push_back((*dataset)->display(found->id, row, true));
        return texts;
    }

    QTemporaryDir folder;
    base::Progress progress;
};

} // namespace manyi::tests
