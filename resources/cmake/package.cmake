# What `cmake --install` puts in place, and the .deb that CPack makes of it (`cpack --config build/release/CPackConfig.cmake`).
include(GNUInstallDirs)

install(TARGETS manyi manyi-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS manyi-reader RUNTIME DESTINATION libexec/manyi)
install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/manyi.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/manyi.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/manyi.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/manyi.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes
        RENAME application-x-manyi.svg)
install(FILES ${PROJECT_BINARY_DIR}/i18n/manyi_en.qm ${PROJECT_BINARY_DIR}/i18n/manyi_zh.qm
        DESTINATION ${CMAKE_INSTALL_DATADIR}/manyi/translations)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME manyi)
set(CPACK_PACKAGE_VENDOR "Manyi")
set(CPACK_PACKAGE_CONTACT "Manyi maintainers <manyi@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Survey-analysis workbench for customer satisfaction")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
# Shared libraries come from dpkg-shlibdeps; fonts and the SVG icon plugin are loaded at run time.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, fonts-noto-cjk, libqt6svg6")
# Qt's own texts (colour and file dialogs) in Chinese.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
