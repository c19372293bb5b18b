#pragma once

namespace manyi::analysis {

// The 17 judgements of the scale 1/9, 1/8 … 1 … 8, 9 by position: -8 is 1/9, 0 is 1, 8 is 9. Judgements between two of
// them (2.5, aggregated ones) lie between the positions.
inline constexpr int lastPosition = 8;
double judgementAt(int position);
double positionOf(double judgement);

// Steps on the scale from a judgement to a position, rounded up; 0 only when the judgement is there already.
int stepsBetween(double judgement, int position);

} // namespace manyi::analysis
