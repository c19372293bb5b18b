#include "app/data/derive_preview.h"

#include <QHeaderView>
#include <algorithm>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr std::size_t firstRows = 8;
constexpr std::size_t mostSources = 3;

QLabel* makeLabel(const char* name, const char* look, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setLook(label, look);
    return label;
}

} // namespace

base::Result<ShownDerived> shownDerived(engine::Project& project, const domain::Variable& variable,
                                        base::Progress& progress)
{
    auto preview = engine::previewDerived(project, variable, firstRows, progress);
    if (!preview)
        return preview.error();
    ShownDerived shown{std::move(*preview), {}, {}};
    std::vector<base::VariableId> sources = domain::sourcesOf(*variable.derivation);
    sources.resize(std::min(sources.size(), mostSources));
    const auto dataset = project.dataset(sources, progress);
    if (!dataset)
        return dataset.error();
    shown.answers.resize(shown.preview.first.size());
    for (const base::VariableId source : sources) {
        const domain::Variable* known = (*dataset)->questionnaire().find(source);
        if (!known)
            continue;
        shown.sources << fromUtf8(known->name);
        for (std::size_t row = 0; row < shown.answers.size(); ++row)
            shown.answers[row] << fromUtf8((*dataset)->display(source, row, true));
    }
    return shown;
}

void stretchFirstColumn(const CellTable& table, int others)
{
    QHeaderView* header = table.view->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < header->count(); ++column)
        table.view->setColumnWidth(column, others);
}

DerivePreview::DerivePreview(QWidget* parent)
    : DerivedPane(parent),
      m_summary(makeLabel("deriveSummary", "secondary", this)),
      m_figures(makeLabel("deriveFigures", "", this)),
      m_counts(makeTable("deriveCounts", this)),
      m_firstTitle(makeLabel("deriveFirstTitle", "secondary", this)),
      m_first(makeTable("deriveFirst", this)),
      m_notes(makeLabel("deriveNotes", "warning", this))
{
    setObjectName(QStringLiteral("derivePreview"));
    setAccessibleName(tr("Preview"));
    theme::setLook(this, "card");
    auto* title = makeLabel("derivePreviewTitle", "cardTitle", this);
    title->setText(tr("Preview"));
    m_counts.view->setAccessibleName(tr("Frequencies"));
    m_first.view->setAccessibleName(tr("First responses"));
    m_firstTitle->setText(tr("First responses"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addWidget(m_figures);
    layout->addWidget(m_counts.view, 3);
    layout->addWidget(m_firstTitle);
    layout->addWidget(m_first.view, 2);
    layout->addStretch();
    layout->addWidget(m_notes);
}

void DerivePreview::clear(const QString& sentence)
{
    m_summary->setText(sentence);
    for (QWidget* part :
         {static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_counts.view), static_cast<QWidget*>(m_firstTitle),
          static_cast<QWidget*>(m_first.view), static_cast<QWidget*>(m_notes)})
        part->hide();
}

void DerivePreview::showDerived(const ShownDerived& shown)
{
    const engine::DerivedPreview& preview = shown.preview;
    m_summary->setText(
        tr("%1: %2 responses with a value, %3 missing")
            .arg(typeText(preview.variable.type), countText(preview.column.valid), countText(preview.column.missing)));
    m_figures->setVisible(preview.mean.has_value());
    if (preview.mean)
        m_figures->setText(tr("Mean %1 · smallest %2 · largest %3")
                               .arg(numberText(*preview.mean, 3), fromUtf8(base::formatNumber(*preview.smallest)),
                                    fromUtf8(base::formatNumber(*preview.largest))));
    m_counts.view->setVisible(!preview.counts.empty());
    showCounts(preview);
    showFirst(shown);
    QStringList notes;
    for (const std::string& note : preview.notes)
        notes << fromUtf8(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void DerivePreview::showCounts(const engine::DerivedPreview& preview)
{
    std::vector<ValueTable::Row> rows;
    const double valid = std::max<double>(1, static_cast<double>(preview.column.valid));
    qint64 key = 0;
    for (const engine::DerivedPreview::Count& count : preview.counts) {
        const double share = static_cast<double>(count.n) / valid;
        ValueCell label{fromUtf8(count.label)};
        label.tip = label.text;
        ValueCell percent = numberCell(numberText(100 * share, 1));
        percent.bar = share;
        rows.push_back(
            {key++,
             {label, numberCell(fromUtf8(base::formatNumber(count.code))), numberCell(countText(count.n)), percent}});
    }
    m_counts.model->setContent({tr("Label"), tr("Code"), tr("n"), tr("%")}, std::move(rows));
    stretchFirstColumn(m_counts, 64);
}

void DerivePreview::showFirst(const ShownDerived& shown)
{
    std::vector<ValueTable::Row> rows;
    const auto cell = [](const QString& text) {
        ValueCell made{text.isEmpty() ? QStringLiteral("·") : text};
        made.secondary = text.isEmpty();
        made.tip = text;
        return made;
    };
    for (std::size_t i = 0; i < shown.preview.first.size(); ++i) {
        ValueTable::Row row{static_cast<qint64>(i), {}};
        for (const QString& answer : shown.answers[i])
            row.cells.push_back(cell(answer));
        ValueCell derived = cell(fromUtf8(shown.preview.first[i]));
        derived.strong = true;
        row.cells.push_back(derived);
        rows.push_back(std::move(row));
    }
    m_first.model->setContent(shown.sources + QStringList{fromUtf8(shown.preview.variable.name)}, std::move(rows));
    m_first.view->spreadColumns(64, 200);
    m_firstTitle->show();
    m_first.view->show();
}

} // namespace manyi::app
