#include "app/import/recipe_panel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/import/column_editor.h"
#include "app/import/recipe_edits.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

RecipePanel::RecipePanel(QWidget* parent)
    : QWidget(parent),
      m_editor(new ColumnEditor),
      m_columnPart(new QWidget),
      m_heading(new QLabel),
      m_columnHeading(new QLabel),
      m_summaryHeading(new QLabel),
      m_json(new QPushButton),
      m_hierarchy(new QPushButton),
      m_lines(new QVBoxLayout),
      m_kept(new QLabel),
      m_previous(new QLabel),
      m_obstacle(new QLabel),
      m_cancel(new QPushButton),
      m_back(new QPushButton),
      m_next(new QPushButton)
{
    setObjectName("recipePanel");
    setFixedWidth(300);
    setAttribute(Qt::WA_StyledBackground);
    theme::setLook(this, "panel");
    theme::setLook(m_heading, "cardTitle");
    theme::setLook(m_columnHeading, "secondary");
    theme::setLook(m_summaryHeading, "secondary");
    theme::setLook(m_previous, "secondary");
    theme::setLook(m_json, "link");
    theme::setLook(m_hierarchy, "link");
    theme::setLook(m_next, "primary");
    m_json->setObjectName("viewJson");
    m_hierarchy->setObjectName("editHierarchy");
    m_cancel->setObjectName("cancel");
    m_back->setObjectName("back");
    m_next->setObjectName("next");
    m_previous->setWordWrap(true);
    m_obstacle->setObjectName("obstacle");
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    theme::setLook(m_obstacle, "bad");

    auto* columnBox = new QVBoxLayout(m_columnPart);
    columnBox->setContentsMargins(0, 0, 0, 0);
    columnBox->addWidget(m_columnHeading);
    columnBox->addWidget(m_editor);
    columnBox->addWidget(line());
    auto* summaryHead = new QHBoxLayout;
    summaryHead->addWidget(m_summaryHeading, 1);
    summaryHead->addWidget(m_hierarchy);
    summaryHead->addWidget(m_json);
    m_lines->setSpacing(charts::space::s);

    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    column->setSpacing(charts::space::s);
    column->addWidget(m_columnPart);
    column->addLayout(summaryHead);
    column->addLayout(m_lines);
    column->addWidget(line());
    column->addWidget(m_kept);
    column->addWidget(m_previous);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    theme::setLook(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);

    m_heading->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_heading);
    all->addWidget(line());
    all->addWidget(scroll, 1);
    all->addWidget(line());
    all->addWidget(buildFooter());
    connect(m_json, &QPushButton::clicked, this, &RecipePanel::jsonWanted);
    connect(m_hierarchy, &QPushButton::clicked, this, &RecipePanel::hierarchyWanted);
    retranslate();
}

QWidget* RecipePanel::line()
{
    auto* hairline = new QFrame;
    theme::setLook(hairline, "line");
    return hairline;
}

QWidget* RecipePanel::buildFooter()
{
    auto* footer = new QWidget;
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::m);
    column->setSpacing(charts::space::s);
    column->addWidget(m_obstacle);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    row->setSpacing(charts::space::s);
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    return footer;
}

void RecipePanel::setColumnShown(bool shown)
{
    m_columnPart->setVisible(shown);
    m_heading->setText(shown ? tr("Column and recipe") : tr("Recipe"));
}

void RecipePanel::setObstacle(const QString& sentence)
{
    m_obstacle->setText(sentence);
    m_obstacle->setVisible(!sentence.isEmpty());
    m_next->setAccessibleDescription(sentence);
    m_next->setToolTip(sentence);
}

void RecipePanel::setSummary(const engine::FilePlan& file)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    int number = 0;
    for (const RecipeLine& entry : recipeSummary(file)) {
        auto* row = new QWidget;
        auto* pair = new QHBoxLayout(row);
        pair->setContentsMargins(0, 0, 0, 0);
        auto* count = new QLabel(QString::number(++number));
        count->setFixedWidth(18);
        count->setAlignment(Qt::AlignRight | Qt::AlignTop);
        theme::setLook(count, "secondary");
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* head = new QLabel(entry.head);
        head->setWordWrap(true);
        words->addWidget(head);
        if (!entry.detail.isEmpty()) {
            auto* detail = new QLabel(entry.detail);
            detail->setWordWrap(true);
            theme::setLook(detail, "secondary");
            words->addWidget(detail);
        }
        pair->addWidget(count, 0, Qt::AlignTop);
        pair->addLayout(words, 1);
        m_lines->addWidget(row);
    }
    m_kept->setText(tr("%1 answers will be written", nullptr, static_cast<int>(file.profile.records))
                        .arg("<b>" + countText(file.profile.records) + "</b>"));
    m_previous->setText(file.sameShapeAs.empty()
                            ? tr("No earlier file of this shape: every setting is a guess that you can change.")
                            : tr("Recipe of %1, %n differences", nullptr, static_cast<int>(file.differences.size()))
                                  .arg(fromUtf8(file.sameShapeAs)));
}

void RecipePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecipePanel::retranslate()
{
    m_columnHeading->setText(tr("Selected column"));
    m_summaryHeading->setText(tr("In short"));
    m_json->setText(tr("View JSON"));
    m_hierarchy->setText(tr("Places…"));
    m_hierarchy->setToolTip(tr("Choose the columns that are the levels of the places"));
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("Back"));
    setColumnShown(m_columnPart->isVisibleTo(this));
}

} // namespace manyi::app
