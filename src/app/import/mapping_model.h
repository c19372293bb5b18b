#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "charts/tokens.h"
#include "engine/import.h"
#include "io/personal/personal_data.h"

namespace manyi::app {

// The first records of a file with what each column becomes; cells with a problem are tinted. Looks at the plan that it
// is given: tell it about every change.
class MappingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    // headerData beyond the column's name (Personal: whether it holds personal data that is not masked), and data: the
    // severity of a cell's problem.
    enum Role { RoleName = Qt::UserRole + 1, RoleIcon, TypeName, Confidence, RightAligned, Personal, ProblemSeverity };

    explicit MappingModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setFile(const engine::FilePlan* file);
    // The recipe or the problems have changed, the cells have not.
    void recipeChanged();
    void setTheme(charts::ThemeKind theme);
    const engine::FilePlan* file() const { return m_file; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The recipe of a column of the file, nullptr when the recipe does not read it.
    const domain::ColumnRecipe* recipeOf(int column) const;
    bool isDoubtful(int column) const;
    bool isPersonal(int column) const; // and not masked
    const io::PersonalData& personalData(int column) const { return m_personal[column]; }
    QString cell(int row, int column) const;

private:
    void indexColumns();
    void indexProblems();

    const engine::FilePlan* m_file = nullptr;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
    std::vector<io::PersonalData> m_personal;    // aligned with the file's columns
    std::vector<int> m_recipeColumn;             // aligned with the file's columns
    QHash<QString, domain::Severity> m_problems; // by header and cell text
};

} // namespace manyi::app
