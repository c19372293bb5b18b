#pragma once

#include <QByteArray>

#include "report/pdf/pdf_file.h"

namespace manyi::report {

// Replaces radicals by the ordinary hanzi, and ligatures by their letters, in every ToUnicode map of the file, so that
// copied and searched text is what was written.
void correctTextMaps(PdfFile& file);

// The same for one map: the text between "begincmap" and "endcmap" of a stream.
QByteArray correctedMap(const QByteArray& map);

} // namespace manyi::report
