#include "io/spss/sav_writer.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <set>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <readstat.h>

#include "io/csv/columns.h"
#include "io/spss/sav_dictionary.h"

namespace manyi::io {

namespace {

constexpr double beginning = 12219379200.0; // seconds from 1582-10-14 to 1970-01-01
constexpr std::size_t longestText = 32767;
constexpr std::size_t longestLabel = 120;
constexpr std::size_t longestQuestion = 255;
constexpr std::size_t bufferBytes = 1 << 20;

base::Error writeError(const std::string& path, int number, const char* detail)
{
    const QString where = QString::fromStdString(path);
    if (number == ENOSPC || number == EDQUOT)
        return {base::ErrorCode::DiskFull,
                QCoreApplication::translate("Source", "There is no room left to write %1; an earlier file was kept. "
                                                      "Make room or choose another folder.")
                    .arg(where)
                    .toStdString(),
                path};
    return {base::ErrorCode::ReadOnly,
            QCoreApplication::translate("Source", "%1 could not be written (%2); an earlier file was kept.")
                .arg(where, QString::fromLocal8Bit(number != 0 ? std::strerror(number) : detail))
                .toStdString(),
            path};
}

std::string integerBytes(std::int32_t value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

std::string formatOf(const SavContent::Column& column, std::size_t textBytes)
{
    const domain::Variable& variable = column.variable;
    switch (variable.type) {
    case domain::ValueType::Text:
        return "A" + std::to_string(textBytes);
    case domain::ValueType::Date:
        return column.dayOnly ? "SDATE10" : "DATETIME20";
    case domain::ValueType::Number: {
        const int decimals = std::clamp(variable.decimals, 0, 16);
        return "F" + std::to_string(std::max(8, decimals + 8)) + "." + std::to_string(decimals);
    }
    case domain::ValueType::Code:
        break;
    }
    return "F8.0";
}

readstat_measure_t measureOf(domain::Measure measure)
{
    switch (measure) {
    case domain::Measure::Nominal:
        return READSTAT_MEASURE_NOMINAL;
    case domain::Measure::Ordinal:
        return READSTAT_MEASURE_ORDINAL;
    case domain::Measure::Scale:
        break;
    }
    return READSTAT_MEASURE_SCALE;
}

// The ends of the numbers are LO and HI to SPSS.
double spssBound(double value)
{
    constexpr double most = std::numeric_limits<double>::max();
    if (value >= most)
        return HUGE_VAL;
    return value <= -most ? -HUGE_VAL : value;
}

} // namespace

struct SavWriter::State {
    std::string path;
    std::string temporary;
    int descriptor = -1;
    int error = 0;
    readstat_error_t failure = READSTAT_OK;
    std::unique_ptr<readstat_writer_t, decltype(&readstat_writer_free)> writer{readstat_writer_init(),
                                                                               &readstat_writer_free};
    SavContent content;
    std::vector<readstat_variable_t*> variables;
    std::vector<std::string> names;
    std::vector<std::size_t> widths;
    std::string buffer;
    bool inDictionary = true;
    std::size_t column = 0;
    std::string cell;

    ~State()
    {
        if (descriptor < 0)
            return;
        ::close(descriptor);
        ::unlink(temporary.c_str());
    }

    bool flush()
    {
        for (std::size_t sent = 0; sent < buffer.size() && error == 0;) {
            const ssize_t count = ::write(descriptor, buffer.data() + sent, buffer.size() - sent);
            if (count < 0 && errno != EINTR)
                error = errno;
            sent += count > 0 ? static_cast<std::size_t>(count) : 0;
        }
        buffer.clear();
        return error == 0;
    }

    // The dictionary is held back until its last record, before which the sets of answers are put: ReadStat writes
    // none.
    ssize_t take(const char* bytes, std::size_t count)
    {
        const std::string end = integerBytes(999) + integerBytes(0);
        if (inDictionary && count == end.size() && std::memcmp(bytes, end.data(), count) == 0) {
            inDictionary = false;
            const std::string sets = responseSets(buffer + end);
            buffer += sets;
        }
        buffer.append(bytes, count);
        if (!inDictionary && buffer.size() >= bufferBytes && !flush())
            return -1;
        return static_cast<ssize_t>(count);
    }

    static ssize_t onBytes(const void* bytes, size_t count, void* self)
    {
        return static_cast<State*>(self)->take(static_cast<const char*>(bytes), count);
    }

    void keep(readstat_error_t code)
    {
        if (failure == READSTAT_OK)
            failure = code;
    }

    std::string responseSets(const std::string& dictionary) const;
    void addLabels(readstat_variable_t* variable, const domain::Variable& described, std::size_t number);
    void addVariable(const SavContent::Column& described, std::size_t number);
    void rename();
};

std::string SavWriter::State::responseSets(const std::string& dictionary) const
{
    const auto parsed = parseSavDictionary([&](std::int64_t offset, char* to, std::size_t most) {
        const auto from = std::min(static_cast<std::size_t>(offset), dictionary.size());
        const std::size_t count = std::min(most, dictionary.size() - from);
        std::memcpy(to, dictionary.data() + from, count);
        return count;
    });
    if (!parsed)
        return {};
    std::map<std::string, std::string> shortNames; // by long name
    for (std::string_view rest = parsed->longNames; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\t'), rest.size());
        const std::size_t equals = rest.find('=');
        if (equals < end)
            shortNames[std::string(rest.substr(equals + 1, end - equals - 1))] =
                QString::fromUtf8(rest.data(), static_cast<qsizetype>(equals)).toLower().toStdString();
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string sets;
    NameTaker taker;
    for (const domain::Question& question : content.questions) {
        std::string members;
        for (std::size_t i = 0; i < content.columns.size(); ++i) {
            const auto& ids = question.variables;
            const domain::VariableId id = content.columns[i].variable.id;
            if (std::find(ids.begin(), ids.end(), id) != ids.end())
                members += ' ' + shortNames[names[i]];
        }
        if (question.kind != domain::QuestionKind::MultipleResponse || members.empty())
            continue;
        const std::string label(cutText(question.text, longestQuestion));
        sets += '$' + taker.take(spssName(cutText(question.name, 60))) + "=D1 1 " + std::to_string(label.size()) + ' ' +
                label + members + '\n';
    }
    if (sets.empty())
        return {};
    return integerBytes(7) + integerBytes(7) + integerBytes(1) + integerBytes(static_cast<std::int32_t>(sets.size())) +
           sets;
}

void SavWriter::State::addLabels(readstat_variable_t* variable, const domain::Variable& described, std::size_t number)
{
    if (described.labels.empty() || described.type == domain::ValueType::Text ||
        described.type == domain::ValueType::Date)
        return;
    readstat_label_set_t* set =
        readstat_add_label_set(writer.get(), READSTAT_TYPE_DOUBLE, ("labels" + std::to_string(number)).c_str());
    for (const domain::ValueLabel& label : described.labels)
        readstat_label_double_value(set, label.code, std::string(cutText(label.label, longestLabel)).c_str());
    readstat_variable_set_label_set(variable, set);
}

void SavWriter::State::addVariable(const SavContent::Column& described, std::size_t number)
{
    const domain::Variable& from = described.variable;
    const bool text = from.type == domain::ValueType::Text;
    const std::size_t width = text ? std::clamp<std::size_t>(described.textBytes, 1, longestText) : 0;
    readstat_variable_t* variable = readstat_add_variable(writer.get(), names[number].c_str(),
                                                          text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE, width);
    readstat_variable_set_label(variable, std::string(cutText(from.label, longestQuestion)).c_str());
    readstat_variable_set_format(variable, formatOf(described, width).c_str());
    readstat_variable_set_measure(variable, measureOf(from.measure));
    readstat_variable_set_display_width(variable, text ? static_cast<int>(std::min<std::size_t>(width, 40)) : 10);
    addLabels(variable, from, number);
    if (from.type == domain::ValueType::Code || from.type == domain::ValueType::Number)
        for (const domain::MissingRange& range : spssMissing(from))
            keep(range.low == range.high ? readstat_variable_add_missing_double_value(variable, range.low)
                                         : readstat_variable_add_missing_double_range(variable, spssBound(range.low),
                                                                                      spssBound(range.high)));
    if (from.id && from.id == content.weight && !text)
        keep(readstat_writer_set_fweight_variable(writer.get(), variable));
    variables.push_back(variable);
    widths.push_back(width);
}

void SavWriter::State::rename()
{
    if (error == 0 && ::fsync(descriptor) != 0)
        error = errno;
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        error = errno;
    if (error != 0)
        return;
    ::close(descriptor);
    descriptor = -1;
}

SavWriter::SavWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SavWriter::SavWriter(SavWriter&&) noexcept = default;
SavWriter& SavWriter::operator=(SavWriter&&) noexcept = default;
SavWriter::~SavWriter() = default;

base::Result<SavWriter> SavWriter::open(const std::string& path, const SavContent& content)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->content = content;
    const std::size_t name = path.find_last_of('/') + 1;
    state->temporary = path.substr(0, name) + "." + path.substr(name) + "." + std::to_string(::getpid());
    state->descriptor = ::open(state->temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (state->descriptor < 0)
        return writeError(path, errno, "");
    NameTaker taker;
    for (const SavContent::Column& column : content.columns) {
        const std::string name64 = spssName(column.variable.name);
        state->names.push_back(taker.take(taker.free(name64) ? name64 : std::string(cutText(name64, 58))));
    }
    readstat_set_data_writer(state->writer.get(), &State::onBytes);
    readstat_writer_set_compression(state->writer.get(), READSTAT_COMPRESS_ROWS);
    for (std::size_t i = 0; i < content.columns.size(); ++i)
        state->addVariable(content.columns[i], i);
    state->keep(readstat_begin_writing_sav(state->writer.get(), state.get(), static_cast<long>(content.rows)));
    if (state->failure != READSTAT_OK)
        return writeError(path, state->error, readstat_error_message(state->failure));
    return SavWriter(std::move(state));
}

void SavWriter::number(double value)
{
    State& s = *m_state;
    if (s.column == 0)
        s.keep(readstat_begin_row(s.writer.get()));
    const readstat_variable_t* variable = s.variables[s.column];
    const bool date = s.content.columns[s.column].variable.type == domain::ValueType::Date;
    ++s.column;
    s.keep(std::isnan(value)
               ? readstat_insert_missing_value(s.writer.get(), variable)
               : readstat_insert_double_value(s.writer.get(), variable, date ? value + beginning : value));
}

void SavWriter::text(std::string_view value)
{
    State& s = *m_state;
    if (s.column == 0)
        s.keep(readstat_begin_row(s.writer.get()));
    s.cell = cutText(value, s.widths[s.column]);
    s.keep(readstat_insert_string_value(s.writer.get(), s.variables[s.column], s.cell.c_str()));
    ++s.column;
}

void SavWriter::endRecord()
{
    m_state->column = 0;
    m_state->keep(readstat_end_row(m_state->writer.get()));
}

base::Status SavWriter::finish()
{
    State& s = *m_state;
    if (s.failure == READSTAT_OK)
        s.keep(readstat_end_writing(s.writer.get()));
    if (s.failure == READSTAT_OK && s.flush())
        s.rename();
    if (s.failure != READSTAT_OK || s.error != 0)
        return writeError(s.path, s.error, readstat_error_message(s.failure));
    return {};
}

} // namespace manyi::io
