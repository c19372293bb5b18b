#pragma once

#include <QFrame>

#include "app/indicators/indicator_document.h"

class QLabel;
class QPushButton;

namespace manyi::app {

class TableView;
class ValueTable;

// The proposal of the fewest, smallest edits that make the expert's judgements consistent, with weights and ranks
// before and after. Nothing is changed before "Accept"; the original judgements stay on record.
class RepairCard : public QFrame {
    Q_OBJECT
public:
    explicit RepairCard(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void accept();

Q_SIGNALS:
    void settled(); // accepted or declined, before the card's buttons go

private:
    void showProposal();
    void showRows(const analysis::RepairProposal& repair);
    QString editText(const analysis::RepairProposal& repair) const;
    QString recordText() const;

    IndicatorDocument& m_document;
    QLabel *m_title, *m_change, *m_edits, *m_note, *m_record;
    TableView* m_table;
    ValueTable* m_model;
    QPushButton *m_accept, *m_decline;
};

} // namespace manyi::app
