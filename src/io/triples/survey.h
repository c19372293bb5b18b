#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace manyi::io {

// What the XML file of a Triple-S 2.0 survey (also 1.1 and 1.2) describes. Positions count from 1: characters of a line
// for fixed data, fields of a record for CSV.
struct TripleSVariable {
    enum class Type { Single, Multiple, Quantity, Character, Logical, Date, Time };
    struct Value {
        std::string code;
        std::string label;
    };
    std::string name;
    std::string label;
    Type type = Type::Single;
    std::string use;      // "serial", "weight" or nothing
    bool literal = false; // codes are texts
    int start = 0;
    int finish = 0;
    int subfields = 0; // multiple as a list of codes; 0: a bit a value
    int width = 0;     // of a subfield
    int decimals = 0;
    double lowest = 0; // of a quantity, for writing
    double highest = 0;
    int size = 0; // longest text, for writing
    std::vector<Value> values;
};

struct TripleSSurvey {
    std::string title;
    std::string dataFile; // as the file names it, may be empty
    bool csv = false;
    int skip = 0; // lines before the data
    std::vector<TripleSVariable> variables;
};

// Errors: Damaged with the line, Foreign for other XML. Entity declarations are refused, a plain DOCTYPE is passed
// over.
base::Result<TripleSSurvey> parseTripleS(std::string xml);
// The XML file of such a survey, version 2.0, UTF-8.
std::string tripleSXml(const TripleSSurvey& survey);

} // namespace manyi::io
