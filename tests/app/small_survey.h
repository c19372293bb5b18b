#pragma once

// A survey of 600 answers whose figures can be counted in a test, as a CSV file and as a project in a temporary folder.

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <memory>
#include <vector>

#include "engine/import.h"
#include "engine/project.h"

namespace manyi::test {

struct Answer {
    QString region, city, service, wave;
    int satisfaction = 0;   // 1…5
    int recommendation = 0; // 0…10
    int age = 0;
};

// Planted: the East is better, the second wave is better.
inline std::vector<Answer> smallSurvey()
{
    const QStringList regions{"East", "North", "West"};
    const QStringList cities{"Aden", "Bern", "Cork", "Dili", "Oslo", "Rome"};
    const QStringList services{"Counter", "Online"};
    std::vector<Answer> answers;
    for (int i = 0; i < 600; ++i) {
        Answer answer;
        const int region = i % 3;
        answer.region = regions[region];
        answer.city = cities[region * 2 + (i / 3) % 2];
        answer.service = services[(i / 6) % 2];
        answer.wave = i < 300 ? "2026Q1" : "2026Q2";
        const int luck = (i * 7919) % 10; // spread evenly
        const int lift = (region == 0 ? 2 : 0) + (i < 300 ? 0 : 1);
        answer.satisfaction = std::clamp(1 + (luck + lift) / 2, 1, 5);
        answer.recommendation = std::clamp(luck + lift, 0, 10);
        answer.age = 20 + (i * 13) % 50;
        answers.push_back(answer);
    }
    return answers;
}

inline QString writeCsv(const QTemporaryDir& folder, const std::vector<Answer>& answers,
                        const QString& name = "small.csv")
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QByteArray text = "id,region,city,service,wave,satisfaction,recommend,age,comment\n";
    int id = 0;
    for (const Answer& a : answers) {
        ++id;
        text += QString("%1,%2,%3,%4,%5,%6,%7,%8,%9\n")
                    .arg(1000 + id)
                    .arg(a.region, a.city, a.service, a.wave)
                    .arg(a.satisfaction)
                    .arg(a.recommendation)
                    .arg(a.age)
                    .arg(id % 5 == 0 ? "The queue was long, the clerk was kind" : "")
                    .toUtf8();
    }
    file.write(text);
    return path;
}

inline const std::vector<engine::RecipeSetting>& smallSettings()
{
    static const std::vector<engine::RecipeSetting> settings{
        {"id", "role", "id"},         {"region", "role", "place"},
        {"city", "role", "place"},    {"service", "role", "segment"},
        {"wave", "role", "wave"},     {"satisfaction", "role", "csat"},
        {"recommend", "role", "nps"}, {"age", "role", "number"},
        {"age", "type", "number"},    {"comment", "role", "open-text"}};
    return settings;
}

// nullptr when anything fails; the message goes to the log.
inline std::shared_ptr<engine::Project> smallProject(const QTemporaryDir& folder, const std::vector<Answer>& answers)
{
    base::Progress progress;
    auto project = engine::Project::create(folder.filePath("small.manyi").toStdString());
    if (!project) {
        qWarning("%s", project.error().message.c_str());
        return nullptr;
    }
    engine::ImportOptions options;
    options.settings = smallSettings();
    auto plan = engine::planImport({writeCsv(folder, answers).toStdString()}, options, project->get(), progress);
    if (!plan) {
        qWarning("%s", plan.error().message.c_str());
        return nullptr;
    }
    plan->files.front().recipe.hierarchies = {{"region", "city"}};
    const auto outcome = engine::runImport(**project, *plan, progress);
    if (!outcome) {
        qWarning("%s", outcome.error().message.c_str());
        return nullptr;
    }
    return *project;
}

// 100 (p − d) by counting, of the answers that `keep` lets through.
template <class Keep>
double countedNps(const std::vector<Answer>& answers, Keep keep)
{
    int n = 0, promoters = 0, detractors = 0;
    for (const Answer& a : answers) {
        if (!keep(a))
            continue;
        ++n;
        promoters += a.recommendation >= 9 ? 1 : 0;
        detractors += a.recommendation <= 6 ? 1 : 0;
    }
    return 100.0 * (promoters - detractors) / n;
}

// Per cent of 4 and 5 by counting.
template <class Keep>
double countedTopTwo(const std::vector<Answer>& answers, Keep keep)
{
    int n = 0, top = 0;
    for (const Answer& a : answers) {
        if (!keep(a))
            continue;
        ++n;
        top += a.satisfaction >= 4 ? 1 : 0;
    }
    return 100.0 * top / n;
}

inline bool everybody(const Answer&)
{
    return true;
}

} // namespace manyi::test
