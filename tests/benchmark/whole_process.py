#!/usr/bin/env python3
"""Whole-process times and memory of the command line on the sample survey, files in the page cache.

    tests/benchmark/whole_process.py build/release [--rows 1000000] [--runs 3] [--folder /tmp] [--json]

Each figure is the best of `runs` runs (others share the machine), with all runs beside it. Measured: import of the CSV into
a new project, `sqlite3 .import` of the same file in turn with it, opening the project up to the Overview's figures
(manyi-cli metrics over the same columns), a grouped query, info. Peak memory is the child's own (wait4).
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def run(command, **options):
    """Seconds, peak resident megabytes; ends the benchmark when the command fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return seconds, usage.ru_maxrss / 1024


def best(runs):
    times = [seconds for seconds, _ in runs]
    return {"seconds": round(min(times), 3), "runs": [round(t, 3) for t in times],
            "peak_mb": round(max(mb for _, mb in runs))}


def warm(path):
    with open(path, "rb") as file:
        while file.read(1 << 24):
            pass


def without(path):
    for name in (path, f"{path}-journal", f"{path}.lock"):
        pathlib.Path(name).unlink(missing_ok=True)


def measure_import(cli, csv, folder, runs):
    ours, theirs, plain = [], [], []
    project, table = folder / "benchmark.manyi", folder / "benchmark.sqlite"
    for _ in range(runs):
        without(project)
        warm(csv)
        ours.append(run([cli, "import", csv, "--project", project, "--quiet"]))
        without(table)
        warm(csv)
        theirs.append(run(["sqlite3", table, ".mode csv", f".import '{csv}' responses"]))
        copy = folder / "copy.csv"
        start = time.perf_counter()
        with open(csv, "rb") as source, open(copy, "wb") as target:
            while block := source.read(1 << 20):
                target.write(block)
            os.fsync(target.fileno())
        plain.append((time.perf_counter() - start, 0))
        copy.unlink()
    return {"import": best(ours), "sqlite3 .import": best(theirs), "copy and fsync of the CSV": best(plain),
            "ratio": round(min(s for s, _ in ours) / min(s for s, _ in theirs), 3),
            "project_mb": round(project.stat().st_size / 2**20)}, project


def overview_metrics(cli, project):
    """What the Overview reads: the metric that suits each role, by place; all variables of its cards."""
    info = json.loads(subprocess.run([cli, "info", project, "--json"], check=True, capture_output=True).stdout)
    kinds = {"csat": "csat", "scale-item": "csat", "nps": "nps", "ces": "ces"}
    texts = [f"{kinds[v['role']]}:{v['name']}" for v in info["variables"] if v["role"] in kinds][:8]
    place = next(v["name"] for v in info["variables"] if v["role"] == "place")
    return [part for text in texts for part in ("--metric", text)] + ["--by", place]


def measure_reading(cli, project, runs, bench):
    warm(project)
    overview = [cli, "metrics", project, "--quiet", "--json"] + overview_metrics(cli, project)
    commands = {
        "open to the Overview's metrics": overview,
        "open to NPS, CSAT, CES by branch": [cli, "metrics", project, "--metric", "nps:Q9", "--metric", "csat:Q7",
                                             "--metric", "ces:Q10", "--by", "Branch", "--json"],
        "info": [cli, "info", project],
        "start-up (--help)": [cli, "--help"],
    }
    if bench.exists():
        commands["open, Overview, filter, Overview"] = [bench, project]
    return {name: best([run(command) for _ in range(runs)]) for name, command in commands.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=pathlib.Path, default=None)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    cli = options.build / "manyi-cli"
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = pathlib.Path(name)
        csv = folder / "sample.csv"
        figures = {"rows": options.rows, "sample": best([run([cli, "sample", "--rows", str(options.rows), "-o", csv])])}
        figures["csv_mb"] = round(csv.stat().st_size / 1e6, 1)
        imported, project = measure_import(cli, csv, folder, options.runs)
        figures |= imported | measure_reading(cli, project, options.runs, options.build / "whole_process")
    if options.json:
        json.dump(figures, sys.stdout, indent=1)
        print()
        return
    for name, figure in figures.items():
        if isinstance(figure, dict):
            runs = ", ".join(f"{t:.2f}" for t in figure["runs"])
            print(f"{name:36} {figure['seconds']:8.3f} s   peak {figure['peak_mb']:5} MB   ({runs})")
        else:
            print(f"{name:36} {figure}")


if __name__ == "__main__":
    main()
