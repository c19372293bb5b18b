#!/usr/bin/env python3
"""Expected figures of the airline data for tests/cli/airline_test.cpp, with nothing but Python's own csv and fractions.

    gzip -dc ../shared/data/airline_train/train.csv.gz | python3 tests/reference/cli/airline.py > tests/reference/cli/airline.json

Made with Python 3.11. Sums are exact (fractions), so the printed doubles are the nearest ones.
"""
import csv
import json
import sys
from collections import defaultdict
from fractions import Fraction

rows = list(csv.DictReader(sys.stdin))


def figure(kind, column, argument, chosen):
    answers = [row[column] for row in chosen if row[column] != ""]
    missing = len(chosen) - len(answers)
    if not answers:
        return None, 0, missing
    if kind == "mean":
        value = sum(Fraction(a) for a in answers) / len(answers)
    elif kind == "share":
        value = Fraction(100 * sum(a == argument for a in answers), len(answers))
    else:  # the share of the codes from `argument` on
        value = Fraction(100 * sum(int(a) >= argument for a in answers), len(answers))
    return float(value), len(answers), missing


def case(metric, kind, column, argument, by, filter_text, keep):
    groups = defaultdict(list)
    for row in rows:
        if keep(row):
            groups[tuple(row[v] for v in by)].append(row)
    out = []
    for key in sorted(groups):
        value, n, missing = figure(kind, column, argument, groups[key])
        out.append({"group": dict(zip(by, key)), "value": value, "n": n, "missing": missing})
    return {"metric": metric, "by": ",".join(by), "filter": filter_text, "groups": out}


everyone = lambda row: True
cases = [
    case("share:satisfaction=satisfied", "share", "satisfaction", "satisfied", ["Class", "Gender"], "", everyone),
    case("mean:Arrival Delay in Minutes", "mean", "Arrival Delay in Minutes", None, ["Class"], "", everyone),
    case("csat:Seat comfort:top=2", "top", "Seat comfort", 4, ["Class"], '"Customer Type" = "Loyal Customer"',
         lambda row: row["Customer Type"] == "Loyal Customer"),
    case("mean:Online boarding", "mean", "Online boarding", None, ["Gender"], 'Age 30..39 and Class in (Eco, "Eco Plus")',
         lambda row: 30 <= int(row["Age"]) <= 39 and row["Class"] in ("Eco", "Eco Plus")),
    case("mean:Flight Distance", "mean", "Flight Distance", None, [], 'not ("Type of Travel" = "Personal Travel")',
         lambda row: row["Type of Travel"] != "Personal Travel"),
]
json.dump({"cases": cases}, sys.stdout, indent=1)
