#pragma once

#include <QString>
#include <QStringList>

namespace manyi::report {

// Marks inside texts that are drawn as paths: ▲ ▼ ○ ● ◆ and ▨ (hatch). Fonts draw them in different sizes, or not at
// all.
inline bool isShape(QChar character)
{
    switch (character.unicode()) {
    case 0x25B2:
    case 0x25BC:
    case 0x25CB:
    case 0x25CF:
    case 0x25C6:
    case 0x25A8:
        return true;
    default:
        return false;
    }
}

inline double shapeWidth(double size)
{
    return 0.8 * size;
}

// The text in parts: each shape alone, what is between them whole.
inline QStringList splitShapes(const QString& text)
{
    QStringList parts;
    bool open = false;
    for (const QChar character : text) {
        if (isShape(character) || !open)
            parts << QString(character);
        else
            parts.back() += character;
        open = !isShape(character);
    }
    return parts;
}

} // namespace manyi::report
