#include "io/xlsx/xlsx_writer.h"

#include <cassert>
#include <cerrno>
#include <cmath>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <xlsxwriter.h>

namespace manyi::io {

namespace {

std::string translated(const char* text)
{
    return QCoreApplication::translate("XlsxExport", text).toStdString();
}

base::Error writeError(int number, const std::string& path)
{
    if (number == ENOSPC || number == EDQUOT)
        return {
            base::ErrorCode::DiskFull,
            translated(QT_TRANSLATE_NOOP("XlsxExport", "There is no room left to write the workbook; the earlier "
                                                       "file, if any, was kept. Make room or choose another folder.")),
            path};
    if (number == EACCES || number == EROFS || number == EPERM)
        return {base::ErrorCode::ReadOnly,
                translated(QT_TRANSLATE_NOOP("XlsxExport", "The folder cannot be written to; choose another one.")),
                path};
    if (number == ENOENT || number == ENOTDIR)
        return {base::ErrorCode::NotFound,
                translated(QT_TRANSLATE_NOOP("XlsxExport", "The folder does not exist; choose another one.")), path};
    return {base::ErrorCode::Failed,
            QCoreApplication::translate("XlsxExport",
                                        "The workbook cannot be written (%1); the earlier file, if any, was "
                                        "kept.")
                .arg(QString::fromLocal8Bit(std::strerror(number)))
                .toStdString(),
            path};
}

// Makes an empty file beside the target and gives its name; 0 or the error number.
int makeBeside(const std::string& path, std::string& temporary)
{
    const std::size_t name = path.find_last_of('/') + 1;
    temporary = path.substr(0, name) + "." + path.substr(name) + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    struct stat status {};
    const mode_t mode = ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0644;
    ::fchmod(descriptor, mode);
    ::close(descriptor);
    return 0;
}

int syncAndRename(const std::string& temporary, const std::string& path)
{
    const int descriptor = ::open(temporary.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        return errno;
    return failed;
}

// A character that makes what follows look like an escape of the format ("_x000D_") is escaped itself.
std::string escaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool escape = rest.size() >= 7 && rest[0] == '_' && rest[1] == 'x' && rest[6] == '_' &&
                            rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        result += escape ? "_x005F_" : std::string(1, text[i]);
    }
    return result;
}

// The text's first characters, as many as a cell may hold.
std::string_view fitting(std::string_view text)
{
    if (text.size() <= XlsxWriter::mostCharacters)
        return text;
    std::size_t units = 0; // of UTF-16, as Excel counts
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        units += bytes == 4 ? 2 : 1;
        if (units > XlsxWriter::mostCharacters)
            return text.substr(0, i);
        i += bytes;
    }
    return text;
}

std::string sheetName(const std::string& wanted)
{
    QString name = QString::fromStdString(wanted);
    for (const char c : std::string_view("[]:*?/\\"))
        name.replace(QLatin1Char(c), QLatin1Char(' '));
    name = name.left(31).trimmed();
    return name.isEmpty() ? std::string("Sheet") : name.toStdString();
}

// Days since 1899-12-30; 60 days less before March 1900, where the format knows a day that never was.
double serialOf(base::Seconds time)
{
    const double serial = static_cast<double>(time) / 86400 + 25569;
    return serial < 61 ? serial - 1 : serial;
}

} // namespace

struct XlsxWriter::State {
    std::string path;
    std::string temporary;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* day = nullptr;
    lxw_format* moment = nullptr;
    lxw_format* typed = nullptr; // text, whatever is typed
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t cutTexts = 0;
    bool tooManyRows = false;
    bool tooManyColumns = false;
    lxw_error error = LXW_NO_ERROR;

    ~State()
    {
        if (workbook)
            lxw_workbook_free(workbook);
        if (!temporary.empty())
            ::unlink(temporary.c_str());
    }

    // Whether there is a place for the next cell.
    bool place()
    {
        assert(sheet);
        tooManyRows = tooManyRows || row >= mostRows;
        tooManyColumns = tooManyColumns || column >= mostColumns;
        return !tooManyRows && !tooManyColumns && error == LXW_NO_ERROR;
    }
    void done(lxw_error result)
    {
        if (error == LXW_NO_ERROR)
            error = result;
        ++column;
    }
    void write(std::string_view cell, lxw_format* format)
    {
        if (!place())
            return;
        const std::string_view kept = fitting(cell);
        cutTexts += kept.size() < cell.size() ? 1 : 0;
        if (kept.empty()) {
            ++column;
            return;
        }
        done(worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                    escaped(kept).c_str(), format));
    }
};

XlsxWriter::XlsxWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
XlsxWriter::XlsxWriter(XlsxWriter&&) noexcept = default;
XlsxWriter& XlsxWriter::operator=(XlsxWriter&&) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

base::Result<XlsxWriter> XlsxWriter::open(const std::string& path)
{
    auto state = std::make_unique<State>();
    state->path = path;
    if (const int error = makeBeside(path, state->temporary); error != 0) {
        state->temporary.clear();
        return writeError(error, path);
    }
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    state->workbook = workbook_new_opt(state->temporary.c_str(), &options);
    if (!state->workbook)
        return writeError(ENOMEM, path);
    state->bold = workbook_add_format(state->workbook);
    format_set_bold(state->bold);
    state->day = workbook_add_format(state->workbook);
    format_set_num_format(state->day, "yyyy-mm-dd");
    state->moment = workbook_add_format(state->workbook);
    format_set_num_format(state->moment, "yyyy-mm-dd hh:mm:ss");
    state->typed = workbook_add_format(state->workbook);
    format_set_num_format_index(state->typed, 49); // "@", the built-in format of texts
    return XlsxWriter(std::move(state));
}

void XlsxWriter::sheet(const std::string& name)
{
    m_state->sheet = workbook_add_worksheet(m_state->workbook, sheetName(name).c_str());
    if (!m_state->sheet) // a name that is taken
        m_state->sheet = workbook_add_worksheet(m_state->workbook, nullptr);
    m_state->row = m_state->column = 0;
    worksheet_freeze_panes(m_state->sheet, 1, 0);
}

void XlsxWriter::textColumns(std::size_t first, std::size_t last, double width)
{
    assert(m_state->sheet);
    if (last < mostColumns && first <= last)
        worksheet_set_column(m_state->sheet, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(last), width,
                             m_state->typed);
}

void XlsxWriter::heading(std::string_view cell)
{
    m_state->write(cell, m_state->bold);
}

void XlsxWriter::text(std::string_view cell)
{
    m_state->write(cell, nullptr);
}

void XlsxWriter::number(double value)
{
    if (!std::isfinite(value))
        return blank();
    if (m_state->place())
        m_state->done(worksheet_write_number(m_state->sheet, static_cast<lxw_row_t>(m_state->row),
                                             static_cast<lxw_col_t>(m_state->column), value, nullptr));
}

void XlsxWriter::date(base::Seconds time)
{
    const double serial = serialOf(time);
    // Dates that the format cannot tell are written out.
    if (serial < 1 || serial >= 2958466)
        return text(base::formatDateTime(time));
    if (m_state->place())
        m_state->done(worksheet_write_number(m_state->sheet, static_cast<lxw_row_t>(m_state->row),
                                             static_cast<lxw_col_t>(m_state->column), serial,
                                             time % 86400 == 0 ? m_state->day : m_state->moment));
}

void XlsxWriter::blank()
{
    if (m_state->place())
        ++m_state->column;
}

void XlsxWriter::endRecord()
{
    ++m_state->row;
    m_state->column = 0;
}

std::size_t XlsxWriter::cutTexts() const
{
    return m_state->cutTexts;
}

base::Status XlsxWriter::finish()
{
    State& state = *m_state;
    if (state.tooManyRows || state.tooManyColumns)
        return base::Error{
            base::ErrorCode::TooLarge,
            translated(QT_TRANSLATE_NOOP("XlsxExport", "A sheet holds at most 1,048,576 rows and 16,384 "
                                                       "columns. Choose fewer, or another format such as "
                                                       "CSV; nothing was written.")),
            state.path};
    errno = 0;
    const lxw_error closed = workbook_close(state.workbook);
    const int number = errno;
    state.workbook = nullptr; // freed by closing, also when it fails
    if (state.error != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return writeError(number == 0 ? ENOSPC : number, state.path);
    if (const int error = syncAndRename(state.temporary, state.path); error != 0)
        return writeError(error, state.path);
    state.temporary.clear();
    return {};
}

} // namespace manyi::io
