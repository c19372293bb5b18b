#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "io/source/reader.h"

namespace manyi::io {

// What the program and its reader process say to each other. The task is the reader's one argument; its messages are
// lines of JSON on a pipe.

// Descriptors of the reader process; companions follow the file.
inline constexpr int messageDescriptor = 3;
inline constexpr int spoolDescriptor = 4;
inline constexpr int fileDescriptor = 5;

struct ReaderTask {
    std::string format;
    SourceHints hints;
    std::string name; // of the file
    std::vector<std::string> companions;
    bool chinese = false; // language of the sentences
};
std::string toJson(const ReaderTask& task);
base::Result<ReaderTask> taskFromJson(std::string_view json);

struct ReaderMessage {
    enum class Kind { Progress, Done, Failed };
    Kind kind = Kind::Progress;
    double fraction = 0;
    std::int64_t rows = 0;
    std::string dictionary; // JSON, when done
    base::Error error;      // when failed
};
std::string toJson(const ReaderMessage& message); // one line without its end
base::Result<ReaderMessage> messageFromJson(std::string_view json);

} // namespace manyi::io
