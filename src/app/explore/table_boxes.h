#pragma once

#include <QWidget>
#include <memory>

#include "app/explore/explore_query.h"

class QBoxLayout;
class QLabel;

namespace manyi::app {

class VariableBox;

// The boxes with the table's rows and columns: side by side where there is room, else one under the other.
class TableBoxes : public QWidget {
    Q_OBJECT
public:
    explicit TableBoxes(QWidget* parent = nullptr);

    // Variables that the questionnaire does not have are taken out.
    void setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire);
    void setRows(const std::vector<RowItem>& rows);
    void setColumns(const std::vector<base::VariableId>& by);
    const std::vector<RowItem>& rows() const;
    std::vector<base::VariableId> columns() const;
    void addRow(const RowItem& item);
    void addColumn(const RowItem& item);
    void retranslate();

Q_SIGNALS:
    void changed(); // by the user

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    QBoxLayout* m_layout;
    QLabel *m_rowsName, *m_columnsName;
    VariableBox *m_rows, *m_columns;
};

} // namespace manyi::app
