#include "io/sheet/cell_time.h"

#include <cmath>

#include <fmt/format.h>

namespace manyi::io {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWith(std::string_view text, std::string_view wanted)
{
    if (text.size() < wanted.size())
        return false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (lower(text[i]) != wanted[i])
            return false;
    return true;
}

// What the letters of a format code ask for.
struct Letters {
    bool date = false;
    bool time = false;
    bool elapsed = false;
    bool minuteOrMonth = false;
};

// "[h]", "[mm]", "[ss]": elapsed; "[Red]", "[$-409]", "[>100]": nothing.
bool isElapsed(std::string_view inBrackets)
{
    if (inBrackets.empty())
        return false;
    const char first = lower(inBrackets.front());
    return (first == 'h' || first == 'm' || first == 's') &&
           inBrackets.find_first_not_of(std::string{first, static_cast<char>(first - 'a' + 'A')}) ==
               std::string_view::npos;
}

// How many characters a part that is shown as it stands takes; 0 when none begins here.
std::size_t literal(std::string_view rest)
{
    switch (rest.front()) {
    case '"': {
        const std::size_t end = rest.find('"', 1);
        return end == std::string_view::npos ? rest.size() : end + 1;
    }
    case '\\':
    case '_':
    case '*':
        return 2;
    default:
        return 0;
    }
}

void letter(char c, char next, Letters& found)
{
    switch (lower(c)) {
    case 'y':
    case 'd':
    case 'a':
    case 'g':
        found.date = true;
        break;
    case 'e':
        found.date = found.date || (next != '+' && next != '-');
        break;
    case 'h':
    case 's':
        found.time = true;
        break;
    case 'm':
        found.minuteOrMonth = true;
        break;
    default:
        break;
    }
}

Letters lettersOf(std::string_view code)
{
    Letters found;
    while (!code.empty() && code.front() != ';') {
        std::size_t step = literal(code);
        if (step == 0 && code.front() == '[') {
            const std::size_t end = std::min(code.find(']'), code.size());
            found.elapsed = found.elapsed || isElapsed(code.substr(1, end - 1));
            step = end + 1;
        }
        for (const std::string_view word : {"general", "am/pm", "a/p"})
            if (step == 0 && startsWith(code, word)) {
                step = word.size();
                found.time = found.time || word != "general";
            }
        if (step == 0) {
            letter(code.front(), code.size() > 1 ? code[1] : ' ', found);
            step = 1;
        }
        code.remove_prefix(std::min(step, code.size()));
    }
    return found;
}

std::string_view clock(std::int64_t seconds, CellBuffer& buffer)
{
    const auto written = fmt::format_to_n(buffer.bytes, sizeof buffer.bytes, "{:02}:{:02}:{:02}", seconds / 3600,
                                          seconds / 60 % 60, seconds % 60);
    return {buffer.bytes, written.size};
}

constexpr double secondsOfDay = 86400;

} // namespace

TimeFormat timeFormatOf(std::string_view code)
{
    const Letters found = lettersOf(code);
    if (found.elapsed)
        return TimeFormat::Elapsed;
    if (found.date || (found.minuteOrMonth && !found.time))
        return TimeFormat::Date;
    return found.time ? TimeFormat::Time : TimeFormat::None;
}

TimeFormat builtInTimeFormat(int id)
{
    if (id == 46)
        return TimeFormat::Elapsed;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return TimeFormat::Time;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return TimeFormat::Date;
    return TimeFormat::None;
}

std::optional<std::string_view> timeCell(double serial, TimeFormat format, DateSystem system, CellBuffer& buffer)
{
    constexpr double lastDay = 2958466; // behind 9999-12-31
    if (!(serial >= 0) || serial >= lastDay)
        return std::nullopt;
    if (format == TimeFormat::Elapsed || (serial < 1 && format == TimeFormat::Time) ||
        (serial < 1 && serial > 0 && system == DateSystem::Since1900))
        return clock(std::llround(serial * secondsOfDay), buffer);
    // Days from 1970-01-01 back to the day 0 of each system.
    double dayZero = system == DateSystem::Since1904 ? -24107 : -25569;
    if (system == DateSystem::Since1900) {
        if (serial < 1 || (serial >= 60 && serial < 61))
            return std::nullopt;
        if (serial < 60)
            dayZero += 1;
    }
    const std::string_view text = dateCell((serial + dayZero) * secondsOfDay, buffer);
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace manyi::io
