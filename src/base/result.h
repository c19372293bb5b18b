#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace manyi::base {

// What kind of thing went wrong, for callers that react differently (a full disk is retried, a foreign file is not).
enum class ErrorCode {
    InvalidArgument, // the caller's input cannot be used: a bad expression, an unknown variable
    NotFound,        // a file or an item that should be there is not
    Unreadable,      // the file cannot be read (permissions, device)
    ReadOnly,        // the target cannot be written
    DiskFull,        // no room; nothing was lost, the work can go on when there is room
    Damaged,         // ours, but its content is broken
    Foreign,         // not one of our files at all
    NewerVersion,    // written by a newer Manyi
    Locked,          // another instance is writing it
    Cancelled,       // the user stopped it; the project is as before
    TooLarge,        // over a documented limit
    Failed           // anything else of the environment
};

// One sentence for the user in `message` (what happened, what was kept, what to do), translated already;
// `where` is the file, row or statement it belongs to, empty if none.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    std::string message;
    std::string where;
};

// Either a value or the Error that kept it from being made. Member names follow std::expected (g++ 12 has none).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace manyi::base
