#!/usr/bin/env python3
"""Makes figures.csv from a table of facts: python3 convert.py FACTS.csv (writes figures.csv and left-out.csv beside itself).

FACTS.csv has the columns place, level, year, indicator_zh, value, unit, qualifier, scope, source_url (and a column quote, which
is not used). places.csv tells the town of a place, alignment.csv the indicator of a name; both were written by hand.
Needs Python 3 only.
"""
import csv
import os
import sys
from decimal import Decimal
from urllib.parse import urlparse

HERE = os.path.dirname(os.path.abspath(__file__))
MAGNITUDES = [("万亿", 12), ("亿", 8), ("万", 4)]
KINDS = {"annual": "flow", "stock": "stock", "rate": "rate", "target": "target", "cumulative": "cumulative"}


def table(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split_unit(unit):
    for word, places in MAGNITUDES:
        if unit.startswith(word):
            return unit[len(word):], places
    return unit, 0


def last_nonzero_place(number):
    """The place of the last digit that is not zero, as a power of ten: 580 -> 10, 94.4 -> 0.1."""
    digits = number.normalize()
    return Decimal(1).scaleb(digits.as_tuple().exponent)


def first_place(number):
    """The place of the first digit, as a power of ten: 20 -> 10."""
    return Decimal(1).scaleb(number.adjusted())


def written_place(number, places):
    """The place of the last written digit where a scale follows or a point precedes it (13万), else of the last that is not
    zero (580)."""
    if places or number.as_tuple().exponent < 0:
        return Decimal(1).scaleb(min(number.as_tuple().exponent, 0))
    return last_nonzero_place(number)


def bounds(number, places, word, whole):
    """The values that the wording allows, and its qualifier."""
    if word == "exact":
        return number, number, "exact"
    if word in ("余", "多"):
        return number, number + written_place(number, places), "over"
    if word in ("以上", "超", "突破"):
        return number, number + last_nonzero_place(number), "over"
    if word == "近":
        return number - first_place(number) / 10, number, "under"
    if word == "左右":
        room = first_place(number) / 20
        if whole and not places:
            room = max(room, Decimal(1))
        return number - room, number + room, "about"
    if word == "不少于":
        return number, None, "atLeast"
    raise SystemExit(f"unknown qualifier {word}")


def resolution(number, places, qualifier):
    """The unit of the last stated digit: that of a rounded number (580余) is that of its last digit which is not zero."""
    if qualifier == "exact" and not places:
        return Decimal(1).scaleb(min(number.as_tuple().exponent, 0))
    return written_place(number, places)


def text(number, places):
    if number is None:
        return "INF"
    return format(number.scaleb(places).normalize(), "f")


def main(path):
    places = {row["place"]: row for row in table("places.csv")}
    alignment = {(row["name"], row["unit"], row["scope"]): row for row in table("alignment.csv")}
    kinds = {row["id"]: row["kind"] for row in table("catalogue.csv")}
    figures, left_out, seen = [], [], {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        facts = list(csv.DictReader(file))
    # The requests of a year are the new ones; some reports state them with those of the year before as well.
    newly = {(fact["place"], fact["year"]) for fact in facts if fact["indicator_zh"] == "依申请公开-本年新收"}
    for fact in facts:
        def leave_out(reason):
            left_out.append([fact["place"], fact["year"], fact["indicator_zh"], reason])

        host = urlparse(fact["source_url"]).netloc
        if host and not host.endswith(".gov.cn"):
            leave_out("the address is a copy on a domain that is no government's")
            continue
        place = places[fact["place"]]
        if not place["town"]:
            leave_out(place["note"])
            continue
        if fact["indicator_zh"] == "收到依申请公开" and (fact["place"], fact["year"]) in newly:
            leave_out("includes requests of the year before; the new ones are stated beside it")
            continue
        row = alignment[(fact["indicator_zh"], fact["unit"], fact["scope"])]
        if not row["indicator"]:
            leave_out(row["note"])
            continue
        unit, scale = split_unit(fact["unit"])
        number = Decimal(fact["value"])
        kind = row["kind"] or KINDS[fact["scope"]]
        if row["kind"] == "" and kinds.get(row["indicator"]) in ("cumulative", "rate"):
            kind = kinds[row["indicator"]]
        lower, upper, qualifier = bounds(number, scale, fact["qualifier"], unit != "%")
        if unit == "%" and kind == "rate" and upper is not None:
            upper = min(upper, Decimal(100))
        year = int(fact["year"])
        period = ""
        if row["note"].startswith("five years"):
            period = f"{year - 4}/{year}"
        elif row["note"].startswith("the sum of a campaign of 2019"):
            period = "2019/2021"
        part = {"": place["part"], "-": ""}.get(row["place"], row["place"])
        cell = (place["town"], year, row["indicator"], kind, part)
        source = fact["source_url"].replace("github:", "https://github.com/")
        value = text(number, scale)
        if cell in seen and seen[cell] != (value, source):
            leave_out(f"the same cell was stated as {seen[cell][0]}, by which this one is covered")
            continue
        seen[cell] = (value, source)
        figures.append([
            place["town"], year, row["indicator"], value, text(lower, scale), text(upper, scale),
            row["counted_as"] or unit, kind, text(resolution(number, scale, qualifier), scale), qualifier, period, part, source,
        ])
    order = {row["id"]: i for i, row in enumerate(table("towns.csv"))}
    figures.sort(key=lambda row: (order[row[0]], row[1], row[2], row[7], row[11]))
    write("figures.csv", "town,year,indicator,value,lower,upper,unit,kind,resolution,qualifier,period,place,source", figures)
    write("left-out.csv", "place,year,name,reason", left_out)
    print(f"{len(facts)} facts: {len(figures)} figures, {len(left_out)} left out")


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
