#include "io/spss/text_sample.h"

#include <memory>

#include "io/spss/readstat_file.h"

namespace manyi::io {

namespace {

constexpr std::size_t mostSample = 65536;

int sample(const char* text, void* to)
{
    auto& texts = *static_cast<std::string*>(to);
    if (text != nullptr && *text != '\0')
        texts.append(text).append(1, '\n');
    return texts.size() < mostSample ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT;
}

int sampleVariable(int, readstat_variable_t* variable, const char*, void* to)
{
    return sample(variable->label, to);
}

int sampleLabel(const char*, readstat_value_t, const char* label, void* to)
{
    return sample(label, to);
}

int sampleValue(int, readstat_variable_t*, readstat_value_t value, void* to)
{
    const bool text = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
    return text ? sample(readstat_string_value(value), to) : READSTAT_HANDLER_OK;
}

} // namespace

std::string sampleTexts(const SourceInput& input, readstat_error_t (*parse)(readstat_parser_t*, const char*, void*))
{
    constexpr long rows = 1000;
    std::string texts;
    const std::unique_ptr<readstat_parser_t, decltype(&readstat_parser_free)> parser(readstat_parser_init(),
                                                                                     &readstat_parser_free);
    if (!parser)
        return texts;
    ReadStatFile file(input.file);
    file.attachTo(parser.get());
    readstat_set_variable_handler(parser.get(), &sampleVariable);
    readstat_set_value_label_handler(parser.get(), &sampleLabel);
    readstat_set_value_handler(parser.get(), &sampleValue);
    readstat_set_handler_character_encoding(parser.get(), allBytes);
    readstat_set_file_character_encoding(parser.get(), allBytes);
    readstat_set_row_limit(parser.get(), rows);
    parse(parser.get(), "", &texts); // what is wrong with the file is told by the reading proper
    return texts;
}

} // namespace manyi::io
