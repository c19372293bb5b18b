#!/bin/sh
# Makes the pictures of README.md from the real programs and the sample survey:  docs/make-screenshots.sh [BUILD_FOLDER]
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p docs/images

"$build/manyi-cli" sample --rows 12000 -o "$folder/branches.csv" --quiet
"$build/manyi-cli" sample --rows 12000 -o "$folder/branches.manyi" --quiet
"$build/manyi-cli" sample --rows 12000 -o "$folder/branches-zh.manyi" --lang zh --quiet
tests/gui/drive.sh "$build/manyi" "$folder/en-light" en light
tests/gui/drive.sh "$build/manyi" "$folder/en-dark" en dark
MANYI_DRIVE_IMPORT="$folder/branches.csv" tests/gui/drive.sh "$build/manyi" "$folder/zh-light" zh light
QT_QPA_PLATFORM=offscreen "$build/manyi-cli" report "$folder/branches.manyi" -o "$folder/report.pdf" --quiet
page=$(pdftotext -layout "$folder/report.pdf" - | awk 'BEGIN { RS = "\f" } / NPS by Region/ { print NR; exit }')
pdftoppm -r 96 -png -f "$page" -l "$page" "$folder/report.pdf" "$folder/report"
QT_QPA_PLATFORM=offscreen "$build/manyi-cli" report "$folder/branches-zh.manyi" -o "$folder/fuzzy.pdf" --template indicators --lang zh --quiet
pdftoppm -r 96 -png -f 2 -l 2 "$folder/fuzzy.pdf" "$folder/steps"

cp "$folder/en-light/1-overview.png" docs/images/overview-en-light.png
cp "$folder/en-dark/1-overview.png" docs/images/overview-en-dark.png
cp "$folder/zh-light/6-explore.png" docs/images/explore-zh-light.png
cp "$folder/zh-light/10-import.png" docs/images/import-zh-light.png
cp "$folder/zh-light/7-indicators.png" docs/images/indicators-zh-light.png
cp "$folder"/report-*.png docs/images/report-metric-en.png
cp "$folder"/steps-*.png docs/images/report-fuzzy-zh.png
mogrify -quiet -colors 256 -define png:compression-level=9 docs/images/*.png
