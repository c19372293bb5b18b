#include "engine/import/companions.h"

#include <algorithm>
#include <filesystem>

#include <QCoreApplication>

#include "engine/import/own_workbook.h"
#include "engine/texts.h"
#include "io/dialects/survey_tool.h"
#include "io/dialects/wjx_pair.h"

namespace manyi::engine {

namespace {

constexpr std::size_t allRecords = 1048576;

base::Result<io::RawTable> tableOf(const FilePlan& file)
{
    return io::readCsvTable(file.spool ? file.spool->path() : file.path, file.profile.dialect, allRecords);
}

void note(FilePlan& file, const char* sentence, const std::string& name)
{
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.value = name;
    problem.reason = QCoreApplication::translate("Import", sentence).arg(qt(name)).toStdString();
    problem.action = QCoreApplication::translate("Import", "Nothing was lost.").toStdString();
    problem.affectedRows = 0;
    file.dictionary.problems.push_back(std::move(problem));
}

domain::Recipe plainGuess(const FilePlan& file)
{
    domain::Recipe recipe =
        file.spool ? io::describedRecipe(file.dictionary, file.profile) : io::guessRecipe(file.profile);
    takeOwnDictionary(file, recipe);
    return recipe;
}

} // namespace

base::Result<std::vector<std::string>> Companions::takeForms(const std::vector<std::string>& paths,
                                                             base::Progress& progress)
{
    std::vector<std::string> answers;
    for (const std::string& path : paths) {
        auto form = paths.size() > 1 ? io::readSurveyForm(path, progress)
                                     : base::Result<std::optional<io::SurveyForm>>(std::nullopt);
        if (!form && form.error().code == base::ErrorCode::Cancelled)
            return form.error();
        if (form && *form) // what cannot be read is told when its answers are looked for
            m_forms.push_back({std::filesystem::path(path).filename().string(), std::move(**form)});
        else
            answers.push_back(path);
    }
    if (!answers.empty())
        return answers;
    m_forms.clear();
    return paths;
}

void Companions::takePairs(std::vector<FilePlan>& files)
{
    for (const FilePlan& codes : files) {
        if (codes.profile.dialect.tool != "wjx-codes")
            continue;
        const auto codeTable = tableOf(codes);
        for (FilePlan& texts : files) {
            if (texts.profile.dialect.tool != "wjx" || texts.path.empty() || !codeTable)
                continue;
            const auto textTable = tableOf(texts);
            io::SourceDictionary dictionary = io::describeTool(codes.profile);
            if (!textTable || io::takeLabelsFromTexts(*textTable, texts.profile.dialect, *codeTable,
                                                      codes.profile.dialect, dictionary) == 0)
                continue;
            m_texts.emplace(codes.path, std::move(texts));
            texts.path.clear();
            break;
        }
    }
    std::erase_if(files, [](const FilePlan& file) { return file.path.empty(); });
}

base::Result<domain::Recipe> Companions::guess(FilePlan& file) const
{
    const auto texts = m_texts.find(file.path);
    if ((m_forms.empty() && texts == m_texts.end()) || !file.dictionary.columns.empty())
        return plainGuess(file);
    io::SourceDictionary dictionary = io::describeTool(file.profile);
    bool helped = false;
    for (const Form& form : m_forms)
        if (io::describeByForm(form.form, file.profile, dictionary) > 0) {
            note(file, QT_TRANSLATE_NOOP("Import", "Questions and choices are named by the questionnaire %1."),
                 form.name);
            helped = true;
        }
    if (texts != m_texts.end()) {
        const auto codeTable = tableOf(file);
        const auto textTable = tableOf(texts->second);
        if (!codeTable || !textTable)
            return codeTable ? textTable.error() : codeTable.error();
        io::takeLabelsFromTexts(*textTable, texts->second.profile.dialect, *codeTable, file.profile.dialect,
                                dictionary);
        note(file, QT_TRANSLATE_NOOP("Import", "The labels of its codes come from %1, the same survey by text."),
             texts->second.name);
        helped = true;
    }
    if (!helped)
        return plainGuess(file);
    domain::Recipe recipe = io::toolRecipe(dictionary, file.profile);
    const domain::Recipe plain = plainGuess(file);
    recipe.format = plain.format;
    recipe.encoding = plain.encoding;
    recipe.sheet = plain.sheet;
    return recipe;
}

} // namespace manyi::engine
