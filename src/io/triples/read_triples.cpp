#include "io/triples/read_triples.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "base/datetime.h"
#include "base/number.h"
#include "io/csv/columns.h"
#include "io/csv/csv.h"
#include "io/csv/encoding.h"
#include "io/csv/record_parser.h"
#include "io/csv/utf8_stream.h"
#include "io/source/cell_form.h"
#include "io/triples/survey.h"

namespace manyi::io {

namespace {

using Type = TripleSVariable::Type;

constexpr std::int64_t largestSurvey = 64 << 20;
constexpr std::int64_t largestData = 512 << 20;
constexpr std::size_t mostChoices = 64;

base::Error error(base::ErrorCode code, const QString& sentence)
{
    return {code, sentence.toStdString(), {}};
}

base::Error tooLarge(std::int64_t most)
{
    return error(base::ErrorCode::TooLarge,
                 QCoreApplication::translate("Source", "The file is larger than %1 MB; split it.").arg(most >> 20));
}

base::Result<std::string> wholeText(const ByteFile& file, std::string encoding, std::int64_t most)
{
    if (file.size() > most)
        return tooLarge(most);
    if (encoding.empty()) {
        const auto guess = detectEncoding(file);
        if (!guess)
            return guess.error();
        encoding = guess->name;
    }
    auto stream = Utf8Stream::open(file.path(), encoding);
    if (!stream)
        return stream.error();
    std::string text;
    while (!stream->atEnd())
        if (auto status = stream->append(text, 1 << 20); !status)
            return status.error();
    replaceBadBytes(text);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

// Where characters `start` to `finish` (from 1) of a line lie.
std::string_view characters(std::string_view line, int start, int finish)
{
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    std::size_t from = std::string_view::npos;
    int character = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!isStart(line[i]))
            continue;
        ++character;
        if (character == start)
            from = i;
        if (character == finish + 1)
            return from == std::string_view::npos ? std::string_view() : line.substr(from, i - from);
    }
    return from == std::string_view::npos ? std::string_view() : line.substr(from);
}

// The data of one respondent, however it is written down.
class Record {
public:
    void setLine(std::string_view line) { m_line = line; }
    void setFields(const std::vector<std::string>* fields) { m_fields = fields; }

    std::string_view at(int start, int finish) const
    {
        if (m_fields == nullptr)
            return characters(m_line, start, finish);
        const auto index = static_cast<std::size_t>(start - 1);
        return index < m_fields->size() ? std::string_view((*m_fields)[index]) : std::string_view();
    }
    // The parts of a multiple answer: `count` of them.
    std::vector<std::string_view> parts(const TripleSVariable& variable, std::size_t count) const
    {
        std::vector<std::string_view> found;
        const bool fieldEach = m_fields != nullptr && variable.finish > variable.start;
        const std::string_view together = fieldEach ? std::string_view() : at(variable.start, variable.finish);
        const int width = variable.subfields > 0 ? std::max(variable.width, 1) : 1;
        for (int i = 0; i < static_cast<int>(count); ++i)
            found.push_back(trimmed(fieldEach ? at(variable.start + i, variable.start + i)
                                              : characters(together, i * width + 1, (i + 1) * width)));
        return found;
    }

private:
    std::string_view m_line;
    const std::vector<std::string>* m_fields = nullptr;
};

// Turns the records of a survey into rows.
class Rows {
public:
    Rows(const TripleSSurvey& survey, SourceDictionary& dictionary, RowSink& sink)
        : m_survey(survey), m_dictionary(dictionary), m_sink(sink)
    {
        for (const TripleSVariable& variable : survey.variables)
            variable.type == Type::Multiple ? addMultiple(variable) : addSimple(variable);
        NameTaker taker;
        for (SourceColumn& column : m_dictionary.columns)
            column.name = taker.take(column.name);
        m_dictionary.headerRow = 0;
    }

    bool header()
    {
        std::vector<std::string_view> names;
        for (const SourceColumn& column : m_dictionary.columns)
            names.emplace_back(column.name);
        return m_sink.row(names);
    }

    bool take(const Record& record)
    {
        m_cells.clear();
        for (const TripleSVariable& variable : m_survey.variables)
            variable.type == Type::Multiple ? takeMultiple(variable, record) : takeSimple(variable, record);
        const std::vector<std::string_view> views(m_cells.begin(), m_cells.end());
        return m_sink.row(views);
    }

private:
    void addSimple(const TripleSVariable& variable)
    {
        SourceColumn column;
        column.name = variable.name;
        column.label = variable.label;
        column.decimals = variable.decimals;
        const bool text = variable.type == Type::Character || variable.type == Type::Time || variable.literal;
        column.type = text                          ? domain::ValueType::Text
                      : variable.type == Type::Date ? domain::ValueType::Date
                                                    : domain::ValueType::Number;
        for (const TripleSVariable::Value& value : variable.values) {
            const auto code = base::parseNumber(value.code);
            if (text)
                column.textLabels.push_back({value.code, value.label});
            else if (code)
                column.labels.push_back({*code, value.label});
        }
        if (variable.type == Type::Logical)
            column.labels = {{0, QCoreApplication::translate("Source", "No").toStdString()},
                             {1, QCoreApplication::translate("Source", "Yes").toStdString()}};
        if (variable.use == "serial")
            column.role = domain::Role::Id;
        if (variable.use == "weight")
            column.role = domain::Role::Weight;
        m_dictionary.columns.push_back(std::move(column));
    }

    void addMultiple(const TripleSVariable& variable)
    {
        const bool question = variable.values.size() <= mostChoices;
        for (const TripleSVariable::Value& value : variable.values) {
            SourceColumn column;
            column.name = variable.name + "_" + value.code;
            column.label = value.label;
            column.type = domain::ValueType::Number;
            column.choice = question;
            column.question = question ? variable.name : std::string();
            column.chosenTexts = {"1"};
            column.notChosenText = "0";
            m_dictionary.columns.push_back(std::move(column));
        }
        if (question)
            m_dictionary.questions.push_back({variable.name, variable.label, domain::QuestionKind::MultipleResponse});
    }

    void takeSimple(const TripleSVariable& variable, const Record& record)
    {
        const std::string_view cell = trimmed(record.at(variable.start, variable.finish));
        CellBuffer buffer;
        if (variable.type == Type::Date && cell.size() == 8) {
            // "20060402", of any year.
            const std::string day = std::string(cell.substr(0, 4)) + '-' + std::string(cell.substr(4, 2)) + '-' +
                                    std::string(cell.substr(6));
            const auto time = base::parseDateTime(day, base::DateOrder::YearMonthDay);
            m_cells.emplace_back(time ? dateCell(static_cast<double>(*time), buffer) : cell);
        } else if (variable.type == Type::Character || variable.type == Type::Date || variable.type == Type::Time ||
                   variable.literal) {
            m_cells.emplace_back(cell);
        } else {
            const auto number = base::parseNumber(cell);
            m_cells.emplace_back(number ? numberCell(*number, buffer) : cell); // "007" is the code 7
        }
    }

    void takeMultiple(const TripleSVariable& variable, const Record& record)
    {
        const bool list = variable.subfields > 0;
        const auto parts =
            record.parts(variable, list ? static_cast<std::size_t>(variable.subfields) : variable.values.size());
        const bool answered =
            std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return !part.empty(); });
        std::set<double> chosen;
        for (const std::string_view part : parts)
            if (const auto code = base::parseNumber(part); list && code)
                chosen.insert(*code);
        for (std::size_t i = 0; i < variable.values.size(); ++i) {
            const auto code = base::parseNumber(variable.values[i].code);
            const bool yes = list ? code && chosen.contains(*code) : i < parts.size() && parts[i] == "1";
            m_cells.emplace_back(!answered ? "" : yes ? "1" : "0");
        }
    }

    const TripleSSurvey& m_survey;
    SourceDictionary& m_dictionary;
    RowSink& m_sink;
    std::vector<std::string> m_cells;
};

base::Status cancelled()
{
    return error(base::ErrorCode::Cancelled,
                 QCoreApplication::translate("Source", "Reading was cancelled; nothing was changed."));
}

base::Status readFixed(const std::string& text, int skip, Rows& rows, base::Progress& progress)
{
    Record record;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (skip-- > 0 || trimmed(line).empty())
            continue;
        record.setLine(line);
        if (!rows.take(record) || progress.cancelled())
            return cancelled();
        progress.report(static_cast<double>(at) / static_cast<double>(text.size()), {});
    }
    return {};
}

// Collects the cells of a record and hands them on.
struct CsvVisitor {
    Rows& rows;
    int skip;
    std::vector<std::string> fields;
    Record record;
    bool stopped = false;

    void cell(std::size_t column, std::string_view text)
    {
        fields.resize(column);
        fields.emplace_back(text);
    }
    void emptyLine() {}
    void unclosedQuote() {}
    bool endRecord(std::size_t, const char*)
    {
        if (skip-- > 0)
            return true;
        record.setFields(&fields);
        stopped = !rows.take(record);
        return !stopped;
    }
};

base::Status readSeparated(std::string text, int skip, Rows& rows)
{
    CsvVisitor visitor{rows, skip, {}, {}};
    const std::size_t length = text.size();
    text.append(64, '\0'); // the scanner looks ahead
    parseRecords(text.data(), text.data() + length, {',', '"'}, visitor);
    return visitor.stopped ? cancelled() : base::Status{};
}

} // namespace

base::Status readTripleS(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary,
                         RowSink& sink, base::Progress& progress)
{
    if (input.file.size() > largestSurvey)
        return tooLarge(largestSurvey);
    std::string bytes(static_cast<std::size_t>(input.file.size()), '\0'); // not decoded: XML says its encoding
    const auto count = input.file.read(0, bytes.data(), bytes.size());
    if (!count)
        return count.error();
    bytes.resize(*count);
    auto survey = parseTripleS(std::move(bytes));
    if (!survey)
        return survey.error();
    if (input.companions.empty())
        return error(base::ErrorCode::NotFound,
                     QCoreApplication::translate("Source", "The data of this survey, a file of the same name ending in "
                                                           ".asc, .csv or .dat, is not beside it; put it there."));
    auto text = wholeText(input.companions.front().file, hints.encoding, largestData);
    if (!text)
        return text.error();
    dictionary.title = survey->title;
    dictionary.encoding = hints.encoding.empty() ? "UTF-8" : hints.encoding;
    Rows rows(*survey, dictionary, sink);
    if (!rows.header())
        return cancelled();
    return survey->csv ? readSeparated(std::move(*text), survey->skip, rows)
                       : readFixed(*text, survey->skip, rows, progress);
}

} // namespace manyi::io
