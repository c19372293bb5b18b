#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "base/wording.h"
#include "engine/facts.h"

namespace Ui {
class FactsForm;
}
class QLineEdit;

namespace manyi::app {

// What the report prints beside the figures, and its language. Each finished edit is told with its setting's key.
class FactsForm : public QWidget {
    Q_OBJECT
public:
    explicit FactsForm(QWidget* parent = nullptr);
    ~FactsForm() override;

    // A field that is being typed into is left alone.
    void setFacts(const domain::SurveyFacts& facts, base::Language language);

Q_SIGNALS:
    void edited(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLineEdit* edit;
        const char* key;
        std::string domain::SurveyFacts::*fact;
    };
    std::unique_ptr<Ui::FactsForm> m_ui;
    std::vector<Field> m_fields;
};

} // namespace manyi::app
