#include "engine/weighting.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/derived_key.h"
#include "engine/table_file.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

constexpr std::size_t mostTargets = 10'000;

base::Error refused(const QString& sentence, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

base::Status add(Margin& margin, const domain::Variable& variable, const std::string& category,
                 const std::string& share)
{
    const auto code = domain::codeOf(variable, category);
    if (!code)
        return refused(QCoreApplication::translate("Weighting", "\"%1\" is not an answer of \"%2\". Use its labels or "
                                                                "codes.")
                           .arg(qt(category), qt(variable.name)),
                       category);
    std::string text = share;
    while (!text.empty() && (text.back() == ' ' || text.back() == '%'))
        text.pop_back();
    const auto number = base::parseNumber(text);
    if (!number || *number < 0)
        return refused(QCoreApplication::translate("Weighting", "\"%1\" is no target for \"%2\". Write a share, a "
                                                                "percentage or a count of 0 or more.")
                           .arg(qt(share), qt(category)),
                       category);
    const bool twice = std::any_of(margin.targets.begin(), margin.targets.end(),
                                   [&](const auto& target) { return target.code == *code; });
    if (twice)
        return refused(QCoreApplication::translate("Weighting", "\"%1\" has two targets on \"%2\". Keep one.")
                           .arg(qt(category), qt(variable.name)),
                       category);
    margin.targets.push_back({*code, *number});
    return {};
}

base::Result<const domain::Variable*> weighted(const domain::Questionnaire& questionnaire, const std::string& name)
{
    const domain::Variable* variable = questionnaire.findByText(name);
    if (variable == nullptr)
        return refused(QCoreApplication::translate("Weighting", "The project has no variable \"%1\".").arg(qt(name)),
                       name);
    if (variable->type != domain::ValueType::Code && variable->type != domain::ValueType::Number)
        return refused(QCoreApplication::translate("Weighting",
                                                   "\"%1\" has no categories to weight by. Derive bands or "
                                                   "a look-up from it first.")
                           .arg(qt(variable->name)),
                       name);
    return variable;
}

std::string trimmed(const std::string& text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

// Column of a header; none when there is no such.
std::optional<std::size_t> columnOf(const std::vector<std::string>& header, std::initializer_list<const char*> names)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (std::any_of(names.begin(), names.end(), [&](const char* name) { return sameText(header[i], name); }))
            return i;
    }
    return std::nullopt;
}

std::string cell(const std::vector<std::string>& record, std::size_t column)
{
    return column < record.size() ? trimmed(record[column]) : std::string();
}

// Sizes by code of `level`, from the file both look-ups were made of.
std::optional<std::map<double, double>> sizesOfOneFile(const domain::Variable& level, const domain::Variable& size)
{
    const auto* levels = level.derivation ? std::get_if<domain::LookUp>(level.derivation.get()) : nullptr;
    const auto* sizes = size.derivation ? std::get_if<domain::LookUp>(size.derivation.get()) : nullptr;
    if (sizes == nullptr)
        return std::nullopt;
    std::map<double, double> sums;
    if (sizes->source == level.id) {
        for (const domain::LookUp::Entry& entry : sizes->entries) {
            if (const auto code = domain::codeOf(level, entry.member))
                sums[*code] += entry.code;
        }
        return sums;
    }
    if (levels == nullptr || levels->source != sizes->source)
        return std::nullopt;
    std::map<std::string, double> codes;
    for (const domain::LookUp::Entry& entry : levels->entries)
        codes.emplace(domain::lookUpKey(entry.member), entry.code);
    for (const domain::LookUp::Entry& entry : sizes->entries) {
        if (const auto found = codes.find(domain::lookUpKey(entry.member)); found != codes.end())
            sums[found->second] += entry.code;
    }
    return sums;
}

} // namespace

base::Result<Margin> marginFromText(const domain::Questionnaire& questionnaire, const std::string& text)
{
    // Names and labels may hold colons: the first one that leaves a variable's name before it parts the two.
    std::size_t colon = text.find(':');
    const std::size_t first = colon;
    while (colon != std::string::npos && questionnaire.findByText(trimmed(text.substr(0, colon))) == nullptr)
        colon = text.find(':', colon + 1);
    if (first == std::string::npos || text.find('=', first) == std::string::npos)
        return refused(QCoreApplication::translate("Weighting", "\"%1\" cannot be read as targets. Write "
                                                                "\"Region:East=40;West=60\".")
                           .arg(qt(text)),
                       text);
    colon = colon == std::string::npos ? first : colon;
    const auto variable = weighted(questionnaire, trimmed(text.substr(0, colon)));
    if (!variable)
        return variable.error();
    Margin margin{(*variable)->id, {}};
    for (const QString& part : qt(std::string_view(text).substr(colon + 1)).split(u';', Qt::SkipEmptyParts)) {
        const qsizetype sign = part.lastIndexOf(u'=');
        if (sign < 0)
            return refused(QCoreApplication::translate("Weighting", "\"%1\" cannot be read as targets. Write "
                                                                    "\"Region:East=40;West=60\".")
                               .arg(part),
                           text);
        const auto added = add(margin, **variable, part.left(sign).trimmed().toStdString(),
                               part.mid(sign + 1).trimmed().toStdString());
        if (!added)
            return added.error();
    }
    return margin;
}

base::Result<std::vector<Margin>> marginsFromTable(const domain::Questionnaire& questionnaire,
                                                   const std::vector<std::vector<std::string>>& records)
{
    const auto header = std::find_if_not(records.begin(), records.end(), isBlankRecord);
    if (header == records.end())
        return refused(QCoreApplication::translate("Weighting", "The file of targets is empty."), "targets");
    const auto name = columnOf(*header, {"variable", "变量"});
    const auto category = columnOf(*header, {"category", "label", "类别", "选项"});
    const auto share = columnOf(*header, {"share", "target", "count", "比例", "目标", "数量", "人数"});
    if (!name || !category || !share)
        return refused(QCoreApplication::translate("Weighting", "The file of targets needs the columns variable, "
                                                                "category and share (or target, or count)."),
                       "targets");
    std::vector<Margin> margins;
    std::string last;
    for (auto record = header + 1; record != records.end(); ++record) {
        if (isBlankRecord(*record))
            continue;
        const std::string variableName = cell(*record, *name).empty() ? last : cell(*record, *name);
        last = variableName;
        const auto variable = weighted(questionnaire, variableName);
        if (!variable)
            return variable.error();
        auto margin = std::find_if(margins.begin(), margins.end(),
                                   [&](const Margin& one) { return one.variable == (*variable)->id; });
        if (margin == margins.end())
            margin = margins.insert(margins.end(), Margin{(*variable)->id, {}});
        if (const auto added = add(*margin, **variable, cell(*record, *category), cell(*record, *share)); !added)
            return added.error();
    }
    if (margins.empty())
        return refused(QCoreApplication::translate("Weighting", "The file of targets is empty."), "targets");
    return margins;
}

base::Result<std::vector<Margin>> marginsFromFile(const domain::Questionnaire& questionnaire, const std::string& path,
                                                  base::Progress& progress)
{
    auto table = readTableFile(path, mostTargets, progress);
    if (!table)
        return table.error();
    usePoints(*table);
    return marginsFromTable(questionnaire, table->records);
}

base::Result<Margin> marginFromSize(Project& project, base::VariableId level, base::VariableId size,
                                    base::Progress& progress, std::vector<std::string>* left)
{
    const auto questionnaire = project.questionnaire();
    const domain::Variable& places = *questionnaire->find(level);
    const domain::Variable& sizes = *questionnaire->find(size);
    if (places.type != domain::ValueType::Code || sizes.type == domain::ValueType::Text)
        return refused(QCoreApplication::translate("Weighting", "\"%1\" must have categories and \"%2\" numbers.")
                           .arg(qt(places.name), qt(sizes.name)),
                       places.name);
    const auto dataset = project.dataset({level, size}, progress);
    if (!dataset)
        return dataset.error();
    domain::Variable plain = places;
    plain.reversed = false;
    const std::vector<double> codes = data::numericValues(**dataset, plain);
    const std::vector<double> values = data::numericValues(**dataset, sizes);
    auto targets = sizesOfOneFile(places, sizes);
    std::map<double, std::int64_t> responses;
    std::map<double, double> seen;
    for (std::size_t row = 0; row < codes.size(); ++row) {
        if (std::isnan(codes[row]))
            continue;
        ++responses[codes[row]];
        if (targets || std::isnan(values[row]))
            continue;
        const auto [place, isNew] = seen.try_emplace(codes[row], values[row]);
        if (!isNew && place->second != values[row])
            return refused(QCoreApplication::translate("Weighting", "\"%1\" has several sizes in \"%2\". Weight by the "
                                                                    "level that the sizes belong to, or look the sizes "
                                                                    "up by it.")
                               .arg(qt(domain::labelOrCode(places, codes[row])), qt(sizes.name)),
                           sizes.name);
    }
    Margin margin{level, {}};
    QStringList without;
    for (const auto& [code, value] : targets ? *targets : seen) {
        if (responses.contains(code))
            margin.targets.push_back({code, value});
        else
            without << qt(domain::labelOrCode(places, code));
    }
    if (left != nullptr && !without.isEmpty())
        left->push_back(QCoreApplication::translate("Weighting", "These members of %1 have a size but no responses and "
                                                                 "are left out: %2.")
                            .arg(qt(places.name), without.join(QStringLiteral(", ")))
                            .toStdString());
    return margin;
}

std::string rakingSentence(const domain::Questionnaire& questionnaire, const domain::Variable& weight,
                           const analysis::RakedGroup& group)
{
    using Trouble = analysis::Raking::Trouble;
    const domain::Variable* variable = questionnaire.find(group.raking.troubleVariable);
    const QString name = variable == nullptr ? QString() : qt(variable->name);
    const QString category =
        variable == nullptr ? QString() : qt(domain::labelOrCode(*variable, group.raking.troubleCode));
    QString sentence;
    switch (group.raking.trouble) {
    case Trouble::None:
        return {};
    case Trouble::NoRows:
        sentence = QCoreApplication::translate("Weighting", "No response has an answer on every margin, so there is "
                                                            "nothing to weight.");
        break;
    case Trouble::EmptyCategory:
        sentence = QCoreApplication::translate("Weighting", "\"%1\" of \"%2\" has a target but no respondents. Join it "
                                                            "with another category (recode), or leave its target out.")
                       .arg(category, name);
        break;
    case Trouble::NoTarget:
        sentence =
            QCoreApplication::translate("Weighting", "\"%1\" of \"%2\" has respondents but no target. Give it one, "
                                                     "0 to leave them out, or mark the code as missing.")
                .arg(category, name);
        break;
    case Trouble::BadTarget:
        sentence = QCoreApplication::translate("Weighting", "The targets of \"%1\" are not usable: they must be 0 or "
                                                            "more, and one above 0.")
                       .arg(name);
        break;
    case Trouble::NotConverged:
        sentence = QCoreApplication::translate("Weighting", "The targets were not reached within %1 rounds: margins or "
                                                            "bounds contradict each other. The weights are the last "
                                                            "ones; widen the bounds or join small categories.")
                       .arg(group.raking.iterations);
        break;
    }
    const auto* raked = weight.derivation ? std::get_if<domain::RakedWeight>(weight.derivation.get()) : nullptr;
    const domain::Variable* within = raked == nullptr ? nullptr : questionnaire.find(raked->within);
    if (within == nullptr || std::isnan(group.code))
        return sentence.toStdString();
    return QCoreApplication::translate("Weighting", "%1 %2: %3")
        .arg(qt(within->name), qt(domain::labelOrCode(*within, group.code)), sentence)
        .toStdString();
}

base::Status weightHolds(Project& project, base::VariableId weight, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    const domain::Variable* variable = questionnaire->find(weight);
    if (variable == nullptr || !variable->derivation ||
        !std::holds_alternative<domain::RakedWeight>(*variable->derivation))
        return {};
    const auto column = project.derived(weight, progress);
    if (!column)
        return column.error();
    for (const analysis::RakedGroup& group : (*column)->groups) {
        const auto trouble = group.raking.trouble;
        if (trouble == analysis::Raking::Trouble::None || trouble == analysis::Raking::Trouble::NotConverged)
            continue;
        return refused(QCoreApplication::translate("Weighting", "The weight \"%1\" cannot be used. %2")
                           .arg(qt(variable->name), qt(rakingSentence(*questionnaire, *variable, group))),
                       variable->name);
    }
    return {};
}

} // namespace manyi::engine
