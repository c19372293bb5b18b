#include "store/restore_points.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include <fmt/format.h>

#include "store/clock.h"
#include "store/file_sync.h"
#include "store/sqlite/failure.h"
#include "store/verified_copy.h"

namespace manyi::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t timeLength = 19; // 2026-07-18 09.42.10
constexpr std::size_t longestName = 100;

fs::path folderOf(const std::string& projectPath)
{
    return projectPath + ".restore";
}

// A name of people as part of a file name.
std::string fileNamePart(std::string name)
{
    for (char& c : name) {
        if (static_cast<unsigned char>(c) < 32 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = ' ';
    }
    if (name.size() > longestName) {
        std::size_t length = longestName;
        while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80)
            --length;
        name.resize(length);
    }
    return name;
}

std::string fileNameTime()
{
    std::string time = localTimestamp();
    std::replace(time.begin(), time.end(), ':', '.');
    std::replace(time.begin(), time.end(), 'T', ' ');
    return time;
}

RestorePoint describe(const fs::path& path)
{
    const std::string stem = path.stem().string();
    RestorePoint point{path.string(), stem, {}};
    if (stem.size() < timeLength)
        return point;
    point.madeAt = stem.substr(0, timeLength);
    std::replace(point.madeAt.begin(), point.madeAt.end(), '.', ':');
    point.madeAt[10] = 'T';
    // Two of the same second bear a number between brackets after the time.
    const std::size_t name = stem.find(' ', timeLength);
    point.name = name != std::string::npos ? stem.substr(name + 1) : "";
    return point;
}

fs::path freePath(const fs::path& folder, const std::string& name)
{
    const std::string time = fileNameTime();
    for (int number = 1;; ++number) {
        const std::string between = number == 1 ? " " : fmt::format("({:02}) ", number);
        const fs::path path = folder / (time + between + fileNamePart(name) + ".manyi");
        if (!fs::exists(path))
            return path;
    }
}

} // namespace

std::vector<RestorePoint> restorePointsOf(const std::string& projectPath)
{
    std::vector<RestorePoint> points;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folderOf(canonicalPath(projectPath)), error)) {
        if (entry.path().extension() == ".manyi")
            points.push_back(describe(entry.path()));
    }
    // Of the same second: as they were written.
    const auto age = [](const RestorePoint& point) {
        std::error_code unknown;
        return std::make_tuple(point.madeAt, fs::last_write_time(point.path, unknown), point.path);
    };
    std::sort(points.begin(), points.end(),
              [&](const RestorePoint& left, const RestorePoint& right) { return age(left) < age(right); });
    return points;
}

RestorePoint writeRestorePoint(const Connection& project, const std::string& projectPath, const std::string& name)
{
    const fs::path folder = folderOf(projectPath);
    std::error_code error;
    fs::create_directory(folder, error);
    if (!fs::is_directory(folder, error)) {
        fail(base::ErrorCode::ReadOnly,
             QCoreApplication::translate("Store", "No restore point could be made, because its folder cannot be made. "
                                                  "The project is as it was before."),
             folder.string());
    }
    const fs::path path = freePath(folder, name);
    writeVerifiedCopy(project, path.string());
    std::vector<RestorePoint> points = restorePointsOf(projectPath);
    for (std::size_t i = 0; i + keptRestorePoints < points.size(); ++i)
        fs::remove(points[i].path, error);
    return describe(path);
}

} // namespace manyi::store
