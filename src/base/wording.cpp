#include "base/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QTranslator>

// The translation is compiled into this static library; without this call the linker would leave it out.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace manyi::base {

namespace {

QString fileName(Language language)
{
    return language == Language::English ? QStringLiteral("manyi_en.qm") : QStringLiteral("manyi_zh.qm");
}

} // namespace

QString translationFile(Language language)
{
    const QString name = fileName(language);
    if (QCoreApplication::instance()) {
        const QString installed =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../share/manyi/translations/") + name;
        if (QFile::exists(installed))
            return installed;
    }
    initTranslations();
    return QStringLiteral(":/i18n/") + name;
}

Wording::Wording(Language language) : m_language(language)
{
    if (language == Language::English)
        return;
    m_translator = std::make_unique<QTranslator>();
    if (!m_translator->load(translationFile(language)))
        m_translator.reset();
}

Wording::~Wording() = default;

QString Wording::translate(const char* context, const char* source) const
{
    if (m_translator) {
        const QString translated = m_translator->translate(context, source);
        if (!translated.isEmpty())
            return translated;
    }
    return QString::fromUtf8(source);
}

} // namespace manyi::base
