#include "app/data/derive_recode.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "app/data/derive_values.h"
#include "app/overview/figure_text.h"
#include "base/number.h"

namespace manyi::app {

namespace {

enum Column { Old, Answers, Code, Label, ColumnCount };
constexpr std::size_t mostRows = 200; // of codes that are listed by themselves

QString number(double value)
{
    return fromUtf8(base::formatNumber(value));
}

QString answersIn(const domain::Variable& source, double low, double high)
{
    QStringList answers;
    for (const domain::ValueLabel& label : source.labels) {
        if (label.code >= low && label.code <= high)
            answers << fromUtf8(label.label);
    }
    return answers.join(QStringLiteral(" · "));
}

} // namespace

RecodeForm::RecodeForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent), m_task(this), m_table(new QTableWidget(0, ColumnCount, this))
{
    const auto* recode =
        existing && existing->derivation ? std::get_if<domain::Recode>(existing->derivation.get()) : nullptr;
    m_source = addSource(tr("Variable"), holdsNumbers, recode ? recode->source : base::VariableId());
    buildTable();
    m_others = addChoice("deriveOthers", tr("Everything else"), {tr("Keeps its code"), tr("Becomes missing")},
                         recode && !recode->keepOthers ? 1 : 0);
    if (recode)
        fillFrom(*existing, *recode);
    connect(m_source, &VariableCombo::chosen, this, &RecodeForm::fill);
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int column) {
        joinLabels(row, column);
        Q_EMIT changed();
    });
}

void RecodeForm::buildTable()
{
    m_table->setObjectName(QStringLiteral("recodeTable"));
    m_table->setHorizontalHeaderLabels({tr("Old codes"), tr("Answers"), tr("New code"), tr("New label")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Answers, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Label, QHeaderView::Stretch);
    m_table->setColumnWidth(Old, 92);
    m_table->setColumnWidth(Code, 92);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(charts::space::rowHeight);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::EditKeyPressed);
    m_table->setMinimumHeight(140);
    auto* add = new QPushButton(tr("Add a row"), this);
    auto* remove = new QPushButton(tr("Remove row"), this);
    add->setObjectName(QStringLiteral("addRule"));
    remove->setObjectName(QStringLiteral("removeRule"));
    addField(tr("Old codes, such as 3, 1–2, ..3 or 4..; the first row that fits counts"), m_table,
             tr("A row without a new code makes its answers missing."));
    addLine(QString(), {add, remove});
    connect(add, &QPushButton::clicked, this, [this] {
        addRule({}, {}, {}, {});
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, Old);
        m_table->editItem(m_table->item(m_table->rowCount() - 1, Old));
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT changed();
    });
}

void RecodeForm::addRule(const QString& old, const QString& answers, const QString& code, const QString& label)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    int column = 0;
    for (const QString& text : {old, answers, code, label}) {
        auto* item = new QTableWidgetItem(text);
        item->setToolTip(text);
        if (column == Answers) {
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            item->setForeground(palette().brush(QPalette::PlaceholderText));
        }
        m_table->setItem(row, column++, item);
    }
}

void RecodeForm::fill()
{
    m_table->setRowCount(0);
    const auto project = session().sharedProject();
    const base::VariableId id = m_source->variable();
    if (!project || !id)
        return;
    using Held = base::Result<HeldValues>;
    m_task.start<Held>(
        tr("Reading the answers"),
        [project, id](base::Progress& progress) { return heldValues(*project, id, true, progress); },
        [this, id](const Held& held) {
            const domain::Variable* source = questionnaire().find(id);
            std::vector<double> codes;
            for (const domain::ValueLabel& label : source->labels)
                codes.push_back(label.code);
            for (std::size_t i = 0; held && i < held->values.size() && held->values.size() <= mostRows; ++i)
                codes.push_back(held->values[i].value);
            std::ranges::sort(codes);
            codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
            for (const double code : codes) {
                const QString label = answersIn(*source, code, code);
                const bool missing = domain::isUserMissing(*source, code);
                addRule(number(code), label, missing ? QString() : number(code), missing ? QString() : label);
            }
            Q_EMIT changed();
        });
}

void RecodeForm::fillFrom(const domain::Variable& existing, const domain::Recode& recode)
{
    const domain::Variable* source = questionnaire().find(recode.source);
    for (const domain::Recode::Rule& rule : recode.rules) {
        const std::string* label = rule.code ? domain::labelOf(existing, *rule.code) : nullptr;
        addRule(codeRangeText(rule.low, rule.high), source ? answersIn(*source, rule.low, rule.high) : QString(),
                rule.code ? number(*rule.code) : QString(), label ? fromUtf8(*label) : QString());
    }
}

// One new code has one label: the row takes that of the first row with its new code; a label that is typed goes to all.
void RecodeForm::joinLabels(int row, int column)
{
    const QSignalBlocker quiet(m_table);
    const auto text = [this](int r, int c) { return m_table->item(r, c)->text().trimmed(); };
    const domain::Variable* source = questionnaire().find(m_source->variable());
    if (column == Old && source) {
        const auto range = codeRangeFromText(text(row, Old));
        m_table->item(row, Answers)->setText(range ? answersIn(*source, range->low, range->high) : QString());
        return;
    }
    if (column == Code && text(row, Code).isEmpty())
        m_table->item(row, Label)->setText({});
    if ((column != Code && column != Label) || text(row, Code).isEmpty())
        return;
    for (int other = 0; other < m_table->rowCount(); ++other) {
        if (other == row || text(other, Code) != text(row, Code))
            continue;
        if (column == Code) {
            m_table->item(row, Label)->setText(text(other, Label));
            return;
        }
        m_table->item(other, Label)->setText(text(row, Label));
    }
}

RecodeForm::Read RecodeForm::read() const
{
    Read read;
    read.recode.source = m_source->variable();
    read.recode.keepOthers = m_others->currentIndex() == 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [this, row](int column) { return m_table->item(row, column)->text().trimmed(); };
        if (text(Old).isEmpty())
            continue;
        const auto range = codeRangeFromText(text(Old));
        if (!range) {
            read.problem = tr("“%1” names no codes; write 3, 1–2, ..3 or 4...").arg(text(Old));
            return read;
        }
        domain::Recode::Rule rule{range->low, range->high, {}};
        if (!text(Code).isEmpty()) {
            rule.code = base::parseNumber(text(Code).toStdString());
            if (!rule.code) {
                read.problem = tr("“%1” is no code; write a number, or nothing for missing.").arg(text(Code));
                return read;
            }
            const bool known =
                std::ranges::find(read.labels, *rule.code, &domain::ValueLabel::code) != read.labels.end();
            if (!text(Label).isEmpty() && !known)
                read.labels.push_back({*rule.code, text(Label).toStdString()});
        }
        read.recode.rules.push_back(rule);
    }
    return read;
}

QString RecodeForm::problem() const
{
    if (!m_source->variable())
        return tr("Choose the variable.");
    const Read all = read();
    if (all.problem.isEmpty() && all.recode.rules.empty())
        return m_task.running() ? tr("The answers are being read.")
                                : tr("Write at least one row of old and new codes.");
    return all.problem;
}

DerivedDraft RecodeForm::draft() const
{
    Read all = read();
    return {domain::Derivation(std::move(all.recode)), std::move(all.labels)};
}

} // namespace manyi::app
