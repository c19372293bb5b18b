#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QSettings>

#include "app/overview/overview_place.h"
#include "app/session.h"
#include "app/shell/main_window.h"
#include "app/theme/theme.h"

using namespace manyi;

namespace {

QElapsedTimer sinceStart;

// Qt reads the factor before QApplication exists.
void applyScale()
{
    const int percent = QSettings().value(QStringLiteral("view/scale"), 100).toInt();
    if (percent <= 100 || percent > 200 || qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        return;
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
    // Qt 6.4 moves what is painted already by whole pixels, which leaves traces at scales between them: paint anew.
    if (percent != 200) {
        qputenv("QT_NO_FAST_MOVE", "1");
        qputenv("QT_NO_FAST_SCROLL", "1");
    }
}

base::Language chosenLanguage(const QString& argument)
{
    QString name = argument;
    if (name.isEmpty())
        name = QSettings().value(QStringLiteral("view/language"), QLocale::system().name()).toString();
    return name.startsWith(QLatin1String("zh")) ? base::Language::Chinese : base::Language::English;
}

// With MANYI_TRACE_STARTUP set: milliseconds since main() until the window and its first figures are on the screen.
void traceStartup(app::MainWindow& window)
{
    if (!qEnvironmentVariableIsSet("MANYI_TRACE_STARTUP"))
        return;
    const auto say = [](const char* what) {
        qInfo("startup: %s after %lld ms", what, static_cast<long long>(sinceStart.elapsed()));
    };
    say("window shown");
    QObject::connect(&window, &app::MainWindow::placeShown, &window, [say, &window](const QString& name) {
        auto* overview = window.findChild<app::OverviewPlace*>();
        if (name == QLatin1String("overview") && overview)
            QObject::connect(overview, &app::OverviewPlace::figuresShown, &window, [say] { say("overview figures"); });
    });
}

int run(bool sample, const QStringList& files, base::Language language)
{
    app::Session session;
    session.setLanguage(language);
    const bool dark = QSettings().value(QStringLiteral("view/theme")).toString() == QLatin1String("dark");
    session.setTheme(dark ? charts::ThemeKind::Dark : charts::ThemeKind::Light);
    app::theme::apply(session.theme());
    app::MainWindow window(session);
    window.show();
    traceStartup(window);
    if (sample)
        window.openSample();
    else if (!files.isEmpty())
        window.openPaths(files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    sinceStart.start();
    QCoreApplication::setOrganizationName(QStringLiteral("Manyi"));
    QCoreApplication::setApplicationName(QStringLiteral("Manyi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MANYI_VERSION));
    applyScale();
    QApplication application(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Survey-analysis workbench for customer satisfaction"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample project."));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("Language of the program: en or zh."),
                                      QStringLiteral("language"));
    parser.addOptions({sample, language});
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("A project (.manyi) or survey files to import."),
                                 QStringLiteral("[file…]"));
    parser.process(application);

    app::theme::initialise();
    const int code = run(parser.isSet(sample), parser.positionalArguments(), chosenLanguage(parser.value(language)));
    // A change of scale asks for a new start; the project was closed above, so that the new window may write it.
    if (const QVariant again = application.property("restartWith"); again.isValid()) {
        qunsetenv("QT_SCALE_FACTOR");
        QProcess::startDetached(QCoreApplication::applicationFilePath(), again.toStringList());
    }
    return code;
}
