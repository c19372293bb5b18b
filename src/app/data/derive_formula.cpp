#include "app/data/derive_formula.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>

#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "domain/expression.h"
#include "domain/expression_lexer.h"

namespace manyi::app {

namespace {

constexpr int mostWords = 200;

const QStringList& functionWords()
{
    static const QStringList words{"if(",    "missing",  "missing(", "coalesce(", "min(",  "max(",  "sum(",
                                   "mean(",  "count(",   "round(",   "floor(",    "ceil(", "abs(",  "sqrt(",
                                   "exp(",   "ln(",      "log10(",   "between(",  "in(",   "year(", "quarter(",
                                   "month(", "weekday(", "hour(",    "days(",     "and",   "or",    "not"};
    return words;
}

// Names that are more than one word stand in grave accents.
QString nameInFormula(const std::string& name)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_.]*$"));
    const QString word = fromUtf8(name);
    return plain.match(word).hasMatch() && !functionWords().contains(word.toLower())
               ? word
               : QLatin1Char('`') + word + QLatin1Char('`');
}

QStringList answersOf(QString name, const domain::Questionnaire& questionnaire)
{
    QStringList answers;
    name.remove(QRegularExpression(QStringLiteral("[`\\[\\]]")));
    if (const domain::Variable* variable = questionnaire.findByText(name.toStdString())) {
        for (const domain::ValueLabel& label : variable->labels)
            answers << QLatin1Char('"') + fromUtf8(label.label) + QLatin1Char('"');
    }
    return answers;
}

int wordBegin(const QString& before)
{
    for (const QChar quote : {QLatin1Char('"'), QLatin1Char('`')}) {
        if (before.count(quote) % 2 == 1)
            return static_cast<int>(before.lastIndexOf(quote));
    }
    static const QRegularExpression tail(QStringLiteral("[\\p{L}\\p{N}_.]*$"));
    return static_cast<int>(tail.match(before).capturedStart());
}

QString bare(QString word)
{
    return word.remove(QLatin1Char('"')).remove(QLatin1Char('`'));
}

} // namespace

FormulaWords formulaWordsAt(const QString& text, int cursor, const domain::Questionnaire& questionnaire)
{
    const QString before = text.left(cursor);
    FormulaWords found;
    found.begin = wordBegin(before);
    found.prefix = before.mid(found.begin);
    static const QRegularExpression comparison(
        QStringLiteral("(`[^`]+`|\\[[^\\]]+\\]|[\\p{L}_][\\p{L}\\p{N}_.]*)\\s*(=|!=)\\s*$"));
    const auto match = comparison.match(before.left(found.begin));
    QStringList all = match.hasMatch() ? answersOf(match.captured(1), questionnaire) : QStringList();
    if (all.isEmpty()) {
        for (const domain::Variable& variable : questionnaire.variables)
            all << nameInFormula(variable.name);
        all << functionWords();
    }
    const QString wanted = bare(found.prefix);
    for (const QString& word : all) {
        if (bare(word).startsWith(wanted, Qt::CaseInsensitive) && word != found.prefix &&
            found.words.size() < mostWords)
            found.words << word;
    }
    return found;
}

namespace {

// What stands for a name or an answer now; "" = as it is written.
QString presentWord(const domain::ExpressionToken& token, const domain::Expression& expression,
                    const domain::Questionnaire& questionnaire)
{
    using Kind = domain::ExpressionToken::Kind;
    const auto same = [&](const std::string& written) {
        return fromUtf8(written).compare(fromUtf8(token.text), Qt::CaseInsensitive) == 0;
    };
    if (token.kind == Kind::Word || token.kind == Kind::Name) {
        for (const domain::Expression::Name& name : expression.names) {
            const domain::Variable* meant = questionnaire.find(name.variable);
            if (same(name.name) && meant && questionnaire.findByText(name.name) != meant)
                return nameInFormula(meant->name);
        }
    }
    if (token.kind == Kind::Text) {
        for (const domain::Expression::Answer& answer : expression.answers) {
            const domain::Variable* variable = questionnaire.find(answer.variable);
            const std::string* label = variable ? domain::labelOf(*variable, answer.code) : nullptr;
            if (same(answer.label) && label && *label != answer.label)
                return QLatin1Char('"') + fromUtf8(*label) + QLatin1Char('"');
        }
    }
    return {};
}

} // namespace

QString formulaText(const domain::Expression& expression, const domain::Questionnaire& questionnaire)
{
    const auto tokens = domain::expressionTokens(expression.text);
    QList<uint> text = fromUtf8(expression.text).toUcs4();
    if (!tokens)
        return fromUtf8(expression.text);
    // From the end, so that positions before stay.
    for (auto token = tokens->rbegin(); token != tokens->rend(); ++token) {
        const QString word = presentWord(*token, expression, questionnaire);
        if (word.isEmpty())
            continue;
        const qsizetype quotes = token->kind == domain::ExpressionToken::Kind::Word ? 0 : 2;
        const auto begin = static_cast<qsizetype>(token->position) - 1;
        text.remove(begin, fromUtf8(token->text).toUcs4().size() + quotes);
        const QList<uint> now = word.toUcs4();
        for (qsizetype i = 0; i < now.size(); ++i)
            text.insert(begin + i, now[i]);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()), text.size());
}

FormulaEdit::FormulaEdit(std::shared_ptr<const domain::Questionnaire> questionnaire, QWidget* parent)
    : QPlainTextEdit(parent),
      m_questionnaire(std::move(questionnaire)),
      m_words(new QStringListModel(this)),
      m_completer(new QCompleter(m_words, this))
{
    setObjectName(QStringLiteral("formulaEdit"));
    setTabChangesFocus(true);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this, &FormulaEdit::insertWord);
}

void FormulaEdit::underline(std::size_t position)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = toPlainText();
    if (position > 0 && !text.isEmpty()) {
        // Positions count characters; those beyond the basic plane are two units of a QString.
        const QList<uint> characters = text.toUcs4().mid(0, static_cast<qsizetype>(position) - 1);
        const auto begin = static_cast<int>(
            QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size()).size());
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(std::min(begin, static_cast<int>(text.size()) - 1));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(lookOf(*this).bad);
        marks << mark;
    }
    setExtraSelections(marks);
}

void FormulaEdit::insertWord(const QString& word)
{
    QTextCursor cursor = textCursor();
    const FormulaWords at = formulaWordsAt(toPlainText(), cursor.position(), *m_questionnaire);
    cursor.setPosition(at.begin, QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void FormulaEdit::complete(bool asked)
{
    const FormulaWords at = formulaWordsAt(toPlainText(), textCursor().position(), *m_questionnaire);
    if (at.words.isEmpty() || (at.prefix.isEmpty() && !asked)) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(at.words);
    m_completer->setCompletionPrefix({});
    QRect under = cursorRect();
    under.setWidth(280);
    m_completer->complete(under);
}

void FormulaEdit::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Escape;
    if (m_completer->popup()->isVisible() && takes && m_completer->popup()->currentIndex().isValid()) {
        event->ignore(); // the completer's
        return;
    }
    if (key == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier)) {
        complete(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const bool types = !event->text().isEmpty() && event->text().front().isPrint();
    if (types || (key == Qt::Key_Backspace && m_completer->popup()->isVisible()))
        complete(false);
}

FormulaForm::FormulaForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent), m_edit(new FormulaEdit(session.project()->questionnaire(), this))
{
    if (existing && existing->derivation) {
        if (const auto* formula = std::get_if<domain::Expression>(existing->derivation.get()))
            m_edit->setPlainText(formulaText(*formula, questionnaire()));
    }
    addField(tr("Formula"), m_edit,
             tr("Names of variables, + - * / ^, comparisons, and or not, and functions: if(condition, then, else), "
                "missing(x), coalesce, min, max, sum, mean, count, round, floor, ceil, abs, sqrt, exp, ln, log10, "
                "between(x, low, high), in(x, a, b), year, quarter, month, weekday, hour, days(from, to). Names with "
                "blanks stand in `grave accents`, answers in \"quotes\". Ctrl+Space completes."));
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        judge();
        Q_EMIT changed();
    });
    judge();
}

void FormulaForm::judge()
{
    const QString text = m_edit->toPlainText().trimmed();
    m_problem.clear();
    std::size_t position = 0;
    if (text.isEmpty()) {
        m_problem = tr("Write the formula.");
    } else if (const auto made = domain::makeExpression(m_edit->toPlainText().toStdString(), questionnaire()); !made) {
        m_problem = fromUtf8(made.error().message);
        static const QRegularExpression number(QStringLiteral("([0-9]+)"));
        position = number.match(fromUtf8(made.error().where)).captured(1).toULongLong();
    }
    // Marks are no edits: they must not report a change of the text.
    const QSignalBlocker quiet(m_edit);
    m_edit->underline(position);
}

QString FormulaForm::problem() const
{
    return m_problem;
}

DerivedDraft FormulaForm::draft() const
{
    return {m_edit->toPlainText().toStdString()};
}

} // namespace manyi::app
