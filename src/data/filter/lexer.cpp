#include "data/filter/lexer.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>

namespace manyi::data::filter {

namespace {

struct Sign {
    std::string_view text;
    TokenKind kind;
};

// Longer signs stand before those that they begin with. Full-width forms are what Chinese input methods type.
constexpr std::array signs{
    Sign{"<..<", TokenKind::Range},     Sign{"<..", TokenKind::Range},       Sign{"..<", TokenKind::Range},
    Sign{"..", TokenKind::Range},       Sign{"!=", TokenKind::NotEqual},     Sign{"！＝", TokenKind::NotEqual},
    Sign{"！=", TokenKind::NotEqual},   Sign{"<>", TokenKind::NotEqual},     Sign{"＜＞", TokenKind::NotEqual},
    Sign{"≠", TokenKind::NotEqual},     Sign{">=", TokenKind::GreaterEqual}, Sign{"＞＝", TokenKind::GreaterEqual},
    Sign{"≥", TokenKind::GreaterEqual}, Sign{"<=", TokenKind::LessEqual},    Sign{"＜＝", TokenKind::LessEqual},
    Sign{"≤", TokenKind::LessEqual},    Sign{"==", TokenKind::Equal},        Sign{"=", TokenKind::Equal},
    Sign{"＝", TokenKind::Equal},       Sign{"<", TokenKind::Less},          Sign{"＜", TokenKind::Less},
    Sign{">", TokenKind::Greater},      Sign{"＞", TokenKind::Greater},      Sign{"(", TokenKind::Open},
    Sign{"（", TokenKind::Open},        Sign{")", TokenKind::Close},         Sign{"）", TokenKind::Close},
    Sign{",", TokenKind::Comma},        Sign{"，", TokenKind::Comma},        Sign{"、", TokenKind::Comma},
};

struct Quotes {
    std::string_view open;
    std::string_view close;
};
constexpr std::array quotes{Quotes{"\"", "\""}, Quotes{"“", "”"}, Quotes{"「", "」"}};

constexpr std::array<std::string_view, 7> blanks{" ", "\t", "\n", "\r", "\u00A0", "\u3000", "\uFEFF"};

template <class Table, class Text>
auto startsWithOneOf(std::string_view rest, const Table& table, Text&& textOf)
{
    return std::find_if(table.begin(), table.end(), [&](const auto& entry) { return rest.starts_with(textOf(entry)); });
}

const Sign* signAt(std::string_view rest)
{
    const auto found = startsWithOneOf(rest, signs, [](const Sign& sign) { return sign.text; });
    return found == signs.end() ? nullptr : &*found;
}

const Quotes* quotesAt(std::string_view rest)
{
    const auto found = startsWithOneOf(rest, quotes, [](const Quotes& pair) { return pair.open; });
    return found == quotes.end() ? nullptr : &*found;
}

std::size_t blankAt(std::string_view rest)
{
    const auto found = startsWithOneOf(rest, blanks, [](std::string_view blank) { return blank; });
    return found == blanks.end() ? 0 : found->size();
}

std::size_t wordLength(std::string_view rest)
{
    std::size_t length = 0;
    while (length < rest.size()) {
        const std::string_view ahead = rest.substr(length);
        if (blankAt(ahead) != 0 || signAt(ahead) != nullptr || quotesAt(ahead) != nullptr)
            break;
        ++length;
    }
    return length;
}

// The content between quotation marks; a doubled closing mark stands for one. `length` becomes what was read.
std::optional<std::string> quotedText(std::string_view rest, const Quotes& pair, std::size_t& length)
{
    std::string content;
    std::size_t at = pair.open.size();
    while (at < rest.size()) {
        const std::string_view ahead = rest.substr(at);
        if (!ahead.starts_with(pair.close)) {
            content += rest[at++];
            continue;
        }
        at += pair.close.size();
        if (!rest.substr(at).starts_with(pair.close)) {
            length = at;
            return content;
        }
        content += pair.close;
        at += pair.close.size();
    }
    return std::nullopt;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lowerAscii(std::string_view word)
{
    std::string lower(word);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

Token signToken(const Sign& sign, std::size_t position)
{
    Token token{sign.kind, std::string(sign.text), position};
    if (sign.kind == TokenKind::Range) {
        token.lowOpen = sign.text.front() == '<';
        token.highOpen = sign.text.back() == '<';
    }
    return token;
}

} // namespace

base::Error errorAt(std::size_t position, const std::string& message)
{
    const QString text = QCoreApplication::translate("Filter", "At character %1 of the filter: %2")
                             .arg(position)
                             .arg(QString::fromStdString(message));
    return {base::ErrorCode::InvalidArgument, text.toStdString(), "character " + std::to_string(position)};
}

base::Result<std::vector<Token>> tokenize(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    std::size_t position = 1;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        std::size_t length = blankAt(rest);
        if (length != 0) {
            // nothing to keep
        } else if (const Quotes* pair = quotesAt(rest)) {
            const auto content = quotedText(rest, *pair, length);
            if (!content)
                return errorAt(
                    position,
                    QCoreApplication::translate("Filter", "this quotation mark is never closed.").toStdString());
            tokens.push_back({TokenKind::Quoted, *content, position});
        } else if (const Sign* sign = signAt(rest)) {
            length = sign->text.size();
            tokens.push_back(signToken(*sign, position));
        } else {
            length = wordLength(rest);
            tokens.push_back({TokenKind::Word, std::string(rest.substr(0, length)), position});
        }
        at += length;
        position += characters(rest.substr(0, length));
    }
    tokens.push_back({TokenKind::End, "", position});
    return tokens;
}

bool isPlainWord(std::string_view text)
{
    // A point at an end would run together with the sign of a range.
    return !text.empty() && text.front() != '.' && text.back() != '.' && wordLength(text) == text.size() &&
           keywordOf(text) == Keyword::None;
}

Keyword keywordOf(std::string_view word)
{
    struct Entry {
        std::string_view word;
        Keyword keyword;
    };
    static constexpr std::array entries{
        Entry{"and", Keyword::And},       Entry{"且", Keyword::And},
        Entry{"or", Keyword::Or},         Entry{"或", Keyword::Or},
        Entry{"not", Keyword::Not},       Entry{"非", Keyword::Not},
        Entry{"in", Keyword::In},         Entry{"属于", Keyword::In},
        Entry{"不属于", Keyword::NotIn},  Entry{"contains", Keyword::Contains},
        Entry{"包含", Keyword::Contains}, Entry{"has", Keyword::Has},
        Entry{"选择", Keyword::Has},      Entry{"missing", Keyword::Missing},
        Entry{"缺失", Keyword::Missing},
    };
    const std::string lower = lowerAscii(word);
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.word == lower; });
    return found == entries.end() ? Keyword::None : found->keyword;
}

} // namespace manyi::data::filter
