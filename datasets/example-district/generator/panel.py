"""The district as it “really” was: towns, years and the actual value of every indicator. Everything here is made up."""
from .chance import Stream, exponential

YEARS = range(2016, 2022)
SEED = "yearbook-example-district-1"


class Town:
    def __init__(self, id, chinese, english, kind, residents, growth, villages, communities):
        self.id, self.chinese, self.english, self.kind = id, chinese, english, kind
        self.residents, self.growth, self.villages, self.communities = residents, growth, villages, communities
        self.word = "街道" if chinese.endswith("街道") else chinese[-1]


TOWNS = [
    Town("liuxi", "柳溪镇", "Liuxi", "suburban", 48120, 0.011, 17, 4),
    Town("yunji", "云集镇", "Yunji", "suburban", 63540, 0.019, 14, 9),
    Town("sanhe", "三河镇", "Sanhe", "rural", 31260, -0.004, 21, 2),
    Town("bailu", "白鹭镇", "Bailu", "rural", 27830, 0.002, 19, 3),
    Town("songping", "松坪镇", "Songping", "mountain", 19410, -0.009, 16, 1),
    Town("wulipu", "五里铺镇", "Wulipu", "rural", 41670, 0.004, 22, 3),
    Town("hewan", "河湾街道", "Hewan", "urban", 92380, 0.024, 3, 16),
    Town("jinmai", "金麦乡", "Jinmai", "mountain", 14720, -0.012, 13, 1),
]

# Counts that arise by chance: events per 10 000 residents, change a year, spread between towns.
EVENTS = {
    "mediated-disputes": (52, 0.02, 0.25), "petition-groups": (6.5, -0.03, 0.3), "petitions": (22, -0.02, 0.3),
    "penalty-cases": (9, 0.06, 0.4), "hearings": (0.35, 0.05, 0.3), "review-cases": (0.5, 0.05, 0.4),
    "lawsuits": (0.7, 0.04, 0.4), "disclosure-requests": (1.6, 0.08, 0.5), "hotline-orders": (95, 0.17, 0.25),
    "legal-aid-cases": (3.2, 0.05, 0.3), "legal-consultations": (70, 0.06, 0.3), "permits": (14, 0.04, 0.3),
    "handled-services": (1900, 0.07, 0.25), "work-accidents": (0.22, -0.1, 0.4), "fires": (1.7, -0.05, 0.3),
    "safety-hazards": (38, 0.03, 0.3), "grid-matters": (310, 0.12, 0.3), "new-market-entities": (62, 0.05, 0.3),
}
# What the administration decides: at 40 000 residents, exponent of size, change a year, noise.
DECISIONS = {
    "law-enforcement-inspections": (900, 0.8, 0.05, 0.08), "enforcement-officers": (19, 0.5, 0.03, 0.04),
    "officer-trainings": (9, 0.1, 0.05, 0.2), "joint-operations": (24, 0.4, 0.04, 0.15),
    "demolished-areas": (21000, 0.7, -0.18, 0.3), "normative-documents": (3, 0.1, 0.0, 0.4),
    "reviewed-decisions": (17, 0.3, 0.06, 0.2), "reviewed-contracts": (120, 0.6, 0.1, 0.12),
    "legal-advisers": (4, 0.4, 0.05, 0.05), "legal-opinions": (26, 0.5, 0.08, 0.2),
    "leader-law-study-sessions": (12, 0.0, 0.03, 0.15), "law-meetings": (5, 0.0, 0.06, 0.25),
    "law-trainings": (7, 0.2, 0.04, 0.2), "publicity-events": (42, 0.5, 0.06, 0.15),
    "leaflets": (14000, 0.8, 0.02, 0.2), "disclosed-items": (620, 0.4, 0.11, 0.12),
    "emergency-drills": (11, 0.4, 0.05, 0.2), "enterprise-visits": (320, 0.9, 0.09, 0.15),
    "mediators": (88, 0.6, 0.01, 0.02), "grid-cells": (105, 0.8, 0.015, 0.01), "proposals": (12, 0.3, 0.0, 0.2),
    "theory-talks": (36, 0.4, 0.05, 0.2), "online-service-items": (130, 0.0, 0.09, 0.03),
}
# Towns whose course differs: factor of one more year.
TRENDS = {
    ("sanhe", "mediated-disputes"): 0.90, ("yunji", "penalty-cases"): 1.16, ("hewan", "petition-groups"): 0.88,
    ("songping", "fires"): 1.08, ("liuxi", "disclosure-requests"): 1.25, ("bailu", "leaflets"): 0.93,
}
# Little went on in the year of the closed doors.
PUBLIC = {"publicity-events", "law-trainings", "theory-talks", "emergency-drills", "legal-consultations"}


def share(stream, n, mean):
    """How many of n succeed, each with probability `mean`."""
    return sum(stream.chance(mean) for _ in range(n))


def town_panel(town):
    """Year → indicator → actual value; rates in tenths of a percent."""
    panel = {}
    effect = {}
    for id, (_, _, spread) in EVENTS.items():
        effect[id] = exponential(spread * Stream(SEED, town.id, id, "effect").normal())
    residents = float(town.residents)
    for year in YEARS:
        t = year - YEARS[0]
        facts = {}
        stream = Stream(SEED, town.id, year, "residents")
        residents *= 1 + town.growth + 0.003 * stream.normal() if t else 1
        people = int(residents)
        facts["residents"] = people
        facts["households"] = int(people / (3.05 - 0.03 * t))
        facts["villages"], facts["communities"] = town.villages, town.communities
        facts["villages-and-communities"] = town.villages + town.communities
        closed = 0.72 if year == 2020 else 1.0
        for id, (per, change, _) in EVENTS.items():
            course = TRENDS.get((town.id, id), 1 + change)
            mean = per * people / 10000 * effect[id] * product(course, t) * (closed if id in PUBLIC else 1)
            facts[id] = Stream(SEED, town.id, year, id).poisson(mean)
        for id, (at, exponent, change, noise) in DECISIONS.items():
            level = Stream(SEED, town.id, id, "level").normal()
            year_noise = Stream(SEED, town.id, year, id).normal()
            size = power(people / 40000, exponent)
            course = TRENDS.get((town.id, id), 1 + change)
            factor = exponential(noise * (level + 0.5 * year_noise))
            facts[id] = int(at * size * product(course, t) * factor * (closed if id in PUBLIC else 1) + 0.5)
        derive(facts, town, year)
        panel[year] = facts
    return panel


def product(x, count):
    result = 1.0
    for _ in range(count):
        result *= x
    return result


def power(x, exponent):
    """x to a multiple of 0.1 by Newton's tenth root, so that only basic arithmetic is used."""
    root = max(1.0, x)
    for _ in range(80):
        root = (9 * root + x / product(root, 9)) / 10
    return product(root, int(exponent * 10 + 0.5))


def tenths(part, whole):
    """A percentage in tenths of a percent, rounded half up."""
    return (2000 * part + whole) // (2 * whole)


def derive(facts, town, year):
    """Parts, rates and what follows from other values."""
    stream = Stream(SEED, town.id, year, "derived")
    facts["petition-visits"] = facts["petition-groups"] + sum(
        stream.poisson(5.5 + 6 * stream.uniform()) for _ in range(facts["petition-groups"]))
    facts["resolved-petitions"] = share(stream, facts["petitions"], 0.955)
    facts["settled-disputes"] = share(stream, facts["mediated-disputes"], 0.972)
    facts["summary-procedure-penalties"] = share(stream, facts["penalty-cases"], 0.4)
    facts["general-procedure-penalties"] = facts["penalty-cases"] - facts["summary-procedure-penalties"]
    facts["fines"] = sum(200 + 100 * stream.below(60) for _ in range(facts["penalty-cases"]))
    facts["lost-lawsuits"] = share(stream, facts["lawsuits"], 0.12)
    facts["website-items"] = share(stream, facts["disclosed-items"], 0.52)
    facts["wechat-items"] = share(stream, facts["disclosed-items"] - facts["website-items"], 0.71)
    facts["deputy-proposals"] = share(stream, facts["proposals"], 0.6)
    facts["committee-proposals"] = facts["proposals"] - facts["deputy-proposals"]
    facts["removed-safety-hazards"] = share(stream, facts["safety-hazards"], 0.962)
    facts["grid-workers"] = facts["grid-cells"] + stream.below(12)
    facts["law-training-attendances"] = sum(35 + stream.below(50) for _ in range(facts["law-trainings"]))
    facts["publicity-attendances"] = sum(60 + stream.below(190) for _ in range(facts["publicity-events"]))
    facts["law-examination-participants"] = 40 + facts["residents"] // 900 + stream.below(8)
    facts["demolished-areas"] = facts["demolished-areas"] // 100 * 100
    closed = share(stream, facts["hotline-orders"], 0.978)
    facts["hotline-on-time-rates"] = tenths(closed, max(1, facts["hotline-orders"]))
    facts["hotline-satisfaction-rates"] = min(998, 905 + 9 * (year - 2016) + stream.below(35))
    facts["proposal-reply-rates"] = facts["proposal-satisfaction-rates"] = 1000
    for rate, part, whole in RATES:
        if facts[whole]:
            facts[rate] = tenths(facts[part], facts[whole])


RATES = [
    ("petition-settlement-rates", "resolved-petitions", "petitions"),
    ("settlement-rates", "settled-disputes", "mediated-disputes"),
    ("rectification-rates", "removed-safety-hazards", "safety-hazards"),
]
KINDS = {**{id: "rate" for id in (
    "hotline-on-time-rates", "hotline-satisfaction-rates", "proposal-reply-rates", "proposal-satisfaction-rates",
    "petition-settlement-rates", "settlement-rates", "rectification-rates")},
    **{id: "stock" for id in (
        "residents", "households", "villages", "communities", "villages-and-communities", "enforcement-officers",
        "legal-advisers", "mediators", "grid-cells", "grid-workers", "online-service-items")}}


def kind(id):
    return KINDS.get(id, "flow")
