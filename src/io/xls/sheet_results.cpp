#include "io/xls/sheet_results.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>

#include "io/source/text_decoder.h"
#include "io/xls/compound_stream.h"

namespace manyi::io {

namespace {

using Cell = SheetResults::Cell;
using Kind = Cell::Kind;

// Records of BIFF5 and BIFF8 ([MS-XLS] 2.3.1).
enum RecordType : unsigned {
    Formula = 0x0006,
    EndOfPart = 0x000A,
    Date1904 = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    Xf = 0x00E0,
    Number = 0x0203,
    BoolErr = 0x0205,
    String = 0x0207,
    Rk = 0x027E,
    Format = 0x041E,
    BeginOfPart = 0x0809
};
constexpr unsigned biff8 = 0x0600;
constexpr unsigned biff5 = 0x0500;

struct Record {
    unsigned type = 0;
    std::string_view data;
};

class Records {
public:
    Records(std::string_view stream, std::size_t offset) : m_stream(stream), m_at(offset) {}
    bool next(Record& record)
    {
        if (m_at + 4 > m_stream.size())
            return false;
        record.type = littleEndian16(m_stream, m_at);
        const std::size_t length = littleEndian16(m_stream, m_at + 2);
        if (m_at + 4 + length > m_stream.size())
            return false;
        record.data = m_stream.substr(m_at + 4, length);
        m_at += 4 + length;
        return true;
    }

private:
    std::string_view m_stream;
    std::size_t m_at;
};

double doubleAt(std::string_view data, std::size_t at)
{
    const auto low = static_cast<std::uint64_t>(littleEndian32(data, at));
    const auto high = static_cast<std::uint64_t>(littleEndian32(data, at + 4));
    return std::bit_cast<double>(low | high << 32);
}

// A number in 30 bits: whole or the upper part of a double, perhaps in hundredths.
double rkNumber(unsigned rk)
{
    const double value = (rk & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                       : std::bit_cast<double>(static_cast<std::uint64_t>(rk & 0xFFFFFFFC) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
}

const char* errorText(unsigned code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    default:
        return "#N/A";
    }
}

// What stands before the sheets and holds for all of them.
struct Globals {
    unsigned version = 0;
    DateSystem dates = DateSystem::Since1900;
    std::map<unsigned, TimeFormat> formats;
    std::vector<unsigned> cellFormats; // number format of each XF
    struct Part {
        std::size_t offset = 0;
        bool sheet = true; // and no chart or macro
    };
    std::vector<Part> parts;

    TimeFormat timeFormat(unsigned xf) const
    {
        if (xf >= cellFormats.size())
            return TimeFormat::None;
        const auto own = formats.find(cellFormats[xf]);
        return own != formats.end() ? own->second : builtInTimeFormat(static_cast<int>(cellFormats[xf]));
    }
};

// Codes of formats are ASCII as far as they tell dates.
TimeFormat formatOf(std::string_view data, unsigned version)
{
    std::string code;
    if (version == biff8) {
        const std::size_t width = data.size() > 4 && (data[4] & 1) != 0 ? 2 : 1;
        for (std::size_t at = 5; at + width <= data.size(); at += width)
            code += width == 1 || data[at + 1] == 0 ? data[at] : '?';
    } else if (data.size() > 3) {
        code = data.substr(3);
    }
    return timeFormatOf(code);
}

bool readGlobals(std::string_view stream, Globals& globals)
{
    Records records(stream, 0);
    Record record;
    if (!records.next(record) || record.type != BeginOfPart)
        return false;
    globals.version = littleEndian16(record.data, 0);
    while (records.next(record) && record.type != EndOfPart) {
        if (record.type == FilePass)
            return false;
        if (record.type == Date1904 && littleEndian16(record.data, 0) == 1)
            globals.dates = DateSystem::Since1904;
        else if (record.type == Format)
            globals.formats[littleEndian16(record.data, 0)] = formatOf(record.data, globals.version);
        else if (record.type == Xf)
            globals.cellFormats.push_back(littleEndian16(record.data, 2));
        else if (record.type == BoundSheet && record.data.size() > 6)
            globals.parts.push_back({littleEndian32(record.data, 0), record.data[5] == 0});
    }
    return globals.version == biff8 || globals.version == biff5;
}

class SheetScan {
public:
    SheetScan(const Globals& globals, const std::string& encoding) : m_globals(globals), m_encoding(encoding) {}

    std::vector<Cell> read(std::string_view stream, std::size_t offset)
    {
        Records records(stream, offset);
        Record record;
        int depth = 0; // charts stand within sheets
        while (records.next(record)) {
            if (record.type == BeginOfPart)
                ++depth;
            else if (record.type == EndOfPart && --depth <= 0)
                break;
            else if (depth == 1)
                take(record);
        }
        if (m_calculated)
            std::erase_if(m_cells, [](const Cell& cell) { return cell.kind == Kind::NotCalculated; });
        std::stable_sort(m_cells.begin(), m_cells.end(), [](const Cell& a, const Cell& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        return std::move(m_cells);
    }

private:
    void take(const Record& record)
    {
        const bool goesOn = record.type == Continue && m_inText;
        m_inText = goesOn || record.type == String;
        if (goesOn)
            return addText(record.data, 0);
        switch (record.type) {
        case Formula:
            return formula(record.data);
        case String:
            if (m_waiting)
                addText(record.data, 2);
            m_inText = m_waiting;
            m_waiting = false;
            return;
        case BoolErr:
            return result(record.data, littleEndian16(record.data, 6) >> 8 != 0 ? 2 : 1,
                          littleEndian16(record.data, 6) & 0xFF);
        case Number:
            return elapsed(record.data, 2, 4, doubleAt(record.data, 6));
        case Rk:
            return elapsed(record.data, 2, 4, rkNumber(littleEndian32(record.data, 6)));
        case MulRk:
            return elapsedRun(record.data);
        default:
            return;
        }
    }

    Cell& add(std::string_view data, std::size_t column, Kind kind)
    {
        Cell& cell = m_cells.emplace_back();
        cell.row = littleEndian16(data, 0);
        cell.column = column;
        cell.kind = kind;
        return cell;
    }

    void formula(std::string_view data)
    {
        m_waiting = false;
        if (data.size() < 14)
            return;
        const bool number = littleEndian16(data, 12) != 0xFFFF;
        m_calculated = m_calculated || number || data[6] != 3;
        if (!number)
            return result(data, static_cast<unsigned char>(data[6]), static_cast<unsigned char>(data[8]));
        Cell& cell = add(data, littleEndian16(data, 2), Kind::Number);
        cell.format = m_globals.timeFormat(littleEndian16(data, 4));
        cell.number = doubleAt(data, 6);
    }

    // 0: a text, which follows; 1: a boolean; 2: an error; 3: an empty text.
    void result(std::string_view data, unsigned kind, unsigned value)
    {
        const std::size_t column = littleEndian16(data, 2);
        if (kind == 0) {
            add(data, column, Kind::Text);
            m_waiting = true;
        } else if (kind == 1) {
            add(data, column, Kind::Boolean).number = value != 0 ? 1 : 0;
        } else if (kind == 2) {
            add(data, column, Kind::Error).text = errorText(value);
        } else if (kind == 3) {
            add(data, column, Kind::NotCalculated);
        }
    }

    void elapsed(std::string_view data, std::size_t columnAt, std::size_t formatAt, double number)
    {
        if (m_globals.timeFormat(littleEndian16(data, formatAt)) != TimeFormat::Elapsed)
            return;
        Cell& cell = add(data, littleEndian16(data, columnAt), Kind::Number);
        cell.format = TimeFormat::Elapsed;
        cell.number = number;
    }

    void elapsedRun(std::string_view data)
    {
        const std::size_t first = littleEndian16(data, 2);
        for (std::size_t at = 4, i = 0; at + 8 <= data.size(); at += 6, ++i)
            if (m_globals.timeFormat(littleEndian16(data, at)) == TimeFormat::Elapsed) {
                Cell& cell = add(data, first + i, Kind::Number);
                cell.format = TimeFormat::Elapsed;
                cell.number = rkNumber(littleEndian32(data, at + 2));
            }
    }

    // In BIFF8 a byte says whether characters are wide, also at the beginning of each record that goes on.
    void addText(std::string_view data, std::size_t lengthBytes)
    {
        const bool flagged = m_globals.version == biff8;
        if (data.size() < lengthBytes + (flagged ? 1 : 0))
            return;
        data.remove_prefix(lengthBytes);
        const bool wide = flagged && (data[0] & 1) != 0;
        if (flagged)
            data.remove_prefix(1);
        auto& decoder = wide ? m_wide : m_narrow;
        if (!decoder) {
            auto opened = TextDecoder::open(wide ? "UTF-16LE" : flagged ? "ISO-8859-1" : m_encoding);
            if (!opened)
                return;
            decoder.emplace(std::move(*opened));
        }
        m_cells.back().text += decoder->decode(data);
    }

    const Globals& m_globals;
    const std::string& m_encoding;
    std::vector<Cell> m_cells;
    std::optional<TextDecoder> m_wide;
    std::optional<TextDecoder> m_narrow;
    bool m_calculated = false;
    bool m_waiting = false; // for the text of a formula
    bool m_inText = false;
};

} // namespace

SheetResults sheetResults(std::string_view workbook, std::size_t sheet, std::size_t sheets, const std::string& encoding)
{
    SheetResults results;
    Globals globals;
    if (!readGlobals(workbook, globals))
        return results;
    if (globals.parts.size() != sheets)
        std::erase_if(globals.parts, [](const Globals::Part& part) { return !part.sheet; });
    if (globals.parts.size() != sheets || sheet >= sheets)
        return results;
    results.dates = globals.dates;
    results.cells = SheetScan(globals, encoding).read(workbook, globals.parts[sheet].offset);
    return results;
}

} // namespace manyi::io
