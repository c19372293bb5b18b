#include "app/indicators/experts_panel.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/page_parts.h"
#include "app/indicators/value_table.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

enum Column { Name, Weight, Ratio, LampColumn };

// A single lamp as a widget.
class LampLabel : public QWidget {
public:
    using QWidget::QWidget;
    void setLamp(Lamp lamp)
    {
        m_lamp = lamp;
        setAccessibleName(lampText(lamp));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintLamp(painter, QRectF(rect()).center(), 9, m_lamp, lookOf(*this));
    }

private:
    Lamp m_lamp = Lamp::None;
};

} // namespace

ExpertsPanel::ExpertsPanel(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new ElidedLabel(this)),
      m_group(new ElidedLabel(this)),
      m_groupRatio(new QLabel(this)),
      m_add(new QToolButton(this)),
      m_more(new QToolButton(this)),
      m_lamp(new LampLabel(this)),
      m_table(new TableView(this)),
      m_model(new ValueTable(this))
{
    setObjectName(QStringLiteral("expertsPanel"));
    m_table->setObjectName(QStringLiteral("experts"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_add->setObjectName(QStringLiteral("addExpert"));
    m_add->setIcon(theme::icon(QStringLiteral("plus")));
    m_more->setObjectName(QStringLiteral("expertMenu"));
    m_more->setIcon(theme::icon(QStringLiteral("more")));
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_group, "secondary");
    m_group->setObjectName(QStringLiteral("groupLine"));
    m_lamp->setFixedSize(28, 20);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::xs, charts::space::s, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    head->addWidget(m_more);
    auto* line = new QFrame;
    theme::setLook(line, "line");
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(charts::space::l, charts::space::xs, charts::space::s, charts::space::s);
    foot->setSpacing(charts::space::xs);
    foot->addWidget(m_group, 1);
    foot->addWidget(m_groupRatio);
    foot->addWidget(m_lamp);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(line);
    column->addLayout(foot);
    connect(m_add, &QToolButton::clicked, this, &ExpertsPanel::addExpert);
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(m_model, &ValueTable::edited, this, &ExpertsPanel::edited);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_syncing)
            m_document.selectExpert(current());
    });
    for (const auto signal :
         {&IndicatorDocument::changed, &IndicatorDocument::selectionChanged, &IndicatorDocument::nodeWeightsChanged})
        connect(&m_document, signal, this, &ExpertsPanel::showDocument);
    retranslate();
}

base::ExpertId ExpertsPanel::current() const
{
    return {m_model->keyAt(m_table->currentIndex().row())};
}

void ExpertsPanel::retranslate()
{
    m_add->setToolTip(tr("Add an expert"));
    m_add->setAccessibleName(tr("Add an expert"));
    m_more->setToolTip(tr("Experts: exclude, remove"));
    m_more->setAccessibleName(tr("Experts: exclude, remove"));
    m_table->setAccessibleName(tr("Experts with weight and consistency"));
    showDocument();
}

void ExpertsPanel::showDocument()
{
    const QString node = nameOf(m_document.system(), m_document.judgedNode());
    m_title->setText(node.isEmpty() ? tr("Experts") : tr("Experts, %1").arg(node));
    m_syncing = true;
    showRows();
    m_syncing = false;
    const auto& weights = m_document.nodeWeights();
    const auto& options = m_document.system().options;
    const bool several = weights.consensus.has_value();
    const QString method =
        options.group == domain::GroupMethod::Judgements ? QStringLiteral("AIJ") : QStringLiteral("AIP");
    m_group->setText(several ? tr("Group %1, consensus %2 %").arg(method, numberText(100 * *weights.consensus, 1))
                             : tr("Group %1").arg(method));
    m_group->setToolTip(groupName(options.group));
    const bool made = !weights.group.weights.empty();
    m_groupRatio->setText(made ? ratioText(weights.group.consistencyRatio) : QString());
    static_cast<LampLabel*>(m_lamp)->setLamp(made ? lampOf(weights.group.consistencyRatio, options.consistencyLimit)
                                                  : Lamp::None);
}

void ExpertsPanel::showRows()
{
    const auto& system = m_document.system();
    const auto& look = lookOf(*this);
    std::vector<ValueTable::Row> rows;
    for (const domain::Expert& expert : system.experts) {
        const auto& known = m_document.nodeWeights().experts;
        const auto at = std::ranges::find(known, expert.id, &analysis::ExpertPriorities::expert);
        const bool judged = at != known.end() && !at->priorities.weights.empty();
        const auto ratio = judged ? at->priorities.consistencyRatio : std::nullopt;
        const Lamp lamp = lampOf(ratio, system.options.consistencyLimit);
        ValueCell name{fromUtf8(expert.name)};
        name.editable = true;
        name.secondary = expert.excluded;
        if (expert.excluded) {
            name.text = tr("%1 (excluded)").arg(name.text);
            name.tip = expert.reason.empty() ? tr("Excluded.") : tr("Excluded: %1").arg(fromUtf8(expert.reason));
            name.editable = false;
        }
        ValueCell weight = numberCell(numberText(expert.weight, 1));
        weight.editable = !expert.excluded;
        weight.secondary = expert.excluded;
        ValueCell cr = numberCell(ratioText(ratio));
        cr.secondary = expert.excluded;
        ValueCell sign;
        sign.icon = lampIcon(lamp, look);
        sign.tip = lampText(lamp);
        rows.push_back({expert.id.value, {name, weight, cr, sign}});
    }
    m_model->setContent({tr("Expert"), tr("Weight"), QStringLiteral("CR"), QString()}, std::move(rows));
    fitColumns(*m_table);
    const int row = m_model->rowOf(m_document.expert().value);
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void ExpertsPanel::edited(qint64 key, int column, const QString& text)
{
    const base::ExpertId id{key};
    const QString name = expertName(m_document.system(), id);
    if (column == Name && !text.isEmpty()) {
        m_document.apply(tr("Rename %1 to %2").arg(name, text), [&](domain::IndicatorSystem& system) {
            for (auto& expert : system.experts) {
                if (expert.id == id)
                    expert.name = text.toStdString();
            }
        });
    } else if (column == Weight) {
        m_document.edit(tr("Weight of %1").arg(name), [&](domain::IndicatorSystem& system) -> base::Status {
            const auto weight = base::parseNumber(text.toStdString());
            if (!weight || *weight < 0)
                return base::Error{base::ErrorCode::InvalidArgument,
                                   tr("The weight of an expert is a number of 0 or more; \"%1\" is not. The old one "
                                      "was kept.")
                                       .arg(text)
                                       .toStdString(),
                                   {}};
            for (auto& expert : system.experts) {
                if (expert.id == id)
                    expert.weight = *weight;
            }
            return {};
        });
    }
}

void ExpertsPanel::addExpert()
{
    const auto count = m_document.system().experts.size();
    base::ExpertId added;
    m_document.apply(tr("Add an expert"), [&](domain::IndicatorSystem& system) {
        added = domain::addExpert(system, tr("Expert %1").arg(count + 1).toStdString());
    });
    m_document.selectExpert(added);
}

void ExpertsPanel::excludeCurrent()
{
    const auto* expert = domain::findExpert(m_document.system(), current());
    if (!expert)
        return;
    const auto id = expert->id;
    const bool exclude = !expert->excluded;
    const QString name = fromUtf8(expert->name);
    const auto write = [this, id, exclude, name](const QString& reason) {
        m_document.apply(exclude ? tr("Exclude %1").arg(name) : tr("Include %1").arg(name),
                         [&](domain::IndicatorSystem& system) {
                             for (auto& each : system.experts) {
                                 if (each.id == id) {
                                     each.excluded = exclude;
                                     each.reason = reason.toStdString();
                                 }
                             }
                         });
    };
    if (!exclude)
        return write({});
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("excludeReason"));
    ask->setWindowTitle(tr("Exclude %1").arg(name));
    ask->setLabelText(tr("Why? The judgements are kept but no longer counted."));
    connect(ask, &QInputDialog::textValueSelected, this, write);
    ask->open();
}

void ExpertsPanel::removeCurrent()
{
    const auto id = current();
    if (!id)
        return;
    m_document.apply(tr("Remove %1").arg(expertName(m_document.system(), id)),
                     [&](domain::IndicatorSystem& system) { domain::removeExpert(system, id); });
}

void ExpertsPanel::showMenu(const QPoint& at)
{
    QMenu menu(this);
    menu.addAction(theme::icon(QStringLiteral("plus")), tr("Add an expert"), this, &ExpertsPanel::addExpert);
    if (const auto* expert = domain::findExpert(m_document.system(), current())) {
        menu.addAction(expert->excluded ? tr("Include again") : tr("Exclude…"), this, &ExpertsPanel::excludeCurrent);
        menu.addAction(tr("Remove with all judgements"), this, &ExpertsPanel::removeCurrent);
    }
    menu.exec(at);
}

} // namespace manyi::app
