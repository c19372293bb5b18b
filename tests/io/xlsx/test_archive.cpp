#include "io/xlsx/zip_file.h"
#include "io/zip/archive.h"
#include "io/zip/read_ahead.h"

using namespace manyi;
using base::ErrorCode;

namespace {

struct Opened {
    test::TemporaryFile file;
    io::ByteFile bytes;
    explicit Opened(const std::string& content) : file(content, "a.zip"), bytes(*io::ByteFile::open(file.path())) {}
};

ErrorCode openCode(const std::string& content, const io::ArchiveLimits& limits = {})
{
    const Opened opened(content);
    const auto archive = io::Archive::open(opened.bytes, limits);
    return archive ? ErrorCode::Failed : archive.error().code;
}

ErrorCode readCode(const std::string& content, const io::ArchiveLimits& limits = {})
{
    const Opened opened(content);
    auto archive = io::Archive::open(opened.bytes, limits);
    if (!archive)
        return archive.error().code;
    base::Progress progress;
    const auto status = archive->read(
        0, [](std::string_view) -> base::Status { return {}; }, progress);
    return status ? ErrorCode::Failed : status.error().code;
}

} // namespace

TEST(Archive, ReadsEntriesByNameRegardlessOfCaseAndSlash)
{
    const Opened opened(test::zipBytes({{"xl/A.xml", "one"}, {"b\\C.xml", std::string(700000, 'x')}}));
    auto archive = io::Archive::open(opened.bytes);
    ASSERT_TRUE(archive);
    base::Progress progress;
    EXPECT_EQ(*archive->content(*archive->find("XL/a.xml"), 100, progress), "one");
    EXPECT_EQ(archive->content(*archive->find("b/c.xml"), 700000, progress)->size(), 700000U);
    EXPECT_FALSE(archive->find("a.xml"));
    const auto tooMuch = archive->content(1, 699999, progress);
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(tooMuch.error().code, ErrorCode::TooLarge);
}

TEST(Archive, ReadAheadHandsOnTheSameBytes)
{
    std::string content;
    for (int i = 0; i < 400000; ++i)
        content += std::to_string(i);
    const Opened opened(test::zipBytes({{"a", content}}));
    auto archive = io::Archive::open(opened.bytes);
    base::Progress progress;
    std::string found;
    ASSERT_TRUE(io::readAhead(
        *archive, 0,
        [&](std::string_view piece) -> base::Status {
            found += piece;
            return {};
        },
        progress));
    EXPECT_EQ(found, content);
    const auto stopped = io::readAhead(
        *archive, 0,
        [](std::string_view) -> base::Status {
            return base::Error{ErrorCode::Foreign, "enough", {}};
        },
        progress);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().message, "enough");
    progress.cancel();
    const auto cancelled = io::readAhead(
        *archive, 0, [](std::string_view) -> base::Status { return {}; }, progress);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST(Archive, RefusesWhatIsNoContainer)
{
    EXPECT_EQ(openCode(""), ErrorCode::Foreign);
    EXPECT_EQ(openCode("PK\x03\x04 and nothing more"), ErrorCode::Foreign);
    const std::string whole = test::zipBytes({{"a", std::string(5000, 'a') + "b"}});
    EXPECT_EQ(openCode(whole.substr(0, whole.size() - 30)), ErrorCode::Foreign);
}

TEST(Archive, ContainerLimit)
{
    io::ArchiveLimits limits;
    const std::string bytes = test::zipBytes({{"a", "text"}});
    limits.containerBytes = static_cast<std::int64_t>(bytes.size());
    EXPECT_EQ(openCode(bytes, limits), ErrorCode::Failed); // opened
    --limits.containerBytes;
    EXPECT_EQ(openCode(bytes, limits), ErrorCode::TooLarge);
    EXPECT_EQ(io::ArchiveLimits().containerBytes, 200000000);
}

TEST(Archive, EntryLimit)
{
    test::ZipParts parts;
    for (int i = 0; i < 2001; ++i)
        parts.emplace_back("e" + std::to_string(i), "");
    EXPECT_EQ(openCode(test::zipBytes(parts)), ErrorCode::TooLarge);
    parts.pop_back();
    EXPECT_EQ(openCode(test::zipBytes(parts)), ErrorCode::Failed); // opened
}

// The end record claims what it likes: a directory of 4 GB, 65,535 entries.
TEST(Archive, ForgedEndRecord)
{
    std::string bytes = test::zipBytes({{"a", "text"}});
    const std::size_t end = bytes.rfind("PK\x05\x06");
    std::string forged = bytes;
    forged.replace(end + 12, 4, "\xF0\xFF\xFF\xFF", 4);
    EXPECT_EQ(openCode(forged), ErrorCode::TooLarge);
    forged = bytes;
    forged.replace(end + 8, 4, "\xFE\xFF\xFE\xFF", 4);
    EXPECT_EQ(openCode(forged), ErrorCode::TooLarge);
}

TEST(Archive, InflatedLimitCountsWhatComesOut)
{
    io::ArchiveLimits limits;
    limits.inflatedBytes = 1000000;
    EXPECT_EQ(readCode(test::zipBytes({{"a", std::string(1000000, ' ')}}), limits), ErrorCode::Failed); // read
    EXPECT_EQ(readCode(test::zipBytes({{"a", std::string(1000001, ' ')}}), limits), ErrorCode::TooLarge);
    EXPECT_EQ(io::ArchiveLimits().inflatedBytes, 1 << 30);
}

// The directory and the entry's header say 10 bytes; 100,000 come out and are counted.
TEST(Archive, ForgedSizes)
{
    std::string bytes = test::zipBytes({{"a", std::string(100000, ' ')}});
    const std::string size("\xA0\x86\x01\x00", 4);
    for (std::size_t at = bytes.find(size); at != std::string::npos; at = bytes.find(size, at))
        bytes.replace(at, 4, std::string("\x0A\0\0\0", 4));
    io::ArchiveLimits limits;
    limits.inflatedBytes = 50000;
    EXPECT_EQ(readCode(bytes, limits), ErrorCode::TooLarge);
    const Opened opened(bytes);
    auto archive = io::Archive::open(opened.bytes);
    ASSERT_TRUE(archive);
    base::Progress progress;
    EXPECT_EQ(archive->content(0, 1 << 20, progress)->size(), 100000U);
}

TEST(Archive, DamagedBytesAreNoticed)
{
    std::string content;
    for (int i = 0; i < 20000; ++i)
        content += std::to_string(i * 7919 % 10007);
    std::string bytes = test::zipBytes({{"a", content}});
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
    EXPECT_EQ(readCode(bytes), ErrorCode::Damaged);
}

TEST(Archive, EncryptedEntryIsRefused)
{
    const Opened opened(test::zipBytes({{"a", "text"}}, "secret"));
    auto archive = io::Archive::open(opened.bytes);
    ASSERT_TRUE(archive);
    base::Progress progress;
    const auto content = archive->content(0, 100, progress);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Foreign);
    EXPECT_NE(content.error().message.find("password"), std::string::npos);
}
