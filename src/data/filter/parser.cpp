#include <QCoreApplication>

#include "data/filter.h"
#include "data/filter/lexer.h"

namespace manyi::data {

namespace {

using filter::Keyword;
using filter::Token;
using filter::TokenKind;

constexpr int deepest = 100; // nested parentheses; a hand-made filter never comes near

std::string message(const char* source)
{
    return QCoreApplication::translate("Filter", source).toStdString();
}

std::string message(const char* source, const std::string& argument)
{
    return QCoreApplication::translate("Filter", source).arg(QString::fromStdString(argument)).toStdString();
}

// Recursive descent, one function a rule:
//   either    = all { or all }
//   all       = term { and term }
//   term      = not term | ( either ) | () | missing ( name ) | name condition
class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    base::Result<Filter> whole()
    {
        if (here().kind == TokenKind::End)
            return Filter{};
        auto result = either();
        if (!result || here().kind == TokenKind::End)
            return result;
        return filter::errorAt(
            here().position,
            message(QT_TRANSLATE_NOOP("Filter", "“%1” was not expected here; conditions are joined by and / or, "
                                                "and names or values with blanks stand in quotation marks."),
                    here().text));
    }

private:
    const Token& here() const { return m_tokens[m_at]; }
    const Token& ahead() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    bool isKeyword(Keyword keyword) const
    {
        return here().kind == TokenKind::Word && filter::keywordOf(here().text) == keyword;
    }
    bool accept(TokenKind kind)
    {
        if (here().kind != kind)
            return false;
        ++m_at;
        return true;
    }
    bool accept(Keyword keyword)
    {
        if (!isKeyword(keyword))
            return false;
        ++m_at;
        return true;
    }
    base::Error expected(const char* what) const { return filter::errorAt(here().position, message(what)); }

    template <class Part>
    base::Result<Filter> joined(Filter::Kind kind, Keyword keyword, Part part)
    {
        auto first = (this->*part)();
        if (!first || !isKeyword(keyword))
            return first;
        Filter result;
        result.kind = kind;
        result.parts.push_back(*std::move(first));
        while (accept(keyword)) {
            auto next = (this->*part)();
            if (!next)
                return next;
            result.parts.push_back(*std::move(next));
        }
        return result;
    }

    base::Result<Filter> either() { return joined(Filter::Kind::Or, Keyword::Or, &Parser::all); }
    base::Result<Filter> all() { return joined(Filter::Kind::And, Keyword::And, &Parser::term); }

    base::Result<Filter> term()
    {
        if (++m_depth > deepest)
            return expected(QT_TRANSLATE_NOOP("Filter", "the filter is nested too deeply."));
        auto result = termInside();
        --m_depth;
        return result;
    }

    base::Result<Filter> termInside()
    {
        if (accept(Keyword::Not)) {
            auto inner = term();
            if (!inner)
                return inner;
            Filter result;
            result.kind = Filter::Kind::Not;
            result.parts.push_back(*std::move(inner));
            return result;
        }
        if (accept(TokenKind::Open))
            return parenthesised();
        if (isKeyword(Keyword::Missing) && ahead().kind == TokenKind::Open)
            return missing();
        return condition();
    }

    base::Result<Filter> parenthesised()
    {
        if (accept(TokenKind::Close))
            return Filter{};
        auto inner = either();
        if (inner && !accept(TokenKind::Close))
            return expected(QT_TRANSLATE_NOOP("Filter", "a closing parenthesis is expected."));
        return inner;
    }

    base::Result<Filter> missing()
    {
        m_at += 2;
        auto name = word(QT_TRANSLATE_NOOP("Filter", "the name of a variable is expected."));
        if (!name)
            return name.error();
        if (!accept(TokenKind::Close))
            return expected(QT_TRANSLATE_NOOP("Filter", "a closing parenthesis is expected."));
        Filter result;
        result.kind = Filter::Kind::Missing;
        result.variable = *std::move(name);
        return result;
    }

    // A name or value: quoted, or a word that is no keyword.
    base::Result<std::string> word(const char* what)
    {
        const bool plain = here().kind == TokenKind::Word && filter::keywordOf(here().text) == Keyword::None;
        if (!plain && here().kind != TokenKind::Quoted)
            return expected(what);
        return m_tokens[m_at++].text;
    }
    base::Result<std::string> value() { return word(QT_TRANSLATE_NOOP("Filter", "a value is expected.")); }

    base::Result<Filter> condition()
    {
        auto name = word(QT_TRANSLATE_NOOP("Filter", "a condition is expected, such as: region = East."));
        if (!name)
            return name.error();
        Filter result;
        result.variable = *std::move(name);
        base::Status read = operation(result);
        if (!read)
            return read.error();
        return result;
    }

    base::Status operation(Filter& result)
    {
        const Token sign = here();
        switch (sign.kind) {
        case TokenKind::Equal:
            return single(result, Filter::Kind::Equals);
        case TokenKind::NotEqual:
            return single(result, Filter::Kind::NotEquals);
        case TokenKind::Less:
        case TokenKind::LessEqual:
        case TokenKind::Greater:
        case TokenKind::GreaterEqual:
            return comparison(result, sign.kind);
        case TokenKind::Quoted:
            return range(result);
        case TokenKind::Word:
            return wordOperation(result, filter::keywordOf(sign.text));
        default:
            return noOperation();
        }
    }

    base::Error noOperation() const
    {
        return expected(QT_TRANSLATE_NOOP("Filter",
                                          "after a variable comes =, !=, <, <=, >, >=, in, contains, has or a range "
                                          "such as 9..10; names with blanks stand in quotation marks."));
    }

    base::Status wordOperation(Filter& result, Keyword keyword)
    {
        switch (keyword) {
        case Keyword::In:
            ++m_at;
            return list(result, Filter::Kind::In);
        case Keyword::NotIn:
            ++m_at;
            return list(result, Filter::Kind::NotEquals);
        case Keyword::Not:
            ++m_at;
            if (!accept(Keyword::In))
                return expected(QT_TRANSLATE_NOOP("Filter", "after a variable and not comes in."));
            return list(result, Filter::Kind::NotEquals);
        case Keyword::Contains:
            return oneOrList(result, Filter::Kind::Contains);
        case Keyword::Has:
            return oneOrList(result, Filter::Kind::Has);
        case Keyword::None:
            return range(result);
        default:
            return noOperation();
        }
    }

    base::Status single(Filter& result, Filter::Kind kind)
    {
        ++m_at;
        result.kind = kind;
        return oneValue(result);
    }

    base::Status oneValue(Filter& result)
    {
        auto read = value();
        if (!read)
            return read.error();
        result.values.push_back(*std::move(read));
        return {};
    }

    base::Status comparison(Filter& result, TokenKind sign)
    {
        const bool upper = sign == TokenKind::Less || sign == TokenKind::LessEqual;
        ++m_at;
        result.kind = Filter::Kind::Range;
        auto read = value();
        if (!read)
            return read.error();
        if (read->empty())
            return filter::errorAt(m_tokens[m_at - 1].position,
                                   message(QT_TRANSLATE_NOOP("Filter", "a value is expected.")));
        result.values = upper ? std::vector<std::string>{"", *read} : std::vector<std::string>{*read, ""};
        result.lowOpen = sign == TokenKind::Greater;
        result.highOpen = sign == TokenKind::Less;
        return {};
    }

    base::Status range(Filter& result)
    {
        if (ahead().kind != TokenKind::Range)
            return noOperation();
        result.kind = Filter::Kind::Range;
        for (int end = 0; end < 2; ++end) {
            const Token token = here();
            if (base::Status read = oneValue(result); !read)
                return read;
            if (token.text.empty())
                return filter::errorAt(token.position, message(QT_TRANSLATE_NOOP("Filter", "a value is expected.")));
            if (end == 0) {
                result.lowOpen = here().lowOpen;
                result.highOpen = here().highOpen;
                ++m_at;
            }
        }
        return {};
    }

    base::Status oneOrList(Filter& result, Filter::Kind kind)
    {
        if (ahead().kind != TokenKind::Open)
            return single(result, kind);
        ++m_at;
        return list(result, kind);
    }

    base::Status list(Filter& result, Filter::Kind kind)
    {
        result.kind = kind;
        if (!accept(TokenKind::Open))
            return expected(
                QT_TRANSLATE_NOOP("Filter", "a list in parentheses is expected, such as: in (East, West)."));
        do {
            if (base::Status read = oneValue(result); !read)
                return read;
        } while (accept(TokenKind::Comma));
        if (!accept(TokenKind::Close))
            return expected(QT_TRANSLATE_NOOP("Filter",
                                              "a comma or a closing parenthesis is expected; values with blanks "
                                              "stand in quotation marks."));
        return {};
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

base::Result<Filter> parseFilter(std::string_view text)
{
    auto tokens = filter::tokenize(text);
    if (!tokens)
        return tokens.error();
    return Parser(*std::move(tokens)).whole();
}

} // namespace manyi::data
