#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Reads one sheet of an Excel 97 (or older) workbook through libfreexl, as readXlsx reads one of an XLSX file. Texts of
// Excel 95 and older are in the code page the file states (936: GBK). What libfreexl leaves out (results of formulas,
// booleans, errors) comes from the records of the workbook itself, see sheet_results.h; not of Excel 4 and older.
// Workbooks with a password, also the encrypted form of XLSX, are refused.
base::Status readXls(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

// True for an OLE compound file (old Excel workbooks, encrypted new ones, but also old Word documents).
bool isCompoundFile(const ByteFile& file);

} // namespace manyi::io
