#!/usr/bin/env python3
"""Compares every include of src/ with the arrows of docs/architecture.md; prints each that breaks them."""
import pathlib
import re
import sys

ARROWS = {
    "base": [],
    "domain": ["base"],
    "data": ["domain"],
    "analysis": ["data"],
    "io": ["data"],
    "store": ["data"],
    "engine": ["store", "io", "analysis"],
    "charts": ["analysis", "data"],
    "report": ["charts", "analysis", "domain"],
    "cli": ["engine", "report"],
    "app": ["engine", "report", "charts"],
}
# Folders whose code may name Qt beyond QtCore, and those that may name no Qt at all.
WITH_WIDGETS = {"charts", "report", "app", "cli"}
WITHOUT_QT = {"analysis"}
QT_CORE = re.compile(r"Q(Collator|CryptographicHash|RandomGenerator|RegularExpression|String|StringList|ByteArray|Translator|CoreApplication|File|FileInfo|Dir|Json\w*|LockFile|"
                     r"StandardPaths|DateTime|Date|Time|TemporaryFile|TemporaryDir|SaveFile|SysInfo|Locale|Resource|Uuid|Storage\w*)$")


def reachable(folder):
    seen, stack = {folder}, [folder]
    while stack:
        for target in ARROWS[stack.pop()]:
            if target not in seen:
                seen.add(target)
                stack.append(target)
    return seen


def check_file(folder, name, text):
    problems = []
    allowed = reachable(folder)
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        quoted, target = match.group(1) == '"', match.group(2)
        first = target.split("/")[0]
        if quoted and "/" in target and first in ARROWS and first not in allowed:
            problems.append(f"{name}:{number}: {folder} may not include {target}")
        if quoted and "/" not in target and not target.startswith("ui_") and not target.endswith(".moc"):
            problems.append(f"{name}:{number}: write \"{target}\" rooted at src")
        base = target.split("/")[-1]
        if not quoted and re.match(r"(Qt|Q[A-Z])", base):
            if folder in WITHOUT_QT:
                problems.append(f"{name}:{number}: {folder} uses no Qt, but includes <{target}>")
            elif folder not in WITH_WIDGETS and not QT_CORE.match(base):
                problems.append(f"{name}:{number}: {folder} links QtCore only, but includes <{target}>")
        if not quoted and base == "sqlite3.h" and folder != "store" and not (folder == "engine" and "export" in name):
            problems.append(f"{name}:{number}: only the store speaks to SQLite")
        if not quoted and base.startswith("qcustomplot") and folder != "charts":
            problems.append(f"{name}:{number}: only charts paints with QCustomPlot")
    return problems


def self_test():
    assert check_file("store", "s.h", '#include "io/csv/csv.h"')
    assert check_file("analysis", "a.h", "#include <QString>")
    assert check_file("store", "s.h", "#include <QMessageBox>")
    assert check_file("io", "i.h", "#include <sqlite3.h>")
    assert not check_file("engine", "e.h", '#include "io/csv/csv.h"\n#include <QString>')
    assert not check_file("app", "a.h", "#include <QMessageBox>")


def main():
    if "--self-test" in sys.argv:
        self_test()
        return 0
    root = pathlib.Path(sys.argv[1]) / "src"
    problems, files = [], 0
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix not in (".h", ".cpp") or len(relative.parts) < 2:
            continue
        files += 1
        if relative.parts[0] not in ARROWS:
            problems.append(f"{relative}: folder {relative.parts[0]} is not in the picture")
            continue
        problems += check_file(relative.parts[0], str(relative), path.read_text(encoding="utf-8"))
    print("\n".join(problems) or f"{files} files keep the arrows")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
