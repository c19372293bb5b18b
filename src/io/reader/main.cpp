#include "io/source/reader_process.h"

// The helper that reads binary files for Manyi; see io/source/reader_process.h.
int main(int argc, char** argv)
{
    return manyi::io::runReader(argc, argv);
}
