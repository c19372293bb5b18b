#include "app/shell/filter/drill_path.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/overview/overview_texts.h"
#include "app/shell/filter/value_list.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int longestLevel = 22;

QString shortened(const QString& text)
{
    return text.size() > longestLevel ? text.left(longestLevel - 1) + QStringLiteral("…") : text;
}

} // namespace

std::vector<base::VariableId> drillLevels(const domain::Questionnaire& questionnaire)
{
    return questionnaire.hierarchies.empty() ? std::vector<base::VariableId>{}
                                             : questionnaire.hierarchies.front().levels;
}

DrillPath::DrillPath(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_layout(new QHBoxLayout(this)),
      m_popup(new QFrame(this, Qt::Popup)),
      m_values(new ValueList(session, ValueList::Mode::One, m_popup))
{
    setObjectName(QStringLiteral("drillPath"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    theme::setLook(m_popup, "popup");
    m_popup->setObjectName(QStringLiteral("drillPopup"));
    auto* inner = new QVBoxLayout(m_popup);
    inner->setContentsMargins(8, 8, 8, 8);
    inner->addWidget(m_values);
    connect(m_values, &ValueList::loaded, m_popup, [this] { m_popup->resize(260, m_values->wantedHeight() + 18); });
    connect(m_values, &ValueList::chosen, this, [this](const QString& written) {
        m_popup->hide();
        const auto questionnaire = m_session.project()->questionnaire();
        const domain::Variable* level = questionnaire->find(m_next);
        const auto code = level ? domain::codeOf(*level, written.toStdString()) : std::nullopt;
        if (!code)
            return;
        auto path = m_session.drillPath();
        path.push_back({m_next, *code});
        m_session.setDrillPath(std::move(path));
    });
    connect(&session, &Session::filterChanged, this, &DrillPath::refresh);
    connect(&session, &Session::projectOpened, this, &DrillPath::refresh);
    connect(&session, &Session::projectChanged, this, &DrillPath::refresh);
    refresh();
}

void DrillPath::up()
{
    auto path = m_session.drillPath();
    if (path.empty())
        return;
    path.pop_back();
    m_session.setDrillPath(std::move(path));
}

void DrillPath::addLevel(const QString& text, const char* look, std::function<void()> clicked)
{
    if (m_layout->count() > 0) {
        auto* arrow = new QLabel(this);
        arrow->setPixmap(theme::icon(QStringLiteral("chevron-right"), QPalette::PlaceholderText).pixmap(12, 12));
        arrow->setContentsMargins(2, 0, 2, 0);
        m_layout->addWidget(arrow);
    }
    auto* level = new QPushButton(shortened(text), this);
    level->setObjectName(QStringLiteral("drillLevel%1").arg(m_layout->count() / 2));
    level->setAccessibleName(text);
    level->setToolTip(text);
    theme::setLook(level, look);
    level->setEnabled(clicked != nullptr);
    if (clicked)
        connect(level, &QPushButton::clicked, this, std::move(clicked));
    m_layout->addWidget(level);
}

void DrillPath::refresh()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_session.project())
        return;
    const auto questionnaire = m_session.project()->questionnaire();
    const auto& path = m_session.drillPath();
    addLevel(tr("All"), path.empty() ? "levelCurrent" : "level", [this] { m_session.setDrillPath({}); });
    for (std::size_t i = 0; i < path.size(); ++i) {
        const domain::Variable* level = questionnaire->find(path[i].level);
        if (!level)
            continue;
        const QString name = QString::fromStdString(domain::labelOrCode(*level, path[i].code));
        const std::vector<DrillStep> upToHere(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        addLevel(name, i + 1 == path.size() ? "levelCurrent" : "level",
                 [this, upToHere] { m_session.setDrillPath(upToHere); });
    }
    const std::vector<base::VariableId> levels = drillLevels(*questionnaire);
    for (std::size_t i = path.size(); i < levels.size(); ++i) {
        const domain::Variable* level = questionnaire->find(levels[i]);
        if (!level)
            continue;
        const bool next = i == path.size();
        const base::VariableId id = levels[i];
        const int button = m_layout->count() + 1;
        addLevel(variableCaption(*level), "level",
                 next
                     ? std::function<void()>([this, id, button] { chooseNext(id, m_layout->itemAt(button)->widget()); })
                     : nullptr);
    }
    updateGeometry();
}

void DrillPath::chooseNext(base::VariableId level, QWidget* under)
{
    m_next = level;
    m_popup->move(under->mapToGlobal(QPoint(0, under->height() + 4)));
    m_popup->resize(260, 80);
    m_popup->show();
    m_values->load({level, {}}, m_session.filter(), std::nullopt);
    m_values->setFocus();
}

void DrillPath::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace manyi::app
