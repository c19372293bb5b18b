#include "app/import/import_page.h"

#include <QEvent>

namespace manyi::app {

struct ImportPage::State {
    Session& session;
};

ImportPage::ImportPage(Session& session, QWidget* parent)
    : QWidget(parent), m_state(std::make_unique<State>(State{session}))
{
    setObjectName("import");
}

ImportPage::~ImportPage() = default;

void ImportPage::start(const QStringList&) {}

void ImportPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
}

} // namespace manyi::app
