#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>

#include "analysis/fuzzy/answers.h"
#include "analysis/fuzzy/bootstrap_cells.h"
#include "analysis/fuzzy/plan.h"
#include "analysis/fuzzy/resampling.h"
#include "analysis/parallel.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define MANYI_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define MANYI_WIDE_VECTORS
#endif

namespace manyi::analysis {

namespace {

constexpr std::size_t tileRows = Resampling::blockRows;
constexpr std::size_t tileDraws = Resampling::tileDraws;
constexpr std::size_t mostGrades = 250; // cells are numbered by bytes

// Rows whose multiplicities together stay within a byte, one after the other: [begins[i], begins[i + 1]).
std::vector<std::size_t> byteRuns(const std::uint8_t* tile, std::size_t rows)
{
    std::vector<std::size_t> begins{0};
    unsigned sum = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint8_t* const counts = tile + row * tileDraws;
        const unsigned most = *std::max_element(counts, counts + tileDraws);
        if (sum + most > 255) {
            begins.push_back(row);
            sum = 0;
        }
        sum += most;
    }
    begins.push_back(rows);
    return begins;
}

// Adds the rows of a tile to the sums of their cells: first in bytes, then in words of two, then to the doubles.
MANYI_WIDE_VECTORS void addWhole(const std::uint8_t* tile, const std::uint8_t* cells, std::size_t cellCount,
                                 const std::size_t* begins, std::size_t runs, std::uint8_t* bytes, std::uint16_t* words,
                                 double* sums)
{
    std::fill_n(words, cellCount * tileDraws, std::uint16_t{0});
    for (std::size_t run = 0; run < runs; ++run) {
        std::fill_n(bytes, cellCount * tileDraws, std::uint8_t{0});
        for (std::size_t row = begins[run]; row < begins[run + 1]; ++row) {
            std::uint8_t* const to = bytes + cells[row] * tileDraws;
            const std::uint8_t* const from = tile + row * tileDraws;
            for (std::size_t d = 0; d < tileDraws; ++d)
                to[d] = static_cast<std::uint8_t>(to[d] + from[d]);
        }
        for (std::size_t i = 0; i < cellCount * tileDraws; ++i)
            words[i] = static_cast<std::uint16_t>(words[i] + bytes[i]);
    }
    for (std::size_t i = 0; i < cellCount * tileDraws; ++i)
        sums[i] += words[i];
}

// The same with weights or factors: `tile` holds weight times multiplicity, `factors` may be null.
MANYI_WIDE_VECTORS void addFractions(const float* tile, const std::uint8_t* cells, const float* factors,
                                     std::size_t rows, std::size_t cellCount, float* floats, double* sums)
{
    std::fill_n(floats, cellCount * tileDraws, 0.0F);
    for (std::size_t row = 0; row < rows; ++row) {
        float* const to = floats + cells[row] * tileDraws;
        const float* const from = tile + row * tileDraws;
        const float factor = factors == nullptr ? 1.0F : factors[row];
        for (std::size_t d = 0; d < tileDraws; ++d)
            to[d] += factor * from[d];
    }
    for (std::size_t i = 0; i < cellCount * tileDraws; ++i)
        sums[i] += static_cast<double>(floats[i]);
}

MANYI_WIDE_VECTORS void weighTile(const std::uint8_t* tile, const float* weights, std::size_t rows, float* weighted)
{
    for (std::size_t row = 0; row < rows; ++row) {
        const float weight = weights == nullptr ? 1.0F : weights[row];
        for (std::size_t d = 0; d < tileDraws; ++d)
            weighted[row * tileDraws + d] = weight * static_cast<float>(tile[row * tileDraws + d]);
    }
}

// The sums of all cells in tileDraws samples that are drawn together.
class TileOfDraws {
public:
    TileOfDraws(const BootstrapCells& cells, const Resampling& resampling, std::uint64_t firstDraw, std::size_t draws)
        : m_cells(cells),
          m_resampling(resampling),
          m_firstDraw(firstDraw),
          m_draws(draws),
          m_sums(cells.cells * tileDraws),
          m_tile(tileRows * tileDraws),
          m_bytes(256 * tileDraws),
          m_words(256 * tileDraws)
    {
        m_anyFractions =
            !cells.weights.empty() || std::any_of(cells.columns.begin(), cells.columns.end(),
                                                  [](const CellColumn& column) { return !column.factors.empty(); });
        if (m_anyFractions) {
            m_weighted.resize(tileRows * tileDraws);
            m_floats.resize(256 * tileDraws);
        }
        for (std::size_t d = 0; d < draws; ++d)
            m_blockCounts.push_back(resampling.blockCounts(firstDraw + d));
    }

    void addBlock(std::size_t block)
    {
        std::fill(m_tile.begin(), m_tile.end(), std::uint8_t{0});
        for (std::size_t d = 0; d < m_draws; ++d)
            m_resampling.fillColumn(m_firstDraw + d, block, m_blockCounts[d][block], d, m_tile.data());
        const std::size_t rows = m_resampling.rowsOf(block);
        const std::size_t begin = block * tileRows;
        const std::vector<std::size_t> runs = byteRuns(m_tile.data(), rows);
        if (m_anyFractions)
            weighTile(m_tile.data(), m_cells.weights.empty() ? nullptr : m_cells.weights.data() + begin, rows,
                      m_weighted.data());
        for (const CellColumn& column : m_cells.columns) {
            const LeafCells& leaf = m_cells.leaves[column.leaf];
            double* const sums = m_sums.data() + leaf.first * tileDraws;
            if (m_cells.weights.empty() && column.factors.empty())
                addWhole(m_tile.data(), column.cells.data() + begin, leaf.cells, runs.data(), runs.size() - 1,
                         m_bytes.data(), m_words.data(), sums);
            else
                addFractions(m_weighted.data(), column.cells.data() + begin,
                             column.factors.empty() ? nullptr : column.factors.data() + begin, rows, leaf.cells,
                             m_floats.data(), sums);
        }
    }

    double sum(std::size_t cell, std::size_t draw) const { return m_sums[cell * tileDraws + draw]; }

private:
    const BootstrapCells& m_cells;
    const Resampling& m_resampling;
    std::uint64_t m_firstDraw;
    std::size_t m_draws;
    bool m_anyFractions = false;
    std::vector<double> m_sums;
    std::vector<std::uint8_t> m_tile;
    std::vector<std::uint8_t> m_bytes;
    std::vector<std::uint16_t> m_words;
    std::vector<float> m_weighted;
    std::vector<float> m_floats;
    std::vector<std::vector<std::uint32_t>> m_blockCounts; // [draw][block]
};

// What a sample says: nullopt where a leaf has no answer in it.
struct Draw {
    double score = 0;
    std::size_t grade = 0;
};

class Bootstrap {
public:
    Bootstrap(const EvaluationPlan& plan, const std::vector<LeafSource>& sources, const EvaluationOptions& options,
              BootstrapCells cells, int draws, std::uint64_t seed, base::Progress& progress)
        : m_plan(plan),
          m_sources(sources),
          m_options(options),
          m_cells(std::move(cells)),
          m_resampling(m_cells.rows, seed),
          m_draws(static_cast<std::size_t>(draws)),
          m_progress(progress),
          m_outcomes(m_draws)
    {
    }

    void run()
    {
        const std::size_t tiles = (m_draws + tileDraws - 1) / tileDraws;
        parallelFor(tiles, [this](std::size_t tile) { runTile(tile); });
    }

    const std::vector<std::optional<Draw>>& outcomes() const { return m_outcomes; }

private:
    void runTile(std::size_t tile)
    {
        if (m_progress.cancelled())
            return;
        const std::size_t first = tile * tileDraws;
        const std::size_t draws = std::min(tileDraws, m_draws - first);
        TileOfDraws sums(m_cells, m_resampling, first, draws);
        for (std::size_t block = 0; block < m_resampling.blocks(); ++block) {
            if (m_progress.cancelled())
                return;
            sums.addBlock(block);
            const std::size_t done = ++m_done;
            if (done % 64 == 0)
                m_progress.report(static_cast<double>(done) / static_cast<double>(blocksInAll()), {});
        }
        for (std::size_t d = 0; d < draws; ++d)
            m_outcomes[first + d] = outcome(sums, d);
    }

    std::size_t blocksInAll() const { return m_resampling.blocks() * ((m_draws + tileDraws - 1) / tileDraws); }

    // The leaf's membership in a sample; false when nobody in it answered.
    bool membership(const TileOfDraws& sums, std::size_t leaf, std::size_t draw, double* row) const
    {
        const LeafCells& cells = m_cells.leaves[leaf];
        const std::size_t grades = m_plan.grades;
        if (cells.cells == 0) {
            std::copy_n(m_sources[leaf].typed->row.begin(), grades, row);
            return true;
        }
        if (cells.measured) {
            const double weight = sums.sum(cells.first + 1, draw);
            if (!(weight > 0))
                return false;
            const auto& functions = m_sources[leaf].leaf->data.functions;
            const double mean = cells.centre + sums.sum(cells.first, draw) / weight;
            for (std::size_t j = 0; j < grades; ++j)
                row[j] = membershipOf(mean, functions[j]);
            return true;
        }
        double weight = 0;
        for (std::size_t j = 0; j < grades; ++j) {
            row[j] = sums.sum(cells.first + j, draw);
            weight += row[j];
        }
        for (std::size_t j = 0; j < grades && weight > 0; ++j)
            row[j] /= weight;
        return weight > 0;
    }

    std::optional<Draw> outcome(const TileOfDraws& sums, std::size_t draw) const
    {
        std::vector<double> rows(m_plan.leaves.size() * m_plan.grades);
        std::vector<const double*> leaves;
        for (std::size_t leaf = 0; leaf < m_plan.leaves.size(); ++leaf) {
            if (!membership(sums, leaf, draw, rows.data() + leaf * m_plan.grades))
                return std::nullopt;
            leaves.push_back(rows.data() + leaf * m_plan.grades);
        }
        std::vector<double> composed;
        composeLevels(m_plan, leaves, m_options.composition, m_options.normaliseLevels, composed);
        const double* const goal = composed.data() + composed.size() - m_plan.grades;
        Draw result;
        result.grade = static_cast<std::size_t>(std::max_element(goal, goal + m_plan.grades) - goal);
        const std::optional<double> score = scoreOf(goal, m_plan.scores);
        if (!score)
            return std::nullopt;
        result.score = *score;
        return result;
    }

    const EvaluationPlan& m_plan;
    const std::vector<LeafSource>& m_sources;
    EvaluationOptions m_options;
    BootstrapCells m_cells;
    Resampling m_resampling;
    std::size_t m_draws;
    base::Progress& m_progress;
    std::atomic<std::size_t> m_done{0};
    std::vector<std::optional<Draw>> m_outcomes;
};

// Linear between the order statistics (Hyndman & Fan 1996, type 7).
double quantile(const std::vector<double>& ascending, double share)
{
    const double place = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (place - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

BootstrapResult summarised(const std::vector<std::optional<Draw>>& outcomes, std::size_t grades, double confidence)
{
    BootstrapResult result;
    result.confidence = confidence;
    result.gradeShares.assign(grades, 0.0);
    std::vector<double> scores;
    for (const std::optional<Draw>& draw : outcomes) {
        if (!draw)
            continue;
        scores.push_back(draw->score);
        result.gradeShares[draw->grade] += 1;
    }
    result.draws = static_cast<int>(scores.size());
    if (scores.empty())
        return result;
    double mean = 0;
    for (const double score : scores)
        mean += score / static_cast<double>(scores.size());
    double squares = 0;
    for (const double score : scores)
        squares += (score - mean) * (score - mean);
    for (double& share : result.gradeShares)
        share /= static_cast<double>(scores.size());
    result.standardError = scores.size() > 1 ? std::sqrt(squares / static_cast<double>(scores.size() - 1)) : 0;
    std::sort(scores.begin(), scores.end());
    result.lower = quantile(scores, (1 - confidence) / 2);
    result.upper = quantile(scores, (1 + confidence) / 2);
    return result;
}

base::Error refused(const char* sentence, const char* key)
{
    return {base::ErrorCode::InvalidArgument, sentence, key};
}

} // namespace

base::Result<BootstrapResult> bootstrapScore(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                                             const data::Dataset& dataset, const data::Selection& selection,
                                             const data::Weights& caseWeights, const EvaluationOptions& options,
                                             int draws, double confidence, std::uint64_t seed, base::Progress& progress)
{
    const EvaluationPlan plan = planEvaluation(system, weights);
    if (draws < 1 || !(confidence > 0 && confidence < 1))
        return refused("A bootstrap takes a number of draws and a confidence between 0 and 1.", "bootstrap-options");
    if (plan.grades > mostGrades)
        return refused("A bootstrap takes at most 250 grades.", "too-many-grades");
    if (!plan.lackingWeights.empty() || plan.scores.empty())
        return refused("A bootstrap of the score needs weights and scores of all grades.", "incomplete");
    auto sources = answerSources(system, dataset);
    if (!sources)
        return sources.error();
    for (const LeafSource& source : *sources) {
        if (source.typed && source.typed->row.size() != plan.grades)
            return refused("A bootstrap needs memberships of all leaves.", "incomplete");
    }
    Bootstrap bootstrap(plan, *sources, options, bootstrapCells(*sources, dataset, selection, caseWeights), draws, seed,
                        progress);
    bootstrap.run();
    if (progress.cancelled()) {
        BootstrapResult cancelled;
        cancelled.confidence = confidence;
        cancelled.cancelled = true;
        return cancelled;
    }
    return summarised(bootstrap.outcomes(), plan.grades, confidence);
}

} // namespace manyi::analysis
