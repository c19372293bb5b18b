#include "analysis/derive/formula.h"

#include <algorithm>
#include <array>

#include "analysis/derive/formula_operations.h"
#include "analysis/derive/formula_values.h"
#include "analysis/parallel.h"

namespace manyi::analysis {

namespace {

using namespace formula;
using domain::ExpressionNode;
using domain::Operation;

constexpr std::size_t blockRows = 1024;
constexpr std::size_t blocksATask = 32;

using Block = std::array<double, blockRows>;

// Arguments stand in the slots from `slot` on; the result takes the place of the first.
struct Instruction {
    Operation operation = Operation::Number;
    std::size_t slot = 0;
    std::size_t count = 0;
    int leastValid = 1;
    double constant = 0;
    const data::Column* column = nullptr; // Variable, and comparisons of texts
    const domain::Variable* variable = nullptr;
    std::vector<std::string> texts; // what a text is compared with, folded
};

// One task's blocks.
class Machine {
public:
    explicit Machine(std::size_t slots) : m_slots(slots) {}

    const Block& run(const std::vector<Instruction>& instructions, std::size_t first, std::size_t rows)
    {
        m_first = first;
        m_rows = rows;
        for (const Instruction& instruction : instructions)
            execute(instruction);
        return m_slots.front();
    }

private:
    template <class F>
    void one(const Instruction& instruction, F f)
    {
        double* x = m_slots[instruction.slot].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            x[i] = f(x[i]);
    }
    template <class F>
    void two(const Instruction& instruction, F f)
    {
        double* x = m_slots[instruction.slot].data();
        const double* y = m_slots[instruction.slot + 1].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            x[i] = f(x[i], y[i]);
    }
    template <class Compare>
    void compare(const Instruction& instruction, Compare holds)
    {
        two(instruction, [holds](double a, double b) { return ofBoth(a, b, holds); });
    }
    template <class F>
    void dates(const Instruction& instruction, F f)
    {
        one(instruction, [f](double x) { return ofDate(x, f); });
    }

    void load(const Instruction& instruction)
    {
        std::visit(Loader{*instruction.variable, m_first, m_rows, m_slots[instruction.slot].data()},
                   *instruction.column);
    }

    void compareTexts(const Instruction& instruction)
    {
        double* out = m_slots[instruction.slot].data();
        const auto& values = std::get<data::TextValues>(*instruction.column);
        const bool unlike = instruction.operation == Operation::NotEqual;
        for (std::size_t i = 0; i < m_rows; ++i) {
            const std::string_view text = values.at(m_first + i);
            const bool found = std::any_of(instruction.texts.begin(), instruction.texts.end(),
                                           [text](const std::string& folded) { return sameAsFolded(text, folded); });
            out[i] = text.empty() ? missing : static_cast<double>(found != unlike);
        }
    }

    void choose(const Instruction& instruction)
    {
        double* condition = m_slots[instruction.slot].data();
        const double* yes = m_slots[instruction.slot + 1].data();
        const double* no = m_slots[instruction.slot + 2].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            condition[i] = isMissing(condition[i]) ? condition[i] : condition[i] != 0 ? yes[i] : no[i];
    }

    void between(const Instruction& instruction)
    {
        double* x = m_slots[instruction.slot].data();
        const double* low = m_slots[instruction.slot + 1].data();
        const double* high = m_slots[instruction.slot + 2].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            x[i] = both(ofBoth(x[i], low[i], std::greater_equal<>()), ofBoth(x[i], high[i], std::less_equal<>()));
    }

    void isOneOf(const Instruction& instruction)
    {
        double* x = m_slots[instruction.slot].data();
        Block& any = m_spare;
        any.fill(0);
        for (std::size_t k = 1; k < instruction.count; ++k) {
            const double* y = m_slots[instruction.slot + k].data();
            for (std::size_t i = 0; i < m_rows; ++i)
                any[i] = either(any[i], ofBoth(x[i], y[i], std::equal_to<>()));
        }
        std::copy_n(any.data(), m_rows, x);
    }

    void coalesce(const Instruction& instruction)
    {
        double* x = m_slots[instruction.slot].data();
        for (std::size_t k = 1; k < instruction.count; ++k) {
            const double* y = m_slots[instruction.slot + k].data();
            for (std::size_t i = 0; i < m_rows; ++i)
                x[i] = isMissing(x[i]) ? y[i] : x[i];
        }
    }

    // Over the valid arguments: the first that is there starts, `add` joins the next. `m_spare` counts them.
    template <class Add>
    void gather(const Instruction& instruction, Add add)
    {
        double* x = m_slots[instruction.slot].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            m_spare[i] = isMissing(x[i]) ? 0 : 1;
        for (std::size_t k = 1; k < instruction.count; ++k) {
            const double* y = m_slots[instruction.slot + k].data();
            for (std::size_t i = 0; i < m_rows; ++i) {
                const bool there = !isMissing(y[i]);
                const double joined = m_spare[i] == 0 ? y[i] : add(x[i], y[i]);
                x[i] = there ? joined : x[i];
                m_spare[i] += there ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < m_rows; ++i)
            x[i] = m_spare[i] >= instruction.leastValid || isMissing(x[i]) ? x[i] : missing;
    }

    void mean(const Instruction& instruction)
    {
        gather(instruction, std::plus<>());
        double* x = m_slots[instruction.slot].data();
        for (std::size_t i = 0; i < m_rows; ++i)
            x[i] = isMissing(x[i]) ? x[i] : x[i] / m_spare[i];
    }

    void count(const Instruction& instruction)
    {
        gather(instruction, [](double a, double) { return a; });
        std::copy_n(m_spare.data(), m_rows, m_slots[instruction.slot].data());
    }

    void execute(const Instruction& instruction);
    void executeFunction(const Instruction& instruction);

    std::vector<Block> m_slots;
    Block m_spare{};
    std::size_t m_first = 0;
    std::size_t m_rows = 0;
};

void Machine::execute(const Instruction& instruction)
{
    if (!instruction.texts.empty())
        return compareTexts(instruction);
    switch (instruction.operation) {
    case Operation::Number:
    case Operation::Nothing:
    case Operation::Text:
        return m_slots[instruction.slot].fill(instruction.constant);
    case Operation::Variable:
        return load(instruction);
    case Operation::Negate:
        return one(instruction, [](double x) { return -x; });
    case Operation::Add:
        return two(instruction, [](double x, double y) { return x + y; });
    case Operation::Subtract:
        return two(instruction, [](double x, double y) { return x - y; });
    case Operation::Multiply:
        return two(instruction, [](double x, double y) { return x * y; });
    case Operation::Divide:
        return two(instruction, divide);
    case Operation::Power:
        return two(instruction, power);
    case Operation::Equal:
        return compare(instruction, std::equal_to<>());
    case Operation::NotEqual:
        return compare(instruction, std::not_equal_to<>());
    case Operation::Less:
        return compare(instruction, std::less<>());
    case Operation::LessEqual:
        return compare(instruction, std::less_equal<>());
    case Operation::Greater:
        return compare(instruction, std::greater<>());
    case Operation::GreaterEqual:
        return compare(instruction, std::greater_equal<>());
    case Operation::And:
        return two(instruction, both);
    case Operation::Or:
        return two(instruction, either);
    case Operation::Not:
        return one(instruction, [](double x) { return ofOne(x, [](double value) { return value == 0; }); });
    default:
        return executeFunction(instruction);
    }
}

void Machine::executeFunction(const Instruction& instruction)
{
    switch (instruction.operation) {
    case Operation::If:
        return choose(instruction);
    case Operation::Missing:
        return one(instruction, [](double x) { return isMissing(x) ? 1.0 : 0.0; });
    case Operation::Coalesce:
        return coalesce(instruction);
    case Operation::Min:
        return gather(instruction, [](double a, double b) { return b < a ? b : a; });
    case Operation::Max:
        return gather(instruction, [](double a, double b) { return b > a ? b : a; });
    case Operation::Sum:
        return gather(instruction, std::plus<>());
    case Operation::Mean:
        return mean(instruction);
    case Operation::Count:
        return count(instruction);
    case Operation::Round:
        if (instruction.count == 1)
            return one(instruction, [](double x) { return rounded(x, 0); });
        return two(instruction, rounded);
    case Operation::Floor:
        return one(instruction, [](double x) { return std::floor(x); });
    case Operation::Ceil:
        return one(instruction, [](double x) { return std::ceil(x); });
    case Operation::Abs:
        return one(instruction, [](double x) { return ofOne(x, [](double value) { return std::abs(value); }); });
    case Operation::Sqrt:
        return one(instruction, root);
    case Operation::Exp:
        return one(instruction, [](double x) { return finite(std::exp(x)); });
    case Operation::Ln:
        return one(instruction, naturalLogarithm);
    case Operation::Log10:
        return one(instruction, decimalLogarithm);
    case Operation::Between:
        return between(instruction);
    case Operation::In:
        return isOneOf(instruction);
    case Operation::Year:
        return dates(instruction, [](base::Seconds time) { return base::civilDate(time).year; });
    case Operation::Quarter:
        return dates(instruction, [](base::Seconds time) { return (base::civilDate(time).month + 2) / 3; });
    case Operation::Month:
        return dates(instruction, [](base::Seconds time) { return base::civilDate(time).month; });
    case Operation::Weekday:
        return dates(instruction, weekdayOf);
    case Operation::Hour:
        return dates(instruction, hourOf);
    case Operation::Days:
        return two(instruction,
                   [](double from, double to) { return (to - from) / static_cast<double>(secondsPerDay); });
    default:
        return;
    }
}

} // namespace

struct Formula::Program {
    const data::Dataset* dataset = nullptr;
    std::vector<Instruction> instructions;
    std::size_t slots = 1;

    void compile(const ExpressionNode& node, std::size_t slot)
    {
        slots = std::max(slots, slot + std::max<std::size_t>(node.arguments.size(), 1));
        Instruction instruction;
        instruction.operation = node.operation;
        instruction.slot = slot;
        instruction.count = node.arguments.size();
        instruction.leastValid = node.leastValid;
        instruction.constant = node.operation == Operation::Number ? node.number : missing;
        if (node.operation == Operation::Variable)
            read(instruction, node.variable);
        if (comparesTexts(node)) {
            read(instruction, node.arguments.front().variable);
            for (std::size_t i = 1; i < node.arguments.size(); ++i)
                instruction.texts.push_back(domain::lookUpKey(node.arguments[i].text));
        } else {
            for (std::size_t i = 0; i < node.arguments.size(); ++i)
                compile(node.arguments[i], slot + i);
        }
        const bool ofDates =
            node.operation == Operation::Subtract && node.arguments.front().type == domain::ExpressionType::Date;
        instructions.push_back(std::move(instruction));
        if (ofDates)
            inDays(slot);
    }

private:
    static bool comparesTexts(const ExpressionNode& node)
    {
        return node.arguments.size() > 1 && node.arguments[1].operation == Operation::Text;
    }
    void read(Instruction& instruction, base::VariableId variable)
    {
        instruction.variable = dataset->questionnaire().find(variable);
        instruction.column = dataset->column(variable);
    }
    void inDays(std::size_t slot)
    {
        Instruction day;
        day.slot = slot + 1;
        day.constant = static_cast<double>(secondsPerDay);
        Instruction quotient;
        quotient.operation = Operation::Divide;
        quotient.slot = slot;
        quotient.count = 2;
        instructions.push_back(day);
        instructions.push_back(quotient);
    }
};

Formula::Formula(const ExpressionNode& bound, const data::Dataset& dataset) : m_program(std::make_unique<Program>())
{
    m_program->dataset = &dataset;
    m_program->compile(bound, 0);
}

Formula::~Formula() = default;

Formula::Outcome Formula::evaluate() const
{
    const std::size_t rows = m_program->dataset->rows();
    const std::size_t taskRows = blockRows * blocksATask;
    const std::size_t tasks = (rows + taskRows - 1) / taskRows;
    Outcome outcome;
    outcome.values.resize(rows);
    std::vector<std::array<std::int64_t, 2>> marked(tasks);
    parallelFor(tasks, [&](std::size_t task) {
        Machine machine(m_program->slots);
        const std::size_t end = std::min(rows, (task + 1) * taskRows);
        for (std::size_t first = task * taskRows; first < end; first += blockRows) {
            const std::size_t count = std::min(blockRows, end - first);
            const Block& block = machine.run(m_program->instructions, first, count);
            for (std::size_t i = 0; i < count; ++i) {
                const double value = finite(block[i]);
                const std::uint64_t mark = isMissing(value) ? std::bit_cast<std::uint64_t>(value) & 3 : 0;
                marked[task][0] += mark == divisionMark;
                marked[task][1] += mark == undefinedMark;
                outcome.values[first + i] = isMissing(value) ? missing : value;
            }
        }
    });
    for (const auto& counts : marked) {
        outcome.divisionsByZero += counts[0];
        outcome.undefined += counts[1];
    }
    return outcome;
}

} // namespace manyi::analysis
