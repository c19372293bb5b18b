#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace manyi::app {

// The place without indicators: from a template, from the questionnaire, from pasted text, from a tree file.
class IndicatorStart : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorStart(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();

private:
    IndicatorDocument& m_document;
    QLabel *m_icon, *m_sentence, *m_templatesTitle;
    QPushButton *m_fromQuestionnaire, *m_fromText, *m_fromFile;
    QVBoxLayout* m_templates;
};

// The ways to a new system, each one undo step; also in the menu of the place.
namespace new_system {
void fromTemplate(IndicatorDocument& document, const std::string& key, QWidget* window);
void fromQuestionnaire(IndicatorDocument& document);
void fromText(IndicatorDocument& document, QWidget* window); // asks for the text
void fromFile(IndicatorDocument& document, QWidget* window); // asks for a tree file (docs/indicator-file.md)
void toFile(const IndicatorDocument& document, QWidget* window);
} // namespace new_system

} // namespace manyi::app
