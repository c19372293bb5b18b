#include "domain/judgements.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

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
                                               "The judgement of %1 is \"%2\". Write a number such as 3 or a "
                                               "fraction such as 1/3 (1/1000 to 1000), or leave the cell blank.")
                       .arg(pair, QString::fromStdString(text)),
                   pair.toStdString());
}

// Full-width digits and signs, fraction strokes and fractions that are one sign, as input methods write them.
std::string plainSigns(std::string_view written)
{
    QString text = QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size())).trimmed();
    static const std::map<QString, const char*> fractions = {{u"½"_qs, "1/2"}, {u"⅓"_qs, "1/3"}, {u"¼"_qs, "1/4"},
                                                             {u"⅕"_qs, "1/5"}, {u"⅙"_qs, "1/6"}, {u"⅐"_qs, "1/7"},
                                                             {u"⅛"_qs, "1/8"}, {u"⅑"_qs, "1/9"}};
    if (const auto found = fractions.find(text); found != fractions.end())
        return found->second;
    for (QChar& sign : text) {
        if (sign >= QChar(0xFF0E) && sign <= QChar(0xFF19)) // ．／０…９
            sign = QChar(sign.unicode() - 0xFEE0);
        else if (sign == QChar(0x2215) || sign == QChar(0x2044))
            sign = QLatin1Char('/');
    }
    return text.toStdString();
}

// Rows up to the last one that holds anything.
std::size_t rowsOf(const Table& table)
{
    const auto blank = [&table](std::size_t row) {
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            if (!cell(table, row, column).empty())
                return false;
        }
        return true;
    };
    std::size_t rows = table.size();
    while (rows > 0 && blank(rows - 1))
        --rows;
    return rows;
}

base::Status checkName(const std::vector<std::string>& names, const std::string& name, std::size_t place)
{
    if (name.empty()) {
        return refused(
            QCoreApplication::translate("Judgements", "Row %1 has no name. Give each row and column one.").arg(place),
            {});
    }
    if (std::find(names.begin(), names.end(), name) != names.end()) {
        return refused(QCoreApplication::translate("Judgements", "\"%1\" is there twice. Give each row its own name.")
                           .arg(QString::fromStdString(name)),
                       name);
    }
    return {};
}

// Every row as long as the first: what stands to the right of the last name would be lost.
base::Status checkSquare(const Table& table, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = rows; column < table[row].size(); ++column) {
            if (cell(table, row, column).empty())
                continue;
            return refused(
                QCoreApplication::translate("Judgements",
                                            "The table has %1 rows of judgements but \"%2\" stands in column %3 of row "
                                            "%4. It must be square: as many columns as rows.")
                    .arg(rows - 1)
                    .arg(QString::fromStdString(cell(table, row, column)))
                    .arg(column + 1)
                    .arg(row + 1),
                cell(table, row, column));
        }
    }
    return {};
}

// The names of the first row; the first column must hold the same in the same order.
base::Result<std::vector<std::string>> namesOf(const Table& table)
{
    const std::size_t rows = rowsOf(table);
    if (rows < 2) {
        return refused(QCoreApplication::translate("Judgements",
                                                   "The table holds no judgements. Give the names in the first "
                                                   "row and in the first column."),
                       {});
    }
    if (const base::Status status = checkSquare(table, rows); !status)
        return status.error();
    std::size_t columns = table.front().size();
    while (columns > 1 && cell(table, 0, columns - 1).empty())
        --columns;
    std::vector<std::string> names;
    for (std::size_t i = 1; i < rows; ++i) {
        const std::string name = cell(table, i, 0);
        if (i >= columns && !name.empty()) {
            return refused(QCoreApplication::translate("Judgements",
                                                       "Row %1 is called \"%2\", but the first row names only %3 "
                                                       "columns. The table must be square: as many columns as rows.")
                               .arg(i)
                               .arg(QString::fromStdString(name))
                               .arg(columns - 1),
                           name);
        }
        if (name != cell(table, 0, i)) {
            return refused(QCoreApplication::translate("Judgements",
                                                       "Row %1 is called \"%2\" but column %1 is called \"%3\". "
                                                       "Rows and columns need the same names in the same order.")
                               .arg(i)
                               .arg(QString::fromStdString(name), QString::fromStdString(cell(table, 0, i))),
                           name);
        }
        if (const base::Status status = checkName(names, name, i); !status)
            return status.error();
        names.push_back(name);
    }
    return names;
}

// Whether `text` is 1 / larger as written: 0.14 for 1/7. Fractions and whole numbers are exact.
bool roundedReciprocal(const std::string& text, double value, double larger)
{
    const std::size_t point = text.find('.');
    if (point == std::string::npos || text.find('/') != std::string::npos || text.size() - point < 3)
        return false;
    const auto decimals = static_cast<double>(text.size() - point - 1);
    return std::abs(value - 1 / larger) <= 0.5000001 * std::pow(10.0, -decimals);
}

bool reciprocal(double a, const std::string& aText, double b, const std::string& bText)
{
    return std::abs(a * b - 1) <= 0.0101 || (a > 1 ? roundedReciprocal(bText, b, a) : roundedReciprocal(aText, a, b));
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
    if (upper && lower && !reciprocal(*upper, upperText, *lower, lowerText)) {
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

std::optional<double> parseJudgement(std::string_view written)
{
    const std::string text = plainSigns(written);
    const std::size_t slash = text.find('/');
    std::optional<double> value = base::parseNumber(std::string_view(text).substr(0, slash));
    if (value && slash != std::string::npos) {
        const auto divisor = base::parseNumber(text.substr(slash + 1));
        value = divisor && *divisor > 0 ? std::optional<double>(*value / *divisor) : std::nullopt;
    }
    constexpr double most = 1000; // far beyond the scale; what follows from more cannot be worked out to any digit
    const bool meant = value && *value >= 1 / most && *value <= most;
    return meant ? value : std::nullopt;
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
