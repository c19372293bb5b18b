#pragma once

#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// What the layout of a survey tool says of the columns of a file (profile.dialect.tool, see layout.h): question texts,
// roles of the tool's own columns, multi-select and matrix questions, codes that mean "skipped". One entry a column of
// the profile; empty fields are left to guessing.
SourceDictionary describeTool(const CsvProfile& profile);
// The recipe of such a description, perhaps with more laid over it (a questionnaire, labels from another export).
domain::Recipe toolRecipe(const SourceDictionary& description, const CsvProfile& profile);

// The parts of it, one a tool.
void describeQualtrics(const CsvProfile& profile, SourceDictionary& dictionary);
void describeSurveyMonkey(const CsvProfile& profile, SourceDictionary& dictionary);
void describeGoogleForms(const CsvProfile& profile, SourceDictionary& dictionary);
void describeLimeSurvey(const CsvProfile& profile, SourceDictionary& dictionary);
void describeKobo(const CsvProfile& profile, SourceDictionary& dictionary);
void describeWjx(const CsvProfile& profile, SourceDictionary& dictionary);
void describeKdocs(const CsvProfile& profile, SourceDictionary& dictionary);

// 问卷星 writes "(跳过)" for a question that was not asked and "(空)" for one that was not answered. In columns of
// codes they become the missing codes -3 and -2 (its own numbers for them), so that the two stay apart.
void keepSkippedApart(const CsvProfile& profile, domain::Recipe& recipe);

} // namespace manyi::io
