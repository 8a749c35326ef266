#!/usr/bin/env python3
"""Makes towns.csv and figures.csv: python3 convert.py Municipalities.csv (writes them beside itself).

Municipalities.csv is the data set `Municipalities` of the R package AER, with the columns municipality, year, expenditures,
revenues, grants in million SEK per inhabitant, as at https://vincentarelbundock.github.io/Rdatasets/csv/AER/Municipalities.csv.
Needs Python 3 only.
"""
import csv
import os
import sys
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
INDICATORS = [("expenditures", "municipal-expenditures"), ("revenues", "municipal-own-revenues"), ("grants", "municipal-grants")]


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = sorted({int(row["municipality"]) for row in rows})
    if len(rows) != 9 * len(codes):
        raise SystemExit("the panel is not balanced")
    write(
        "towns.csv", ["id", "name_zh", "name_en", "level", "parent", "county"],
        [[f"m{code:04}", f"{code:04}号市", f"Municipality {code:04}", "town", "", f"{code // 100:02}"] for code in codes])
    figures = []
    for row in sorted(rows, key=lambda row: (int(row["municipality"]), int(row["year"]))):
        for column, indicator in INDICATORS:
            value = format(Decimal(row[column]).scaleb(6).normalize(), "f")
            figures.append([f"m{int(row['municipality']):04}", row["year"], indicator, value, value, value, "SEK/人", "flow"])
    write("figures.csv", ["town", "year", "indicator", "value", "lower", "upper", "unit", "kind"], figures)
    print(f"{len(codes)} municipalities, {len(figures)} figures")


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
