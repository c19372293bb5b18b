#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/dialects/survey_form.h"
#include "io/xml/xml_parser.h"

namespace manyi::io {

// The tables of a .lss file, which is XML of the form document / table / rows / row / field.
class LimeSurveyTables final : public XmlHandler {
public:
    using Fields = std::map<std::string, std::string>;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override { --m_depth; }
    void text(std::string_view piece) override;

    SurveyForm form() const;

    std::map<std::string, std::vector<Fields>> tables;

private:
    int m_depth = 0;
    std::string m_table;
    std::string m_field;
};

} // namespace manyi::io
