#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "app/data/cleaning_fields.h"
#include "app/session.h"

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace manyi::app {

// A column of fields about the project's variables: each with its name above and, where it needs one, a line of help
// below. What the fields say is read by the form that is made of them.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    const domain::Questionnaire& questionnaire() const { return *m_questionnaire; }
    Session& session() const { return m_session; }
    void addField(const QString& label, QWidget* field, const QString& help = {});
    void addLine(const QString& label, const std::vector<QWidget*>& fields);    // side by side
    void addNamedLine(const std::vector<std::pair<QString, QWidget*>>& fields); // each with its own name
    // `none`: the text that stands for no variable; empty: one has to be chosen.
    VariableCombo* addVariable(const char* name, const QString& label, const VariableTest& offered,
                               base::VariableId variable, const QString& none = {});
    QComboBox* addChoice(const char* name, const QString& label, const QStringList& choices, int chosen);
    QSpinBox* addWhole(const char* name, const QString& label, int from, int to, int value, const QString& unit = {});
    void addBelow(QWidget* widget); // without a name of its own
    void addSpace();                // what is left of the height

private:
    Session& m_session;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    QVBoxLayout* m_column;
};

} // namespace manyi::app
