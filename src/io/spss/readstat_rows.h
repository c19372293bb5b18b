#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <readstat.h>

#include "io/source/cell_form.h"
#include "io/source/reader.h"
#include "io/source/text_decoder.h"
#include "io/spss/readstat_values.h"

namespace manyi::io {

// What the columns of one family of formats mean; told by the display format of a variable.
using DateUnitOf = DateUnit (*)(std::string_view displayFormat);

// Runs one of ReadStat's parsers over an opened file and hands rows and dictionary on. Labels, user-missing values,
// measures, formats and the weight variable arrive in the dictionary's columns; the first row holds the names.
class ReadStatRows {
public:
    using Parse = readstat_error_t (*)(readstat_parser_t*, const char*, void*);
    // Called for each complete row; may add cells (their names must be in the dictionary before).
    using Complete = std::function<void(std::vector<std::string_view>& cells)>;

    ReadStatRows(const SourceInput& input, SourceDictionary& dictionary, RowSink& sink, base::Progress& progress,
                 DateUnitOf dates);

    // ReadStat converts texts from `encoding` (empty: as the file says) …
    void readTextsAs(std::string encoding) { m_encoding = std::move(encoding); }
    // … or leaves them alone, and they are decoded here, without giving up at a byte that means nothing.
    void decodeTexts(TextDecoder& decoder) { m_decoder = &decoder; }
    // The file is read as if it began with these bytes instead of its own.
    void beginWith(std::string bytes) { m_beginning = std::move(bytes); }
    // Called once, when all variables and labels that stand before the data are known.
    void beforeRows(std::function<void()> ready) { m_ready = std::move(ready); }
    void completeRows(Complete complete) { m_complete = std::move(complete); }

    base::Status read(Parse parse);

private:
    struct Sightings {
        std::int64_t rows = 0;
        std::int64_t first = 0;
        void see(std::int64_t row) { first = rows++ == 0 ? row : first; }
    };
    struct Column {
        DateUnit date;
        bool text = false;
        std::string labelSet;
        CellBuffer number;
        std::string bytes;
        Sightings oddDates; // outside the years 1 to 9999
        Sightings tagged;   // missing values with a letter (.a … .z)
        std::set<char> tags;
    };
    struct LabelSet {
        std::vector<domain::ValueLabel> codes;
        std::vector<SourceColumn::TextLabel> texts;
        std::map<char, std::string> tags;
    };

    static int onMetadata(readstat_metadata_t* metadata, void* self);
    static int onVariable(int index, readstat_variable_t* variable, const char* labels, void* self);
    static int onWeight(readstat_variable_t* variable, void* self);
    static int onLabel(const char* set, readstat_value_t value, const char* label, void* self);
    static int onValue(int row, readstat_variable_t* variable, readstat_value_t value, void* self);
    static int onProgress(double fraction, void* self);

    void installHandlers(readstat_parser_t* parser);
    void addVariable(const readstat_variable_t& variable, const char* labels);
    void addMissing(const readstat_variable_t& variable, SourceColumn& column);
    std::string decoded(const char* text);
    std::string decodedAnswer(const char* text);
    void fillCell(std::size_t column, const readstat_value_t& value);
    void fillDate(std::size_t column, double value);
    bool beginRows();
    bool finishRow();
    void settleLabels();
    void settleTags();
    void report(const Sightings& seen, std::size_t column, const char* reason, const char* action);
    void reportColumns();
    base::Error errorOf(readstat_error_t code) const;

    const SourceInput& m_input;
    SourceDictionary& m_dictionary;
    RowSink& m_sink;
    base::Progress& m_progress;
    DateUnitOf m_dates;
    std::string m_encoding;
    std::string m_beginning;
    TextDecoder* m_decoder = nullptr;
    std::function<void()> m_ready;
    Complete m_complete;

    std::vector<std::unique_ptr<Column>> m_columns;
    std::map<std::string, LabelSet> m_labelSets;
    std::vector<std::string_view> m_cells;
    std::int64_t m_expected = -1; // rows, as the file says
    int m_row = -1;               // the one that is being filled
    bool m_begun = false;
    bool m_stopped = false;
};

} // namespace manyi::io
