#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace manyi::base {

// A database id that cannot be mixed up with another kind of id. 0 means "none".
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

using VariableId = Id<struct VariableTag>;
using QuestionId = Id<struct QuestionTag>;
using BatchId = Id<struct BatchTag>;
using IndicatorId = Id<struct IndicatorTag>; // of indicators and of the alternatives that are ranked by them
using ExpertId = Id<struct ExpertTag>;
using IndicatorSystemId = Id<struct IndicatorSystemTag>;

// Counts the committed changes of a project; a result of an older revision is stale.
using Revision = std::int64_t;

} // namespace manyi::base

template <class Tag>
struct std::hash<manyi::base::Id<Tag>> {
    std::size_t operator()(const manyi::base::Id<Tag>& id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};
