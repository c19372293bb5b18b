#include "app/import/column_editor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "app/import/recipe_edits.h"
#include "app/import/role_texts.h"
#include "app/import/value_label_model.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"
#include "base/number.h"
#include "engine/import/column_changes.h"
#include "import/ui_column_editor.h"
#include "io/personal/personal_data.h"

namespace manyi::app {

namespace {

QString bound(const std::optional<domain::ScaleRange>& scale, bool low)
{
    return scale ? fromUtf8(base::formatNumber(low ? scale->minimum : scale->maximum)) : QString();
}

} // namespace

ColumnEditor::ColumnEditor(QWidget* parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ColumnEditor>()),
      m_title(new QLabel),
      m_confidence(new QLabel),
      m_reason(new QLabel),
      m_maskingName(new QLabel),
      m_personal(new QLabel),
      m_masking(new QComboBox),
      m_values(new TableView),
      m_labels(new ValueLabelModel(this))
{
    setObjectName("columnEditor");
    auto* fields = new QWidget;
    m_ui->setupUi(fields);
    m_title->setObjectName("columnTitle");
    m_title->setWordWrap(true);
    theme::setLook(m_title, "sectionTitle");
    m_confidence->setObjectName("confidence");
    m_reason->setWordWrap(true);
    m_values->setObjectName("valueLabels");
    m_values->setModel(m_labels);
    m_values->setDense(true);
    m_values->verticalHeader()->hide();
    m_values->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                              QAbstractItemView::AnyKeyPressed);
    m_values->setMinimumHeight(150);
    m_values->horizontalHeader()->setSectionResizeMode(ValueLabelModel::Label, QHeaderView::Stretch);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_confidence, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::s);
    column->addLayout(head);
    column->addWidget(fields);
    column->addWidget(m_reason);
    column->addWidget(buildMasking());
    column->addWidget(m_values);
    retranslate();
    connectFields();
}

ColumnEditor::~ColumnEditor() = default;

QWidget* ColumnEditor::buildMasking()
{
    auto* part = new QWidget;
    theme::setLook(m_maskingName, "secondary");
    m_maskingName->setBuddy(m_masking);
    m_masking->setObjectName("masking");
    m_masking->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_personal->setObjectName("personalData");
    m_personal->setWordWrap(true);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::xs);
    column->addWidget(m_maskingName);
    column->addWidget(m_masking);
    column->addWidget(m_personal);
    return part;
}

void ColumnEditor::connectFields()
{
    connect(m_ui->role, &QComboBox::activated, this, [this](int index) {
        engine::changeRole(m_column, allRoles()[index], m_profile);
        changed();
    });
    connect(m_ui->type, &QComboBox::activated, this, [this](int index) {
        engine::changeType(m_column, static_cast<domain::ValueType>(index), m_profile);
        changed();
    });
    const auto onText = [this](QLineEdit* field, auto apply) {
        connect(field, &QLineEdit::editingFinished, this, [this, field, apply] {
            if (m_showing || !field->isModified())
                return;
            field->setModified(false);
            apply(field->text().trimmed());
            changed();
        });
    };
    onText(m_ui->variableName, [this](const QString& text) {
        if (!text.isEmpty())
            m_column.name = text.toStdString();
    });
    onText(m_ui->label, [this](const QString& text) { m_column.label = text.toStdString(); });
    onText(m_ui->missing, [this](const QString& text) { setMissingFromText(m_column, text); });
    onText(m_ui->minimum, [this](const QString&) { readScale(); });
    onText(m_ui->maximum, [this](const QString&) { readScale(); });
    connect(m_ui->reversed, &QCheckBox::clicked, this, [this](bool on) {
        m_column.reversed = on;
        changed();
    });
    connect(m_ui->question, &QComboBox::textActivated, this, [this](const QString& text) {
        m_column.question = text.trimmed().toStdString();
        changed();
    });
    connect(m_masking, &QComboBox::activated, this, [this](int index) {
        m_column.masking = static_cast<domain::Masking>(index);
        changed();
    });
    connect(m_labels, &ValueLabelModel::edited, this, [this] {
        m_column.codes = m_labels->column().codes;
        m_column.labels = m_labels->column().labels;
        m_column.confidence = 1;
        showFit();
        Q_EMIT edited();
    });
}

void ColumnEditor::setColumn(const domain::ColumnRecipe& column, const io::ColumnProfile* profile,
                             const std::vector<domain::QuestionRecipe>& questions)
{
    m_column = column;
    m_profile = profile;
    m_questions = questions;
    show();
}

void ColumnEditor::readScale()
{
    const auto low = base::parseNumber(m_ui->minimum->text().trimmed().toStdString());
    const auto high = base::parseNumber(m_ui->maximum->text().trimmed().toStdString());
    if (low && high && *low < *high)
        m_column.scale = domain::ScaleRange{*low, *high};
    else if (!low && !high)
        m_column.scale.reset();
}

void ColumnEditor::changed()
{
    m_column.confidence = 1;
    show();
    Q_EMIT edited();
}

void ColumnEditor::show()
{
    m_showing = true;
    const auto& roles = allRoles();
    const QString header = fromUtf8(m_column.column).simplified();
    m_title->setText(header.isEmpty() ? tr("(no name)") : header);
    m_ui->role->setCurrentIndex(static_cast<int>(std::find(roles.begin(), roles.end(), m_column.role) - roles.begin()));
    m_ui->type->setCurrentIndex(static_cast<int>(m_column.type));
    m_ui->variableName->setText(fromUtf8(m_column.name));
    m_ui->label->setText(fromUtf8(m_column.label));
    m_ui->label->setCursorPosition(0);
    m_ui->missing->setText(missingToText(m_column));
    m_ui->minimum->setText(bound(m_column.scale, true));
    m_ui->maximum->setText(bound(m_column.scale, false));
    m_ui->reversed->setChecked(m_column.reversed);
    m_ui->question->clear();
    m_ui->question->addItem(QString());
    for (const auto& question : m_questions)
        m_ui->question->addItem(fromUtf8(question.name));
    m_ui->question->setCurrentText(fromUtf8(m_column.question));

    using domain::Role;
    // Masked answers are texts; what was guessed stays until the masking is taken back.
    const bool masked = m_column.masking != domain::Masking::None;
    const bool read = m_column.role != Role::Ignore;
    const bool scale = !masked && (m_column.role == Role::Csat || m_column.role == Role::Nps ||
                                   m_column.role == Role::Ces || m_column.role == Role::ScaleItem);
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->type, m_ui->variableName, m_ui->missing, m_ui->label})
        field->setEnabled(read && (!masked || field == m_ui->variableName || field == m_ui->label));
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->minimumLabel, m_ui->minimum, m_ui->maximumLabel,
                                                          m_ui->maximum, m_ui->reversed})
        field->setVisible(scale);
    const bool grouped = m_column.role == Role::MultiSelect || m_column.role == Role::ScaleItem;
    m_ui->questionLabel->setVisible(grouped);
    m_ui->question->setVisible(grouped);
    m_labels->setColumn(m_column, m_profile);
    m_values->setVisible(read && !masked && m_column.type == domain::ValueType::Code && m_labels->rowCount() > 0);
    m_values->resizeColumnToContents(ValueLabelModel::Code);
    m_values->resizeColumnToContents(ValueLabelModel::Count);
    showFit();
    showMasking();
    m_showing = false;
}

void ColumnEditor::showMasking()
{
    const bool read = m_column.role != domain::Role::Ignore;
    m_masking->setEnabled(read && m_column.separator.empty());
    m_masking->setCurrentIndex(static_cast<int>(m_column.masking));
    const auto found = m_profile && read ? io::personalDataIn(*m_profile) : io::PersonalData{};
    const bool open = m_column.masking == domain::Masking::None;
    m_personal->setVisible(found.kind != domain::Masking::None);
    m_personal->setText(
        open ? tr("%1. The project stores them as they are.").arg(personalDataText(found.kind, found.cells))
             : tr("%1. The project will not hold what stands there.").arg(personalDataText(found.kind, found.cells)));
    theme::setLook(m_personal, open ? "warning" : "secondary");
}

void ColumnEditor::showFit()
{
    const bool unsure = m_column.confidence < doubtful;
    m_confidence->setText(tr("%1 % sure").arg(qRound(m_column.confidence * 100)));
    theme::setLook(m_confidence, unsure ? "warning" : "secondary");
    m_reason->setText(fromUtf8(m_column.reason));
    m_reason->setVisible(!m_column.reason.empty() && m_column.confidence < 1);
    theme::setLook(m_reason, unsure ? "warning" : "secondary");
}

void ColumnEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColumnEditor::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->role->clear();
    for (const auto role : allRoles())
        m_ui->role->addItem(theme::icon(roleIcon(role)), roleText(role));
    m_ui->type->clear();
    for (const auto type :
         {domain::ValueType::Code, domain::ValueType::Number, domain::ValueType::Date, domain::ValueType::Text})
        m_ui->type->addItem(typeText(type));
    m_maskingName->setText(tr("Mask personal data"));
    m_masking->setAccessibleName(m_maskingName->text());
    m_masking->clear();
    for (int kind = 0; kind <= static_cast<int>(domain::Masking::Pseudonym); ++kind)
        m_masking->addItem(maskingText(static_cast<domain::Masking>(kind)));
    m_values->setAccessibleName(tr("Value labels"));
    show();
}

} // namespace manyi::app
