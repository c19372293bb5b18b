#include "data/filter/period.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/datetime.h"

namespace manyi::data::filter {

namespace {

constexpr std::int64_t secondsPerDay = 86400;

// Takes one to `most` digits off the front.
std::optional<int> takeNumber(std::string_view& text, std::size_t most)
{
    int number = 0;
    const char* end = text.data() + std::min(most, text.size());
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return number;
}

bool takeOne(std::string_view& text, std::initializer_list<std::string_view> choices)
{
    for (const std::string_view choice : choices) {
        if (text.starts_with(choice)) {
            text.remove_prefix(choice.size());
            return true;
        }
    }
    return false;
}

Interval<std::int64_t> months(int year, int month, int count)
{
    const int last = month - 1 + count;
    const base::Seconds end = base::fromCivilDate({year + last / 12, last % 12 + 1, 1});
    return {base::fromCivilDate({year, month, 1}), end - 1};
}

std::optional<Interval<std::int64_t>> yearQuarterOrMonth(std::string_view text)
{
    const std::size_t length = text.size();
    const auto year = takeNumber(text, 4);
    if (!year || length - text.size() != 4)
        return std::nullopt;
    if (text.empty() || text == "年")
        return months(*year, 1, 12);
    if (takeOne(text, {"Q", "q", "-Q", "年Q"})) {
        const auto quarter = takeNumber(text, 1);
        return quarter && *quarter >= 1 && *quarter <= 4 && text.empty()
                   ? std::optional(months(*year, *quarter * 3 - 2, 3))
                   : std::nullopt;
    }
    if (!takeOne(text, {"-", "/", ".", "年"}))
        return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month || *month < 1 || *month > 12 || (!text.empty() && text != "月"))
        return std::nullopt;
    return months(*year, *month, 1);
}

} // namespace

std::optional<Interval<std::int64_t>> periodOf(std::string_view text)
{
    if (const auto period = yearQuarterOrMonth(text))
        return period;
    const auto start = base::parseDateTime(text, base::DateOrder::YearMonthDay);
    if (!start)
        return std::nullopt;
    const auto colons = std::count(text.begin(), text.end(), ':');
    if (colons == 0 && *start % secondsPerDay == 0)
        return Interval<std::int64_t>{*start, *start + secondsPerDay - 1};
    return Interval<std::int64_t>{*start, colons == 1 ? *start + 59 : *start};
}

} // namespace manyi::data::filter
