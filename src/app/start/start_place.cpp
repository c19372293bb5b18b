#include "app/start/start_place.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/commands/recent_projects.h"
#include "app/start/drop_zone.h"
#include "app/start/project_row.h"
#include "app/theme/theme.h"

namespace manyi::app {

struct StartPlace::State {
    QLabel* title;
    QLabel* purpose;
    QPushButton* create;
    QPushButton* open;
    QPushButton* sample;
    DropZone* drop;
    QLabel* recentTitle;
    QLabel* untitledTitle;
    QLabel* untitledNote;
    QVBoxLayout* recent;
    QVBoxLayout* untitled;
    QLabel* nothing;
};

namespace {

QPushButton* button(const char* name, const char* icon, QWidget* parent)
{
    auto* result = new QPushButton(parent);
    result->setObjectName(QLatin1String(name));
    result->setIcon(theme::icon(QLatin1String(icon)));
    result->setIconSize({18, 18});
    return result;
}

QLabel* label(const char* name, const char* look, QWidget* parent)
{
    auto* result = new QLabel(parent);
    result->setObjectName(QLatin1String(name));
    result->setWordWrap(true);
    theme::setLook(result, look);
    return result;
}

} // namespace

StartPlace::StartPlace(Session& session, QWidget* parent) : Place(session, parent), m_state(std::make_unique<State>())
{
    setObjectName(QStringLiteral("start"));
    State& s = *m_state;
    auto* page = new QWidget(this);
    s.title = label("startTitle", "pageTitle", page);
    s.purpose = label("startPurpose", "grey", page);
    s.create = button("newProject", "new", page);
    s.open = button("openProject", "open", page);
    s.sample = button("openSample", "sample", page);
    theme::setLook(s.sample, "primary");
    s.sample->setIcon(theme::icon(QStringLiteral("sample"), QPalette::HighlightedText));
    s.drop = new DropZone(page);
    s.recentTitle = label("recentTitle", "sectionTitle", page);
    s.untitledTitle = label("untitledTitle", "sectionTitle", page);
    s.untitledNote = label("untitledNote", "secondary", page);
    s.nothing = label("nothingRecent", "grey", page);
    s.recent = new QVBoxLayout;
    s.untitled = new QVBoxLayout;
    for (QVBoxLayout* list : {s.recent, s.untitled})
        list->setSpacing(0);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(s.sample);
    buttons->addWidget(s.create);
    buttons->addWidget(s.open);
    buttons->addStretch();

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(s.untitledTitle);
    left->addWidget(s.untitledNote);
    left->addLayout(s.untitled);
    left->addSpacing(16);
    left->addWidget(s.recentTitle);
    left->addWidget(s.nothing);
    left->addLayout(s.recent);
    left->addStretch();

    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(left, 3);
    columns->addWidget(s.drop, 2, Qt::AlignTop);

    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 48, 0, 32);
    inner->setSpacing(8);
    inner->addWidget(s.title);
    inner->addWidget(s.purpose);
    inner->addSpacing(12);
    inner->addLayout(buttons);
    inner->addSpacing(24);
    inner->addLayout(columns, 1);
    page->setMaximumWidth(960);

    auto* content = new QWidget(this);
    auto* centre = new QHBoxLayout(content);
    centre->setContentsMargins(24, 0, 24, 0);
    centre->addStretch(1);
    centre->addWidget(page, 20);
    centre->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("startScroll"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(s.create, &QPushButton::clicked, this, &StartPlace::newRequested);
    connect(s.open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested({}); });
    connect(s.sample, &QPushButton::clicked, this, &StartPlace::sampleRequested);
    connect(s.drop, &DropZone::choose, this, [this] { Q_EMIT importRequested({}); });
    connect(s.drop, &DropZone::dropped, this, &StartPlace::importRequested);
    retranslate();
}

StartPlace::~StartPlace() = default;

QString StartPlace::title() const
{
    return tr("Start");
}

void StartPlace::refresh()
{
    const auto fill = [this](QVBoxLayout* list, const std::vector<RecentProject>& projects, bool removable) {
        while (QLayoutItem* item = list->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        for (const RecentProject& project : projects) {
            auto* row = new ProjectRow(project, removable, this);
            connect(row, &ProjectRow::opened, this, [this, path = project.path] { Q_EMIT openRequested(path); });
            connect(row, &ProjectRow::removed, this, [this] { refresh(); });
            list->addWidget(row);
        }
        return !projects.empty();
    };
    std::vector<RecentProject> untitled = untitledProjects();
    if (session().project()) // the open one is not to be recovered
        std::erase_if(untitled,
                      [this](const RecentProject& p) { return p.path.toStdString() == session().project()->path(); });
    const bool some = fill(m_state->untitled, untitled, true);
    m_state->untitledTitle->setVisible(some);
    m_state->untitledNote->setVisible(some);
    m_state->nothing->setVisible(!fill(m_state->recent, recentProjects(), false));
}

void StartPlace::retranslate()
{
    State& s = *m_state;
    setAccessibleName(title());
    s.title->setText(tr("Manyi"));
    s.purpose->setText(tr("Customer satisfaction surveys: from the file to tested figures, charts and a report."));
    s.create->setText(tr("New project"));
    s.open->setText(tr("Open…"));
    s.sample->setText(tr("Open the sample project"));
    s.recentTitle->setText(tr("Recent projects"));
    s.untitledTitle->setText(tr("Projects without a name"));
    s.untitledNote->setText(tr("Everything in them is saved. Open one to go on, or save it under a name."));
    s.nothing->setText(tr("Projects that you open are listed here."));
    refresh();
}

void StartPlace::showEvent(QShowEvent* event)
{
    refreshWhenVisible(); // projects are opened, renamed and removed while other places are shown
    Place::showEvent(event);
}

} // namespace manyi::app
