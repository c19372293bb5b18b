#pragma once

#include <QWidget>

#include "app/import/file_reading.h"

class QComboBox;
class QLabel;

namespace manyi::app {

// How the file is read: the survey tool whose layout it has, sheet, encoding, separator, header row, date order, each
// with how sure the guess is. Only what the user changes is told.
class DialectBar : public QWidget {
    Q_OBJECT
public:
    explicit DialectBar(QWidget* parent = nullptr);
    void setFile(const engine::FilePlan& file, const FileHints& hints);

Q_SIGNALS:
    void hintsChanged(const manyi::app::FileHints& hints); // the file has to be read again
    void dateOrderChanged(manyi::base::DateOrder order);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLabel* name;
        QLabel* confidence;
        QComboBox* choice;
    };
    Field addField(const char* objectName, int stretch);
    void retranslate();
    void showLayout(const engine::FilePlan& file);
    void showSheets(const engine::FilePlan& file);
    void tellOn(const Field& field, void (DialectBar::*take)());
    void takeEncoding();
    void takeSeparator();
    void takeHeader();
    void takeLayout();
    void takeSheet();

    FileHints m_hints;
    Field m_layout, m_sheet, m_encoding, m_separator, m_header, m_date;
};

} // namespace manyi::app
