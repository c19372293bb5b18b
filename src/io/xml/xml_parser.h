#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace manyi::io {

// The name without its prefix: "row" of "x:row".
inline std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The attributes of an element; valid during the call they are handed to.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    // By the name without prefix; the first that fits.
    std::optional<std::string_view> find(std::string_view local) const
    {
        for (const char** pair = m_pairs; *pair; pair += 2)
            if (localName(pair[0]) == local)
                return std::string_view(pair[1]);
        return std::nullopt;
    }
    // By the whole name; empty when there is none.
    std::string_view exact(std::string_view name) const
    {
        for (const char** pair = m_pairs; *pair; pair += 2)
            if (name == pair[0])
                return pair[1];
        return {};
    }
    std::string text(std::string_view local) const { return std::string(find(local).value_or(std::string_view())); }
    // Name, value, name, value … nullptr.
    const char** pairs() const { return m_pairs; }

private:
    const char** m_pairs;
};

// Takes what a parser finds. Names come without their prefix. Text may come in pieces.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view /*piece*/) {}
};

// Parses XML that comes in pieces. Refuses every document type declaration (and with it all entities), nesting deeper
// than 64 elements, and single tokens of more than 8 MB; ill-formed text is an error that names the line.
class XmlParser {
public:
    // `where` goes into errors.
    XmlParser(XmlHandler& handler, std::string where);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    base::Status feed(std::string_view piece);
    base::Status finish();
    // For handlers: nothing more is parsed, feed() returns the error.
    void fail(base::Error error);
    // For handlers: the rest is not wanted; feed() goes on to return success without parsing.
    void skipRest();
    bool skipping() const;
    // Everything that was fed has been handed on: no token is unfinished.
    bool settled() const;
    // The text is in UTF-8, by its declaration or for want of one.
    bool isUtf8() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::io
