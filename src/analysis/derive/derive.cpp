#include "analysis/derive/derive.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analysis/derive/columns.h"
#include "analysis/derive/formula.h"
#include "analysis/derive/formula_operations.h"
#include "domain/metric.h"

namespace manyi::analysis {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostUnknown = 20;
constexpr std::size_t mostGroups = 500; // a variable with more is no wave

// One kind of definition each: fills the values and what is told beside them.
class Deriver {
public:
    Deriver(const data::Dataset& dataset, base::Progress& progress, DerivedColumn& result)
        : m_dataset(dataset), m_progress(progress), m_result(result)
    {
    }

    std::vector<double> values() { return std::move(m_values); }

    void operator()(const domain::Recode& recode)
    {
        const domain::Variable* source = sourceOf(recode.source, false);
        if (source == nullptr)
            return;
        domain::Variable raw = *source;
        raw.reversed = false;
        raw.missing.clear();
        m_values = data::numericValues(m_dataset, raw);
        for (double& value : m_values)
            value = std::isnan(value) ? nan : recoded(recode, *source, value);
    }

    void operator()(const domain::Bands& bands)
    {
        if (sourceOf(bands.source, true) == nullptr)
            return;
        m_values = plainValues(m_dataset, bands.source);
        for (double& value : m_values) {
            if (std::isnan(value))
                continue;
            const auto cut = bands.upperIncluded ? std::lower_bound(bands.cuts.begin(), bands.cuts.end(), value)
                                                 : std::upper_bound(bands.cuts.begin(), bands.cuts.end(), value);
            value = static_cast<double>(cut - bands.cuts.begin()) + 1;
        }
    }

    void operator()(const domain::TopBoxFlag& flag)
    {
        const domain::Variable* source = sourceOf(flag.source, false);
        if (source == nullptr)
            return;
        const domain::ScaleRange scale = domain::scaleOf(*source);
        if (!(scale.maximum > scale.minimum))
            return stop(DerivationTrouble::NoScale);
        domain::Metric metric;
        metric.topBoxes = flag.boxes;
        metric.bottom = flag.bottom;
        const domain::ScaleRange boxes = domain::boxRange(metric, *source);
        m_values = plainValues(m_dataset, flag.source);
        for (double& value : m_values)
            value = std::isnan(value) ? nan : static_cast<double>(value >= boxes.minimum && value <= boxes.maximum);
    }

    void operator()(const domain::ItemScore& score)
    {
        allMissing();
        std::vector<double> sums(m_values.size(), 0);
        std::vector<int> counts(m_values.size(), 0);
        for (const base::VariableId item : score.items) {
            const domain::Variable* source = sourceOf(item, false);
            if (source == nullptr)
                return;
            const std::vector<double> values = data::numericValues(m_dataset, *source);
            for (std::size_t row = 0; row < values.size(); ++row) {
                const bool there = !std::isnan(values[row]);
                sums[row] += there ? values[row] : 0;
                counts[row] += there ? 1 : 0;
            }
        }
        const bool mean = score.kind == domain::ItemScore::Kind::Mean;
        for (std::size_t row = 0; row < sums.size(); ++row) {
            if (counts[row] >= std::max(1, score.leastValid))
                m_values[row] = mean ? sums[row] / counts[row] : sums[row];
        }
    }

    void operator()(const domain::DatePart& part)
    {
        const auto* dates = column<data::DateValues>(part.source);
        if (dates == nullptr)
            return stop(DerivationTrouble::UnfitSource);
        allMissing();
        for (std::size_t row = 0; row < m_values.size(); ++row) {
            if (dates->seconds[row] != data::DateValues::missing)
                m_values[row] = partOf(dates->seconds[row], part.part);
        }
    }

    void operator()(const domain::LookUp& lookUp)
    {
        std::unordered_map<std::string, double> codes;
        for (const domain::LookUp::Entry& entry : lookUp.entries)
            codes.try_emplace(domain::lookUpKey(entry.member), entry.code);
        std::unordered_map<std::string, std::int64_t> unknown;
        const domain::Variable* source = sourceOf(lookUp.source, true, true);
        if (source == nullptr)
            return;
        allMissing();
        if (const auto* texts = column<data::TextValues>(lookUp.source))
            lookUpTexts(*texts, codes, unknown);
        else
            lookUpCodes(*source, codes, unknown);
        tellUnknown(unknown);
    }

    void operator()(const domain::Expression& expression)
    {
        const auto formula = domain::bound(expression, m_dataset.questionnaire());
        if (!formula) {
            m_result.sentence = formula.error().message;
            return stop(DerivationTrouble::BadFormula);
        }
        Formula::Outcome outcome = Formula(*formula, m_dataset).evaluate();
        m_values = std::move(outcome.values);
        m_result.divisionsByZero = outcome.divisionsByZero;
        m_result.undefined = outcome.undefined;
    }

    void operator()(const domain::RakedWeight& weight)
    {
        allMissing();
        std::vector<Margin> margins;
        for (const domain::RakedWeight::Margin& margin : weight.margins) {
            if (sourceOf(margin.variable, false) == nullptr)
                return;
            margins.push_back({margin.variable, {}});
            for (const domain::RakedWeight::Target& target : margin.targets)
                margins.back().targets.push_back({target.code, target.share});
        }
        RakingOptions options;
        options.lowest = weight.lowest;
        options.highest = weight.highest;
        options.trimAbove = weight.trimAbove;
        options.base = weight.base;
        if (!weight.within)
            rakeGroup(nan, data::Selection::all(m_values.size()), margins, options);
        else
            rakeWithin(weight.within, margins, options);
        const bool any = std::any_of(m_values.begin(), m_values.end(), [](double value) { return !std::isnan(value); });
        if (!any && m_result.trouble == DerivationTrouble::None)
            stop(DerivationTrouble::NoWeights);
    }

private:
    void stop(DerivationTrouble trouble)
    {
        m_result.trouble = trouble;
        allMissing();
    }
    void allMissing() { m_values.assign(m_dataset.rows(), nan); }

    template <class Values>
    const Values* column(base::VariableId id) const
    {
        const data::Column* found = m_dataset.column(id);
        return found == nullptr ? nullptr : std::get_if<Values>(found);
    }

    // nullptr, with the trouble set, when the source cannot be read as codes or numbers.
    const domain::Variable* sourceOf(base::VariableId id, bool dates, bool texts = false)
    {
        const domain::Variable* source = m_dataset.questionnaire().find(id);
        const data::Column* found = m_dataset.column(id);
        const bool fits = source != nullptr && found != nullptr &&
                          (texts || !std::holds_alternative<data::TextValues>(*found)) &&
                          (dates || !std::holds_alternative<data::DateValues>(*found));
        if (!fits)
            stop(DerivationTrouble::UnfitSource);
        return fits ? source : nullptr;
    }

    static bool names(const domain::Recode::Rule& rule, const domain::Variable& source)
    {
        return std::any_of(source.missing.begin(), source.missing.end(), [&](const domain::MissingRange& range) {
            return rule.low >= range.low && rule.high <= range.high;
        });
    }

    static double recoded(const domain::Recode& recode, const domain::Variable& source, double value)
    {
        const bool userMissing = domain::isUserMissing(source, value);
        for (const domain::Recode::Rule& rule : recode.rules) {
            if (value >= rule.low && value <= rule.high && (!userMissing || names(rule, source)))
                return rule.code.value_or(nan);
        }
        return recode.keepOthers && !userMissing ? value : nan;
    }

    static int isoWeek(base::Seconds time)
    {
        // The week belongs to the year of its Thursday.
        const base::Seconds thursday = (formula::dayOf(time) + 4 - formula::weekdayOf(time)) * formula::secondsPerDay;
        const int year = base::civilDate(thursday).year;
        const std::int64_t day = formula::dayOf(thursday) - formula::dayOf(base::fromCivilDate({year, 1, 1}));
        return year * 100 + static_cast<int>(day / 7) + 1;
    }

    static double partOf(base::Seconds time, domain::DatePart::Part part)
    {
        using Part = domain::DatePart::Part;
        const base::CivilDate date = base::civilDate(time);
        switch (part) {
        case Part::Year:
            return date.year;
        case Part::Quarter: {
            const auto quarter = (date.month + 2) / 3;
            return date.year * 10 + quarter;
        }
        case Part::Month:
            return date.year * 100 + date.month;
        case Part::Week:
            return isoWeek(time);
        case Part::Day:
            return date.year * 10000 + date.month * 100 + date.day;
        case Part::Weekday:
            return formula::weekdayOf(time);
        case Part::Hour:
            return formula::hourOf(time);
        }
        return nan;
    }

    using Codes = std::unordered_map<std::string, double>;
    using Counts = std::unordered_map<std::string, std::int64_t>;

    void lookUpTexts(const data::TextValues& texts, const Codes& codes, Counts& unknown)
    {
        // Each different text is folded once.
        std::unordered_map<std::string_view, double> known;
        for (std::size_t row = 0; row < m_values.size(); ++row) {
            const std::string_view text = texts.at(row);
            if (text.empty())
                continue;
            const auto [place, isNew] = known.try_emplace(text, nan);
            if (isNew) {
                const auto found = codes.find(domain::lookUpKey(text));
                place->second = found == codes.end() ? nan : found->second;
            }
            m_values[row] = place->second;
            if (std::isnan(place->second))
                ++unknown[std::string(text)];
        }
    }

    void lookUpCodes(const domain::Variable& source, const Codes& codes, Counts& unknown)
    {
        const std::vector<double> answers = plainValues(m_dataset, source.id);
        std::unordered_map<double, double> known;
        std::unordered_map<double, std::int64_t> rows;
        for (std::size_t row = 0; row < answers.size(); ++row) {
            if (std::isnan(answers[row]))
                continue;
            const auto [place, isNew] = known.try_emplace(answers[row], nan);
            if (isNew) {
                const auto found = codes.find(domain::lookUpKey(domain::labelOrCode(source, answers[row])));
                place->second = found == codes.end() ? nan : found->second;
            }
            m_values[row] = place->second;
            if (std::isnan(place->second))
                ++rows[answers[row]];
        }
        for (const auto& [code, count] : rows)
            unknown[domain::labelOrCode(source, code)] += count;
    }

    void tellUnknown(const Counts& unknown)
    {
        for (const auto& [member, rows] : unknown) {
            m_result.unknown.push_back({member, rows});
            m_result.unknownRows += rows;
        }
        m_result.unknownMembers = static_cast<std::int64_t>(unknown.size());
        std::sort(m_result.unknown.begin(), m_result.unknown.end(),
                  [](const DerivedColumn::Unknown& a, const DerivedColumn::Unknown& b) {
                      return a.rows != b.rows ? a.rows > b.rows : a.member < b.member;
                  });
        if (m_result.unknown.size() > mostUnknown)
            m_result.unknown.resize(mostUnknown);
    }

    void rakeGroup(double code, const data::Selection& rows, const std::vector<Margin>& margins,
                   const RakingOptions& options)
    {
        RakedGroup group{code, rake(m_dataset, rows, margins, options, m_progress)};
        for (std::size_t row = 0; row < group.raking.weights.size(); ++row) {
            if (!std::isnan(group.raking.weights[row]))
                m_values[row] = group.raking.weights[row];
        }
        group.raking.weights = {};
        m_result.groups.push_back(std::move(group));
    }

    void rakeWithin(base::VariableId within, const std::vector<Margin>& margins, const RakingOptions& options)
    {
        if (sourceOf(within, true) == nullptr)
            return;
        const std::vector<double> codes = plainValues(m_dataset, within);
        std::vector<double> groups = codes;
        std::erase_if(groups, [](double code) { return std::isnan(code); });
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        if (groups.size() > mostGroups)
            return stop(DerivationTrouble::UnfitSource);
        for (const double code : groups) {
            data::Selection rows = data::Selection::none(codes.size());
            for (std::size_t row = 0; row < codes.size(); ++row) {
                if (codes[row] == code)
                    rows.set(row, true);
            }
            rakeGroup(code, rows, margins, options);
        }
    }

    const data::Dataset& m_dataset;
    base::Progress& m_progress;
    DerivedColumn& m_result;
    std::vector<double> m_values;
};

} // namespace

DerivedColumn derive(const domain::Variable& variable, const data::Dataset& dataset, base::Progress& progress)
{
    DerivedColumn result;
    Deriver deriver(dataset, progress, result);
    std::visit(deriver, *variable.derivation);
    std::vector<double> values = deriver.values();
    result.missing = std::count_if(values.begin(), values.end(), [](double value) { return std::isnan(value); });
    result.valid = static_cast<std::int64_t>(values.size()) - result.missing;
    result.column = columnOf(std::move(values), variable.type);
    return result;
}

} // namespace manyi::analysis
