#include <algorithm>

#include <QCoreApplication>

#include "base/datetime.h"
#include "domain/expression.h"
#include "domain/expression_lexer.h"

namespace manyi::domain {

namespace {

using Node = ExpressionNode;
using Type = ExpressionType;

constexpr double lastSecondOfDay = 86399;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

// Thrown inside this file only.
struct Refusal {
    base::Error error;
};
[[noreturn]] void refuse(const Node& node, const QString& sentence)
{
    throw Refusal{expressionError(node.position, sentence)};
}

bool isNumeric(Type type)
{
    return type == Type::Number || type == Type::Logical || type == Type::Nothing;
}
bool isDate(Type type)
{
    return type == Type::Date || type == Type::Nothing;
}

Type typeOf(const Variable& variable)
{
    switch (variable.type) {
    case ValueType::Date:
        return Type::Date;
    case ValueType::Text:
        return Type::Text;
    default:
        return Type::Number;
    }
}

Node constant(double number, Type type, std::size_t position)
{
    Node node;
    node.number = number;
    node.type = type;
    node.position = position;
    return node;
}

// Finds what names mean: in the definition when there is one, else in the project; the latter is remembered.
class Binder {
public:
    Binder(const Questionnaire& questionnaire, Expression& expression, bool isNew)
        : m_questionnaire(questionnaire), m_expression(expression), m_isNew(isNew)
    {
    }

    void bind(Node& node)
    {
        if (node.operation == Operation::Variable)
            return bindName(node);
        if (node.operation == Operation::Nothing) {
            node.type = Type::Nothing;
            return;
        }
        for (Node& argument : node.arguments) {
            if (argument.operation != Operation::Text)
                bind(argument);
        }
        bindConstants(node);
        node.type = resultType(node);
    }

private:
    const Variable& variableNamed(const Node& node)
    {
        const auto known = std::find_if(m_expression.names.begin(), m_expression.names.end(),
                                        [&](const Expression::Name& name) { return name.name == node.text; });
        const Variable* variable = nullptr;
        if (known != m_expression.names.end())
            variable = m_questionnaire.find(known->variable);
        else if (m_isNew)
            variable = m_questionnaire.findByText(node.text);
        if (variable == nullptr)
            refuse(node, QCoreApplication::translate("Expression",
                                                     "There is no variable \"%1\", or several have that label. Answers "
                                                     "in quotation marks stand to the right of =, != or inside in().")
                             .arg(qt(node.text)));
        if (known == m_expression.names.end())
            m_expression.names.push_back({node.text, variable->id});
        return *variable;
    }

    void bindName(Node& node)
    {
        const Variable& variable = variableNamed(node);
        node.variable = variable.id;
        node.type = typeOf(variable);
    }

    // Texts that something is compared with.
    void bindConstants(Node& node)
    {
        const bool any = std::any_of(node.arguments.begin(), node.arguments.end(),
                                     [](const Node& argument) { return argument.operation == Operation::Text; });
        if (!any)
            return;
        if (node.operation == Operation::Days)
            return bindDays(node);
        Node& left = node.arguments.front();
        if (left.type == Type::Date)
            return bindDates(node);
        for (std::size_t i = 1; i < node.arguments.size(); ++i) {
            Node& text = node.arguments[i];
            if (text.operation != Operation::Text)
                continue;
            if (left.operation != Operation::Variable)
                refuse(text, QCoreApplication::translate("Expression", "An answer in quotation marks is compared with "
                                                                       "a variable, not with a formula."));
            if (left.type == Type::Text)
                text.type = Type::Text;
            else
                text = constant(codeOfAnswer(left, text), Type::Number, text.position);
        }
    }

    // A quoted text of days() that is no date is a variable's name.
    void bindDays(Node& node)
    {
        for (Node& argument : node.arguments) {
            if (argument.operation != Operation::Text)
                continue;
            if (const auto seconds = base::parseDateTime(argument.text, base::DateOrder::YearMonthDay)) {
                argument = constant(static_cast<double>(*seconds), Type::Date, argument.position);
                continue;
            }
            argument.operation = Operation::Variable;
            bindName(argument);
        }
    }

    double codeOfAnswer(const Node& left, const Node& text)
    {
        for (const Expression::Answer& answer : m_expression.answers) {
            if (answer.variable == left.variable && answer.label == text.text)
                return answer.code;
        }
        const Variable& variable = *m_questionnaire.find(left.variable);
        const auto code = codeOf(variable, text.text);
        if (!code)
            refuse(text, QCoreApplication::translate("Expression", "\"%1\" is not an answer of %2.")
                             .arg(qt(text.text), qt(variable.name)));
        if (m_isNew && isUserMissing(variable, *code))
            refuse(text, QCoreApplication::translate(
                             "Expression", "\"%1\" counts as a missing answer of %2, which a formula does not "
                                           "see. Ask missing(%2), or recode it to a valid code first.")
                             .arg(qt(text.text), qt(variable.name)));
        m_expression.answers.push_back({text.text, variable.id, *code});
        return *code;
    }

    static base::Seconds dateOf(const Node& text, bool& wholeDay)
    {
        const auto seconds = base::parseDateTime(text.text, base::DateOrder::YearMonthDay);
        if (!seconds)
            refuse(text, QCoreApplication::translate("Expression", "\"%1\" is no date. Write it as 2026-07-18 or "
                                                                   "2026-07-18 09:30.")
                             .arg(qt(text.text)));
        wholeDay = text.text.find(':') == std::string::npos;
        return *seconds;
    }

    // A date without a time stands for its whole day.
    static void bindDates(Node& node)
    {
        const Node left = node.arguments.front();
        std::vector<std::pair<double, double>> periods;
        for (std::size_t i = 1; i < node.arguments.size(); ++i) {
            Node& text = node.arguments[i];
            if (text.operation != Operation::Text) {
                if (node.operation == Operation::In)
                    refuse(text, QCoreApplication::translate("Expression", "Dates are compared with dates."));
                continue;
            }
            bool wholeDay = false;
            const auto first = static_cast<double>(dateOf(text, wholeDay));
            const double last = first + (wholeDay ? lastSecondOfDay : 0);
            periods.emplace_back(first, last);
            const bool end = node.operation == Operation::LessEqual || node.operation == Operation::Greater ||
                             (node.operation == Operation::Between && i == 2);
            text = constant(end ? last : first, Type::Date, text.position);
        }
        const bool equality = node.operation == Operation::Equal || node.operation == Operation::NotEqual;
        if (!equality && node.operation != Operation::In)
            return;
        node = anyPeriod(left, periods, node);
    }

    static Node anyPeriod(const Node& left, const std::vector<std::pair<double, double>>& periods, const Node& original)
    {
        std::optional<Node> any;
        for (const auto& [first, last] : periods) {
            Node inside;
            inside.operation = Operation::Between;
            inside.position = original.position;
            inside.arguments = {left, constant(first, Type::Date, original.position),
                                constant(last, Type::Date, original.position)};
            inside.type = Type::Logical;
            any = any ? joined(Operation::Or, {std::move(*any), std::move(inside)}) : std::move(inside);
        }
        return original.operation == Operation::NotEqual ? joined(Operation::Not, {std::move(*any)}) : std::move(*any);
    }

    static Node joined(Operation operation, std::vector<Node> arguments)
    {
        Node node;
        node.operation = operation;
        node.position = arguments.front().position;
        node.arguments = std::move(arguments);
        node.type = Type::Logical;
        return node;
    }

    static void needAll(const Node& node, bool (*fits)(Type), const QString& sentence, std::size_t from = 0)
    {
        for (std::size_t i = from; i < node.arguments.size(); ++i) {
            if (!fits(node.arguments[i].type))
                refuse(node.arguments[i], sentence);
        }
    }
    static void needNumbers(const Node& node, std::size_t from = 0)
    {
        needAll(node, isNumeric,
                QCoreApplication::translate("Expression", "A number is needed here; texts and dates cannot be reckoned "
                                                          "with. days(from, to) gives the days between two dates."),
                from);
    }

    // One type of all arguments from `from` on.
    static Type common(const Node& node, std::size_t from)
    {
        std::optional<Type> type;
        for (std::size_t i = from; i < node.arguments.size(); ++i) {
            const Type next = node.arguments[i].type;
            if (next == Type::Text)
                refuse(node.arguments[i], QCoreApplication::translate("Expression", "A text cannot stand here."));
            if (next == Type::Nothing)
                continue;
            if (type && isNumeric(*type) != isNumeric(next))
                refuse(node.arguments[i],
                       QCoreApplication::translate("Expression", "Numbers and dates cannot be mixed here."));
            type = type && *type != next ? Type::Number : next;
        }
        return type.value_or(Type::Nothing);
    }

    static Type comparisonType(const Node& node)
    {
        if (node.arguments.front().type == Type::Text) {
            const bool texts = std::all_of(node.arguments.begin() + 1, node.arguments.end(),
                                           [](const Node& n) { return n.operation == Operation::Text; });
            const bool equality = node.operation == Operation::Equal || node.operation == Operation::NotEqual ||
                                  node.operation == Operation::In;
            if (!texts || !equality)
                refuse(node, QCoreApplication::translate("Expression", "A text can only be compared by =, != and in, "
                                                                       "with texts in quotation marks."));
            return Type::Logical;
        }
        common(node, 0);
        return Type::Logical;
    }

    static Type resultType(const Node& node)
    {
        switch (node.operation) {
        case Operation::Number:
            return node.type;
        case Operation::Equal:
        case Operation::NotEqual:
        case Operation::Less:
        case Operation::LessEqual:
        case Operation::Greater:
        case Operation::GreaterEqual:
        case Operation::Between:
        case Operation::In:
            return comparisonType(node);
        case Operation::And:
        case Operation::Or:
        case Operation::Not:
            needNumbers(node);
            return Type::Logical;
        case Operation::Missing:
            return Type::Logical;
        case Operation::Count:
            return Type::Number;
        case Operation::If:
            if (!isNumeric(node.arguments.front().type))
                refuse(node.arguments.front(),
                       QCoreApplication::translate("Expression", "A condition is needed here, such as Q1 > 3."));
            return common(node, 1);
        case Operation::Coalesce:
            return common(node, 0);
        case Operation::Min:
        case Operation::Max: {
            const Type type = common(node, 0);
            return type == Type::Date ? Type::Date : Type::Number;
        }
        case Operation::Subtract:
            if (node.arguments[0].type == Type::Date && node.arguments[1].type == Type::Date)
                return Type::Number;
            needNumbers(node);
            return Type::Number;
        case Operation::Year:
        case Operation::Quarter:
        case Operation::Month:
        case Operation::Weekday:
        case Operation::Hour:
        case Operation::Days:
            needAll(node, isDate, QCoreApplication::translate("Expression", "A date is needed here."));
            return Type::Number;
        default:
            needNumbers(node);
            return Type::Number;
        }
    }

    const Questionnaire& m_questionnaire;
    Expression& m_expression;
    bool m_isNew;
};

base::Result<Node> bind(Expression& expression, const Questionnaire& questionnaire, bool isNew)
{
    auto node = parseExpression(expression.text);
    if (!node)
        return node.error();
    try {
        Binder(questionnaire, expression, isNew).bind(*node);
        if (node->type == Type::Text)
            refuse(*node, QCoreApplication::translate("Expression", "The formula gives a text; it must give a number, "
                                                                    "a condition or a date."));
        return node;
    } catch (const Refusal& refusal) {
        return refusal.error;
    }
}

} // namespace

base::Result<Expression> makeExpression(std::string_view text, const Questionnaire& questionnaire)
{
    Expression expression;
    expression.text = text;
    const auto node = bind(expression, questionnaire, true);
    if (!node)
        return node.error();
    return expression;
}

base::Result<ExpressionNode> bound(const Expression& expression, const Questionnaire& questionnaire)
{
    Expression copy = expression;
    return bind(copy, questionnaire, false);
}

} // namespace manyi::domain
