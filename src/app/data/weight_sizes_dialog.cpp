#include "app/data/weight_sizes_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/theme/theme.h"

namespace manyi::app {

WeightSizesDialog::WeightSizesDialog(const domain::Questionnaire& questionnaire, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("weightSizesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Targets from sizes"));
    setMinimumWidth(440);
    auto* sentence = new QLabel(tr("Each member gets a target in proportion to its size. A look-up file gives sizes, "
                                   "such as the number of customers of each store."),
                                this);
    sentence->setWordWrap(true);
    theme::setLook(sentence, "grey");
    auto* level = new VariableCombo(
        questionnaire, [](const domain::Variable& v) { return v.type == domain::ValueType::Code; }, {}, this);
    auto* size = new VariableCombo(
        questionnaire, [](const domain::Variable& v) { return v.type == domain::ValueType::Number; }, {}, this);
    level->setObjectName(QStringLiteral("sizesLevel"));
    size->setObjectName(QStringLiteral("sizesSize"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Make targets"));
    theme::setLook(ok, "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(6);
    layout->addWidget(sentence);
    for (const auto& [field, text] : {std::pair{level, tr("Places")}, std::pair{size, tr("Size")}}) {
        auto* name = new QLabel(text, this);
        theme::setLook(name, "secondary");
        name->setBuddy(field);
        field->setAccessibleName(text);
        layout->addWidget(name);
        layout->addWidget(field);
        connect(field, &VariableCombo::chosen, this,
                [ok, level, size] { ok->setEnabled(level->variable() && size->variable()); });
    }
    ok->setEnabled(false);
    ok->setToolTip(tr("Choose the places and their size."));
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, level, size] {
        Q_EMIT chosen(level->variable(), size->variable());
        accept();
    });
}

} // namespace manyi::app
