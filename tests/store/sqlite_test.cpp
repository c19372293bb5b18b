#include "store/sqlite/connection.h"

#include <limits>

#include "store/fixture.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"

namespace manyi::store {

using namespace test;

TEST(Sqlite, StatementsBindAndReadEveryType)
{
    const Connection connection(":memory:", Access::Create);
    Statement statement(connection, "SELECT ?, ?, ?, ?, ?");
    const std::string text("中\0文", 7);
    statement.with(std::numeric_limits<std::int64_t>::min(), 0.1, text, nullptr, std::optional<double>());
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.integer(0), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(statement.real(1), 0.1);
    EXPECT_EQ(statement.text(2), text);
    EXPECT_TRUE(statement.isNull(3));
    EXPECT_TRUE(statement.isNull(4));
    EXPECT_FALSE(statement.step());
    statement.with(1, 2.0, "", 4, true);
    ASSERT_TRUE(statement.step());
    EXPECT_FALSE(statement.isNull(2));
}

TEST(Sqlite, NamesAndTextsAreQuoted)
{
    EXPECT_EQ(quotedName("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(quotedText("it's"), "'it''s'");
    const Connection connection(":memory:", Access::Create);
    EXPECT_EQ(connection.text("SELECT " + quotedText("it's")), "it's");
}

TEST(Sqlite, ATransactionIsRolledBackUnlessCommitted)
{
    const Connection connection(":memory:", Access::Create);
    connection.run("CREATE TABLE t (a)");
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        connection.run("INSERT INTO t VALUES (1)");
    }
    EXPECT_EQ(connection.number("SELECT count(*) FROM t"), 0);
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        connection.run("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    EXPECT_EQ(connection.number("SELECT count(*) FROM t"), 1);
}

TEST(Sqlite, ConnectionsAreHardened)
{
    const Connection connection(":memory:", Access::Create);
    connection.run("CREATE TABLE t (a); CREATE VIEW v AS SELECT 1; CREATE TRIGGER g AFTER INSERT ON t BEGIN "
                   "UPDATE t SET a = 2; END; INSERT INTO t VALUES (1)");
    EXPECT_EQ(connection.number("SELECT a FROM t"), 1) << "triggers of the file do not run";
    EXPECT_THROW(connection.number("SELECT * FROM v"), Failure);
    EXPECT_THROW(connection.run("ATTACH DATABASE ':memory:' AS other"), Failure);
    EXPECT_THROW(connection.run("SELECT load_extension('x')"), Failure);
    EXPECT_EQ(connection.number("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(connection.number("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(connection.number("PRAGMA cell_size_check"), 1);
    EXPECT_THROW(connection.run("SELECT \"no such column\""), Failure);
}

TEST(Sqlite, FilesAreSyncedAndOverwritten)
{
    const Folder folder;
    const Connection connection(folder.file("x.db"), Access::Create);
    connection.prepareForUse();
    EXPECT_EQ(connection.text("PRAGMA journal_mode"), "delete");
    EXPECT_EQ(connection.number("PRAGMA synchronous"), 2);
    EXPECT_EQ(connection.number("PRAGMA secure_delete"), 1);
}

TEST(Sqlite, AnImmutableConnectionChangesNothing)
{
    const Folder folder;
    const std::string path = folder.file("odd name?&#%中.db");
    {
        const Connection connection(path, Access::Create);
        connection.run("CREATE TABLE t (a)");
    }
    const std::string bytes = readBytes(path);
    const Connection connection(path, Access::Immutable);
    EXPECT_EQ(connection.number("SELECT count(*) FROM sqlite_schema"), 1);
    EXPECT_THROW(connection.run("INSERT INTO t VALUES (1)"), Failure);
    EXPECT_TRUE(readBytes(path) == bytes);
}

TEST(Sqlite, ErrorsSayWhatKindTheyAre)
{
    const Folder folder;
    const auto code = [](auto&& work) {
        const auto result = guarded(work);
        return result ? base::ErrorCode::Cancelled : result.error().code;
    };
    EXPECT_EQ(code([&] { Connection(folder.file("none.db"), Access::ReadOnly); }), base::ErrorCode::Unreadable);
    writeBytes(folder.file("text.db"), std::string(4096, 'x'));
    EXPECT_EQ(code([&] { Connection(folder.file("text.db"), Access::ReadOnly).number("SELECT 1 FROM t"); }),
              base::ErrorCode::Damaged);
    EXPECT_EQ(code([&] { throw std::bad_alloc(); }), base::ErrorCode::TooLarge);
}

} // namespace manyi::store
