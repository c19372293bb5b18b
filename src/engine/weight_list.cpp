#include "engine/weight_list.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), "weights"};
}

base::Result<double> weightOf(const QString& text)
{
    const auto value = base::parseNumber(text.trimmed().toStdString());
    if (!value || *value < 0 || *value > 1)
        return refused(QCoreApplication::translate("Indicators", "\"%1\" is not a weight: weights are numbers from 0 "
                                                                 "to 1, such as 0.5,0.3,0.2.")
                           .arg(text.trimmed()));
    return *value;
}

base::Result<std::vector<double>> named(const QStringList& parts, const std::vector<std::string>& names)
{
    std::vector<double> weights(names.size(), -1);
    for (const QString& part : parts) {
        const qsizetype sign = part.lastIndexOf(QLatin1Char('='));
        const std::string name = part.left(std::max<qsizetype>(sign, 0)).trimmed().toStdString();
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return refused(QCoreApplication::translate("Indicators", "There is no factor \"%1\" to give a weight to.")
                               .arg(QString::fromStdString(name)));
        const auto value = weightOf(part.mid(sign + 1));
        if (!value)
            return value.error();
        double& weight = weights[static_cast<std::size_t>(found - names.begin())];
        if (weight >= 0)
            return refused(QCoreApplication::translate("Indicators", "\"%1\" has two weights; give it one.")
                               .arg(QString::fromStdString(name)));
        weight = *value;
    }
    const auto missing = std::find(weights.begin(), weights.end(), -1.0);
    if (missing != weights.end())
        return refused(QCoreApplication::translate("Indicators", "\"%1\" has no weight; name all factors.")
                           .arg(QString::fromStdString(names[static_cast<std::size_t>(missing - weights.begin())])));
    return weights;
}

} // namespace

base::Result<std::vector<double>> parseWeightList(const std::string& text, const std::vector<std::string>& names)
{
    const QStringList parts = QString::fromStdString(text).replace(QChar(0xFF0C), QLatin1Char(',')).split(',');
    if (text.find('=') != std::string::npos)
        return named(parts, names);
    if (parts.size() != static_cast<qsizetype>(names.size())) {
        QStringList expected;
        for (const std::string& name : names)
            expected << QString::fromStdString(name);
        return refused(QCoreApplication::translate("Indicators", "%1 weights are given for %2 factors (%3); give one "
                                                                 "each, in this order.")
                           .arg(parts.size())
                           .arg(names.size())
                           .arg(expected.join(QStringLiteral(", "))));
    }
    std::vector<double> weights;
    for (const QString& part : parts) {
        const auto value = weightOf(part);
        if (!value)
            return value.error();
        weights.push_back(*value);
    }
    return weights;
}

WeightSum weightSum(const std::vector<double>& weights)
{
    const double deviation = std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1);
    if (deviation < 1e-9)
        return WeightSum::One;
    constexpr double rounding = 0.001 + 1e-12;
    return deviation <= rounding * static_cast<double>(weights.size()) ? WeightSum::Rounded : WeightSum::Off;
}

} // namespace manyi::engine
