#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

#include "io/csv_support.h"

namespace manyi::test {

using ZipParts = std::vector<std::pair<std::string, std::string>>; // name, content

// A ZIP container, made by libzip, as bytes.
inline std::string zipBytes(const ZipParts& parts, const std::string& password = {})
{
    const TemporaryFile file("", "made.zip");
    std::filesystem::remove(file.path());
    zip_t* zip = zip_open(file.path().c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        const zip_int64_t entry = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (!password.empty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(entry), ZIP_EM_AES_256, password.c_str());
    }
    EXPECT_EQ(zip_close(zip), 0);
    return fileContent(file.path());
}

// A container with one entry of `size` bytes that repeat `unit`, packed without ever being whole in memory.
inline std::string bombBytes(ZipParts others, const std::string& name, const std::string& head, const std::string& unit,
                             std::int64_t size)
{
    struct Flow {
        const std::string& head;
        std::string block; // many units
        std::int64_t size;
        std::int64_t at = 0;
    } flow{head, {}, size};
    while (flow.block.size() < 1 << 16)
        flow.block += unit;
    const TemporaryFile file("", "made.zip");
    std::filesystem::remove(file.path());
    zip_t* zip = zip_open(file.path().c_str(), ZIP_CREATE, nullptr);
    for (const auto& [other, content] : others)
        zip_file_add(zip, other.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
    const auto serve = [](void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) -> zip_int64_t {
        auto& from = *static_cast<Flow*>(user);
        if (command == ZIP_SOURCE_OPEN) {
            from.at = 0;
            return 0;
        }
        if (command == ZIP_SOURCE_READ) {
            auto* bytes = static_cast<char*>(data);
            std::int64_t count = 0;
            while (count < static_cast<std::int64_t>(length) && from.at < from.size) {
                const std::string& part =
                    from.at < static_cast<std::int64_t>(from.head.size()) ? from.head : from.block;
                const auto place = &part == &from.head
                                       ? static_cast<std::size_t>(from.at)
                                       : (static_cast<std::size_t>(from.at) - from.head.size()) % part.size();
                const auto bytesHere = std::min({static_cast<std::int64_t>(part.size() - place),
                                                 static_cast<std::int64_t>(length) - count, from.size - from.at});
                std::memcpy(bytes + count, part.data() + place, static_cast<std::size_t>(bytesHere));
                count += bytesHere;
                from.at += bytesHere;
            }
            return count;
        }
        if (command == ZIP_SOURCE_STAT) {
            auto* about = static_cast<zip_stat_t*>(data);
            zip_stat_init(about);
            return sizeof(zip_stat_t);
        }
        if (command == ZIP_SOURCE_SUPPORTS)
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        return 0;
    };
    const zip_int64_t entry = zip_file_add(zip, name.c_str(), zip_source_function(zip, serve, &flow), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(entry), ZIP_CM_DEFLATE, 1);
    EXPECT_EQ(zip_close(zip), 0) << zip_strerror(zip);
    return fileContent(file.path());
}

} // namespace manyi::test
