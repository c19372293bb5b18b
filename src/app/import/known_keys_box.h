#pragma once

#include <QWidget>

#include "engine/import.h"

class QComboBox;
class QLabel;

namespace manyi::app {

// What becomes of rows whose key stands in the project already, the variable that is the key, and how many rows that
// concerns.
class KnownKeysBox : public QWidget {
    Q_OBJECT
public:
    explicit KnownKeysBox(QWidget* parent = nullptr);
    // Offers the variables that all files bring and the project has; the ids first. The questionnaire may be null.
    void setPlan(const engine::ImportPlan& plan, const domain::Questionnaire* questionnaire);
    engine::KnownKeys keys() const;
    void setCounting();
    void setCounts(const std::vector<engine::KeyCounts>& counts);
    void setError(const QString& sentence);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showRule();
    void retranslate();

    QLabel* m_ruleName;
    QLabel* m_keyName;
    QComboBox* m_rule;
    QComboBox* m_key;
    QLabel* m_counts;
};

// "120 updated, 30 added, 5 left out", with repeated keys and rows without one when there are any.
QString keyCountsText(const std::vector<engine::KeyCounts>& counts, bool done);

} // namespace manyi::app
