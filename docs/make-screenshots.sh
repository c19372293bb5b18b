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
tests/gui/drive.sh "$build/manyi" "$folder/en-light" en light
tests/gui/drive.sh "$build/manyi" "$folder/en-dark" en dark
MANYI_DRIVE_IMPORT="$folder/branches.csv" tests/gui/drive.sh "$build/manyi" "$folder/zh-light" zh light
QT_QPA_PLATFORM=offscreen "$build/manyi-cli" report "$folder/branches.manyi" -o "$folder/report.pdf" --quiet
pdftoppm -r 96 -png -f 5 -l 5 "$folder/report.pdf" "$folder/report"

cp "$folder/en-light/1-overview.png" docs/images/overview-en-light.png
cp "$folder/en-dark/1-overview.png" docs/images/overview-en-dark.png
cp "$folder/zh-light/6-explore.png" docs/images/explore-zh-light.png
cp "$folder/zh-light/10-import.png" docs/images/import-zh-light.png
cp "$folder"/report-*.png docs/images/report-metric-en.png
mogrify -quiet -colors 256 -define png:compression-level=9 docs/images/*.png
