#include "engine/judgement_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "engine/table_file.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::IndicatorSystem;
using domain::JudgementMatrix;

base::Error refused(const QString& sentence, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

base::Error inFile(const base::Error& error, const QString& file)
{
    const QString sentence = QCoreApplication::translate("Indicators", "%1: %2").arg(file, qt(error.message));
    return {error.code, sentence.toStdString(), error.where};
}

std::set<std::string> nameSet(const JudgementMatrix& matrix)
{
    return {matrix.names().begin(), matrix.names().end()};
}

bool sameNames(const JudgementMatrix& a, const JudgementMatrix& b)
{
    return nameSet(a) == nameSet(b);
}

JudgementMatrix inOrder(const JudgementMatrix& matrix, const std::vector<std::string>& names)
{
    const auto place = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(matrix.names().begin(), matrix.names().end(), name) -
                                        matrix.names().begin());
    };
    JudgementMatrix ordered(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = i + 1; j < names.size(); ++j) {
            const double judgement = matrix.at(place(names[i]), place(names[j]));
            if (judgement > 0)
                ordered.set(i, j, judgement);
        }
    }
    return ordered;
}

base::Status addExperts(IndicatorSystem& system, const std::vector<NamedMatrix>& matrices,
                        const std::vector<double>& weights)
{
    if (!weights.empty() && weights.size() != matrices.size()) {
        return refused(QCoreApplication::translate("Indicators",
                                                   "%1 expert weights are given for %2 matrices; give one "
                                                   "for each, in the order of the files.")
                           .arg(weights.size())
                           .arg(matrices.size()),
                       "expert-weights");
    }
    for (std::size_t e = 0; e < matrices.size(); ++e) {
        const base::ExpertId id = domain::addExpert(system, matrices[e].name);
        system.experts.back().weight = weights.empty() ? 1 : weights[e];
        domain::setMatrix(system, id, system.goal.id, inOrder(matrices[e].matrix, matrices.front().matrix.names()));
    }
    const bool someone = std::any_of(system.experts.begin(), system.experts.end(),
                                     [](const domain::Expert& expert) { return expert.weight > 0; });
    const bool negative = std::any_of(weights.begin(), weights.end(), [](double weight) { return !(weight >= 0); });
    if (!someone || negative) {
        return refused(QCoreApplication::translate("Indicators",
                                                   "Expert weights are numbers of 0 or more, and at least "
                                                   "one is above 0."),
                       "expert-weights");
    }
    return {};
}

void addChildren(IndicatorSystem& system, const JudgementMatrix& matrix)
{
    for (const std::string& name : matrix.names())
        domain::addIndicator(system, system.goal.id, system.goal.children.size(), name);
}

base::Status checkAlternatives(const std::vector<NamedMatrix>& matrices)
{
    const std::size_t criteria = matrices.front().matrix.size();
    const NamedMatrix& first = matrices[1];
    for (std::size_t m = 2; m < matrices.size(); ++m) {
        if (!sameNames(first.matrix, matrices[m].matrix)) {
            return refused(QCoreApplication::translate("Indicators", "%1 and %2 compare different things. Experts' "
                                                                     "matrices all have the same names; with criteria "
                                                                     "first, the others all compare the same "
                                                                     "alternatives.")
                               .arg(qt(first.name), qt(matrices[m].name)),
                           matrices[m].name);
        }
    }
    for (const std::string& name : matrices.front().matrix.names()) {
        if (nameSet(first.matrix).contains(name)) {
            return refused(QCoreApplication::translate("Indicators", "%1 and %2 both compare \"%3\", but not the same "
                                                                     "things beside it. Experts' matrices all have the "
                                                                     "same names; correct the one that differs.")
                               .arg(qt(matrices.front().name), qt(first.name), qt(name)),
                           matrices.front().name);
        }
    }
    if (matrices.size() - 1 == criteria)
        return {};
    return refused(QCoreApplication::translate("Indicators", "%1 compares %2 criteria, but %3 matrices of alternatives "
                                                             "follow; give one for each criterion.")
                       .arg(qt(matrices.front().name))
                       .arg(criteria)
                       .arg(matrices.size() - 1),
                   matrices.front().name);
}

bool endsIn(const std::string& name, const std::string& criterion)
{
    const QString end = qt(criterion);
    const QString whole = qt(name);
    if (!whole.endsWith(end, Qt::CaseInsensitive))
        return false;
    const QString before = whole.chopped(end.size());
    return before.isEmpty() || !before.back().isLetterOrNumber();
}

// For each criterion the position of its matrix.
base::Result<std::vector<std::size_t>> byCriterion(const std::vector<NamedMatrix>& matrices)
{
    const std::vector<std::string>& criteria = matrices.front().matrix.names();
    std::vector<std::size_t> found(criteria.size(), 0);
    std::vector<std::size_t> inTurn;
    bool any = false;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        inTurn.push_back(c + 1);
        for (std::size_t m = 1; m < matrices.size(); ++m) {
            if (!endsIn(matrices[m].name, criteria[c]))
                continue;
            any = true;
            // Of criteria "price" and "fuel price" the longer name knows its matrix better.
            const bool longer = std::any_of(criteria.begin(), criteria.end(), [&](const std::string& other) {
                return other.size() > criteria[c].size() && endsIn(matrices[m].name, other);
            });
            if (!longer && found[c] == 0)
                found[c] = m;
        }
    }
    if (!any)
        return inTurn;
    const auto missing = std::find(found.begin(), found.end(), 0U);
    if (missing == found.end())
        return found;
    const std::string& criterion = criteria[static_cast<std::size_t>(missing - found.begin())];
    return refused(QCoreApplication::translate("Indicators", "No matrix' name ends in \"%1\", the name of a criterion. "
                                                             "Name the files after the criteria, or none of them.")
                       .arg(qt(criterion)),
                   criterion);
}

base::Status addAlternatives(IndicatorSystem& system, const std::vector<NamedMatrix>& matrices)
{
    if (const auto status = checkAlternatives(matrices); !status)
        return status.error();
    const auto order = byCriterion(matrices);
    if (!order)
        return order.error();
    for (const std::string& name : matrices[1].matrix.names())
        domain::addAlternative(system, name);
    for (std::size_t c = 0; c < order->size(); ++c) {
        const JudgementMatrix& matrix = matrices[(*order)[c]].matrix;
        domain::setMatrix(system, system.experts.front().id, system.goal.children[c].id,
                          inOrder(matrix, matrices[1].matrix.names()));
    }
    return {};
}

// The one matrix that compares other things than the rest, wherever it stands, is that of the criteria.
void criteriaFirst(std::vector<NamedMatrix>& matrices)
{
    if (matrices.size() < 3)
        return;
    for (std::size_t m = 1; m < matrices.size(); ++m) {
        const JudgementMatrix& rest = matrices[0].matrix;
        const bool alone = std::all_of(matrices.begin(), matrices.end(), [&](const NamedMatrix& other) {
            return (&other == &matrices[m]) != sameNames(other.matrix, rest);
        });
        if (alone && matrices[m].matrix.size() == matrices.size() - 1) {
            const auto criteria = matrices.begin() + static_cast<std::ptrdiff_t>(m);
            std::rotate(matrices.begin(), criteria, criteria + 1);
            return;
        }
    }
}

// In a text file every row has a cell for each name, blank for what was not judged; a lower half may end at, or before,
// its diagonal. A row that merely ends too early has lost something.
base::Status checkRowLengths(const TableFile& table, const JudgementMatrix& matrix)
{
    const std::size_t items = matrix.size();
    if (table.workbook)
        return {};
    const auto endsAt = [&](std::size_t beforeDiagonal) {
        for (std::size_t i = 1; i <= items; ++i) {
            if (table.records[i].size() != i + 1 - beforeDiagonal)
                return false;
        }
        return true;
    };
    if (endsAt(0) || endsAt(1))
        return {};
    for (std::size_t i = 1; i <= items; ++i) {
        if (table.records[i].size() <= items)
            return refused(QCoreApplication::translate("Indicators", "The row of \"%1\" has %2 cells, but %3 items are "
                                                                     "compared. Write a cell for each, blank for what "
                                                                     "was not judged.")
                               .arg(qt(matrix.names()[i - 1]))
                               .arg(table.records[i].size() - 1)
                               .arg(items),
                           matrix.names()[i - 1]);
    }
    return {};
}

} // namespace

base::Result<NamedMatrix> readJudgementMatrix(const std::string& path)
{
    constexpr std::size_t mostRows = 1001;
    const QString file = QFileInfo(qt(path)).fileName();
    base::Progress progress;
    auto table = readTableFile(path, mostRows, progress);
    if (!table) // of several files, which one
        return qt(table.error().message).contains(file) ? table.error() : inFile(table.error(), file);
    if (auto status = refuseUnreadCells(*table); !status)
        return inFile(status.error(), file);
    usePoints(*table);
    while (!table->records.empty() && isBlankRecord(table->records.front()))
        table->records.erase(table->records.begin());
    auto matrix = domain::judgementsFromTable(table->records);
    if (!matrix)
        return inFile(matrix.error(), file);
    if (const auto status = checkRowLengths(*table, *matrix); !status)
        return inFile(status.error(), file);
    return NamedMatrix{QFileInfo(qt(path)).completeBaseName().toStdString(), std::move(*matrix)};
}

base::Result<MatrixSystem> systemOfMatrices(std::vector<NamedMatrix> matrices, const std::vector<double>& expertWeights)
{
    criteriaFirst(matrices);
    MatrixSystem result;
    IndicatorSystem& system = result.system;
    const NamedMatrix& first = matrices.front();
    system.name = first.name;
    system.goal.id = {1};
    system.goal.name = first.name;
    addChildren(system, first.matrix);
    const bool experts = std::all_of(matrices.begin(), matrices.end(),
                                     [&](const NamedMatrix& other) { return sameNames(first.matrix, other.matrix); });
    if (matrices.size() > 1)
        result.roles = experts ? MatrixRoles::Experts : MatrixRoles::CriteriaAndAlternatives;
    if (const auto status = addExperts(system, experts ? matrices : std::vector<NamedMatrix>{first}, expertWeights);
        !status)
        return status.error();
    if (!experts) {
        if (const auto status = addAlternatives(system, matrices); !status)
            return status.error();
    }
    return result;
}

base::Result<IndicatorSystem> readIndicatorFile(const std::string& path)
{
    QFile file(qt(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{file.exists() ? base::ErrorCode::Unreadable : base::ErrorCode::NotFound,
                           QCoreApplication::translate("Indicators", "%1 cannot be read (%2); check the path.")
                               .arg(file.fileName(), file.errorString())
                               .toStdString(),
                           path};
    }
    const QByteArray bytes = file.readAll();
    auto system = domain::indicatorSystemFromJson({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return system ? std::move(system) : inFile(system.error(), QFileInfo(file).fileName());
}

} // namespace manyi::engine
