#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "domain/import_report.h"

namespace manyi::engine {

// All cells of a small table that somebody typed: delimited text of any separator and encoding, or the first sheet with
// rows of a workbook (.xlsx, .ods, .xls). Record i is row i + 1 as a spreadsheet program counts; blank rows are empty
// records, as long as they stand among the first 1,000. Numbers of workbooks are in their shortest form, dates as
// "2026-07-18".
struct TableFile {
    std::vector<std::vector<std::string>> records;
    char decimal = '.';                          // ',' where the text file is written so
    std::vector<domain::ImportProblem> problems; // cells of a workbook that show no value; these are empty here
    bool workbook = false;                       // blank cells at the end of a row may lack in its record
};

// Refused: a file that cannot be read or is no table, and one of more than `mostRows` rows, which is told to be
// imported as a survey.
base::Result<TableFile> readTableFile(const std::string& path, std::size_t mostRows, base::Progress& progress);

// Whether there is nothing in the record but blanks.
bool isBlankRecord(const std::vector<std::string>& record);

// For tables that are taken whole or not at all: refused, naming row and column, when a cell of a workbook shows an
// error or has a formula without a result.
base::Status refuseUnreadCells(const TableFile& table);

// Commas in all cells but those of the first row and column become points, where the comma is the decimal sign.
void usePoints(TableFile& table);

} // namespace manyi::engine
