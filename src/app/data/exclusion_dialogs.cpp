#include "app/data/exclusion_dialogs.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

ExcludeDialog::ExcludeDialog(qint64 responses, QWidget* parent) : QDialog(parent), m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("excludeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Exclude responses"));
    setMinimumWidth(440);
    auto* sentence = new QLabel(tr("%1 selected responses will not count any more. They stay in the project and can be "
                                   "restored under Data, Cleaning.")
                                    .arg(countText(responses)),
                                this);
    sentence->setWordWrap(true);
    auto* label = new QLabel(tr("Reason"), this);
    theme::setLook(label, "secondary");
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("excludeReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Test interview of the field team"));
    m_reason->setMaxLength(500);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_exclude = buttons->button(QDialogButtonBox::Ok);
    m_exclude->setText(tr("Exclude"));
    m_exclude->setEnabled(false);
    m_exclude->setToolTip(tr("Write why these responses are excluded."));
    theme::setLook(m_exclude, "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(sentence);
    layout->addSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString& text) {
        const bool written = !text.trimmed().isEmpty();
        m_exclude->setEnabled(written);
        m_exclude->setToolTip(written ? QString() : tr("Write why these responses are excluded."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_reason->text().trimmed());
        accept();
    });
    m_reason->setFocus();
}

ExclusionDialog::ExclusionDialog(Session& session, const store::Exclusion& exclusion, bool writable, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_task(this),
      m_writable(writable),
      m_list(makeTable("excludedResponses", this)),
      m_restore(new QPushButton(tr("Restore selected"), this))
{
    setObjectName(QStringLiteral("exclusionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Excluded responses"));
    resize(760, 480);
    auto* reason = new QLabel(fromUtf8(exclusion.reason), this);
    reason->setWordWrap(true);
    theme::setLook(reason, "cardTitle");
    const auto count = static_cast<qint64>(exclusion.responses.size());
    auto* sentence = new QLabel(count > static_cast<qint64>(mostListed)
                                    ? tr("%1 responses; the first %2 are listed.")
                                          .arg(countText(count), countText(static_cast<qint64>(mostListed)))
                                    : tr("%1 responses.", nullptr, static_cast<int>(count)).arg(countText(count)),
                                this);
    theme::setLook(sentence, "secondary");
    m_list.view->setAccessibleName(tr("Excluded responses"));
    m_list.view->setTabKeyNavigation(false);
    m_list.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list.view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_restore->setObjectName(QStringLiteral("restoreSelected"));
    m_restore->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(reason);
    layout->addWidget(sentence);
    layout->addWidget(m_list.view, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        Q_EMIT restoreChosen(selected());
        accept();
    });
    updateButton();
    load(exclusion);
}

void ExclusionDialog::load(const store::Exclusion& exclusion)
{
    const auto project = m_session.sharedProject();
    using Excluded = base::Result<ListedResponses>;
    m_task.start<Excluded>(
        tr("Reading the excluded responses"),
        [project, exclusion](base::Progress& progress) {
            return excludedResponses(*project, exclusion, mostListed, progress);
        },
        [this](const Excluded& list) {
            const ListedResponses shown = list ? *list : ListedResponses();
            m_list.model->setContent(shown.header, listedRows(shown));
            m_list.view->spreadColumns(64, 220);
            connect(m_list.view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                    &ExclusionDialog::updateButton);
            m_list.view->setFocus();
        });
}

std::vector<std::int64_t> ExclusionDialog::selected() const
{
    std::vector<std::int64_t> responses;
    for (const QModelIndex& index : m_list.view->selectionModel()->selectedRows())
        responses.push_back(m_list.model->keyAt(index.row()));
    return responses;
}

void ExclusionDialog::updateButton()
{
    const bool any = m_list.view->selectionModel()->hasSelection();
    m_restore->setEnabled(any && m_writable);
    m_restore->setToolTip(!m_writable ? tr("The project is read-only.")
                          : any       ? QString()
                                      : tr("Select the responses to restore."));
}

} // namespace manyi::app
