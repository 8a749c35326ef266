#!/usr/bin/env python3
"""Writes the static members of Indicator.ID from the standard catalogue.

    python3 Tests/Scripts/generate-indicator-ids.py

Run it after a change of Sources/Indicators/StandardCatalogue.swift. It writes Indicator+Standard.swift (the chapters of the
national outline) and Indicator+StandardBackground.swift (services and background) beside it; a test holds both against the
catalogue.
"""
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOURCES = os.path.join(ROOT, "Sources", "Indicators")
FILES = {
    "Indicator+Standard.swift": (
        "The identifiers of the standard catalogue in the chapters of the national outline",
        ["institutions", "rules", "decisions", "enforcement", "emergencies", "disputes", "supervision", "technology",
         "leadership"]),
    "Indicator+StandardBackground.swift": (
        "The identifiers of the standard catalogue for services and the background of a town",
        ["services", "background"]),
}
HEAD = """\
// Written by Tests/Scripts/generate-indicator-ids.py from StandardCatalogue.swift: change the catalogue, not this file.

/// {title}.
extension Indicator.ID {{
"""


def camel_case(identifier):
    first, *rest = identifier.split("-")
    return first + "".join(word.capitalize() for word in rest)


def rows():
    with open(os.path.join(SOURCES, "StandardCatalogue.swift"), encoding="utf-8") as source:
        table = source.read().split('"""')[1]
    return [line.strip(" ").split("\t") for line in table.splitlines() if line.strip()]


def member(row):
    identifier, chinese, english, unit = row[:4]
    return (f"    /// {english} ({chinese}), in {unit}.\n"
            f'    public static let {camel_case(identifier)}: Self = "{identifier}"\n')


def main():
    table = rows()
    for name, (title, chapters) in FILES.items():
        parts = []
        for chapter in chapters:
            members = [member(row) for row in table if row[8] == chapter]
            parts.append(f"    // MARK: {chapter.capitalize()}\n\n" + "".join(members))
        with open(os.path.join(SOURCES, name), "w", encoding="utf-8", newline="\n") as out:
            out.write(HEAD.format(title=title) + "\n".join(parts) + "}\n")


if __name__ == "__main__":
    main()
