#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/import_report.h"
#include "domain/questionnaire.h"

namespace manyi::io {

// What a file itself says of one of its columns. Empty fields: it says nothing, the cells are guessed from.
struct SourceColumn {
    std::string name;                      // as in the first row that went into the sink
    std::string label;                     // question text
    std::optional<domain::ValueType> type; // Code: whole-number codes (with labels or not), Number, Date, Text
    std::optional<domain::Measure> measure;
    std::optional<domain::Role> role; // only when the format states it: Weight, Id, Date …
    int decimals = 0;
    std::vector<domain::ValueLabel> labels;
    // Labels of text cells ("M" = "Male"); they become codes in this order.
    struct TextLabel {
        std::string text;
        std::string label;
    };
    std::vector<TextLabel> textLabels;
    std::vector<domain::MissingRange> missing; // user-missing codes
    std::vector<std::string> missingTexts;     // user-missing texts, cells that mean "no answer"
    std::optional<domain::ScaleRange> scale;
    std::string unitSuffix; // "秒" in "123秒"

    // Multi-select. A column a choice: `question` names the set, `chosenTexts` the cells that mean "chosen" (empty: any
    // but `notChosenText`). A joined cell: `separator` and `choices` in order.
    bool choice = false;
    std::string choiceLabel; // what is chosen; empty: `label`
    std::vector<std::string> chosenTexts;
    std::string notChosenText;
    std::string separator;
    std::vector<std::string> choices;
    std::string question; // name of the question it belongs to (multi-select, matrix)
    std::string reason;   // a translated sentence for the wizard; empty: "The file says so."
};

struct SourceQuestion {
    std::string name;
    std::string text;
    domain::QuestionKind kind = domain::QuestionKind::MultipleResponse;
};

// Cells of a sheet that are shown as one, in rows and columns as they went into the sink; 0-based, ends included.
struct SourceMerge {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

// What a reader learns of a file beyond its cells; crosses the border of the reader process as JSON.
struct SourceDictionary {
    std::string format;   // "sav", "xlsx" …
    std::string encoding; // of the texts in the file, before they became UTF-8
    std::string title;    // of the file, if it has one
    // Which row that went into the sink holds the column names: set for formats whose columns have names, unset when it
    // is to be guessed as for text files (sheets).
    std::optional<int> headerRow;
    std::vector<SourceColumn> columns; // in the order of the cells; empty when the file says nothing of them
    std::vector<SourceQuestion> questions;
    std::vector<std::string> sheets;             // all sheets (tables) of the file
    std::string sheet;                           // the one that was read
    std::vector<domain::ImportProblem> problems; // cells and parts that could not be used; at most 10,000
    std::vector<SourceMerge> merged;             // those that begin in the first rows: headers of several rows
    // Of a sheet whose blank rows were left out: the 1-based number of each of the first 1,000 rows that went into the
    // sink, as a spreadsheet program counts. Empty: none was left out among them.
    std::vector<std::int64_t> rowNumbers;
};

std::string toJson(const SourceDictionary& dictionary);
base::Result<SourceDictionary> dictionaryFromJson(std::string_view json);

} // namespace manyi::io
