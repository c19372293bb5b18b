#pragma once

#include "io/csv/separator.h"

namespace manyi::io {

// Which record holds the column names: the first of full width below prose and titles, if its cells look like names
// over the cells below (texts over numbers, texts that do not come again). -1: the file begins with data.
int guessHeaderRow(const Records& records);

} // namespace manyi::io
