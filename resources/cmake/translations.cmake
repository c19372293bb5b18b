# The translations: resources/translations/manyi_zh.ts, and manyi_en.ts with the plurals of English -> .qm, embedded in
# manyi_base (and so in every program) and installed beside them. `ninja translations-update` collects new texts from src.
set(MANYI_TS_DIR ${PROJECT_SOURCE_DIR}/resources/translations)
set(MANYI_QRC ${PROJECT_BINARY_DIR}/i18n/translations.qrc)
set(MANYI_QRC_CPP ${PROJECT_BINARY_DIR}/i18n/qrc_translations.cpp)

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/i18n)
set(MANYI_QM)
set(MANYI_QRC_FILES)
foreach(language en zh)
    set(qm ${PROJECT_BINARY_DIR}/i18n/manyi_${language}.qm)
    add_custom_command(OUTPUT ${qm} DEPENDS ${MANYI_TS_DIR}/manyi_${language}.ts
        COMMAND Qt6::lrelease -silent ${MANYI_TS_DIR}/manyi_${language}.ts -qm ${qm} VERBATIM)
    list(APPEND MANYI_QM ${qm})
    string(APPEND MANYI_QRC_FILES "<file alias=\"manyi_${language}.qm\">manyi_${language}.qm</file>")
endforeach()
file(CONFIGURE OUTPUT ${MANYI_QRC} CONTENT
"<RCC><qresource prefix=\"/i18n\">${MANYI_QRC_FILES}</qresource></RCC>\n")
add_custom_command(OUTPUT ${MANYI_QRC_CPP} DEPENDS ${MANYI_QRC} ${MANYI_QM}
    COMMAND Qt6::rcc --name translations --output ${MANYI_QRC_CPP} ${MANYI_QRC} VERBATIM)

set(MANYI_LUPDATE Qt6::lupdate -silent -I ${PROJECT_SOURCE_DIR}/src -locations none -no-obsolete -extensions cpp,h,ui
    ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui)
add_custom_target(translations-update
    COMMAND ${MANYI_LUPDATE} -ts ${MANYI_TS_DIR}/manyi_zh.ts
    COMMAND ${MANYI_LUPDATE} -pluralonly -ts ${MANYI_TS_DIR}/manyi_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
