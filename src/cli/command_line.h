#pragma once

namespace manyi::cli {

// Runs one command of manyi-cli; the exit code.
int runCommandLine(int argc, char** argv);

} // namespace manyi::cli
