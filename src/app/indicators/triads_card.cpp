#include "app/indicators/triads_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <cmath>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/page_parts.h"
#include "app/indicators/value_table.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr std::size_t mostErrors = 3;
}

// Three boxes and the arrows "counts more than" that run in a circle.
class TriadsCard::Picture : public QWidget {
public:
    using QWidget::QWidget;
    struct Arrow {
        QString name;
        double judgement = 1; // of this item against the next
    };
    void setArrows(std::vector<Arrow> arrows)
    {
        m_arrows = std::move(arrows);
        QStringList told;
        for (const Arrow& arrow : m_arrows)
            told << arrow.name;
        setAccessibleName(told.join(QStringLiteral(" > ")));
        update();
    }
    QSize sizeHint() const override { return {260, 104}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_arrows.size() != 3)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(theme::font(13));
        const QFontMetricsF metrics(painter.font());
        const double middle = width() / 2.0, widest = std::min(130.0, width() / 2.0 - 24);
        const double spread = std::min(100.0, middle - widest / 2 - 1);
        const QPointF centres[] = {{middle - spread, 16}, {middle + spread, 16}, {middle, height() - 16.0}};
        QRectF boxes[3];
        for (std::size_t i = 0; i < 3; ++i) {
            const double wide = std::min(metrics.horizontalAdvance(m_arrows[i].name) + 20, widest);
            boxes[i] = QRectF(centres[i].x() - wide / 2, centres[i].y() - 13, wide, 26);
        }
        std::size_t weakest = 0; // the arrow that is easiest to turn
        for (std::size_t i = 1; i < 3; ++i) {
            if (m_arrows[i].judgement < m_arrows[weakest].judgement)
                weakest = i;
        }
        for (std::size_t i = 0; i < 3; ++i)
            arrow(painter, boxes[i], boxes[(i + 1) % 3], m_arrows[i].judgement, i == weakest);
        for (std::size_t i = 0; i < 3; ++i)
            box(painter, boxes[i], m_arrows[i].name);
    }

private:
    void box(QPainter& painter, const QRectF& rect, const QString& name) const
    {
        const auto& look = lookOf(*this);
        painter.setPen(QPen(look.controlBorder, 1));
        painter.setBrush(look.surface);
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(look.text);
        painter.setFont(theme::font(13));
        painter.drawText(rect, Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(name, Qt::ElideMiddle, rect.width() - 8));
    }
    void arrow(QPainter& painter, const QRectF& from, const QRectF& to, double judgement, bool weak) const
    {
        const auto& look = lookOf(*this);
        const QColor colour = weak ? look.badText : look.secondary;
        const QPointF direction = to.center() - from.center();
        const double length = std::hypot(direction.x(), direction.y());
        if (length < 1)
            return;
        // Where the line between the middles leaves one box and enters the other.
        const auto edge = [&](const QRectF& rect) {
            const double sx = std::abs(direction.x()) > 1e-9 ? rect.width() / 2 / std::abs(direction.x()) : 1e9;
            const double sy = std::abs(direction.y()) > 1e-9 ? rect.height() / 2 / std::abs(direction.y()) : 1e9;
            return std::min(sx, sy);
        };
        const QPointF unit = direction / length;
        const QPointF start = from.center() + direction * edge(from) + unit * 2;
        const QPointF end = to.center() - direction * edge(to) - unit * 3;
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(start, end);
        const QPointF side(-unit.y(), unit.x());
        QPainterPath head(end);
        head.lineTo(end - unit * 8 + side * 4);
        head.lineTo(end - unit * 8 - side * 4);
        painter.fillPath(head, colour);
        painter.setFont(theme::font(13, true));
        const QPointF at = (start + end) / 2 - side * 11;
        painter.setPen(weak ? look.badText : look.text);
        painter.drawText(QRectF(at.x() - 20, at.y() - 9, 40, 18), Qt::AlignCenter, judgementText(judgement));
    }
    std::vector<Arrow> m_arrows;
};

TriadsCard::TriadsCard(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_none(new QLabel(this)),
      m_tableTitle(new QLabel(this)),
      m_picture(new Picture(this)),
      m_table(new TableView(this)),
      m_model(new ValueTable(this))
{
    setObjectName(QStringLiteral("triads"));
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_tableTitle, "cardTitle");
    theme::setLook(m_none, "secondary");
    theme::setLook(m_count, "grey");
    m_count->setObjectName(QStringLiteral("triadCount"));
    m_none->setWordWrap(true);
    m_picture->setFixedHeight(104);
    m_table->setObjectName(QStringLiteral("worstCells"));
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::s);
    column->setSpacing(charts::space::xs);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_picture);
    column->addWidget(m_tableTitle);
    column->addWidget(m_table);
    column->addStretch();
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto key = static_cast<std::size_t>(m_model->keyAt(index.row()));
        if (key < m_errors.size())
            Q_EMIT pairChosen(m_errors[key].row, m_errors[key].column);
    });
    retranslate();
}

void TriadsCard::retranslate()
{
    m_title->setText(tr("Intransitive triads"));
    m_tableTitle->setText(tr("Judgements farthest off"));
    m_table->setAccessibleName(tr("Judgements farthest from the ratio of the weights"));
    m_none->setText(tr("No three judgements contradict each other in order."));
    setContent(m_matrix, m_triads, m_errors);
}

void TriadsCard::setContent(const domain::JudgementMatrix& matrix,
                            const std::vector<analysis::IntransitiveTriad>& triads,
                            const std::vector<analysis::CellError>& errors)
{
    m_matrix = matrix;
    m_triads = triads;
    m_errors = errors;
    m_count->setText(triads.empty() ? QString() : tr("%1 in all").arg(triads.size()));
    m_none->setVisible(triads.empty());
    m_picture->setVisible(!triads.empty());
    if (!triads.empty()) {
        std::vector<Picture::Arrow> arrows;
        const auto& items = triads.front().items;
        for (std::size_t i = 0; i < 3; ++i)
            arrows.push_back({fromUtf8(matrix.names()[items[i]]), matrix.at(items[i], items[(i + 1) % 3])});
        m_picture->setArrows(std::move(arrows));
    }
    showTable();
}

void TriadsCard::showTable()
{
    std::vector<ValueTable::Row> rows;
    const auto& look = lookOf(*this);
    for (std::size_t i = 0; i < std::min(mostErrors, m_errors.size()); ++i) {
        const auto& error = m_errors[i];
        ValueCell worst = numberCell(numberText(error.error, 2));
        worst.strong = i == 0 && error.error > 1.5;
        if (worst.strong)
            worst.ink = look.badText;
        ValueCell fitting = numberCell(numberText(error.fitting, 2));
        fitting.secondary = true;
        rows.push_back(
            {static_cast<qint64>(i),
             {{tr("%1 : %2").arg(fromUtf8(m_matrix.names()[error.row]), fromUtf8(m_matrix.names()[error.column]))},
              numberCell(judgementText(m_matrix.at(error.row, error.column))),
              fitting,
              worst}});
    }
    m_model->setContent({tr("Row : column"), tr("Now"), QStringLiteral("wᵢ/wⱼ"), QStringLiteral("ε")}, std::move(rows));
    fitColumns(*m_table);
    m_table->setFixedHeight(charts::space::rowHeight + static_cast<int>(mostErrors) * charts::space::denseRow + 2);
}

} // namespace manyi::app
