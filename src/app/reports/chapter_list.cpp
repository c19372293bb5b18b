#include "app/reports/chapter_list.h"

#include <QSignalBlocker>
#include <algorithm>

#include "app/overview/figure_text.h"

namespace manyi::app {

namespace {
constexpr int keyRole = Qt::UserRole;
}

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
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(hidden.contains(chapter.key) ? Qt::Unchecked : Qt::Checked);
    }
    setFixedHeight(count() * std::max(28, sizeHintForRow(0)) + 4);
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
