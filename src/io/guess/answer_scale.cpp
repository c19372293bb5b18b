#include "io/guess/answer_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "io/csv/cell_text.h"
#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

using enum ScaleTopic;

// A word that names an end of a scale: sign +1 the good or high end, -1 the other one.
struct PoleWord {
    std::string_view word;
    ScaleTopic topic;
    int sign;
};
constexpr auto poleWords = std::to_array<PoleWord>({
    {"dissatisfied", Satisfaction, -1},
    {"unsatisfied", Satisfaction, -1},
    {"satisfied", Satisfaction, 1},
    {"unhappy", Satisfaction, -1},
    {"happy", Satisfaction, 1},
    {"disagree", Agreement, -1},
    {"agree", Agreement, 1},
    {"unimportant", Importance, -1},
    {"important", Importance, 1},
    {"unlikely", Likelihood, -1},
    {"likely", Likelihood, 1},
    {"difficult", Ease, -1},
    {"hard", Ease, -1},
    {"easy", Ease, 1},
    {"bad", Quality, -1},
    {"poor", Quality, -1},
    {"good", Quality, 1},
    {"unfavorable", Other, -1},
    {"favorable", Other, 1},
    {"negative", Other, -1},
    {"positive", Other, 1},
    {"满意", Satisfaction, 1},
    {"同意", Agreement, 1},
    {"认同", Agreement, 1},
    {"赞同", Agreement, 1},
    {"符合", Agreement, 1},
    {"重要", Importance, 1},
    {"可能", Likelihood, 1},
    {"愿意", Likelihood, 1},
    {"困难", Ease, -1},
    {"费力", Ease, -1},
    {"容易", Ease, 1},
    {"轻松", Ease, 1},
    {"方便", Ease, 1},
    {"负面", Other, -1},
    {"负向", Other, -1},
    {"消极", Other, -1},
    {"正面", Other, 1},
    {"正向", Other, 1},
    {"积极", Other, 1},
    {"喜欢", Other, 1},
    {"差", Quality, -1},
    {"好", Quality, 1},
});

// How strong an adverb makes the word behind it; a word alone is 0.7. `negates` turns the sign.
struct Degree {
    std::string_view word;
    double strength;
    bool negates;
};
constexpr auto degrees = std::to_array<Degree>({
    {"not at all", 1.0, true}, {"not very", 0.4, true},   {"not too", 0.4, true},     {"not so", 0.4, true},
    {"not", 0.7, true},        {"extremely", 1.0, false}, {"completely", 1.0, false}, {"totally", 1.0, false},
    {"strongly", 0.95, false}, {"highly", 0.95, false},   {"very", 0.9, false},       {"mostly", 0.65, false},
    {"quite", 0.62, false},    {"rather", 0.6, false},    {"fairly", 0.55, false},    {"moderately", 0.5, false},
    {"somewhat", 0.45, false}, {"slightly", 0.2, false},  {"a little", 0.2, false},   {"tend to", 0.5, false},
    {"非常不", 0.95, true},    {"完全不", 1.0, true},     {"十分不", 0.95, true},     {"极其不", 1.0, true},
    {"极不", 1.0, true},       {"很不", 0.9, true},       {"特别不", 0.95, true},     {"比较不", 0.5, true},
    {"较不", 0.5, true},       {"不太", 0.4, true},       {"有点不", 0.3, true},      {"不大", 0.4, true},
    {"不", 0.7, true},         {"非常", 0.95, false},     {"完全", 1.0, false},       {"十分", 0.95, false},
    {"极其", 1.0, false},      {"特别", 0.95, false},     {"很", 0.9, false},         {"比较", 0.5, false},
    {"基本", 0.5, false},      {"较", 0.5, false},        {"有点", 0.3, false},       {"有些", 0.3, false},
    {"还算", 0.4, false},
});

constexpr auto neutralTexts =
    std::to_array<std::string_view>({"neutral", "neither", "undecided", "indifferent", "average", "ok", "okay", "一般",
                                     "中立", "普通", "不确定", "说不清", "一般般", "尚可", "无所谓"});

// Scales that are not made of adverb and word: low to high, each step with its other wordings.
struct Ladder {
    ScaleTopic topic;
    std::vector<std::vector<std::string_view>> steps;
};
const std::vector<Ladder>& ladders()
{
    static const std::vector<Ladder> all = {
        {Satisfaction, {{"neutral or dissatisfied", "not satisfied", "不满意"}, {"satisfied", "满意"}}},
        {Frequency,
         {{"never", "从不", "从未", "从来不", "从来没有"},
          {"rarely", "seldom", "hardly ever", "很少", "几乎不"},
          {"sometimes", "occasionally", "有时", "偶尔"},
          {"often", "frequently", "usually", "经常", "常常", "通常"},
          {"always", "总是", "一直"}}},
        {Quality, {{"poor"}, {"fair"}, {"good"}, {"very good"}, {"excellent"}}},
        {Quality, {{"terrible", "very poor"}, {"poor"}, {"average", "fair"}, {"good"}, {"excellent"}}},
        {Quality,
         {{"很差", "非常差"}, {"较差", "差"}, {"一般", "中等"}, {"较好", "良好", "好"}, {"很好", "优秀", "非常好"}}},
    };
    return all;
}

std::string plain(std::string_view text)
{
    std::string words;
    for (const char c : asciiLower(trimmed(text))) {
        if (c == '\'' || c == '.' || c == '!')
            continue;
        const bool blank = c == ' ' || c == ',' || c == '-' || c == '_' || c == '(' || c == ')';
        if (!blank)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return std::string(trimmed(words));
}

// Where a text stands between -1 and 1, and on the scale of which topic (none for a neutral text).
struct Step {
    double score = 0;
    std::optional<ScaleTopic> topic;
};

std::optional<Step> stepOf(const std::string& text)
{
    for (const std::string_view neutral : neutralTexts)
        if (text == neutral || (neutral == "neither" && text.starts_with("neither ")))
            return Step{};
    for (const PoleWord& pole : poleWords) {
        if (!text.ends_with(pole.word))
            continue;
        std::string_view before = trimmed(std::string_view(text).substr(0, text.size() - pole.word.size()));
        if (before.empty())
            return Step{0.7 * pole.sign, pole.topic};
        const auto degree =
            std::find_if(degrees.begin(), degrees.end(), [&](const Degree& d) { return d.word == before; });
        if (degree != degrees.end())
            return Step{degree->strength * pole.sign * (degree->negates ? -1 : 1), pole.topic};
    }
    return std::nullopt;
}

struct ScoredText {
    std::string text;
    double score = 0;
};

// The step of a score on a scale with `levels` steps on each side of the middle.
int stepAt(double score, int levels)
{
    const double strength = std::abs(score);
    const int level = strength == 0 ? 0 : strength >= 0.85 ? levels : levels == 3 && strength >= 0.6 ? 2 : 1;
    return score < 0 ? -level : level;
}

bool stepsDiffer(const std::vector<ScoredText>& texts, int levels)
{
    std::set<int> steps;
    for (const ScoredText& text : texts)
        if (!steps.insert(stepAt(text.score, levels)).second)
            return false;
    return true;
}

// How many steps the question offers on each side of a middle; the steps are fixed by the question, also when nobody
// chose one of them. 0: the answers are ranked as they are (four steps without a middle, one-sided scales).
int levelsOf(const std::vector<ScoredText>& texts, std::int64_t answers)
{
    const auto any = [&](const auto& is) { return std::any_of(texts.begin(), texts.end(), is); };
    const bool middle = any([](const ScoredText& text) { return text.score == 0; });
    const bool strong = any([](const ScoredText& text) { return std::abs(text.score) >= 0.85; });
    if (!stepsDiffer(texts, 2))
        return middle && stepsDiffer(texts, 3) ? 3 : 0;
    if (!strong)
        return middle ? 1 : 0;
    return texts.size() == 4 && !middle && answers >= 30 ? 0 : 2;
}

void codeByScores(std::vector<ScoredText> texts, std::int64_t answers, AnswerScale& scale)
{
    std::stable_sort(texts.begin(), texts.end(),
                     [](const ScoredText& a, const ScoredText& b) { return a.score < b.score; });
    const int levels = levelsOf(texts, answers);
    scale.points = levels == 0 ? static_cast<int>(texts.size()) : 2 * levels + 1;
    for (std::size_t i = 0; i < texts.size(); ++i)
        scale.codes.push_back({texts[i].text, levels == 0
                                                  ? static_cast<double>(i + 1)
                                                  : static_cast<double>(stepAt(texts[i].score, levels) + levels + 1)});
}

std::optional<AnswerScale> byLadder(const std::vector<ColumnProfile::Distinct>& values, const Ladder& ladder,
                                    std::int64_t answers)
{
    AnswerScale scale;
    scale.topic = ladder.topic;
    scale.points = static_cast<int>(ladder.steps.size());
    std::map<std::size_t, std::string> found;
    for (const auto& value : values) {
        const std::string text = plain(value.text);
        const auto step = std::find_if(ladder.steps.begin(), ladder.steps.end(), [&](const auto& wordings) {
            return std::find(wordings.begin(), wordings.end(), text) != wordings.end();
        });
        if (step == ladder.steps.end())
            scale.strangers.push_back(value.text);
        else if (!found.emplace(static_cast<std::size_t>(step - ladder.steps.begin()), value.text).second)
            return std::nullopt;
    }
    const std::size_t needed = ladder.steps.size() == 2 ? 2 : 3;
    if (found.size() < needed || scale.strangers.size() * 2 > found.size() || (needed == 2 && !scale.strangers.empty()))
        return std::nullopt;
    // A frequency question does not always offer all five steps; among many answers those given are those offered.
    const bool asGiven = ladder.topic == Frequency && answers >= 30;
    double code = 0;
    for (const auto& [step, text] : found) {
        code = asGiven ? code + 1 : static_cast<double>(step + 1);
        scale.codes.push_back({text, code});
    }
    if (asGiven)
        scale.points = static_cast<int>(found.size());
    return scale;
}

std::optional<AnswerScale> byDegrees(const std::vector<ColumnProfile::Distinct>& values, std::int64_t answers)
{
    AnswerScale scale;
    std::optional<ScaleTopic> topic;
    std::vector<ScoredText> texts;
    std::map<double, int> scores;
    for (const auto& value : values) {
        const auto step = stepOf(plain(value.text));
        const bool fits = step && (!step->topic || !topic || *step->topic == *topic);
        if (!fits) {
            scale.strangers.push_back(value.text);
            continue;
        }
        if (step->topic)
            topic = step->topic;
        texts.push_back({value.text, step->score});
        if (++scores[step->score] > 1)
            return std::nullopt;
    }
    if (!topic || texts.size() < 2 || texts.size() < scale.strangers.size() * 2)
        return std::nullopt;
    scale.topic = *topic;
    codeByScores(std::move(texts), answers, scale);
    return scale;
}

} // namespace

std::optional<AnswerScale> recogniseScale(const std::vector<ColumnProfile::Distinct>& values, std::int64_t answers)
{
    if (values.size() < 2 || values.size() > 12)
        return std::nullopt;
    std::optional<AnswerScale> best;
    const auto consider = [&](std::optional<AnswerScale> scale) {
        if (scale && (!best || scale->strangers.size() < best->strangers.size()))
            best = std::move(scale);
    };
    for (const Ladder& ladder : ladders())
        consider(byLadder(values, ladder, answers));
    consider(byDegrees(values, answers));
    return best;
}

} // namespace manyi::io
