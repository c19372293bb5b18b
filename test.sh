#!/usr/bin/env bash
# Installs what is missing, builds and runs all tests. Another preset: ./test.sh asan. More arguments go to ctest:
# ./test.sh release -R store
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

preset=${1:-release}
shift || true
.ci/setup
cmake --preset "$preset" ${CI:+-DMANYI_WARNINGS_AS_ERRORS=ON} >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)" "$@"
