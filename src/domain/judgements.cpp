#include "domain/judgements.h"

#include <cassert>
#include <cmath>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::domain {

namespace {

using Table = std::vector<std::vector<std::string>>;

std::string trimmed(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed().toStdString();
}

std::string cell(const Table& table, std::size_t row, std::size_t column)
{
    return row < table.size() && column < table[row].size() ? trimmed(table[row][column]) : std::string();
}

base::Error refused(const QString& message, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, message.toStdString(), where};
}

QString pairName(const JudgementMatrix& matrix, std::size_t i, std::size_t j)
{
    return QCoreApplication::translate("Judgements", "%1 against %2")
        .arg(QString::fromStdString(matrix.names()[i]), QString::fromStdString(matrix.names()[j]));
}

base::Error badCell(const JudgementMatrix& matrix, std::size_t i, std::size_t j, const std::string& text)
{
    const QString pair = pairName(matrix, i, j);
    return refused(QCoreApplication::translate("Judgements",
                                               "The judgement of %1 is \"%2\". Write a positive number or a "
                                               "fraction such as 1/3, or leave the cell blank.")
                       .arg(pair, QString::fromStdString(text)),
                   pair.toStdString());
}

// The names of the first row; the first column must hold the same in the same order.
base::Result<std::vector<std::string>> namesOf(const Table& table)
{
    std::size_t rows = table.size();
    while (rows > 0 && cell(table, rows - 1, 0).empty())
        --rows;
    if (rows < 2) {
        return refused(QCoreApplication::translate("Judgements",
                                                   "The table holds no judgements. Give the names in the first "
                                                   "row and in the first column."),
                       {});
    }
    std::vector<std::string> names;
    for (std::size_t i = 1; i < rows; ++i) {
        const std::string name = cell(table, i, 0);
        if (name != cell(table, 0, i)) {
            return refused(QCoreApplication::translate("Judgements",
                                                       "Row %1 is called \"%2\" but column %1 is called \"%3\". "
                                                       "Rows and columns need the same names in the same order.")
                               .arg(i)
                               .arg(QString::fromStdString(name), QString::fromStdString(cell(table, 0, i))),
                           name);
        }
        names.push_back(name);
    }
    if (!cell(table, 0, rows).empty()) {
        return refused(
            QCoreApplication::translate("Judgements", "The table has %1 rows but more columns. It must be square.")
                .arg(rows - 1),
            cell(table, 0, rows));
    }
    return names;
}

// The judgement of one pair from its two cells.
base::Status setPair(JudgementMatrix& matrix, std::size_t i, std::size_t j, const Table& table)
{
    const std::string upperText = cell(table, i + 1, j + 1);
    const std::string lowerText = cell(table, j + 1, i + 1);
    const auto upper = parseJudgement(upperText);
    const auto lower = parseJudgement(lowerText);
    if (!upper && !upperText.empty())
        return badCell(matrix, i, j, upperText);
    if (!lower && !lowerText.empty())
        return badCell(matrix, j, i, lowerText);
    if (upper && lower && std::abs(*upper * *lower - 1) > 0.0101) {
        const QString pair = pairName(matrix, i, j);
        return refused(QCoreApplication::translate("Judgements",
                                                   "%1 is %2 but the other way round it is %3. The two must be "
                                                   "reciprocal; correct one of them or leave it blank.")
                           .arg(pair, QString::fromStdString(upperText), QString::fromStdString(lowerText)),
                       pair.toStdString());
    }
    // Of two halves the one above 1 is the exact one: 0.33 stands for 1/3.
    if (upper && (!lower || *upper >= 1))
        matrix.set(i, j, *upper);
    else if (lower)
        matrix.set(j, i, *lower);
    return {};
}

} // namespace

JudgementMatrix::JudgementMatrix(std::vector<std::string> names)
    : m_names(std::move(names)), m_values(m_names.size() * m_names.size(), 0)
{
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_values[i * m_names.size() + i] = 1;
}

void JudgementMatrix::set(std::size_t i, std::size_t j, double value)
{
    assert(i != j && value > 0);
    m_values[i * size() + j] = value;
    m_values[j * size() + i] = 1 / value;
}

void JudgementMatrix::clear(std::size_t i, std::size_t j)
{
    assert(i != j);
    m_values[i * size() + j] = 0;
    m_values[j * size() + i] = 0;
}

std::vector<std::pair<std::size_t, std::size_t>> JudgementMatrix::missingPairs() const
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < size(); ++i) {
        for (std::size_t j = i + 1; j < size(); ++j) {
            if (missing(i, j))
                pairs.emplace_back(i, j);
        }
    }
    return pairs;
}

std::optional<double> parseJudgement(std::string_view text)
{
    const std::size_t slash = text.find('/');
    std::optional<double> value = base::parseNumber(text.substr(0, slash));
    if (value && slash != std::string_view::npos) {
        const auto divisor = base::parseNumber(text.substr(slash + 1));
        value = divisor && *divisor > 0 ? std::optional<double>(*value / *divisor) : std::nullopt;
    }
    if (!value || !std::isfinite(*value) || *value <= 0)
        return std::nullopt;
    return value;
}

base::Result<JudgementMatrix> judgementsFromTable(const Table& table)
{
    auto names = namesOf(table);
    if (!names)
        return names.error();
    JudgementMatrix matrix(*names);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const std::string own = cell(table, i + 1, i + 1);
        if (!own.empty() && parseJudgement(own) != 1.0)
            return badCell(matrix, i, i, own);
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            if (const base::Status status = setPair(matrix, i, j, table); !status)
                return status.error();
        }
    }
    return matrix;
}

} // namespace manyi::domain
