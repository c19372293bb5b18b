#pragma once

#include <atomic>
#include <string>
#include <thread>

#include "base/progress.h"

namespace manyi::io {

// Computes the SHA-256 of a file on a thread of its own while the file is imported; a small one at once.
class FileDigest {
public:
    FileDigest(std::string path, const base::Progress& progress);
    ~FileDigest(); // stops and waits
    FileDigest(const FileDigest&) = delete;
    FileDigest& operator=(const FileDigest&) = delete;

    // Waits for the end; 64 hexadecimal digits, empty when the file could not be read.
    std::string wait();

private:
    void run(const std::string& path, const base::Progress& progress);

    std::string m_hex;
    std::atomic<bool> m_stopped{false};
    std::thread m_thread;
};

} // namespace manyi::io
