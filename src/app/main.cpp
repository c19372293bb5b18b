#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QSettings>

#include "app/session.h"
#include "app/shell/main_window.h"
#include "app/theme/theme.h"

using namespace manyi;

namespace {

// Qt reads the factor before QApplication exists.
void applyScale()
{
    const int percent = QSettings().value(QStringLiteral("view/scale"), 100).toInt();
    if (percent > 100 && percent <= 200 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

base::Language chosenLanguage(const QString& argument)
{
    QString name = argument;
    if (name.isEmpty())
        name = QSettings().value(QStringLiteral("view/language"), QLocale::system().name()).toString();
    return name.startsWith(QLatin1String("zh")) ? base::Language::Chinese : base::Language::English;
}

} // namespace

int main(int argc, char** argv)
{
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
    app::Session session;
    session.setLanguage(chosenLanguage(parser.value(language)));
    const bool dark = QSettings().value(QStringLiteral("view/theme")).toString() == QLatin1String("dark");
    session.setTheme(dark ? charts::ThemeKind::Dark : charts::ThemeKind::Light);
    app::theme::apply(session.theme());

    app::MainWindow window(session);
    window.show();
    if (parser.isSet(sample))
        window.openSample();
    else if (!parser.positionalArguments().isEmpty())
        window.openPaths(parser.positionalArguments());
    return QApplication::exec();
}
