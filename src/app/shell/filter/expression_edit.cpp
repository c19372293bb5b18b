#include "app/shell/filter/expression_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

namespace manyi::app {

namespace {

constexpr int mostWords = 200;

QString quoted(const std::string& text)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_]*$"));
    const QString word = QString::fromStdString(text);
    return plain.match(word).hasMatch() ? word : QLatin1Char('"') + word + QLatin1Char('"');
}

// Where the word under the cursor begins; an open quotation mark belongs to it.
int wordBegin(const QString& before)
{
    if (before.count(QLatin1Char('"')) % 2 == 1)
        return static_cast<int>(before.lastIndexOf(QLatin1Char('"')));
    static const QRegularExpression tail(QStringLiteral("[\\p{L}\\p{N}_.-]*$"));
    return static_cast<int>(tail.match(before).capturedStart());
}

QStringList answersOf(const QString& name, const domain::Questionnaire& questionnaire)
{
    QStringList answers;
    if (const domain::Question* question = questionnaire.findQuestionByText(name.toStdString())) {
        for (const base::VariableId member : question->variables) {
            if (const domain::Variable* variable = questionnaire.find(member))
                answers << quoted(variable->label.empty() ? variable->name : variable->label);
        }
    } else if (const domain::Variable* variable = questionnaire.findByText(name.toStdString())) {
        for (const domain::ValueLabel& label : variable->labels)
            answers << quoted(label.label);
    }
    return answers;
}

QStringList namesOf(const domain::Questionnaire& questionnaire)
{
    QStringList names;
    for (const domain::Variable& variable : questionnaire.variables)
        names << quoted(variable.name);
    for (const domain::Question& question : questionnaire.questions) {
        if (question.kind == domain::QuestionKind::MultipleResponse)
            names << quoted(question.name);
    }
    names << QStringLiteral("and") << QStringLiteral("or") << QStringLiteral("not") << QStringLiteral("missing(");
    return names;
}

} // namespace

Completion completionAt(const QString& text, int cursor, const domain::Questionnaire& questionnaire)
{
    const QString before = text.left(cursor);
    Completion completion;
    completion.begin = wordBegin(before);
    completion.prefix = before.mid(completion.begin);
    // Behind "name =", "name has", "name in (a, b," answers are wanted; anywhere else names.
    static const QRegularExpression comparison(
        QStringLiteral("(\"[^\"]+\"|[\\p{L}\\p{N}_.]+)\\s*(=|!=|\\bhas\\b|\\bin\\s*\\((?:[^()]*,)?)\\s*$"));
    const auto match = comparison.match(before.left(completion.begin));
    const QStringList all = match.hasMatch() ? answersOf(match.captured(1).remove(QLatin1Char('"')), questionnaire)
                                             : namesOf(questionnaire);
    const QString wanted = QString(completion.prefix).remove(QLatin1Char('"'));
    for (const QString& word : all) {
        const QString bare = QString(word).remove(QLatin1Char('"'));
        if (bare.startsWith(wanted, Qt::CaseInsensitive) && bare != wanted && completion.words.size() < mostWords)
            completion.words << word;
    }
    return completion;
}

ExpressionEdit::ExpressionEdit(Session& session, QWidget* parent)
    : QLineEdit(parent),
      m_session(session),
      m_words(new QStringListModel(this)),
      m_completer(new QCompleter(m_words, this))
{
    setObjectName(QStringLiteral("expressionEdit"));
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this,
            &ExpressionEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, [this] {
        judge();
        complete();
    });
}

base::Result<data::Filter> ExpressionEdit::expression() const
{
    auto filter = data::parseFilter(text().toStdString());
    if (!filter || !m_session.project())
        return filter;
    const auto questionnaire = m_session.project()->questionnaire();
    if (const auto variables = data::variablesOf(*filter, *questionnaire); !variables)
        return variables.error();
    return filter;
}

void ExpressionEdit::judge()
{
    const auto filter = expression();
    const bool empty = text().trimmed().isEmpty();
    Q_EMIT judged(filter || empty ? QString() : QString::fromStdString(filter.error().message));
}

void ExpressionEdit::complete()
{
    if (!m_session.project())
        return;
    const Completion completion = completionAt(text(), cursorPosition(), *m_session.project()->questionnaire());
    const bool behindComparison = completion.prefix.isEmpty() && cursorPosition() > 0;
    if (completion.words.isEmpty() || (completion.prefix.isEmpty() && !behindComparison)) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(completion.words);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void ExpressionEdit::insertCompletion(const QString& word)
{
    const Completion completion = completionAt(text(), cursorPosition(), *m_session.project()->questionnaire());
    const QString after = text().mid(cursorPosition());
    const QString before = text().left(completion.begin) + word;
    setText(before + after);
    setCursorPosition(static_cast<int>(before.size()));
    judge();
}

void ExpressionEdit::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Escape;
    if (m_completer->popup()->isVisible() && takes && m_completer->popup()->currentIndex().isValid()) {
        event->ignore(); // the completer's
        return;
    }
    if (event->key() == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier)) {
        complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace manyi::app
