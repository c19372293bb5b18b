#pragma once

namespace manyi::analysis {

struct Interval {
    double lower = 0;
    double upper = 0;
};

// Two-sided quantiles: z with P(|Z| <= z) = confidence; t likewise on `degrees` > 0 (need not be whole).
double normalQuantile(double confidence);
double tQuantile(double confidence, double degrees);
// P(|Z| >= |z|) and P(|T| >= |t|).
double normalTwoSided(double z);
double tTwoSided(double t, double degrees);

// Wilson (1927) score interval of a share p in 0…1 on n > 0 answers; n is the effective n when there are weights.
// Ends stay in 0…1.
Interval wilson(double p, double n, double confidence);

// mean ± t · se on n - 1 degrees of freedom, n > 1 (effective n when there are weights).
Interval tInterval(double mean, double standardError, double n, double confidence);

// Adjusted Wald interval of a difference of two shares of the same n answers (NPS, net shares), in shares: three
// answers are added, ¾ high, ¾ low, 1½ between; centred on the adjusted difference, cut to -1…1. Rocks
// (2016) for the NPS, after Agresti & Min (2005) and Bonett & Price (2012).
Interval adjustedWald(double high, double low, double n, double confidence);
// Plain Wald: (high - low) ± z · sqrt((high + low - (high - low)²)/n), cut to -1…1.
Interval plainWald(double high, double low, double n, double confidence);

} // namespace manyi::analysis
