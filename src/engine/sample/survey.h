#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace manyi::engine {

inline constexpr int sampleItems = 8;    // waiting, counter, attitude, skill, premises, self-service, app, fees
inline constexpr int sampleServices = 6; // savings, loans, cards, wealth management, insurance, foreign exchange
inline constexpr int sampleWaves = 8;    // 2024Q4 … 2026Q3

enum SampleItem { Waiting, Counter, Attitude, Skill, Premises, SelfService, MobileApp, Fees };
enum SampleChannel { Sms, QrCode, Telephone, App };

inline constexpr int blank = -1;    // no answer: an empty cell
inline constexpr int dontKnow = 99; // "don't know", "refused"

// The answers of one respondent as they stand in the file; `blank` where there is none.
struct SampleAnswers {
    std::int64_t respondent = 0;
    int day = 0;    // since 2024-10-01
    int minute = 0; // of the day
    int duration = 0;
    int wave = 0;
    int channel = Sms;
    int branch = 0;
    int gender = blank; // 1 male, 2 female
    int age = blank;
    int customerType = 1; // 1 personal, 2 premium, 3 small business, 4 corporate
    int years = blank;
    int visits = blank;
    int mainService = 1; // 1…6
    int overall = blank; // 1…5
    std::array<int, sampleItems> items{};
    int recommend = blank; // 0…10
    int easy = blank;      // 1…7
    int stay = blank;      // 1…5
    int minutesWaited = blank;
    int complaint = blank; // 1 yes, 2 no
    int solved = blank;    // 1 yes, 2 no; asked after a complaint
    std::array<int, sampleServices> services{};
    std::string_view improve; // open answers
    std::string_view praise;
    int income = blank; // 1…5, 99 refused
    int weight = 100;   // hundredths
};

class Random;

// Makes one respondent: row `row` of `rows`. All planted effects live here and in places.cpp; docs/sample-data.md lists
// them.
SampleAnswers drawAnswers(Random& random, std::int64_t row, std::int64_t rows);

// The first day of a wave and the number of its days, counted from 2024-10-01.
struct WavePeriod {
    std::string_view name; // "2026Q1"
    int firstDay = 0;
    int days = 0;
};
const std::array<WavePeriod, sampleWaves>& samplePeriods();

} // namespace manyi::engine
