#include "app/indicators/grades_card.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "app/indicators/grade_colours.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

enum Column { Name, Score, Colour };

QIcon swatch(const QColor& colour)
{
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter(&picture).fillRect(QRectF(2, 2, 12, 12), colour);
    return QIcon(picture);
}

template <class F>
void eachData(domain::Indicator& indicator, F&& f)
{
    f(indicator.data);
    for (auto& child : indicator.children)
        eachData(child, f);
}

template <class T>
void moveWithin(std::vector<T>& list, std::size_t from, std::size_t to)
{
    if (from >= list.size() || to >= list.size())
        return;
    const T moved = list[from];
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), moved);
}

template <class T>
void eraseAt(std::vector<T>& list, std::size_t at)
{
    if (at < list.size())
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
}

} // namespace

void addGrade(domain::IndicatorSystem& system, const std::string& name)
{
    system.grades.push_back({name, std::nullopt, {}});
    eachData(system.goal, [](domain::IndicatorData& data) {
        if (!data.counts.empty())
            data.counts.push_back(0);
        if (!data.membership.empty())
            data.membership.push_back(0);
    });
}

void removeGrade(domain::IndicatorSystem& system, std::size_t grade)
{
    eraseAt(system.grades, grade);
    eachData(system.goal, [grade](domain::IndicatorData& data) {
        eraseAt(data.counts, grade);
        eraseAt(data.membership, grade);
        eraseAt(data.functions, grade);
        std::erase_if(data.votes, [&](const domain::Vote& vote) { return vote.grade == static_cast<int>(grade); });
        for (auto& vote : data.votes)
            vote.grade -= vote.grade > static_cast<int>(grade) ? 1 : 0;
    });
}

void moveGrade(domain::IndicatorSystem& system, std::size_t from, std::size_t to)
{
    if (from >= system.grades.size() || to >= system.grades.size() || from == to)
        return;
    moveWithin(system.grades, from, to);
    eachData(system.goal, [from, to](domain::IndicatorData& data) {
        moveWithin(data.counts, from, to);
        moveWithin(data.membership, from, to);
        moveWithin(data.functions, from, to);
        for (auto& vote : data.votes) {
            const auto grade = static_cast<std::size_t>(std::max(0, vote.grade));
            if (grade == from)
                vote.grade = static_cast<int>(to);
            else if (from < to && grade > from && grade <= to)
                --vote.grade;
            else if (to < from && grade >= to && grade < from)
                ++vote.grade;
        }
    });
}

GradesCard::GradesCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("gradesCard")),
      m_table(makeTable("grades", this, true)),
      m_add(new QToolButton),
      m_remove(new QToolButton),
      m_up(new QToolButton),
      m_down(new QToolButton)
{
    const std::pair<QToolButton*, const char*> buttons[] = {
        {m_add, "plus"}, {m_remove, "trash"}, {m_up, "chevron-up"}, {m_down, "chevron-down"}};
    for (const auto& [button, icon] : buttons) {
        button->setIcon(theme::icon(QLatin1String(icon)));
        m_card.tools->addWidget(button);
    }
    m_add->setObjectName(QStringLiteral("addGrade"));
    m_remove->setObjectName(QStringLiteral("removeGrade"));
    m_card.frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as high as the chart beside it
    m_card.body->addWidget(m_table.view);
    m_card.body->addStretch();
    connect(m_add, &QToolButton::clicked, this, &GradesCard::add);
    connect(m_remove, &QToolButton::clicked, this, &GradesCard::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_table.model, &ValueTable::edited, this, &GradesCard::edited);
    connect(m_table.view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == Colour)
            chooseColour(index.row());
    });
    connect(&m_document, &IndicatorDocument::changed, this, &GradesCard::showGrades);
    retranslate();
}

void GradesCard::retranslate()
{
    const std::pair<QToolButton*, QString> texts[] = {
        {m_add, tr("Add a grade")}, {m_remove, tr("Remove the grade")}, {m_up, tr("Better")}, {m_down, tr("Worse")}};
    for (const auto& [button, text] : texts) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_table.view->setAccessibleName(tr("Grades with their scores"));
    showGrades();
}

void GradesCard::showGrades()
{
    const auto& grades = m_document.system().grades;
    const auto colours = gradeColours(grades, lookOf(*m_card.frame));
    std::vector<ValueTable::Row> rows;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        ValueCell name{fromUtf8(grades[i].name)};
        name.editable = true;
        ValueCell score =
            numberCell(grades[i].score ? QString::fromStdString(base::formatNumber(*grades[i].score)) : QString());
        score.editable = true;
        ValueCell colour;
        colour.icon = swatch(colours[i]);
        colour.tip = colours[i].name().toUpper() + QStringLiteral("\n") + tr("Double click to choose another colour.");
        rows.push_back({static_cast<qint64>(i), {name, score, colour}});
    }
    m_table.model->setContent({tr("Grade"), tr("Score"), tr("Colour")}, std::move(rows));
    m_table.fit(0);
    m_table.showRows(8);
    m_card.setTexts(tr("Grades"), tr("The best first."));
}

void GradesCard::edited(qint64 key, int column, const QString& text)
{
    const auto at = static_cast<std::size_t>(key);
    if (at >= m_document.system().grades.size())
        return;
    if (column == Name) {
        m_document.apply(tr("Rename a grade"),
                         [&](domain::IndicatorSystem& system) { system.grades[at].name = text.toStdString(); });
        return;
    }
    m_document.edit(tr("Score of a grade"), [&](domain::IndicatorSystem& system) -> base::Status {
        const auto score = base::parseNumber(text.toStdString());
        if (!score && !text.isEmpty())
            return base::Error{base::ErrorCode::InvalidArgument,
                               tr("\"%1\" is not a number; the old score was kept.").arg(text).toStdString(),
                               {}};
        system.grades[at].score = score;
        return {};
    });
}

void GradesCard::add()
{
    m_document.apply(tr("Add a grade"), [&](domain::IndicatorSystem& system) {
        addGrade(system, tr("Grade %1").arg(system.grades.size() + 1).toStdString());
    });
}

void GradesCard::removeCurrent()
{
    const int row = m_table.view->currentIndex().row();
    if (row < 0)
        return;
    m_document.apply(tr("Remove a grade"),
                     [&](domain::IndicatorSystem& system) { removeGrade(system, static_cast<std::size_t>(row)); });
}

void GradesCard::move(int by)
{
    const int row = m_table.view->currentIndex().row();
    if (row < 0 || row + by < 0 || row + by >= m_table.model->rowCount())
        return;
    m_document.apply(tr("Move a grade"), [&](domain::IndicatorSystem& system) {
        moveGrade(system, static_cast<std::size_t>(row), static_cast<std::size_t>(row + by));
    });
    m_table.view->setCurrentIndex(m_table.model->index(row + by, 0));
}

void GradesCard::chooseColour(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_document.system().grades.size())
        return;
    const auto now = gradeColours(m_document.system().grades, lookOf(*m_card.frame))[at];
    const QColor chosen = QColorDialog::getColor(now, m_card.frame, tr("Colour of the grade"));
    if (chosen.isValid())
        m_document.apply(tr("Colour of a grade"), [&](domain::IndicatorSystem& system) {
            system.grades[at].colour = chosen.name().toUpper().toStdString();
        });
}

} // namespace manyi::app
