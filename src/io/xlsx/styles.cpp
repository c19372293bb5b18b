#include "io/xlsx/styles.h"

#include <map>

#include "io/csv/cell_text.h"
#include "io/xml/read_entry.h"

namespace manyi::io {

namespace {

class StyleHandler final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt")
            m_formats[id(attributes)] = timeFormatOf(attributes.find("formatCode").value_or(""));
        else if (name == "cellXfs")
            m_inCellStyles = true;
        else if (name == "xf" && m_inCellStyles)
            styles.push_back(format(id(attributes)));
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellStyles = false;
    }

    std::vector<TimeFormat> styles;

private:
    static int id(const XmlAttributes& attributes)
    {
        const auto number = wholeNumber(attributes.find("numFmtId").value_or("0"));
        return number && *number >= 0 && *number < 1000000 ? static_cast<int>(*number) : 0;
    }
    TimeFormat format(int id) const
    {
        const auto own = m_formats.find(id);
        return own != m_formats.end() ? own->second : builtInTimeFormat(id);
    }

    std::map<int, TimeFormat> m_formats;
    bool m_inCellStyles = false;
};

} // namespace

base::Result<std::vector<TimeFormat>> readStyles(Archive& archive, std::size_t entry, const std::string& where,
                                                 base::Progress& progress)
{
    StyleHandler handler;
    XmlParser parser(handler, where + ": " + archive.names()[entry]);
    if (auto status = parseEntry(archive, entry, parser, progress); !status)
        return status.error();
    return std::move(handler.styles);
}

} // namespace manyi::io
