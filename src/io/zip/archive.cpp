#include "io/zip/archive.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstdio>

#include <QCoreApplication>
#include <zip.h>

#include "io/zip/end_record.h"
#include "io/zip/zip_source.h"

namespace manyi::io {

namespace {

constexpr std::size_t pieceBytes = 1 << 18;
constexpr std::uint64_t mostDirectoryBytes = 8 << 20;

std::string translated(const char* text)
{
    return QCoreApplication::translate("Archive", text).toStdString();
}

base::Error tooLarge(const char* text, qint64 limit, const std::string& path)
{
    return {base::ErrorCode::TooLarge, QCoreApplication::translate("Archive", text).arg(limit).toStdString(), path};
}

base::Error damaged(const std::string& path, const std::string& entry)
{
    return {
        base::ErrorCode::Damaged,
        translated(QT_TRANSLATE_NOOP("Archive", "The file is damaged: a part of it cannot be unpacked. Save it again "
                                                "in the program it comes from, or get another copy.")),
        entry.empty() ? path : path + ": " + entry};
}

base::Error notAnArchive(const std::string& path)
{
    return {base::ErrorCode::Foreign,
            translated(QT_TRANSLATE_NOOP("Archive", "The file is not a workbook (it is no ZIP container, or its end is "
                                                    "missing). Get a complete copy.")),
            path};
}

base::Error cancelled(const std::string& path)
{
    return {base::ErrorCode::Cancelled, translated(QT_TRANSLATE_NOOP("Archive", "Reading the file was stopped.")),
            path};
}

// Entries and file names in comparable form.
std::string folded(std::string_view name)
{
    std::string result(name);
    for (char& c : result)
        c = c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

base::Status checkContainer(const ByteFile& file, const ArchiveLimits& limits)
{
    const std::string& path = file.path();
    if (file.size() > limits.containerBytes)
        return tooLarge(QT_TRANSLATE_NOOP("Archive", "The workbook is larger than %1 MB. Split it or save the sheet as "
                                                     "CSV; CSV files may have any size."),
                        limits.containerBytes / 1000000, path);
    const auto end = readArchiveEnd(file);
    if (!end)
        return end.error();
    if (!*end)
        return notAnArchive(path);
    if ((*end)->entries > static_cast<std::uint64_t>(limits.entries) || (*end)->directoryBytes > mostDirectoryBytes)
        return tooLarge(QT_TRANSLATE_NOOP("Archive", "The file has more than %1 parts inside and is not read. Save the "
                                                     "sheet as CSV or in a new workbook."),
                        limits.entries, path);
    return {};
}

} // namespace

struct Archive::State {
    std::string path;
    ArchiveLimits limits;
    std::unique_ptr<zip_t, CloseZip> zip;
    std::vector<std::string> names;
    std::int64_t inflated = 0;
    std::atomic<double> fraction = 0; // read while another thread unpacks
};

Archive::Archive(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

base::Result<Archive> Archive::open(const ByteFile& file, const ArchiveLimits& limits)
{
    const std::string& path = file.path();
    if (auto status = checkContainer(file, limits); !status)
        return status.error();
    auto state = std::make_unique<State>();
    state->path = path;
    state->limits = limits;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = openZipSource(file, &error);
    if (source)
        state->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source && !state->zip)
        zip_source_free(source);
    const bool foreign = zip_error_code_zip(&error) == ZIP_ER_NOZIP;
    zip_error_fini(&error);
    if (!state->zip)
        return foreign ? notAnArchive(path) : damaged(path, {});
    const zip_int64_t count = zip_get_num_entries(state->zip.get(), 0);
    if (count > limits.entries)
        return tooLarge(QT_TRANSLATE_NOOP("Archive", "The file has more than %1 parts inside and is not read. Save the "
                                                     "sheet as CSV or in a new workbook."),
                        limits.entries, path);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(state->zip.get(), static_cast<zip_uint64_t>(i), 0);
        state->names.emplace_back(name ? name : "");
    }
    return Archive(std::move(state));
}

const std::vector<std::string>& Archive::names() const
{
    return m_state->names;
}

double Archive::fractionRead() const
{
    return m_state->fraction;
}

std::int64_t Archive::inflatedBytes() const
{
    return m_state->inflated;
}

std::optional<std::size_t> Archive::find(std::string_view name) const
{
    const auto& names = m_state->names;
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        const std::string wanted = folded(name);
        found =
            std::find_if(names.begin(), names.end(), [&](const std::string& other) { return folded(other) == wanted; });
    }
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

base::Status Archive::read(std::size_t entry, const std::function<base::Status(std::string_view)>& take,
                           base::Progress& progress)
{
    assert(entry < m_state->names.size());
    State& state = *m_state;
    const std::string& name = state.names[entry];
    zip_stat_t about;
    if (zip_stat_index(state.zip.get(), entry, 0, &about) != 0)
        return damaged(state.path, name);
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
        return base::Error{
            base::ErrorCode::Foreign,
            translated(QT_TRANSLATE_NOOP("Archive", "The file is protected by a password. Save it without "
                                                    "a password first.")),
            state.path};
    if ((about.valid & ZIP_STAT_COMP_METHOD) && about.comp_method != ZIP_CM_STORE &&
        about.comp_method != ZIP_CM_DEFLATE)
        return damaged(state.path, name);
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(state.zip.get(), entry, 0));
    if (!file)
        return damaged(state.path, name);

    const double expected = (about.valid & ZIP_STAT_SIZE) ? static_cast<double>(about.size) : 0;
    double done = 0;
    std::string piece(pieceBytes, '\0');
    for (;;) {
        if (progress.cancelled())
            return cancelled(state.path);
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0)
            return damaged(state.path, name);
        if (count == 0)
            return {};
        state.inflated += count;
        if (state.inflated > state.limits.inflatedBytes)
            return tooLarge(QT_TRANSLATE_NOOP("Archive", "Unpacked, the workbook is larger than %1 MB and is not read. "
                                                         "Save the sheet as CSV; CSV files may have any size."),
                            state.limits.inflatedBytes >> 20, state.path);
        done += static_cast<double>(count);
        state.fraction = expected > 0 ? std::min(1.0, done / expected) : 1.0;
        if (auto status = take({piece.data(), static_cast<std::size_t>(count)}); !status)
            return status;
    }
}

base::Result<std::string> Archive::content(std::size_t entry, std::size_t most, base::Progress& progress)
{
    std::string content;
    const auto take = [&](std::string_view piece) -> base::Status {
        if (content.size() + piece.size() > most)
            return tooLarge(QT_TRANSLATE_NOOP("Archive", "A part of the file is larger than %1 MB and is not read."),
                            static_cast<qint64>(most >> 20), m_state->path);
        content += piece;
        return {};
    };
    if (auto status = read(entry, take, progress); !status)
        return status.error();
    return content;
}

} // namespace manyi::io
