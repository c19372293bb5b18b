#include "io/spss/response_sets.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::io {

namespace {

std::string lowered(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower().toStdString();
}

// Lower-case short names to lower-case long ones.
std::map<std::string, std::string> longNames(const SavDictionary& sav, TextDecoder& decoder)
{
    std::map<std::string, std::string> names;
    std::string_view rest = sav.longNames;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\t'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos) {
            const std::string shortName = lowered(decoder.decode(pair.substr(0, equals)));
            names[shortName] = lowered(decoder.decode(pair.substr(equals + 1)));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

std::vector<std::size_t> membersOf(const SavMultipleResponseSet& set, const std::map<std::string, std::string>& names,
                                   TextDecoder& decoder, const SourceDictionary& dictionary)
{
    std::vector<std::size_t> members;
    for (const std::string& variable : set.variables) {
        const std::string shortName = lowered(decoder.decode(variable));
        const auto known = names.find(shortName);
        const std::string& name = known != names.end() ? known->second : shortName;
        for (std::size_t i = 0; i < dictionary.columns.size(); ++i)
            if (lowered(dictionary.columns[i].name) == name) {
                members.push_back(i);
                break;
            }
    }
    return members;
}

void reportSet(const std::string& name, const char* reason, SourceDictionary& dictionary)
{
    domain::ImportProblem problem;
    problem.column = name;
    problem.reason = QCoreApplication::translate("Source", reason).toStdString();
    problem.action = QCoreApplication::translate("Source", "Its variables are kept as single columns.").toStdString();
    problem.affectedRows = 0;
    dictionary.problems.push_back(std::move(problem));
}

std::string labelOfCode(const SourceColumn& column, const std::string& code)
{
    for (const domain::ValueLabel& label : column.labels)
        if (base::formatNumber(label.code) == code)
            return label.label;
    for (const SourceColumn::TextLabel& label : column.textLabels)
        if (label.text == code)
            return label.label;
    return {};
}

bool isMissing(const SourceColumn& column, double code)
{
    return std::any_of(column.missing.begin(), column.missing.end(),
                       [&](const domain::MissingRange& range) { return code >= range.low && code <= range.high; });
}

bool isMissingText(const SourceColumn& column, std::string_view text)
{
    return std::find(column.missingTexts.begin(), column.missingTexts.end(), text) != column.missingTexts.end();
}

// The set's own text, or the name when it has none.
std::string textOf(const SavMultipleResponseSet& set, TextDecoder& decoder, const std::string& name)
{
    std::string text(decoder.decode(set.label));
    return text.empty() ? name : text;
}

} // namespace

void ResponseSets::apply(const SavDictionary& sav, TextDecoder& decoder, SourceDictionary& dictionary)
{
    const auto names = longNames(sav, decoder);
    const std::size_t variables = dictionary.columns.size();
    for (const SavMultipleResponseSet& set : sav.sets) {
        const std::string name(decoder.decode(set.name));
        const auto members = membersOf(set, names, decoder, dictionary);
        if (members.size() != set.variables.size() || members.empty()) {
            reportSet(name, QT_TRANSLATE_NOOP("Source", "A multiple-response set names variables that are not there."),
                      dictionary);
        } else if (members.size() > mostChoices) {
            reportSet(name, QT_TRANSLATE_NOOP("Source", "A multiple-response set has more than 64 variables."),
                      dictionary);
        } else if (set.kind == SavMultipleResponseSet::Kind::Dichotomies) {
            applyDichotomies(set, members, decoder, dictionary);
        } else if (variables > 0) {
            addJoined(set, members, decoder, dictionary);
        }
    }
}

void ResponseSets::applyDichotomies(const SavMultipleResponseSet& set, const std::vector<std::size_t>& members,
                                    TextDecoder& decoder, SourceDictionary& dictionary)
{
    const std::string name(decoder.decode(set.name));
    const bool taken = std::any_of(members.begin(), members.end(),
                                   [&](std::size_t member) { return dictionary.columns[member].choice; });
    if (taken)
        return reportSet(name,
                         QT_TRANSLATE_NOOP("Source", "A multiple-response set shares variables with another one."),
                         dictionary);
    std::string counted(decoder.decode(set.countedValue));
    for (const std::size_t member : members) {
        SourceColumn& column = dictionary.columns[member];
        // "1.00" of a numeric variable stands in the cells as "1".
        const auto number = column.type == domain::ValueType::Text ? std::nullopt : base::parseNumber(counted);
        const std::string cell = number ? base::formatNumber(*number) : counted;
        column.choice = true;
        column.question = name;
        column.chosenTexts = {cell};
        if (set.labelsOfCountedValues)
            column.choiceLabel = labelOfCode(column, cell);
    }
    dictionary.questions.push_back({name, textOf(set, decoder, name), domain::QuestionKind::MultipleResponse});
}

void ResponseSets::addJoined(const SavMultipleResponseSet& set, const std::vector<std::size_t>& members,
                             TextDecoder& decoder, SourceDictionary& dictionary)
{
    JoinedSet joined;
    joined.members = members;
    SourceColumn column;
    column.name = decoder.decode(set.name);
    column.label = textOf(set, decoder, column.name);
    column.choice = true;
    column.separator = separator;
    column.question = column.name;
    std::map<double, std::string> labels;
    for (const std::size_t member : members)
        for (const domain::ValueLabel& label : dictionary.columns[member].labels)
            if (!isMissing(dictionary.columns[member], label.code))
                labels.emplace(label.code, label.label);
    for (const auto& [code, label] : labels) {
        joined.labels[base::formatNumber(code)] = label;
        if (std::find(column.choices.begin(), column.choices.end(), label) == column.choices.end())
            column.choices.push_back(label);
    }
    for (const std::size_t member : members)
        for (const SourceColumn::TextLabel& label : dictionary.columns[member].textLabels)
            if (!isMissingText(dictionary.columns[member], label.text) &&
                joined.labels.emplace(label.text, label.label).second)
                column.choices.push_back(label.label);
    if (column.choices.size() > mostChoices)
        return reportSet(column.name, QT_TRANSLATE_NOOP("Source", "A multiple-response set has more than 64 choices."),
                         dictionary);
    dictionary.questions.push_back({column.name, column.label, domain::QuestionKind::MultipleResponse});
    joined.column = dictionary.columns.size();
    dictionary.columns.push_back(std::move(column));
    m_joined.push_back(std::move(joined));
}

const std::string& ResponseSets::labelOf(JoinedSet& set, std::string_view code, SourceDictionary& dictionary)
{
    const auto known = set.labels.find(code);
    if (known != set.labels.end())
        return known->second;
    auto& choices = dictionary.columns[set.column].choices;
    const auto number = base::parseNumber(code);
    const SourceColumn& first = dictionary.columns[set.members.front()];
    const bool missing = isMissingText(first, code) || (number && isMissing(first, *number));
    const bool room = choices.size() < mostChoices;
    if (!missing && room)
        choices.emplace_back(code);
    return set.labels.emplace(code, missing || !room ? std::string() : std::string(code)).first->second;
}

void ResponseSets::complete(std::vector<std::string_view>& cells, SourceDictionary& dictionary)
{
    for (JoinedSet& set : m_joined) {
        set.cell.clear();
        std::set<std::string_view> chosen;
        for (const std::size_t member : set.members) {
            if (cells[member].empty())
                continue;
            const std::string& label = labelOf(set, cells[member], dictionary);
            if (label.empty() || !chosen.insert(label).second)
                continue;
            if (!set.cell.empty())
                set.cell += separator;
            set.cell += label;
        }
        cells.emplace_back(set.cell);
    }
}

} // namespace manyi::io
