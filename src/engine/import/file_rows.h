#pragma once

#include <functional>

#include "engine/import.h"

namespace manyi::engine {

// How the rows of a file are reached: text files as they stand, all others by way of their reader.

// One file's share of the progress of a longer work.
class PartOfProgress : public base::Progress {
public:
    PartOfProgress(base::Progress& whole, double from, double to) : m_whole(whole), m_from(from), m_to(to) {}
    void report(double fraction, std::string_view text) override;

private:
    base::Progress& m_whole;
    double m_from;
    double m_to;
};

// Fills format, dictionary, spool, preview and profile of a plan whose path is set.
base::Status readForPlan(FilePlan& file, const ImportOptions& options, base::Progress& progress);

// Reads all rows by the recipe; the report is that of the original file.
base::Result<domain::ImportReport> readRows(const FilePlan& file, const domain::Recipe& recipe,
                                            const std::function<base::Status(const data::ResponseChunk&)>& sink,
                                            base::Progress& progress);

} // namespace manyi::engine
