#pragma once

#include <QLineEdit>

#include "app/session.h"

class QCompleter;
class QStringListModel;

namespace manyi::app {

// A line for a filter expression: completes names of variables and, behind a comparison, the answers of its variable;
// says at once what is wrong with what was typed.
class ExpressionEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit ExpressionEdit(Session& session, QWidget* parent = nullptr);

    // The parsed expression when it can be used on the open project; else the reason.
    base::Result<data::Filter> expression() const;

Q_SIGNALS:
    void judged(const QString& problem); // "" = can be used, or empty

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void complete();
    void insertCompletion(const QString& completion);
    void judge();
    Session& m_session;
    QStringListModel* m_words;
    QCompleter* m_completer;
};

// What can stand where the cursor is: `begin` is where the word under it begins. Pure, for tests.
struct Completion {
    int begin = 0;
    QString prefix;
    QStringList words;
};
Completion completionAt(const QString& text, int cursor, const domain::Questionnaire& questionnaire);

} // namespace manyi::app
