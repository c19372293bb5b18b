#pragma once

#include <memory>
#include <vector>

#include "analysis/tabulate/dense_codes.h"
#include "analysis/tabulate/row_slots.h"

namespace manyi::analysis {

// How a Code column is laid out for counting: entry [slot * stride] for no answer, [slot * stride + 1 + code - low] for
// a code. Columns whose codes spread too wide are counted by their places in the list of codes that occur. Without a
// column the rows themselves are counted, one entry a slot.
struct CodeLayout {
    const data::Column* column = nullptr;
    std::size_t slots = 0;
    std::size_t stride = 1;
    std::int64_t low = 0;
    std::unique_ptr<data::Column> places;  // owns the replaced column
    std::vector<std::int64_t> listedCodes; // of `places`

    std::size_t size() const { return slots * stride; }
    double codeAt(std::size_t index) const // index from 1
    {
        const auto offset = low + static_cast<std::int64_t>(index) - 1;
        return static_cast<double>(listedCodes.empty() ? offset : listedCodes[static_cast<std::size_t>(offset)]);
    }
};
CodeLayout layoutOf(const data::Column& column, std::size_t slots);
CodeLayout layoutOfRows(std::size_t slots);

// Counts of some rows. Small tables are kept several times over, so that neighbouring rows with the same answer do not
// wait for one another; which copy a row goes to depends on its number only.
class CodeCounter {
public:
    CodeCounter(const CodeLayout& layout, bool uniform);

    void add(const Block& block);
    // Adds what was counted to `cells` (layout.size() of them). Uniform weights: to their n alone.
    void addTo(std::vector<Cell>& cells) const;

private:
    struct Sums {
        double weight = 0;
        double weightSquared = 0;
    };
    template <class Key>
    void addKeys(const Block& block);
    // The copy of the table changes from row to row.
    template <std::size_t copies, class Key>
    void countKeys(const Block& block, const Key* keys);

    const CodeLayout* m_layout;
    std::size_t m_copies = 1;
    std::vector<std::uint32_t> m_counts;
    std::vector<Sums> m_sums; // none: uniform weights
};

} // namespace manyi::analysis
