#include "engine/sample/csv_rows.h"

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "base/datetime.h"
#include "engine/sample/layout.h"
#include "engine/sample/places.h"
#include "engine/sample/random.h"

namespace manyi::engine {

namespace {

constexpr int surveyDays = 730;

// Appends cells of one record, with the separator before each but the first.
class RecordText {
public:
    explicit RecordText(std::string& text) : m_text(text) {}

    void number(std::int64_t value)
    {
        separate();
        if (value == blank)
            return;
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_text.append(digits.data(), end);
    }

    // None of the fixed texts needs quoting but some open answers do.
    void words(std::string_view text)
    {
        separate();
        if (text.find_first_of(",\"") == std::string_view::npos) {
            m_text.append(text);
            return;
        }
        m_text += '"';
        for (const char c : text)
            m_text.append(c == '"' ? 2 : 1, c);
        m_text += '"';
    }

    void time(std::string_view day, int minute)
    {
        separate();
        m_text.append(day);
        m_text += ' ';
        twoDigits(minute / 60);
        m_text += ':';
        twoDigits(minute % 60);
    }

    void hundredths(int value)
    {
        separate();
        m_text += static_cast<char>('0' + value / 100);
        m_text += '.';
        twoDigits(value % 100);
    }

private:
    void separate()
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
    }
    void twoDigits(int value)
    {
        m_text += static_cast<char>('0' + value / 10);
        m_text += static_cast<char>('0' + value % 10);
    }

    std::string& m_text;
    bool m_first = true;
};

const std::vector<std::string>& dayTexts()
{
    static const std::vector<std::string> days = [] {
        std::vector<std::string> texts;
        const base::Seconds first = base::fromCivilDate({2024, 10, 1});
        for (int day = 0; day < surveyDays; ++day)
            texts.push_back(base::formatDateTime(first + day * std::int64_t{86400}));
        return texts;
    }();
    return days;
}

} // namespace

std::string sampleHeader()
{
    std::string text;
    RecordText record(text);
    for (const SampleColumn& column : sampleColumns())
        record.words(column.header);
    return text + '\n';
}

void appendSampleRow(std::string& text, const SampleAnswers& answers)
{
    const SampleBranch& branch = samplePlaces()[static_cast<std::size_t>(answers.branch)];
    RecordText record(text);
    record.number(answers.respondent);
    record.time(dayTexts()[static_cast<std::size_t>(answers.day)], answers.minute);
    record.number(answers.duration);
    record.words(samplePeriods()[static_cast<std::size_t>(answers.wave)].name);
    record.words(sampleChannelTexts[static_cast<std::size_t>(answers.channel)]);
    for (const std::string_view place : {branch.region, branch.province, branch.city, std::string_view(branch.code)})
        record.words(place);
    for (const int value : {answers.gender, answers.age, answers.customerType, answers.years, answers.visits,
                            answers.mainService, answers.overall})
        record.number(value);
    for (const int item : answers.items)
        record.number(item);
    for (const int value :
         {answers.recommend, answers.easy, answers.stay, answers.minutesWaited, answers.complaint, answers.solved})
        record.number(value);
    for (const int service : answers.services)
        record.number(service);
    record.words(answers.improve);
    record.words(answers.praise);
    record.number(answers.income);
    record.hundredths(answers.weight);
    text += '\n';
}

std::string sampleBlock(std::uint64_t seed, std::int64_t first, std::int64_t count, std::int64_t rows)
{
    Random random(seed, static_cast<std::uint64_t>(first / sampleBlockRows));
    std::string text;
    text.reserve(static_cast<std::size_t>(count) * 150);
    for (std::int64_t row = first; row < first + count; ++row)
        appendSampleRow(text, drawAnswers(random, row, rows));
    return text;
}

} // namespace manyi::engine
