#include "app/data/derive_look_up_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

#include "app/data/derive_preview.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "engine/table_file.h"

namespace manyi::app {

namespace {

constexpr int pauseBeforePreview = 250; // ms
constexpr std::size_t mostRows = 200'000;

bool hasMembers(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Code || variable.type == domain::ValueType::Text;
}

base::VariableId innermostPlace(const domain::Questionnaire& questionnaire)
{
    if (!questionnaire.hierarchies.empty() && !questionnaire.hierarchies.front().levels.empty())
        return questionnaire.hierarchies.front().levels.back();
    const auto places = questionnaire.withRole(domain::Role::Place);
    return places.empty() ? base::VariableId() : places.back();
}

QListWidget* tickList(const char* name, QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setObjectName(QLatin1String(name));
    list->setMinimumHeight(84);
    return list;
}

QStringList tickedIn(const QListWidget& list)
{
    QStringList ticked;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            ticked << list.item(row)->text();
    }
    return ticked;
}

void fillTicks(QListWidget& list, const QStringList& texts, bool ticked)
{
    const QSignalBlocker quiet(&list);
    list.clear();
    for (const QString& text : texts) {
        auto* item = new QListWidgetItem(text, &list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<std::string> toUtf8(const QStringList& texts)
{
    std::vector<std::string> all;
    for (const QString& text : texts)
        all.push_back(text.toStdString());
    return all;
}

} // namespace

DeriveLookUpDialog::DeriveLookUpDialog(Session& session, base::VariableId source, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_reading(this),
      m_task(this),
      m_pause(new QTimer(this)),
      m_unknown(makeTable("lookUpUnknown", this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("lookUpDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New variables: look-up file"));
    resize(940, 620);
    m_problem->setObjectName(QStringLiteral("lookUpProblem"));
    m_problem->setWordWrap(true);
    theme::setLook(m_problem, "bad");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Add variables"));
    theme::setLook(m_ok, "primary");
    auto* parts = new QHBoxLayout;
    parts->setSpacing(20);
    parts->addWidget(buildFields(source), 5);
    parts->addWidget(buildPreview(), 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(parts, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforePreview);
    connect(m_pause, &QTimer::timeout, this, &DeriveLookUpDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_plan)
            Q_EMIT planned(*m_plan);
        accept();
    });
    // Enter takes OK, no button beside a field.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(button == m_ok);
    judge();
    auto* choose = findChild<QPushButton*>(QStringLiteral("chooseLookUpFile"));
    choose->setAutoDefault(true); // while it has the focus
    choose->setFocus();
}

QWidget* DeriveLookUpDialog::buildFields(base::VariableId source)
{
    auto* fields = new QWidget(this);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString& text, QWidget* field, QWidget* beside = nullptr) {
        auto* name = new QLabel(text, fields);
        theme::setLook(name, "secondary");
        name->setBuddy(field);
        field->setAccessibleName(text);
        column->addWidget(name);
        auto* line = new QHBoxLayout;
        line->addWidget(field, 1);
        if (beside)
            line->addWidget(beside, 0, Qt::AlignTop);
        column->addLayout(line, field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    };
    const auto questionnaire = m_session.project()->questionnaire();
    m_file = new QLineEdit(fields);
    m_file->setObjectName(QStringLiteral("lookUpFile"));
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("One row a member, such as a store with its city, region and size"));
    auto* choose = new QPushButton(tr("Choose…"), fields);
    choose->setObjectName(QStringLiteral("chooseLookUpFile"));
    m_source = new VariableCombo(*questionnaire, hasMembers, {}, fields);
    m_source->setObjectName(QStringLiteral("lookUpSource"));
    m_source->setVariable(source ? source : innermostPlace(*questionnaire));
    m_key = new QComboBox(fields);
    m_key->setObjectName(QStringLiteral("lookUpKey"));
    m_columns = tickList("lookUpColumns", fields);
    m_hierarchy = new QLineEdit(fields);
    m_hierarchy->setObjectName(QStringLiteral("lookUpHierarchy"));
    m_hierarchy->setPlaceholderText(tr("No hierarchy"));
    m_levels = tickList("lookUpLevels", fields);
    m_levels->setDragDropMode(QAbstractItemView::InternalMove);
    auto* upDown = new QWidget(fields);
    auto* arrows = new QVBoxLayout(upDown);
    arrows->setContentsMargins(0, 0, 0, 0);
    for (const auto& [icon, text, by] :
         {std::tuple{"chevron-up", tr("Outwards"), -1}, {"chevron-down", tr("Inwards"), 1}}) {
        auto* button = new QPushButton(theme::icon(QLatin1String(icon)), QString(), upDown);
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QPushButton::clicked, this, [this, by = by] { moveLevel(by); });
        arrows->addWidget(button);
    }
    add(tr("File"), m_file, choose);
    add(tr("Members in the answers"), m_source);
    add(tr("Column of the members in the file"), m_key);
    add(tr("Columns that become variables"), m_columns);
    add(tr("Name of a hierarchy of places"), m_hierarchy);
    add(tr("Its levels, outermost first"), m_levels, upDown);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Look-up file"), {},
                                                          tr("Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)") +
                                                              QStringLiteral(";;") + tr("All files (*)"));
        if (!path.isEmpty())
            readFile(path);
    });
    connect(m_source, &VariableCombo::chosen, this, &DeriveLookUpDialog::judge);
    connect(m_key, &QComboBox::currentIndexChanged, this, &DeriveLookUpDialog::judge);
    connect(m_columns, &QListWidget::itemChanged, this, &DeriveLookUpDialog::judge);
    connect(m_levels, &QListWidget::itemChanged, this, &DeriveLookUpDialog::judge);
    connect(m_levels->model(), &QAbstractItemModel::rowsMoved, this, &DeriveLookUpDialog::judge);
    connect(m_hierarchy, &QLineEdit::textChanged, this, &DeriveLookUpDialog::judge);
    return fields;
}

QWidget* DeriveLookUpDialog::buildPreview()
{
    auto* pane = new QFrame(this);
    theme::setLook(pane, "card");
    m_summary = new QLabel(pane);
    m_summary->setObjectName(QStringLiteral("lookUpSummary"));
    m_summary->setWordWrap(true);
    m_notes = new QLabel(pane);
    m_notes->setObjectName(QStringLiteral("lookUpNotes"));
    m_notes->setWordWrap(true);
    theme::setLook(m_notes, "warning");
    m_unknown.view->setAccessibleName(tr("Members that the file does not know"));
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_unknown.view, 1);
    layout->addStretch();
    layout->addWidget(m_notes);
    return pane;
}

void DeriveLookUpDialog::readFile(const QString& path)
{
    m_path = path;
    m_file->setText(path);
    m_task.cancel();
    m_pause->stop();
    using Header = base::Result<std::vector<std::string>>;
    m_reading.start<Header>(
        tr("Reading the look-up file"),
        [path](base::Progress& progress) -> Header {
            const auto table = engine::readTableFile(path.toStdString(), mostRows, progress);
            if (!table)
                return table.error();
            const auto header = std::ranges::find_if_not(table->records, engine::isBlankRecord);
            return header == table->records.end() ? std::vector<std::string>() : *header;
        },
        [this](const Header& header) {
            QStringList columns;
            for (std::size_t i = 0; header && i < header->size(); ++i) {
                if (const QString name = fromUtf8((*header)[i]).trimmed(); !name.isEmpty())
                    columns << name;
            }
            takeHeader(columns);
            judge();
            if (!header)
                refuse(fromUtf8(header.error().message));
        });
}

void DeriveLookUpDialog::takeHeader(const QStringList& header)
{
    const domain::Variable* source = m_session.project()->questionnaire()->find(m_source->variable());
    int key = 0;
    for (int i = 0; source && i < header.size(); ++i) {
        for (const std::string* name : {&source->name, &source->sourceColumn, &source->label}) {
            if (header[i].compare(fromUtf8(*name), Qt::CaseInsensitive) == 0)
                key = i;
        }
    }
    const QSignalBlocker quiet(m_key);
    m_key->clear();
    m_key->addItems(header);
    m_key->setCurrentIndex(header.isEmpty() ? -1 : key);
    QStringList others = header;
    if (!others.isEmpty())
        others.removeAt(key);
    fillTicks(*m_columns, others, true);
    // The members themselves are the innermost level.
    fillTicks(*m_levels, header.isEmpty() ? others : others + QStringList{header[key]}, false);
}

void DeriveLookUpDialog::moveLevel(int by)
{
    const int row = m_levels->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_levels->count())
        return;
    {
        const QSignalBlocker quiet(m_levels);
        m_levels->insertItem(to, m_levels->takeItem(row));
        m_levels->setCurrentRow(to);
    }
    judge();
}

engine::LookUpOptions DeriveLookUpDialog::options() const
{
    engine::LookUpOptions options;
    options.source = m_source->variable();
    options.keyColumn = m_key->currentText().toStdString();
    options.columns = toUtf8(tickedIn(*m_columns));
    options.hierarchy = m_hierarchy->text().trimmed().toStdString();
    if (!options.hierarchy.empty())
        options.levels = toUtf8(tickedIn(*m_levels));
    return options;
}

void DeriveLookUpDialog::refuse(const QString& reason)
{
    m_plan.reset();
    m_ok->setEnabled(false);
    m_ok->setToolTip(reason);
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    m_summary->setText(tr("Here will stand what the file knows, and which members it does not know."));
    m_unknown.view->hide();
    m_notes->hide();
}

void DeriveLookUpDialog::judge()
{
    m_task.cancel();
    m_pause->stop();
    const bool hierarchy = !m_hierarchy->text().trimmed().isEmpty();
    m_levels->setEnabled(hierarchy);
    const QString problem = m_path.isEmpty()                 ? tr("Choose the look-up file.")
                            : !m_source->variable()          ? tr("Choose the members in the answers.")
                            : tickedIn(*m_columns).isEmpty() ? tr("Tick at least one column.")
                            : hierarchy && tickedIn(*m_levels).size() < 2
                                ? tr("Tick at least two levels of the hierarchy.")
                                : QString();
    refuse(problem);
    if (problem.isEmpty())
        m_pause->start();
    else
        Q_EMIT previewed();
}

void DeriveLookUpDialog::preview()
{
    const auto project = m_session.sharedProject();
    using Plan = base::Result<engine::LookUpPlan>;
    m_task.start<Plan>(
        tr("Looking up the members"),
        [project, path = m_path.toStdString(), options = options()](base::Progress& progress) {
            return engine::lookUpFromFile(*project, path, options, progress);
        },
        [this](const Plan& plan) {
            if (plan)
                showPlan(*plan);
            else
                refuse(fromUtf8(plan.error().message));
            Q_EMIT previewed();
        });
}

void DeriveLookUpDialog::showPlan(const engine::LookUpPlan& plan)
{
    refuse({});
    m_plan = plan;
    m_ok->setEnabled(true);
    QStringList names;
    for (const domain::Variable& variable : plan.variables)
        names << fromUtf8(variable.name);
    const QString made = tr("%1 members make %2.", nullptr, static_cast<int>(plan.members))
                             .arg(countText(plan.members), names.join(QStringLiteral(", ")));
    m_summary->setText(
        plan.known.unknownMembers == 0
            ? made + QLatin1Char('\n') + tr("The file knows every member of the answers.")
            : made + QLatin1Char('\n') +
                  tr("Members that are not in the file: %1, with %2 of the responses; they will be missing.")
                      .arg(countText(plan.known.unknownMembers), countText(plan.known.unknownRows)));
    std::vector<ValueTable::Row> rows;
    for (const auto& unknown : plan.known.unknown)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {ValueCell{fromUtf8(unknown.member)}, numberCell(countText(unknown.rows))}});
    m_unknown.view->setVisible(!rows.empty());
    m_unknown.model->setContent({tr("Unknown member"), tr("Responses")}, std::move(rows));
    stretchFirstColumn(m_unknown, 96);
    QStringList notes;
    for (const std::string& note : plan.notes)
        notes << fromUtf8(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace manyi::app
