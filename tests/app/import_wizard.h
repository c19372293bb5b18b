#pragma once

#include <QtTest>
#include <QtWidgets>

#include "app/import/import_page.h"
#include "app/import/mapping_step.h"
#include "app/import/role_texts.h"
#include "app/import/step_bar.h"
#include "app/small_survey.h"

namespace manyi::test {

using namespace manyi::app;

// The import pages over an empty project in a temporary folder.
class ImportWizard : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<engine::Project> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ImportPage> m_page;

    template <class T>
    T* child(const char* name) const
    {
        return m_page->findChild<T*>(name);
    }
    int step() const { return child<StepBar>("steps")->current(); }
    void next() { QTest::mouseClick(child<QPushButton>("next"), Qt::LeftButton); }
    void start(const QString& path)
    {
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        m_page->start({path});
        QVERIFY(planned.wait(20000));
    }
    void finish()
    {
        while (step() < 3)
            next();
        QSignalSpy written(m_page.get(), &ImportPage::written);
        next();
        QVERIFY(written.wait(20000));
    }
    QString file(const QByteArray& text) const
    {
        const QString path = m_folder->filePath("test.csv");
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        out.write(text);
        return path;
    }
    void selectColumn(const QString& header)
    {
        auto* step = child<MappingStep>("mappingStep");
        step->selectColumn(header, 1);
    }
    void chooseRole(domain::Role role)
    {
        auto* box = child<QComboBox>("role");
        const auto& roles = allRoles();
        const int index = static_cast<int>(std::find(roles.begin(), roles.end(), role) - roles.begin());
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto project = engine::Project::create(m_folder->filePath("p.manyi").toStdString());
        QVERIFY(project.has_value());
        m_project = *project;
        m_session = std::make_unique<Session>();
        m_session->setProject(m_project);
        m_page = std::make_unique<ImportPage>(*m_session);
        m_page->resize(1240, 800);
        m_page->show();
    }
    void close()
    {
        m_page.reset();
        m_session.reset();
        m_project.reset();
        m_folder.reset();
    }
};

} // namespace manyi::test
