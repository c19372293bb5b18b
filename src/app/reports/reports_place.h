#pragma once

#include <memory>

#include "app/shell/place.h"

namespace manyi::app {

// The standard report before it is printed: its chapters, its facts (settings of the project), a live preview of the
// very pages that the PDF will have, and Export. The report's language is independent of the program's.
class ReportsPlace : public Place {
    Q_OBJECT
public:
    explicit ReportsPlace(Session& session, QWidget* parent = nullptr);
    ~ReportsPlace() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("reports"); }
    bool showsInspector() const override { return false; }
    QString statusText() const override;

    int pageCount() const;
    // Writes the previewed document, with a progress dialog when it takes longer than half a second. `exported` tells
    // the outcome; the path that was written before is offered again.
    void exportPdf(const QString& path);

Q_SIGNALS:
    void previewShown();
    void exported(const QString& path, bool ok);

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
