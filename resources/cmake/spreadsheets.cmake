# Libraries of spreadsheet files: libzip and expat (XLSX, ODS), libfreexl (XLS), libxlsxwriter (XLSX export).
find_package(EXPAT REQUIRED)
add_library(manyi_spreadsheets INTERFACE)
target_link_libraries(manyi_spreadsheets INTERFACE EXPAT::EXPAT)
foreach(library zip freexl xlsxwriter)
    find_library(MANYI_LIB_${library} ${library} REQUIRED)
    mark_as_advanced(MANYI_LIB_${library})
    target_link_libraries(manyi_spreadsheets INTERFACE ${MANYI_LIB_${library}})
endforeach()
