#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QString>

// Compares with the files of tests/golden/charts. MANYI_UPDATE_GOLDENS=1 writes them anew: look at the differences
// before they are committed.
namespace manyi::charts::golden {

inline QString folder()
{
    return QStringLiteral(MANYI_SOURCE_DIR "/tests/golden/charts/");
}

inline bool updating()
{
    return qEnvironmentVariableIntValue("MANYI_UPDATE_GOLDENS") == 1;
}

// Empty when equal, else what differs.
inline QString compareText(const QString& name, const QString& text)
{
    QFile file(folder() + name + QStringLiteral(".txt"));
    if (updating()) {
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return QStringLiteral("cannot write %1").arg(file.fileName());
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no golden %1").arg(file.fileName());
    const QStringList wanted = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList got = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(wanted.size(), got.size()); ++i) {
        if (wanted.value(i) != got.value(i))
            return QStringLiteral("%1 line %2\nwanted: %3\ngot:    %4")
                .arg(name)
                .arg(i + 1)
                .arg(wanted.value(i), got.value(i));
    }
    return {};
}

inline int largestDifference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

// Small differences of antialiasing pass: a pixel differs when a channel is more than 64 away, and at most 0.4 % of the
// pixels may. The picture of the differences is left in the build folder.
inline QString comparePicture(const QString& name, const QImage& picture)
{
    const QString path = folder() + name + QStringLiteral(".png");
    const QImage got = picture.convertToFormat(QImage::Format_RGB32);
    if (updating())
        return got.save(path) ? QString() : QStringLiteral("cannot write %1").arg(path);
    const QImage wanted = QImage(path).convertToFormat(QImage::Format_RGB32);
    if (wanted.size() != got.size())
        return QStringLiteral("%1: size %2 x %3").arg(name).arg(got.width()).arg(got.height());
    QImage difference(got.size(), QImage::Format_RGB32);
    difference.fill(Qt::white);
    qint64 count = 0;
    for (int y = 0; y < got.height(); ++y) {
        for (int x = 0; x < got.width(); ++x) {
            if (largestDifference(got.pixel(x, y), wanted.pixel(x, y)) <= 64)
                continue;
            difference.setPixel(x, y, qRgb(213, 94, 0));
            ++count;
        }
    }
    if (count * 1000 <= qint64(4) * got.width() * got.height())
        return {};
    const QString left = QStringLiteral(MANYI_BINARY_DIR "/chart-differences/");
    QDir().mkpath(left);
    difference.save(left + name + QStringLiteral("-difference.png"));
    got.save(left + name + QStringLiteral("-got.png"));
    return QStringLiteral("%1: %2 pixels differ, see %3").arg(name).arg(count).arg(left);
}

} // namespace manyi::charts::golden
