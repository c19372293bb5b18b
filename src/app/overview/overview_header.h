#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace manyi::app {

// The first row of the Overview: what the figures are of, or the selection and what can be done with it; at the right
// the cards' fold and choice, Copy and Make report.
class OverviewHeader : public QWidget {
    Q_OBJECT
public:
    explicit OverviewHeader(QWidget* parent = nullptr);

    void setSubtitle(const QString& text);
    void setSelected(bool brushed, std::optional<qint64> respondents); // respondents: once they are counted
    void setFold(int more, bool folded);                               // so many cards fold away; 0 hides the button
    void retranslate();

Q_SIGNALS:
    void filterToSelection();
    void clearSelection();
    void foldWanted();
    void chooseWanted();
    void copyWanted();
    void reportWanted();

private:
    void build();

    QLabel *m_title, *m_subtitle, *m_selection;
    QPushButton *m_filter, *m_clear, *m_fold, *m_choose, *m_copy, *m_report;
    QStackedWidget* m_middle; // subtitle | selection
};

} // namespace manyi::app
