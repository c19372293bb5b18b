#include "app/indicators/leaf_data_card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include "app/indicators/grade_colours.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/membership_plot.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

using Kind = domain::IndicatorData::Kind;
constexpr Kind kinds[] = {Kind::None, Kind::Questions, Kind::Votes, Kind::VoteCounts, Kind::Measured, Kind::Typed};

QString caption(const domain::Variable& variable)
{
    return variable.label.empty() ? fromUtf8(variable.name)
                                  : QStringLiteral("%1 · %2").arg(fromUtf8(variable.name), fromUtf8(variable.label));
}

bool hasScale(const domain::Variable& variable)
{
    using enum domain::Role;
    return variable.scale.has_value() || variable.role == Csat || variable.role == Nps || variable.role == Ces ||
           variable.role == ScaleItem;
}

QLineEdit* lineEdit(const QString& text, const QString& name)
{
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    return edit;
}

} // namespace

std::optional<std::vector<double>> numbersFrom(const QString& text)
{
    std::vector<double> numbers;
    static const QRegularExpression gaps(QStringLiteral("[,;，；\\s]+"));
    for (const QString& part : text.split(gaps, Qt::SkipEmptyParts)) {
        const auto number = base::parseNumber(part.toStdString());
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

QString numbersText(const std::vector<double>& numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts << QString::fromStdString(base::formatNumber(number));
    return texts.join(QStringLiteral(", "));
}

std::vector<domain::MembershipFunction> suggestedFunctions(std::size_t grades, double low, double high)
{
    std::vector<domain::MembershipFunction> functions;
    using enum domain::MembershipFunction::Shape;
    const double step = grades > 1 ? (high - low) / static_cast<double>(grades - 1) : 1;
    for (std::size_t i = 0; i < grades; ++i) {
        const double middle = high - static_cast<double>(i) * step;
        if (i == 0)
            functions.push_back({LargerIsBetter, {middle - step, middle}});
        else if (i + 1 == grades)
            functions.push_back({SmallerIsBetter, {middle, middle + step}});
        else
            functions.push_back({Triangular, {middle - step, middle, middle + step}});
    }
    return functions;
}

LeafDataCard::LeafDataCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("leafDataCard")),
      m_kind(new QComboBox),
      m_form(new QWidget),
      m_grid(new QGridLayout(m_form)),
      m_plot(new MembershipPlot),
      m_result(makeTable("leafMembership", this))
{
    m_kind->setObjectName(QStringLiteral("dataKind"));
    m_card.tools->addWidget(m_kind);
    m_grid->setContentsMargins(0, charts::space::xs, 0, charts::space::xs);
    m_grid->setHorizontalSpacing(charts::space::s);
    m_grid->setVerticalSpacing(charts::space::xs);
    m_card.body->addWidget(m_form);
    m_card.body->addWidget(m_plot);
    m_card.body->addWidget(m_result.view);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<Kind>(m_kind->itemData(index).toInt());
        change(tr("Source: %1").arg(dataName(kind)), [&](Data& data) {
            data.kind = kind;
            const auto grades = m_document.system().grades.size();
            if (kind == Kind::VoteCounts && data.counts.empty())
                data.counts.resize(grades, 0);
            if (kind == Kind::Typed && data.membership.empty())
                data.membership.resize(grades, 0);
            if (kind == Kind::Measured && data.functions.empty())
                data.functions = suggestedFunctions(grades, 0, 100);
        });
    });
    for (const auto signal : {&IndicatorDocument::changed, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, &LeafDataCard::showLeaf);
    connect(&m_document, &IndicatorDocument::evaluationChanged, this, &LeafDataCard::showResult);
    retranslate();
}

void LeafDataCard::retranslate()
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const Kind kind : kinds)
        m_kind->addItem(dataName(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("Where the memberships come from"));
    m_result.view->setAccessibleName(tr("Membership of the leaf"));
    m_shown.reset();
    showLeaf();
}

void LeafDataCard::change(const QString& step, const std::function<void(Data&)>& what)
{
    m_document.apply(step, [&](domain::IndicatorSystem& system) {
        if (auto* leaf = domain::find(system.goal, m_leaf))
            what(leaf->data);
    });
}

void LeafDataCard::showLeaf()
{
    const auto& system = m_document.system();
    const auto* leaf = domain::find(system.goal, m_document.node());
    m_card.frame->setVisible(leaf && leaf->leaf());
    if (!leaf || !leaf->leaf())
        return;
    m_card.setTexts(tr("%1: data").arg(fromUtf8(leaf->name)));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(leaf->data.kind)));
    const bool same = m_leaf == leaf->id && m_shown && *m_shown == leaf->data && m_shownGrades == system.grades.size();
    m_leaf = leaf->id;
    if (!same) {
        m_shown = leaf->data;
        m_shownGrades = system.grades.size();
        rebuild(*leaf);
    }
    showResult();
}

void LeafDataCard::clearForm()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that is being edited
        }
        delete item;
    }
}

int LeafDataCard::newRow() const
{
    return m_grid->count() == 0 ? 0 : m_grid->rowCount();
}

void LeafDataCard::rebuild(const domain::Indicator& leaf)
{
    clearForm();
    m_plot->setVisible(leaf.data.kind == Kind::Measured);
    switch (leaf.data.kind) {
    case Kind::None:
        break;
    case Kind::Questions:
        return addQuestions(leaf);
    case Kind::Votes:
        return addVotes(leaf);
    case Kind::VoteCounts:
        return addNumbers(leaf, true);
    case Kind::Measured:
        return addMeasured(leaf);
    case Kind::Typed:
        return addNumbers(leaf, false);
    }
}

void LeafDataCard::addQuestions(const domain::Indicator& leaf)
{
    for (std::size_t i = 0; i < leaf.data.questions.size(); ++i)
        addQuestionRow(i, leaf.data.questions[i]);
    const auto project = m_document.session().sharedProject();
    auto* add = new QComboBox;
    add->setObjectName(QStringLiteral("addQuestion"));
    add->setAccessibleName(tr("Add a question"));
    add->addItem(tr("Add a question …"));
    if (project) {
        const auto questionnaire = project->questionnaire();
        for (const auto& variable : questionnaire->variables) {
            if (hasScale(variable))
                add->addItem(caption(variable), fromUtf8(variable.name));
        }
    }
    connect(add, &QComboBox::activated, this, [this, add](int index) {
        const QString name = add->itemData(index).toString();
        if (!name.isEmpty())
            change(tr("Add the question %1").arg(name), [&](Data& data) {
                domain::QuestionSource source;
                source.variable = name.toStdString();
                data.questions.push_back(std::move(source));
            });
    });
    m_grid->addWidget(add, newRow(), 0, 1, 2);
}

void LeafDataCard::addQuestionRow(std::size_t at, const domain::QuestionSource& source)
{
    const auto project = m_document.session().sharedProject();
    const auto questionnaire = project ? project->questionnaire() : nullptr;
    const auto* variable = questionnaire ? questionnaire->findByText(source.variable) : nullptr;
    auto* name = new QLabel(variable ? caption(*variable) : fromUtf8(source.variable));
    name->setMinimumWidth(80);
    name->setToolTip(name->text());
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (!variable)
        theme::setLook(name, "bad");
    auto* direction = new QComboBox;
    direction->addItems({tr("High is good"), tr("High is bad")});
    direction->setCurrentIndex(source.reversed ? 1 : 0);
    direction->setAccessibleName(tr("Direction"));
    auto* rescaling = new QComboBox;
    using Rescaling = domain::QuestionSource::Rescaling;
    for (const auto each : {Rescaling::Bands, Rescaling::Shared, Rescaling::Cuts})
        rescaling->addItem(rescalingTitle(each));
    rescaling->setCurrentIndex(static_cast<int>(source.rescaling));
    rescaling->setAccessibleName(tr("Rescaling"));
    auto* cuts = lineEdit(numbersText(source.cuts), tr("Lowest answers of each grade but the last, best first"));
    cuts->setEnabled(source.rescaling == Rescaling::Cuts);
    cuts->setMaximumWidth(110);
    auto* remove = new QToolButton;
    remove->setIcon(theme::icon(QStringLiteral("trash")));
    remove->setToolTip(tr("Remove the question"));
    remove->setAccessibleName(remove->toolTip());
    const auto edit = [this, at](const QString& step, const std::function<void(domain::QuestionSource&)>& what) {
        change(step, [&](Data& data) {
            if (at < data.questions.size())
                what(data.questions[at]);
        });
    };
    connect(direction, &QComboBox::activated, this, [this, edit](int index) {
        edit(tr("Direction of a question"), [&](auto& question) { question.reversed = index == 1; });
    });
    connect(rescaling, &QComboBox::activated, this, [this, edit](int index) {
        edit(tr("Rescaling of a question"),
             [&](auto& question) { question.rescaling = static_cast<Rescaling>(index); });
    });
    connect(cuts, &QLineEdit::editingFinished, this, [this, edit, cuts] {
        const auto numbers = numbersFrom(cuts->text());
        cuts->setProperty("problem", !numbers.has_value());
        if (numbers)
            edit(tr("Cuts of a question"), [&](auto& question) { question.cuts = *numbers; });
    });
    connect(remove, &QToolButton::clicked, this, [this, at] {
        change(tr("Remove a question"), [&](Data& data) {
            if (at < data.questions.size())
                data.questions.erase(data.questions.begin() + static_cast<std::ptrdiff_t>(at));
        });
    });
    const int row = newRow();
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(direction, row, 1);
    m_grid->addWidget(rescaling, row, 2);
    m_grid->addWidget(cuts, row, 3);
    m_grid->addWidget(remove, row, 4);
    m_grid->setColumnStretch(0, 1);
}

void LeafDataCard::addVotes(const domain::Indicator& leaf)
{
    const auto& system = m_document.system();
    for (const auto& expert : system.experts) {
        auto* name = new QLabel(fromUtf8(expert.name));
        auto* grade = new QComboBox;
        grade->setAccessibleName(tr("Vote of %1").arg(fromUtf8(expert.name)));
        grade->addItem(tr("Not voted"), -1);
        for (std::size_t i = 0; i < system.grades.size(); ++i)
            grade->addItem(fromUtf8(system.grades[i].name), static_cast<int>(i));
        for (const auto& vote : leaf.data.votes) {
            if (vote.evaluator == expert.id)
                grade->setCurrentIndex(grade->findData(vote.grade));
        }
        connect(grade, &QComboBox::activated, this, [this, grade, id = expert.id](int index) {
            const int chosen = grade->itemData(index).toInt();
            change(tr("Vote of %1").arg(expertName(m_document.system(), id)), [&](Data& data) {
                std::erase_if(data.votes, [&](const domain::Vote& vote) { return vote.evaluator == id; });
                if (chosen >= 0)
                    data.votes.push_back({id, chosen});
            });
        });
        const int row = newRow();
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(grade, row, 1);
    }
    m_grid->setColumnStretch(0, 1);
}

void LeafDataCard::addNumbers(const domain::Indicator& leaf, bool counts)
{
    const auto& system = m_document.system();
    const auto& numbers = counts ? leaf.data.counts : leaf.data.membership;
    for (std::size_t i = 0; i < system.grades.size(); ++i) {
        const QString grade = fromUtf8(system.grades[i].name);
        auto* name = new QLabel(grade);
        auto* edit = lineEdit(i < numbers.size() ? numbersText({numbers[i]}) : QString(),
                              counts ? tr("Votes for %1").arg(grade) : tr("Membership of %1, 0 to 1").arg(grade));
        edit->setObjectName(QStringLiteral("number%1").arg(i));
        connect(edit, &QLineEdit::editingFinished, this, [this, edit, i, counts] {
            const auto number = base::parseNumber(edit->text().toStdString());
            edit->setProperty("problem", !number.has_value());
            if (!number)
                return;
            change(counts ? tr("Counts of votes") : tr("Typed memberships"), [&](Data& data) {
                auto& list = counts ? data.counts : data.membership;
                list.resize(std::max(list.size(), m_document.system().grades.size()), 0);
                list[i] = *number;
            });
        });
        m_grid->addWidget(name, 0, static_cast<int>(i));
        m_grid->addWidget(edit, 1, static_cast<int>(i));
    }
}

void LeafDataCard::addMeasured(const domain::Indicator& leaf)
{
    const auto& system = m_document.system();
    const auto project = m_document.session().sharedProject();
    auto* variable = new QComboBox;
    variable->setObjectName(QStringLiteral("measuredVariable"));
    variable->setAccessibleName(tr("Measured variable"));
    variable->addItem(tr("Typed value"), QString());
    if (project) {
        for (const auto& each : project->questionnaire()->variables) {
            if (each.type == domain::ValueType::Number || each.type == domain::ValueType::Code)
                variable->addItem(tr("Mean of %1").arg(caption(each)), fromUtf8(each.name));
        }
    }
    variable->setCurrentIndex(std::max(0, variable->findData(fromUtf8(leaf.data.measuredVariable))));
    auto* value = lineEdit(leaf.data.measured ? numbersText({*leaf.data.measured}) : QString(), tr("Measured value"));
    value->setObjectName(QStringLiteral("measuredValue"));
    value->setEnabled(leaf.data.measuredVariable.empty());
    connect(variable, &QComboBox::activated, this, [this, variable](int index) {
        change(tr("Measured variable"),
               [&](Data& data) { data.measuredVariable = variable->itemData(index).toString().toStdString(); });
    });
    connect(value, &QLineEdit::editingFinished, this, [this, value] {
        const auto number = base::parseNumber(value->text().toStdString());
        value->setProperty("problem", !number && !value->text().isEmpty());
        if (number || value->text().isEmpty())
            change(tr("Measured value"), [&](Data& data) { data.measured = number; });
    });
    m_grid->addWidget(variable, 0, 0, 1, 2);
    m_grid->addWidget(value, 0, 2);
    for (std::size_t i = 0; i < system.grades.size(); ++i)
        addFunctionRow(i, i < leaf.data.functions.size() ? leaf.data.functions[i] : domain::MembershipFunction{});
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(2, 1);
    QStringList names;
    for (const auto& grade : system.grades)
        names << fromUtf8(grade.name);
    m_plot->setContent(leaf.data.functions, gradeColours(system.grades, lookOf(*m_card.frame)), names,
                       leaf.data.measured);
}

void LeafDataCard::addFunctionRow(std::size_t grade, const domain::MembershipFunction& function)
{
    using Shape = domain::MembershipFunction::Shape;
    const QString name = fromUtf8(m_document.system().grades[grade].name);
    auto* label = new QLabel(name);
    auto* shape = new QComboBox;
    for (const auto each :
         {Shape::Triangular, Shape::Trapezoidal, Shape::Gaussian, Shape::LargerIsBetter, Shape::SmallerIsBetter})
        shape->addItem(shapeTitle(each), static_cast<int>(each));
    shape->setCurrentIndex(shape->findData(static_cast<int>(function.shape)));
    shape->setAccessibleName(tr("Membership function of %1").arg(name));
    auto* points = lineEdit(numbersText(function.points), tr("Points of the function of %1, ascending").arg(name));
    const auto edit = [this, grade](const QString& step, const std::function<void(domain::MembershipFunction&)>& what) {
        change(step, [&](Data& data) {
            data.functions.resize(std::max(data.functions.size(), m_document.system().grades.size()));
            what(data.functions[grade]);
        });
    };
    connect(shape, &QComboBox::activated, this, [this, edit, shape](int index) {
        edit(tr("Shape of a membership function"),
             [&](auto& each) { each.shape = static_cast<Shape>(shape->itemData(index).toInt()); });
    });
    connect(points, &QLineEdit::editingFinished, this, [this, edit, points] {
        const auto numbers = numbersFrom(points->text());
        points->setProperty("problem", !numbers.has_value());
        if (numbers)
            edit(tr("Points of a membership function"), [&](auto& each) { each.points = *numbers; });
    });
    const int row = newRow();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(shape, row, 1);
    m_grid->addWidget(points, row, 2);
}

void LeafDataCard::showResult()
{
    const auto* result = m_document.evaluation();
    const auto& grades = m_document.system().grades;
    const analysis::LeafMembership* own = nullptr;
    if (result) {
        const auto& leaves = result->total.evaluation.leaves;
        const auto found = std::ranges::find(leaves, m_document.node(), &analysis::LeafMembership::leaf);
        own = found == leaves.end() ? nullptr : &*found;
    }
    const bool made = own && own->row.size() == grades.size();
    m_result.view->setVisible(made);
    if (own && !made)
        m_card.setTexts(m_card.title->text(), lackText(*own, m_document.system()));
    if (!made)
        return;
    m_card.setTexts(m_card.title->text(), {});
    QStringList header;
    ValueTable::Row row{0, {}};
    for (std::size_t i = 0; i < grades.size(); ++i) {
        header << fromUtf8(grades[i].name);
        ValueCell cell = numberCell(numberText(own->row[i], 4));
        cell.bar = own->row[i];
        row.cells.push_back(cell);
    }
    header << tr("n") << tr("Missing");
    row.cells.push_back(numberCell(own->n > 0 ? countText(own->n) : QStringLiteral("–")));
    row.cells.push_back(numberCell(countText(own->missing)));
    m_result.model->setContent(header, {row});
    m_result.fit(78);
    m_result.showRows(1);
}

} // namespace manyi::app
