#include "app/data/weight_margins.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "app/commands/messages.h"
#include "app/data/cleaning_fields.h"
#include "app/data/weight_sizes_dialog.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

enum Column { Category, Count, Share, Target };
constexpr int codeRole = Qt::UserRole;
constexpr std::size_t mostCategories = 2000;

bool canBeMargin(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Code && variable.role != domain::Role::Id;
}

// Only targets are typed.
class TargetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool typed = index.column() == Target && index.parent().isValid();
        return typed ? QStyledItemDelegate::createEditor(parent, option, index) : nullptr;
    }
};

std::optional<double> targetOf(QString text)
{
    text = text.trimmed();
    if (text.endsWith(QLatin1Char('%')))
        text.chop(1);
    const auto number = base::parseNumber(text.remove(QLatin1Char(' ')).toStdString());
    return number && *number >= 0 ? number : std::nullopt;
}

} // namespace

WeightMargins::WeightMargins(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_questionnaire(session.project()->questionnaire()),
      m_task(this),
      m_counting(this),
      m_add(new VariableCombo(*m_questionnaire, canBeMargin, tr("Add a variable…"), this)),
      m_tree(new QTreeWidget(this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    buildTree();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(buildTools());
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    connect(m_add, &VariableCombo::chosen, this, [this] {
        const base::VariableId variable = m_add->variable();
        if (!variable)
            return;
        if (!marginItem(variable))
            setMargins({engine::Margin{variable, {}}});
        m_add->setCurrentIndex(0);
    });
    connect(this, &WeightMargins::changed, m_remove, [this] { m_remove->setEnabled(m_tree->topLevelItemCount() > 0); });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (item->parent())
            sum(item->parent());
        Q_EMIT changed();
    });
}

void WeightMargins::buildTree()
{
    m_tree->setObjectName(QStringLiteral("weightMargins"));
    m_tree->setAccessibleName(tr("Margins and their targets"));
    m_tree->setHeaderLabels({tr("Category"), tr("n"), tr("Now %"), tr("Target")});
    for (const Column column : {Count, Share, Target})
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setItemDelegate(new TargetDelegate(m_tree));
    m_tree->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                            QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Category, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair{Count, 64}, std::pair{Share, 64}, std::pair{Target, 96}})
        m_tree->setColumnWidth(column, width);
    m_tree->setMinimumHeight(160);
}

QWidget* WeightMargins::buildTools()
{
    auto* tools = new QWidget(this);
    m_add->setObjectName(QStringLiteral("addMargin"));
    m_add->setAccessibleName(tr("Add a variable…"));
    m_add->setMinimumContentsLength(14);
    auto* file = new QPushButton(tr("From a file…"), tools);
    auto* sizes = new QPushButton(tr("From sizes…"), tools);
    file->setObjectName(QStringLiteral("marginsFromFile"));
    file->setToolTip(tr("A table with the columns variable, category and share"));
    sizes->setObjectName(QStringLiteral("marginFromSizes"));
    sizes->setToolTip(tr("Targets in proportion to a number that is known of each place, such as its customers"));
    m_remove->setObjectName(QStringLiteral("removeMargin"));
    m_remove->setToolTip(tr("Take the variable of the selected line out"));
    m_remove->setEnabled(false);
    auto* line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_add, 1);
    line->addWidget(file);
    line->addWidget(sizes);
    line->addWidget(m_remove);
    connect(file, &QPushButton::clicked, this, &WeightMargins::readFile);
    connect(sizes, &QPushButton::clicked, this, &WeightMargins::askForSizes);
    connect(m_remove, &QPushButton::clicked, this, &WeightMargins::removeCurrent);
    return tools;
}

QTreeWidgetItem* WeightMargins::marginItem(base::VariableId variable) const
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->data(Category, codeRole).toLongLong() == variable.value)
            return m_tree->topLevelItem(i);
    }
    return nullptr;
}

void WeightMargins::setMargins(const std::vector<engine::Margin>& margins)
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    m_waiting.insert(m_waiting.end(), margins.begin(), margins.end());
    using Counts = std::vector<HeldValues>;
    m_counting.start<Counts>(
        tr("Reading the answers"),
        [project, waiting = m_waiting](base::Progress& progress) {
            Counts counts;
            for (const engine::Margin& margin : waiting) {
                auto held = heldValues(*project, margin.variable, false, progress);
                counts.push_back(held ? std::move(*held) : HeldValues{});
            }
            return counts;
        },
        [this](const Counts& counts) {
            const std::vector<engine::Margin> read = std::exchange(m_waiting, {});
            for (std::size_t i = 0; i < read.size(); ++i)
                show(read[i], counts[i]);
            if (m_add->hasFocus())
                m_tree->setFocus(); // its targets are what is typed next
            Q_EMIT changed();
        });
}

void WeightMargins::show(const engine::Margin& margin, const HeldValues& held)
{
    const domain::Variable* variable = m_questionnaire->find(margin.variable);
    if (!variable)
        return;
    const QSignalBlocker quiet(m_tree);
    QTreeWidgetItem* item = marginItem(margin.variable);
    if (!item) {
        item = new QTreeWidgetItem(m_tree, {fromUtf8(variable->name)});
        item->setData(Category, codeRole, qlonglong(variable->id.value));
        item->setToolTip(Category, fromUtf8(variable->label));
        QFont bold = item->font(Category);
        bold.setBold(true);
        item->setFont(Category, bold);
    }
    qDeleteAll(item->takeChildren());
    fill(item, held, margin);
    item->setExpanded(true);
    sum(item);
    m_tree->setCurrentItem(item->childCount() > 0 ? item->child(0) : item, Target);
}

void WeightMargins::fill(QTreeWidgetItem* item, const HeldValues& held, const engine::Margin& margin)
{
    const domain::Variable& variable = *m_questionnaire->find(margin.variable);
    std::map<double, std::int64_t> counts;
    std::int64_t all = 0;
    for (const domain::ValueLabel& label : variable.labels) {
        if (!domain::isUserMissing(variable, label.code))
            counts[label.code] = 0;
    }
    for (const HeldValues::Value& value : held.values) {
        counts[value.value] = value.n;
        all += value.n;
    }
    for (const auto& [code, n] : counts) {
        if (item->childCount() >= static_cast<int>(mostCategories))
            break;
        const double share = all > 0 ? 100 * static_cast<double>(n) / static_cast<double>(all) : 0;
        auto* child = new QTreeWidgetItem(
            item, {fromUtf8(domain::labelOrCode(variable, code)), countText(n), numberText(share, 1)});
        child->setData(Category, codeRole, code);
        child->setFlags(child->flags() | Qt::ItemIsEditable);
        for (const Column column : {Count, Share, Target})
            child->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        const auto target = std::ranges::find(margin.targets, code, &domain::RakedWeight::Target::code);
        if (target != margin.targets.end())
            child->setText(Target, fromUtf8(base::formatNumber(target->share)));
    }
}

// The sum of the targets beside the variable: 100 and 1 show that shares are complete.
void WeightMargins::sum(QTreeWidgetItem* item)
{
    double total = 0;
    int read = 0;
    for (int i = 0; i < item->childCount(); ++i) {
        if (const auto target = targetOf(item->child(i)->text(Target))) {
            total += *target;
            ++read;
        }
    }
    const QSignalBlocker quiet(m_tree);
    item->setTextAlignment(Target, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(Target,
                  read == 0 ? QString() : tr("Σ %1").arg(numberText(total, total == std::floor(total) ? 0 : 3)));
}

void WeightMargins::removeCurrent()
{
    QTreeWidgetItem* item = m_tree->currentItem();
    if (!item)
        return;
    delete (item->parent() ? item->parent() : item);
    Q_EMIT changed();
}

void WeightMargins::readFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Targets of weights"), {},
                                                      tr("Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)") +
                                                          QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    using Margins = base::Result<std::vector<engine::Margin>>;
    m_task.start<Margins>(
        tr("Reading the targets"),
        [questionnaire = m_questionnaire, path](base::Progress& progress) {
            return engine::marginsFromFile(*questionnaire, path.toStdString(), progress);
        },
        [this](const Margins& margins) {
            if (!margins) {
                showError(window(), tr("The targets could not be read"), margins.error());
                return;
            }
            setMargins(*margins);
        });
}

void WeightMargins::askForSizes()
{
    auto* dialog = new WeightSizesDialog(*m_questionnaire, window());
    connect(dialog, &WeightSizesDialog::chosen, this, [this](base::VariableId level, base::VariableId size) {
        const auto project = m_session.sharedProject();
        struct Read {
            base::Result<engine::Margin> margin;
            std::vector<std::string> left;
        };
        m_task.start<Read>(
            tr("Reading the targets"),
            [project, level, size](base::Progress& progress) {
                std::vector<std::string> left;
                auto margin = engine::marginFromSize(*project, level, size, progress, &left);
                return Read{std::move(margin), std::move(left)};
            },
            [this](const Read& read) { sizesRead(read.margin, read.left); });
    });
    dialog->open();
}

void WeightMargins::sizesRead(const base::Result<engine::Margin>& margin, const std::vector<std::string>& left)
{
    if (!margin) {
        showError(window(), tr("The targets could not be made"), margin.error());
        return;
    }
    setMargins({*margin});
    QStringList sentences;
    for (const std::string& sentence : left)
        sentences << fromUtf8(sentence);
    if (!sentences.isEmpty())
        showNotice(window(), tr("Targets from sizes"), sentences.join(QLatin1Char('\n')));
}

std::vector<engine::Margin> WeightMargins::margins() const
{
    std::vector<engine::Margin> margins;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_tree->topLevelItem(i);
        engine::Margin margin{{item->data(Category, codeRole).toLongLong()}, {}};
        for (int k = 0; k < item->childCount(); ++k) {
            if (const auto target = targetOf(item->child(k)->text(Target)))
                margin.targets.push_back({item->child(k)->data(Category, codeRole).toDouble(), *target});
        }
        margins.push_back(std::move(margin));
    }
    return margins;
}

QString WeightMargins::problem() const
{
    if (!m_waiting.empty())
        return tr("The answers are being read.");
    if (m_tree->topLevelItemCount() == 0)
        return tr("Add the variables whose distribution is known.");
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_tree->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < item->childCount(); ++k) {
            const QString text = item->child(k)->text(Target).trimmed();
            const auto target = targetOf(text);
            if (!text.isEmpty() && !target)
                return tr("“%1” is no target; write a share, a percentage or a count.").arg(text);
            any = any || target;
        }
        if (!any)
            return tr("Write the targets of %1.").arg(item->text(Category));
    }
    return {};
}

} // namespace manyi::app
