#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

namespace manyi::report {

// The objects of a PDF that QPdfWriter made (one plain cross-reference table, no object streams), to be changed and
// written again. Object bodies are the bytes between "n 0 obj" and "endobj".
class PdfFile {
public:
    // nullopt when the bytes are not of that form.
    static std::optional<PdfFile> parse(const QByteArray& bytes);

    int objectCount() const { return static_cast<int>(m_bodies.size()); }
    const QByteArray& body(int number) const { return m_bodies.at(static_cast<std::size_t>(number)); }
    void setBody(int number, QByteArray body) { m_bodies.at(static_cast<std::size_t>(number)) = std::move(body); }
    // Number of the new object.
    int add(QByteArray body);

    int root() const { return m_root; }
    int info() const { return m_info; }
    // Object numbers of the pages in order.
    std::vector<int> pages() const;

    QByteArray write() const;

private:
    std::vector<QByteArray> m_bodies; // by number; 0 is unused
    int m_root = 0, m_info = 0;
};

// A text string as PDF wants it: UTF-16BE in hexadecimal.
QByteArray pdfText(const QString& text);

} // namespace manyi::report
