#pragma once

#include <functional>
#include <map>
#include <string>

#include <CLI/CLI.hpp>
#include <QString>

#include "cli/session.h"
#include "data/filter.h"
#include "engine/project.h"

namespace manyi::cli {

// What each subcommand does once the arguments are read.
using Commands = std::map<const CLI::App*, std::function<ExitCode(Session&)>>;

// Options that every command has. Values of the program, set wherever they stand.
struct CommonOptions {
    std::string language = "en";
    bool quiet = false;
    bool json = false;
};

CLI::App* addCommand(CLI::App& app, CommonOptions& common, const char* name, const std::string& description,
                     bool printsFigures);

// One function a file *_command.cpp.
void addSampleCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addImportCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addInfoCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addCleanCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addDeriveCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addWeightCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addMetricsCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addAhpCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addFuzzyCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addReportCommand(CLI::App& app, CommonOptions& common, Commands& commands);
void addExportCommand(CLI::App& app, CommonOptions& common, Commands& commands);

// Options that several commands share, with one text each.
CLI::Option* addFilterOption(CLI::App& command, std::string& filter);
CLI::Option* addWeightOption(CLI::App& command, std::string& weight);

// The variable of that name, header or label, or an Error that names it.
base::Result<base::VariableId> resolveVariable(const domain::Questionnaire& questionnaire, const std::string& text);

// Several of them; an entry that is no name itself is taken as a list with commas.
base::Result<std::vector<base::VariableId>> resolveVariables(const domain::Questionnaire& questionnaire,
                                                             const std::vector<std::string>& texts);

// What --by names: at most two variables.
base::Result<std::vector<base::VariableId>> groupingFor(const std::vector<std::string>& texts,
                                                        const engine::Project& project);

// The weight named by --weight; the project's own when the text is empty, none for "none".
base::Result<base::VariableId> weightFor(const std::string& text, const engine::Project& project);

base::Error invalidArgument(const QString& sentence);

// Translates a text that is marked with QT_TRANSLATE_NOOP("CommandLine", …).
std::string words(const char* source);

} // namespace manyi::cli
