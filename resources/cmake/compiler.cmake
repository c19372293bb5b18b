# Compiler settings shared by every target.
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor)
if(MANYI_WARNINGS_AS_ERRORS)
    # g++ 12 takes the unused alternatives of a std::variant for uninitialised at -O2 (its bug 105593 and kin).
    add_compile_options(-Werror -Wno-error=maybe-uninitialized)
endif()
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS=1 QT_NO_FOREACH)
set_property(DIRECTORY APPEND PROPERTY COMPILE_DEFINITIONS MANYI_VERSION="${PROJECT_VERSION}")

if(MANYI_SANITIZE)
    add_compile_options(-fsanitize=${MANYI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MANYI_SANITIZE})
endif()

find_program(MANYI_CCACHE ccache)
if(MANYI_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${MANYI_CCACHE})
endif()
find_program(MANYI_MOLD mold)
if(MANYI_MOLD AND NOT MANYI_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()
