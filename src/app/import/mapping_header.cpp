#include "app/import/mapping_header.h"

#include <QPainter>
#include <algorithm>

#include "app/import/mapping_model.h"
#include "app/import/recipe_edits.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int margin = 8;
constexpr int barWidth = 26;
} // namespace

MappingHeader::MappingHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName("mappingHeader");
    setSectionsClickable(true);
    setHighlightSections(true);
    setDefaultSectionSize(120);
    setMinimumSectionSize(72);
}

void MappingHeader::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    viewport()->update();
}

void MappingHeader::setSelected(int section)
{
    m_selected = section;
    viewport()->update();
}

QSize MappingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 4 * line + 6};
}

QSize MappingHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics bold(charts::screenFont(13, true)), plain(charts::screenFont(13));
    const int widest = std::max({bold.horizontalAdvance(about(section, Qt::DisplayRole).toString()),
                                 plain.horizontalAdvance(about(section, MappingModel::RoleName).toString()) + 34,
                                 plain.horizontalAdvance(about(section, MappingModel::TypeName).toString())});
    return {std::clamp(widest + 2 * margin + 6, 84, 220), sizeHint().height()};
}

Qt::Alignment MappingHeader::alignment(int section) const
{
    const bool right = about(section, MappingModel::RightAligned).toBool();
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void MappingHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto& look = charts::tokens(m_theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, section == m_selected ? look.accentSoft : look.surface);
    painter->setPen(look.controlBorder);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const QRect inner = rect.adjusted(margin, 3, -margin, 0);
    const auto row = [&](int i) { return QRect(inner.left(), inner.top() + i * line, inner.width(), line); };
    painter->setFont(charts::screenFont(13, true));
    painter->setPen(look.text);
    painter->drawText(
        row(0), alignment(section),
        painter->fontMetrics().elidedText(about(section, Qt::DisplayRole).toString(), Qt::ElideRight, inner.width()));
    paintRole(*painter, row(1), section);
    painter->setFont(charts::screenFont(12));
    painter->setPen(about(section, MappingModel::Personal).toBool() ? look.warningText : look.secondary);
    painter->drawText(row(2), alignment(section),
                      painter->fontMetrics().elidedText(about(section, MappingModel::TypeName).toString(),
                                                        Qt::ElideRight, inner.width()));
    paintConfidence(*painter, row(3), section);
    painter->restore();
}

void MappingHeader::paintRole(QPainter& painter, const QRect& area, int section) const
{
    const auto& look = charts::tokens(m_theme);
    painter.setFont(charts::screenFont(13));
    const QString name = about(section, MappingModel::RoleName).toString();
    const int width = std::min(area.width(), painter.fontMetrics().horizontalAdvance(name) + 34);
    const bool right = alignment(section) & Qt::AlignRight;
    const QRect chip(right ? area.right() - width : area.left(), area.top() + 1, width, area.height() - 4);
    const bool unsure = about(section, MappingModel::Confidence).toDouble() < doubtful ||
                        about(section, MappingModel::Personal).toBool();
    painter.setPen(QPen(unsure ? look.warningFill : look.border, unsure ? 1.5 : 1));
    painter.setBrush(unsure ? look.cellWarning : look.surface);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    theme::icon(about(section, MappingModel::RoleIcon).toString(), QPalette::Highlight)
        .paint(&painter, QRect(chip.left() + 6, chip.top() + (chip.height() - 14) / 2, 14, 14));
    painter.setPen(look.text);
    painter.drawText(chip.adjusted(25, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, chip.width() - 29));
}

void MappingHeader::paintConfidence(QPainter& painter, const QRect& area, int section) const
{
    const auto& look = charts::tokens(m_theme);
    const double confidence = about(section, MappingModel::Confidence).toDouble();
    const bool unsure = confidence < doubtful;
    const QString text = QString("%1 %").arg(qRound(confidence * 100));
    painter.setFont(charts::screenFont(12));
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    const bool right = alignment(section) & Qt::AlignRight;
    const int left = right ? area.right() - textWidth - barWidth - 6 : area.left();
    const QRectF bar(left, area.center().y() - 1, barWidth, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.border);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(unsure ? look.warningFill : look.series[0]);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * confidence, bar.height()), 2, 2);
    painter.setPen(unsure ? look.warningText : look.secondary);
    painter.drawText(QRect(left + barWidth + 6, area.top(), textWidth + 4, area.height()), Qt::AlignVCenter, text);
}

} // namespace manyi::app
