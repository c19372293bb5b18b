#pragma once

#include <QDialog>
#include <vector>

#include "data/filter.h"
#include "store/project_file.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace manyi::app {

// Asks for the name of the present filter.
class SaveFilterDialog : public QDialog {
    Q_OBJECT
public:
    SaveFilterDialog(const std::vector<store::SavedFilter>& filters, const data::Filter& filter,
                     QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& name);
};

// All saved filters: names are typed over, rows deleted; OK hands out the new list.
class SavedFiltersDialog : public QDialog {
    Q_OBJECT
public:
    SavedFiltersDialog(const std::vector<store::SavedFilter>& filters, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const std::vector<manyi::store::SavedFilter>& filters);

private:
    std::vector<store::SavedFilter> filters() const;
    void judge();
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace manyi::app
