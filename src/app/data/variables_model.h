#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "domain/questionnaire.h"

namespace manyi::app {

// The variables of a project as a table that can be edited in place. Every edit is handed out as the whole changed
// variable with the name of its undo step; the model itself changes when the project does.
class VariablesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Label, Role, Type, Source, Measure, Scale, Reversed, Missing, Labels, Question, ColumnCount };
    static constexpr int choicesRole = Qt::UserRole + 1; // QStringList of an editor with choices

    explicit VariablesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire);
    void setWritable(bool writable) { m_writable = writable; }
    const domain::Variable* variable(int row) const;
    int rowOf(base::VariableId variable) const; // -1
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(const manyi::domain::Variable& variable, const QString& stepName);
    void refused(const QString& reason);

private:
    QString text(const domain::Variable& variable, int column) const;
    QString headerText(int column) const;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire = std::make_shared<domain::Questionnaire>();
    bool m_writable = true;
};

// "1–5", "98, 99", "-3..-1, 99": how scale and missing codes are written and read in the table; nullopt = cannot be
// read.
QString scaleText(const std::optional<domain::ScaleRange>& scale);
std::optional<std::optional<domain::ScaleRange>> scaleFromText(const QString& text);
QString missingText(const std::vector<domain::MissingRange>& missing);
std::optional<std::vector<domain::MissingRange>> missingFromText(const QString& text);
QString measureText(domain::Measure measure);

} // namespace manyi::app
