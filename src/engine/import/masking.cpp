#include "engine/import/masking.h"

#include <algorithm>

#include <QCoreApplication>

#include "engine/import/column_changes.h"
#include "engine/import/find_column.h"
#include "engine/texts.h"
#include "io/csv/cell_decoder.h"
#include "io/personal/personal_data.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using domain::Masking;

QString looksLike(Masking kind, const QString& column, std::int64_t cells)
{
    const QString count = QString::number(cells);
    switch (kind) {
    case Masking::Phone:
        return QCoreApplication::translate("Import", "The column \"%1\" looks like phone numbers: %2 cells.")
            .arg(column, count);
    case Masking::Email:
        return QCoreApplication::translate("Import", "The column \"%1\" looks like e-mail addresses: %2 cells.")
            .arg(column, count);
    case Masking::Ip:
        return QCoreApplication::translate("Import", "The column \"%1\" looks like IP addresses: %2 cells.")
            .arg(column, count);
    case Masking::IdNumber:
        return QCoreApplication::translate("Import", "The column \"%1\" looks like identity card numbers: %2 cells.")
            .arg(column, count);
    default:
        return QCoreApplication::translate("Import", "Texts of the column \"%1\" hold phone numbers, e-mail addresses, "
                                                     "IP addresses or identity card numbers: %2 cells.")
            .arg(column, count);
    }
}

domain::ImportProblem note(const std::string& column, const QString& reason, const QString& action, std::int64_t cells)
{
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.column = column;
    problem.reason = reason.toStdString();
    problem.action = action.toStdString();
    problem.affectedRows = cells;
    return problem;
}

base::Status maskOne(domain::Recipe& recipe, const std::string& text, const io::CsvProfile& profile)
{
    const std::size_t colon = text.rfind(':');
    std::optional<Masking> kind;
    std::string name = text;
    if (colon != std::string::npos)
        kind = domain::maskingFromName(std::string_view(text).substr(colon + 1));
    if (kind)
        name = text.substr(0, colon);
    const auto index = findColumn(recipe, name);
    if (!index)
        return index.error();
    ColumnRecipe& column = recipe.columns[*index];
    const io::ColumnProfile* cells = profileOf(column, profile);
    if (!kind)
        kind = cells != nullptr ? io::personalDataIn(*cells).kind : Masking::None;
    setMasking(column, *kind == Masking::None && colon == std::string::npos ? Masking::All : *kind);
    return {};
}

void maskAll(domain::Recipe& recipe, const io::CsvProfile& profile)
{
    for (ColumnRecipe& column : recipe.columns) {
        const io::ColumnProfile* cells = profileOf(column, profile);
        if (cells != nullptr && column.role != domain::Role::Ignore && column.masking == Masking::None)
            setMasking(column, io::personalDataIn(*cells).kind);
    }
}

} // namespace

void setMasking(ColumnRecipe& column, Masking masking)
{
    column.masking = masking;
    if (masking == Masking::None)
        return;
    column.type = domain::ValueType::Text;
    column.measure = domain::Measure::Nominal;
    if (column.role != domain::Role::Id && column.role != domain::Role::Ignore)
        column.role = domain::Role::OpenText;
    column.codes.clear();
    column.labels.clear();
    column.missing.clear();
    column.scale.reset();
    column.reversed = false;
    column.decimals = 0;
    column.dateOrder.reset();
    column.separator.clear();
    column.notChosenText.clear();
    column.question.clear();
    std::erase_if(column.missingTexts, [](const std::string& text) { return io::holdsPersonalData(text); });
}

base::Status applyMasks(domain::Recipe& recipe, const std::vector<std::string>& masks, const io::CsvProfile& profile)
{
    for (const std::string& mask : masks) {
        if (mask == "auto") {
            maskAll(recipe, profile);
            continue;
        }
        if (auto status = maskOne(recipe, mask, profile); !status)
            return status;
    }
    return {};
}

std::vector<domain::ImportProblem> personalDataNotes(const domain::Recipe& recipe, const io::CsvProfile& profile)
{
    std::vector<domain::ImportProblem> notes;
    for (const ColumnRecipe& column : recipe.columns) {
        const io::ColumnProfile* cells = profileOf(column, profile);
        if (cells == nullptr || column.role == domain::Role::Ignore || column.masking != Masking::None)
            continue;
        const io::PersonalData found = io::personalDataIn(*cells);
        if (found.kind == Masking::None)
            continue;
        const std::string& name = io::reportName(column);
        notes.push_back(note(name, looksLike(found.kind, qt(name), found.cells),
                             QCoreApplication::translate("Import", "Nothing was masked; choose masking for the column "
                                                                   "if the project must not hold it."),
                             found.cells));
    }
    return notes;
}

bool needsSalt(const domain::Recipe& recipe)
{
    return std::any_of(recipe.columns.begin(), recipe.columns.end(), [](const ColumnRecipe& column) {
        return column.role != domain::Role::Ignore && column.masking == Masking::Pseudonym;
    });
}

ChunkMask::ChunkMask(const domain::Recipe& recipe, std::string salt) : m_salt(std::move(salt))
{
    std::size_t output = 0;
    for (const ColumnRecipe& column : recipe.columns) {
        if (column.role == domain::Role::Ignore)
            continue;
        if (column.masking != Masking::None)
            m_columns.push_back({output, column.masking, io::reportName(column), 0});
        output += io::isJoined(column) ? column.codes.size() : 1;
    }
}

data::ResponseChunk ChunkMask::operator()(const data::ResponseChunk& chunk)
{
    data::ResponseChunk masked;
    masked.rows = chunk.rows;
    masked.sourceRows = chunk.sourceRows;
    masked.columns = chunk.columns;
    masked.bytes.reserve(m_columns.size()); // short texts would move with a growing list
    for (Masked& column : m_columns) {
        std::string bytes;
        std::vector<std::size_t> ends;
        auto& texts = masked.columns[column.output].texts;
        for (const std::string_view text : texts) {
            const std::string cell =
                column.kind == Masking::Pseudonym ? io::pseudonym(text, m_salt) : io::maskedCell(text, column.kind);
            column.cells += cell != text ? 1 : 0;
            bytes += cell;
            ends.push_back(bytes.size());
        }
        masked.bytes.push_back(std::move(bytes));
        const std::string_view all = masked.bytes.back();
        std::size_t begin = 0;
        for (std::size_t row = 0; row < texts.size(); ++row) {
            texts[row] = all.substr(begin, ends[row] - begin);
            begin = ends[row];
        }
    }
    return masked;
}

std::vector<domain::ImportProblem> ChunkMask::notes() const
{
    std::vector<domain::ImportProblem> notes;
    for (const Masked& column : m_columns)
        notes.push_back(
            note(column.column,
                 QCoreApplication::translate("Import", "Personal data in the column \"%1\" was masked: %2 cells.")
                     .arg(qt(column.column), QString::number(column.cells)),
                 QCoreApplication::translate("Import", "The project does not hold what stood there."), column.cells));
    return notes;
}

void ChunkMask::clean(std::vector<domain::ImportProblem>& problems) const
{
    if (m_columns.empty())
        return;
    for (domain::ImportProblem& problem : problems) {
        const bool ofMasked = std::any_of(m_columns.begin(), m_columns.end(),
                                          [&](const Masked& column) { return column.column == problem.column; });
        problem.value = ofMasked ? std::string() : io::maskedCell(problem.value, Masking::All);
    }
}

} // namespace manyi::engine
