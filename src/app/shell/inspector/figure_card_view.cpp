#include "app/shell/inspector/figure_card_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/shell/inspector/answer_bars.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QLabel* label(const char* name, const char* look, QWidget* parent)
{
    auto* result = new QLabel(parent);
    result->setObjectName(QLatin1String(name));
    result->setWordWrap(true);
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (*look)
        theme::setLook(result, look);
    return result;
}

QFrame* line(QWidget* parent)
{
    auto* result = new QFrame(parent);
    theme::setLook(result, "line");
    return result;
}

QPushButton* button(const char* name, const char* look, QWidget* parent)
{
    auto* result = new QPushButton(parent);
    result->setObjectName(QLatin1String(name));
    if (*look)
        theme::setLook(result, look);
    return result;
}

// The rows that a figure counts are those with a valid answer.
data::Filter answered(const domain::Variable& variable)
{
    data::Filter missing;
    missing.kind = data::Filter::Kind::Missing;
    missing.variable = variable.name;
    data::Filter filter;
    filter.kind = data::Filter::Kind::Not;
    filter.parts = {missing};
    return filter;
}

// Numbers in [brackets] are drawn in the accent: they are the ones that were put in.
QString withAccent(const QString& formula, const QColor& accent)
{
    QString html = formula.toHtmlEscaped();
    html.replace(QLatin1Char('['), QStringLiteral("<span style=\"color:%1\">").arg(accent.name()));
    html.replace(QLatin1Char(']'), QStringLiteral("</span>"));
    return html;
}

} // namespace

FigureCardView::FigureCardView(Session& session, FactsReader& facts, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_reader(facts),
      m_content(new QWidget(this)),
      m_empty(label("inspectorEmpty", "grey", this))
{
    setObjectName(QStringLiteral("figureCard"));
    m_value = label("figureValue", "figure", m_content);
    m_value->setWordWrap(false);
    m_caption = label("figureCaption", "grey", m_content);
    m_note = label("figureNote", "warning", m_content);
    m_definitionTitle = label("definitionTitle", "secondary", m_content);
    m_definition = label("definition", "", m_content);
    auto* box = new QFrame(m_content);
    theme::setLook(box, "formula");
    m_formula = label("formula", "", box);
    auto* boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(10, 6, 10, 6);
    boxLayout->addWidget(m_formula);
    m_questionTitle = label("questionTitle", "secondary", m_content);
    m_wording = label("questionWording", "", m_content);
    m_bars = new AnswerBars(m_content);
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(4);
    m_rows = button("showRows", "", m_content);
    m_copy = button("copyFigure", "", m_content);
    m_method = button("showMethod", "flat", m_content);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_value, 0, Qt::AlignBottom);
    head->addWidget(m_caption, 1, Qt::AlignVCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* each : {m_rows, m_copy, m_method})
        buttons->addWidget(each);
    buttons->addStretch();

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addSpacing(4);
    layout->addWidget(line(m_content));
    layout->addSpacing(4);
    layout->addWidget(m_definitionTitle);
    layout->addWidget(m_definition);
    layout->addWidget(box);
    layout->addSpacing(6);
    layout->addWidget(m_questionTitle);
    layout->addWidget(m_wording);
    layout->addWidget(m_bars);
    layout->addLayout(m_groups);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("figureScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty->setMargin(16); // the stylesheet overrules contents margins
    outer->addWidget(m_empty);
    outer->addWidget(scroll, 1);

    connect(m_rows, &QPushButton::clicked, this, [this] {
        const domain::Variable* variable =
            m_card ? m_session.project()->questionnaire()->find(m_card->variable) : nullptr;
        if (variable)
            Q_EMIT showRows(data::both(m_card->groupFilter, answered(*variable)), m_facts.title);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyToClipboard(toTable(m_facts)); });
    connect(m_method, &QPushButton::clicked, this, [this] { Q_EMIT methodRequested(m_facts.method); });
    connect(&session, &Session::themeChanged, this, &FigureCardView::refresh);
    connect(&facts, &FactsReader::changed, this, &FigureCardView::refresh);
    connect(&session, &Session::projectOpened, this, &FigureCardView::clear);
    retranslate();
    clear();
}

void FigureCardView::setCard(const FigureCard& card)
{
    m_card = card;
    refresh();
}

void FigureCardView::clear()
{
    m_card.reset();
    m_facts = {};
    refresh();
}

void FigureCardView::refresh()
{
    const bool some = m_card && m_session.project();
    m_content->setVisible(some);
    m_empty->setVisible(!some);
    if (!some)
        return;
    const auto questionnaire = m_session.project()->questionnaire();
    const domain::Variable* variable = questionnaire->find(m_card->variable);
    if (!variable) {
        clear();
        return;
    }
    m_facts = figureFacts(*m_card, *questionnaire, m_reader.facts(), m_session.wording());
    const charts::Tokens& tokens = charts::tokens(m_session.theme());
    m_value->setText(m_facts.value);
    const QString unit = m_facts.unit.isEmpty() ? QString() : m_facts.unit + QLatin1Char(' ');
    m_caption->setText(
        unit + (m_facts.interval.isEmpty() ? m_facts.title : tr("%1 · %2").arg(m_facts.title, m_facts.interval)));
    m_note->setText(m_facts.note);
    m_note->setVisible(!m_facts.note.isEmpty());
    m_definition->setText(m_facts.definition);
    const QString formula = m_facts.formula.toHtmlEscaped();
    m_formula->setText(m_facts.filledFormula.isEmpty()
                           ? formula
                           : formula + QStringLiteral("<br>") + withAccent(m_facts.filledFormula, tokens.accent));
    m_wording->setText(m_facts.wording);
    m_bars->setCard(*m_card, *variable, m_session.theme());
    fillGroups();
}

QWidget* FigureCardView::lineWidget(const FactLine& fact)
{
    auto* row = new QWidget(m_content);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* name = label("factName", "grey", row);
    auto* value = label("factValue", fact.strong ? "cardTitle" : "", row);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    QString text = fact.value.toHtmlEscaped();
    const charts::Tokens& tokens = charts::tokens(m_session.theme());
    if (fact.arrow != 0)
        text = QStringLiteral("<span style=\"color:%1\">%2 %3</span>")
                   .arg((fact.good ? tokens.goodText : tokens.badText).name(),
                        fact.arrow > 0 ? QStringLiteral("▲") : QStringLiteral("▼"), text);
    if (!fact.link.isEmpty()) {
        text = QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                   .arg(fact.link, tokens.accent.name(), text);
        value->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(value, &QLabel::linkActivated, this, &FigureCardView::showBatches);
    }
    name->setText(fact.name);
    value->setText(text);
    // The short side keeps its line; the longer one wraps.
    const bool longValue = fact.value.size() > fact.name.size();
    name->setWordWrap(!longValue);
    value->setWordWrap(longValue);
    layout->addWidget(name, longValue ? 0 : 1);
    layout->addWidget(value, longValue ? 1 : 0);
    return row;
}

void FigureCardView::fillGroups()
{
    while (QLayoutItem* item = m_groups->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const FactGroup& group : m_facts.groups) {
        if (group.empty())
            continue;
        m_groups->addSpacing(6);
        m_groups->addWidget(line(m_content));
        m_groups->addSpacing(6);
        for (const FactLine& fact : group)
            m_groups->addWidget(lineWidget(fact));
    }
}

void FigureCardView::retranslate()
{
    m_empty->setText(tr("Choose a figure, a bar or a cell to see where its number comes from."));
    m_definitionTitle->setText(tr("Definition"));
    m_questionTitle->setText(tr("Question and answers, %"));
    m_rows->setText(tr("Show the rows"));
    m_copy->setText(tr("Copy"));
    m_method->setText(tr("Method F1"));
}

void FigureCardView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace manyi::app
