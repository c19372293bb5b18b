#include "report/pdf/pdf_file.h"

#include <QList>
#include <QString>
#include <algorithm>

namespace manyi::report {

namespace {

// The number behind `key` in a dictionary: "/Root 2 0 R" -> 2.
int reference(const QByteArray& dictionary, const QByteArray& key)
{
    const qsizetype at = dictionary.indexOf(key);
    if (at < 0)
        return 0;
    const QByteArray rest = dictionary.mid(at + key.size()).trimmed();
    qsizetype length = 0;
    while (length < rest.size() && rest[length] >= '0' && rest[length] <= '9')
        ++length;
    return rest.left(length).toInt();
}

QByteArray bodyAt(const QByteArray& bytes, qsizetype offset, qsizetype limit)
{
    const qsizetype begin = bytes.indexOf("obj", offset);
    const qsizetype end = bytes.lastIndexOf("endobj", limit - 1);
    if (begin < 0 || end < begin)
        return {};
    return bytes.mid(begin + 3, end - begin - 3).trimmed();
}

// Where each object begins; 0 for free entries. Empty when the table cannot be read.
std::vector<qsizetype> offsetsOf(const QByteArray& bytes, qsizetype table)
{
    if (bytes.mid(table, 5) != "xref\n")
        return {};
    const qsizetype first = bytes.indexOf('\n', table + 5) + 1;
    const int count = bytes.mid(table + 5, first - table - 5).trimmed().split(' ').last().toInt();
    constexpr qsizetype entry = 20;
    if (count < 1 || first + count * entry > bytes.size())
        return {};
    std::vector<qsizetype> offsets;
    for (int i = 0; i < count; ++i) {
        const QByteArray line = bytes.mid(first + i * entry, entry);
        offsets.push_back(line[17] == 'n' ? line.left(10).toLongLong() : 0);
    }
    return offsets;
}

qsizetype nextOffset(const std::vector<qsizetype>& sorted, qsizetype offset, qsizetype end)
{
    const auto next = std::upper_bound(sorted.begin(), sorted.end(), offset);
    return next == sorted.end() ? end : *next;
}

} // namespace

std::optional<PdfFile> PdfFile::parse(const QByteArray& bytes)
{
    const qsizetype mark = bytes.lastIndexOf("startxref");
    if (mark < 0)
        return std::nullopt;
    const qsizetype table = bytes.mid(mark + 9).trimmed().split('\n').first().toLongLong();
    const std::vector<qsizetype> offsets = offsetsOf(bytes, table);
    const QByteArray trailer = bytes.mid(bytes.lastIndexOf("trailer"));
    PdfFile file;
    file.m_root = reference(trailer, "/Root ");
    file.m_info = reference(trailer, "/Info ");
    if (offsets.empty() || file.m_root == 0 || file.m_info == 0)
        return std::nullopt;
    std::vector<qsizetype> sorted(offsets);
    std::sort(sorted.begin(), sorted.end());
    for (const qsizetype offset : offsets)
        file.m_bodies.push_back(offset == 0 ? QByteArray() : bodyAt(bytes, offset, nextOffset(sorted, offset, table)));
    return file;
}

int PdfFile::add(QByteArray body)
{
    m_bodies.push_back(std::move(body));
    return objectCount() - 1;
}

std::vector<int> PdfFile::pages() const
{
    const int tree = reference(body(m_root), "/Pages ");
    if (tree <= 0 || tree >= objectCount())
        return {};
    const QByteArray& kids = body(tree);
    const qsizetype open = kids.indexOf('['), close = kids.indexOf(']');
    std::vector<int> result;
    const QList<QByteArray> words = kids.mid(open + 1, close - open - 1).simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        result.push_back(words[i].toInt());
    return result;
}

QByteArray PdfFile::write() const
{
    QByteArray out("%PDF-1.4\n%\xc3\xa2\xc3\xa3\n");
    QByteArray table("0000000000 65535 f \n");
    for (int number = 1; number < objectCount(); ++number) {
        if (body(number).isEmpty()) {
            table += "0000000000 65535 f \n";
            continue;
        }
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(number) + " 0 obj\n" + body(number) + "\nendobj\n";
    }
    const qsizetype start = out.size();
    out += "xref\n0 " + QByteArray::number(objectCount()) + '\n' + table;
    out += "trailer\n<< /Size " + QByteArray::number(objectCount()) + " /Info " + QByteArray::number(m_info) +
           " 0 R /Root " + QByteArray::number(m_root) + " 0 R >>\nstartxref\n" + QByteArray::number(start) +
           "\n%%EOF\n";
    return out;
}

QByteArray pdfText(const QString& text)
{
    QByteArray hex("<FEFF");
    for (const QChar character : text)
        hex += QByteArray::number(character.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

} // namespace manyi::report
