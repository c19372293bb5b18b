// What variable a definition makes: type, role, measure, labels, scale, name.
#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/number.h"
#include "domain/expression.h"
#include "domain/metric.h"
#include "engine/derived.h"
#include "engine/derived_labels.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::Role;
using domain::ValueType;

base::Error refused(const QString& sentence, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

base::Error unfit(const domain::Variable& source, const QString& sentence)
{
    return refused(sentence.arg(qt(source.name)), source.name);
}

// Thrown inside this file only.
struct Refusal {
    base::Error error;
};

class Shaper {
public:
    Shaper(Project& project, base::Progress& progress)
        : m_project(project), m_questionnaire(project.questionnaire()), m_progress(progress)
    {
        m_variable.role = Role::Segment;
        m_variable.type = ValueType::Code;
    }

    domain::Variable variable() { return std::move(m_variable); }

    void operator()(const domain::Recode& recode)
    {
        const domain::Variable& source = numeric(recode.source);
        named(source, "recoded", QCoreApplication::translate("Derived", "%1, recoded"));
        m_variable.type = source.type;
        m_variable.measure = source.measure;
        m_variable.decimals = source.decimals;
        m_variable.labels = recodeLabels(recode, source);
        const auto isWhole = [](const domain::Recode::Rule& rule) {
            return !rule.code || *rule.code == std::floor(*rule.code);
        };
        if (!recode.keepOthers && std::all_of(recode.rules.begin(), recode.rules.end(), isWhole))
            m_variable.type = ValueType::Code;
        else if (!std::all_of(recode.rules.begin(), recode.rules.end(), isWhole))
            m_variable.type = ValueType::Number;
        if (m_variable.type == ValueType::Number)
            m_variable.role = Role::Number;
    }

    void operator()(const domain::Bands& bands)
    {
        const domain::Variable& source = sourceOf(bands.source);
        if (source.type == ValueType::Text)
            throw Refusal{unfit(source, QCoreApplication::translate(
                                            "Derived", "\"%1\" holds texts, which cannot be cut into bands. Choose "
                                                       "numbers, codes or dates."))};
        if (bands.cuts.empty() || !std::is_sorted(bands.cuts.begin(), bands.cuts.end()))
            throw Refusal{unfit(source, QCoreApplication::translate("Derived", "The bands of \"%1\" need at least one "
                                                                               "cut, in ascending order."))};
        named(source, "bands", QCoreApplication::translate("Derived", "%1, in bands"));
        m_variable.measure = domain::Measure::Ordinal;
        m_variable.labels = bandLabels(bands, source.type, holdsWholeNumbers(source, bands));
    }

    void operator()(const domain::TopBoxFlag& flag)
    {
        const domain::Variable& source = numeric(flag.source);
        const domain::ScaleRange scale = domain::scaleOf(source);
        if (!(scale.maximum > scale.minimum))
            throw Refusal{
                unfit(source, QCoreApplication::translate("Derived", "\"%1\" has no answer scale. Give it one "
                                                                     "(lowest and highest answer) first."))};
        QString sentence = flag.bottom ? QCoreApplication::translate("Derived", "%1, lowest %2 boxes")
                                       : QCoreApplication::translate("Derived", "%1, top %2 boxes");
        sentence.replace(QLatin1String("%2"), QString::number(flag.boxes));
        named(source, flag.bottom ? "bottom" : "top", sentence, std::to_string(flag.boxes));
        m_variable.labels = noAndYes();
    }

    void operator()(const domain::ItemScore& score)
    {
        if (score.items.empty())
            throw Refusal{refused(QCoreApplication::translate("Derived", "Name at least one item."), {})};
        const bool mean = score.kind == domain::ItemScore::Kind::Mean;
        std::optional<domain::ScaleRange> common = numeric(score.items.front()).scale;
        for (const base::VariableId item : score.items) {
            const auto& scale = numeric(item).scale;
            const bool same = scale && common && scale->minimum == common->minimum && scale->maximum == common->maximum;
            common = same ? common : std::nullopt;
        }
        named(sourceOf(score.items.front()), mean ? "mean" : "sum",
              mean ? QCoreApplication::translate("Derived", "Mean of %1 and the other items")
                   : QCoreApplication::translate("Derived", "Sum of %1 and the other items"));
        m_variable.type = ValueType::Number;
        m_variable.measure = domain::Measure::Scale;
        m_variable.decimals = mean ? 2 : 0;
        m_variable.role = mean && common ? Role::ScaleItem : Role::Number;
        if (mean)
            m_variable.scale = common;
    }

    void operator()(const domain::DatePart& part)
    {
        const domain::Variable& source = sourceOf(part.source);
        if (source.type != ValueType::Date)
            throw Refusal{unfit(source, QCoreApplication::translate("Derived", "\"%1\" is no date."))};
        const std::string suffix(domain::datePartName(part.part));
        named(source, suffix, partSentence(part.part));
        m_variable.measure = domain::Measure::Ordinal;
        m_variable.derivation = std::make_shared<const domain::Derivation>(part);
        const auto column = m_project.preview(m_variable, m_progress);
        if (!column)
            throw Refusal{column.error()};
        m_variable.labels = completedDateLabels(m_variable, *column->column);
    }

    void operator()(const domain::LookUp& lookUp)
    {
        const domain::Variable& source = sourceOf(lookUp.source);
        if (source.type == ValueType::Date)
            throw Refusal{
                unfit(source, QCoreApplication::translate("Derived", "\"%1\" is a date; members are looked up "
                                                                     "by codes or texts."))};
        named(source, "looked_up", QCoreApplication::translate("Derived", "%1, looked up"));
    }

    void operator()(const domain::Expression& expression)
    {
        const auto node = domain::bound(expression, *m_questionnaire);
        if (!node)
            throw Refusal{node.error()};
        m_variable.label = expression.text;
        if (node->type == domain::ExpressionType::Logical) {
            m_variable.labels = noAndYes();
        } else if (node->type == domain::ExpressionType::Date) {
            m_variable.type = ValueType::Date;
            m_variable.role = Role::Date;
        } else {
            m_variable.type = ValueType::Number;
            m_variable.role = Role::Number;
            m_variable.measure = domain::Measure::Scale;
            m_variable.decimals = 2;
        }
    }

    void operator()(const domain::RakedWeight& weight)
    {
        for (const domain::RakedWeight::Margin& margin : weight.margins)
            numeric(margin.variable);
        m_variable.label = QCoreApplication::translate("Derived", "Weight by raking").toStdString();
        m_variable.name = "weight";
        m_variable.type = ValueType::Number;
        m_variable.role = Role::Weight;
        m_variable.measure = domain::Measure::Scale;
        m_variable.decimals = 3;
    }

private:
    const domain::Variable& sourceOf(base::VariableId id) const
    {
        const domain::Variable* source = m_questionnaire->find(id);
        if (source == nullptr)
            throw Refusal{refused(
                QCoreApplication::translate("Derived", "The project has no variable of number %1.").arg(id.value),
                std::to_string(id.value))};
        return *source;
    }

    const domain::Variable& numeric(base::VariableId id) const
    {
        const domain::Variable& source = sourceOf(id);
        if (source.type != ValueType::Code && source.type != ValueType::Number)
            throw Refusal{
                unfit(source, QCoreApplication::translate("Derived", "\"%1\" holds neither codes nor numbers, "
                                                                     "so this cannot be derived from it."))};
        return source;
    }

    // A name such as "age_bands", a label such as "Age, in bands".
    void named(const domain::Variable& source, const std::string& suffix, const QString& sentence,
               const std::string& number = {})
    {
        m_variable.name = source.name + "_" + suffix + number;
        m_variable.label = sentence.arg(qt(source.label.empty() ? source.name : source.label)).toStdString();
    }

    static QString partSentence(domain::DatePart::Part part)
    {
        using Part = domain::DatePart::Part;
        switch (part) {
        case Part::Year:
            return QCoreApplication::translate("Derived", "%1, year");
        case Part::Quarter:
            return QCoreApplication::translate("Derived", "%1, quarter");
        case Part::Month:
            return QCoreApplication::translate("Derived", "%1, month");
        case Part::Week:
            return QCoreApplication::translate("Derived", "%1, week");
        case Part::Day:
            return QCoreApplication::translate("Derived", "%1, day");
        case Part::Weekday:
            return QCoreApplication::translate("Derived", "%1, day of the week");
        case Part::Hour:
            return QCoreApplication::translate("Derived", "%1, hour");
        }
        return QStringLiteral("%1");
    }

    bool holdsWholeNumbers(const domain::Variable& source, const domain::Bands& bands)
    {
        const auto isWhole = [](double value) { return std::isnan(value) || value == std::floor(value); };
        if (source.type == ValueType::Date || !std::all_of(bands.cuts.begin(), bands.cuts.end(), isWhole))
            return false;
        if (source.type == ValueType::Code)
            return true;
        const auto dataset = m_project.dataset({source.id}, m_progress);
        if (!dataset)
            throw Refusal{dataset.error()};
        const std::vector<double> values = data::numericValues(**dataset, source);
        return std::all_of(values.begin(), values.end(), isWhole);
    }

    Project& m_project;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    base::Progress& m_progress;
    domain::Variable m_variable;
};

void takeOptions(domain::Variable& variable, const DerivedOptions& options)
{
    if (!options.name.empty())
        variable.name = options.name;
    if (!options.label.empty())
        variable.label = options.label;
    if (options.role)
        variable.role = *options.role;
    for (const domain::ValueLabel& label : options.labels) {
        std::erase_if(variable.labels, [&](const domain::ValueLabel& old) { return old.code == label.code; });
        variable.labels.push_back(label);
    }
    std::sort(variable.labels.begin(), variable.labels.end(),
              [](const domain::ValueLabel& a, const domain::ValueLabel& b) { return a.code < b.code; });
}

base::Status nameIsFree(const domain::Variable& variable, const domain::Questionnaire& questionnaire)
{
    if (variable.name.empty())
        return refused(QCoreApplication::translate("Derived", "Give the derived variable a name."), "name");
    for (const domain::Variable& other : questionnaire.variables) {
        if (sameText(other.name, variable.name) && !other.derivation)
            return refused(QCoreApplication::translate("Derived",
                                                       "The project has a variable \"%1\" with answers of an "
                                                       "import. Choose another name.")
                               .arg(qt(other.name)),
                           other.name);
    }
    return {};
}

base::Result<DerivedOptions> optionsFrom(const QJsonObject& object)
{
    DerivedOptions options;
    options.name = object.value("name").toString().toStdString();
    options.label = object.value("label").toString().toStdString();
    if (object.contains("role")) {
        options.role = domain::roleFromName(object.value("role").toString().toStdString());
        if (!options.role)
            return refused(QCoreApplication::translate("Derived", "\"%1\" is no role of a variable.")
                               .arg(object.value("role").toString()),
                           "role");
    }
    const QJsonObject labels = object.value("labels").toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        const auto code = base::parseNumber(it.key().toStdString());
        if (!code || !it->isString())
            return refused(QCoreApplication::translate("Derived",
                                                       "Labels are written as {\"1\": \"text\"}; \"%1\" is no "
                                                       "such pair.")
                               .arg(it.key()),
                           "labels");
        options.labels.push_back({*code, it->toString().toStdString()});
    }
    return options;
}

base::Result<domain::Variable> fromObject(Project& project, const QJsonObject& object, base::Progress& progress)
{
    static const QStringList known{"name", "label", "role", "labels", "derivation", "formula"};
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return refused(QCoreApplication::translate("Derived",
                                                       "\"%1\" is not a key of a derived variable. Known are "
                                                       "%2.")
                               .arg(key, known.join(QStringLiteral(", "))),
                           key.toStdString());
    }
    const auto options = optionsFrom(object);
    if (!options)
        return options.error();
    if (object.contains("formula"))
        return derivedVariable(project, object.value("formula").toString().toStdString(), *options, progress);
    const QByteArray json = QJsonDocument(object.value("derivation").toObject()).toJson();
    const auto derivation = domain::derivationFromJson(json.toStdString(), *project.questionnaire());
    if (!derivation)
        return derivation.error();
    return derivedVariable(project, *derivation, *options, progress);
}

} // namespace

base::Result<domain::Variable> derivedVariable(Project& project, const domain::Derivation& derivation,
                                               const DerivedOptions& options, base::Progress& progress)
{
    try {
        Shaper shaper(project, progress);
        std::visit(shaper, derivation);
        domain::Variable variable = shaper.variable();
        variable.derivation = std::make_shared<const domain::Derivation>(derivation);
        takeOptions(variable, options);
        const auto questionnaire = project.questionnaire();
        if (const auto free = nameIsFree(variable, *questionnaire); !free)
            return free.error();
        return variable;
    } catch (const Refusal& refusal) {
        return refusal.error;
    }
}

base::Result<domain::Variable> derivedVariable(Project& project, const std::string& formula,
                                               const DerivedOptions& options, base::Progress& progress)
{
    auto expression = domain::makeExpression(formula, *project.questionnaire());
    if (!expression)
        return expression.error();
    return derivedVariable(project, domain::Derivation(std::move(*expression)), options, progress);
}

base::Result<std::vector<domain::Variable>> derivedFromDefinition(Project& project, std::string_view json,
                                                                  base::Progress& progress)
{
    QJsonParseError failure{};
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &failure);
    const bool fits = failure.error == QJsonParseError::NoError && (document.isObject() || document.isArray());
    if (!fits)
        return refused(QCoreApplication::translate("Derived", "The definition is no JSON (byte %1). Write an object in "
                                                              "braces or a list of them.")
                           .arg(failure.offset),
                       "definition");
    std::vector<domain::Variable> variables;
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const QJsonValue& item : items) {
        auto variable = fromObject(project, item.toObject(), progress);
        if (!variable)
            return variable.error();
        variables.push_back(std::move(*variable));
    }
    return variables;
}

} // namespace manyi::engine
