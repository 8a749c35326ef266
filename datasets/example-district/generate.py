#!/usr/bin/env python3
"""Writes the example district: reports, tables and the truth about them, the same to the byte on every machine.

    python3 datasets/example-district/generate.py [--check]

With --check nothing is written; the committed files are compared with what would be, and a difference is exit code 1.
Needs Python 3.9 or later and nothing else.
"""
import csv
import io
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from generator import package, planted  # noqa: E402
from generator.panel import TOWNS, YEARS, town_panel  # noqa: E402
from generator.report import UNWRITTEN, Report  # noqa: E402

FOLDER = os.path.dirname(os.path.abspath(__file__))
# One file is in the older encoding that Chinese offices still use; its offsets are those of the converted text.
GB18030 = {"reports/wulipu-2016.txt"}


def table(columns, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["" if row.get(column) is None else shortest(row[column]) for column in columns])
    return out.getvalue()


def shortest(value):
    """The shortest text that reads back to the same number."""
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)


def files():
    panels = {town.id: town_panel(town) for town in TOWNS}
    reports = []
    for town in TOWNS:
        for year in YEARS:
            if (town.id, year) in UNWRITTEN:
                continue
            facts = panels[town.id][year]
            plants = planted.plants(town, year, panels[town.id])
            facts = dict(facts, **plants.get("facts", {}))
            reports.append(Report(town, year, facts, panels[town.id], plants).write())
    out = {report.document: report.text for report in reports}
    truth = [row for report in reports for row in report.rows]
    out["truth.csv"] = table(package.TRUTH, truth)
    out["truth-findings.csv"] = table(package.FINDINGS, planted.findings(reports))
    out["towns.csv"] = table(package.TOWNS, package.towns())
    out["reports.csv"] = table(package.REPORTS, package.reports(reports))
    out["figures.csv"] = table(package.FIGURES, package.figures(panels))
    out["datapackage.json"] = json.dumps(package.DESCRIPTOR, ensure_ascii=False, indent=2) + "\n"
    return {name: text.encode("gb18030" if name in GB18030 else "utf-8") for name, text in out.items()}


def main(arguments):
    wrong = []
    for name, data in files().items():
        path = os.path.join(FOLDER, name)
        if "--check" in arguments:
            if not os.path.exists(path) or open(path, "rb").read() != data:
                wrong.append(name)
            continue
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(data)
    for name in wrong:
        print(f"{name}: differs from what generate.py writes; run it and commit the result", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
