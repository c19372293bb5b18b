#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>

#include "domain/expression.h"
#include "domain/expression_functions.h"
#include "domain/expression_lexer.h"

namespace manyi::domain {

namespace {

using Node = ExpressionNode;
using Token = ExpressionToken;

constexpr std::size_t longest = 20'000; // characters
constexpr int deepest = 100;
constexpr int mostParts = 3000; // a long sum is a deep tree, which is walked by recursion

struct SignOperation {
    std::string_view sign;
    Operation operation;
};
constexpr std::array comparisons{SignOperation{"=", Operation::Equal},   SignOperation{"!=", Operation::NotEqual},
                                 SignOperation{"<", Operation::Less},    SignOperation{"<=", Operation::LessEqual},
                                 SignOperation{">", Operation::Greater}, SignOperation{">=", Operation::GreaterEqual}};
constexpr std::array sums{SignOperation{"+", Operation::Add}, SignOperation{"-", Operation::Subtract}};
constexpr std::array products{SignOperation{"*", Operation::Multiply}, SignOperation{"/", Operation::Divide}};
constexpr std::array powers{SignOperation{"^", Operation::Power}};

std::string lower(std::string_view word)
{
    std::string text(word);
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

// Thrown inside this file only.
struct Refusal {
    base::Error error;
};

base::Error tooLong()
{
    return expressionError(1,
                           QCoreApplication::translate("Expression", "The formula is too long. Derive a part of it as "
                                                                     "a variable of its own."));
}

bool isComparison(Operation operation)
{
    return operation >= Operation::Equal && operation <= Operation::GreaterEqual;
}

// A quoted text is an answer or a date where something is compared with it and in days(); elsewhere the name of a
// variable.
void settleTexts(Node& node, bool constant)
{
    if (node.operation == Operation::Text && !constant)
        node.operation = Operation::Variable;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        const bool list = node.operation == Operation::In || node.operation == Operation::Between;
        const bool compared = i > 0 && (list || isComparison(node.operation));
        settleTexts(node.arguments[i], compared || node.operation == Operation::Days);
    }
}

// or < and < not < comparison < + - < * / < sign < ^ (binds to the right).
class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Node run()
    {
        Node node = alternatives();
        if (next().kind != Token::Kind::End)
            refuse(QCoreApplication::translate("Expression", "\"%1\" is not expected here. An operator may be missing "
                                                             "before it."));
        settleTexts(node, false);
        return node;
    }

private:
    const Token& next() const { return m_tokens[m_at]; }

    // "%1" in the sentence is what stands there.
    [[noreturn]] void refuse(const QString& sentence) const
    {
        if (next().kind == Token::Kind::End)
            throw Refusal{expressionError(next().position,
                                          QCoreApplication::translate("Expression",
                                                                      "The formula ends too early; a number, a "
                                                                      "name or a closing parenthesis is missing."))};
        throw Refusal{expressionError(next().position, sentence.contains(QStringLiteral("%1"))
                                                           ? sentence.arg(QString::fromStdString(next().text))
                                                           : sentence)};
    }

    bool atSign(std::string_view sign) const { return next().kind == Token::Kind::Sign && next().text == sign; }
    bool takeSign(std::string_view sign)
    {
        const bool there = atSign(sign);
        m_at += there;
        return there;
    }
    bool takeWord(std::string_view english, std::string_view chinese)
    {
        const bool there =
            next().kind == Token::Kind::Word && (lower(next().text) == english || next().text == chinese);
        m_at += there;
        return there;
    }
    template <class Table>
    std::optional<Operation> takeOneOf(const Table& table)
    {
        for (const SignOperation& entry : table) {
            if (takeSign(entry.sign))
                return entry.operation;
        }
        return std::nullopt;
    }
    void need(std::string_view sign)
    {
        if (!takeSign(sign))
            refuse(QCoreApplication::translate("Expression", "\"%1\" is expected here.")
                       .arg(QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size()))));
    }

    Node node(Operation operation, std::size_t position, std::vector<Node> arguments)
    {
        if (++m_parts > mostParts)
            throw Refusal{tooLong()};
        Node made;
        made.operation = operation;
        made.position = position;
        made.arguments = std::move(arguments);
        return made;
    }

    Node alternatives()
    {
        if (++m_depth > deepest)
            refuse(QCoreApplication::translate("Expression",
                                               "The formula is nested too deeply. Derive a part of it as a "
                                               "variable of its own."));
        Node left = conditions();
        for (std::size_t at = next().position; takeWord("or", "或"); at = next().position)
            left = node(Operation::Or, at, {std::move(left), conditions()});
        --m_depth;
        return left;
    }

    Node conditions()
    {
        Node left = negation();
        for (std::size_t at = next().position; takeWord("and", "且"); at = next().position)
            left = node(Operation::And, at, {std::move(left), negation()});
        return left;
    }

    Node negation()
    {
        std::vector<std::size_t> nots;
        for (std::size_t at = next().position; takeWord("not", "非"); at = next().position)
            nots.push_back(at);
        if (nots.size() > static_cast<std::size_t>(deepest))
            refuse(QCoreApplication::translate("Expression",
                                               "The formula is nested too deeply. Derive a part of it as a "
                                               "variable of its own."));
        Node inner = comparison();
        for (auto at = nots.rbegin(); at != nots.rend(); ++at)
            inner = node(Operation::Not, *at, {std::move(inner)});
        return inner;
    }

    Node comparison()
    {
        Node left = sum();
        const std::size_t at = next().position;
        if (takeWord("in", "属于")) {
            need("(");
            std::vector<Node> list = arguments();
            list.insert(list.begin(), std::move(left));
            return node(Operation::In, at, std::move(list));
        }
        const auto operation = takeOneOf(comparisons);
        if (!operation)
            return left;
        Node compared = node(*operation, at, {std::move(left), sum()});
        if (takeOneOf(comparisons)) {
            --m_at;
            refuse(QCoreApplication::translate("Expression", "Two comparisons in a row cannot be read; write "
                                                             "between(x, low, high)."));
        }
        return compared;
    }

    template <class Table, class Below>
    Node chain(const Table& table, Below below)
    {
        Node left = below();
        while (true) {
            const std::size_t at = next().position;
            const auto operation = takeOneOf(table);
            if (!operation)
                return left;
            left = node(*operation, at, {std::move(left), below()});
        }
    }
    Node sum()
    {
        return chain(sums, [this] { return product(); });
    }
    Node product()
    {
        return chain(products, [this] { return signedTerm(); });
    }

    Node signedTerm()
    {
        if (++m_depth > deepest)
            refuse(QCoreApplication::translate("Expression",
                                               "The formula is nested too deeply. Derive a part of it as a "
                                               "variable of its own."));
        const std::size_t at = next().position;
        const auto sign = takeOneOf(sums);
        Node result = !sign ? power() : signedTerm();
        --m_depth;
        return sign == Operation::Subtract ? node(Operation::Negate, at, {std::move(result)}) : result;
    }

    Node power()
    {
        Node left = primary();
        const std::size_t at = next().position;
        if (!takeOneOf(powers))
            return left;
        return node(Operation::Power, at, {std::move(left), signedTerm()});
    }

    Node primary()
    {
        const Token token = next();
        if (takeSign("(")) {
            Node inner = alternatives();
            need(")");
            return inner;
        }
        if (token.kind == Token::Kind::End || token.kind == Token::Kind::Sign)
            refuse(QCoreApplication::translate("Expression", "A number, a name or a function is expected instead of "
                                                             "\"%1\"."));
        if (token.kind == Token::Kind::Word)
            return word();
        ++m_at;
        Node made = node(Operation::Number, token.position, {});
        made.number = token.number;
        made.text = token.text;
        if (token.kind == Token::Kind::Text)
            made.operation = Operation::Text;
        if (token.kind == Token::Kind::Name)
            made.operation = Operation::Variable;
        return made;
    }

    Node word()
    {
        const Token token = next();
        const std::string name = lower(token.text);
        if (name == "and" || name == "or" || name == "not" || token.text == "且" || token.text == "或" ||
            token.text == "非")
            refuse(QCoreApplication::translate("Expression", "A number, a name or a function is expected instead of "
                                                             "\"%1\"."));
        const bool called = m_tokens[m_at + 1].kind == Token::Kind::Sign && m_tokens[m_at + 1].text == "(";
        if (called)
            return call(token);
        ++m_at;
        Node made = node(name == "missing" || token.text == "缺失" ? Operation::Nothing : Operation::Variable,
                         token.position, {});
        made.text = token.text;
        return made;
    }

    Node call(const Token& token)
    {
        const std::string name = lower(token.text);
        const auto* function = std::find_if(expressionFunctions.begin(), expressionFunctions.end(),
                                            [&](const ExpressionFunction& entry) { return entry.name == name; });
        if (function == expressionFunctions.end())
            refuse(QCoreApplication::translate("Expression", "There is no function \"%1\"."));
        m_at += 2;
        Node made = node(function->operation, token.position, {});
        made.arguments = arguments(&made);
        const std::size_t count = made.arguments.size();
        if (count < function->least || count > function->most)
            throw Refusal{expressionError(
                token.position,
                (function->least == function->most
                     ? QCoreApplication::translate("Expression", "%1 takes %2 arguments, not %3.")
                           .arg(QString::fromStdString(name))
                           .arg(function->least)
                     : QCoreApplication::translate("Expression", "%1 takes at least %2 arguments, not %3.")
                           .arg(QString::fromStdString(name))
                           .arg(function->least))
                    .arg(count))};
        if (made.leastValid < 1 || static_cast<std::size_t>(made.leastValid) > count)
            throw Refusal{expressionError(
                token.position, QCoreApplication::translate("Expression", "atleast is a whole number from 1 to the "
                                                                          "number of arguments."))};
        return made;
    }

    // Up to and with the closing parenthesis.
    std::vector<Node> arguments(Node* function = nullptr)
    {
        std::vector<Node> list;
        if (takeSign(")"))
            return list;
        do {
            if (function != nullptr && atLeast(*function))
                break;
            list.push_back(alternatives());
        } while (takeSign(","));
        need(")");
        return list;
    }

    bool atLeast(Node& function)
    {
        const bool named = next().kind == Token::Kind::Word && lower(next().text) == "atleast" &&
                           m_tokens[m_at + 1].text == "=" && m_tokens[m_at + 1].kind == Token::Kind::Sign;
        if (!named)
            return false;
        if (function.operation < Operation::Min || function.operation > Operation::Mean)
            refuse(QCoreApplication::translate("Expression", "Only min, max, sum and mean take atleast."));
        m_at += 2;
        const double number = next().number;
        if (next().kind != Token::Kind::Number || number < 1 || number > mostArguments ||
            number != static_cast<double>(static_cast<int>(number)))
            refuse(QCoreApplication::translate("Expression",
                                               "atleast is a whole number from 1 to the number of arguments."));
        function.leastValid = static_cast<int>(number);
        ++m_at;
        return true;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_parts = 0;
};

} // namespace

base::Result<ExpressionNode> parseExpression(std::string_view text)
{
    if (text.size() > longest)
        return tooLong();
    auto tokens = expressionTokens(text);
    if (!tokens)
        return tokens.error();
    try {
        return Parser(std::move(*tokens)).run();
    } catch (const Refusal& refusal) {
        return refusal.error;
    }
}

} // namespace manyi::domain
