#pragma once

#include <QPlainTextEdit>

#include "app/data/derive_form.h"

class QCompleter;
class QLabel;
class QStringListModel;

namespace manyi::app {

// The text of a formula: completes names of variables, functions and, behind a comparison, answers; underlines where
// something is wrong.
class FormulaEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    FormulaEdit(std::shared_ptr<const domain::Questionnaire> questionnaire, QWidget* parent = nullptr);

    // From this character on (counted from 1) something is wrong; 0: nowhere.
    void underline(std::size_t position);
    void insertWord(const QString& word); // in place of the word under the cursor

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void complete(bool asked);
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    QStringListModel* m_words;
    QCompleter* m_completer;
};

// What can stand where the cursor is: `begin` is where the word under it begins. Pure, for tests.
struct FormulaWords {
    int begin = 0;
    QString prefix;
    QStringList words;
};
FormulaWords formulaWordsAt(const QString& text, int cursor, const domain::Questionnaire& questionnaire);

// The text of a formula with names and answers as they are called now, when a variable was renamed or an answer's label
// changed since it was written.
QString formulaText(const domain::Expression& expression, const domain::Questionnaire& questionnaire);

class FormulaForm : public DeriveForm {
    Q_OBJECT
public:
    FormulaForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    void judge();
    FormulaEdit* m_edit;
    QString m_problem;
};

} // namespace manyi::app
