#pragma once

#include "io/csv/encoding.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// Reports that the file does not name its encoding and which one was taken.
void noteGuess(SourceDictionary& dictionary, const EncodingGuess& guess);
// Reports texts with bytes that mean nothing in the dictionary's encoding; nothing for 0.
void noteDamage(SourceDictionary& dictionary, std::int64_t texts);

} // namespace manyi::io
