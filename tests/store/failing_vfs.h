#pragma once

namespace manyi::store::test {

// A file layer over SQLite's own that counts what is written (writes, syncs, truncations, deletions) and can go wrong
// at the n-th such operation. Installed, it is what every connection uses that is opened afterwards.
class FailingVfs {
public:
    enum class Fault {
        Full,  // SQLITE_FULL on writes, an input/output error on the rest
        Error, // an input/output error
        Kill   // SIGKILL to this process, just before the operation
    };
    static void install();
    // From now on operation `n` (from 1) fails, and with `onwards` all after it.
    static void arm(long n, Fault fault, bool onwards);
    static void disarm();
    // Operations since arm().
    static long operations();
};

} // namespace manyi::store::test
