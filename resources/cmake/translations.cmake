# The Chinese translation: resources/translations/manyi_zh.ts -> .qm, embedded in manyi_base (and so in every program) and
# installed beside them. `ninja translations-update` collects new texts from src.
set(MANYI_TS ${PROJECT_SOURCE_DIR}/resources/translations/manyi_zh.ts)
set(MANYI_QM ${PROJECT_BINARY_DIR}/i18n/manyi_zh.qm)
set(MANYI_QRC ${PROJECT_BINARY_DIR}/i18n/translations.qrc)
set(MANYI_QRC_CPP ${PROJECT_BINARY_DIR}/i18n/qrc_translations.cpp)

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/i18n)
file(CONFIGURE OUTPUT ${MANYI_QRC} CONTENT
"<RCC><qresource prefix=\"/i18n\"><file alias=\"manyi_zh.qm\">manyi_zh.qm</file></qresource></RCC>\n")
add_custom_command(OUTPUT ${MANYI_QM} DEPENDS ${MANYI_TS}
    COMMAND Qt6::lrelease -silent ${MANYI_TS} -qm ${MANYI_QM} VERBATIM)
add_custom_command(OUTPUT ${MANYI_QRC_CPP} DEPENDS ${MANYI_QRC} ${MANYI_QM}
    COMMAND Qt6::rcc --name translations --output ${MANYI_QRC_CPP} ${MANYI_QRC} VERBATIM)

add_custom_target(translations-update
    COMMAND Qt6::lupdate -silent -I ${PROJECT_SOURCE_DIR}/src -locations none -no-obsolete -extensions cpp,h,ui
            ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui -ts ${MANYI_TS}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
