#include "io/xlsx/package.h"

#include <algorithm>

#include <QCoreApplication>

#include "io/xml/read_entry.h"

namespace manyi::io {

namespace {

struct Relationship {
    std::string id;
    std::string type; // the last part of its URI: "worksheet", "sharedStrings"
    std::string part;
};

class RelationshipHandler final : public XmlHandler {
public:
    explicit RelationshipHandler(std::string source) : m_source(std::move(source)) {}

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.find("TargetMode").value_or("") == "External")
            return;
        const std::string type = attributes.text("Type");
        relationships.push_back({attributes.text("Id"), type.substr(type.rfind('/') + 1),
                                 resolvedPart(m_source, attributes.find("Target").value_or(""))});
    }
    void end(std::string_view) override {}

    std::vector<Relationship> relationships;

private:
    std::string m_source;
};

class WorkbookHandler final : public XmlHandler {
public:
    struct Named {
        std::string name;
        std::string relationship;
    };

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        ++m_depth;
        if (name == "workbookPr" && m_depth == 2) { // extensions have one of their own
            const std::string_view value = attributes.find("date1904").value_or("");
            since1904 = value == "1" || value == "true";
        } else if (name == "sheet" && m_inSheets) {
            sheets.push_back({attributes.text("name"), attributes.text("id")});
        } else if (name == "sheets" && m_depth == 2) {
            m_inSheets = true;
        }
    }
    void end(std::string_view name) override
    {
        --m_depth;
        if (name == "sheets")
            m_inSheets = false;
    }

    bool since1904 = false;
    std::vector<Named> sheets;

private:
    int m_depth = 0;
    bool m_inSheets = false;
};

base::Error noWorkbook(const std::string& where)
{
    return {base::ErrorCode::Foreign,
            QCoreApplication::translate("Xlsx",
                                        "The file is no Excel workbook of the XLSX kind. A binary workbook (.xlsb) "
                                        "must be saved as .xlsx first.")
                .toStdString(),
            where};
}

// The relationships of a part; none when it has no file of them.
base::Result<std::vector<Relationship>> relationshipsOf(Archive& archive, const std::string& part,
                                                        const std::string& where, base::Progress& progress)
{
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    const auto entry = archive.find(part.substr(0, name) + "_rels/" + part.substr(name) + ".rels");
    RelationshipHandler handler(part);
    if (!entry)
        return handler.relationships;
    XmlParser parser(handler, where + ": " + archive.names()[*entry]);
    if (auto status = parseEntry(archive, *entry, parser, progress); !status)
        return status.error();
    return std::move(handler.relationships);
}

std::optional<std::size_t> partOfType(const Archive& archive, const std::vector<Relationship>& relationships,
                                      std::string_view type)
{
    for (const Relationship& relationship : relationships)
        if (relationship.type == type)
            if (const auto entry = archive.find(relationship.part))
                return entry;
    return std::nullopt;
}

void takeSheets(const Archive& archive, const WorkbookHandler& workbook, const std::vector<Relationship>& relationships,
                Package& package)
{
    for (const WorkbookHandler::Named& sheet : workbook.sheets) {
        const auto found = std::find_if(relationships.begin(), relationships.end(),
                                        [&](const Relationship& r) { return r.id == sheet.relationship; });
        if (found == relationships.end() || found->type != "worksheet")
            continue;
        if (const auto entry = archive.find(found->part))
            package.sheets.push_back({sheet.name, *entry});
    }
}

} // namespace

std::string resolvedPart(std::string_view from, std::string_view target)
{
    std::vector<std::string_view> steps;
    const auto take = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
            const std::string_view step = path.substr(0, end);
            if (step == "..") {
                if (!steps.empty())
                    steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.push_back(step);
            }
            path.remove_prefix(std::min(end + 1, path.size()));
        }
    };
    const std::size_t folder = from.rfind('/');
    if (!target.starts_with('/') && folder != std::string_view::npos)
        take(from.substr(0, folder));
    take(target);
    std::string part;
    for (const std::string_view step : steps)
        part.append(part.empty() ? "" : "/").append(step);
    return part;
}

base::Result<Package> readPackage(Archive& archive, const std::string& where, base::Progress& progress)
{
    const auto roots = relationshipsOf(archive, "", where, progress);
    if (!roots)
        return roots.error();
    auto workbookEntry = partOfType(archive, *roots, "officeDocument");
    if (!workbookEntry)
        workbookEntry = archive.find("xl/workbook.xml");
    if (!workbookEntry)
        return noWorkbook(where);
    const std::string part = archive.names()[*workbookEntry];
    if (part.ends_with(".bin"))
        return noWorkbook(where);

    WorkbookHandler workbook;
    XmlParser parser(workbook, where + ": " + part);
    if (auto status = parseEntry(archive, *workbookEntry, parser, progress); !status)
        return status.error();
    const auto relationships = relationshipsOf(archive, part, where, progress);
    if (!relationships)
        return relationships.error();

    Package package;
    package.dates = workbook.since1904 ? DateSystem::Since1904 : DateSystem::Since1900;
    takeSheets(archive, workbook, *relationships, package);
    package.sharedStrings = partOfType(archive, *relationships, "sharedStrings");
    package.styles = partOfType(archive, *relationships, "styles");
    if (package.sheets.empty())
        return noWorkbook(where);
    return package;
}

} // namespace manyi::io
