#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/derivation.h"
#include "domain/questionnaire.h"

namespace manyi::domain {

// Formulas of derived variables; docs/derived-variables.md describes the language. Missing answers (blank or
// user-missing) make arithmetic missing; conditions are three-valued. Codes are taken as they are stored: a reversed
// item is not mirrored.

enum class Operation {
    Number, // a constant
    Text,   // a constant: an answer's label, a date or a text, by what it is compared with
    Variable,
    Nothing, // the word `missing` by itself
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Not,
    If,
    Missing,
    Coalesce,
    Min,
    Max,
    Sum,
    Mean,
    Count,
    Round,
    Floor,
    Ceil,
    Abs,
    Sqrt,
    Exp,
    Ln,
    Log10,
    Between,
    In,
    Year,
    Quarter,
    Month,
    Weekday,
    Hour,
    Days
};

// Logical: 1, 0 or missing. Nothing: the constant `missing`, which fits every type.
enum class ExpressionType { Number, Logical, Date, Text, Nothing };

// A part of a formula with its arguments. The last two fields are known once it is bound.
struct ExpressionNode {
    Operation operation = Operation::Number;
    double number = 0;        // Number: the value; bound constants of any kind: the code or the seconds
    std::string text;         // Variable: the name as written; Text: the content
    std::size_t position = 1; // of its first character, counted from 1
    int leastValid = 1;       // min, max, sum, mean: fewer valid arguments give missing
    std::vector<ExpressionNode> arguments;
    VariableId variable;
    ExpressionType type = ExpressionType::Number;
};

// Error::where is "character 12".
base::Result<ExpressionNode> parseExpression(std::string_view text);

// The formula with its names and the answers it names bound to ids and codes of the project, so that it survives
// renaming. Refused with the position: unknown names, answers that a variable does not have or that count as missing,
// types that do not fit an operation.
base::Result<Expression> makeExpression(std::string_view text, const Questionnaire& questionnaire);

// Parsed, with variables, constants and types filled in. A Text node is left only beside a Text variable; dates without
// a time are compared as whole days.
base::Result<ExpressionNode> bound(const Expression& expression, const Questionnaire& questionnaire);

} // namespace manyi::domain
