#pragma once

#include <set>
#include <vector>

#include "store/answer_tables.h"
#include "store/batch_tables.h"
#include "store/project_file.h"

namespace manyi::store {

class Connection;

// Lets rows of the batch `written` take the place of older responses: what its file did not bring (all columns of
// variables but those in `brought`) is copied from the old response, and the old ones are excluded for `reason` as long
// as the batch counts. Throws Failure.
void takePlaces(const Connection& connection, const LiveRange& written, const std::set<AnswerPlace>& brought,
                const std::vector<NewBatch::Replacement>& replacements, const std::string& reason);

} // namespace manyi::store
