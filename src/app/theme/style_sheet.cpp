
#include "app/theme/theme.h"

namespace manyi::app::theme {

namespace {

// @names are replaced by the theme's tokens; sizes are visual.md's.
const char* const sheet = R"(
* { outline: none; }
QWidget { color: @text; }
QMainWindow, QDialog, QMessageBox { background: @window; }
QToolTip { background: @raised; color: @text; border: 1px solid @controlBorder; padding: 4px 6px; }

QLabel { background: transparent; }
QLabel[look="pageTitle"] { font-size: 20px; font-weight: bold; }
QLabel[look="sectionTitle"] { font-size: 15px; font-weight: bold; }
QLabel[look="cardTitle"] { font-weight: bold; }
QLabel[look="figure"] { font-size: 30px; font-weight: bold; }
QLabel[look="strong"] { font-size: 15px; font-weight: bold; }
QLabel[look="secondary"] { font-size: 12px; color: @secondary; }
QLabel[look="grey"] { color: @secondary; }
QLabel[look="link"] { color: @accent; }
QLabel[look="bad"] { color: @badText; }
QLabel[look="good"] { color: @goodText; }
QLabel[look="warning"] { color: @warningText; }
QLabel:disabled { color: @disabled; }

QFrame[look="card"], QWidget[look="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[look="panel"], QWidget[look="panel"] { background: @surface; border: none; }
QFrame[look="bar"], QWidget[look="bar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[look="banner"], QWidget[look="banner"] { background: @cellWarning; border: none; border-bottom: 1px solid @warningFill; }
QFrame[look="hint"] { background: @accentSoft; border: none; border-bottom: 1px solid @border; }
QFrame[look="formula"] { background: @window; border: 1px solid @border; border-radius: 4px; }
QFrame[look="drop"] { background: @surface; border: 1px dashed @controlBorder; border-radius: 6px; }
QFrame[look="drop"][over="true"] { background: @accentSoft; border: 1px dashed @accent; }
QFrame[look="popup"] { background: @surface; border: 1px solid @controlBorder; }
QFrame[look="row"] { background: transparent; border: none; border-bottom: 1px solid @border; }
QFrame[look="row"]:hover { background: @hover; }
QFrame[look="row"]:focus { background: @accentSoft; }
QFrame#navigation, QListWidget[look="navigation"] { background: @window; border: none; }
QFrame#navigation { border-right: 1px solid @border; }
QFrame[look="line"] { background: @border; border: none; min-height: 1px; max-height: 1px; }
QFrame[look="upright"] { background: @border; border: none; min-width: 1px; max-width: 1px; }

QPushButton { background: @surface; color: @text; border: 1px solid @controlBorder; border-radius: 4px; padding: 0 12px;
    min-height: 26px; max-height: 26px; }
QPushButton:hover { background: @window; }
QPushButton:pressed, QPushButton:checked { background: @accentSoft; color: @accent; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton[look="primary"], QPushButton:default { background: @accent; color: @primaryText; border-color: @accent; }
QPushButton[look="primary"]:hover, QPushButton:default:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 0 11px; min-height: 24px; max-height: 24px; }
QPushButton[look="primary"]:disabled, QPushButton:default:disabled { background: @border; border-color: @border; color: @disabled; }
QPushButton[look="flat"], QPushButton[look="link"] { background: transparent; border: 1px solid transparent; padding: 0 6px; }
QPushButton[look="flat"] { color: @secondary; }
QPushButton[look="link"] { color: @accent; }
QPushButton[look="flat"]:hover, QPushButton[look="link"]:hover { background: @accentSoft; }
QPushButton[look="flat"]:focus, QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton[look="flat"]:disabled, QPushButton[look="link"]:disabled { color: @disabled; }
QPushButton[look="level"], QPushButton[look="levelCurrent"] { background: transparent; border: 1px solid transparent; padding: 0 4px; }
QPushButton[look="level"] { color: @secondary; }
QPushButton[look="level"]:disabled { color: @disabled; }
QPushButton[look="levelCurrent"] { font-weight: bold; }
QPushButton[look="level"]:hover, QPushButton[look="levelCurrent"]:hover { background: @accentSoft; }
QPushButton[look="level"]:focus, QPushButton[look="levelCurrent"]:focus { border-color: @accent; }
QPushButton[segment="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="middle"] { border-radius: 0; border-left: none; }
QPushButton[segment="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @accentSoft; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: @surface; color: @text; border: 1px solid @controlBorder;
    border-radius: 4px; selection-background-color: @accent; selection-color: @primaryText; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: 0 8px; min-height: 26px; max-height: 26px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @window; }
QLineEdit[problem="true"] { border-color: @bad; }
QTextBrowser { padding: 8px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/style/down-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @controlBorder; padding: 2px;
    selection-background-color: @accentSoft; selection-color: @text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/style/up-@mode.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/style/down-@mode.svg); width: 10px; height: 10px; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; max-height: 1000px; }
QAbstractItemView QComboBox { border-radius: 0; min-height: 0; max-height: 1000px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator { width: 14px; height: 14px; background: @surface;
    border: 1px solid @controlBorder; border-radius: 3px; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox:focus { color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {
    background: @accent; border-color: @accent; image: url(:/icons/style/check-@mode.svg); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate { background: @accent; border-color: @accent;
    image: url(:/icons/style/minus-@mode.svg); }
QCheckBox::indicator:disabled { background: @window; border-color: @border; }
QRadioButton::indicator { width: 14px; height: 14px; background: @surface; border: 1px solid @controlBorder; border-radius: 8px; }
QRadioButton::indicator:hover, QRadioButton:focus::indicator { border-color: @accent; }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/style/dot-@mode.svg); }

QMenuBar { background: @surface; border-bottom: 1px solid @border; padding: 0 8px; }
QMenuBar::item { padding: 5px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accentSoft; }
QMenu { background: @raised; border: 1px solid @controlBorder; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 12px; min-height: 18px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { image: url(:/icons/style/tick-@mode.svg); }
QMenu::separator { height: 1px; background: @border; margin: 4px 0; }
QMenu::right-arrow { image: url(:/icons/style/right-@mode.svg); width: 12px; height: 12px; margin-right: 6px; }

QStatusBar { background: @surface; border-top: 1px solid @border; min-height: 27px; max-height: 27px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: 12px; color: @secondary; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @secondary; padding: 8px 2px; margin-right: 22px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }

QAbstractItemView { background: @surface; border: none; alternate-background-color: @surface; selection-background-color: @accentSoft;
    selection-color: @text; }
QTableView { gridline-color: @border; }
QTableView[look="sticky"] { border-right: 1px solid @controlBorder; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: @accentSoft; color: @text; }
QTreeView::item, QListView::item { min-height: 26px; padding: 0 4px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accentSoft; color: @text; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/icons/style/right-@mode.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/style/down-@mode.svg); }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @secondary; font-size: 12px; padding: 0 8px; border: none;
    border-bottom: 1px solid @controlBorder; min-height: 26px; }
QHeaderView::section:vertical { border-bottom: 1px solid @border; border-right: 1px solid @border; min-height: 0; }
QHeaderView[look="tight"]::section { padding: 0 4px; }
QHeaderView::section:hover { color: @text; }
QHeaderView[sorts="true"]::up-arrow { image: url(:/icons/style/up-@mode.svg); width: 10px; height: 10px; subcontrol-position: center right; right: 4px; }
QHeaderView[sorts="true"]::down-arrow { image: url(:/icons/style/down-@mode.svg); width: 10px; height: 10px; subcontrol-position: center right; right: 4px; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @controlBorder;
    border-right: 1px solid @border; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @controlBorder; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter[look="gap"]::handle { background: transparent; }

QProgressBar { background: @border; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: @surface; border: 1px solid @accent; }
QGroupBox { border: 1px solid @border; border-radius: 6px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @secondary; }
)";

} // namespace

QString styleSheet(charts::ThemeKind kind)
{
    const charts::Tokens& t = charts::tokens(kind);
    // Longer names first where one begins with another.
    const std::pair<const char*, QString> values[] = {
        {"@mode", kind == charts::ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {"@window", t.window.name()},
        {"@surface", t.surface.name()},
        {"@raised", t.raised.name()},
        {"@border", t.border.name()},
        {"@controlBorder", t.controlBorder.name()},
        {"@text", t.text.name()},
        {"@secondary", t.secondary.name()},
        {"@disabled", t.disabled.name()},
        {"@accentSoft", t.accentSoft.name()},
        {"@accentHover", charts::blend(t.text, t.accent, 0.15).name()},
        {"@accent", t.accent.name()},
        {"@primaryText", t.primaryText.name()},
        {"@hover", charts::blend(t.accentSoft, t.surface, 0.5).name()},
        {"@badText", t.badText.name()},
        {"@bad", t.bad.name()},
        {"@goodText", t.goodText.name()},
        {"@warningText", t.warningText.name()},
        {"@warningFill", t.warningFill.name()},
        {"@cellWarning", t.cellWarning.name()},
    };
    QString text = QString::fromUtf8(sheet);
    for (const auto& [name, value] : values)
        text.replace(QLatin1String(name), value);
    return text;
}

} // namespace manyi::app::theme
