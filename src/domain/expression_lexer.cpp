#include "domain/expression_lexer.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::domain {

namespace {

using Token = ExpressionToken;

struct Sign {
    std::string_view written;
    std::string_view meant;
};
// Longer signs stand before those that they begin with. Full-width forms are what Chinese input methods type.
constexpr std::array signs{
    Sign{"!=", "!="},  Sign{"<>", "!="},   Sign{"≠", "!="},   Sign{"！＝", "!="}, Sign{"！=", "!="}, Sign{">=", ">="},
    Sign{"≥", ">="},   Sign{"＞＝", ">="}, Sign{"＞=", ">="}, Sign{"<=", "<="},   Sign{"≤", "<="},   Sign{"＜＝", "<="},
    Sign{"＜=", "<="}, Sign{"==", "="},    Sign{"=", "="},    Sign{"＝", "="},    Sign{"<", "<"},    Sign{"＜", "<"},
    Sign{">", ">"},    Sign{"＞", ">"},    Sign{"+", "+"},    Sign{"＋", "+"},    Sign{"-", "-"},    Sign{"−", "-"},
    Sign{"－", "-"},   Sign{"**", "^"},    Sign{"*", "*"},    Sign{"×", "*"},     Sign{"＊", "*"},   Sign{"/", "/"},
    Sign{"÷", "/"},    Sign{"／", "/"},    Sign{"^", "^"},    Sign{"(", "("},     Sign{"（", "("},   Sign{")", ")"},
    Sign{"）", ")"},   Sign{",", ","},     Sign{"，", ","},   Sign{"、", ","},    Sign{";", ","},    Sign{"；", ","}};

struct Quotes {
    std::string_view open;
    std::string_view close;
    Token::Kind kind;
};
constexpr std::array quotes{Quotes{"\"", "\"", Token::Kind::Text}, Quotes{"'", "'", Token::Kind::Text},
                            Quotes{"“", "”", Token::Kind::Text},   Quotes{"‘", "’", Token::Kind::Text},
                            Quotes{"`", "`", Token::Kind::Name},   Quotes{"[", "]", Token::Kind::Name},
                            Quotes{"【", "】", Token::Kind::Name}};

constexpr std::array<std::string_view, 7> blanks{" ", "\t", "\n", "\r", "\u00A0", "\u3000", "\uFEFF"};

template <class Table, class Text>
auto* startOf(std::string_view rest, const Table& table, Text textOf)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& e) { return rest.starts_with(textOf(e)); });
    return found == table.end() ? nullptr : &*found;
}
const Sign* signAt(std::string_view rest)
{
    return startOf(rest, signs, [](const Sign& sign) { return sign.written; });
}
const Quotes* quotesAt(std::string_view rest)
{
    return startOf(rest, quotes, [](const Quotes& pair) { return pair.open; });
}
std::size_t blankAt(std::string_view rest)
{
    const auto* found = startOf(rest, blanks, [](std::string_view blank) { return blank; });
    return found == nullptr ? 0 : found->size();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isNameByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '#' ||
           c == '$' || c == '@' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    base::Result<std::vector<Token>> run()
    {
        while (m_at < m_text.size()) {
            if (const std::size_t blank = blankAt(rest()); blank != 0) {
                advance(blank);
                continue;
            }
            const base::Status taken = take();
            if (!taken)
                return taken.error();
        }
        m_tokens.push_back({Token::Kind::End, "", 0, m_position});
        return std::move(m_tokens);
    }

private:
    std::string_view rest() const { return m_text.substr(m_at); }

    void advance(std::size_t bytes)
    {
        m_position += characters(rest().substr(0, bytes));
        m_at += bytes;
    }

    void push(Token::Kind kind, std::string text, std::size_t bytes, double number = 0)
    {
        m_tokens.push_back({kind, std::move(text), number, m_position});
        advance(bytes);
    }

    base::Status take()
    {
        if (const Quotes* pair = quotesAt(rest()))
            return quoted(*pair);
        const char first = rest().front();
        if (isDigit(first) || (first == '.' && rest().size() > 1 && isDigit(rest()[1])))
            return number();
        if (const Sign* sign = signAt(rest())) {
            push(Token::Kind::Sign, std::string(sign->meant), sign->written.size());
            return {};
        }
        const std::size_t length = wordLength();
        if (length == 0)
            return expressionError(m_position, QCoreApplication::translate("Expression",
                                                                           "The sign \"%1\" means nothing here. Names "
                                                                           "with signs or blanks stand in [ ].")
                                                   .arg(QChar::fromLatin1(first)));
        push(Token::Kind::Word, std::string(rest().substr(0, length)), length);
        return {};
    }

    // A doubled closing mark stands for one.
    base::Status quoted(const Quotes& pair)
    {
        std::string content;
        for (std::size_t at = pair.open.size(); at < rest().size();) {
            const std::string_view ahead = rest().substr(at);
            if (!ahead.starts_with(pair.close)) {
                content += ahead.front();
                ++at;
                continue;
            }
            at += pair.close.size();
            if (!rest().substr(at).starts_with(pair.close)) {
                push(pair.kind, std::move(content), at);
                return {};
            }
            content += pair.close;
            at += pair.close.size();
        }
        return expressionError(m_position, QCoreApplication::translate("Expression", "This mark is never closed."));
    }

    base::Status number()
    {
        std::size_t length = 0;
        const auto digits = [&] {
            while (length < rest().size() && isDigit(rest()[length]))
                ++length;
        };
        digits();
        if (length < rest().size() && rest()[length] == '.') {
            ++length;
            digits();
        }
        std::size_t exponent = length;
        if (exponent < rest().size() && (rest()[exponent] == 'e' || rest()[exponent] == 'E')) {
            ++exponent;
            if (exponent < rest().size() && (rest()[exponent] == '+' || rest()[exponent] == '-'))
                ++exponent;
            if (exponent < rest().size() && isDigit(rest()[exponent])) {
                length = exponent;
                digits();
            }
        }
        const std::string_view written = rest().substr(0, length);
        const auto value = base::parseNumber(written);
        const bool runsOn = length < rest().size() && isNameByte(rest()[length]) &&
                            signAt(rest().substr(length)) == nullptr && blankAt(rest().substr(length)) == 0 &&
                            quotesAt(rest().substr(length)) == nullptr;
        if (!value || runsOn)
            return expressionError(m_position, QCoreApplication::translate("Expression",
                                                                           "This is neither a number nor a name. Names "
                                                                           "that begin with a digit stand in [ ]."));
        push(Token::Kind::Number, std::string(written), length, *value);
        return {};
    }

    std::size_t wordLength() const
    {
        std::size_t length = 0;
        while (length < rest().size() && isNameByte(rest()[length])) {
            const std::string_view ahead = rest().substr(length);
            if (signAt(ahead) != nullptr || blankAt(ahead) != 0 || quotesAt(ahead) != nullptr ||
                ahead.starts_with("”") || ahead.starts_with("’") || ahead.starts_with("】"))
                break;
            ++length;
        }
        return length;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_position = 1;
    std::vector<Token> m_tokens;
};

} // namespace

base::Error expressionError(std::size_t position, const QString& sentence)
{
    const QString text =
        QCoreApplication::translate("Expression", "At character %1 of the formula: %2").arg(position).arg(sentence);
    return {base::ErrorCode::InvalidArgument, text.toStdString(), "character " + std::to_string(position)};
}

base::Result<std::vector<ExpressionToken>> expressionTokens(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace manyi::domain
