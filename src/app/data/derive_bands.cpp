#include "app/data/derive_bands.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <algorithm>

#include "app/data/derive_values.h"
#include "app/overview/figure_text.h"
#include "base/datetime.h"
#include "base/number.h"

namespace manyi::app {

namespace {

bool canBeCut(const domain::Variable& variable)
{
    return variable.type != domain::ValueType::Text && variable.role != domain::Role::Id;
}

bool isDate(const domain::Questionnaire& questionnaire, base::VariableId id)
{
    const domain::Variable* variable = questionnaire.find(id);
    return variable && variable->type == domain::ValueType::Date;
}

} // namespace

std::optional<std::vector<double>> cutsFromText(const QString& text, bool dates, QString& wrong)
{
    static const QRegularExpression separators(QStringLiteral("[,;，；、]"));
    std::vector<double> cuts;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        const std::string written = part.trimmed().toStdString();
        if (written.empty())
            continue;
        std::optional<double> cut;
        if (dates) {
            if (const auto time = base::parseDateTime(written, base::DateOrder::YearMonthDay))
                cut = static_cast<double>(*time);
        } else {
            cut = base::parseNumber(written);
        }
        if (!cut) {
            wrong = part.trimmed();
            return std::nullopt;
        }
        cuts.push_back(*cut);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

QString cutsText(const std::vector<double>& cuts, bool dates)
{
    QStringList parts;
    for (const double cut : cuts)
        parts << fromUtf8(dates ? base::formatDateTime(static_cast<base::Seconds>(cut)) : base::formatNumber(cut));
    return parts.join(QStringLiteral(", "));
}

BandsForm::BandsForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent),
      m_task(this),
      m_cuts(new QLineEdit(this)),
      m_upper(new QCheckBox(tr("A value that equals a cut belongs to the band below it"), this)),
      m_way(new QComboBox(this)),
      m_bands(new QSpinBox(this))
{
    const auto* bands =
        existing && existing->derivation ? std::get_if<domain::Bands>(existing->derivation.get()) : nullptr;
    m_source = addSource(tr("Variable"), canBeCut, bands ? bands->source : base::VariableId());
    m_cuts->setObjectName(QStringLiteral("deriveCuts"));
    m_cuts->setPlaceholderText(tr("18, 25, 35, 50"));
    if (bands)
        m_cuts->setText(cutsText(bands->cuts, isDate(questionnaire(), bands->source)));
    addField(tr("Cuts: where a new band begins"), m_cuts,
             tr("Below the first cut is the first band, from the last cut on the last. Dates as 2026-07-01."));
    m_upper->setObjectName(QStringLiteral("deriveUpper"));
    m_upper->setChecked(bands && bands->upperIncluded);
    m_way->setObjectName(QStringLiteral("deriveWay"));
    m_way->addItems({tr("Equal counts"), tr("Equal widths")});
    m_way->setAccessibleName(tr("How cuts are suggested"));
    m_bands->setObjectName(QStringLiteral("deriveBandCount"));
    m_bands->setRange(2, 50);
    m_bands->setValue(5);
    m_bands->setSuffix(tr(" bands"));
    m_bands->setAccessibleName(tr("Number of bands"));
    auto* suggest = new QPushButton(tr("Suggest cuts"), this);
    suggest->setObjectName(QStringLiteral("suggestCuts"));
    addLine(QString(), {m_upper});
    addLine(tr("Cuts from the answers"), {m_way, m_bands, suggest});
    addSpace();
    connect(m_cuts, &QLineEdit::textChanged, this, &DeriveForm::changed);
    connect(m_upper, &QCheckBox::toggled, this, &DeriveForm::changed);
    connect(suggest, &QPushButton::clicked, this, &BandsForm::suggest);
}

void BandsForm::suggest()
{
    const auto project = session().sharedProject();
    const base::VariableId id = m_source->variable();
    if (!project || !id)
        return;
    const bool counts = m_way->currentIndex() == 0, upper = m_upper->isChecked();
    using Cuts = base::Result<std::vector<double>>;
    m_task.start<Cuts>(
        tr("Reading the answers"),
        [project, id, counts, upper, bands = m_bands->value()](base::Progress& progress) -> Cuts {
            const auto held = heldValues(*project, id, false, progress);
            if (!held)
                return held.error();
            return counts ? equalCounts(*held, bands, upper) : equalWidths(*held, bands);
        },
        [this, id](const Cuts& cuts) {
            if (cuts)
                m_cuts->setText(cutsText(*cuts, isDate(questionnaire(), id)));
        });
}

QString BandsForm::problem() const
{
    if (!m_source->variable())
        return tr("Choose the variable.");
    QString wrong;
    const auto cuts = cutsFromText(m_cuts->text(), isDate(questionnaire(), m_source->variable()), wrong);
    if (!cuts)
        return tr("“%1” is no cut; write numbers, or dates as 2026-07-01, with commas between them.").arg(wrong);
    return cuts->empty() ? tr("Write at least one cut, or have cuts suggested.") : QString();
}

DerivedDraft BandsForm::draft() const
{
    QString wrong;
    const auto cuts = cutsFromText(m_cuts->text(), isDate(questionnaire(), m_source->variable()), wrong);
    return {domain::Derivation(
        domain::Bands{m_source->variable(), cuts.value_or(std::vector<double>{}), m_upper->isChecked()})};
}

} // namespace manyi::app
