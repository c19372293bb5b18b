#include "io/csv/file_digest.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "io/csv/byte_file.h"

namespace manyi::io {

namespace {

constexpr std::size_t smallFile = std::size_t{1} << 18;

}

FileDigest::FileDigest(std::string path, const base::Progress& progress)
{
    std::error_code failed;
    if (std::filesystem::file_size(path, failed) <= smallFile && !failed)
        run(path, progress);
    else
        m_thread = std::thread([this, path = std::move(path), &progress] { run(path, progress); });
}

FileDigest::~FileDigest()
{
    m_stopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

std::string FileDigest::wait()
{
    if (m_thread.joinable())
        m_thread.join();
    return m_hex;
}

void FileDigest::run(const std::string& path, const base::Progress& progress)
{
    const auto file = ByteFile::open(path);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!file || !context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        return;
    std::vector<char> buffer(std::min(smallFile, static_cast<std::size_t>(file->size()) + 1));
    for (std::int64_t offset = 0; !m_stopped && !progress.cancelled();) {
        const auto count = file->read(offset, buffer.data(), buffer.size());
        if (!count || EVP_DigestUpdate(context.get(), buffer.data(), *count) != 1)
            return;
        offset += static_cast<std::int64_t>(*count);
        if (*count < buffer.size())
            break;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (m_stopped || progress.cancelled() || EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1)
        return;
    for (unsigned int i = 0; i < length; ++i)
        m_hex += fmt::format("{:02x}", digest[i]);
}

} // namespace manyi::io
