#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "io/source/dictionary.h"
#include "io/source/text_decoder.h"
#include "io/spss/sav_dictionary.h"

namespace manyi::io {

// Carries the multiple-response sets of an SPSS file over into the dictionary of its columns.
class ResponseSets {
public:
    static constexpr std::string_view separator = "┋";
    static constexpr std::size_t mostChoices = 64;

    // Marks the members of sets of dichotomies and adds a column for each set of categories. Call it when the columns
    // and their labels are known. Sets whose variables are not there are reported.
    void apply(const SavDictionary& sav, TextDecoder& decoder, SourceDictionary& dictionary);
    // Adds the joined cells of a row; the labels of new codes are added to the choices of `dictionary`.
    void complete(std::vector<std::string_view>& cells, SourceDictionary& dictionary);

private:
    struct JoinedSet {
        std::size_t column = 0;                                 // its place in the dictionary
        std::vector<std::size_t> members;                       // places of its variables
        std::map<std::string, std::string, std::less<>> labels; // code as text -> label; empty label: not an answer
        std::string cell;
    };
    void applyDichotomies(const SavMultipleResponseSet& set, const std::vector<std::size_t>& members,
                          TextDecoder& decoder, SourceDictionary& dictionary);
    void addJoined(const SavMultipleResponseSet& set, const std::vector<std::size_t>& members, TextDecoder& decoder,
                   SourceDictionary& dictionary);
    const std::string& labelOf(JoinedSet& set, std::string_view code, SourceDictionary& dictionary);

    std::vector<JoinedSet> m_joined;
};

} // namespace manyi::io
