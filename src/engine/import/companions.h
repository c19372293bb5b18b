#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/import.h"
#include "io/dialects/survey_form.h"

namespace manyi::engine {

// Files that are chosen together and belong together: questionnaires that describe the answers, and the two exports of
// one survey, by text and by number.
class Companions {
public:
    // Keeps the questionnaires among the files and returns the others; all of them when there is nothing else.
    base::Result<std::vector<std::string>> takeForms(const std::vector<std::string>& paths, base::Progress& progress);
    // Keeps exports by text whose export by number is among the files, and takes them out of the list.
    void takePairs(std::vector<FilePlan>& files);
    // The recipe that is guessed for a file, with what its companions know; notes in the file's problems who helped.
    base::Result<domain::Recipe> guess(FilePlan& file) const;

private:
    struct Form {
        std::string name;
        io::SurveyForm form;
    };
    std::vector<Form> m_forms;
    std::map<std::string, FilePlan> m_texts; // by the path of the export by number
};

} // namespace manyi::engine
