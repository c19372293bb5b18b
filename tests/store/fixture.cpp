#include "store/fixture.h"

#include <cmath>
#include <fstream>
#include <sstream>

#include <sqlite3.h>
#include <stdlib.h>

#include "base/number.h"

namespace manyi::store::test {

namespace fs = std::filesystem;
using domain::Role;
using domain::ValueType;

namespace {

// In memory where there is room: these tests sync a thousand times.
fs::path fastFolder()
{
    std::error_code error;
    const fs::space_info memory = fs::space("/dev/shm", error);
    return !error && memory.available > std::uintmax_t{1} << 29 ? fs::path("/dev/shm") : fs::temp_directory_path();
}

} // namespace

Folder::Folder()
{
    std::string pattern = (fastFolder() / "manyi-test-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
}

Folder::~Folder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

std::string readBytes(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

domain::Variable variable(const std::string& name, ValueType type, Role role)
{
    domain::Variable made;
    made.name = name;
    made.label = "Label of " + name;
    made.sourceColumn = name;
    made.type = type;
    made.role = role;
    return made;
}

NewBatch surveyBatch(const std::string& fileName, const std::string& stepName)
{
    NewBatch batch;
    batch.report.fileName = fileName;
    batch.report.sha256 = std::string(64, 'a');
    batch.report.format = "csv";
    batch.report.encoding = "UTF-8";
    batch.wave = "2026-07";
    batch.channel = "app";
    batch.recipeJson = R"({"format":"csv"})";
    batch.stepName = stepName;
    batch.variables = {variable("respondent", ValueType::Text, Role::Id),
                       variable("date", ValueType::Date, Role::Date),
                       variable("csat", ValueType::Code, Role::Csat),
                       variable("nps", ValueType::Code, Role::Nps),
                       variable("amount", ValueType::Number, Role::Number),
                       variable("意见", ValueType::Text, Role::OpenText),
                       variable("region", ValueType::Code, Role::Place),
                       variable("city", ValueType::Code, Role::Place),
                       variable("channel_web", ValueType::Code, Role::MultiSelect),
                       variable("channel_app", ValueType::Code, Role::MultiSelect)};
    domain::Variable& csat = batch.variables[2];
    csat.labels = {{1, "very dissatisfied"}, {3, "neither"}, {5, "非常满意"}, {9, "don't know"}};
    csat.missing = {{9, 9}, {97, 99}};
    csat.scale = domain::ScaleRange{1, 5};
    csat.measure = domain::Measure::Ordinal;
    batch.variables[3].scale = domain::ScaleRange{0, 10};
    batch.variables[6].labels = {{1, "North"}, {2, "South"}};
    batch.variables[7].labels = {{1, "Harbin"}, {2, "Guangzhou"}, {3, "Shenzhen"}};
    batch.questions = {
        {{}, "Channels", "Which channels do you use?", domain::QuestionKind::MultipleResponse, {{9}, {10}}}};
    batch.hierarchies = {{"region", "city"}};
    return batch;
}

namespace {

constexpr std::int64_t missing = data::ChunkColumn::missing;

// The value of a cell; a few are missing.
std::int64_t code(const std::string& name, std::int64_t n)
{
    if (name == "csat")
        return n % 11 == 0 ? missing : n % 13 == 0 ? 9 : n % 5 + 1;
    if (name == "nps")
        return n % 7 == 0 ? missing : n % 11;
    if (name == "region")
        return n % 3 == 0 ? 1 : 2;
    if (name == "city")
        return n % 3 + 1;
    return n % 17 == 0 ? missing : n % 2;
}

} // namespace

data::ResponseChunk surveyChunk(const NewBatch& batch, std::size_t rows, std::size_t firstRow, std::int64_t seed)
{
    data::ResponseChunk chunk;
    chunk.rows = rows;
    chunk.columns.resize(batch.variables.size());
    for (std::size_t r = 0; r < rows; ++r)
        chunk.sourceRows.push_back(static_cast<std::int64_t>(firstRow + r + 1));
    chunk.bytes.reserve(rows * 2 + 1); // texts are views into these strings, which must not move
    for (std::size_t k = 0; k < batch.variables.size(); ++k) {
        const domain::Variable& meant = batch.variables[k];
        data::ChunkColumn& column = chunk.columns[k];
        column.type = meant.type;
        for (std::size_t r = 0; r < rows; ++r) {
            const auto n = static_cast<std::int64_t>(firstRow + r) + seed;
            switch (meant.type) {
            case ValueType::Code:
                column.integers.push_back(code(meant.name, n));
                break;
            case ValueType::Date:
                column.integers.push_back(n % 19 == 0 ? missing : 1784332800 + n * 3661);
                break;
            case ValueType::Number:
                column.numbers.push_back(n % 9 == 0 ? std::nan("") : static_cast<double>(n) / 7.0);
                break;
            case ValueType::Text:
                if (meant.role != Role::Id && n % 4 != 0) {
                    column.texts.emplace_back();
                } else {
                    chunk.bytes.push_back((meant.role == Role::Id ? "R" : "服务很好 ") + std::to_string(n));
                    column.texts.push_back(chunk.bytes.back());
                }
                break;
            }
        }
    }
    return chunk;
}

base::Result<base::BatchId> importSurvey(ProjectFile& project, const NewBatch& batch, std::size_t rows,
                                         std::int64_t seed)
{
    auto writer = project.beginBatch(batch);
    if (!writer)
        return writer.error();
    constexpr std::size_t step = 1000;
    for (std::size_t first = 0; first < rows; first += step) {
        if (auto status = (*writer)->append(surveyChunk(batch, std::min(step, rows - first), first, seed)); !status)
            return status.error();
    }
    domain::ImportReport report = batch.report;
    report.rowsRead = static_cast<std::int64_t>(rows) + 1;
    report.rowsKept = static_cast<std::int64_t>(rows);
    report.problems = {{domain::Severity::Warning, 7, "csat", "12", "outside the scale", "made missing", 1}};
    return (*writer)->finish(report);
}

NewBatch nextWave(const ProjectFile& project, const std::string& fileName)
{
    NewBatch batch = surveyBatch(fileName);
    const auto questionnaire = project.questionnaire();
    for (domain::Variable& wanted : batch.variables) {
        for (const domain::Variable& stored : questionnaire->variables) {
            if (stored.sourceColumn == wanted.sourceColumn)
                wanted.id = stored.id;
        }
    }
    return batch;
}

std::unique_ptr<ProjectFile> makeSurvey(const std::string& path, std::size_t rows)
{
    auto project = ProjectFile::create(path);
    EXPECT_TRUE(good(project));
    EXPECT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), rows)));
    EXPECT_TRUE(good(importSurvey(**project, nextWave(**project, "wave2.csv"), rows, 1000)));
    EXPECT_TRUE(good((*project)->setSetting("title", "Branch survey 网点", "Title")));
    return std::move(*project);
}

domain::Variable derived(const std::string& name, domain::Derivation derivation)
{
    const bool score = std::holds_alternative<domain::ItemScore>(derivation);
    domain::Variable made = variable(name, score ? ValueType::Number : ValueType::Code);
    made.sourceColumn.clear();
    made.derivation = std::make_shared<const domain::Derivation>(std::move(derivation));
    return made;
}

base::VariableId idOf(const ProjectFile& project, const std::string& name)
{
    const auto questionnaire = project.questionnaire();
    EXPECT_TRUE(good(questionnaire));
    const domain::Variable* found = questionnaire ? questionnaire->findByText(name) : nullptr;
    return found != nullptr ? found->id : base::VariableId{};
}

void cleanSurvey(ProjectFile& project)
{
    const base::VariableId csat = idOf(project, "csat");
    domain::Variable top = derived("csat_top2", domain::TopBoxFlag{csat, 2, false});
    top.labels = {{0, "other"}, {1, "满意"}};
    EXPECT_TRUE(good(project.writeDerived({top}, "Top boxes")));
    const base::VariableId flag = idOf(project, "csat_top2");
    const domain::ItemScore sum{domain::ItemScore::Kind::Sum, {flag, idOf(project, "channel_web")}, 1};
    EXPECT_TRUE(good(project.writeDerived({derived("happy_web", sum)}, "Sum")));
    const std::int64_t first = project.responseRanges()->front().firstId;
    EXPECT_TRUE(good(
        project.addExclusion({0, "Speeders", R"({"rule":"speeder"})", {}, {}, {first + 1, first + 4}}, "Exclusion")));
    EXPECT_TRUE(good(project.setSeriesBreaks({{csat, "2026", "new wording"}}, "Break")));
    EXPECT_TRUE(good(project.setSavedFilters({{"North", "region = 1"}, {"不满意", "csat <= 2"}}, "Filters")));
}

base::Result<base::BatchId> importUpdate(ProjectFile& project, std::size_t rows,
                                         const std::vector<NewBatch::Replacement>& replacements, std::int64_t seed)
{
    NewBatch batch = nextWave(project, "update.csv");
    batch.variables = {batch.variables[0], batch.variables[2]};
    batch.questions.clear();
    batch.hierarchies.clear();
    batch.replacementReason = "Answered again";
    auto writer = project.beginBatch(batch);
    if (!writer)
        return writer.error();
    if (auto status = (*writer)->append(surveyChunk(batch, rows, 0, seed)); !status)
        return status.error();
    if (auto status = (*writer)->replace(replacements); !status)
        return status.error();
    domain::ImportReport report = batch.report;
    report.rowsRead = report.rowsKept = static_cast<std::int64_t>(rows);
    return (*writer)->finish(report);
}

std::int64_t countInFile(const std::string& path, const std::string& sql)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    EXPECT_EQ(sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    const std::int64_t value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return value;
}

void runInFile(const std::string& path, const std::string& sql)
{
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    sqlite3_close(db);
}

namespace {

std::string cell(const data::Column& column, std::size_t row)
{
    if (const auto* texts = std::get_if<data::TextValues>(&column))
        return std::string(texts->at(row));
    return base::formatExact(data::valueAt(column, row));
}

void dumpQuestionnaire(const domain::Questionnaire& questionnaire, std::ostream& out)
{
    for (const domain::Variable& v : questionnaire.variables) {
        out << "variable " << v.id.value << '|' << v.name << '|' << v.label << '|' << v.sourceColumn << '|'
            << domain::typeName(v.type) << '|' << domain::roleName(v.role) << '|' << domain::measureName(v.measure)
            << '|' << v.reversed << '|' << v.decimals << '|' << v.question.value << '|';
        if (v.scale)
            out << v.scale->minimum << '-' << v.scale->maximum;
        for (const auto& label : v.labels)
            out << '|' << base::formatExact(label.code) << '=' << label.label;
        for (const auto& range : v.missing)
            out << "|missing " << base::formatExact(range.low) << '-' << base::formatExact(range.high);
        if (v.derivation)
            out << '|' << domain::toJson(*v.derivation);
        out << '\n';
    }
    for (const domain::Question& q : questionnaire.questions) {
        out << "question " << q.id.value << '|' << q.name << '|' << q.text << '|' << domain::questionKindName(q.kind);
        for (const base::VariableId id : q.variables)
            out << '|' << id.value;
        out << '\n';
    }
    for (const domain::Hierarchy& h : questionnaire.hierarchies) {
        out << "hierarchy " << h.name;
        for (const base::VariableId id : h.levels)
            out << '|' << id.value;
        out << '\n';
    }
    for (const domain::SeriesBreak& b : questionnaire.breaks)
        out << "break " << b.variable.value << '|' << b.wave << '|' << b.reason << '\n';
}

void dumpExclusions(const ProjectFile& project, std::ostream& out)
{
    const auto exclusions = project.exclusions();
    EXPECT_TRUE(good(exclusions));
    for (const Exclusion& exclusion : *exclusions) {
        out << "exclusion " << exclusion.reason << '|' << exclusion.rule << '|' << exclusion.batch.value;
        for (const std::int64_t response : exclusion.responses)
            out << '|' << response;
        out << '\n';
    }
    const auto filters = project.savedFilters();
    EXPECT_TRUE(good(filters));
    for (const SavedFilter& filter : *filters)
        out << "filter " << filter.name << '|' << filter.expression << '\n';
}

} // namespace

std::string dump(const ProjectFile& project)
{
    std::ostringstream out;
    for (const char* key : {"title", "client", "weight"})
        out << "setting " << key << '=' << *project.setting(key) << '\n';
    const domain::Questionnaire questionnaire = *project.questionnaire();
    dumpQuestionnaire(questionnaire, out);
    dumpExclusions(project, out);
    const std::vector<BatchInfo> batches = *project.batches();
    for (const BatchInfo& batch : batches) {
        if (batch.removed)
            continue;
        out << "batch " << batch.id.value << '|' << batch.report.fileName << '|' << batch.wave << '|' << batch.rows
            << '|' << batch.report.rowsRead << '|' << batch.recipeJson;
        for (const auto& problem : batch.report.problems)
            out << '|' << problem.row << problem.column << problem.value << problem.reason << problem.action;
        out << '\n';
    }
    out << "responses " << project.responseCount() << '\n';
    std::vector<base::VariableId> all;
    for (const domain::Variable& v : questionnaire.variables) {
        if (!v.derivation)
            all.push_back(v.id);
    }
    base::Progress progress;
    const auto columns = project.loadColumns(all, progress);
    EXPECT_TRUE(good(columns));
    if (!columns)
        return "unreadable";
    for (std::size_t row = 0; row < static_cast<std::size_t>(project.responseCount()); ++row) {
        for (const base::VariableId id : all)
            out << cell(*columns->at(id), row) << '|';
        out << '\n';
    }
    return out.str();
}

std::string dumpFile(const std::string& path)
{
    std::ostringstream out;
    sqlite3* db = nullptr;
    if (sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return "cannot open";
    const auto print = [](void* stream, int count, char** cells, char**) {
        for (int i = 0; i < count; ++i)
            *static_cast<std::ostream*>(stream) << (cells[i] != nullptr ? cells[i] : "NULL") << '|';
        *static_cast<std::ostream*>(stream) << '\n';
        return 0;
    };
    for (const char* sql :
         {"PRAGMA integrity_check",
          "SELECT * FROM setting",
          "SELECT * FROM question",
          "SELECT * FROM variable",
          "SELECT * FROM value_label",
          "SELECT * FROM missing_range",
          "SELECT * FROM hierarchy",
          "SELECT * FROM hierarchy_level",
          "SELECT * FROM batch WHERE removed_at IS NULL",
          "SELECT * FROM import_problem WHERE batch_id IN (SELECT id FROM batch WHERE removed_at IS NULL)",
          "SELECT * FROM indicator_system",
          "SELECT * FROM grade",
          "SELECT * FROM indicator",
          "SELECT * FROM indicator_question",
          "SELECT * FROM indicator_cut",
          "SELECT * FROM indicator_membership",
          "SELECT * FROM membership_function",
          "SELECT * FROM vote",
          "SELECT * FROM alternative",
          "SELECT * FROM alternative_score",
          "SELECT * FROM expert",
          "SELECT * FROM judgement",
          "SELECT * FROM judgement_change",
          "SELECT * FROM derivation",
          "SELECT reason, rule, batch_id, response_id FROM exclusion AS e JOIN excluded_response AS x ON "
          "x.exclusion_id = e.id WHERE e.removed_at IS NULL ORDER BY e.made_at, e.id, response_id",
          "SELECT * FROM series_break",
          "SELECT * FROM saved_filter",
          "SELECT * FROM included_response",
          "SELECT * FROM response_labelled"})
        sqlite3_exec(db, sql, print, &out, nullptr);
    sqlite3_close(db);
    return out.str();
}

} // namespace manyi::store::test
