#include "app/theme/theme.h"

#include <QApplication>
#include <QProxyStyle>

#include "app/theme/icon_engine.h"

// Resources of a static library are linked only when asked for; must stand outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(methods);
}

namespace manyi::app::theme {

namespace {

// Fusion without underlined letters in the menus (Alt and the letter still open them) and without icons on the buttons
// of dialogs.
class QuietStyle : public QProxyStyle {
public:
    QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        const bool off = hint == SH_UnderlineShortcut || hint == SH_DialogButtonBox_ButtonsHaveIcons;
        return off ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

void initialise()
{
    initialiseResources();
    QApplication::setStyle(new QuietStyle);
    QApplication::setFont(font(13));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/manyi.svg")));
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    QApplication::setEffectEnabled(Qt::UI_FadeMenu, false);
}

QFont font(int pixelSize, bool bold)
{
    QFont result = charts::screenFont(pixelSize, bold);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

void apply(charts::ThemeKind kind)
{
    QApplication::setPalette(palette(charts::tokens(kind)));
    qApp->setStyleSheet(styleSheet(kind));
}

QPalette palette(const charts::Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, charts::blend(t.window, t.surface, 0.5));
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.primaryText);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.secondary);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.primaryText);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.border);
    p.setColor(QPalette::Mid, t.controlBorder);
    p.setColor(QPalette::Dark, t.controlBorder);
    p.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabled);
    return p;
}

QIcon icon(const QString& name, QPalette::ColorRole role)
{
    return QIcon(new IconEngine(name, role));
}

void setLook(QWidget* widget, const char* look)
{
    widget->setProperty("look", QLatin1String(look));
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace manyi::app::theme
