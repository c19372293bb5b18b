#include "engine/sample/survey.h"

#include <algorithm>
#include <vector>

#include "engine/sample/open_answers.h"
#include "engine/sample/places.h"
#include "engine/sample/random.h"

namespace manyi::engine {

namespace {

// Latent scores are in thousandths of a standard deviation; a code is the number of cut points below the score.
using Cuts5 = std::array<int, 4>;
constexpr Cuts5 satisfactionCuts{-1900, -1150, -350, 850};
constexpr std::array<int, 10> recommendCuts{-2170, -2000, -1840, -1665, -1476, -1080, -806, -358, 202, 706};
constexpr std::array<int, 6> easyCuts{-1880, -1405, -994, -524, 100, 915};

template <std::size_t Size>
int codeOf(int score, const std::array<int, Size>& cuts, int lowest)
{
    return lowest + static_cast<int>(std::count_if(cuts.begin(), cuts.end(), [&](int cut) { return score >= cut; }));
}

constexpr std::array<int, sampleWaves> waveShares{110, 115, 120, 125, 125, 130, 135, 140};
constexpr int dipWave = 5; // 2026Q1
constexpr std::string_view dipRegion = "Southwest";
constexpr int dipEffect = -500;
constexpr int recommendTrend = 35; // a wave

constexpr std::array<int, 4> channelShares{460, 270, 120, 150};
constexpr std::array<int, 4> channelEffects{-60, 0, 200, 40};

constexpr std::array<int, sampleItems> itemLevels{-250, 50, 350, 250, 100, -50, 50, -350};
// What each item adds to the overall answer, per cent of its own score: waiting is the strongest driver.
constexpr std::array<int, sampleItems> driverWeights{36, 17, 16, 8, 5, 4, 7, 4};
constexpr std::array<int, sampleItems> itemDontKnow{0, 0, 0, 5, 0, 140, 170, 60};

struct Latent {
    std::array<int, sampleItems> items{};
    int overall = 0;
};

int waveOf(std::int64_t row, std::int64_t rows, std::int64_t& first, std::int64_t& count)
{
    std::int64_t cumulated = 0;
    for (int wave = 0;; ++wave) {
        first = rows * cumulated / 1000;
        cumulated += waveShares[static_cast<std::size_t>(wave)];
        const std::int64_t end = rows * cumulated / 1000;
        count = end - first;
        if (row < end || wave == sampleWaves - 1)
            return wave;
    }
}

void drawTime(Random& random, std::int64_t row, std::int64_t rows, SampleAnswers& answers)
{
    std::int64_t first = 0;
    std::int64_t count = 1;
    answers.wave = waveOf(row, rows, first, count);
    const WavePeriod& period = samplePeriods()[static_cast<std::size_t>(answers.wave)];
    answers.day = period.firstDay + static_cast<int>((row - first) * period.days / std::max<std::int64_t>(count, 1));
    answers.minute = 9 * 60 + random.below(12 * 60);
}

// Branch of each of 4,096 equal shares of the respondents.
const std::vector<int>& branchShares()
{
    static const std::vector<int> shares = [] {
        int total = 0;
        for (const SampleBranch& branch : samplePlaces())
            total += branch.size;
        std::vector<int> slots(4096);
        int index = 0;
        int upTo = samplePlaces()[0].size;
        for (int slot = 0; slot < 4096; ++slot) {
            while (slot * total >= upTo * 4096)
                upTo += samplePlaces()[static_cast<std::size_t>(++index)].size;
            slots[static_cast<std::size_t>(slot)] = index;
        }
        return slots;
    }();
    return shares;
}

int weightOf(const SampleAnswers& answers)
{
    constexpr std::array<int, 4> ofAge{53, 72, 96, 157};
    if (answers.age == blank)
        return 100;
    const std::size_t group = answers.age < 30 ? 0 : answers.age < 45 ? 1 : answers.age < 60 ? 2 : 3;
    const int ofGender = answers.gender == 1 ? 106 : answers.gender == 2 ? 95 : 100;
    return ofAge[group] * ofGender / 100;
}

void drawPerson(Random& random, SampleAnswers& answers)
{
    const int shift = answers.channel == Telephone ? 10 : answers.channel == App ? -6 : 0;
    const int age = std::clamp(18 + random.below(31) + random.below(33) + shift, 18, 84);
    answers.age = random.chance(20) ? blank : age;
    answers.gender = random.chance(12) ? blank : random.chance(485) ? 1 : 2;
    answers.customerType = 1 + random.pick(std::array<int, 4>{680, 140, 120, 60});
    answers.years = random.chance(15) ? blank : std::min(random.below(16) + random.below(16), age - 17);
    answers.visits = random.chance(25) ? blank : 1 + random.below(6) * random.below(5) + random.below(4);
    answers.mainService = 1 + random.pick(std::array<int, 6>{330, 110, 190, 120, 170, 80});
    answers.income = random.chance(90) ? dontKnow : 1 + random.pick(std::array<int, 5>{140, 280, 310, 190, 80});
    answers.weight = weightOf(answers);
}

void drawMinutes(Random& random, SampleAnswers& answers, int& minutes)
{
    minutes = 2 + random.below(56) * random.below(56) / 64;
    minutes += samplePlaces()[static_cast<std::size_t>(answers.branch)].extraMinutes;
    const bool notThere = answers.channel == App ? random.chance(700) : random.chance(40);
    answers.minutesWaited = notThere ? blank : minutes;
}

Latent drawLatent(Random& random, const SampleAnswers& answers, int minutes)
{
    const SampleBranch& branch = samplePlaces()[static_cast<std::size_t>(answers.branch)];
    int common = random.normal() * 620 / 1000 + branch.regionEffect + branch.branchEffect;
    common += channelEffects[static_cast<std::size_t>(answers.channel)] + (answers.customerType == 2 ? 120 : 0);
    if (answers.wave == dipWave && branch.region == dipRegion)
        common += dipEffect;
    Latent latent;
    for (std::size_t k = 0; k < sampleItems; ++k) {
        int score = common + random.normal() * 750 / 1000;
        if (k == Waiting)
            score -= (minutes - 14) * 28;
        latent.items[k] = score + itemLevels[k];
        latent.overall += driverWeights[k] * score;
    }
    latent.overall = latent.overall * 115 / 10000 + 60 + random.normal() * 420 / 1000;
    return latent;
}

void drawSatisfaction(Random& random, const Latent& latent, SampleAnswers& answers)
{
    answers.overall = random.chance(8) ? blank : codeOf(latent.overall, satisfactionCuts, 1);
    for (std::size_t k = 0; k < sampleItems; ++k) {
        const int kind = random.below(1000);
        answers.items[k] = kind < itemDontKnow[k]        ? dontKnow
                           : kind < itemDontKnow[k] + 25 ? blank
                                                         : codeOf(latent.items[k], satisfactionCuts, 1);
    }
}

void drawLoyalty(Random& random, const Latent& latent, SampleAnswers& answers)
{
    const int complaintChance = latent.overall < -1500 ? 220 : latent.overall < -500 ? 80 : 25;
    answers.complaint = random.chance(10) ? blank : random.chance(complaintChance) ? 1 : 2;
    if (answers.complaint == 1)
        answers.solved = random.chance(620) ? 1 : 2;
    const int unsolved = answers.solved == 2 ? -600 : 0;
    const int recommend =
        latent.overall * 80 / 100 + random.normal() * 550 / 1000 + recommendTrend * answers.wave + unsolved;
    answers.recommend = random.chance(15) ? blank : codeOf(recommend, recommendCuts, 0);
    const int easy = latent.items[Waiting] * 45 / 100 + latent.items[SelfService] * 30 / 100 +
                     latent.items[MobileApp] * 25 / 100 + random.normal() * 600 / 1000;
    answers.easy = random.chance(30) ? blank : codeOf(easy, easyCuts, 1);
    const int stay =
        latent.overall * 70 / 100 + std::max(answers.years, 0) * 12 + random.normal() * 700 / 1000 + unsolved;
    answers.stay = random.chance(20) ? blank : codeOf(stay, satisfactionCuts, 1);
}

void drawServices(Random& random, SampleAnswers& answers)
{
    std::array<int, sampleServices> chances{780, 220, 610, 180, 110, 60};
    if (answers.customerType == 2)
        chances[3] = 550;
    if (answers.customerType == 4)
        chances[5] = 240;
    const bool asked = !random.chance(20);
    for (std::size_t k = 0; k < sampleServices; ++k) {
        const bool chosen = random.chance(chances[k]);
        answers.services[k] = !asked ? blank : chosen ? 1 : 0;
    }
}

void drawOpenAnswers(Random& random, const Latent& latent, SampleAnswers& answers)
{
    const bool chinese = random.chance(650);
    const auto& items = latent.items;
    if (random.chance(latent.overall < -800 ? 260 : 55)) {
        const auto worst = std::min_element(items.begin(), items.end()) - items.begin();
        answers.improve = improvementText(random, static_cast<int>(worst), chinese);
    }
    if (random.chance(latent.overall > 600 ? 130 : 30)) {
        const auto best = std::max_element(items.begin(), items.end()) - items.begin();
        answers.praise = praiseText(random, static_cast<int>(best), chinese);
    }
}

} // namespace

const std::array<WavePeriod, sampleWaves>& samplePeriods()
{
    static constexpr std::array<WavePeriod, sampleWaves> periods{
        WavePeriod{"2024Q4", 0, 92},   WavePeriod{"2025Q1", 92, 90},  WavePeriod{"2025Q2", 182, 91},
        WavePeriod{"2025Q3", 273, 92}, WavePeriod{"2025Q4", 365, 92}, WavePeriod{"2026Q1", 457, 90},
        WavePeriod{"2026Q2", 547, 91}, WavePeriod{"2026Q3", 638, 92}};
    return periods;
}

SampleAnswers drawAnswers(Random& random, std::int64_t row, std::int64_t rows)
{
    SampleAnswers answers;
    answers.respondent = 1000001 + row;
    drawTime(random, row, rows, answers);
    answers.channel = random.pick(channelShares);
    answers.branch = branchShares()[static_cast<std::size_t>(random.below(4096))];
    drawPerson(random, answers);
    int minutes = 0;
    drawMinutes(random, answers, minutes);
    const Latent latent = drawLatent(random, answers, minutes);
    drawSatisfaction(random, latent, answers);
    drawLoyalty(random, latent, answers);
    drawServices(random, answers);
    drawOpenAnswers(random, latent, answers);
    const int typical = answers.channel == Telephone ? 260 : 150;
    answers.duration = random.chance(20) ? 20 + random.below(26) : std::max(60, typical + random.normal() * 40 / 1000);
    return answers;
}

} // namespace manyi::engine
