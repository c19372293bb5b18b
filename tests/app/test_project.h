#pragma once

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "app/session.h"
#include "engine/sample.h"

namespace manyi::app {

// Settings and folders of its own for a test program, and a small sample project that is made once.
class TestProject {
public:
    TestProject()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("ManyiTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    // A fresh copy of the sample survey with 2,000 responses.
    std::shared_ptr<engine::Project> open()
    {
        const QString source = path(QStringLiteral("sample.manyi"));
        if (!QFile::exists(source)) {
            base::Progress progress;
            engine::SampleOptions options;
            options.rows = 2000;
            const auto made = engine::writeSampleProject(source.toStdString(), options, progress);
            if (!made)
                qFatal("%s", made.error().message.c_str());
        }
        const QString copy = path(QStringLiteral("copy-%1.manyi").arg(++m_copies));
        QFile::copy(source, copy);
        auto project = engine::Project::open(copy.toStdString());
        if (!project)
            qFatal("%s", project.error().message.c_str());
        return *project;
    }

private:
    QTemporaryDir m_folder;
    int m_copies = 0;
};

} // namespace manyi::app
