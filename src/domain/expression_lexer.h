#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "base/result.h"

namespace manyi::domain {

struct ExpressionToken {
    enum class Kind {
        Number,
        Word, // a bare name or keyword
        Text, // in " or '
        Name, // in ` or [ ]
        Sign, // canonical: + - * / ^ ( ) , = != < <= > >=
        End
    };
    Kind kind = Kind::End;
    std::string text;
    double number = 0;
    std::size_t position = 1; // in characters, from 1
};

// The last token is End. Errors: a quotation mark that is never closed, a sign that is not of the language, a number
// that cannot be read.
base::Result<std::vector<ExpressionToken>> expressionTokens(std::string_view text);

base::Error expressionError(std::size_t position, const QString& sentence);

} // namespace manyi::domain
