#include "io/csv/cell_decoder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"
#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

CellDecoder::Kind kindOf(const domain::ColumnRecipe& recipe)
{
    if (recipe.role == domain::Role::MultiSelect)
        return isJoined(recipe) ? CellDecoder::Kind::Joined : CellDecoder::Kind::Choice;
    switch (recipe.type) {
    case domain::ValueType::Code:
        return CellDecoder::Kind::Code;
    case domain::ValueType::Number:
        return CellDecoder::Kind::Number;
    case domain::ValueType::Date:
        return CellDecoder::Kind::Date;
    case domain::ValueType::Text:
        break;
    }
    return CellDecoder::Kind::Text;
}

// Codes that questionnaires use for "don't know", "refused", "not applicable".
bool isUsualMissingCode(std::int64_t code)
{
    static constexpr std::array<std::int64_t, 14> usual = {-99, -98, -9, -8, -7, -3, -2, -1, 77, 88, 97, 98, 99, 999};
    return std::find(usual.begin(), usual.end(), code) != usual.end();
}

bool isCode(double value)
{
    return std::abs(value) < 1e15 && value == std::trunc(value);
}

} // namespace

bool isJoined(const domain::ColumnRecipe& recipe)
{
    return recipe.role == domain::Role::MultiSelect && !recipe.separator.empty();
}

bool isRanking(const domain::ColumnRecipe& recipe)
{
    return isJoined(recipe) && recipe.separator == rankingMark;
}

const std::string& reportName(const domain::ColumnRecipe& recipe)
{
    return recipe.column.empty() || recipe.occurrence > 0 ? recipe.name : recipe.column;
}

CellDecoder::CellDecoder(const domain::ColumnRecipe& recipe, char decimal)
    : m_kind(kindOf(recipe)),
      m_name(reportName(recipe)),
      m_decimal(decimal),
      m_textCodes(!recipe.codes.empty()),
      m_anyTextChosen(m_kind == Kind::Choice && recipe.codes.empty()),
      m_scale(recipe.scale),
      m_missingRanges(recipe.missing),
      m_order(recipe.dateOrder.value_or(base::DateOrder::YearMonthDay)),
      m_unit(recipe.unitSuffix),
      m_duration(recipe.role == domain::Role::Duration),
      m_separator(recipe.separator),
      m_ranking(isRanking(recipe))
{
    for (const std::string& text : recipe.missingTexts)
        remember(text, missing);
    switch (m_kind) {
    case Kind::Joined:
        rememberChoices(recipe);
        break;
    case Kind::Choice:
        rememberChosen(recipe);
        break;
    case Kind::Code:
        rememberCodes(recipe);
        break;
    default:
        break;
    }
    decideBytes();
}

void CellDecoder::rememberChoices(const domain::ColumnRecipe& recipe)
{
    for (const domain::TextCode& choice : recipe.codes) {
        remember(choice.text, static_cast<std::int64_t>(m_choices.size()));
        m_choices.push_back(choice.text);
        m_choicesHoldSeparator = m_choicesHoldSeparator || choice.text.find(m_separator) != std::string::npos;
    }
}

void CellDecoder::rememberChosen(const domain::ColumnRecipe& recipe)
{
    if (recipe.notChosenText.empty())
        m_blank = blankChoice;
    else
        remember(recipe.notChosenText, 0);
    for (const domain::TextCode& code : recipe.codes)
        if (isCode(code.code))
            remember(code.text, static_cast<std::int64_t>(code.code));
    remember("0", 0); // the first meaning stays, so only if the recipe says nothing else
}

void CellDecoder::rememberCodes(const domain::ColumnRecipe& recipe)
{
    for (const domain::TextCode& code : recipe.codes)
        if (isCode(code.code))
            remember(code.text, static_cast<std::int64_t>(code.code));
    if (m_textCodes)
        return;
    for (const domain::ValueLabel& label : recipe.labels)
        if (isCode(label.code) && !base::parseNumber(label.label))
            remember(label.label, static_cast<std::int64_t>(label.code));
}

// Most cells of a survey are one byte long; their values are looked up in an array.
void CellDecoder::decideBytes()
{
    m_bytes.fill(undecided);
    if (m_kind != Kind::Code && m_kind != Kind::Choice)
        return;
    std::string byte(9, '\0');
    for (int value = 1; value < 128; ++value) {
        byte[0] = static_cast<char>(value);
        Reason reason = Reason::None;
        const std::int64_t code = decodeInteger(std::string_view(byte.data(), 1), reason);
        if (reason == Reason::None)
            m_bytes[static_cast<std::size_t>(value)] = code;
    }
}

// The first meaning of a text stays.
void CellDecoder::remember(const std::string& text, std::int64_t value)
{
    for (const std::string_view form : {std::string_view(text), trimmed(text)})
        if (!form.empty() && static_cast<std::size_t>(m_index.addText(std::string(form))) == m_values.size())
            m_values.push_back(value);
}

std::int32_t CellDecoder::known(std::string_view cell) const
{
    const std::int32_t entry = m_index.find(cell);
    if (entry != CellIndex::none)
        return entry;
    const std::string_view text = trimmed(cell);
    return text.empty() || text.size() == cell.size() ? CellIndex::none : m_index.find(text);
}

bool CellDecoder::valid(std::int64_t code) const
{
    const auto value = static_cast<double>(code);
    if (!m_scale || (value >= m_scale->minimum && value <= m_scale->maximum))
        return true;
    for (const domain::MissingRange& range : m_missingRanges)
        if (value >= range.low && value <= range.high)
            return true;
    return false;
}

std::string_view CellDecoder::withoutUnit(std::string_view cell) const
{
    cell = trimmed(cell);
    if (!m_unit.empty() && cell.ends_with(m_unit))
        cell = trimmed(cell.substr(0, cell.size() - m_unit.size()));
    return cell;
}

std::int64_t CellDecoder::decodeCode(std::string_view cell, Reason& reason) const
{
    const std::string_view text = withoutUnit(cell);
    auto code = wholeNumber(text);
    if (!code) {
        auto number = base::parseNumber(text, m_decimal);
        if (!number && mayBeWritten(text))
            number = base::parseNumber(halfWidth(text), m_decimal);
        if (!number || !isCode(*number)) {
            reason = number ? Reason::NotWhole : Reason::NotANumber;
            return missing;
        }
        code = static_cast<std::int64_t>(*number);
    }
    if (valid(*code))
        return *code;
    reason = isUsualMissingCode(*code) ? Reason::PerhapsMissing : Reason::OutOfScale;
    return missing;
}

std::int64_t CellDecoder::decodeInteger(std::string_view cell, Reason& reason) const
{
    if (const std::int32_t entry = known(cell); entry != CellIndex::none)
        return m_values[static_cast<std::size_t>(entry)];
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return m_blank;
    if (m_kind == Kind::Date) {
        const auto time = base::parseDateTime(text, m_order);
        reason = time ? Reason::None : Reason::NotADate;
        return time.value_or(missing);
    }
    if (m_anyTextChosen)
        return 1;
    if (m_textCodes || m_kind == Kind::Choice) {
        reason = Reason::UnknownLabel;
        return missing;
    }
    return decodeCode(cell, reason);
}

double CellDecoder::number(std::string_view cell, Reason& reason) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (cell.empty())
        return none;
    if (m_index.size() > 0 && known(cell) != CellIndex::none)
        return none;
    if (const auto whole = wholeNumber(cell))
        return static_cast<double>(*whole);
    const std::string_view text = withoutUnit(cell);
    if (text.empty() && trimmed(cell).empty())
        return none;
    auto value = base::parseNumber(text, m_decimal);
    if (!value && m_duration)
        value = secondsOf(cell);
    if (!value)
        value = numberAsWritten(text, m_decimal);
    reason = value ? Reason::None : Reason::NotANumber;
    return value.value_or(none);
}

std::string_view CellDecoder::text(std::string_view cell) const
{
    if (cell.empty() || trimmed(cell).empty() || (m_index.size() > 0 && known(cell) != CellIndex::none))
        return {};
    return cell;
}

// The length of the part at the beginning of `rest` and the choice it is, -1 for none. Choices may hold the separator,
// so the longest one that fits is taken; a fill-in 〖…〗 behind a choice belongs to it.
std::size_t CellDecoder::choiceAt(std::string_view rest, std::int64_t& choice) const
{
    std::size_t length = std::min(rest.find(m_separator), rest.size());
    choice = -1;
    if (length > 0 && !m_choicesHoldSeparator)
        if (const std::int32_t entry = known(rest.substr(0, length)); entry != CellIndex::none)
            choice = m_values[static_cast<std::size_t>(entry)];
    if (choice >= 0)
        return length;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const std::string& text = m_choices[i];
        if (text.size() <= longest || !rest.starts_with(text))
            continue;
        const std::string_view behind = rest.substr(text.size());
        if (!behind.empty() && !behind.starts_with(m_separator) && !behind.starts_with("〖"))
            continue;
        longest = text.size();
        choice = static_cast<std::int64_t>(i);
    }
    if (choice < 0) {
        const std::int32_t entry = length > 0 ? known(rest.substr(0, length)) : CellIndex::none;
        choice = entry != CellIndex::none ? m_values[static_cast<std::size_t>(entry)] : -1;
        return length;
    }
    if (rest.substr(longest).starts_with("〖")) {
        const std::size_t close = rest.find("〗", longest);
        longest = close == std::string_view::npos ? rest.size() : close + std::string_view("〗").size();
    }
    return longest;
}

void CellDecoder::choices(std::string_view cell, std::vector<std::int64_t>& values, std::vector<PartNote>& notes) const
{
    const std::int32_t entry = cell.empty() ? CellIndex::none : known(cell);
    const bool noAnswer =
        trimmed(cell).empty() || (entry != CellIndex::none && m_values[static_cast<std::size_t>(entry)] == missing);
    values.assign(m_choices.size(), noAnswer || m_ranking ? missing : 0);
    std::int64_t place = 0;
    for (std::string_view rest = noAnswer ? std::string_view() : trimmed(cell); !rest.empty();) {
        std::int64_t choice = -1;
        const std::size_t length = choiceAt(rest, choice);
        const std::string_view part = trimmed(rest.substr(0, length));
        place += part.empty() ? 0 : 1;
        if (choice >= 0)
            values[static_cast<std::size_t>(choice)] = m_ranking ? place : 1;
        if (choice < 0 && !part.empty())
            notes.push_back({Reason::UnknownChoice, std::string(part)});
        else if (choice >= 0 && part.size() > m_choices[static_cast<std::size_t>(choice)].size() &&
                 part.ends_with("〗"))
            notes.push_back({Reason::FillIn, std::string(part)});
        rest.remove_prefix(std::min(rest.size(), length));
        if (rest.starts_with(m_separator))
            rest.remove_prefix(m_separator.size());
        const std::string_view next = trimmed(rest);
        rest = next.empty() ? next : rest.substr(static_cast<std::size_t>(next.data() - rest.data()));
    }
}

} // namespace manyi::io
