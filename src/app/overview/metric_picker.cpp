#include "app/overview/metric_picker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

using domain::Metric;
using domain::MetricKind;

Metric metricOf(MetricKind kind, const domain::Variable& variable)
{
    Metric metric;
    metric.kind = kind;
    metric.variable = variable.name;
    return metric;
}

// The usual form without a number of boxes says the same as the one that spells its default out.
bool sameAsUsual(const std::vector<Metric>& forms, const Metric& metric, const domain::Variable& variable)
{
    if (forms.empty() || forms.front().kind != MetricKind::Csat || forms.front().bottom != metric.bottom)
        return false;
    const auto a = domain::boxRange(forms.front(), variable), b = domain::boxRange(metric, variable);
    return a.minimum == b.minimum && a.maximum == b.maximum;
}

void addCsat(std::vector<Metric>& forms, const domain::Variable& variable)
{
    const double codes = variable.scale->maximum - variable.scale->minimum + 1;
    for (const bool bottom : {false, true}) {
        for (int boxes = 1; boxes <= 3 && boxes < codes; ++boxes) {
            Metric metric = metricOf(MetricKind::Csat, variable);
            metric.topBoxes = boxes;
            metric.bottom = bottom;
            if (!sameAsUsual(forms, metric, variable))
                forms.push_back(metric);
        }
    }
    forms.push_back(metricOf(MetricKind::Index, variable));
}

void addCes(std::vector<Metric>& forms, const domain::Variable& variable)
{
    std::vector<domain::CesForm> ways{domain::CesForm::Effort};
    if (variable.scale->minimum == 1 && variable.scale->maximum == 7)
        ways = {domain::CesForm::Mean, domain::CesForm::Share5To7, domain::CesForm::NetTop};
    for (const auto way : ways) {
        Metric metric = metricOf(MetricKind::Ces, variable);
        metric.cesForm = way;
        forms.push_back(metric);
    }
}

void addOnce(std::vector<Metric>& forms, const Metric& metric)
{
    if (std::find(forms.begin(), forms.end(), metric) == forms.end())
        forms.push_back(metric);
}

} // namespace

std::vector<Metric> MetricPicker::formsOf(const domain::Variable& variable)
{
    std::vector<Metric> forms;
    if (const auto usual = domain::defaultMetric(variable))
        forms.push_back(*usual);
    if (variable.scale) {
        if (variable.scale->minimum == 0 && variable.scale->maximum == 10)
            addOnce(forms, metricOf(MetricKind::Nps, variable));
        if (variable.role == domain::Role::Ces)
            addCes(forms, variable);
        addCsat(forms, variable);
    }
    if (variable.scale || variable.type == domain::ValueType::Number)
        addOnce(forms, metricOf(MetricKind::Mean, variable));
    if (variable.type == domain::ValueType::Code && variable.labels.size() <= 30) {
        for (const auto& label : variable.labels) {
            if (domain::isUserMissing(variable, label.code))
                continue;
            Metric share = metricOf(MetricKind::Share, variable);
            share.value = label.label;
            forms.push_back(share);
        }
    }
    return forms;
}

MetricPicker::MetricPicker(std::shared_ptr<const domain::Questionnaire> questionnaire, const base::Wording& wording,
                           QWidget* parent)
    : QDialog(parent),
      m_questionnaire(std::move(questionnaire)),
      m_wording(wording),
      m_list(new QListWidget(this)),
      m_variable(new QComboBox(this)),
      m_form(new QComboBox(this)),
      m_add(new QPushButton(tr("Add card"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName("metricPicker");
    setWindowTitle(tr("Choose metric cards"));
    resize(560, 440);
    m_list->setObjectName("cards");
    m_list->setAccessibleName(tr("Cards in their order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_variable->setObjectName("question");
    m_variable->setAccessibleName(tr("Question"));
    m_form->setObjectName("form");
    m_form->setAccessibleName(tr("Metric"));
    m_add->setObjectName("add");
    m_remove->setObjectName("remove");
    for (QComboBox* box : {m_variable, m_form}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    for (const auto& variable : m_questionnaire->variables) {
        if (formsOf(variable).empty())
            continue;
        const QString name = fromUtf8(variable.name), label = fromUtf8(variable.label);
        m_variable->addItem(label.isEmpty() || label == name ? name : name + "  " + label,
                            QVariant::fromValue<qlonglong>(variable.id.value));
    }

    auto* hint = new QLabel(tr("Drag the cards into the order you want. The same metrics are printed in the report."));
    hint->setWordWrap(true);
    theme::setLook(hint, "secondary");
    auto* adding = new QHBoxLayout;
    adding->addWidget(m_variable, 3);
    adding->addWidget(m_form, 2);
    adding->addWidget(m_add);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* suggested = buttons->addButton(tr("Suggested cards"), QDialogButtonBox::ResetRole);
    suggested->setObjectName("suggested");
    auto* below = new QHBoxLayout;
    below->addWidget(m_remove);
    below->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addLayout(below);
    column->addLayout(adding);
    column->addWidget(buttons);

    connect(m_variable, &QComboBox::currentIndexChanged, this, &MetricPicker::fillForms);
    connect(m_add, &QPushButton::clicked, this, &MetricPicker::addChosen);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->currentItem();
        enableButtons();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &MetricPicker::enableButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(suggested, &QPushButton::clicked, this, [this] {
        m_suggested = true;
        accept();
    });
    fillForms();
    enableButtons();
}

void MetricPicker::setMetrics(const std::vector<Metric>& metrics)
{
    m_list->clear();
    for (const Metric& metric : metrics)
        addItem(metric);
    m_list->setCurrentRow(0);
    enableButtons();
}

std::vector<Metric> MetricPicker::metrics() const
{
    std::vector<Metric> metrics;
    for (int i = 0; i < m_list->count(); ++i)
        if (const auto metric = domain::parseMetric(m_list->item(i)->data(Qt::UserRole).toString().toStdString()))
            metrics.push_back(*metric);
    return metrics;
}

void MetricPicker::addChosen()
{
    const auto metric = domain::parseMetric(m_form->currentData().toString().toStdString());
    if (metric)
        addItem(*metric);
    m_list->setCurrentRow(m_list->count() - 1);
    enableButtons();
}

void MetricPicker::addItem(const Metric& metric)
{
    const auto* variable = m_questionnaire->findByText(metric.variable);
    if (!variable)
        return;
    auto* item = new QListWidgetItem(
        QString("%1    %2").arg(domain::metricTitle(metric, *variable, m_wording), fromUtf8(variable->label)), m_list);
    item->setData(Qt::UserRole, fromUtf8(domain::toText(metric)));
}

void MetricPicker::fillForms()
{
    m_form->clear();
    const auto* variable = m_questionnaire->find({m_variable->currentData().toLongLong()});
    if (!variable)
        return;
    for (const Metric& metric : formsOf(*variable))
        m_form->addItem(domain::metricTitle(metric, *variable, m_wording), fromUtf8(domain::toText(metric)));
    enableButtons();
}

void MetricPicker::enableButtons()
{
    m_add->setEnabled(m_form->count() > 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

} // namespace manyi::app
