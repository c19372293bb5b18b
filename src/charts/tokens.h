#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>

namespace manyi::charts {

enum class ThemeKind { Light, Dark, Print };

// The look in one place (docs/visual.md): every colour of the program, its charts and its reports.
struct Tokens {
    ThemeKind kind = ThemeKind::Light;
    QColor window, surface, raised, border, controlBorder, text, secondary, disabled, accent, accentSoft, primaryText;
    QColor series[7];
    QColor good, bad, neutral, goodText, badText;
    QColor promoters, passives, detractors;
    QColor likert[5];
    QColor sequentialLow, sequentialHigh;
    QColor divergingLow, divergingCentre, divergingHigh;
    QColor band, warningFill, warningText, cellBad, cellWarning;
    QColor darkLabel, lightLabel; // figures written on a filled mark; see readableOn
};
const Tokens& tokens(ThemeKind kind);

// {"Noto Sans", "Noto Sans CJK SC"}, Latin first (see screens.md: with CJK first digits lose their text in PDFs).
QStringList fontFamilies();
// Tabular digits. pixelSize for screens.
QFont screenFont(int pixelSize, bool bold = false);
// For painters with 72 dots an inch, where a point is a pixel.
QFont printFont(double pointSize, bool bold = false);

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
inline constexpr int radius = 6, rowHeight = 28, denseRow = 24, controlHeight = 30;
} // namespace space

// `share` of `colour` over `ground`, opaque: PDFs get no transparency.
QColor blend(const QColor& colour, const QColor& ground, double share);
// Contrast ratio of two opaque colours, 1…21 (WCAG 2.1, relative luminance of sRGB).
double contrast(const QColor& one, const QColor& other);
// The label colour of the theme that is read better on `fill`.
QColor readableOn(const QColor& fill, const Tokens& look);

} // namespace manyi::charts
