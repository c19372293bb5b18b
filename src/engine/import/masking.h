#pragma once

#include <string>
#include <vector>

#include "data/response_chunk.h"
#include "engine/import.h"

namespace manyi::engine {

// Personal data is masked between the file and the project: neither answers nor reports nor recipes keep what stood in
// the cells.

// Makes the column a text without codes, labels or scale, as masked answers are; None leaves it as it is.
void setMasking(domain::ColumnRecipe& column, domain::Masking masking);
// "auto": every column that seems to hold personal data and is not masked yet; "VAR", "VAR:phone" …: that one. A column
// named without a kind gets the one it seems to hold, else all kinds within the text.
base::Status applyMasks(domain::Recipe& recipe, const std::vector<std::string>& masks, const io::CsvProfile& profile);
// One line for every column that seems to hold personal data and is read unmasked.
std::vector<domain::ImportProblem> personalDataNotes(const domain::Recipe& recipe, const io::CsvProfile& profile);

bool needsSalt(const domain::Recipe& recipe);

// Masks the chunks of one file.
class ChunkMask {
public:
    ChunkMask(const domain::Recipe& recipe, std::string salt);
    bool empty() const { return m_columns.empty(); }
    // The chunk with masked texts; its other columns are views into the original.
    data::ResponseChunk operator()(const data::ResponseChunk& chunk);
    // How many cells were masked, a line for each column.
    std::vector<domain::ImportProblem> notes() const;
    // Takes the values of masked columns out of a report, and personal data out of all other values in it.
    void clean(std::vector<domain::ImportProblem>& problems) const;

private:
    struct Masked {
        std::size_t output = 0;
        domain::Masking kind = domain::Masking::None;
        std::string column; // as reports call it
        std::int64_t cells = 0;
    };
    std::vector<Masked> m_columns;
    std::string m_salt;
};

} // namespace manyi::engine
