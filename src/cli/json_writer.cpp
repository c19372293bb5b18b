#include "cli/json_writer.h"

#include <cassert>

#include <fmt/format.h>

#include "base/number.h"

namespace manyi::cli {

void JsonWriter::newLine()
{
    m_text += '\n';
    m_text.append(2 * m_hasItems.size(), ' ');
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_text += ',';
    m_hasItems.back() = true;
    newLine();
}

void JsonWriter::begin(char bracket)
{
    beforeValue();
    m_text += bracket;
    m_hasItems.push_back(false);
}

void JsonWriter::end(char bracket)
{
    assert(!m_hasItems.empty());
    const bool hadItems = m_hasItems.back();
    m_hasItems.pop_back();
    if (hadItems)
        newLine();
    m_text += bracket;
    if (m_hasItems.empty())
        m_text += '\n';
}

void JsonWriter::quoted(std::string_view value)
{
    m_text += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (c == '\r') {
            m_text += "\\r";
        } else if (c == '\t') {
            m_text += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_text += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

JsonWriter& JsonWriter::beginObject()
{
    begin('{');
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    end('}');
    return *this;
}

JsonWriter& JsonWriter::beginArray()
{
    begin('[');
    return *this;
}

JsonWriter& JsonWriter::endArray()
{
    end(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    beforeValue();
    quoted(name);
    m_text += ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value)
{
    beforeValue();
    quoted(value);
    return *this;
}

JsonWriter& JsonWriter::number(double value)
{
    beforeValue();
    m_text += base::formatExact(value);
    return *this;
}

JsonWriter& JsonWriter::number(const std::optional<double>& value)
{
    return value ? number(*value) : null();
}

JsonWriter& JsonWriter::integer(std::int64_t value)
{
    beforeValue();
    m_text += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value)
{
    beforeValue();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    beforeValue();
    m_text += "null";
    return *this;
}

} // namespace manyi::cli
