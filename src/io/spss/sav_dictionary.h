#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace manyi::io {

// A multiple-response set of an SPSS file. Names and texts are bytes in the file's encoding.
struct SavMultipleResponseSet {
    enum class Kind { Categories, Dichotomies }; // variables that share categories, or one variable a choice
    std::string name;                            // without $
    std::string label;
    Kind kind = Kind::Categories;
    std::string countedValue;           // of dichotomies: the answer that means "chosen"
    bool labelsOfCountedValues = false; // choices are called as the counted value's label says, not as the variable
    std::vector<std::string> variables; // short names, lower case
};

// What the dictionary of an SPSS system file (.sav, .zsav) says that ReadStat does not hand on. Bytes, not decoded.
struct SavDictionary {
    struct Variable {
        std::string shortName;  // as in the file, padding off
        std::int32_t width = 0; // 0 number, else bytes of text
    };
    bool bigEndian = false;
    std::int32_t cases = -1;              // -1 unknown
    std::vector<Variable> variables;      // segments of very long strings are variables of their own here
    std::string encoding;                 // extension record 20
    std::optional<std::int32_t> codePage; // extension record 3
    std::string longNames;                // extension record 13: SHORT=long, separated by tabs
    std::vector<SavMultipleResponseSet> sets;
    std::string texts;       // labels and value labels one after the other (at most 256 KiB), for guessing the encoding
    std::int64_t length = 0; // bytes up to the data
    std::int64_t endRecord = 0; // where the record that ends the dictionary stands
};

// Reads up to `most` bytes from `offset` on, returns how many there were.
using ByteReader = std::function<std::size_t(std::int64_t offset, char* to, std::size_t most)>;

// Errors: Foreign (not such a file) or Damaged with the byte at which it broke off.
base::Result<SavDictionary> parseSavDictionary(const ByteReader& bytes);

// The text of an extension record 7 or 19; sets that cannot be read are left out.
std::vector<SavMultipleResponseSet> parseResponseSets(std::string_view text);

// The name of the encoding that the dictionary states: record 20, else the code page of record 3; empty when neither
// says anything of use.
std::string statedEncoding(const SavDictionary& dictionary);

} // namespace manyi::io
