#include "app/data/value_labels_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

ValueLabelsDialog::ValueLabelsDialog(const domain::Variable& variable, QWidget* parent)
    : QDialog(parent), m_variable(variable), m_table(new QTableWidget(0, 2, this)), m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("valueLabelsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answers of %1").arg(fromUtf8(variable.name)));
    resize(480, 460);
    auto* question = new QLabel(fromUtf8(variable.label), this);
    question->setWordWrap(true);
    theme::setLook(question, "grey");
    m_table->setObjectName(QStringLiteral("valueLabels"));
    m_table->setAccessibleName(tr("Answers"));
    m_table->setHorizontalHeaderLabels({tr("Code"), tr("Label")});
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(charts::space::rowHeight);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (const domain::ValueLabel& label : variable.labels)
        addRow(fromUtf8(base::formatNumber(label.code)), fromUtf8(label.label));
    auto* add = new QPushButton(tr("Add an answer"), this);
    auto* remove = new QPushButton(tr("Remove"), this);
    add->setObjectName(QStringLiteral("addAnswer"));
    remove->setObjectName(QStringLiteral("removeAnswer"));
    theme::setLook(m_problem, "bad");
    m_problem->setObjectName(QStringLiteral("valueLabelsProblem"));
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    theme::setLook(m_ok, "primary");
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(question);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_table->editItem(m_table->item(m_table->rowCount() - 1, 0));
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        judge();
    });
    connect(m_table, &QTableWidget::itemChanged, this, &ValueLabelsDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &ValueLabelsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void ValueLabelsDialog::addRow(const QString& code, const QString& label)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(code));
    m_table->setItem(row, 1, new QTableWidgetItem(label));
}

std::optional<std::vector<domain::ValueLabel>> ValueLabelsDialog::labels(QString& problem) const
{
    std::vector<domain::ValueLabel> labels;
    std::set<double> codes;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString code = m_table->item(row, 0)->text().trimmed(), label = m_table->item(row, 1)->text().trimmed();
        if (code.isEmpty() && label.isEmpty())
            continue;
        const auto number = base::parseNumber(code.toStdString());
        if (!number || *number != std::floor(*number)) {
            problem = tr("“%1” is not a code; codes are whole numbers.").arg(code);
            return std::nullopt;
        }
        if (!codes.insert(*number).second) {
            problem = tr("The code %1 stands twice.").arg(code);
            return std::nullopt;
        }
        labels.push_back({*number, label.toStdString()});
    }
    std::ranges::sort(labels, {}, &domain::ValueLabel::code);
    return labels;
}

void ValueLabelsDialog::judge()
{
    QString problem;
    m_ok->setEnabled(labels(problem).has_value());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ValueLabelsDialog::accept()
{
    QString problem;
    auto all = labels(problem);
    if (!all)
        return;
    const bool same = std::ranges::equal(
        *all, m_variable.labels, [](const auto& a, const auto& b) { return a.code == b.code && a.label == b.label; });
    m_variable.labels = std::move(*all);
    if (!same)
        Q_EMIT changed(m_variable);
    QDialog::accept();
}

} // namespace manyi::app
