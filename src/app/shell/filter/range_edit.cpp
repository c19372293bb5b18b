#include "app/shell/filter/range_edit.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include "app/theme/theme.h"
#include "base/datetime.h"
#include "base/number.h"

namespace manyi::app {

RangeEdit::RangeEdit(QWidget* parent)
    : QWidget(parent),
      m_fromLabel(new QLabel(this)),
      m_toLabel(new QLabel(this)),
      m_from(new QLineEdit(this)),
      m_to(new QLineEdit(this))
{
    setObjectName(QStringLiteral("rangeEdit"));
    m_from->setObjectName(QStringLiteral("rangeFrom"));
    m_to->setObjectName(QStringLiteral("rangeTo"));
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    theme::setLook(m_fromLabel, "secondary");
    theme::setLook(m_toLabel, "secondary");
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_fromLabel, 0, 0);
    layout->addWidget(m_toLabel, 0, 1);
    layout->addWidget(m_from, 1, 0);
    layout->addWidget(m_to, 1, 1);
    layout->setRowStretch(2, 1);
    connect(m_from, &QLineEdit::textChanged, this, &RangeEdit::edited);
    connect(m_to, &QLineEdit::textChanged, this, &RangeEdit::edited);
}

void RangeEdit::load(const domain::Variable& variable)
{
    m_variable = variable;
    m_from->clear();
    m_to->clear();
    const bool text = variable.type == domain::ValueType::Text;
    m_toLabel->setVisible(!text);
    m_to->setVisible(!text);
    m_fromLabel->setText(text ? tr("Contains") : tr("From"));
    m_toLabel->setText(tr("To"));
    const bool date = variable.type == domain::ValueType::Date;
    m_from->setPlaceholderText(date ? tr("2026-01-01") : QString());
    m_to->setPlaceholderText(date ? tr("2026-03-31") : QString());
}

QString RangeEdit::problem() const
{
    for (const QLineEdit* edit : {m_from, m_to}) {
        const std::string text = edit->text().trimmed().toStdString();
        if (text.empty() || edit->isHidden())
            continue;
        if (m_variable.type == domain::ValueType::Number && !base::parseNumber(text))
            return tr("“%1” is not a number.").arg(edit->text());
        if (m_variable.type == domain::ValueType::Date && !base::parseDateTime(text, base::DateOrder::YearMonthDay))
            return tr("“%1” is not a date; write it as 2026-03-31.").arg(edit->text());
    }
    return {};
}

std::optional<data::Filter> RangeEdit::condition() const
{
    const std::string from = m_from->text().trimmed().toStdString(), to = m_to->text().trimmed().toStdString();
    if ((from.empty() && to.empty()) || !problem().isEmpty())
        return std::nullopt;
    data::Filter filter;
    filter.variable = m_variable.name;
    const bool text = m_variable.type == domain::ValueType::Text;
    filter.kind = text ? data::Filter::Kind::Contains : data::Filter::Kind::Range;
    filter.values = text ? std::vector{from} : std::vector{from, to};
    return filter;
}

} // namespace manyi::app
