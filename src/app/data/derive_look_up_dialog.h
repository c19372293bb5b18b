#pragma once

#include <QDialog>

#include "app/data/derive_form.h"
#include "app/indicators/page_parts.h"
#include "app/tasks/task.h"
#include "engine/derived.h"

class QListWidget;
class QPushButton;
class QTimer;

namespace manyi::app {

// A file of what is known of the members of a variable (one row a store, say) becomes variables and, if wished, a
// hierarchy of places. Members that the file does not know are listed before anything is written.
class DeriveLookUpDialog : public QDialog {
    Q_OBJECT
public:
    // `source`: the variable whose members are looked up; none: the innermost place.
    DeriveLookUpDialog(Session& session, base::VariableId source, QWidget* parent = nullptr);

    void readFile(const QString& path);

Q_SIGNALS:
    void planned(const manyi::engine::LookUpPlan& plan); // OK
    void previewed();

private:
    QWidget* buildFields(base::VariableId source);
    QWidget* buildPreview();
    void takeHeader(const QStringList& header);
    void moveLevel(int by);
    engine::LookUpOptions options() const;
    void judge();
    void preview();
    void refuse(const QString& reason);
    void showPlan(const engine::LookUpPlan& plan);
    Session& m_session;
    Task m_reading;
    Task m_task;
    QTimer* m_pause;
    QString m_path;
    QLineEdit* m_file;
    VariableCombo* m_source;
    QComboBox* m_key;
    QListWidget* m_columns;
    QLineEdit* m_hierarchy;
    QListWidget* m_levels;
    QLabel* m_summary;
    CellTable m_unknown;
    QLabel* m_notes;
    QLabel* m_problem;
    QPushButton* m_ok;
    std::optional<engine::LookUpPlan> m_plan;
};

} // namespace manyi::app
