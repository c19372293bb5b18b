#include "engine/import/column_changes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using domain::Role;
using domain::ValueType;

ValueType typeFor(Role role, ValueType now)
{
    switch (role) {
    case Role::Place:
    case Role::Segment:
    case Role::Wave:
    case Role::Channel:
    case Role::MultiSelect:
    case Role::Csat:
    case Role::Nps:
    case Role::Ces:
    case Role::ScaleItem:
        return ValueType::Code;
    case Role::Duration:
    case Role::Number:
    case Role::Weight:
        return now == ValueType::Code ? ValueType::Code : ValueType::Number;
    case Role::Date:
        return ValueType::Date;
    case Role::OpenText:
        return ValueType::Text;
    case Role::Id:
    case Role::Ignore:
        break;
    }
    return now;
}

bool within(const domain::MissingRange& range, double code)
{
    return code >= range.low && code <= range.high;
}

// Whether most answers are whole numbers, so that the cells are the codes themselves.
bool cellsAreCodes(const ColumnRecipe& column, const io::ColumnProfile& profile)
{
    std::int64_t whole = 0;
    std::int64_t texts = 0;
    for (const auto& distinct : profile.distinct) {
        const auto number = base::parseNumber(distinct.text);
        if (number && *number == std::floor(*number))
            whole += distinct.count;
        else if (!isMissingText(column, distinct.text))
            texts += distinct.count;
    }
    return whole > texts;
}

// Codes made for numbers that were taken for texts are dropped, texts without a code get one.
void settleCodes(ColumnRecipe& column, const io::ColumnProfile& profile)
{
    if (!cellsAreCodes(column, profile)) {
        codeTexts(column, profile);
        return;
    }
    if (column.codes.empty())
        return;
    column.codes.clear();
    column.labels.clear();
}

// A role that the type rules out gives way to the plain one of the type.
void settleRole(ColumnRecipe& column, ValueType type)
{
    const bool ofNoNumbers =
        column.role == Role::OpenText || column.role == Role::Segment || column.role == Role::MultiSelect;
    if (type == ValueType::Number && column.type != type && ofNoNumbers) {
        column.role = Role::Number;
        column.measure = domain::Measure::Scale;
        column.separator.clear();
        column.question.clear();
        column.scale.reset();
    }
    if (type == ValueType::Text && column.role == Role::Number) {
        column.role = Role::OpenText;
        column.measure = domain::Measure::Nominal;
        column.scale.reset();
    }
}

void sortLabels(ColumnRecipe& column)
{
    std::stable_sort(column.labels.begin(), column.labels.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
}

} // namespace

bool isScaleRole(Role role)
{
    return role == Role::Csat || role == Role::Nps || role == Role::Ces || role == Role::ScaleItem;
}

bool isMissingCode(const ColumnRecipe& column, double code)
{
    return std::any_of(column.missing.begin(), column.missing.end(),
                       [&](const domain::MissingRange& range) { return within(range, code); });
}

std::optional<domain::ScaleRange> scaleFor(const ColumnRecipe& column, const io::ColumnProfile* profile)
{
    if (column.role == Role::Nps)
        return domain::ScaleRange{0, 10};
    double low = 1e300;
    double high = -1e300;
    const auto see = [&](double code) {
        if (isMissingCode(column, code))
            return;
        low = std::min(low, code);
        high = std::max(high, code);
    };
    for (const domain::TextCode& code : column.codes)
        see(code.code);
    for (const domain::ValueLabel& label : column.labels)
        see(label.code);
    if (column.codes.empty() && profile != nullptr) {
        for (const auto& distinct : profile->distinct) {
            if (const auto number = base::parseNumber(distinct.text))
                see(*number);
        }
    }
    constexpr std::array<domain::ScaleRange, 5> usual{domain::ScaleRange{1, 5}, {1, 7}, {1, 10}, {0, 10}, {0, 100}};
    const auto it = std::find_if(usual.begin(), usual.end(), [&](const domain::ScaleRange& scale) {
        return low >= scale.minimum && high <= scale.maximum;
    });
    if (it != usual.end() && high >= low)
        return *it;
    return high > low ? std::optional(domain::ScaleRange{low, high}) : std::nullopt;
}

void changeRole(ColumnRecipe& column, Role role, const io::ColumnProfile* profile)
{
    column.role = role;
    changeType(column, typeFor(role, column.type), profile);
    if (isScaleRole(role)) {
        column.measure = domain::Measure::Ordinal;
        if (!column.scale || role == Role::Nps)
            column.scale = scaleFor(column, profile);
    } else {
        column.scale.reset();
        column.measure = column.type == ValueType::Number || column.type == ValueType::Date ? domain::Measure::Scale
                                                                                            : domain::Measure::Nominal;
    }
}

void changeType(ColumnRecipe& column, ValueType type, const io::ColumnProfile* profile)
{
    if (type != ValueType::Code && type != column.type) {
        column.codes.clear();
        column.labels.clear();
    }
    settleRole(column, type);
    column.type = type;
    if (type == ValueType::Code && column.role != Role::MultiSelect && profile != nullptr)
        settleCodes(column, *profile);
}

void changeLabels(ColumnRecipe& column, std::vector<domain::ValueLabel> labels)
{
    for (const domain::ValueLabel& label : labels) {
        const auto text = std::find_if(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == label.label; });
        if (text == column.codes.end() || text->code == label.code)
            continue;
        const double behind = nextCode(column);
        for (domain::TextCode& other : column.codes) {
            if (other.code == label.code)
                other.code = behind;
        }
        text->code = label.code;
    }
    for (const domain::TextCode& code : column.codes) {
        const bool told = std::any_of(labels.begin(), labels.end(), [&](const auto& l) { return l.code == code.code; });
        if (!told)
            labels.push_back({code.code, code.text});
    }
    column.labels = std::move(labels);
    sortLabels(column);
}

void codeTexts(ColumnRecipe& column, const io::ColumnProfile& profile)
{
    for (const auto& distinct : profile.distinct) {
        const bool known = distinct.text.empty() || isMissingText(column, distinct.text) ||
                           std::any_of(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == distinct.text; });
        if (known)
            continue;
        const double code = nextCode(column);
        column.codes.push_back({distinct.text, code});
        column.labels.push_back({code, distinct.text});
    }
}

void forgetMissingTexts(ColumnRecipe& column)
{
    for (const domain::TextCode& code : column.codes) {
        if (isMissingText(column, code.text))
            std::erase_if(column.labels, [&](const domain::ValueLabel& label) { return label.code == code.code; });
    }
    std::erase_if(column.codes, [&](const domain::TextCode& code) { return isMissingText(column, code.text); });
}

const io::ColumnProfile* profileOf(const ColumnRecipe& column, const io::CsvProfile& profile)
{
    int occurrence = column.occurrence;
    for (const io::ColumnProfile& candidate : profile.columns) {
        if (candidate.header == column.column && occurrence-- == 0)
            return &candidate;
    }
    return nullptr;
}

bool isMissingText(const ColumnRecipe& column, std::string_view cell)
{
    return std::find(column.missingTexts.begin(), column.missingTexts.end(), cell) != column.missingTexts.end();
}

double nextCode(const ColumnRecipe& column)
{
    double last = 0;
    for (const domain::TextCode& code : column.codes)
        last = isMissingCode(column, code.code) ? last : std::max(last, code.code);
    for (const domain::ValueLabel& label : column.labels)
        last = isMissingCode(column, label.code) ? last : std::max(last, label.code);
    double next = last + 1;
    while (isMissingCode(column, next))
        ++next;
    return next;
}

} // namespace manyi::engine
