#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace manyi::data::filter {

enum class TokenKind {
    Word,   // unquoted: a name, a value or a keyword
    Quoted, // always a name or a value
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Range, // ".." and, with strict ends, "<..", "..<", "<..<"
    Open,
    Close,
    Comma,
    End
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;         // Word, Quoted: the content; signs: as written
    std::size_t position = 1; // of its first character, counted from 1
    bool lowOpen = false;     // Range
    bool highOpen = false;
};

// Cuts a filter expression into tokens, the last of which is End. Error: a quotation mark that is never closed.
base::Result<std::vector<Token>> tokenize(std::string_view text);

// An error at a character of the expression.
base::Error errorAt(std::size_t position, const std::string& message);

// True when `text` reads back as one Word that is no keyword.
bool isPlainWord(std::string_view text);

// and, or, not, in, contains, has, missing (any case) and their Chinese forms; Keyword::None for anything else.
enum class Keyword { None, And, Or, Not, In, NotIn, Contains, Has, Missing };
Keyword keywordOf(std::string_view word);

} // namespace manyi::data::filter
