#pragma once

#include "base/progress.h"

namespace manyi::base {

// One part of a longer work: its 0…1 are from…to of the whole. A cancel of the whole reaches the part with its next
// report.
class PartOfProgress : public Progress {
public:
    PartOfProgress(Progress& whole, double from, double to) : m_whole(whole), m_from(from), m_to(to) {}

    void report(double fraction, std::string_view text) override
    {
        if (m_whole.cancelled())
            cancel();
        m_whole.report(m_from + (m_to - m_from) * fraction, text);
    }

private:
    Progress& m_whole;
    double m_from;
    double m_to;
};

} // namespace manyi::base
