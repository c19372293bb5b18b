#include "io/spss/readstat_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "io/spss/readstat_error.h"
#include "io/spss/readstat_file.h"

namespace manyi::io {

ReadStatRows::ReadStatRows(const SourceInput& input, SourceDictionary& dictionary, RowSink& sink,
                           base::Progress& progress, DateUnitOf dates)
    : m_input(input), m_dictionary(dictionary), m_sink(sink), m_progress(progress), m_dates(dates)
{
}

// Short texts stand filled up with blanks in lists of labels and missing values, but not in the rows.
std::string ReadStatRows::decodedAnswer(const char* text)
{
    std::string answer = decoded(text);
    answer.erase(answer.find_last_not_of(' ') + 1);
    return answer;
}

std::string ReadStatRows::decoded(const char* text)
{
    if (text == nullptr)
        return {};
    return std::string(m_decoder != nullptr ? m_decoder->decode(text) : std::string_view(text));
}

int ReadStatRows::onMetadata(readstat_metadata_t* metadata, void* self)
{
    auto& rows = *static_cast<ReadStatRows*>(self);
    rows.m_expected = metadata->row_count;
    rows.m_dictionary.title = rows.decoded(metadata->file_label);
    if (rows.m_dictionary.encoding.empty() && metadata->file_encoding != nullptr)
        rows.m_dictionary.encoding = metadata->file_encoding;
    return READSTAT_HANDLER_OK;
}

int ReadStatRows::onVariable(int, readstat_variable_t* variable, const char* labels, void* self)
{
    static_cast<ReadStatRows*>(self)->addVariable(*variable, labels);
    return READSTAT_HANDLER_OK;
}

void ReadStatRows::addVariable(const readstat_variable_t& variable, const char* labels)
{
    auto cells = std::make_unique<Column>();
    SourceColumn column;
    column.name = decoded(variable.name);
    column.label = decoded(variable.label);
    column.measure = measureOf(variable.measure);
    cells->labelSet = labels != nullptr ? labels : "";
    cells->text = readstat_type_class(variable.type) == READSTAT_TYPE_CLASS_STRING;
    if (cells->text) {
        column.type = domain::ValueType::Text;
    } else {
        cells->date = m_dates(variable.format);
        const bool date = cells->date.kind != DateUnit::Kind::None;
        column.type = date ? domain::ValueType::Date : domain::ValueType::Number;
        column.decimals = date ? 0 : decimalsOf(variable.format);
    }
    addMissing(variable, column);
    m_columns.push_back(std::move(cells));
    m_dictionary.columns.push_back(std::move(column));
}

void ReadStatRows::addMissing(const readstat_variable_t& variable, SourceColumn& column)
{
    const int count = readstat_variable_get_missing_ranges_count(&variable);
    for (int i = 0; i < count; ++i) {
        const readstat_value_t low = readstat_variable_get_missing_range_lo(&variable, i);
        const readstat_value_t high = readstat_variable_get_missing_range_hi(&variable, i);
        if (*column.type == domain::ValueType::Text) {
            column.missingTexts.push_back(decodedAnswer(readstat_string_value(low)));
            continue;
        }
        if (*column.type == domain::ValueType::Date) {
            CellBuffer buffer;
            const double time = timeOf(numberOf(low), m_dates(variable.format));
            if (const auto text = dateCell(time, buffer); !text.empty())
                column.missingTexts.emplace_back(text);
            continue;
        }
        // LO and HI of SPSS are the ends of the numbers.
        constexpr double most = std::numeric_limits<double>::max();
        column.missing.push_back(
            {std::clamp(low.v.double_value, -most, most), std::clamp(high.v.double_value, -most, most)});
    }
    std::sort(column.missing.begin(), column.missing.end(), [](const auto& a, const auto& b) { return a.low < b.low; });
}

int ReadStatRows::onWeight(readstat_variable_t* variable, void* self)
{
    auto& columns = static_cast<ReadStatRows*>(self)->m_dictionary.columns;
    const auto index = static_cast<std::size_t>(variable->index);
    if (index >= columns.size())
        return READSTAT_HANDLER_OK;
    columns[index].role = domain::Role::Weight;
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.column = columns[index].name;
    problem.reason = QCoreApplication::translate("Source", "The file is weighted by this variable.").toStdString();
    problem.action =
        QCoreApplication::translate("Source", "It was read as a weight; figures are weighted by it when it "
                                              "is chosen as the weight.")
            .toStdString();
    problem.affectedRows = 0;
    static_cast<ReadStatRows*>(self)->m_dictionary.problems.push_back(std::move(problem));
    return READSTAT_HANDLER_OK;
}

int ReadStatRows::onLabel(const char* set, readstat_value_t value, const char* label, void* self)
{
    auto& rows = *static_cast<ReadStatRows*>(self);
    LabelSet& labels = rows.m_labelSets[set];
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING)
        labels.texts.push_back({rows.decodedAnswer(readstat_string_value(value)), rows.decoded(label)});
    else if (value.is_tagged_missing)
        labels.tags[lowerTag(value.tag)] = rows.decoded(label);
    else if (const double code = numberOf(value); std::isfinite(code))
        labels.codes.push_back({code, rows.decoded(label)});
    return READSTAT_HANDLER_OK;
}

void ReadStatRows::settleLabels()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        SourceColumn& column = m_dictionary.columns[i];
        const auto found = m_labelSets.find(m_columns[i]->labelSet);
        if (found == m_labelSets.end())
            continue;
        column.labels = found->second.codes;
        column.textLabels = found->second.texts;
        std::stable_sort(column.labels.begin(), column.labels.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; });
    }
}

// Behind the rows: only then it is known which letters there are.
void ReadStatRows::settleTags()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column& cells = *m_columns[i];
        SourceColumn& column = m_dictionary.columns[i];
        const auto found = m_labelSets.find(cells.labelSet);
        const auto* labels = found == m_labelSets.end() ? nullptr : &found->second.tags;
        if (labels != nullptr && !cells.text && cells.date.kind == DateUnit::Kind::None)
            for (const auto& [tag, label] : *labels)
                cells.tags.insert(tag);
        if (cells.tags.empty())
            continue;
        for (const char tag : cells.tags) {
            const std::string name = std::string(".") + tag;
            const bool labelled = labels != nullptr && labels->contains(tag);
            column.labels.push_back({codeOfTag(tag), labelled ? name + ' ' + labels->at(tag) : name});
        }
        column.missing.push_back({codeOfTag('_'), codeOfTag('z')});
    }
}

bool ReadStatRows::beginRows()
{
    m_begun = true;
    settleLabels();
    if (m_ready)
        m_ready();
    m_dictionary.headerRow = 0;
    m_cells.clear();
    for (const SourceColumn& column : m_dictionary.columns)
        m_cells.emplace_back(column.name);
    const bool wanted = m_sink.row(m_cells);
    m_cells.assign(m_columns.size(), {});
    return wanted;
}

bool ReadStatRows::finishRow()
{
    if (m_complete)
        m_complete(m_cells);
    const bool wanted = m_sink.row(m_cells);
    m_cells.assign(m_columns.size(), {});
    return wanted;
}

void ReadStatRows::fillCell(std::size_t index, const readstat_value_t& value)
{
    Column& column = *m_columns[index];
    if (column.text) {
        const char* text = readstat_string_value(value);
        column.bytes = text != nullptr ? (m_decoder != nullptr ? m_decoder->decode(text) : std::string_view(text))
                                       : std::string_view();
        m_cells[index] = column.bytes;
        return;
    }
    if (value.is_tagged_missing) {
        column.tagged.see(m_row + 1);
        if (column.date.kind == DateUnit::Kind::None) {
            column.tags.insert(lowerTag(value.tag));
            m_cells[index] = numberCell(codeOfTag(value.tag), column.number);
            return;
        }
    }
    const double number = numberOf(value);
    if (column.date.kind != DateUnit::Kind::None) {
        fillDate(index, number);
        return;
    }
    const std::string_view small = smallWhole(number);
    m_cells[index] = small.empty() ? numberCell(number, column.number) : small;
}

void ReadStatRows::fillDate(std::size_t index, double value)
{
    if (!std::isfinite(value))
        return;
    Column& column = *m_columns[index];
    m_cells[index] = dateCell(timeOf(value, column.date), column.number);
    if (m_cells[index].empty())
        column.oddDates.see(m_row + 1);
}

void ReadStatRows::report(const Sightings& seen, std::size_t column, const char* reason, const char* action)
{
    if (seen.rows == 0)
        return;
    domain::ImportProblem problem;
    problem.row = seen.first;
    problem.column = m_dictionary.columns[column].name;
    problem.reason = QCoreApplication::translate("Source", reason).toStdString();
    problem.action = QCoreApplication::translate("Source", action).toStdString();
    problem.affectedRows = seen.rows;
    m_dictionary.problems.push_back(std::move(problem));
}

void ReadStatRows::reportColumns()
{
    const char* asMissing = QT_TRANSLATE_NOOP("Source", "Taken as missing.");
    const char* kept = QT_TRANSLATE_NOOP("Source", "Kept as missing codes of their own, labelled with the letter.");
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column& column = *m_columns[i];
        report(column.oddDates, i, QT_TRANSLATE_NOOP("Source", "The date lies outside the years 1 to 9999."),
               asMissing);
        report(column.tagged, i,
               QT_TRANSLATE_NOOP("Source", "A missing value with a letter, such as .a, says why there is no answer."),
               column.date.kind == DateUnit::Kind::None ? kept : asMissing);
    }
}

int ReadStatRows::onValue(int row, readstat_variable_t* variable, readstat_value_t value, void* self)
{
    auto& rows = *static_cast<ReadStatRows*>(self);
    const auto index = static_cast<std::size_t>(variable->index);
    if (index >= rows.m_columns.size())
        return READSTAT_HANDLER_ABORT;
    if (row != rows.m_row) {
        const bool wanted = (rows.m_begun || rows.beginRows()) && (rows.m_row < 0 || rows.finishRow());
        if (!wanted) {
            rows.m_stopped = true;
            return READSTAT_HANDLER_ABORT;
        }
        rows.m_row = row;
    }
    rows.fillCell(index, value);
    return READSTAT_HANDLER_OK;
}

int ReadStatRows::onProgress(double fraction, void* self)
{
    auto& rows = *static_cast<ReadStatRows*>(self);
    rows.m_progress.report(fraction, {});
    rows.m_stopped = rows.m_stopped || rows.m_progress.cancelled();
    return rows.m_stopped ? READSTAT_HANDLER_ABORT : READSTAT_HANDLER_OK;
}

base::Error ReadStatRows::errorOf(readstat_error_t code) const
{
    if (!m_stopped)
        return readStatError(code, m_row + 1, m_expected);
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Source", "Reading was cancelled; nothing was changed.").toStdString(),
            {}};
}

void ReadStatRows::installHandlers(readstat_parser_t* parser)
{
    readstat_set_metadata_handler(parser, &onMetadata);
    readstat_set_variable_handler(parser, &onVariable);
    readstat_set_fweight_handler(parser, &onWeight);
    readstat_set_value_label_handler(parser, &onLabel);
    readstat_set_value_handler(parser, &onValue);
    readstat_set_progress_handler(parser, &onProgress);
    if (m_decoder != nullptr)
        readstat_set_handler_character_encoding(parser, allBytes);
    if (m_decoder != nullptr || !m_encoding.empty())
        readstat_set_file_character_encoding(parser, m_decoder != nullptr ? allBytes : m_encoding.c_str());
}

base::Status ReadStatRows::read(Parse parse)
{
    const std::unique_ptr<readstat_parser_t, decltype(&readstat_parser_free)> parser(readstat_parser_init(),
                                                                                     &readstat_parser_free);
    if (!parser)
        return errorOf(READSTAT_ERROR_MALLOC);
    ReadStatFile file(m_input.file, m_beginning);
    file.attachTo(parser.get());
    installHandlers(parser.get());
    const readstat_error_t code = parse(parser.get(), "", this);
    if (code != READSTAT_OK || m_stopped)
        return errorOf(code);
    const bool wanted = (m_begun || beginRows()) && (m_row < 0 || finishRow());
    settleLabels(); // of formats that write them behind the data
    settleTags();
    reportColumns();
    m_stopped = !wanted;
    return wanted ? base::Status{} : base::Status{errorOf(READSTAT_OK)};
}

} // namespace manyi::io
