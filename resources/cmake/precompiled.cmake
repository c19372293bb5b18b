# Precompiled headers: what nearly every file of a layer includes, parsed once. They halve the time of a build and change
# nothing else: every file still includes what it uses, which the sanitizer presets check by building without them.
option(MANYI_PRECOMPILED_HEADERS "Parse the common headers once a library" ON)

set(MANYI_STANDARD_HEADERS <algorithm> <cmath> <functional> <map> <memory> <optional> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
set(MANYI_CORE_HEADERS ${MANYI_STANDARD_HEADERS} <QCoreApplication> <QString>)
set(MANYI_WIDGET_HEADERS ${MANYI_CORE_HEADERS} <QComboBox> <QDialog> <QLabel> <QLayout> <QMenu> <QPainter> <QPushButton>
    <QTableView> <QWidget>)
set(MANYI_GTEST_HEADERS ${MANYI_CORE_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
set(MANYI_QTEST_HEADERS ${MANYI_WIDGET_HEADERS} <QSignalSpy> <QTest>)

function(manyi_precompile target)
    if(MANYI_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
