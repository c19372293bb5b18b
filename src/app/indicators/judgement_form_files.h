#pragma once

#include "app/indicators/indicator_document.h"
#include "app/tasks/task.h"

class QMenu;

namespace manyi::app {

// Judgement forms as files, so that experts can be asked without the program: a questionnaire to be printed, and a
// workbook or CSV table with one row an expert and one column a pair that is filled in elsewhere and read back as one
// undo step. Cells that were not taken over are listed with row, column, value and reason. Files are written and read
// in the background.
class JudgementFormFiles : public QObject {
    Q_OBJECT
public:
    JudgementFormFiles(IndicatorDocument& document, QWidget* parent);
    void addTo(QMenu& menu); // the three ways, each of which asks for a file

    // Without a question; the ending of the path says what is written: .pdf, .xlsx, else CSV.
    void write(const QString& path);
    void read(const QString& path);
    bool running() const { return m_task.running(); }

Q_SIGNALS:
    void written(const QString& path);
    void taken(const manyi::engine::FormReading& reading); // after the step; with the cells that were not taken over
    void failed(const QString& title, const manyi::base::Error& error);

private:
    void askAndPrint();
    void askAndSave();
    void askAndRead();
    void take(const base::Result<engine::FormReading>& reading);
    QString suggestion(const char* ending) const;
    QWidget* window() const;

    IndicatorDocument& m_document;
    Task m_task;
};

} // namespace manyi::app
