#include "app/shell/filter/saved_filters.h"

#include <QEvent>
#include <QMenu>
#include <algorithm>

#include "app/commands/messages.h"
#include "app/overview/figure_text.h"
#include "app/shell/filter/saved_filters_dialog.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

bool sameName(const std::string& one, const std::string& other)
{
    return fromUtf8(one).compare(fromUtf8(other), Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<store::SavedFilter> withFilter(std::vector<store::SavedFilter> filters, const store::SavedFilter& filter)
{
    std::erase_if(filters, [&](const store::SavedFilter& old) { return sameName(old.name, filter.name); });
    filters.push_back(filter);
    std::ranges::stable_sort(filters, [](const store::SavedFilter& a, const store::SavedFilter& b) {
        return QString::localeAwareCompare(fromUtf8(a.name), fromUtf8(b.name)) < 0;
    });
    return filters;
}

SavedFilters::SavedFilters(Session& session, QWidget* parent)
    : QPushButton(parent),
      m_session(session),
      m_task(this),
      m_menu(new QMenu(this)),
      m_save(new QAction(this)),
      m_edit(new QAction(this))
{
    setObjectName(QStringLiteral("savedFilters"));
    setIcon(theme::icon(QStringLiteral("chevron-down"), QPalette::PlaceholderText));
    setIconSize({14, 14});
    setLayoutDirection(Qt::LeftToRight);
    theme::setLook(this, "flat");
    m_menu->setObjectName(QStringLiteral("savedFiltersMenu"));
    m_menu->setToolTipsVisible(true);
    m_save->setObjectName(QStringLiteral("actionSaveFilter"));
    m_edit->setObjectName(QStringLiteral("actionEditSavedFilters"));
    connect(m_save, &QAction::triggered, this, &SavedFilters::askForName);
    connect(m_edit, &QAction::triggered, this, &SavedFilters::editList);
    connect(this, &QPushButton::clicked, this, [this] {
        fill();
        m_menu->popup(mapToGlobal(QPoint(0, height() + 4)));
    });
    connect(&session, &Session::projectOpened, this, &SavedFilters::read);
    connect(&session, &Session::projectChanged, this, &SavedFilters::read);
    connect(&session, &Session::filterChanged, this, &SavedFilters::fill);
    read();
    retranslate();
}

void SavedFilters::setEdits(Edits& edits)
{
    m_edits = &edits;
    fill();
}

void SavedFilters::read()
{
    const auto project = m_session.sharedProject();
    if (!project) {
        m_filters.clear();
        fill();
        return;
    }
    using Filters = base::Result<std::vector<store::SavedFilter>>;
    m_task.start<Filters>(
        tr("Reading the saved filters"),
        [project](base::Progress&) -> Filters { return project->file()->savedFilters(); },
        [this](const Filters& filters) {
            m_filters = filters ? *filters : std::vector<store::SavedFilter>();
            fill();
            Q_EMIT changed();
        });
}

void SavedFilters::fill()
{
    m_menu->clear();
    for (const store::SavedFilter& saved : m_filters) {
        QAction* action = m_menu->addAction(fromUtf8(saved.name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                            [this, saved] { apply(saved); });
        action->setToolTip(fromUtf8(saved.expression));
    }
    if (m_filters.empty())
        m_menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    m_menu->addAction(m_edit);
    const bool writable = m_edits && m_session.project();
    m_save->setEnabled(writable && m_session.filter().kind != data::Filter::Kind::Everything);
    m_edit->setEnabled(writable && !m_filters.empty());
}

void SavedFilters::apply(const store::SavedFilter& saved)
{
    auto filter = data::parseFilter(saved.expression);
    if (filter) {
        if (const auto variables = data::variablesOf(*filter, *m_session.project()->questionnaire()); !variables)
            filter = variables.error();
    }
    if (!filter) {
        showError(window(), tr("The saved filter “%1” cannot be used").arg(fromUtf8(saved.name)), filter.error());
        return;
    }
    const bool several = filter->kind == data::Filter::Kind::And;
    m_session.setDrillPath({});
    m_session.setChips(several ? filter->parts : std::vector<data::Filter>{*filter});
}

void SavedFilters::askForName()
{
    auto* dialog = new SaveFilterDialog(m_filters, m_session.filter(), window());
    connect(dialog, &SaveFilterDialog::chosen, this, &SavedFilters::save);
    dialog->open();
}

void SavedFilters::save(const QString& name)
{
    write(withFilter(m_filters, {name.toStdString(), data::toText(m_session.filter())}),
          tr("Saved filter %1").arg(name));
}

void SavedFilters::editList()
{
    auto* dialog = new SavedFiltersDialog(m_filters, window());
    connect(dialog, &SavedFiltersDialog::chosen, this, [this](const std::vector<store::SavedFilter>& filters) {
        write(filters, tr("Change of the saved filters"));
    });
    dialog->open();
}

void SavedFilters::write(std::vector<store::SavedFilter> filters, const QString& step)
{
    if (!m_edits)
        return;
    m_edits->run(step, [filters = std::move(filters), name = step.toStdString()](store::ProjectFile& file) {
        return file.setSavedFilters(filters, name);
    });
}

void SavedFilters::retranslate()
{
    setText(tr("Saved"));
    setAccessibleName(tr("Saved filters"));
    setToolTip(tr("Filters that are kept by name in the project"));
    m_save->setText(tr("Save the present filter…"));
    m_edit->setText(tr("Rename or delete saved filters…"));
    fill();
}

void SavedFilters::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace manyi::app
