#pragma once

namespace manyi::store {

class Connection;

// Makes response_labelled, answer_1_labelled … as the variables are now: live rows only that are
// not excluded, labels instead of codes where
// there are labels, dates as text. Nothing is written when they are so already.
void rebuildLabelledViews(const Connection& connection);

} // namespace manyi::store
