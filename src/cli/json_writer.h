#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace manyi::cli {

// Writes JSON in the order of the calls, indented by two blanks. Numbers have 17 significant digits, so that they read
// back as the same doubles; what is not a number becomes null.
class JsonWriter {
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    // The name of the next value of an object.
    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value);
    JsonWriter& number(const std::optional<double>& value);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // Short forms of key and value.
    JsonWriter& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& number(std::string_view name, double value) { return key(name).number(value); }
    JsonWriter& number(std::string_view name, const std::optional<double>& value) { return key(name).number(value); }
    JsonWriter& integer(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter& boolean(std::string_view name, bool value) { return key(name).boolean(value); }

    const std::string& result() const { return m_text; }

private:
    void beforeValue();
    void newLine();
    void begin(char bracket);
    void end(char bracket);
    void quoted(std::string_view value);

    std::string m_text;
    std::vector<bool> m_hasItems; // one an open bracket
    bool m_afterKey = false;
};

} // namespace manyi::cli
