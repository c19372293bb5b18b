#pragma once

#include <QDateTime>
#include <QString>
#include <vector>

#include "base/wording.h"

namespace manyi::app {

// Projects opened lately, newest first, at most ten; kept in the user's settings. Files that are gone are left out.
struct RecentProject {
    QString path;
    QString title;
    qint64 responses = 0;
    QDateTime opened;
};
std::vector<RecentProject> recentProjects();
void rememberProject(const RecentProject& project);
void forgetProject(const QString& path);
// Removes the file and its restore points for good.
void deleteProject(const QString& path);

// Where projects live that have no name yet, and the sample.
QString untitledFolder();
QString sampleProjectPath(base::Language language);
bool isUntitled(const QString& path);
// A path in untitledFolder() that does not exist yet.
QString newUntitledPath();
// Untitled projects that are there, newest first: offered again on the start page.
std::vector<RecentProject> untitledProjects();

} // namespace manyi::app
