#include "analysis/tabulate/tabulate.h"

#include <cassert>
#include <memory>

#include "analysis/parallel.h"
#include "analysis/tabulate/code_counter.h"
#include "analysis/tabulate/number_sums.h"

namespace manyi::analysis {

namespace {

constexpr std::size_t chunkRows = 131072;    // fixed, so that sums do not depend on the number of threads
constexpr std::size_t largeTable = 262144;   // entries; larger ones are counted once over all rows, not by chunk
constexpr std::size_t worthThreads = 100000; // rows × jobs under this are done before a thread has started

std::vector<RowRange> chunksOf(std::size_t rows)
{
    std::vector<RowRange> chunks;
    for (std::size_t begin = 0; begin < rows; begin += chunkRows)
        chunks.push_back({begin, std::min(rows, begin + chunkRows)});
    return chunks;
}

// What is needed while one job runs; `partial…` have one entry a chunk (or one, for large tables).
struct JobState {
    const TableJob* job = nullptr;
    const data::NumberValues* numbers = nullptr; // none: codes
    CodeLayout layout;
    bool large = false;
    std::vector<std::unique_ptr<CodeCounter>> partialCodes;
    std::vector<NumberSums> partialSums;
    std::vector<NumberDeviations> partialDeviations;
    std::vector<double> means;
};

struct RowSetState {
    std::vector<std::size_t> jobs; // those that are counted chunk by chunk together
    std::vector<std::vector<Cell>> partialUsed;
    std::vector<std::vector<std::int64_t>> partialExcluded;
};

class Run {
public:
    Run(std::size_t rows, const data::Weights& weights, const std::vector<RowSet>& rowSets,
        const std::vector<TableJob>& jobs, unsigned threads)
        : m_weights(weights),
          m_rowSets(rowSets),
          m_jobs(jobs),
          m_chunks(chunksOf(rows)),
          m_rows(rows),
          m_threads(rows * (jobs.size() + 1) < worthThreads ? 1 : threads)
    {
        assert(weights.uniform() || weights.values.size() == rows);
        m_unusable =
            std::any_of(weights.values.begin(), weights.values.end(), [](double weight) { return !(weight > 0); });
        prepare();
    }

    Tabulation result()
    {
        runFirstPass();
        runSecondPass();
        Tabulation tabulation;
        for (std::size_t i = 0; i < m_rowSets.size(); ++i)
            tabulation.rowSets.push_back(rowSetCounts(i));
        for (JobState& state : m_states)
            tabulation.tables.push_back(state.numbers ? numberTable(state) : codeTable(state));
        return tabulation;
    }

private:
    const double* weightData() const { return m_weights.uniform() ? nullptr : m_weights.values.data(); }

    void prepare()
    {
        m_rowSetStates.resize(m_rowSets.size());
        m_states.resize(m_jobs.size());
        parallelFor(
            m_jobs.size(), [this](std::size_t i) { prepareJob(i); }, m_threads);
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            if (!m_states[i].large)
                m_rowSetStates[m_jobs[i].rowSet].jobs.push_back(i);
        }
        for (std::size_t i = 0; i < m_rowSets.size(); ++i) {
            const std::size_t slots = slotCount(m_rowSets[i]);
            m_rowSetStates[i].partialUsed.assign(m_chunks.size(), std::vector<Cell>(slots));
            m_rowSetStates[i].partialExcluded.assign(m_chunks.size(), std::vector<std::int64_t>(slots, 0));
        }
    }

    void prepareJob(std::size_t i)
    {
        JobState& state = m_states[i];
        state.job = &m_jobs[i];
        const std::size_t slots = slotCount(m_rowSets[state.job->rowSet]);
        state.numbers = std::get_if<data::NumberValues>(state.job->column);
        if (!state.numbers)
            state.layout = layoutOf(*state.job->column, slots);
        state.large = !state.numbers && state.layout.size() > largeTable;
        const std::size_t parts = state.large ? 1 : m_chunks.size();
        state.partialCodes.resize(state.numbers ? 0 : parts);
        const std::vector<Cell> cells(state.numbers ? slots : 0);
        const std::vector<double> sums(state.numbers ? slots : 0, 0.0);
        state.partialSums.assign(state.numbers ? parts : 0, NumberSums{cells, cells, sums});
        state.partialDeviations.assign(state.numbers ? parts : 0, NumberDeviations{sums, sums});
    }

    // Tasks: every chunk of every row set with its jobs, then every large table as a whole.
    void runFirstPass()
    {
        std::vector<std::size_t> largeJobs;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i].large)
                largeJobs.push_back(i);
        }
        const std::size_t chunkTasks = m_rowSets.size() * m_chunks.size();
        parallelFor(
            chunkTasks + largeJobs.size(),
            [&](std::size_t task) {
                if (task < chunkTasks)
                    countChunk(task / m_chunks.size(), task % m_chunks.size());
                else
                    countWhole(m_states[largeJobs[task - chunkTasks]]);
            },
            m_threads);
    }

    void countChunk(std::size_t rowSet, std::size_t chunk)
    {
        RowSetState& state = m_rowSetStates[rowSet];
        for (const std::size_t i : state.jobs) {
            if (!m_states[i].numbers)
                m_states[i].partialCodes[chunk] =
                    std::make_unique<CodeCounter>(m_states[i].layout, m_weights.uniform());
        }
        std::vector<Cell>& used = state.partialUsed[chunk];
        forBlocks(m_rowSets[rowSet], m_weights, m_unusable, m_chunks[chunk], state.partialExcluded[chunk].data(),
                  [&](const Block& block) {
                      for (const std::size_t i : state.jobs)
                          countBlock(m_states[i], chunk, block);
                      if (!hasCodeJob(state))
                          countRows(used, block);
                  });
    }

    void countWhole(JobState& state)
    {
        state.partialCodes[0] = std::make_unique<CodeCounter>(state.layout, m_weights.uniform());
        forBlocks(m_rowSets[state.job->rowSet], m_weights, m_unusable, {0, m_rows}, nullptr,
                  [&](const Block& block) { state.partialCodes[0]->add(block, weightData()); });
    }

    void countBlock(JobState& state, std::size_t chunk, const Block& block)
    {
        if (state.numbers)
            addNumbers(state.partialSums[chunk], *state.numbers, *state.job->variable, block, weightData());
        else
            state.partialCodes[chunk]->add(block, weightData());
    }

    void countRows(std::vector<Cell>& used, const Block& block) const
    {
        const double* weights = weightData();
        for (std::size_t i = 0; i < block.count; ++i) {
            const double weight = weights ? weights[block.row(i)] : 1;
            used[block.slots[i]] += Cell{1, weight, weight * weight};
        }
    }

    // A code table holds every counted row, so the rows themselves need not be counted again.
    bool hasCodeJob(const RowSetState& state) const { return codeJob(state) != nullptr; }
    const JobState* codeJob(const RowSetState& state) const
    {
        for (const std::size_t i : state.jobs) {
            if (!m_states[i].numbers)
                return &m_states[i];
        }
        return nullptr;
    }

    void runSecondPass()
    {
        std::vector<std::size_t> numberJobs;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i].numbers)
                numberJobs.push_back(i);
        }
        for (const std::size_t i : numberJobs)
            workOutMeans(m_states[i]);
        parallelFor(
            numberJobs.size() * m_chunks.size(),
            [&](std::size_t task) {
                JobState& state = m_states[numberJobs[task / m_chunks.size()]];
                const std::size_t chunk = task % m_chunks.size();
                forBlocks(m_rowSets[state.job->rowSet], m_weights, m_unusable, m_chunks[chunk], nullptr,
                          [&](const Block& block) {
                              addDeviations(state.partialDeviations[chunk], state.means, *state.numbers,
                                            *state.job->variable, block, weightData());
                          });
            },
            m_threads);
    }

    void workOutMeans(JobState& state) const
    {
        const std::size_t slots = slotCount(m_rowSets[state.job->rowSet]);
        state.means.assign(slots, 0.0);
        for (std::size_t slot = 0; slot < slots; ++slot) {
            double sum = 0;
            double weight = 0;
            for (const NumberSums& part : state.partialSums) {
                sum += part.sums[slot];
                weight += part.valid[slot].weight;
            }
            state.means[slot] = weight > 0 ? sum / weight : 0;
        }
    }

    // The counter's cells, with weights set to the counts when all weigh the same.
    std::vector<Cell> mergedCells(const JobState& state) const
    {
        std::vector<Cell> cells(state.layout.size());
        for (const auto& part : state.partialCodes) {
            if (part)
                part->addTo(cells);
        }
        if (m_weights.uniform()) {
            for (Cell& cell : cells)
                cell.weight = cell.weightSquared = static_cast<double>(cell.n);
        }
        return cells;
    }

    Table codeTable(const JobState& state) const
    {
        const CodeLayout& layout = state.layout;
        const std::vector<Cell> cells = mergedCells(state);
        std::vector<std::size_t> occurring;
        for (std::size_t index = 1; index < layout.stride; ++index) {
            for (std::size_t slot = 1; slot < layout.slots; ++slot) {
                if (cells[slot * layout.stride + index].n > 0) {
                    occurring.push_back(index);
                    break;
                }
            }
        }
        Table table;
        table.groups = layout.slots - 1;
        for (const std::size_t index : occurring)
            table.codes.push_back(layout.codeAt(index));
        for (std::size_t slot = 1; slot < layout.slots; ++slot) {
            table.blank.push_back(cells[slot * layout.stride]);
            for (const std::size_t index : occurring)
                table.cells.push_back(cells[slot * layout.stride + index]);
        }
        return table;
    }

    Table numberTable(const JobState& state) const
    {
        Table table;
        const std::size_t slots = slotCount(m_rowSets[state.job->rowSet]);
        table.groups = slots - 1;
        for (std::size_t slot = 1; slot < slots; ++slot) {
            Cell valid;
            Cell blank;
            double deviation = 0;
            double squares = 0;
            for (std::size_t part = 0; part < state.partialSums.size(); ++part) {
                valid += state.partialSums[part].valid[slot];
                blank += state.partialSums[part].blank[slot];
                deviation += state.partialDeviations[part].sums[slot];
                squares += state.partialDeviations[part].squares[slot];
            }
            table.blank.push_back(blank);
            Moments moments{valid.n, valid.weight, valid.weightSquared, 0, 0};
            if (valid.weight > 0) {
                moments.mean = state.means[slot] + deviation / valid.weight;
                moments.squares = std::max(0.0, squares - deviation * deviation / valid.weight);
            }
            table.moments.push_back(moments);
        }
        return table;
    }

    RowSetCounts rowSetCounts(std::size_t rowSet) const
    {
        const std::size_t slots = slotCount(m_rowSets[rowSet]);
        const RowSetState& state = m_rowSetStates[rowSet];
        std::vector<Cell> used(slots);
        if (const JobState* job = codeJob(state)) {
            const std::vector<Cell> cells = mergedCells(*job);
            for (std::size_t i = 0; i < cells.size(); ++i)
                used[i / job->layout.stride] += cells[i];
        }
        RowSetCounts counts;
        counts.excluded.assign(slots - 1, 0);
        for (std::size_t chunk = 0; chunk < m_chunks.size(); ++chunk) {
            for (std::size_t slot = 1; slot < slots; ++slot) {
                used[slot] += state.partialUsed[chunk][slot];
                counts.excluded[slot - 1] += state.partialExcluded[chunk][slot];
            }
        }
        counts.used.assign(used.begin() + 1, used.end());
        return counts;
    }

    const data::Weights& m_weights;
    const std::vector<RowSet>& m_rowSets;
    const std::vector<TableJob>& m_jobs;
    std::vector<RowRange> m_chunks;
    std::size_t m_rows;
    unsigned m_threads;
    bool m_unusable = false;
    std::vector<JobState> m_states;
    std::vector<RowSetState> m_rowSetStates;
};

} // namespace

Tabulation tabulate(std::size_t rows, const data::Weights& weights, const std::vector<RowSet>& rowSets,
                    const std::vector<TableJob>& jobs, unsigned threads)
{
    return Run(rows, weights, rowSets, jobs, threads).result();
}

} // namespace manyi::analysis
