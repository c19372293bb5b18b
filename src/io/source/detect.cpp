#include "io/source/detect.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include <QCoreApplication>

#include "io/csv/byte_file.h"

namespace manyi::io {

namespace {

std::string translated(const char* text)
{
    return QCoreApplication::translate("Source", text).toStdString();
}

// The first and the last bytes of a file; where formats say what they are.
struct Ends {
    std::string head;
    std::string tail;
};

base::Result<Ends> readEnds(const ByteFile& file)
{
    constexpr std::int64_t most = 65536;
    Ends ends;
    ends.head.resize(static_cast<std::size_t>(std::min(most, file.size())));
    const auto first = file.read(0, ends.head.data(), ends.head.size());
    if (!first)
        return first.error();
    ends.head.resize(*first);
    ends.tail.resize(ends.head.size());
    const auto last = file.read(std::max<std::int64_t>(file.size() - most, 0), ends.tail.data(), ends.tail.size());
    if (!last)
        return last.error();
    ends.tail.resize(*last);
    return ends;
}

struct Magic {
    std::string_view bytes;
    const char* format;
    const char* reason;
};

using namespace std::string_view_literals;

constexpr std::array magics = {
    Magic{"$FL2"sv, "sav", QT_TRANSLATE_NOOP("Source", "It begins like an SPSS data file.")},
    Magic{"$FL3"sv, "zsav", QT_TRANSLATE_NOOP("Source", "It begins like a compressed SPSS data file.")},
    Magic{"<stata_dta>"sv, "dta", QT_TRANSLATE_NOOP("Source", "It begins like a Stata data file.")},
    Magic{"\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\0\x09\xC7\x31\x8C"sv, "sas7bdat",
          QT_TRANSLATE_NOOP("Source", "It begins like a SAS data file.")},
    Magic{"HEADER RECORD*******LIB"sv, "xpt", QT_TRANSLATE_NOOP("Source", "It begins like a SAS transport file.")},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "xls",
          QT_TRANSLATE_NOOP("Source", "It begins like a workbook of Excel 97–2003.")},
};

// What people drop by mistake, with what to do instead.
constexpr std::array strangers = {
    Magic{"%PDF"sv, "", QT_TRANSLATE_NOOP("Source", "This is a PDF; export the answers as a table and choose that.")},
    Magic{"\x89PNG"sv, "", QT_TRANSLATE_NOOP("Source", "This is a picture, not a file of answers.")},
    Magic{"\xFF\xD8\xFF"sv, "", QT_TRANSLATE_NOOP("Source", "This is a picture, not a file of answers.")},
    Magic{"SQLite format 3\0"sv, "",
          QT_TRANSLATE_NOOP("Source", "This is a database; if it is a Manyi project, open it instead.")},
    Magic{"\x1F\x8B"sv, "", QT_TRANSLATE_NOOP("Source", "The file is packed with gzip; unpack it first.")},
    Magic{"7z\xBC\xAF"sv, "", QT_TRANSLATE_NOOP("Source", "The file is packed with 7-Zip; unpack it first.")},
    Magic{"Rar!"sv, "", QT_TRANSLATE_NOOP("Source", "The file is packed with RAR; unpack it first.")},
    Magic{"{\\rtf"sv, "", QT_TRANSLATE_NOOP("Source", "This is a text document, not a file of answers.")},
};

Detection found(const char* format, const char* reason)
{
    return {format, translated(reason), {}};
}

base::Error stranger(const char* sentence, const std::string& path)
{
    return {base::ErrorCode::Foreign, translated(sentence), path};
}

// Names of the entries stand unpacked in the directory at the end of a ZIP file.
base::Result<Detection> inZip(const Ends& ends, const std::string& path)
{
    if (ends.head.find("application/vnd.oasis.opendocument.spreadsheet") != std::string::npos)
        return found("ods",
                     QT_TRANSLATE_NOOP("Source", "It is a ZIP file that says it is an OpenDocument spreadsheet."));
    const auto inTail = [&](std::string_view name) { return ends.tail.find(name) != std::string::npos; };
    if (inTail("workbook.xml") || inTail("xl/worksheets/") || inTail("xl/workbook.bin"))
        return found("xlsx", QT_TRANSLATE_NOOP("Source", "It is a ZIP file that holds an Excel workbook."));
    if (ends.tail.find(".lss") != std::string::npos)
        return found("lsa", QT_TRANSLATE_NOOP("Source", "It is a ZIP file that holds a LimeSurvey survey."));
    if (ends.tail.find("word/document.xml") != std::string::npos)
        return stranger(QT_TRANSLATE_NOOP("Source", "This is a text document, not a file of answers."), path);
    // The directory of a workbook with many parts is longer than what was looked at.
    if (ends.head.find("[Content_Types].xml") != std::string::npos)
        return found("xlsx", QT_TRANSLATE_NOOP("Source", "It is a ZIP file that holds an Excel workbook."));
    return stranger(QT_TRANSLATE_NOOP("Source", "The file is packed with ZIP; unpack it first."), path);
}

bool isOldStata(const std::string& head)
{
    if (head.size() < 12)
        return false;
    const auto version = static_cast<unsigned char>(head[0]);
    return version >= 102 && version <= 115 && (head[1] == 1 || head[1] == 2) && head[2] == 1 && head[3] == 0;
}

// Portable files begin with 200 bytes of greetings and 256 of a character table.
bool isPortable(const std::string& head)
{
    return std::string_view(head).substr(0, 1024).find("SPSSPORT") != std::string_view::npos;
}

// The data file that the survey names, else one of the same name beside it.
std::vector<std::string> dataBeside(const std::string& path, const std::string& head)
{
    namespace fs = std::filesystem;
    const fs::path survey(path);
    std::vector<fs::path> candidates;
    const std::size_t record = head.find("<record");
    const std::size_t href = record == std::string::npos ? record : head.find("href=\"", record);
    if (href != std::string::npos && href < head.find('>', record)) {
        const std::size_t from = href + 6;
        const std::string name = head.substr(from, head.find('"', from) - from);
        candidates.push_back(survey.parent_path() / fs::path(name).filename()); // never outside the folder
    }
    for (const char* ending : {".asc", ".csv", ".dat", ".ASC", ".CSV", ".DAT"})
        candidates.push_back(fs::path(survey).replace_extension(ending));
    std::error_code ignored;
    for (const fs::path& candidate : candidates)
        if (fs::is_regular_file(candidate, ignored) && candidate.filename() != survey.filename())
            return {candidate.string()};
    return {};
}

std::optional<Detection> inXml(const std::string& head, const std::string& path)
{
    const std::size_t start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start == std::string::npos || head[start] != '<')
        return std::nullopt;
    if (head.find("<sss") != std::string::npos) {
        Detection survey =
            found("triples", QT_TRANSLATE_NOOP("Source", "It is an XML file that describes a Triple-S survey."));
        survey.companions = dataBeside(path, head);
        return survey;
    }
    return std::nullopt;
}

// The beginning in lower case, without what a mark of the encoding or UTF-16 puts between the letters.
std::string plainBeginning(const std::string& head)
{
    constexpr std::size_t enough = 8192;
    std::string plain;
    for (const char c : std::string_view(head).substr(0, enough))
        if (c != '\0' && (!plain.empty() || (c > ' ' && c < 127)))
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return plain;
}

// Texts that would pass for a table of one odd column. Systems like to call web pages .xls.
const char* strangerInText(const std::string& head)
{
    const std::string text = plainBeginning(head);
    const auto holds = [&](std::string_view part) { return text.find(part) != std::string::npos; };
    if (text.starts_with("mime-version:"))
        return QT_TRANSLATE_NOOP("Source", "This is a web page, whatever its name says; open it in a spreadsheet "
                                           "program and save it as .xlsx.");
    if (text.starts_with("[{") || text.starts_with("{\""))
        return QT_TRANSLATE_NOOP("Source", "This is JSON and no table; export the answers as CSV or .xlsx.");
    if (!text.starts_with('<'))
        return nullptr;
    if (holds("urn:schemas-microsoft-com:office:spreadsheet") || holds("office:document "))
        return QT_TRANSLATE_NOOP("Source", "This is a workbook written as XML; open it in a spreadsheet program and "
                                           "save it as .xlsx.");
    if (holds("<limesurveydoctype>"))
        return QT_TRANSLATE_NOOP("Source", "This is a LimeSurvey questionnaire or a part of an archive; choose the "
                                           "archive (.lsa), or the questionnaire together with the file of answers.");
    for (const char* tag : {"<html", "<!doctype html", "<table", "<head", "<body"})
        if (holds(tag))
            return QT_TRANSLATE_NOOP("Source", "This is a web page, whatever its name says; open it in a spreadsheet "
                                               "program and save it as .xlsx.");
    return nullptr;
}

bool isUtf16(const std::string& head)
{
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

bool isEmpty(const std::string& head)
{
    const std::string_view marks[] = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
    std::string_view text = head;
    for (const std::string_view mark : marks)
        if (text.starts_with(mark))
            text.remove_prefix(mark.size());
    return text.find_first_not_of(" \t\r\n\0"sv) == std::string_view::npos;
}

// Texts hold few control characters, and bytes of 0 only where each second byte may be one.
bool isBinary(const std::string& head)
{
    constexpr std::size_t enough = 64;
    if (head.size() < enough || isUtf16(head))
        return false;
    std::array<std::size_t, 2> zeros{};
    std::size_t controls = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto byte = static_cast<unsigned char>(head[i]);
        zeros[i % 2] += byte == 0 ? 1 : 0;
        controls += byte > 0 && byte < 32 && (byte < '\t' || byte > '\r') ? 1 : 0;
    }
    return controls * 100 > head.size() * 8 || std::min(zeros[0], zeros[1]) * 100 > head.size() * 2;
}

} // namespace

base::Result<Detection> detectFormat(const std::string& path)
{
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    const auto ends = readEnds(*file);
    if (!ends)
        return ends.error();
    const std::string& head = ends->head;
    for (const Magic& magic : magics)
        if (head.starts_with(magic.bytes))
            return found(magic.format, magic.reason);
    for (const Magic& magic : strangers)
        if (head.starts_with(magic.bytes))
            return stranger(magic.reason, path);
    if (head.starts_with("PK\x03\x04"))
        return inZip(*ends, path);
    if (isOldStata(head))
        return found("dta", QT_TRANSLATE_NOOP("Source", "It begins like a Stata data file."));
    if (isPortable(head))
        return found("por", QT_TRANSLATE_NOOP("Source", "It begins like an SPSS portable file."));
    if (auto xml = inXml(head, path))
        return *xml;
    if (const char* reason = strangerInText(head))
        return stranger(reason, path);
    if (isEmpty(head))
        return stranger(QT_TRANSLATE_NOOP("Source", "The file is empty; choose another one."), path);
    if (isBinary(head))
        return stranger(QT_TRANSLATE_NOOP("Source", "The file is no text and of no known kind; export the answers as a "
                                                    "table and choose that."),
                        path);
    return found("csv", QT_TRANSLATE_NOOP("Source", "It is text with a separator between the cells."));
}

} // namespace manyi::io
