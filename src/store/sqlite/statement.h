#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3_stmt;

namespace manyi::store {

class Connection;

// One prepared statement. Parameters are bound in order by `with`; columns are read after step() returned true.
// Throws Failure.
class Statement {
public:
    Statement(const Connection& connection, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    sqlite3_stmt* handle() const { return m_handle; }

    template <class... Values>
    Statement& with(const Values&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, std::nullptr_t);
    void bind(int index, std::monostate) { bind(index, nullptr); }
    template <class Value>
    void bind(int index, const std::optional<Value>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    // True while there is a row.
    bool step();
    // To the end, rows are passed over; the statement can be used again.
    void run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;

private:
    sqlite3_stmt* m_handle = nullptr;
};

} // namespace manyi::store
