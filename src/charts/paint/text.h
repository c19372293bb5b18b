#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace manyi::charts {

// Fonts of scenes. Whole sizes are used as they are; others (points of a printed page) are set in an eight times larger
// font and scaled down, because QFont takes whole pixels only and point sizes depend on the device.
struct FontScale {
    int pixelSize = 13;
    double factor = 1;
};
FontScale fontScale(double size);
QFont textFont(double size, bool bold);

double textWidth(const QString& text, double size, bool bold = false);
// Shortened in the middle ("Sichuan … branch"), so that both the place and its kind stay readable.
QString elided(const QString& text, double width, double size, bool bold = false);
// All of them shortened alike: in the middle, or at the end or the start where that keeps more of them apart.
QStringList elidedApart(const QStringList& texts, double width, double size, bool bold = false);
// At most `lines` lines of at most `width`, broken at blanks or between Chinese characters; the last one is elided.
QStringList wrapped(const QString& text, double width, int lines, double size, bool bold = false);

} // namespace manyi::charts
