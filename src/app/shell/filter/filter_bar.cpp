#include "app/shell/filter/filter_bar.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/overview/figure_text.h"
#include "app/shell/filter/chip_row.h"
#include "app/shell/filter/drill_path.h"
#include "app/shell/filter/filter_popup.h"
#include "app/shell/filter/saved_filters.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

QFrame* upright(QWidget* parent)
{
    auto* line = new QFrame(parent);
    theme::setLook(line, "upright");
    line->setFixedSize(1, 20);
    return line;
}

} // namespace

FilterBar::FilterBar(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_task(this),
      m_path(new DrillPath(session, this)),
      m_chips(new ChipRow(session, this)),
      m_popup(new FilterPopup(session, this)),
      m_add(new QPushButton(this)),
      m_saved(new SavedFilters(session, this)),
      m_n(new QLabel(this)),
      m_of(new QLabel(this)),
      m_nName(new QLabel(this)),
      m_weightLine(upright(this)),
      m_weighted(new QCheckBox(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setFixedHeight(44);
    theme::setLook(this, "bar");
    auto* funnel = new QLabel(this);
    funnel->setPixmap(theme::icon(QStringLiteral("filter")).pixmap(16, 16));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setIcon(theme::icon(QStringLiteral("plus"), QPalette::Highlight));
    m_add->setIconSize({14, 14});
    theme::setLook(m_add, "link");
    m_n->setObjectName(QStringLiteral("filterN"));
    m_of->setObjectName(QStringLiteral("filterTotal"));
    theme::setLook(m_n, "strong");
    theme::setLook(m_of, "secondary");
    theme::setLook(m_nName, "secondary");
    m_weighted->setObjectName(QStringLiteral("weighted"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 0, 24, 0);
    layout->setSpacing(8);
    layout->addWidget(m_path);
    layout->addSpacing(4);
    layout->addWidget(upright(this));
    layout->addSpacing(4);
    layout->addWidget(funnel);
    layout->addWidget(m_chips);
    layout->addWidget(m_add);
    layout->addWidget(m_saved);
    layout->addStretch(1);
    layout->addWidget(m_nName);
    layout->addWidget(m_n);
    layout->addWidget(m_of);
    layout->addSpacing(4);
    layout->addWidget(m_weightLine);
    layout->addSpacing(4);
    layout->addWidget(m_weighted);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::addFilter);
    connect(m_chips, &ChipRow::edit, m_popup, &FilterPopup::openFor);
    connect(m_weighted, &QCheckBox::toggled, &session, &Session::setWeighted);
    connect(&session, &Session::filterChanged, this, &FilterBar::refresh);
    connect(&session, &Session::projectOpened, this, &FilterBar::refresh);
    connect(&session, &Session::projectChanged, this, &FilterBar::refresh);
    retranslate();
    refresh();
}

void FilterBar::addFilter()
{
    m_popup->openNew(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
}

void FilterBar::up()
{
    m_path->up();
}

void FilterBar::refresh()
{
    const engine::Project* project = m_session.project();
    const bool weights = project && project->weightVariable();
    m_weightLine->setVisible(weights);
    m_weighted->setVisible(weights);
    const QSignalBlocker quiet(m_weighted);
    m_weighted->setChecked(m_session.weighted());
    if (project)
        count();
}

void FilterBar::count()
{
    const auto project = m_session.sharedProject();
    const qint64 total = project->responseCount();
    const data::Filter filter = m_session.filter();
    using Count = base::Result<qint64>;
    m_task.start<Count>(
        tr("Counting responses"),
        [project, filter](base::Progress& progress) -> Count {
            const auto rows = engine::selected(*project, filter, {}, progress);
            if (!rows)
                return rows.error();
            return static_cast<qint64>(rows->selection.count());
        },
        [this, total](const Count& n) {
            m_n->setText(n ? countText(*n) : QStringLiteral("–"));
            m_n->setToolTip(n ? QString() : QString::fromStdString(n.error().message));
            m_of->setText(tr("of %1").arg(countText(total)));
            Q_EMIT counted(n ? *n : -1, total);
        });
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(tr("Add a filter (Ctrl+F)"));
    m_nName->setText(tr("n"));
    m_weighted->setText(tr("Weighted"));
    m_weighted->setToolTip(tr("Use the project’s weights (Ctrl+Shift+W)"));
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace manyi::app
