#pragma once

#include <QColor>

#include "charts/tokens.h"
#include "report/layout/typeset.h"

namespace manyi::report::look {

// Colours of printed pages (docs/visual.md, Report page anatomy).
inline QColor ink()
{
    return charts::tokens(charts::ThemeKind::Print).text;
}
inline QColor grey()
{
    return charts::tokens(charts::ThemeKind::Print).secondary;
}
inline QColor accent()
{
    return charts::tokens(charts::ThemeKind::Print).accent;
}
inline QColor rowRule()
{
    return QColor(0xC9, 0xCE, 0xD6);
}
inline QColor strongRule()
{
    return QColor(0x5C, 0x65, 0x70);
}

inline constexpr double thin = 0.4, medium = 0.6, thick = 2.0; // rules, pt

inline TextStyle text(double size)
{
    return {size, false, ink()};
}
inline TextStyle bold(double size)
{
    return {size, true, ink()};
}
inline TextStyle secondary(double size)
{
    return {size, false, grey()};
}

} // namespace manyi::report::look
