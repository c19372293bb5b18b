#!/usr/bin/env bash
# Installs what is missing, builds the release and opens Manyi with the sample project. Where there is no display it
# writes the sample report as a PDF instead and says where. Arguments go to the program: ./run.sh survey.csv
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release --target manyi manyi-cli

if [[ ${DISPLAY:-} || ${WAYLAND_DISPLAY:-} ]]; then
    if [[ $# -eq 0 ]]; then
        set -- --sample
    fi
    exec build/release/manyi "$@"
fi

mkdir -p build/sample
rm -f build/sample/sample.manyi
build/release/manyi-cli sample --rows 12000 --seed 1 -o build/sample/sample.manyi
build/release/manyi-cli report build/sample/sample.manyi -o build/sample/report.pdf
echo "There is no display here. The sample report is in $PWD/build/sample/report.pdf"
