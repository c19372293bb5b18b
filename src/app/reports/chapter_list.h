#pragma once

#include <QListWidget>

#include "app/reports/report_draft.h"

namespace manyi::app {

// The chapters of the report with a check mark each; as high as its lines.
class ChapterList : public QListWidget {
    Q_OBJECT
public:
    explicit ChapterList(QWidget* parent = nullptr);
    void setChapters(const std::vector<Chapter>& chapters, const std::set<std::string>& hidden);
    std::vector<std::string> hidden() const; // keys of those without a check mark, in their order
    void showAll();

Q_SIGNALS:
    void toggled(); // by the user, or all at once by showAll()
};

} // namespace manyi::app
