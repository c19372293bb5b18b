#include "charts/tokens.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace manyi::charts {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(static_cast<QRgb>(0xFF000000U | value));
}

template <std::size_t N>
void fill(QColor (&target)[N], const unsigned (&values)[N])
{
    std::transform(std::begin(values), std::end(values), std::begin(target), rgb);
}

void setDataColours(Tokens& t)
{
    fill(t.series, {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x7F7F7F});
    fill(t.likert, {0xB2470A, 0xE8A27A, 0xD9DDE2, 0x7DB5DC, 0x0B63A5});
    t.good = t.promoters = t.divergingHigh = rgb(0x0072B2);
    t.bad = t.detractors = t.divergingLow = rgb(0xD55E00);
    t.neutral = rgb(0xB8BEC6);
    t.passives = rgb(0xC9CED6);
    t.sequentialLow = rgb(0xFFFFFF);
    t.sequentialHigh = rgb(0x0B63A5);
    t.divergingCentre = rgb(0xF4F5F7);
    t.band = rgb(0xD9EAF3);
}

Tokens lightTokens()
{
    Tokens t;
    t.kind = ThemeKind::Light;
    t.window = rgb(0xF6F7F9);
    t.surface = t.raised = rgb(0xFFFFFF);
    t.border = rgb(0xE1E4E8);
    t.controlBorder = rgb(0xC9CED6);
    t.text = rgb(0x1D2125);
    t.secondary = rgb(0x5C6570);
    t.disabled = rgb(0xA6ADB6);
    t.accent = rgb(0x0B63A5);
    t.accentSoft = rgb(0xE6F0F8);
    t.primaryText = rgb(0xFFFFFF);
    t.goodText = rgb(0x0B63A5);
    t.badText = rgb(0xB2470A);
    t.warningFill = rgb(0xE69F00);
    t.warningText = rgb(0x8A5A00);
    t.cellBad = rgb(0xFBEFE6);
    t.cellWarning = rgb(0xFDF5E6);
    t.darkLabel = rgb(0x101317); // darker than text: 4.5 : 1 on vermillion and middle grey
    t.lightLabel = rgb(0xFFFFFF);
    setDataColours(t);
    return t;
}

Tokens darkTokens()
{
    Tokens t = lightTokens();
    t.kind = ThemeKind::Dark;
    t.window = rgb(0x1B1D21);
    t.surface = rgb(0x24272C);
    t.raised = rgb(0x2B2F35);
    t.border = rgb(0x3A3F46);
    t.controlBorder = rgb(0x4A5058);
    t.text = rgb(0xE8EAED);
    t.secondary = rgb(0xA2A9B3);
    t.disabled = rgb(0x666D77);
    t.accent = rgb(0x5AA9E6);
    t.accentSoft = rgb(0x20364A);
    t.primaryText = rgb(0x14171B);
    t.goodText = rgb(0x6DB6EC);
    t.badText = rgb(0xF0935A);
    t.warningText = rgb(0xE8B04A);
    t.cellBad = rgb(0x3D2E26);
    t.cellWarning = rgb(0x3B3424);
    t.good = t.promoters = t.divergingHigh = t.series[0] = rgb(0x3E97D3);
    t.bad = t.detractors = t.divergingLow = t.series[5] = rgb(0xE06A1B);
    t.series[2] = rgb(0x1FB48A);
    t.series[6] = rgb(0x9AA0A8);
    t.neutral = rgb(0x6B737D);
    t.passives = rgb(0x59616B);
    t.band = rgb(0x2A3D4C);
    t.sequentialLow = t.divergingCentre = rgb(0x31353B);
    t.sequentialHigh = rgb(0x3E97D3);
    fill(t.likert, {0xCF5F1D, 0xE8A27A, 0x59616B, 0x7DB5DC, 0x2F86C4});
    t.darkLabel = rgb(0x14171B);
    t.lightLabel = rgb(0xFFFFFF);
    return t;
}

Tokens printTokens()
{
    Tokens t = lightTokens();
    t.kind = ThemeKind::Print;
    t.window = rgb(0xFFFFFF);
    // Hairlines of the screen are too faint on paper: row rules and head rules.
    t.border = rgb(0xC9CED6);
    t.controlBorder = rgb(0x5C6570);
    return t;
}

QFont family(bool bold)
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setBold(bold);
    return font;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Tokens& tokens(ThemeKind kind)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens print = printTokens();
    switch (kind) {
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Print:
        return print;
    case ThemeKind::Light:
        break;
    }
    return light;
}

QStringList fontFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")};
}

QFont screenFont(int pixelSize, bool bold)
{
    QFont font = family(bold);
    font.setPixelSize(pixelSize);
    return font;
}

QFont printFont(double pointSize, bool bold)
{
    QFont font = family(bold);
    font.setPointSizeF(pointSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor blend(const QColor& colour, const QColor& ground, double share)
{
    const auto mix = [share](int one, int other) {
        return static_cast<int>(std::lround(share * one + (1 - share) * other));
    };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readableOn(const QColor& fill, const Tokens& look)
{
    return contrast(look.darkLabel, fill) >= contrast(look.lightLabel, fill) ? look.darkLabel : look.lightLabel;
}

} // namespace manyi::charts
