#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace manyi::io {

// The rows of a foreign file as plain CSV (UTF-8, comma, ", LF) in an unnamed temporary file that vanishes with this
// value, also when the program is killed. `path` can be given to all readers of CSV files as long as it lives.
class Spool {
public:
    static base::Result<std::shared_ptr<Spool>> create();
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    int descriptor() const { return m_descriptor; }
    std::string path() const;

private:
    explicit Spool(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace manyi::io
