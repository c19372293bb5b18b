#pragma once

#include "store/sqlite/connection.h"

namespace manyi::store {

// A transaction that is rolled back when it is destroyed without commit().
class Transaction {
public:
    enum class Kind { Read, Write };

    Transaction(const Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();
    void rollback() noexcept;

private:
    const Connection& m_connection;
    bool m_open = true;
};

} // namespace manyi::store
