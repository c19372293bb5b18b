#pragma once

#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// 问卷星 exports a survey by text (按文本) or by number (按序号). Of the two files of one survey the one by number is
// imported; this takes the labels of its codes from the one by text, row by row (rows with the same 序号). Both tables
// hold all records. Returns how many columns got labels; 0: they are not two exports of one survey.
std::size_t takeLabelsFromTexts(const RawTable& texts, const CsvDialect& textDialect, const RawTable& codes,
                                const CsvDialect& codeDialect, SourceDictionary& dictionary);

} // namespace manyi::io
