# ReadStat reads and writes the files of SPSS, Stata and SAS (in the helper process only, see src/io/source).
find_path(READSTAT_INCLUDE readstat.h REQUIRED)
find_library(READSTAT_LIBRARY readstat REQUIRED)
add_library(ReadStat::ReadStat UNKNOWN IMPORTED)
set_target_properties(ReadStat::ReadStat PROPERTIES IMPORTED_LOCATION ${READSTAT_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${READSTAT_INCLUDE})
