// Writes the sample report in both languages, to be looked at: write_sample_report FOLDER
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

#include "report/pdf_writer.h"
#include "report/sample_summary.h"

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    if (argc < 2) {
        out << "write_sample_report FOLDER\n";
        return 1;
    }
    for (const bool chinese : {false, true}) {
        QElapsedTimer timer;
        timer.start();
        const manyi::report::ReportDocument document = manyi::sample::document(chinese);
        const qint64 made = timer.elapsed();
        manyi::base::Progress progress;
        const QString path =
            QDir(QString::fromLocal8Bit(argv[1])).filePath(chinese ? "sample-zh.pdf" : "sample-en.pdf");
        const auto status = manyi::report::writePdf(document, path, progress);
        if (!status) {
            out << QString::fromStdString(status.error().message) << '\n';
            return 2;
        }
        out << path << ": document " << made << " ms, all " << timer.elapsed() << " ms\n";
    }
    return 0;
}
