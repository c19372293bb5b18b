#include "report/pdf/pdf_outline.h"

namespace manyi::report {

namespace {

struct Node {
    const PageLayout::Bookmark* bookmark = nullptr;
    int object = 0, parent = 0, previous = 0, next = 0, first = 0, last = 0, children = 0;
};

QByteArray link(const char* key, int object)
{
    return object == 0 ? QByteArray() : ' ' + QByteArray(key) + ' ' + QByteArray::number(object) + " 0 R";
}

// Puts the entry behind the last child of `parent`.
void append(std::vector<Node>& nodes, std::size_t parent, std::size_t child)
{
    Node& above = nodes[parent];
    Node& entry = nodes[child];
    entry.parent = above.object;
    entry.previous = above.last;
    for (Node& node : nodes)
        if (node.object == above.last && above.last != 0)
            node.next = entry.object;
    above.first = above.first == 0 ? entry.object : above.first;
    above.last = entry.object;
    ++above.children;
}

// nodes[0] is the root; level 2 goes under the level 1 before it.
std::vector<Node> treeOf(const std::vector<PageLayout::Bookmark>& bookmarks, int firstObject)
{
    std::vector<Node> nodes(bookmarks.size() + 1);
    nodes[0].object = firstObject;
    std::size_t chapter = 0;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        nodes[i + 1].bookmark = &bookmarks[i];
        nodes[i + 1].object = firstObject + 1 + static_cast<int>(i);
        append(nodes, bookmarks[i].level > 1 ? chapter : 0, i + 1);
        if (bookmarks[i].level <= 1)
            chapter = i + 1;
    }
    return nodes;
}

// Adds entries to the dictionary "<< … >>" of an object.
void extend(PdfFile& file, int object, const QByteArray& entries)
{
    QByteArray body = file.body(object);
    const qsizetype end = body.lastIndexOf(">>");
    file.setBody(object, body.left(end).trimmed() + entries + " >>");
}

} // namespace

void addOutline(PdfFile& file, const std::vector<PageLayout::Bookmark>& bookmarks)
{
    const std::vector<int> pages = file.pages();
    if (bookmarks.empty() || pages.empty())
        return;
    const std::vector<Node> nodes = treeOf(bookmarks, file.objectCount());
    for (const Node& node : nodes) {
        QByteArray body("<<");
        if (node.bookmark != nullptr) {
            const int page = pages[std::min(pages.size() - 1, static_cast<std::size_t>(node.bookmark->page))];
            body += " /Title " + pdfText(node.bookmark->title) + " /Dest [" + QByteArray::number(page) +
                    " 0 R /XYZ 0 842 null]";
        } else {
            body += " /Type /Outlines";
        }
        body += link("/Parent", node.parent) + link("/Prev", node.previous) + link("/Next", node.next) +
                link("/First", node.first) + link("/Last", node.last);
        if (node.children > 0)
            body += " /Count " + QByteArray::number(node.children);
        file.add(body + " >>");
    }
    extend(file, file.root(), link("/Outlines", nodes[0].object) + " /PageMode /UseOutlines");
}

void addLanguage(PdfFile& file, const QString& language)
{
    const QByteArray tag = language.startsWith(QLatin1String("zh")) ? "zh-CN" : "en-GB";
    extend(file, file.root(), " /Lang (" + tag + ") /ViewerPreferences << /DisplayDocTitle true >>");
}

void setInformation(PdfFile& file, const QString& title, const QString& author)
{
    const QByteArray before = file.body(file.info());
    const qsizetype date = before.indexOf("/CreationDate");
    const qsizetype end = date < 0 ? -1 : before.indexOf(')', date);
    QByteArray body = "<< /Title " + pdfText(title);
    if (!author.isEmpty())
        body += " /Author " + pdfText(author);
    body += " /Creator (Manyi " MANYI_VERSION ") /Producer (Manyi, Qt " QT_VERSION_STR ")";
    if (end > date)
        body += ' ' + before.mid(date, end - date + 1);
    file.setBody(file.info(), body + " >>");
}

} // namespace manyi::report
