#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace manyi::io {

// Numbers as people write them and as spreadsheets show them: with thousands separators ("1,234.50"; with decimal ','
// "1.234,50"), with one sign of currency before or behind (¥ ￥ $ € £ 元), with a per cent sign ("85%" is 85), and all
// of it in full-width characters. Thousands are separated strictly: groups of three behind one to three digits that do
// not begin with 0. Nothing else is guessed: "1,3", "12,34" and "0,123" are no such numbers.
enum class Currency : unsigned char { None, Yuan, Dollar, Euro, Pound };

struct WrittenForm {
    bool fraction = false;
    bool percent = false;
    Currency currency = Currency::None;
    // Cannot be the codes of several choices ("101,203"): it has a currency, a fraction or a per cent sign, or its
    // groups differ from codes of one length.
    bool noList = false;
};

struct WrittenNumber {
    double value = 0;
    std::string plain; // digits, sign and decimal sign alone
    WrittenForm form;
};

// nullopt also for plain numbers, which base::parseNumber reads.
std::optional<WrittenNumber> writtenNumber(std::string_view text, char decimal);

// False where `text` is nothing of this kind for sure; quick.
bool mayBeWritten(std::string_view text);

// Full-width letters, digits and signs as their usual forms; '−' as '-'. Other text stays.
std::string halfWidth(std::string_view text);

// Plain or written, in any width.
std::optional<double> numberAsWritten(std::string_view text, char decimal);

} // namespace manyi::io
