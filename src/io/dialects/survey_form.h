#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "io/csv/csv.h"

namespace manyi::io {

struct FormChoice {
    std::string code;
    std::string label;
};

// A questionnaire as the tool that ran it knows it: an XLSForm (KoBo, ODK) or the structure of a LimeSurvey survey.
struct FormQuestion {
    enum class Kind { SelectOne, SelectMultiple, Matrix, Number, Date, Text, Other };
    std::string name;  // "services"; of a LimeSurvey question its code
    std::string label; // question text, without markup
    Kind kind = Kind::Other;
    std::vector<FormChoice> choices; // in order; of a LimeSurvey multiple choice its subquestions
    std::vector<FormChoice> items;   // rows of a matrix
};

struct SurveyForm {
    std::string title;
    std::vector<FormQuestion> questions;
};

// The sheets "survey" and "choices" of an XLSForm. Labels in the language asked for ("中文", "zh", "English"), else
// those without a language, else the first.
SurveyForm xlsForm(const RawTable& survey, const RawTable& choices, const std::string& language = {});
// A .lss file: XML of all versions from 2 on.
base::Result<SurveyForm> limeSurveyForm(const std::string& path, base::Progress& progress);

// The form in a file: an XLSForm workbook or a .lss file; nullopt when the file is something else. Errors: it cannot be
// read, or is damaged.
base::Result<std::optional<SurveyForm>> readSurveyForm(const std::string& path, base::Progress& progress);

// Lays what the form says over what is known of the columns: question texts, choices with their labels in the form's
// order, multi-select and matrix questions, types. Says how many columns belong to questions of the form.
std::size_t describeByForm(const SurveyForm& form, const CsvProfile& profile, SourceDictionary& dictionary);

} // namespace manyi::io
