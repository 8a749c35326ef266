"""The tables of the data package, besides the reports."""
from .panel import TOWNS as PLACES
from .panel import YEARS

TOWNS = ["id", "name_zh", "name_en", "level", "parent", "type"]
REPORTS = ["document", "town", "year", "genre", "title", "source"]
FIGURES = ["town", "year", "indicator", "value", "lower", "upper", "unit", "kind", "source", "gap"]
TRUTH = ["document", "town", "year", "indicator", "value", "lower", "upper", "resolution", "qualifier", "unit", "kind",
         "relation", "name", "surface", "byte_offset", "byte_length",
         "place", "period"]
FINDINGS = ["document", "town", "year", "finding", "indicator", "other_indicator", "surface", "byte_offset",
            "other_surface", "other_byte_offset"]
YEARBOOK = "清泽区统计年鉴（虚构）"
GAPS = [
    *(("jinmai", 2018, id, "notPublished") for id in (
        "mediated-disputes", "petitions", "penalty-cases", "hotline-orders", "disclosed-items", "reviewed-contracts")),
    ("songping", 2021, "penalty-cases", "suppressed"), ("bailu", 2017, "disclosure-requests", "notMeasured"),
    ("hewan", 2016, "petitions", "definitionChanged"),
]
DESCRIPTOR = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "example-district",
    "title": "清泽区示例 / An example district",
    "title_zh": "清泽区示例",
    "title_en": "An example district",
    "description": "Eight fictional towns, six years of reports on law-based government, from a seeded generator.",
    "description_zh": "八个虚构乡镇六年的法治政府建设报告，由带固定种子的程序生成。",
    "description_en": "Eight fictional towns, six years of reports on law-based government, from a seeded generator.",
    "version": "1.0.0",
    "licenses": [{"name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0"}],
    "sources": [{"title": "generate.py in this folder: every town, figure and sentence is made up"}],
    "resources": [
        {"name": name, "path": f"{name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
        for name in ("towns", "reports", "figures")
    ],
    "yearbook": {
        "language": "zh-Hans",
        "peers": "parent",
        "indicators": ["mediated-disputes", "settlement-rates", "petitions", "petition-visits", "penalty-cases",
                       "law-enforcement-inspections", "reviewed-contracts", "disclosed-items", "hotline-orders",
                       "publicity-events", "grid-workers", "legal-consultations"],
    },
}


def towns():
    rows = [{"id": "qingze", "name_zh": "清泽区", "name_en": "Qingze District", "level": "district", "parent": None}]
    for town in PLACES:
        rows.append({"id": town.id, "name_zh": town.chinese, "name_en": town.english, "level": "town",
                     "parent": "qingze", "type": town.kind})
    return rows


def reports(written):
    for report in written:
        yield {"document": report.document, "town": report.town.id, "year": report.year, "genre": "lawGovernment",
               "title": report.text.splitlines()[0], "source": "generate.py"}


def figures(panels):
    for town in PLACES:
        for year in YEARS:
            for id, unit in (("residents", "人"), ("households", "户")):
                value = panels[town.id][year][id]
                yield {"town": town.id, "year": year, "indicator": id, "value": value, "lower": value, "upper": value,
                       "unit": unit, "kind": "stock", "source": YEARBOOK}
    for town, year, id, reason in GAPS:
        yield {"town": town, "year": year, "indicator": id, "gap": reason}
