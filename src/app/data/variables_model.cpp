#include "app/data/variables_model.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "app/data/derive_texts.h"
#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

QString number(double value)
{
    return fromUtf8(base::formatNumber(value));
}

std::optional<double> toNumber(const QString& text)
{
    return base::parseNumber(QString(text).replace(QChar(0x2212), QLatin1Char('-')).trimmed().toStdString());
}

QString labelsText(const domain::Variable& variable)
{
    QStringList parts;
    for (const domain::ValueLabel& label : variable.labels) {
        if (parts.size() == 6) {
            parts << QStringLiteral("…");
            break;
        }
        parts << QStringLiteral("%1 %2").arg(number(label.code), fromUtf8(label.label));
    }
    return parts.join(QStringLiteral(" · "));
}

bool isScale(domain::Role role)
{
    using enum domain::Role;
    return role == Csat || role == Nps || role == Ces || role == ScaleItem;
}

} // namespace

QString scaleText(const std::optional<domain::ScaleRange>& scale)
{
    return scale ? QStringLiteral("%1–%2").arg(number(scale->minimum), number(scale->maximum)) : QString();
}

std::optional<std::optional<domain::ScaleRange>> scaleFromText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return std::optional<domain::ScaleRange>{};
    static const QRegularExpression form(
        QStringLiteral("^\\s*(-?[0-9.]+)\\s*(?:–|-|\\.\\.|~|to|至|到)\\s*(-?[0-9.]+)\\s*$"));
    const auto match = form.match(text);
    const auto low = toNumber(match.captured(1)), high = toNumber(match.captured(2));
    if (!match.hasMatch() || !low || !high || *low >= *high)
        return std::nullopt;
    return std::optional(domain::ScaleRange{*low, *high});
}

QString missingText(const std::vector<domain::MissingRange>& missing)
{
    QStringList parts;
    for (const domain::MissingRange& range : missing)
        parts << (range.low == range.high ? number(range.low)
                                          : QStringLiteral("%1..%2").arg(number(range.low), number(range.high)));
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<domain::MissingRange>> missingFromText(const QString& text)
{
    std::vector<domain::MissingRange> missing;
    static const QRegularExpression separators(QStringLiteral("[,;|，；、]"));
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList ends = part.split(QStringLiteral(".."));
        const auto low = toNumber(ends.front()), high = toNumber(ends.back());
        if (ends.size() > 2 || !low || !high || *low > *high)
            return std::nullopt;
        missing.push_back({*low, *high});
    }
    return missing;
}

QString measureText(domain::Measure measure)
{
    switch (measure) {
    case domain::Measure::Nominal:
        return QCoreApplication::translate("VariablesModel", "Nominal");
    case domain::Measure::Ordinal:
        return QCoreApplication::translate("VariablesModel", "Ordinal");
    case domain::Measure::Scale:
        return QCoreApplication::translate("VariablesModel", "Scale");
    }
    return {};
}

void VariablesModel::setQuestionnaire(std::shared_ptr<const domain::Questionnaire> questionnaire)
{
    // The same variables again (after an edit): keep selection and scroll position.
    const bool same = std::ranges::equal(questionnaire->variables, m_questionnaire->variables, {},
                                         &domain::Variable::id, &domain::Variable::id);
    if (same) {
        m_questionnaire = std::move(questionnaire);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_questionnaire = std::move(questionnaire);
    endResetModel();
}

const domain::Variable* VariablesModel::variable(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_questionnaire->variables[static_cast<std::size_t>(row)];
}

int VariablesModel::rowOf(base::VariableId variable) const
{
    const auto found = std::ranges::find(m_questionnaire->variables, variable, &domain::Variable::id);
    return found == m_questionnaire->variables.end() ? -1
                                                     : static_cast<int>(found - m_questionnaire->variables.begin());
}

void VariablesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int VariablesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questionnaire->variables.size());
}

int VariablesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VariablesModel::text(const domain::Variable& variable, int column) const
{
    switch (column) {
    case Name:
        return fromUtf8(variable.name);
    case Label:
        return fromUtf8(variable.label);
    case Role:
        return roleText(variable.role);
    case Type:
        return typeText(variable.type);
    case Source:
        return variable.derivation ? definitionText(variable, *m_questionnaire) : fromUtf8(variable.sourceColumn);
    case Measure:
        return measureText(variable.measure);
    case Scale:
        return scaleText(variable.scale);
    case Missing:
        return missingText(variable.missing);
    case Labels:
        return labelsText(variable);
    case Question: {
        const domain::Question* question = m_questionnaire->findQuestion(variable.question);
        return question ? fromUtf8(question->name) : QString();
    }
    default:
        return {};
    }
}

QVariant VariablesModel::data(const QModelIndex& index, int role) const
{
    const domain::Variable* v = index.isValid() ? variable(index.row()) : nullptr;
    if (!v)
        return {};
    const int column = index.column();
    if (column == Reversed)
        return role == Qt::CheckStateRole && isScale(v->role) ? QVariant(v->reversed ? Qt::Checked : Qt::Unchecked)
                                                              : QVariant();
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(*v, column);
    if (role == Qt::ToolTipRole && (column == Label || column == Labels || column == Source))
        return text(*v, column);
    if (v->derivation && column == Name && role == Qt::ToolTipRole)
        return tr("Derived: %1").arg(text(*v, Source));
    if (role == Qt::DecorationRole && column == Name)
        return theme::icon(roleIcon(v->role), QPalette::PlaceholderText);
    if (v->derivation && column == Source && role == Qt::DecorationRole)
        return theme::icon(QStringLiteral("formula"), QPalette::Highlight);
    if (role == table_role::Secondary)
        return column == Type || column == Question || (column == Source && !v->derivation);
    if (role == choicesRole && column == Role) {
        QStringList choices;
        for (const domain::Role each : allRoles())
            choices << roleText(each);
        return choices;
    }
    if (role == choicesRole && column == Measure)
        return QStringList{measureText(domain::Measure::Nominal), measureText(domain::Measure::Ordinal),
                           measureText(domain::Measure::Scale)};
    return {};
}

QString VariablesModel::headerText(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Label:
        return tr("Question text");
    case Role:
        return tr("Role");
    case Type:
        return tr("Type");
    case Source:
        return tr("Source");
    case Measure:
        return tr("Measure");
    case Scale:
        return tr("Scale ends");
    case Reversed:
        return tr("High is bad");
    case Missing:
        return tr("Missing codes");
    case Labels:
        return tr("Answers");
    case Question:
        return tr("Question");
    default:
        return {};
    }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return headerText(section);
    return {};
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex& index) const
{
    const domain::Variable* v = index.isValid() ? variable(index.row()) : nullptr;
    if (!v)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_writable)
        return flags;
    const int column = index.column();
    const bool scale = isScale(v->role);
    if (column == Name || column == Label || column == Role || column == Measure || (column == Scale && scale) ||
        (column == Missing && v->type != domain::ValueType::Text))
        flags |= Qt::ItemIsEditable;
    if (column == Reversed && scale)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool VariablesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const domain::Variable* before = index.isValid() ? variable(index.row()) : nullptr;
    if (!before || !(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
        return false;
    domain::Variable changed = *before;
    const QString written = value.toString().trimmed();
    switch (index.column()) {
    case Name:
        changed.name = written.toStdString();
        break;
    case Label:
        changed.label = written.toStdString();
        break;
    case Role: {
        const auto& roles = allRoles();
        const auto found = std::ranges::find(roles, written, roleText);
        if (found == roles.end())
            return false;
        changed.role = *found;
        break;
    }
    case Measure:
        for (const auto measure : {domain::Measure::Nominal, domain::Measure::Ordinal, domain::Measure::Scale}) {
            if (measureText(measure) == written)
                changed.measure = measure;
        }
        break;
    case Scale:
        if (const auto scale = scaleFromText(written)) {
            changed.scale = *scale;
        } else {
            Q_EMIT refused(tr("“%1” is not a scale; write its ends as 1–5.").arg(written));
            return false;
        }
        break;
    case Reversed:
        changed.reversed = role == Qt::CheckStateRole && value.toInt() == Qt::Checked;
        break;
    case Missing:
        if (auto missing = missingFromText(written)) {
            changed.missing = std::move(*missing);
        } else {
            Q_EMIT refused(tr("“%1” are not missing codes; write them as 98, 99 or -3..-1.").arg(written));
            return false;
        }
        break;
    default:
        return false;
    }
    if (changed.name.empty()) {
        Q_EMIT refused(tr("A variable needs a name; the old one was kept."));
        return false;
    }
    const bool same = index.column() != Reversed && text(changed, index.column()) == text(*before, index.column());
    if (!same)
        Q_EMIT edited(changed, tr("Change of “%1” of %2").arg(headerText(index.column()), fromUtf8(before->name)));
    return true;
}

} // namespace manyi::app
