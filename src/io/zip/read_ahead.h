#pragma once

#include <functional>
#include <string_view>

#include "io/zip/archive.h"

namespace manyi::io {

// As Archive::read, but a second thread unpacks the next pieces while `take` works on one; `take` is called on the
// calling thread. For large entries.
base::Status readAhead(Archive& archive, std::size_t entry, const std::function<base::Status(std::string_view)>& take,
                       base::Progress& progress);

} // namespace manyi::io
