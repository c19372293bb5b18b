#pragma once

#include <QMenu>

#include "app/indicators/indicator_document.h"

namespace manyi::app {

class JudgementFormFiles;

// The choices that all figures of the system depend on, and what is done with the system as a whole: other systems,
// new, rename, save as a tree file, delete. Filled when it is opened.
class OptionsMenu : public QMenu {
    Q_OBJECT
public:
    explicit OptionsMenu(IndicatorDocument& document, QWidget* parent = nullptr);

private:
    void fill();
    void addChoices();
    void addSystems();
    void rename();
    template <class Value>
    void choice(QMenu& menu, const QString& name, Value domain::IndicatorOptions::*member, Value value);

    IndicatorDocument& m_document;
    JudgementFormFiles* m_forms;
};

} // namespace manyi::app
