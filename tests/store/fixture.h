#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "store/project_file.h"

namespace manyi::store::test {

// A folder of its own that goes with the object.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string readBytes(const std::string& path);
void writeBytes(const std::string& path, const std::string& bytes);

// gtest assertion that prints the error.
template <class T>
testing::AssertionResult good(const base::Result<T>& result)
{
    if (result)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << result.error().message << " (" << result.error().where << ")";
}

domain::Variable variable(const std::string& name, domain::ValueType type, domain::Role role = domain::Role::Segment);

// A small survey: id (text), date, csat 1–5 with labels and missing 9, nps 0–10, amount (number), 意见 (text),
// region and city as a hierarchy, two multi-select members of question "Channels".
NewBatch surveyBatch(const std::string& fileName, const std::string& stepName = "Import");
// The rows of it; every value follows from the row number and `seed`.
data::ResponseChunk surveyChunk(const NewBatch& batch, std::size_t rows, std::size_t firstRow = 0,
                                std::int64_t seed = 0);
base::Result<base::BatchId> importSurvey(ProjectFile& project, const NewBatch& batch, std::size_t rows,
                                         std::int64_t seed = 0);
// The same batch for a project that has the variables already.
NewBatch nextWave(const ProjectFile& project, const std::string& fileName);

// A project of two batches with settings and edits.
std::unique_ptr<ProjectFile> makeSurvey(const std::string& path, std::size_t rows = 50);

// A derived variable, without an id; codes but for scores.
domain::Variable derived(const std::string& name, domain::Derivation derivation);
base::VariableId idOf(const ProjectFile& project, const std::string& name);
// To a project of makeSurvey: two derived variables (one of them reads the other), an exclusion, a series break and two
// saved filters, a step each.
void cleanSurvey(ProjectFile& project);
// An import of respondent and csat only; row k has the values of row k of a wave with `seed`.
base::Result<base::BatchId> importUpdate(ProjectFile& project, std::size_t rows,
                                         const std::vector<NewBatch::Replacement>& replacements,
                                         std::int64_t seed = 7000);

// One number from the file, by a connection of the test's own.
std::int64_t countInFile(const std::string& path, const std::string& sql);
// Changes the file behind the store's back.
void runInFile(const std::string& path, const std::string& sql);

// Everything of a project that a user could see, as text: settings, questionnaire, exclusions, filters, live batches,
// all answers. Equal texts mean equal projects; history and revision are left out.
std::string dump(const ProjectFile& project);
// The same of a file, read with an independent connection and no code of the store.
std::string dumpFile(const std::string& path);

} // namespace manyi::store::test
