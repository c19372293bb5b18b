#include <filesystem>

#include <QCoreApplication>
#include <QTemporaryDir>

#include "engine/import.h"
#include "engine/indicators.h"
#include "engine/sample.h"
#include "engine/sample/chinese.h"
#include "engine/sample/layout.h"
#include "engine/settings.h"

namespace manyi::engine {

namespace {

base::Status importSample(const std::string& csv, const std::string& path, base::Language language,
                          base::Progress& progress)
{
    ImportOptions options;
    options.recipe = sampleRecipe(language);
    auto plan = planImport({csv}, options, nullptr, progress);
    if (!plan)
        return plan.error();
    auto project = Project::create(path);
    if (!project)
        return project.error();
    if (auto outcome = runImport(**project, *plan, progress); !outcome)
        return outcome.error();
    auto file = (*project)->file();
    const std::string_view english = "Bank branches 2026";
    const std::string title(language == base::Language::Chinese ? inChinese(english) : english);
    for (const auto& [key, value] : {std::pair{settingTitle, title}, {settingWeight, std::string("Weight")}}) {
        if (auto status = file->setSetting(key, value, {}); !status)
            return status;
    }
    const auto indicators = indicatorTemplate("sample", language);
    if (!indicators)
        return indicators.error();
    if (auto written = file->writeIndicatorSystem(*indicators, {}); !written)
        return written.error();
    return {};
}

} // namespace

base::Status writeSampleProject(const std::string& path, const SampleOptions& options, base::Progress& progress)
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (fs::exists(path, ignored) && fs::file_size(path, ignored) > 0) {
        const QString text = QCoreApplication::translate(
            "Sample", "%1 exists already and was left as it is; choose another name or remove it first.");
        return base::Error{base::ErrorCode::InvalidArgument, text.arg(QString::fromStdString(path)).toStdString(),
                           path};
    }
    const QTemporaryDir folder;
    const std::string csv = folder.filePath(QStringLiteral("bank-branches.csv")).toStdString();
    if (auto status = writeSampleCsv(csv, options, progress); !status)
        return status;
    // Under another name until it is complete: a program that ends in between leaves no half sample behind.
    const std::string making = path + ".making";
    for (const char* leftover : {"", "-journal"})
        fs::remove(making + leftover, ignored);
    auto status = importSample(csv, making, options.language, progress);
    if (!status) {
        fs::remove(making, ignored);
        return status;
    }
    if (std::error_code failed; fs::rename(making, path, failed), failed) {
        fs::remove(making, ignored);
        return base::Error{base::ErrorCode::ReadOnly, failed.message(), path};
    }
    return status;
}

} // namespace manyi::engine
