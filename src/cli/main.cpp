#include "cli/command_line.h"

int main(int argc, char** argv)
{
    return manyi::cli::runCommandLine(argc, argv);
}
