#include "io/xlsx/xlsx.h"

#include "io/xlsx/package.h"

namespace manyi::io {

std::optional<std::string_view> archiveFormat(const ByteFile& file)
{
    char magic[4] = {};
    const auto count = file.read(0, magic, sizeof magic);
    if (!count || *count != sizeof magic || std::string_view(magic, sizeof magic) != "PK\x03\x04")
        return std::nullopt;
    auto archive = Archive::open(file);
    if (!archive)
        return "xlsx"; // its reader says what is wrong with it
    base::Progress progress;
    if (const auto type = archive->find("mimetype")) {
        const auto text = archive->content(*type, 4096, progress);
        if (text && text->starts_with("application/vnd.oasis.opendocument.spreadsheet"))
            return "ods";
    }
    for (const std::string& name : archive->names())
        if (name.ends_with(".lss"))
            return "lsa";
    return readPackage(*archive, file.path(), progress) ? std::optional<std::string_view>("xlsx") : std::nullopt;
}

} // namespace manyi::io
