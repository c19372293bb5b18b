#!/usr/bin/env python3
"""Whole-process times of importing a workbook and an SPSS file, in turn with public readers of the same files.

    tests/benchmark/whole_process_formats.py build/release [--rows 100000] [--sav-rows 1000000] [--runs 5] [--folder /tmp]

The sample survey of 40 columns is written as a workbook the way spreadsheet programs do (shared strings, numbers as numbers)
and exported as .sav. Ours: import into a new project, which is profiling, storing and fsync as well. Theirs, where they are
installed: R's readxl and haven, Python's openpyxl in its read-only mode; the start of R or Python is taken off. Each figure
is the best of `runs`; the ratio of the medians stands beside that of the bests, since readxl's runs differ by half.
"""
import argparse
import csv
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

from whole_process import best, run, warm, without

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
WORKBOOK = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{DOCUMENT}"><sheets>\
<sheet name="Responses" sheetId="1" r:id="rId1"/></sheets></workbook>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def column_name(index):
    name = ""
    while True:
        index, letter = divmod(index, 26)
        name = chr(65 + letter) + name
        if index == 0:
            return name
        index -= 1


def is_number(text):
    return text.isdigit() and (text == "0" or text[0] != "0") and len(text) < 16


def write_workbook(source, target):
    """The CSV as a workbook; every text goes into the table of shared strings."""
    texts = {}
    names = [column_name(i) for i in range(200)]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package, open(source, newline="", encoding="utf-8-sig") as file:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", RELATIONS % f'<Relationship Id="rId1" Type="{DOCUMENT}/officeDocument" '
                                                     'Target="xl/workbook.xml"/>')
        package.writestr("xl/workbook.xml", WORKBOOK)
        package.writestr("xl/_rels/workbook.xml.rels", RELATIONS % (
            f'<Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/>'))
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, row in enumerate(csv.reader(file), start=1):
                cells = []
                for name, text in zip(names, row):
                    if text == "":
                        continue
                    if is_number(text):
                        cells.append(f'<c r="{name}{number}"><v>{text}</v></c>')
                    else:
                        cells.append(f'<c r="{name}{number}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>')
                sheet.write(f'<row r="{number}" spans="1:{len(row)}">{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        package.writestr("xl/sharedStrings.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                                                 f'<sst xmlns="{MAIN}" uniqueCount="{len(texts)}">{strings}</sst>')


def has_r_package(name):
    if not shutil.which("Rscript"):
        return False
    done = subprocess.run(["Rscript", "-e", f'q(status = !requireNamespace("{name}", quietly = TRUE))'], capture_output=True)
    return done.returncode == 0


def python_with_openpyxl():
    for name in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([name, "-c", "import openpyxl"], capture_output=True).returncode == 0:
            return name
    return None


def rivals_of_workbooks(path):
    """Name, command that reads the file, command that only starts."""
    found = {}
    if has_r_package("readxl"):
        found["readxl"] = (["Rscript", "-e", f'invisible(readxl::read_excel("{path}"))'],
                           ["Rscript", "-e", "loadNamespace('readxl')"])
    if python := python_with_openpyxl():
        read = f"import openpyxl\nfor row in openpyxl.load_workbook({str(path)!r}, read_only=True).active.iter_rows(values_only=True): pass"
        found["openpyxl, read-only"] = ([python, "-c", read], [python, "-c", "import openpyxl"])
    return found


def rivals_of_sav(path):
    if not has_r_package("haven"):
        return {}
    return {"haven": (["Rscript", "-e", f'invisible(haven::read_sav("{path}"))'],
                      ["Rscript", "-e", "loadNamespace('haven')"])}


def measure(cli, path, rivals, folder, runs):
    project = folder / "formats.manyi"
    ours, theirs = [], {name: [] for name in rivals}
    starts = {name: min(run(start, stderr=subprocess.DEVNULL)[0] for _ in range(3)) for name, (_, start) in rivals.items()}
    for _ in range(runs):
        without(project)
        warm(path)
        ours.append(run([cli, "import", path, "--project", project, "--quiet"]))
        for name, (command, _) in rivals.items():
            seconds, peak = run(command, stderr=subprocess.DEVNULL)
            theirs[name].append((seconds - starts[name], peak))
    without(project)
    show(f"import {path.suffix}, {path.stat().st_size / 1e6:.0f} MB", ours)
    for name, times in theirs.items():
        show(name, times)
        medians = statistics.median(s for s, _ in ours) / statistics.median(s for s, _ in times)
        bests = min(s for s, _ in ours) / min(s for s, _ in times)
        print(f"{'  ratio to ' + name:36} {bests:8.3f} of the bests, {medians:.3f} of the medians")


def show(name, times):
    figure = best(times)
    runs = ", ".join(f"{t:.2f}" for t in figure["runs"])
    print(f"{name:36} {figure['seconds']:8.3f} s   peak {figure['peak_mb']:5} MB   ({runs})", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--sav-rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=pathlib.Path, default=None)
    options = parser.parse_args()
    cli = options.build / "manyi-cli"
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = pathlib.Path(name)
        table, workbook, sav = folder / "sample.csv", folder / "sample.xlsx", folder / "sample.sav"
        run([cli, "sample", "--rows", str(options.rows), "-o", table])
        write_workbook(table, workbook)
        measure(cli, workbook, rivals_of_workbooks(workbook), folder, options.runs)
        run([cli, "sample", "--rows", str(options.sav_rows), "-o", table])
        run([cli, "import", table, "--project", folder / "sample.manyi", "--quiet"])
        run([cli, "export", folder / "sample.manyi", "-o", sav, "--quiet"])
        measure(cli, sav, rivals_of_sav(sav), folder, options.runs)


if __name__ == "__main__":
    main()
