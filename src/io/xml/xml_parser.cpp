#include "io/xml/xml_parser.h"

#include <algorithm>

#include <QCoreApplication>
#include <expat.h>

namespace manyi::io {

namespace {

constexpr int mostDepth = 64;
constexpr std::int64_t mostPendingBytes = 8 << 20;
constexpr std::size_t mostBytesAtOnce = 1 << 20;

std::string translated(const char* text)
{
    return QCoreApplication::translate("Xml", text).toStdString();
}

} // namespace

struct XmlParser::State {
    XmlHandler& handler;
    std::string where;
    XML_Parser parser = nullptr;
    int depth = 0;
    std::int64_t fed = 0;
    bool skip = false;
    bool utf8 = true;
    std::optional<base::Error> error;

    ~State() { XML_ParserFree(parser); }

    void stop(base::Error reason)
    {
        if (!error)
            error = std::move(reason);
        XML_StopParser(parser, XML_FALSE);
    }

    static State& of(void* user) { return *static_cast<State*>(user); }

    static void XMLCALL onStart(void* user, const char* name, const char** attributes)
    {
        State& state = of(user);
        if (state.error || state.skip)
            return;
        if (++state.depth > mostDepth) {
            state.stop(
                {base::ErrorCode::TooLarge,
                 QCoreApplication::translate("Xml", "The file is nested more than %1 levels deep and is not read; "
                                                    "it is damaged or was made to do harm.")
                     .arg(mostDepth)
                     .toStdString(),
                 state.where});
            return;
        }
        state.handler.start(localName(name), XmlAttributes(attributes));
    }
    static void XMLCALL onEnd(void* user, const char* name)
    {
        State& state = of(user);
        --state.depth;
        if (!state.error && !state.skip)
            state.handler.end(localName(name));
    }
    static void XMLCALL onText(void* user, const char* text, int length)
    {
        State& state = of(user);
        if (!state.error && !state.skip)
            state.handler.text({text, static_cast<std::size_t>(length)});
    }
    static void XMLCALL onDeclaration(void* user, const char*, const char* encoding, int)
    {
        of(user).utf8 = !encoding || QByteArray(encoding).compare("utf-8", Qt::CaseInsensitive) == 0;
    }
    static void XMLCALL onDoctype(void* user, const char*, const char*, const char*, int)
    {
        State& state = of(user);
        state.stop(
            {base::ErrorCode::Foreign,
             translated(QT_TRANSLATE_NOOP("Xml", "The file holds a document type declaration, which files of this "
                                                 "kind never have, and is not read. Save it again in the program "
                                                 "it comes from.")),
             state.where});
    }
};

XmlParser::XmlParser(XmlHandler& handler, std::string where)
    : m_state(new State{handler, std::move(where), XML_ParserCreate(nullptr), 0, 0, false, true, {}})
{
    XML_SetUserData(m_state->parser, m_state.get());
    XML_SetElementHandler(m_state->parser, State::onStart, State::onEnd);
    XML_SetCharacterDataHandler(m_state->parser, State::onText);
    XML_SetStartDoctypeDeclHandler(m_state->parser, State::onDoctype);
    XML_SetXmlDeclHandler(m_state->parser, State::onDeclaration);
}

XmlParser::~XmlParser() = default;

base::Status XmlParser::feed(std::string_view piece)
{
    State& state = *m_state;
    while (!piece.empty() && !state.skip && !state.error) {
        const std::string_view part = piece.substr(0, mostBytesAtOnce);
        piece.remove_prefix(part.size());
        state.fed += static_cast<std::int64_t>(part.size());
        const auto result = XML_Parse(state.parser, part.data(), static_cast<int>(part.size()), 0);
        if (result == XML_STATUS_ERROR && !state.skip && !state.error)
            state.error =
                base::Error{base::ErrorCode::Damaged,
                            QCoreApplication::translate("Xml", "The file is damaged: its text breaks off or is "
                                                               "not well formed in line %1 (%2).")
                                .arg(static_cast<qulonglong>(XML_GetCurrentLineNumber(state.parser)))
                                .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(state.parser))))
                                .toStdString(),
                            state.where};
        // A token that does not end would be kept and looked through again and again.
        if (!state.error && !state.skip && state.fed - XML_GetCurrentByteIndex(state.parser) > mostPendingBytes)
            state.error =
                base::Error{base::ErrorCode::TooLarge,
                            translated(QT_TRANSLATE_NOOP("Xml", "A single mark of the file is larger than 8 MB; "
                                                                "the file is damaged or was made to do harm.")),
                            state.where};
    }
    if (state.error)
        return *state.error;
    return {};
}

base::Status XmlParser::finish()
{
    State& state = *m_state;
    if (!state.skip && !state.error && XML_Parse(state.parser, "", 0, 1) == XML_STATUS_ERROR && !state.error)
        state.error = base::Error{base::ErrorCode::Damaged,
                                  translated(QT_TRANSLATE_NOOP("Xml", "The file is damaged: its text breaks off before "
                                                                      "its end.")),
                                  state.where};
    if (state.error)
        return *state.error;
    return {};
}

void XmlParser::fail(base::Error error)
{
    m_state->stop(std::move(error));
}

void XmlParser::skipRest()
{
    m_state->skip = true;
    XML_StopParser(m_state->parser, XML_FALSE);
}

bool XmlParser::skipping() const
{
    return m_state->skip;
}

bool XmlParser::settled() const
{
    return !m_state->error && XML_GetCurrentByteIndex(m_state->parser) == m_state->fed;
}

bool XmlParser::isUtf8() const
{
    return m_state->utf8;
}

} // namespace manyi::io
