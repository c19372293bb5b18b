#include "app/reports/chapter_list.h"

#include <QSignalBlocker>

#include "app/overview/figure_text.h"

namespace manyi::app {

namespace {
constexpr int keyRole = Qt::UserRole;
constexpr int rowHeight = 28;
} // namespace

ChapterList::ChapterList(QWidget* parent) : QListWidget(parent)
{
    setObjectName("chapters");
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &ChapterList::toggled);
}

void ChapterList::setChapters(const std::vector<Chapter>& chapters, const std::set<std::string>& hidden)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const Chapter& chapter : chapters) {
        auto* line = new QListWidgetItem(chapter.title, this);
        line->setData(keyRole, fromUtf8(chapter.key));
        line->setToolTip(chapter.title); // long ones are cut off
        line->setSizeHint({0, rowHeight});
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(hidden.contains(chapter.key) ? Qt::Unchecked : Qt::Checked);
    }
    setFixedHeight(count() * rowHeight + 4);
}

std::vector<std::string> ChapterList::hidden() const
{
    std::vector<std::string> keys;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() != Qt::Checked)
            keys.push_back(item(i)->data(keyRole).toString().toStdString());
    return keys;
}

void ChapterList::showAll()
{
    {
        const QSignalBlocker quiet(this);
        for (int i = 0; i < count(); ++i)
            item(i)->setCheckState(Qt::Checked);
    }
    viewport()->update();
    Q_EMIT toggled();
}

} // namespace manyi::app
