#include "app/indicators/weights_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/indicators/alternatives_card.h"
#include "app/indicators/indicator_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/elided_label.h"
#include "app/texts.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

using domain::WeightSource;
constexpr std::array sources{WeightSource::Judgements, WeightSource::Direct, WeightSource::Equal,
                             WeightSource::Entropy,    WeightSource::Critic, WeightSource::Derived};
constexpr int ratingColumn = 1;

} // namespace

WeightsPage::WeightsPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_ruleCard(makeCard("ruleCard")),
      m_compareCard(makeCard("compareCard")),
      m_compare(makeTable("compareWeights", this, true)),
      m_source(new QComboBox),
      m_mixed(new QComboBox),
      m_outcome(new QComboBox),
      m_share(new QSlider(Qt::Horizontal)),
      m_sourceName(new ElidedLabel),
      m_mixedName(new ElidedLabel),
      m_shareName(new ElidedLabel),
      m_outcomeName(new ElidedLabel),
      m_alternatives(new AlternativesCard(document, this)),
      m_comparing(this)
{
    setObjectName(QStringLiteral("weightsPage"));
    auto* column = makeScrollingPage(*this);
    buildRule();
    m_compareCard.body->addWidget(m_compare.view);
    column->addWidget(m_ruleCard.frame);
    column->addWidget(m_compareCard.frame);
    column->addWidget(m_alternatives->widget());
    column->addStretch();
    connect(m_compare.model, &ValueTable::edited, this, [this](qint64 key, int at, const QString& text) {
        if (at == ratingColumn)
            rated(key, text);
    });
    for (const auto signal : {&IndicatorDocument::changed, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, [this] {
            showRule();
            compare();
        });
    retranslate();
}

// Of a column; the rule above has the whole names.
QString WeightsPage::shortName(WeightSource source)
{
    switch (source) {
    case WeightSource::Judgements:
        return QStringLiteral("AHP");
    case WeightSource::Direct:
        return tr("Direct");
    case WeightSource::Equal:
        return tr("Equal");
    case WeightSource::Entropy:
        return tr("Entropy");
    case WeightSource::Critic:
        return QStringLiteral("CRITIC");
    case WeightSource::Derived:
        return tr("Derived");
    }
    return {};
}

void WeightsPage::buildRule()
{
    m_source->setObjectName(QStringLiteral("weightSource"));
    m_mixed->setObjectName(QStringLiteral("mixedSource"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_share->setObjectName(QStringLiteral("mixShare"));
    m_share->setRange(0, 100);
    for (QComboBox* choice : {m_source, m_mixed, m_outcome}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(9);
    }
    for (QLabel* name : {m_sourceName, m_mixedName, m_shareName, m_outcomeName})
        theme::setLook(name, "secondary");
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(charts::space::l);
    QLabel* const names[] = {m_sourceName, m_mixedName, m_shareName, m_outcomeName};
    QWidget* const fields[] = {m_source, m_mixed, m_share, m_outcome};
    for (int i = 0; i < 4; ++i) {
        const int row = 2 * (i / 2), column = i % 2;
        grid->addWidget(names[i], row, column);
        grid->addWidget(fields[i], row + 1, column);
        grid->setColumnStretch(column, 1);
    }
    m_ruleCard.body->addLayout(grid);
    connect(m_source, &QComboBox::activated, this, [this](int index) {
        setRule([index](domain::WeightRule& rule) { rule.source = sources[static_cast<std::size_t>(index)]; });
    });
    connect(m_mixed, &QComboBox::activated, this, [this](int index) {
        setRule([index](domain::WeightRule& rule) {
            rule.mixedWith = index == 0 ? std::nullopt : std::optional(sources[static_cast<std::size_t>(index - 1)]);
            if (rule.mixedWith && rule.share >= 1)
                rule.share = 0.5;
            if (!rule.mixedWith)
                rule.share = 1;
        });
    });
    connect(m_share, &QSlider::valueChanged, this,
            [this](int value) { m_shareName->setText(tr("Share of the first, %1 %").arg(value)); });
    const auto chooseShare = [this] {
        setRule([this](domain::WeightRule& rule) { rule.share = m_share->value() / 100.0; });
    };
    connect(m_share, &QSlider::sliderReleased, this, chooseShare);
    connect(m_share, &QSlider::actionTriggered, this, [this, chooseShare](int action) {
        if (action != QAbstractSlider::SliderMove)
            QMetaObject::invokeMethod(this, chooseShare, Qt::QueuedConnection);
    });
    connect(m_outcome, &QComboBox::activated, this, [this](int index) {
        m_document.apply(tr("Outcome question"), [&](domain::IndicatorSystem& system) {
            system.outcome = m_outcome->itemData(index).toString().toStdString();
        });
    });
}

void WeightsPage::retranslate()
{
    const QSignalBlocker quietSource(m_source), quietMixed(m_mixed);
    m_source->clear();
    m_mixed->clear();
    m_mixed->addItem(tr("Nothing"));
    for (const WeightSource source : sources) {
        m_source->addItem(sourceName(source));
        m_mixed->addItem(sourceName(source));
    }
    m_sourceName->setText(tr("Weights from"));
    m_mixedName->setText(tr("Mixed with"));
    m_outcomeName->setText(tr("Outcome question (derived weights)"));
    m_source->setAccessibleName(m_sourceName->text());
    m_mixed->setAccessibleName(m_mixedName->text());
    m_share->setAccessibleName(tr("Share of the first"));
    m_outcome->setAccessibleName(m_outcomeName->text());
    m_compare.view->setAccessibleName(tr("Weights by all methods"));
    m_alternatives->retranslate();
    showRule();
    compare();
}

base::IndicatorId WeightsPage::node() const
{
    const auto* own = domain::find(m_document.system().goal, m_document.node());
    const auto* parent = domain::parentOf(m_document.system().goal, m_document.node());
    return own && own->leaf() && parent ? parent->id : m_document.node();
}

void WeightsPage::setRule(const std::function<void(domain::WeightRule&)>& change)
{
    const auto id = node();
    m_document.apply(tr("Weights of %1").arg(nameOf(m_document.system(), id)), [&](domain::IndicatorSystem& system) {
        if (auto* indicator = domain::find(system.goal, id))
            change(indicator->weights);
    });
}

void WeightsPage::showRule()
{
    const auto& system = m_document.system();
    const auto* indicator = domain::find(system.goal, node());
    m_ruleCard.frame->setEnabled(indicator && !indicator->leaf());
    if (!indicator)
        return;
    const auto place = [](WeightSource source) {
        return static_cast<int>(std::ranges::find(sources, source) - sources.begin());
    };
    const auto& rule = indicator->weights;
    const QSignalBlocker quietShare(m_share), quietOutcome(m_outcome);
    m_source->setCurrentIndex(place(rule.source));
    m_mixed->setCurrentIndex(rule.mixedWith ? 1 + place(*rule.mixedWith) : 0);
    m_share->setEnabled(rule.mixedWith.has_value());
    m_share->setValue(static_cast<int>(std::lround(100 * rule.share)));
    m_shareName->setText(tr("Share of the first, %1 %").arg(m_share->value()));
    m_outcome->clear();
    m_outcome->addItem(tr("None"), QString());
    if (const auto project = m_document.session().sharedProject()) {
        for (const auto& variable : project->questionnaire()->variables) {
            if (variable.scale)
                m_outcome->addItem(variable.label.empty() ? fromUtf8(variable.name) : fromUtf8(variable.label),
                                   fromUtf8(variable.name));
        }
    }
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(fromUtf8(system.outcome))));
    m_ruleCard.setTexts(tr("%1: how the weights below it are made").arg(fromUtf8(indicator->name)), ruleName(rule));
}

void WeightsPage::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_stale)
        compare();
}

void WeightsPage::compare()
{
    m_stale = !m_shown;
    const auto project = m_document.session().sharedProject();
    if (!m_shown || !project || m_document.empty())
        return;
    using Made = std::vector<analysis::NodeWeights>;
    m_comparing.start<Made>(
        tr("Comparing the weights"),
        [project, system = m_document.system(), id = node(), filter = m_document.session().filter(),
         weight = m_document.session().weight()](base::Progress& progress) {
            Made made;
            for (const WeightSource source : sources) {
                domain::IndicatorSystem other = system;
                if (auto* indicator = domain::find(other.goal, id))
                    indicator->weights = {source, std::nullopt, 1};
                const auto weights = engine::hierarchyWeights(*project, other, filter, weight, progress);
                const auto* found = weights ? weights.value().node(id) : nullptr;
                made.push_back(found ? *found : analysis::nodeWeights(other, id));
            }
            return made;
        },
        [this](const Made& made) { showComparison(made); });
}

void WeightsPage::showComparison(const std::vector<analysis::NodeWeights>& made)
{
    const auto& system = m_document.system();
    const auto* indicator = domain::find(system.goal, node());
    if (!indicator)
        return;
    QStringList header{tr("Indicator"), tr("Rating")};
    QStringList notes;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        header << shortName(sources[s]);
        const bool wanted = indicator->weights.source == sources[s] || indicator->weights.mixedWith == sources[s];
        if (wanted && s < made.size() && made[s].lack != analysis::NodeWeights::Lack::None)
            notes << lackText(made[s], system);
    }
    header << tr("Used");
    const auto& used = m_document.weights() ? m_document.weights()->node(indicator->id) : nullptr;
    std::vector<ValueTable::Row> rows;
    for (std::size_t i = 0; i < indicator->children.size(); ++i) {
        const auto& child = indicator->children[i];
        ValueCell rating =
            numberCell(child.rating ? QString::fromStdString(base::formatNumber(*child.rating)) : QString());
        rating.editable = true;
        ValueTable::Row row{child.id.value, {{fromUtf8(child.name)}, rating}};
        for (std::size_t s = 0; s < sources.size(); ++s) {
            const bool known = s < made.size() && i < made[s].local.size();
            ValueCell cell = numberCell(known ? numberText(made[s].local[i], 3) : QStringLiteral("–"));
            cell.strong = indicator->weights.source == sources[s];
            if (s < made.size() && !known)
                cell.tip = lackText(made[s], system);
            row.cells.push_back(cell);
        }
        const bool known = used && i < used->local.size();
        ValueCell cell = numberCell(known ? numberText(used->local[i], 3) : QStringLiteral("–"));
        cell.strong = true;
        if (known)
            cell.bar = used->local[i];
        row.cells.push_back(cell);
        rows.push_back(std::move(row));
    }
    m_compare.model->setContent(header, std::move(rows));
    m_compare.fit(0);
    m_compare.showRows(14);
    m_compareCard.setTexts(tr("Weights by all methods"),
                           notes.isEmpty() ? tr("Ratings can be typed; they must sum to 1 or 100.") : sentences(notes));
}

void WeightsPage::rated(qint64 key, const QString& text)
{
    const base::IndicatorId id{key};
    m_document.edit(tr("Rating of %1").arg(nameOf(m_document.system(), id)),
                    [&](domain::IndicatorSystem& system) -> base::Status {
                        const auto rating = base::parseNumber(text.toStdString());
                        if ((!rating && !text.isEmpty()) || (rating && *rating < 0))
                            return base::Error{base::ErrorCode::InvalidArgument,
                                               tr("A rating is a number of 0 or more; \"%1\" is not. The old one was "
                                                  "kept.")
                                                   .arg(text)
                                                   .toStdString(),
                                               {}};
                        if (auto* indicator = domain::find(system.goal, id))
                            indicator->rating = rating;
                        return {};
                    });
}

void WeightsPage::copy()
{
    copyToClipboard(m_compare.view->allCells());
}

} // namespace manyi::app
