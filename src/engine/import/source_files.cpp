#include "engine/import/source_files.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <QCollator>
#include <QCoreApplication>

#include "engine/texts.h"
#include "io/source/detect.h"

namespace manyi::engine {

namespace {

namespace fs = std::filesystem;

base::Error unreadable(const std::string& folder, const std::error_code& error)
{
    return {base::ErrorCode::NotFound,
            QCoreApplication::translate("Import", "The folder %1 cannot be read: %2.")
                .arg(qt(folder), QString::fromLocal8Bit(error.message().c_str()))
                .toStdString(),
            folder};
}

bool passedOver(const std::string& name)
{
    return name.starts_with('.') || name.starts_with("~$");
}

std::string endingOf(const std::string& path)
{
    return qt(fs::path(path).extension().string()).toLower().toStdString();
}

template <class Iterator>
base::Status collect(const std::string& folder, std::vector<std::string>& files)
{
    std::error_code error;
    Iterator it(folder, error);
    for (; !error && it != Iterator(); it.increment(error)) {
        const std::string name = it->path().filename().string();
        std::error_code ignored;
        if constexpr (std::is_same_v<Iterator, fs::recursive_directory_iterator>) {
            if (passedOver(name) && it->is_directory(ignored))
                it.disable_recursion_pending();
        }
        if (!passedOver(name) && it->is_regular_file(ignored))
            files.push_back(it->path().string());
    }
    return error ? base::Status(unreadable(folder, error)) : base::Status{};
}

void sortAsPeopleDo(std::vector<std::string>& files)
{
    QCollator order{QLocale(QLocale::English)};
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(files.begin(), files.end(), [&](const std::string& a, const std::string& b) {
        const int compared = order.compare(qt(a), qt(b));
        return compared != 0 ? compared < 0 : a < b;
    });
}

base::Status addFolder(const std::string& folder, bool subfolders, SourceFiles& found)
{
    std::vector<std::string> files;
    if (auto status = subfolders ? collect<fs::recursive_directory_iterator>(folder, files)
                                 : collect<fs::directory_iterator>(folder, files);
        !status)
        return status;
    sortAsPeopleDo(files);
    std::vector<std::string> belonging;
    std::vector<SourceFile> readable;
    for (const std::string& path : files) {
        const auto detection = io::detectFormat(path);
        if (!detection) {
            found.skipped.push_back({path, detection.error().message});
            continue;
        }
        belonging.insert(belonging.end(), detection->companions.begin(), detection->companions.end());
        readable.push_back({path, true});
    }
    std::erase_if(readable, [&](const SourceFile& file) {
        return std::any_of(belonging.begin(), belonging.end(), [&](const std::string& other) {
            return fs::path(other).lexically_normal() == fs::path(file.path).lexically_normal();
        });
    });
    found.files.insert(found.files.end(), readable.begin(), readable.end());
    return {};
}

bool raggedTable(const io::CsvProfile& profile)
{
    std::int64_t ragged = 0;
    for (const domain::ImportProblem& problem : profile.problems)
        ragged += problem.row > 0 ? problem.affectedRows : 0;
    return profile.columns.size() < 2 || 10 * ragged > profile.records;
}

} // namespace

base::Result<SourceFiles> sourceFiles(const std::vector<std::string>& paths, bool subfolders)
{
    SourceFiles found;
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            found.files.push_back({path, false});
            continue;
        }
        if (auto status = addFolder(path, subfolders, found); !status)
            return status.error();
    }
    return found;
}

std::string whyNoTable(const std::string& path, const io::CsvProfile& profile)
{
    static constexpr std::array<std::string_view, 3> tables{".csv", ".tsv", ".tab"};
    static constexpr std::array<std::string_view, 4> perhaps{".txt", ".dat", ".asc", ""};
    const std::string ending = endingOf(path);
    if (std::find(tables.begin(), tables.end(), ending) != tables.end() || !profile.dialect.tool.empty())
        return {};
    if (std::find(perhaps.begin(), perhaps.end(), ending) != perhaps.end() && !raggedTable(profile))
        return {};
    return QCoreApplication::translate("Import", "It is a text, but no table of answers; name the file itself if it is "
                                                 "one.")
        .toStdString();
}

std::string nameForFile(const std::string& pattern, const std::string& fileName)
{
    static constexpr std::string_view placeholder = "{file}";
    std::string name = pattern;
    const std::string stem = fs::path(fileName).stem().string();
    for (std::size_t at = name.find(placeholder); at != std::string::npos;
         at = name.find(placeholder, at + stem.size()))
        name.replace(at, placeholder.size(), stem);
    return name;
}

} // namespace manyi::engine
