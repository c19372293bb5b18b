#include "app/commands/recent_projects.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace manyi::app {

namespace {

constexpr std::size_t remembered = 10;

std::vector<RecentProject> readAll()
{
    std::vector<RecentProject> projects;
    QSettings settings;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        projects.push_back({settings.value(QStringLiteral("path")).toString(),
                            settings.value(QStringLiteral("title")).toString(),
                            settings.value(QStringLiteral("responses")).toLongLong(),
                            settings.value(QStringLiteral("opened")).toDateTime()});
    }
    settings.endArray();
    return projects;
}

void writeAll(const std::vector<RecentProject>& projects)
{
    QSettings settings;
    settings.remove(QStringLiteral("recent"));
    settings.beginWriteArray(QStringLiteral("recent"));
    for (std::size_t i = 0; i < projects.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("path"), projects[i].path);
        settings.setValue(QStringLiteral("title"), projects[i].title);
        settings.setValue(QStringLiteral("responses"), projects[i].responses);
        settings.setValue(QStringLiteral("opened"), projects[i].opened);
    }
    settings.endArray();
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

std::vector<RecentProject> recentProjects()
{
    auto projects = readAll();
    std::erase_if(projects, [](const RecentProject& project) {
        return !QFileInfo::exists(project.path) || isUntitled(project.path);
    });
    return projects;
}

void rememberProject(const RecentProject& project)
{
    auto projects = readAll();
    std::erase_if(projects, [&](const RecentProject& other) { return other.path == project.path; });
    projects.insert(projects.begin(), project);
    if (projects.size() > remembered)
        projects.resize(remembered);
    writeAll(projects);
}

void forgetProject(const QString& path)
{
    auto projects = readAll();
    std::erase_if(projects, [&](const RecentProject& other) { return other.path == path; });
    writeAll(projects);
}

void deleteProject(const QString& path)
{
    QFile::remove(path);
    QDir(path + QStringLiteral(".restore")).removeRecursively(); // its restore points, see docs/file-format.md
    forgetProject(path);
}

QString untitledFolder()
{
    const QString folder = dataFolder() + QStringLiteral("/untitled");
    QDir().mkpath(folder);
    return folder;
}

QString sampleProjectPath(base::Language language)
{
    const QString folder = dataFolder() + QStringLiteral("/sample");
    QDir().mkpath(folder);
    return folder + (language == base::Language::Chinese ? QStringLiteral("/银行网点.manyi")
                                                         : QStringLiteral("/Bank branches.manyi"));
}

bool isUntitled(const QString& path)
{
    return QFileInfo(path).absolutePath() == QDir(untitledFolder()).absolutePath();
}

QString newUntitledPath()
{
    const QString name = QCoreApplication::translate("Projects", "Untitled");
    const QDir folder(untitledFolder());
    for (int number = 1;; ++number) {
        const QString path = folder.filePath(QStringLiteral("%1 %2.manyi").arg(name).arg(number));
        if (!QFileInfo::exists(path))
            return path;
    }
}

std::vector<RecentProject> untitledProjects()
{
    const auto known = readAll();
    std::vector<RecentProject> projects;
    for (const QFileInfo& file :
         QDir(untitledFolder()).entryInfoList({QStringLiteral("*.manyi")}, QDir::Files, QDir::Time)) {
        const auto same = std::ranges::find(known, file.absoluteFilePath(), &RecentProject::path);
        RecentProject project{file.absoluteFilePath(), file.completeBaseName(), 0, file.lastModified()};
        if (same != known.end())
            project.responses = same->responses;
        projects.push_back(project);
    }
    return projects;
}

} // namespace manyi::app
