#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace manyi::engine {

inline constexpr int sampleBranches = 124;

// One bank branch of the sample survey and the city, province and region it is in.
struct SampleBranch {
    std::string_view region;
    std::string_view province;
    std::string_view city;
    std::string code;     // "B017": what the CSV holds
    std::string name;     // "Hangzhou, Railway Station": the label in the sample project
    int regionEffect = 0; // shift of every satisfaction answer, thousandths of a standard deviation
    int branchEffect = 0; // the same, of this branch alone
    int extraMinutes = 0; // added to the waiting time
    int size = 100;       // share of the respondents, relative
};

// The code of the one branch that is planted as bad.
inline constexpr std::string_view badBranch = "B041";

// All branches, ordered by region, province and city.
const std::vector<SampleBranch>& samplePlaces();

} // namespace manyi::engine
