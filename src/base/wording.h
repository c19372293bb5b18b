#pragma once

#include <memory>
#include <string>

#include <QString>

class QTranslator;

namespace manyi::base {

enum class Language { English, Chinese };

// Texts in a chosen language, independent of the language the program is shown in (a report's language is a setting of
// its own). The English source text is the key. lupdate finds the calls by the name `translate`.
// Immutable after construction, may be shared between threads.
class Wording {
public:
    explicit Wording(Language language);
    ~Wording();
    Wording(const Wording&) = delete;
    Wording& operator=(const Wording&) = delete;

    Language language() const { return m_language; }
    // Context and source as in QCoreApplication::translate; "%1" placeholders are filled with QString::arg by the
    // caller.
    QString translate(const char* context, const char* source) const;

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_translator; // none for English
};

// Where the compiled translation of `language` is found: the installed share/manyi/translations first, else the one
// embedded in the program. That of English holds its plurals only.
QString translationFile(Language language);

} // namespace manyi::base
