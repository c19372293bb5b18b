#pragma once

#include <vector>

#include "data/response_chunk.h"
#include "engine/import.h"

namespace manyi::engine {

// Counts valid and missing answers of chunks on their way: one AnswerCount a variable, in the chunks' column order.
class AnswerCounter {
public:
    explicit AnswerCounter(const std::vector<domain::Variable>& variables);
    void add(const data::ResponseChunk& chunk);
    const std::vector<AnswerCount>& counts() const { return m_counts; }

private:
    std::vector<AnswerCount> m_counts;
};

// Adds the counts of another file: the same variable by name, new ones at the end; its labels are completed.
void merge(std::vector<AnswerCount>& counts, const std::vector<AnswerCount>& more);

} // namespace manyi::engine
