#pragma once

#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// 问卷星 exports a survey by text (按文本) or by number (按序号). Of the two files of one survey the one by number is
// imported; this takes the labels of its codes from the one by text, row by row (rows with the same 序号), and the
// texts of questions whose columns name nothing but an option. Both tables hold all records. Returns how many columns
// got labels or hold the same answers in both; 0: they are not two exports of one survey.
std::size_t takeLabelsFromTexts(const RawTable& texts, const CsvDialect& textDialect, const RawTable& codes,
                                const CsvDialect& codeDialect, SourceDictionary& dictionary);

} // namespace manyi::io
