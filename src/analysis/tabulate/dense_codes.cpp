#include "analysis/tabulate/dense_codes.h"

#include <algorithm>
#include <unordered_map>

namespace manyi::analysis {

namespace {

template <class Int>
DenseCodes dense(const data::CodeValues<Int>& column)
{
    DenseCodes result;
    std::unordered_map<std::int64_t, std::int32_t> places;
    for (const Int code : column.codes) {
        if (code != data::CodeValues<Int>::missing && places.emplace(code, 0).second)
            result.codes.push_back(code);
    }
    std::sort(result.codes.begin(), result.codes.end());
    for (std::size_t i = 0; i < result.codes.size(); ++i)
        places[result.codes[i]] = static_cast<std::int32_t>(i);
    result.places.codes.reserve(column.codes.size());
    for (const Int code : column.codes)
        result.places.codes.push_back(code == data::CodeValues<Int>::missing ? data::CodeValues<std::int32_t>::missing
                                                                             : places[code]);
    return result;
}

DenseCodes dense(const data::NumberValues&)
{
    return {};
}
DenseCodes dense(const data::DateValues&)
{
    return {};
}
DenseCodes dense(const data::TextValues&)
{
    return {};
}

} // namespace

DenseCodes denseCodes(const data::Column& column)
{
    return std::visit([](const auto& values) { return dense(values); }, column);
}

} // namespace manyi::analysis
