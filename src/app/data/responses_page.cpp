#include "app/data/responses_page.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/data/grid_model.h"
#include "app/data/grid_view.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

ResponsesPage::ResponsesPage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_rowsTask(this),
      m_columnsTask(this),
      m_model(new GridModel(this)),
      m_view(new GridView(this)),
      m_banner(new QFrame(this)),
      m_bannerText(new QLabel(m_banner)),
      m_all(new QPushButton(m_banner)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("responsesPage"));
    m_view->setModel(m_model);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_banner->setObjectName(QStringLiteral("rowsBanner"));
    m_bannerText->setObjectName(QStringLiteral("rowsBannerText"));
    m_all->setObjectName(QStringLiteral("showAllRows"));
    theme::setLook(m_banner, "hint");
    theme::setLook(m_all, "link");
    m_empty->setObjectName(QStringLiteral("gridEmpty"));
    theme::setLook(m_empty, "grey");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    auto* line = new QHBoxLayout(m_banner);
    line->setContentsMargins(16, 4, 16, 4);
    line->addWidget(m_bannerText, 1);
    line->addWidget(m_all);
    m_banner->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    connect(m_view, &GridView::visibleColumnsChanged, this, &ResponsesPage::loadVisible);
    connect(m_view, &GridView::copyRefused, this, [this](qint64 cells) {
        Q_EMIT message(cells == 0 ? tr("Select the cells to copy first; Ctrl+A selects all.")
                                  : tr("%1 cells are too many for the clipboard; nothing was copied. Use File › Export "
                                       "responses instead.")
                                        .arg(countText(cells)));
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &ResponsesPage::sortBy);
    connect(m_all, &QPushButton::clicked, this, [this] { showRows({}, {}); });
    retranslate();
}

void ResponsesPage::setLabels(bool labels)
{
    m_model->setLabels(labels);
    if (m_order.variable) {
        m_order.byLabel = labels;
        refresh();
    }
}

bool ResponsesPage::labels() const
{
    return m_model->labels();
}

void ResponsesPage::showRows(const data::Filter& filter, const QString& figureTitle)
{
    m_only = filter;
    m_figureTitle = figureTitle;
    refresh();
}

void ResponsesPage::showVariable(base::VariableId variable)
{
    m_wanted = variable;
    const int column = m_model->columnOf(variable);
    if (column < 0)
        return;
    m_wanted = {};
    if (m_model->rowCount() > 0) {
        m_view->setCurrentIndex(m_model->index(0, column));
        m_view->scrollTo(m_model->index(0, column), QAbstractItemView::PositionAtCenter);
    }
    m_view->setFocus();
}

void ResponsesPage::sortBy(int column)
{
    const base::VariableId variable = m_model->variable(column);
    if (m_order.variable != variable)
        m_order = {variable, false, m_model->labels()};
    else if (!m_order.descending)
        m_order.descending = true;
    else
        m_order = {};
    m_view->horizontalHeader()->setSortIndicator(m_order.variable ? column : -1,
                                                 m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    refresh();
}

void ResponsesPage::refresh()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    const data::Filter filter = data::both(m_session.filter(), m_only);
    const GridOrder order = m_order;
    using Rows = base::Result<GridRows>;
    m_rowsTask.start<Rows>(
        tr("Finding the responses"),
        [=](base::Progress& progress) { return gridRows(*project, filter, order, progress); },
        [this](Rows rows) {
            if (!rows) {
                Q_EMIT message(fromUtf8(rows.error().message));
                return;
            }
            m_total = static_cast<qint64>(rows->dataset->rows());
            const int across = m_view->horizontalScrollBar()->value();
            const int columns = m_model->columnCount();
            m_model->setRows(std::move(*rows));
            if (m_model->columnCount() != columns)
                m_view->setUsualWidths();
            m_view->horizontalScrollBar()->setValue(across);
            retranslate();
            if (m_wanted)
                showVariable(m_wanted);
            loadVisible();
            Q_EMIT shown();
        });
}

void ResponsesPage::loadVisible()
{
    const auto project = m_session.sharedProject();
    std::vector<base::VariableId> wanted;
    for (const int column : m_view->visibleColumns()) {
        if (!m_model->loaded(column))
            wanted.push_back(m_model->variable(column));
    }
    if (!project || wanted.empty() || project->revision() != m_model->revision())
        return;
    using Loaded = base::Result<std::shared_ptr<const data::Dataset>>;
    m_columnsTask.start<Loaded>(
        tr("Loading columns"), [=](base::Progress& progress) { return project->dataset(wanted, progress); },
        [this](Loaded dataset) {
            if (!dataset || (*dataset)->revision() != m_model->revision())
                return; // the rows are being found again
            m_model->setDataset(std::move(*dataset));
            loadVisible(); // what came into view meanwhile
        });
}

void ResponsesPage::copy()
{
    m_view->copyShown();
}

std::vector<std::int64_t> ResponsesPage::selectedResponses() const
{
    std::vector<std::int64_t> ids;
    const engine::Project* project = m_session.project();
    if (!project || project->revision() != m_model->revision())
        return ids;
    const auto responses = project->responseRows();
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const std::size_t at = m_model->datasetRow(row); at < responses->rows())
                ids.push_back(responses->response(at));
        }
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

void ResponsesPage::addGridAction(QAction* action)
{
    m_view->addAction(action);
}

QString ResponsesPage::summary() const
{
    const qint64 shown = m_model->rowCount();
    const QString variables = countText(m_model->columnCount());
    if (shown == m_total)
        return tr("%1 responses · %2 variables").arg(countText(m_total), variables);
    return tr("%1 of %2 responses · %3 variables").arg(countText(shown), countText(m_total), variables);
}

void ResponsesPage::retranslate()
{
    const bool behind = m_only.kind != data::Filter::Kind::Everything;
    m_banner->setVisible(behind);
    m_bannerText->setText(tr("Only the responses behind %1: %2").arg(m_figureTitle, countText(m_model->rowCount())));
    m_all->setText(tr("Show all responses"));
    const bool nothing = m_model->columnCount() > 0 && m_model->rowCount() == 0;
    m_empty->setText(
        tr("No response passes the filter. Remove a condition from the filter bar to see responses again."));
    m_empty->setVisible(nothing);
    m_view->setVisible(!nothing);
    m_view->setAccessibleName(tr("Responses"));
    m_view->setAccessibleDescription(summary());
}

void ResponsesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
