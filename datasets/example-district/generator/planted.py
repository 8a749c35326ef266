"""Contradictions put into some reports on purpose, so that an audit has something true to find."""

# (town, year) → what is planted: the facts as (wrongly) stated, the variants that state them, the change as stated.
PLANTED = {
    ("songping", 2017): ("part-exceeds-whole", "petitions", {"variants": {"petitions": 1}}),
    ("liuxi", 2018): ("part-exceeds-whole", "proposals", {"variants": {"proposals": 0}}),
    ("yunji", 2018): ("change-contradicts-levels", "mediated-disputes", {"variants": {"mediation": 0}}),
    ("liuxi", 2020): ("change-contradicts-levels", "hotline-orders", {"variants": {"hotline": 0}}),
    ("wulipu", 2019): ("rate-contradicts-counts", "settlement-rates", {"variants": {"mediation": 0}}),
    ("hewan", 2020): ("rate-contradicts-counts", "rectification-rates", {"variants": {"hazards": 0}}),
    ("bailu", 2019): ("stated-twice-differently", "disclosed-items", {"variants": {"disclosure": 2}}),
    ("sanhe", 2021): ("stated-twice-differently", "reviewed-contracts", {"variants": {"contracts": 0}}),
    ("hewan", 2018): ("rate-above-100", "hotline-on-time-rates", {"variants": {"hotline": 0}}),
    ("jinmai", 2020): ("rate-above-100", "settlement-rates", {"variants": {"mediation": 0}}),
}
# The figure that contradicts: finding → indicator → the other indicator.
OTHERS = {
    ("part-exceeds-whole", "petitions"): "resolved-petitions", ("part-exceeds-whole", "proposals"): "deputy-proposals",
    ("rate-contradicts-counts", "settlement-rates"): "settled-disputes",
    ("rate-contradicts-counts", "rectification-rates"): "removed-safety-hazards",
}
TWICE = {"disclosed-items": ("主动公开政府信息[disclosed-items:条!]", 0.87),
         "reviewed-contracts": ("审查各类合同[reviewed-contracts:件!]", 1.31)}
CUMULATIVE = {("liuxi", 2020), ("yunji", 2020), ("wulipu", 2020)}


def plants(town, year, panel):
    facts = panel[year]
    out = {}
    if (town.id, year) in CUMULATIVE:
        out["cumulative"] = sum(panel[y]["mediated-disputes"] for y in range(2016, 2021))
    if (town.id, year) not in PLANTED:
        return out
    finding, id, extra = PLANTED[town.id, year]
    out.update(extra)
    if finding == "part-exceeds-whole":
        part = OTHERS[finding, id]
        out["facts"] = {part: facts[id] + 3}
    elif finding == "change-contradicts-levels":
        now, before = facts[id], panel[year - 1][id]
        if id == "mediated-disputes":
            out["change"] = {id: ("difference", abs(now - before) + 40)}
        else:
            out["change"] = {id: ("rate", 1000 * abs(now - before) // before + 173)}
        out["exact"] = {id}
    elif finding == "rate-contradicts-counts":
        out["facts"] = {id: 999}
        out["exact"] = {"mediated-disputes", "settled-disputes", "safety-hazards", "removed-safety-hazards"}
    elif finding == "stated-twice-differently":
        words, factor = TWICE[id]
        out["twice"] = (id, int(facts[id] * factor), words)
        out["exact"] = {id}
    elif finding == "rate-above-100":
        out["facts"] = {id: 1023}
    return out


def findings(reports):
    """One row a planted contradiction, with the two places that contradict each other."""
    for report in reports:
        planted = PLANTED.get((report.town.id, report.year))
        if not planted:
            continue
        finding, id, _ = planted
        other = OTHERS.get((finding, id), id)
        first = next(r for r in report.rows if r["indicator"] == id and r["kind"] not in ("change", "target"))
        if finding == "rate-above-100":
            second = {"indicator": None, "surface": None, "byte_offset": None}
        elif finding == "change-contradicts-levels":
            second = next(r for r in report.rows if r["indicator"] == id and r["kind"] == "change")
        else:
            second = [r for r in report.rows if r["indicator"] == other and r["kind"] not in ("change", "target")][-1]
        assert first is not second, (report.document, finding)
        yield {"document": report.document, "town": report.town.id, "year": report.year, "finding": finding,
               "indicator": id, "other_indicator": second["indicator"], "surface": first["surface"],
               "byte_offset": first["byte_offset"], "other_surface": second["surface"],
               "other_byte_offset": second["byte_offset"]}
