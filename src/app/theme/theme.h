#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>
#include <QWidget>

#include "charts/tokens.h"

// The look of the program: Fusion, one palette and one stylesheet, both made from charts::Tokens. Widgets ask for a
// look by name and hold no colours of their own; painting code takes colours from charts::tokens(session.theme()).
namespace manyi::app::theme {

// Embedded icons, Fusion, fonts; once, after QApplication and before the first widget.
void initialise();
// Palette and stylesheet of the whole program; may be called at any time.
void apply(charts::ThemeKind kind);

// charts::screenFont for widgets: unhinted, since hinting makes Chinese text look bold at these sizes.
QFont font(int pixelSize, bool bold = false);

QPalette palette(const charts::Tokens& tokens);
QString styleSheet(charts::ThemeKind kind);

// An outline icon of resources/icons ("overview", "filter") drawn in the current text colour, in the accent when
// selected, grey when disabled; follows a change of theme by itself. `role` takes another colour of the palette:
// PlaceholderText is secondary, Highlight the accent, HighlightedText the text of a primary button.
QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::WindowText);

// Looks known to the stylesheet:
//   QLabel       pageTitle (20 px), sectionTitle (15 px), cardTitle (13 px bold), figure (30 px), secondary (12 px
//   grey),
//                link, bad, good, warning
//   QPushButton, QToolButton   primary, flat, link, chip
//   QFrame, QWidget            card (surface with border), bar (surface, hairline below), panel (surface), banner,
//   formula
void setLook(QWidget* widget, const char* look);

} // namespace manyi::app::theme
