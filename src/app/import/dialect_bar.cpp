#include "app/import/dialect_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

const QStringList encodings{"UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "UTF-16LE", "UTF-16BE"};
constexpr char separators[] = {',', ';', '\t', '|'};

void selectText(QComboBox& box, const QString& text)
{
    if (box.findText(text) < 0)
        box.addItem(text, text);
    box.setCurrentIndex(box.findText(text));
}

const domain::ColumnRecipe* dateColumn(const domain::Recipe& recipe)
{
    const auto at = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                 [](const auto& column) { return column.type == domain::ValueType::Date; });
    return at == recipe.columns.end() ? nullptr : &*at;
}

} // namespace

DialectBar::DialectBar(QWidget* parent) : QWidget(parent)
{
    setObjectName("dialect");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(charts::space::m);
    m_layout = addField("surveyTool", 2);
    m_sheet = addField("sheet", 2);
    m_encoding = addField("encoding", 2);
    m_separator = addField("separator", 2);
    m_header = addField("headerRow", 2);
    m_date = addField("dateOrder", 3);
    for (const QString& encoding : encodings)
        m_encoding.choice->addItem(encoding, encoding);
    tellOn(m_layout, &DialectBar::takeLayout);
    tellOn(m_sheet, &DialectBar::takeSheet);
    tellOn(m_encoding, &DialectBar::takeEncoding);
    tellOn(m_separator, &DialectBar::takeSeparator);
    tellOn(m_header, &DialectBar::takeHeader);
    connect(m_date.choice, &QComboBox::activated, this,
            [this](int index) { Q_EMIT dateOrderChanged(static_cast<base::DateOrder>(index)); });
    retranslate();
}

DialectBar::Field DialectBar::addField(const char* objectName, int stretch)
{
    Field field{new QLabel, new QLabel, new QComboBox};
    field.choice->setObjectName(objectName);
    field.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    theme::setLook(field.name, "secondary");
    field.name->setBuddy(field.choice);
    auto* head = new QHBoxLayout;
    head->addWidget(field.name, 1);
    head->addWidget(field.confidence);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(field.choice);
    static_cast<QHBoxLayout*>(layout())->addLayout(column, stretch);
    return field;
}

void DialectBar::setFile(const engine::FilePlan& file, const FileHints& hints)
{
    m_hints = hints;
    showLayout(file);
    showSheets(file);
    const auto& dialect = file.profile.dialect;
    const bool text = file.format == "csv";
    const auto show = [](const Field& field, bool visible) {
        for (QWidget* part : std::initializer_list<QWidget*>{field.name, field.confidence, field.choice})
            part->setVisible(visible);
    };
    // Other formats state their columns, and most of them their encoding.
    show(m_layout, !file.dictionary.headerRow);
    show(m_sheet, file.dictionary.sheets.size() > 1);
    show(m_separator, text);
    show(m_header, !file.dictionary.headerRow);
    show(m_encoding, text || file.recipe.encoding != "UTF-8");
    const auto sure = [](QLabel* label, double confidence) {
        label->setText(QString("%1 %").arg(qRound(confidence * 100)));
        theme::setLook(label, confidence < 0.85 ? "warning" : "link");
    };
    selectText(*m_encoding.choice, fromUtf8(text ? dialect.encoding : file.recipe.encoding));
    theme::setLook(m_layout.confidence, "link");
    sure(m_encoding.confidence, dialect.encodingConfidence);
    const int separator = m_separator.choice->findData(QChar(dialect.separator));
    if (separator < 0)
        m_separator.choice->addItem(QString(QChar(dialect.separator)), QChar(dialect.separator));
    m_separator.choice->setCurrentIndex(m_separator.choice->findData(QChar(dialect.separator)));
    sure(m_separator.confidence, dialect.separatorConfidence);
    m_header.choice->setCurrentIndex(std::clamp(file.recipe.headerRow + 1, 0, m_header.choice->count() - 1));

    const auto* date = dateColumn(file.recipe);
    show(m_date, date != nullptr);
    m_date.choice->setCurrentIndex(date && date->dateOrder ? static_cast<int>(*date->dateOrder) : 0);
    m_date.confidence->clear();
    if (date)
        sure(m_date.confidence, date->confidence);
}

void DialectBar::showLayout(const engine::FilePlan& file)
{
    const auto& dialect = file.profile.dialect;
    m_layout.choice->clear();
    if (!dialect.tool.empty())
        m_layout.choice->addItem(toolText(dialect.tool), false);
    m_layout.choice->addItem(tr("No tool"), true);
    if (m_hints.csv.plain)
        m_layout.choice->addItem(tr("By content"), false);
    m_layout.choice->setCurrentIndex(0);
    m_layout.choice->setEnabled(m_layout.choice->count() > 1);
    m_layout.choice->setToolTip(fromUtf8(file.formatReason));
    m_layout.choice->setAccessibleDescription(fromUtf8(file.formatReason));
    m_layout.confidence->setText(dialect.tool.empty() ? QString() : tr("recognised"));
}

void DialectBar::showSheets(const engine::FilePlan& file)
{
    m_sheet.choice->clear();
    for (const auto& sheet : file.dictionary.sheets)
        m_sheet.choice->addItem(fromUtf8(sheet));
    m_sheet.choice->setCurrentText(fromUtf8(file.dictionary.sheet));
}

void DialectBar::tellOn(const Field& field, void (DialectBar::*take)())
{
    connect(field.choice, &QComboBox::activated, this, [this, take] {
        (this->*take)();
        Q_EMIT hintsChanged(m_hints);
    });
}

void DialectBar::takeEncoding()
{
    m_hints.csv.encoding = m_encoding.choice->currentData().toString().toStdString();
}

void DialectBar::takeSeparator()
{
    m_hints.csv.separator = m_separator.choice->currentData().toChar().toLatin1();
}

void DialectBar::takeHeader()
{
    m_hints.csv.headerRow = m_header.choice->currentIndex() - 1;
}

void DialectBar::takeLayout()
{
    m_hints.csv.plain = m_layout.choice->currentData().toBool();
    m_hints.csv.headerRow.reset(); // a tool's layout says where the names are
}

void DialectBar::takeSheet()
{
    m_hints.source.sheet = m_sheet.choice->currentText().toStdString();
    m_hints.csv.headerRow.reset();
}

void DialectBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DialectBar::retranslate()
{
    m_layout.name->setText(tr("Layout of"));
    m_sheet.name->setText(tr("Sheet"));
    m_encoding.name->setText(tr("Encoding"));
    m_separator.name->setText(tr("Separator"));
    m_header.name->setText(tr("Header"));
    m_date.name->setText(tr("Date format"));
    for (const Field& field : {m_layout, m_sheet, m_encoding, m_separator, m_header, m_date})
        field.choice->setAccessibleName(field.name->text());

    const auto refill = [](QComboBox* box, const QStringList& texts) {
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    refill(m_separator.choice, {tr("Comma ,"), tr("Semicolon ;"), tr("Tab"), tr("Bar |")});
    for (int i = 0; i < 4; ++i)
        m_separator.choice->setItemData(i, QChar(separators[i]));
    QStringList rows{tr("No header")};
    for (int i = 1; i <= 10; ++i)
        rows << tr("Row %1").arg(i);
    refill(m_header.choice, rows);
    refill(m_date.choice, {tr("Year, month, day"), tr("Month, day, year"), tr("Day, month, year")});
}

} // namespace manyi::app
