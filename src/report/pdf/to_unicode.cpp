#include "report/pdf/to_unicode.h"

#include <QList>

#include "report/pdf/radicals.h"

namespace manyi::report {

namespace {

QByteArray hexOf(int code)
{
    return '<' + QByteArray::number(code, 16).rightJustified(4, '0').toUpper() + '>';
}

// The codes of "<0001> <000B> [<0009> <004E>]".
std::vector<int> codesOf(const QByteArray& text)
{
    std::vector<int> codes;
    qsizetype at = 0;
    while ((at = text.indexOf('<', at)) >= 0) {
        const qsizetype end = text.indexOf('>', at);
        if (end < 0)
            break;
        codes.push_back(text.mid(at + 1, end - at - 1).toInt(nullptr, 16));
        at = end;
    }
    return codes;
}

// What the code of a map stands for: ordinary hanzi, ligatures as their letters, blanks.
QByteArray meaningOf(int code)
{
    static const QByteArray ligatures[] = {"<00660066>",     "<00660069>", "<0066006C>", "<006600660069>",
                                           "<00660066006C>", "<00730074>", "<00730074>"};
    if (code >= 0xFB00 && code <= 0xFB06)
        return ligatures[code - 0xFB00];
    if (code == '\t') // the blank's glyph serves the tabulator too, and Qt finds that first
        return hexOf(' ');
    return hexOf(ordinaryCharacter(static_cast<char16_t>(code)));
}

// A line of a bfrange. A run "<first> <last> <code>" with radicals in it is written out, since hanzi do not run on.
QByteArray correctedRange(const QByteArray& line)
{
    std::vector<int> codes = codesOf(line);
    if (codes.size() < 3)
        return line;
    if (!line.contains('['))
        for (int code = codes[2] + 1; static_cast<int>(codes.size()) - 3 < codes[1] - codes[0]; ++code)
            codes.push_back(code);
    bool changed = false;
    QByteArray result = hexOf(codes[0]) + ' ' + hexOf(codes[1]) + " [";
    for (std::size_t i = 2; i < codes.size(); ++i) {
        if (codes[i] > 0xFFFF)
            return line;
        const QByteArray meaning = meaningOf(codes[i]);
        changed = changed || meaning != hexOf(codes[i]);
        result += meaning + ' ';
    }
    return changed ? result + ']' : line;
}

} // namespace

QByteArray correctedMap(const QByteArray& map)
{
    QList<QByteArray> lines = map.split('\n');
    bool inRange = false;
    for (QByteArray& line : lines) {
        if (line.endsWith("beginbfrange"))
            inRange = true;
        else if (line.startsWith("endbfrange"))
            inRange = false;
        else if (inRange)
            line = correctedRange(line);
    }
    return lines.join('\n');
}

void correctTextMaps(PdfFile& file)
{
    for (int number = 1; number < file.objectCount(); ++number) {
        const QByteArray& body = file.body(number);
        if (!body.contains("begincmap") || body.contains("/Filter"))
            continue;
        const qsizetype begin = body.indexOf("stream\n");
        const qsizetype end = body.lastIndexOf("\nendstream");
        if (begin < 0 || end < begin)
            continue;
        const QByteArray map = correctedMap(body.mid(begin + 7, end - begin - 7));
        file.setBody(number, "<< /Length " + QByteArray::number(map.size()) + " >>\nstream\n" + map + "\nendstream");
    }
}

} // namespace manyi::report
