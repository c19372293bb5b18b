#include "app/indicators/leaf_form.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/leaf_form_parts.h"
#include "app/overview/figure_text.h"
#include "base/number.h"
#include "charts/tokens.h"

namespace manyi::app {

LeafForm::LeafForm(IndicatorDocument& document, QObject* parent)
    : QObject(parent), m_document(document), m_widget(new QWidget), m_grid(new QGridLayout(m_widget))
{
    m_grid->setContentsMargins(0, charts::space::xs, 0, charts::space::xs);
    m_grid->setHorizontalSpacing(charts::space::s);
    m_grid->setVerticalSpacing(charts::space::xs);
}

void LeafForm::change(const QString& step, const std::function<void(Data&)>& what)
{
    m_document.apply(step, [&](domain::IndicatorSystem& system) {
        if (auto* leaf = domain::find(system.goal, m_leaf))
            what(leaf->data);
    });
}

void LeafForm::show(const domain::Indicator& leaf)
{
    const bool same = m_leaf == leaf.id && m_kind == leaf.data.kind;
    const int focused = same ? m_grid->indexOf(QApplication::focusWidget()) : -1; // cells are in the order of making
    m_leaf = leaf.id;
    m_kind = leaf.data.kind;
    clear();
    addRows(leaf);
    const QLayoutItem* cell = focused < 0 ? nullptr : m_grid->itemAt(focused);
    if (cell && cell->widget())
        cell->widget()->setFocus();
}

void LeafForm::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that is being edited
        }
        delete item;
    }
}

int LeafForm::newRow() const
{
    return m_grid->count() == 0 ? 0 : m_grid->rowCount();
}

void LeafForm::addRows(const domain::Indicator& leaf)
{
    using Kind = Data::Kind;
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

void LeafForm::addVotes(const domain::Indicator& leaf)
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

void LeafForm::addNumbers(const domain::Indicator& leaf, bool counts)
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

} // namespace manyi::app
