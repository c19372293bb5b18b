#include "analysis/tabulate/tabulate.h"

#include <cassert>
#include <memory>
#include <optional>

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
    TableJob job;                                // without a column: the rows themselves are counted
    const data::NumberValues* numbers = nullptr; // none: codes
    CodeLayout layout;
    bool large = false;
    std::vector<std::unique_ptr<CodeCounter>> partialCodes;
    std::vector<NumberSums> partialSums;
    std::vector<NumberDeviations> partialDeviations;
    std::vector<double> means;
};

struct RowSetState {
    std::vector<std::size_t> jobs;        // those that are counted chunk by chunk together
    std::optional<std::size_t> rowCounts; // a job whose codes' counts add up to the rows
    std::vector<std::vector<std::int64_t>> partialExcluded;
};

class Run {
public:
    Run(std::size_t rows, const data::Weights& weights, const std::vector<RowSet>& rowSets,
        const std::vector<TableJob>& jobs, unsigned threads)
        : m_weights(weights),
          m_rowSets(rowSets),
          m_chunks(chunksOf(rows)),
          m_rows(rows),
          m_threads(rows * (jobs.size() + 1) < worthThreads ? 1 : threads)
    {
        assert(weights.uniform() || weights.values.size() == rows);
        prepare(jobs);
    }

    Tabulation result()
    {
        runFirstPass();
        runSecondPass();
        Tabulation tabulation;
        for (std::size_t i = 0; i < m_rowSets.size(); ++i)
            tabulation.rowSets.push_back(rowSetCounts(i));
        for (std::size_t i = 0; i < m_jobs; ++i)
            tabulation.tables.push_back(m_states[i].numbers ? numberTable(m_states[i]) : codeTable(m_states[i]));
        return tabulation;
    }

private:
    void prepare(const std::vector<TableJob>& jobs)
    {
        m_jobs = jobs.size();
        for (const TableJob& job : jobs)
            m_states.emplace_back().job = job;
        parallelFor(
            m_jobs, [this](std::size_t i) { prepareJob(m_states[i]); }, m_threads);
        m_rowSetStates.resize(m_rowSets.size());
        for (std::size_t i = 0; i < m_jobs; ++i)
            assign(i);
        for (std::size_t i = 0; i < m_rowSets.size(); ++i) {
            m_rowSetStates[i].partialExcluded.assign(m_chunks.size(),
                                                     std::vector<std::int64_t>(slotCount(m_rowSets[i]), 0));
            if (!m_rowSetStates[i].rowCounts)
                addRowCounts(i);
        }
    }

    void prepareJob(JobState& state)
    {
        const std::size_t slots = slotCount(m_rowSets[state.job.rowSet]);
        if (state.job.column == nullptr) {
            state.layout = layoutOfRows(slots);
        } else {
            state.numbers = std::get_if<data::NumberValues>(state.job.column);
            if (!state.numbers)
                state.layout = layoutOf(*state.job.column, slots);
        }
        state.large = !state.numbers && state.layout.size() > largeTable;
        const std::size_t parts = state.large ? 1 : m_chunks.size();
        state.partialCodes.resize(state.numbers ? 0 : parts);
        const std::vector<Cell> cells(state.numbers ? slots : 0);
        const std::vector<double> sums(state.numbers ? slots : 0, 0.0);
        state.partialSums.assign(state.numbers ? parts : 0, NumberSums{cells, cells, sums});
        state.partialDeviations.assign(state.numbers ? parts : 0, NumberDeviations{sums, sums});
    }

    void assign(std::size_t i)
    {
        const JobState& state = m_states[i];
        RowSetState& rowSet = m_rowSetStates[state.job.rowSet];
        if (!state.large)
            rowSet.jobs.push_back(i);
        if (!state.numbers)
            rowSet.rowCounts = i;
    }

    // Rows that no code table counts have a job of their own.
    void addRowCounts(std::size_t rowSet)
    {
        m_states.emplace_back().job.rowSet = rowSet;
        prepareJob(m_states.back());
        assign(m_states.size() - 1);
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
        forBlocks(m_rowSets[rowSet], m_weights, m_chunks[chunk], state.partialExcluded[chunk].data(),
                  [&](const Block& block) {
                      for (const std::size_t i : state.jobs)
                          countBlock(m_states[i], chunk, block);
                  });
    }

    void countWhole(JobState& state)
    {
        state.partialCodes[0] = std::make_unique<CodeCounter>(state.layout, m_weights.uniform());
        forBlocks(m_rowSets[state.job.rowSet], m_weights, {0, m_rows}, nullptr,
                  [&](const Block& block) { state.partialCodes[0]->add(block); });
    }

    void countBlock(JobState& state, std::size_t chunk, const Block& block)
    {
        if (state.numbers)
            addNumbers(state.partialSums[chunk], *state.numbers, *state.job.variable, block);
        else
            state.partialCodes[chunk]->add(block);
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
                forBlocks(m_rowSets[state.job.rowSet], m_weights, m_chunks[chunk], nullptr, [&](const Block& block) {
                    addDeviations(state.partialDeviations[chunk], state.means, *state.numbers, *state.job.variable,
                                  block);
                });
            },
            m_threads);
    }

    void workOutMeans(JobState& state) const
    {
        const std::size_t slots = slotCount(m_rowSets[state.job.rowSet]);
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
        const std::size_t slots = slotCount(m_rowSets[state.job.rowSet]);
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
        const RowSetState& state = m_rowSetStates[rowSet];
        const JobState& job = m_states[*state.rowCounts];
        const std::vector<Cell> cells = mergedCells(job);
        RowSetCounts counts;
        for (std::size_t slot = 1; slot < job.layout.slots; ++slot) {
            const auto first = cells.begin() + static_cast<std::ptrdiff_t>(slot * job.layout.stride);
            Cell used;
            for (std::size_t index = 0; index < job.layout.stride; ++index)
                used += first[static_cast<std::ptrdiff_t>(index)];
            counts.used.push_back(used);
            std::int64_t excluded = 0;
            for (const std::vector<std::int64_t>& part : state.partialExcluded)
                excluded += part[slot];
            counts.excluded.push_back(excluded);
        }
        return counts;
    }

    const data::Weights& m_weights;
    const std::vector<RowSet>& m_rowSets;
    std::vector<RowRange> m_chunks;
    std::size_t m_rows;
    unsigned m_threads;
    std::size_t m_jobs = 0; // of the caller; the states of row counts come after them
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
