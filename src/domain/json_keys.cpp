#include "domain/json_keys.h"

#include <algorithm>
#include <set>
#include <vector>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>

namespace manyi::domain {

namespace {

// The text of a string as it stands between its quotation marks, both included: "a\u0062" is ab.
std::string unescaped(std::string_view quoted)
{
    if (quoted.find('\\') == std::string_view::npos)
        return std::string(quoted.substr(1, quoted.size() - 2));
    const QByteArray list = '[' + QByteArray(quoted.data(), static_cast<qsizetype>(quoted.size())) + ']';
    return QJsonDocument::fromJson(list).array().at(0).toString().toStdString();
}

// Behind the closing quotation mark of the string that begins at `at`.
std::size_t behindString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

bool isKey(std::string_view json, std::size_t behind)
{
    const std::size_t next = json.find_first_not_of(" \t\r\n", behind);
    return next != std::string_view::npos && json[next] == ':';
}

DoubledKey placed(std::string key, std::string_view before)
{
    DoubledKey doubled{std::move(key), 1, 1};
    for (const char byte : before) {
        const bool continued = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
        if (byte == '\n') {
            ++doubled.line;
            doubled.character = 1;
        } else if (!continued) {
            ++doubled.character;
        }
    }
    return doubled;
}

} // namespace

std::optional<DoubledKey> doubledKey(std::string_view json)
{
    std::vector<std::set<std::string>> keys; // of the objects and lists around the place, outermost first
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '{' || json[at] == '[') {
            keys.emplace_back();
        } else if ((json[at] == '}' || json[at] == ']') && !keys.empty()) {
            keys.pop_back();
        } else if (json[at] == '"') {
            const std::size_t behind = behindString(json, at);
            if (!keys.empty() && isKey(json, behind)) {
                std::string key = unescaped(json.substr(at, behind - at));
                if (keys.back().contains(key))
                    return placed(std::move(key), json.substr(0, at));
                keys.back().insert(std::move(key));
            }
            at = behind - 1;
        }
    }
    return std::nullopt;
}

} // namespace manyi::domain
