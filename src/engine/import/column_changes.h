#pragma once

#include <optional>
#include <vector>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::engine {

// Changes of one column of a recipe that carry along what depends on them; the wizard and --set use the same ones.
// `profile` is what the file holds in that column; nullptr when it is not known, then no codes or scale are made up.

// A new role brings the type it needs (scale answers and segments become codes, weights numbers, comments text), the
// measure, and for scale answers the ends of the scale as far as the answers show them (NPS: 0–10).
void changeRole(domain::ColumnRecipe& column, domain::Role role, const io::ColumnProfile* profile);
// Code columns whose cells are mostly no whole numbers get a code a text, in the order of first appearance; in the
// others the cells are the codes.
void changeType(domain::ColumnRecipe& column, domain::ValueType type, const io::ColumnProfile* profile);
// Labels of codes. Where cells are texts, a label that is such a text moves the text to its code; other texts that
// stood on that code move behind the last one.
void changeLabels(domain::ColumnRecipe& column, std::vector<domain::ValueLabel> labels);
// Gives the file's texts that have no code yet the next ones; those that mean "no answer" stay without.
void codeTexts(domain::ColumnRecipe& column, const io::ColumnProfile& profile);
// The smallest of the usual scales (1–5, 1–7, 1–10, 0–10, 0–100) that holds all answers and labels; 0–10 for NPS.
std::optional<domain::ScaleRange> scaleFor(const domain::ColumnRecipe& column, const io::ColumnProfile* profile);
bool isScaleRole(domain::Role role);
bool isMissingCode(const domain::ColumnRecipe& column, double code);
// Takes the texts that mean "no answer" off the codes and labels.
void forgetMissingTexts(domain::ColumnRecipe& column);

// The column of the file that a recipe's column reads; nullptr when the file has none.
const io::ColumnProfile* profileOf(const domain::ColumnRecipe& column, const io::CsvProfile& profile);

bool isMissingText(const domain::ColumnRecipe& column, std::string_view cell);
// The next code after those that texts and labels use, user-missing ones aside.
double nextCode(const domain::ColumnRecipe& column);

} // namespace manyi::engine
