#pragma once

#include <functional>

#include "app/data/field_form.h"
#include "domain/cleaning.h"

class QCheckBox;

namespace manyi::app {

// The fields of one kind of rule: its variables, its limits with their units. Usual limits stay exactly what they are
// until they are typed over.
class CleaningForm : public FieldForm {
    Q_OBJECT
public:
    CleaningForm(Session& session, const domain::CleaningRule& rule, QWidget* parent = nullptr);

    domain::CleaningRule rule() const { return m_read(); }
    QString problem() const { return m_problem(); } // what is still missing; "" = nothing

private:
    using Read = std::function<domain::CleaningRule()>;
    // One function a kind: puts its fields in place and says how they are read.
    Read build(const domain::DuplicateKey& check);
    Read build(const domain::DuplicateAnswers& check);
    Read build(const domain::SameDevice& check);
    Read build(const domain::StraightLine& check);
    Read build(const domain::Speeder& check);
    Read build(const domain::OutOfScale& check);
    Read build(const domain::Inconsistent& check);
    Read build(const domain::AttentionCheck& check);
    Read build(const domain::Incomplete& check);

    VariableChecks* addVariables(const QString& label, const VariableTest& offered,
                                 const std::vector<base::VariableId>& ticked);
    // Those that are ticked, or with the box above them all of them: an empty list.
    std::function<std::vector<base::VariableId>()> addAllOrSome(const QString& all, const VariableTest& offered,
                                                                const std::vector<base::VariableId>& ticked);
    std::function<double()> addPercent(const char* name, const QString& label, double most, double share,
                                       const QString& unit);
    QCheckBox* addBox(const char* name, const QString& text, bool checked);

    Read m_read;
    std::function<QString()> m_problem = [] { return QString(); };
};

} // namespace manyi::app
