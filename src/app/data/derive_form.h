#pragma once

#include <QWidget>
#include <string>
#include <variant>
#include <vector>

#include "app/data/cleaning_fields.h"
#include "app/session.h"

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace manyi::app {

enum class DerivedKind { Formula, Recode, Bands, TopBox, Items, DatePart, LookUp };

// What the fields of a form make: a definition, or the text of a formula, and the labels that were typed.
struct DerivedDraft {
    std::variant<domain::Derivation, std::string> definition;
    std::vector<domain::ValueLabel> labels{};
};

// The fields of one kind of definition.
class DeriveForm : public QWidget {
    Q_OBJECT
public:
    explicit DeriveForm(Session& session, QWidget* parent = nullptr);

    virtual QString problem() const = 0; // what is still missing; "" = nothing
    virtual DerivedDraft draft() const = 0;

Q_SIGNALS:
    void changed();

protected:
    const domain::Questionnaire& questionnaire() const { return *m_questionnaire; }
    Session& session() const { return m_session; }
    void addField(const QString& label, QWidget* field, const QString& help = {});
    void addLine(const QString& label, const std::vector<QWidget*>& fields); // side by side
    VariableCombo* addSource(const QString& label, const VariableTest& offered, base::VariableId chosen);
    QComboBox* addChoice(const char* name, const QString& label, const QStringList& choices, int chosen);
    QSpinBox* addWhole(const char* name, const QString& label, int from, int to, int value, const QString& help = {});
    void addSpace(); // what is left of the height

private:
    Session& m_session;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    QVBoxLayout* m_column;
};

// `existing`: the variable whose definition is changed; none: a new one.
DeriveForm* makeDeriveForm(DerivedKind kind, Session& session, const domain::Variable* existing, QWidget* parent);

// Codes or numbers, as most definitions read them.
bool holdsNumbers(const domain::Variable& variable);

} // namespace manyi::app
