#include "engine/sample/layout.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "engine/sample/chinese.h"
#include "engine/sample/places.h"
#include "engine/sample/survey.h"

namespace manyi::engine {

namespace {

using domain::Measure;
using domain::Role;
using domain::ValueType;

constexpr std::string_view satisfied =
    "1:Very dissatisfied|2:Dissatisfied|3:Neither|4:Satisfied|5:Very satisfied|99:Don't know";
constexpr std::string_view overall = "1:Very dissatisfied|2:Dissatisfied|3:Neither|4:Satisfied|5:Very satisfied";
constexpr std::string_view agreement = "1:Strongly disagree|2:Disagree|3:Somewhat disagree|4:Neither|5:Somewhat agree|"
                                       "6:Agree|7:Strongly agree";
constexpr std::string_view likelihood = "1:Very unlikely|2:Unlikely|3:Undecided|4:Likely|5:Very likely";
constexpr std::string_view yesNo = "1:Yes|2:No";
constexpr std::string_view chosen = "0:Not chosen|1:Chosen";

std::vector<domain::ValueLabel> parseLabels(std::string_view text)
{
    std::vector<domain::ValueLabel> labels;
    while (!text.empty()) {
        const std::string_view entry = text.substr(0, text.find('|'));
        text.remove_prefix(std::min(text.size(), entry.size() + 1));
        const std::size_t colon = entry.find(':');
        int code = 0;
        std::from_chars(entry.data(), entry.data() + colon, code);
        labels.push_back({static_cast<double>(code), std::string(entry.substr(colon + 1))});
    }
    return labels;
}

// Gives the texts codes 1, 2, … in the order in which they first come; equal neighbours are one.
void codeTexts(domain::ColumnRecipe& column, const std::vector<std::pair<std::string, std::string>>& textsAndLabels)
{
    for (const auto& [text, label] : textsAndLabels) {
        const bool known = std::any_of(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == text; });
        if (known)
            continue;
        const auto code = static_cast<double>(column.codes.size() + 1);
        column.codes.push_back({text, code});
        column.labels.push_back({code, label});
    }
}

void codePlaces(domain::ColumnRecipe& column)
{
    std::vector<std::pair<std::string, std::string>> texts;
    for (const SampleBranch& branch : samplePlaces()) {
        if (column.name == "Branch") {
            texts.emplace_back(branch.code, branch.name);
            continue;
        }
        const std::string_view place = column.name == "Region"     ? branch.region
                                       : column.name == "Province" ? branch.province
                                                                   : branch.city;
        texts.emplace_back(place, place);
    }
    codeTexts(column, texts);
}

void codeTextColumn(domain::ColumnRecipe& column)
{
    std::vector<std::pair<std::string, std::string>> texts;
    if (column.role == Role::Place)
        codePlaces(column);
    if (column.role == Role::Wave) {
        for (const WavePeriod& period : samplePeriods())
            texts.emplace_back(period.name, period.name);
    }
    if (column.role == Role::Channel) {
        for (std::size_t k = 0; k < sampleChannelTexts.size(); ++k)
            texts.emplace_back(sampleChannelTexts[k], sampleChannelLabels[k]);
    }
    codeTexts(column, texts);
}

Measure measureOf(const SampleColumn& column)
{
    if (column.type != ValueType::Code)
        return column.type == ValueType::Text ? Measure::Nominal : Measure::Scale;
    const bool ordered = column.highest > column.lowest || column.role == Role::Wave || column.name == "Q18";
    return ordered ? Measure::Ordinal : Measure::Nominal;
}

domain::ColumnRecipe columnRecipe(const SampleColumn& column)
{
    domain::ColumnRecipe recipe;
    recipe.column = column.header;
    recipe.name = column.name;
    recipe.label = column.label;
    recipe.type = column.type;
    recipe.role = column.role;
    recipe.measure = measureOf(column);
    recipe.labels = parseLabels(column.labels);
    recipe.question = column.question;
    if (column.highest > column.lowest)
        recipe.scale = domain::ScaleRange{static_cast<double>(column.lowest), static_cast<double>(column.highest)};
    if (column.labels.find("99:") != std::string_view::npos)
        recipe.missing.push_back({99, 99});
    if (column.type == ValueType::Code)
        codeTextColumn(recipe);
    if (column.type == ValueType::Date)
        recipe.dateOrder = base::DateOrder::YearMonthDay;
    if (column.role == Role::Weight)
        recipe.decimals = 2;
    return recipe;
}

void translate(std::string& text)
{
    text = inChinese(text);
}

// "Hangzhou, Railway Station" -> "杭州火车站"
void translateBranch(std::string& text)
{
    const auto comma = text.find(", ");
    const std::string_view whole = text;
    text = std::string(inChinese(whole.substr(0, comma))) + std::string(inChinese(whole.substr(comma + 2)));
}

void translate(domain::Recipe& recipe)
{
    for (domain::ColumnRecipe& column : recipe.columns) {
        translate(column.label);
        for (domain::ValueLabel& value : column.labels) {
            if (column.name == "Branch")
                translateBranch(value.label);
            else
                translate(value.label);
        }
    }
    for (auto& question : recipe.questions)
        translate(question.text);
}

} // namespace

const std::vector<SampleColumn>& sampleColumns()
{
    using enum ValueType;
    static const std::vector<SampleColumn> columns{
        {"ID", "ID", "Respondent number", Text, Role::Id},
        {"Date", "Date", "Date and time of the interview", Date, Role::Date},
        {"Duration (seconds)", "Duration", "Duration in seconds", Number, Role::Duration},
        {"Wave", "Wave", "Wave", Code, Role::Wave},
        {"Channel", "Channel", "Channel of the interview", Code, Role::Channel},
        {"Region", "Region", "Region", Code, Role::Place},
        {"Province", "Province", "Province", Code, Role::Place},
        {"City", "City", "City", Code, Role::Place},
        {"Branch", "Branch", "Branch", Code, Role::Place},
        {"Q1 Gender", "Q1", "Gender", Code, Role::Segment, "1:Male|2:Female"},
        {"Q2 Age", "Q2", "Age", Number, Role::Number},
        {"Q3 Customer type", "Q3", "Customer type", Code, Role::Segment,
         "1:Personal|2:Premium|3:Small business|4:Corporate"},
        {"Q4 Years as a customer", "Q4", "Years as a customer", Number, Role::Number},
        {"Q5 Visits in the last 12 months", "Q5", "Visits in the last 12 months", Number, Role::Number},
        {"Q6 Main service today", "Q6", "Main service today", Code, Role::Segment,
         "1:Cash and transfers|2:Loan|3:Cards|4:Wealth management|5:Account|6:Foreign exchange"},
        {"Q7 Overall satisfaction", "Q7", "Overall satisfaction", Code, Role::Csat, overall, 1, 5},
        {"Q8_1 Satisfaction: waiting time", "Q8_1", "Waiting time", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q8_2 Satisfaction: counter efficiency", "Q8_2", "Counter efficiency", Code, Role::ScaleItem, satisfied, 1, 5,
         "Q8"},
        {"Q8_3 Satisfaction: staff attitude", "Q8_3", "Staff attitude", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q8_4 Satisfaction: staff skill", "Q8_4", "Staff skill", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q8_5 Satisfaction: premises", "Q8_5", "Premises", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q8_6 Satisfaction: self-service machines", "Q8_6", "Self-service machines", Code, Role::ScaleItem, satisfied,
         1, 5, "Q8"},
        {"Q8_7 Satisfaction: mobile app", "Q8_7", "Mobile app", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q8_8 Satisfaction: fees", "Q8_8", "Fees", Code, Role::ScaleItem, satisfied, 1, 5, "Q8"},
        {"Q9 Likelihood to recommend", "Q9", "Likelihood to recommend", Code, Role::Nps,
         "0:Not at all likely|10:Extremely likely", 0, 10},
        {"Q10 The bank made it easy for me", "Q10", "The bank made it easy for me", Code, Role::Ces, agreement, 1, 7},
        {"Q11 Likelihood to stay", "Q11", "Likelihood to stay", Code, Role::ScaleItem, likelihood, 1, 5},
        {"Q12 Minutes waited", "Q12", "Minutes waited", Number, Role::Number},
        {"Q13 Complaint in the last 12 months", "Q13", "Complaint in the last 12 months", Code, Role::Segment, yesNo},
        {"Q14 Complaint solved", "Q14", "Complaint solved", Code, Role::Segment, yesNo},
        {"Q15_1 Services used: Savings", "Q15_1", "Savings", Code, Role::MultiSelect, chosen, 0, 0, "Q15"},
        {"Q15_2 Services used: Loans", "Q15_2", "Loans", Code, Role::MultiSelect, chosen, 0, 0, "Q15"},
        {"Q15_3 Services used: Cards", "Q15_3", "Cards", Code, Role::MultiSelect, chosen, 0, 0, "Q15"},
        {"Q15_4 Services used: Wealth management", "Q15_4", "Wealth management", Code, Role::MultiSelect, chosen, 0, 0,
         "Q15"},
        {"Q15_5 Services used: Insurance", "Q15_5", "Insurance", Code, Role::MultiSelect, chosen, 0, 0, "Q15"},
        {"Q15_6 Services used: Foreign exchange", "Q15_6", "Foreign exchange", Code, Role::MultiSelect, chosen, 0, 0,
         "Q15"},
        {"Q16 What should we improve first?", "Q16", "What should we improve first?", Text, Role::OpenText},
        {"Q17 What did we do well?", "Q17", "What did we do well?", Text, Role::OpenText},
        {"Q18 Household income", "Q18", "Household income", Code, Role::Segment,
         "1:Low|2:Lower middle|3:Middle|4:Upper middle|5:High|99:Refused"},
        {"Weight", "Weight", "Case weight", Number, Role::Weight},
    };
    return columns;
}

domain::Recipe sampleRecipe(base::Language language)
{
    domain::Recipe recipe;
    recipe.encoding = "UTF-8";
    for (const SampleColumn& column : sampleColumns())
        recipe.columns.push_back(columnRecipe(column));
    recipe.questions.push_back({"Q8", "How satisfied were you with …", domain::QuestionKind::Matrix});
    recipe.questions.push_back({"Q15", "Which of our services do you use?", domain::QuestionKind::MultipleResponse});
    recipe.hierarchies.push_back({"Region", "Province", "City", "Branch"});
    if (language == base::Language::Chinese)
        translate(recipe);
    return recipe;
}

} // namespace manyi::engine
