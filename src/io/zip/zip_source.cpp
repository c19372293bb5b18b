#include "io/zip/zip_source.h"

#include <memory>

#include <zip.h>

namespace manyi::io {

namespace {

struct Reading {
    const ByteFile& file;
    std::int64_t at = 0;
    zip_error_t error{};
};

zip_int64_t failed(Reading& reading, int code)
{
    zip_error_set(&reading.error, code, 0);
    return -1;
}

zip_int64_t readBytes(Reading& reading, void* data, zip_uint64_t length)
{
    const auto count = reading.file.read(reading.at, static_cast<char*>(data), static_cast<std::size_t>(length));
    if (!count)
        return failed(reading, ZIP_ER_READ);
    reading.at += static_cast<std::int64_t>(*count);
    return static_cast<zip_int64_t>(*count);
}

zip_int64_t seekTo(Reading& reading, void* data, zip_uint64_t length)
{
    const zip_int64_t at =
        zip_source_seek_compute_offset(static_cast<zip_uint64_t>(reading.at),
                                       static_cast<zip_uint64_t>(reading.file.size()), data, length, &reading.error);
    if (at < 0)
        return -1;
    reading.at = at;
    return 0;
}

zip_int64_t describe(const Reading& reading, void* data)
{
    auto* about = static_cast<zip_stat_t*>(data);
    zip_stat_init(about);
    about->valid = ZIP_STAT_SIZE;
    about->size = static_cast<zip_uint64_t>(reading.file.size());
    return sizeof(zip_stat_t);
}

zip_int64_t serve(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* reading = static_cast<Reading*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        reading->at = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return readBytes(*reading, data, length);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_STAT:
        return describe(*reading, data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&reading->error, data, length);
    case ZIP_SOURCE_FREE:
        delete reading;
        return 0;
    case ZIP_SOURCE_SEEK:
        return seekTo(*reading, data, length);
    case ZIP_SOURCE_TELL:
        return reading->at;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    default:
        return failed(*reading, ZIP_ER_OPNOTSUPP);
    }
}

} // namespace

zip_source_t* openZipSource(const ByteFile& file, zip_error_t* error)
{
    auto reading = std::make_unique<Reading>(Reading{file, 0, {}});
    zip_error_init(&reading->error);
    zip_source_t* source = zip_source_function_create(serve, reading.get(), error);
    if (source)
        reading.release();
    return source;
}

} // namespace manyi::io
