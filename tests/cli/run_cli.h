#pragma once

#include <filesystem>
#include <string>

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace manyi::tests {

// One finished run of manyi-cli.
struct CliRun {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonArray array() const { return document().array(); }
    QJsonObject object() const { return document().object(); }
    QJsonDocument document() const
    {
        QJsonParseError error;
        const QJsonDocument parsed = QJsonDocument::fromJson(out, &error);
        EXPECT_EQ(error.error, QJsonParseError::NoError)
            << error.errorString().toStdString() << out.left(300).toStdString();
        return parsed;
    }
};

inline QString cliProgram()
{
    return QStringLiteral(MANYI_BINARY_DIR "/manyi-cli");
}

inline CliRun runCli(const QStringList& arguments)
{
    QProcess process;
    process.start(cliProgram(), arguments);
    EXPECT_TRUE(process.waitForFinished(300000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

// As runCli, but the command must succeed.
inline CliRun runCliWell(const QStringList& arguments)
{
    CliRun run = runCli(arguments);
    EXPECT_EQ(run.exitCode, 0) << arguments.join(' ').toStdString() << "\n" << run.err.toStdString();
    return run;
}

// One sentence, no more: what errors look like.
inline bool isOneSentence(const QByteArray& text)
{
    const QByteArray line = text.trimmed();
    return !line.isEmpty() && !line.contains('\n');
}

inline QString sharedFile(const char* path)
{
    return QStringLiteral(MANYI_SHARED_DIR "/data/") + QString::fromUtf8(path);
}

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

inline void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

inline QJsonObject readJson(const QString& path)
{
    return QJsonDocument::fromJson(readAll(path)).object();
}

// The object of a JSON array whose `key` is `value`; empty when there is none or more than one.
inline QJsonObject findObject(const QJsonArray& array, const char* key, const QString& value)
{
    QJsonObject found;
    for (const QJsonValue& entry : array) {
        if (entry.toObject().value(QLatin1String(key)).toString() != value)
            continue;
        EXPECT_TRUE(found.isEmpty()) << "twice: " << value.toStdString();
        found = entry.toObject();
    }
    return found;
}

} // namespace manyi::tests
