// Writes pictures of every chart kind, theme and language to a folder, to be looked at beside the design pictures.
// Usage: chart_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <cstdio>

#include "charts/painter.h"
#include "sample_results.h"

using namespace manyi;
using namespace manyi::charts;

namespace {

std::vector<std::pair<QString, ChartSpec>> specs(bool chinese)
{
    const base::Wording wording(chinese ? base::Language::Chinese : base::Language::English);
    const auto q = sample::questionnaire(chinese);
    std::vector<std::pair<QString, ChartSpec>> all{
        {QStringLiteral("bar"), groupBars(sample::csatByRegion(chinese), q, wording)},
        {QStringLiteral("nps"), npsBars(sample::npsByRegion(chinese), q, wording)},
        {QStringLiteral("likert"), likertBars(sample::csatByRegion(chinese), q, wording)},
        {QStringLiteral("stacked"), sample::grades(chinese)},
        {QStringLiteral("line"), waveLine(sample::npsByWave(chinese), q, wording)},
        {QStringLiteral("trend"), sample::trend(chinese)},
        {QStringLiteral("scatter"), sample::quadrant(chinese)},
        {QStringLiteral("pareto"), pareto(sample::complaints(chinese),
                                          chinese ? QStringLiteral("五个原因占投诉的 87 %")
                                                  : QStringLiteral("Five causes make 87 % of the complaints"),
                                          wording)},
        {QStringLiteral("heat"), heatMap(sample::heat(chinese), sample::heatQuestionnaire(chinese), wording)},
        {QStringLiteral("radar"), sample::radar(chinese)},
        {QStringLiteral("column"), distribution(sample::npsAnswers(chinese), q, wording)},
        {QStringLiteral("spark"), sparkline(sample::npsByWave(chinese))}};
    analysis::MetricResult whole = sample::npsByRegion(chinese);
    whole.by.clear();
    whole.groups.clear();
    whole.keys.clear();
    all.emplace_back(QStringLiteral("single"), npsBars(whole, q, wording));
    all.emplace_back(QStringLiteral("values"), all[4].second);
    all.back().second.valueAxis.labels = false;
    all.emplace_back(QStringLiteral("dots"), groupBars(sample::cesByRegion(chinese), q, wording));
    ChartSpec many = all[0].second;
    many.categories.clear();
    many.categoryKeys.clear();
    for (ChartColumn& column : many.columns)
        column.cells.clear();
    many.series[0].points.clear();
    for (int i = 0; i < 124; ++i) {
        many.categories << (chinese
                                ? QStringLiteral("第 %1 号营业网点（高新技术产业开发区软件园支行）").arg(i + 1)
                                : QStringLiteral("Branch number %1 in the high technology industrial zone").arg(i + 1));
        many.categoryKeys.push_back(i);
        ChartPoint p = all[0].second.series[0].points[static_cast<std::size_t>(i % 8)];
        many.series[0].points.push_back(p);
        for (std::size_t c = 0; c < many.columns.size(); ++c)
            many.columns[c].cells << all[0].second.columns[c].cells[i % 8];
    }
    all.emplace_back(QStringLiteral("many"), many);
    ChartSpec cloud = sample::quadrant(chinese);
    cloud.series[0].points.clear();
    for (int i = 0; i < 60000; ++i) {
        const double a = std::fmod(i * 0.6180339887, 1.0), b = std::fmod(i * 0.7548776662, 1.0),
                     c = std::fmod(i * 0.5698402909, 1.0);
        cloud.series[0].points.push_back(sample::at(70 + 20 * (a + b) / 2, 25 * (a + c) / 2, ""));
    }
    cloud.focusQuadrant = -1;
    all.emplace_back(QStringLiteral("cloud"), cloud);
    return all;
}

void writeSheet(const QString& path, const std::vector<std::pair<QString, ChartSpec>>& all, ThemeKind theme)
{
    const int width = theme == ThemeKind::Print ? 494 : 440; // 174 mm in points; a card
    PaintOptions options;
    options.theme = theme;
    const int gap = 24;
    std::vector<int> heights;
    for (const auto& entry : all)
        heights.push_back(std::min(620, static_cast<int>(std::ceil(wantedHeight(entry.second, options, width)))));
    const int columns = 3;
    std::vector<int> y(columns, gap);
    std::vector<QRect> places;
    for (const int h : heights) {
        const auto c = std::min_element(y.begin(), y.end()) - y.begin();
        places.emplace_back(gap + static_cast<int>(c) * (width + gap), y[c], width, h);
        y[c] += h + gap;
    }
    const double scale = theme == ThemeKind::Print ? 1.6 : 1;
    QImage image((QSizeF(gap + columns * (width + gap), *std::max_element(y.begin(), y.end())) * scale).toSize(),
                 QImage::Format_RGB32);
    image.fill(tokens(theme).surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    for (std::size_t i = 0; i < all.size(); ++i)
        paintChart(all[i].second, options, painter, places[i]);
    painter.end();
    image.save(path);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("Usage: chart_gallery FOLDER\n", stderr);
        return 1;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    for (const bool chinese : {false, true}) {
        const auto all = specs(chinese);
        const QString language = chinese ? QStringLiteral("zh") : QStringLiteral("en");
        const std::vector<std::pair<QString, ThemeKind>> themes{{QStringLiteral("light"), ThemeKind::Light},
                                                                {QStringLiteral("dark"), ThemeKind::Dark},
                                                                {QStringLiteral("print"), ThemeKind::Print}};
        for (const auto& [name, theme] : themes) {
            writeSheet(folder.filePath(QStringLiteral("all-%1-%2.png").arg(language, name)), all, theme);
            for (const auto& [kind, spec] : all) {
                PaintOptions options;
                options.theme = theme;
                const int width = theme == ThemeKind::Print ? 494 : 440;
                const int height = static_cast<int>(std::ceil(wantedHeight(spec, options, width)));
                toImage(spec, options, QSize(width + 24, height + 24), theme == ThemeKind::Print ? 2 : 1.5)
                    .save(folder.filePath(QStringLiteral("%1-%2-%3.png").arg(kind, language, name)));
            }
        }
    }
    return 0;
}
