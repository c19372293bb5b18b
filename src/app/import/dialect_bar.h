#pragma once

#include <QWidget>

#include "engine/import.h"

class QComboBox;
class QLabel;

namespace manyi::app {

// How the file is read: encoding, separator, header row, date order, each with how sure the guess is.
class DialectBar : public QWidget {
    Q_OBJECT
public:
    explicit DialectBar(QWidget* parent = nullptr);
    void setFile(const engine::FilePlan& file);

Q_SIGNALS:
    void hintsChanged(const manyi::io::CsvHints& hints); // the file has to be read again
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
    void told();

    Field m_encoding, m_separator, m_header, m_date;
};

} // namespace manyi::app
