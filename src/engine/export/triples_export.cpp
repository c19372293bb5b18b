#include "engine/export/triples_export.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include <QCoreApplication>
#include <QSaveFile>

#include "base/datetime.h"
#include "base/number.h"
#include "engine/export/csv_export.h"
#include "engine/texts.h"
#include "io/csv/csv.h"
#include "io/triples/survey.h"

namespace manyi::engine {

namespace {

namespace fs = std::filesystem;
using Type = io::TripleSVariable::Type;

// One field of the data: a variable, or the members of a question with several answers.
struct Field {
    const domain::Variable* variable = nullptr;
    std::vector<const data::Column*> columns;
    Type type = Type::Quantity;
};

template <class Take>
void forSelected(const Selected& rows, const Take& take)
{
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row)
        if (rows.selection.contains(row))
            take(row);
}

bool isSingle(const domain::Variable& variable, const std::set<double>& codes)
{
    const bool whole = std::all_of(variable.labels.begin(), variable.labels.end(), [](const auto& label) {
        return label.code >= 0 && label.code == std::trunc(label.code);
    });
    return !variable.labels.empty() && whole && std::all_of(codes.begin(), codes.end(), [&](double code) {
        return domain::labelOf(variable, code) != nullptr;
    });
}

void describeNumbers(const Selected& rows, const domain::Variable& variable, Field& field, io::TripleSVariable& made)
{
    std::set<double> codes;
    forSelected(rows, [&](std::size_t row) {
        const double value = data::valueAt(*field.columns.front(), row);
        if (std::isnan(value))
            return;
        if (codes.size() < 1000)
            codes.insert(value);
        made.lowest = std::min(made.lowest, value);
        made.highest = std::max(made.highest, value);
    });
    const bool single = variable.type == domain::ValueType::Code && codes.size() < 1000 && isSingle(variable, codes);
    made.type = single ? Type::Single : Type::Quantity;
    made.decimals = variable.type == domain::ValueType::Number ? std::max(variable.decimals, 0) : 0;
    for (const domain::ValueLabel& label : variable.labels)
        made.values.push_back({base::formatNumber(label.code), label.label});
}

io::TripleSVariable describe(const Selected& rows, Field& field, base::VariableId weight)
{
    const domain::Variable& variable = *field.variable;
    io::TripleSVariable made;
    made.name = variable.name;
    made.label = variable.label;
    if (variable.id == weight)
        made.use = "weight";
    if (const auto* texts = std::get_if<data::TextValues>(field.columns.front())) {
        made.type = Type::Character;
        forSelected(rows,
                    [&](std::size_t row) { made.size = std::max(made.size, static_cast<int>(texts->at(row).size())); });
    } else if (variable.type == domain::ValueType::Date) {
        bool dayOnly = true;
        forSelected(rows, [&](std::size_t row) {
            const double time = data::valueAt(*field.columns.front(), row);
            dayOnly = dayOnly && (std::isnan(time) || std::fmod(time, 86400) == 0);
        });
        made.type = dayOnly ? Type::Date : Type::Character;
        made.size = 19;
    } else {
        describeNumbers(rows, variable, field, made);
    }
    field.type = made.type;
    return made;
}

io::TripleSVariable describe(const Selected& rows, const domain::Question& question,
                             const std::vector<base::VariableId>& members)
{
    io::TripleSVariable made;
    made.name = question.name;
    made.label = question.text;
    made.type = Type::Multiple;
    for (const base::VariableId id : members)
        made.values.push_back({std::to_string(made.values.size() + 1), rows.dataset->questionnaire().find(id)->label});
    return made;
}

// The fields in the order of the variables; a question stands where its first member does.
std::vector<Field> layOut(const Selected& rows, const std::vector<base::VariableId>& variables, base::VariableId weight,
                          io::TripleSSurvey& survey)
{
    const domain::Questionnaire& questionnaire = rows.dataset->questionnaire();
    std::vector<Field> fields;
    std::set<base::QuestionId> done;
    for (const base::VariableId id : variables) {
        const domain::Variable* variable = questionnaire.find(id);
        const domain::Question* question =
            variable->question ? questionnaire.findQuestion(variable->question) : nullptr;
        Field field;
        if (question != nullptr && question->kind == domain::QuestionKind::MultipleResponse) {
            if (!done.insert(question->id).second)
                continue;
            std::vector<base::VariableId> members;
            for (const base::VariableId member : question->variables)
                if (std::find(variables.begin(), variables.end(), member) != variables.end())
                    members.push_back(member);
            for (const base::VariableId member : members)
                field.columns.push_back(rows.dataset->column(member));
            field.type = Type::Multiple;
            survey.variables.push_back(describe(rows, *question, members));
        } else {
            field.variable = variable;
            field.columns = {rows.dataset->column(id)};
            survey.variables.push_back(describe(rows, field, weight));
        }
        survey.variables.back().start = static_cast<int>(fields.size()) + 1;
        fields.push_back(std::move(field));
    }
    return fields;
}

// A bit a choice; empty when none of them has an answer.
std::string bits(const Field& field, std::size_t row)
{
    std::string made;
    bool answered = false;
    for (const data::Column* column : field.columns) {
        const double value = data::valueAt(*column, row);
        answered = answered || !std::isnan(value);
        made += value == 1 ? '1' : '0';
    }
    return answered ? made : std::string();
}

void writeCell(io::CsvWriter& writer, const Field& field, std::size_t row)
{
    if (field.type == Type::Multiple)
        return writer.text(bits(field, row));
    if (const auto* texts = std::get_if<data::TextValues>(field.columns.front()))
        return writer.text(texts->at(row));
    const double value = data::valueAt(*field.columns.front(), row);
    if (field.variable->type != domain::ValueType::Date)
        return writer.number(value);
    std::string date = std::isnan(value) ? std::string() : base::formatDateTime(static_cast<base::Seconds>(value));
    if (field.type == Type::Date)
        std::erase(date, '-');
    writer.text(date);
}

base::Status writeData(const Selected& rows, const std::vector<Field>& fields, const std::string& path,
                       base::Progress& progress)
{
    io::CsvWriteOptions options;
    options.byteOrderMark = false;
    options.guardFormulas = false;
    auto writer = io::CsvWriter::open(path, options);
    if (!writer)
        return writer.error();
    const auto count = static_cast<double>(rows.selection.count());
    std::size_t done = 0;
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (done % 4096 == 0) {
            if (progress.cancelled())
                return exportCancelled(path);
            progress.report(static_cast<double>(done) / count, {});
        }
        for (const Field& field : fields)
            writeCell(*writer, field, row);
        writer->endRecord();
        ++done;
    }
    return writer->finish();
}

} // namespace

base::Status exportTripleS(Project& project, const Selected& rows, const std::string& path,
                           const std::vector<base::VariableId>& variables, base::Progress& progress)
{
    const std::string data = fs::path(path).replace_extension(".csv").string();
    std::error_code ignored;
    if (fs::exists(data, ignored) && !fs::exists(path, ignored))
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Export", "%1 exists already and would be replaced by the data "
                                                                 "of the survey; choose another name.")
                               .arg(qt(data))
                               .toStdString(),
                           path};
    io::TripleSSurvey survey;
    survey.title = project.title();
    survey.csv = true;
    survey.dataFile = fs::path(data).filename().string();
    const std::vector<Field> fields = layOut(rows, variables, project.weightVariable(), survey);
    if (auto status = writeData(rows, fields, data, progress); !status)
        return status;
    const std::string xml = io::tripleSXml(survey);
    QSaveFile file(qt(path));
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(xml.data(), static_cast<qint64>(xml.size())) == static_cast<qint64>(xml.size()) &&
                         file.commit();
    if (written)
        return {};
    return base::Error{base::ErrorCode::ReadOnly,
                       QCoreApplication::translate("Export", "%1 could not be replaced: %2. It is as it was before.")
                           .arg(qt(path), file.errorString())
                           .toStdString(),
                       path};
}

} // namespace manyi::engine
