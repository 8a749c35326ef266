"""Writes one report and keeps book of every figure in it."""
import re

from . import numbers, panel, prose
from .chance import Stream
from .panel import SEED
from .planted import PLANTED
from .styles import CHINESE_NUMERALS, style_of
from .wordings import NONE, SLOTS, STRANGERS, STUMBLES

CORE = {"mediation", "petitions", "visits", "penalties", "disclosure", "hotline", "publicity", "grid", "contracts",
        "inspections"}
COMPARED = {"mediated-disputes", "petitions", "penalty-cases", "hotline-orders", "disclosed-items", "handled-services",
            "permits", "legal-consultations", "reviewed-contracts"}
# (town, year) → slots or indicators on which the report is silent, with a reason in figures.csv.
SILENT = {
    ("songping", 2021): {"penalties"}, ("bailu", 2017): {"requests"}, ("hewan", 2016): {"petitions"},
}
VILLAGES = {"liuxi": "东桥村", "yunji": "新河村", "sanhe": "上湾村", "bailu": "前庄村", "songping": "石门村",
            "wulipu": "南岗村", "hewan": "永安社区", "jinmai": "高台村"}
UNWRITTEN = {("jinmai", 2018)}
# The unit of the last stated digit of what STUMBLES word in full.
RESOLUTIONS = {"三分之一": None, "80至120户": 1, "35万元": 10000, "120余万元": 10000}
MARKUP = re.compile(r"\[([^\]]*)\]|⟦([^⟧]*)⟧")


class Report:
    """A report's text as it grows, and the figures stated in it."""

    def __init__(self, town, year, facts, panel_of_town, plants):
        self.town, self.year, self.facts = town, year, facts
        self.panel, self.before = panel_of_town, panel_of_town.get(year - 1)
        self.plants = plants
        self.style = style_of(town, year)
        self.stream = Stream(SEED, town.id, year, "report")
        self.text, self.rows, self.document = "", [], f"reports/{town.id}-{year}.txt"
        self.words = {"town": town.chinese, "year": year, "next": year + 1, "word": town.word,
                      "we": self.style.we.format(word=town.word), "day": 8 + self.stream.below(20),
                      "before": year - 1, "before2": year - 2, "village": VILLAGES[town.id]}
        self.number = 0

    # Parts of the text

    def write(self):
        style, plain = self.style, self.style.opening != "statistics"
        self.add(prose.TITLES[panel.TOWNS.index(self.town) % 3].format(**self.words) + "\n")
        if self.stream.chance(0.3):
            self.add(prose.FURNITURE.format(**self.words) + "\n")
        self.paragraph(prose.OPENINGS[style.opening].format(**self.words))
        nested = any("（" in heading for heading in style.headings.values())
        if nested:
            self.add("一、主要举措和成效\n")
        for position, section in enumerate(style.order):
            if section in style.headings:
                self.add(style.indent + style.headings[section].format(n=numbers.chinese_integer(position + 1)) + "\n")
            self.section(section)
        number = 2 if nested else len(style.order) + 1
        heading = (lambda i, words: f"{style.indent}{numbers.chinese_integer(number + i)}、{words}\n") if style.headings else (
            lambda i, words: f"【{words}】\n")
        self.add(heading(0, "主要负责人履行职责情况"))
        self.duties()
        self.add(heading(1, "存在的不足"))
        self.paragraph(self.stream.choice(prose.SHORTCOMINGS))
        if plain or self.stream.chance(0.5):
            self.add(heading(2, self.stream.choice(prose.PLAN_HEADINGS).format(**self.words)))
            self.plan()
        self.add(f"{style.indent}{self.town.chinese}　{self.year}年12月{20 + self.stream.below(9)}日\n")
        return self

    def section(self, section):
        style, stream = self.style, self.stream
        slots = [slot for slot in SLOTS.get(section, {}) if self.states(slot)]
        clauses = [clause for clause in (self.variant(section, slot) for slot in slots) if clause]
        self.add(style.indent)
        boilerplate = stream.shuffled(prose.BOILERPLATE[section])
        if style.opening != "statistics" or stream.chance(0.3):
            self.add(boilerplate.pop().format(**self.words))
        if style.lists and style.opening == "statistics":
            for clause in clauses:
                self.number += 1
                self.add(f"\n{self.number}.")
                self.clause(clause)
                self.add("。")
        elif style.lists:
            for position, clause in enumerate(clauses):
                self.add(style.lists[position] if len(clauses) > 1 else "")
                self.clause(clause)
                self.add("；" if position + 1 < len(clauses) else "。")
        else:
            for position, clause in enumerate(clauses):
                if position and position % 3 == 0 and boilerplate:
                    self.add(boilerplate.pop().format(**self.words))
                if position == 0 and not clause.startswith(("全年", "现有", "辖", "全域", "下辖")):
                    self.add(stream.choice(prose.LEADS).format(**self.words))
                self.clause(clause)
                self.add(style.joiner if style.joiner != "，" and position + 1 < len(clauses) else "。")
        self.stumble(section)
        if section == "services" and stream.chance(0.7):
            words, low, high = stream.choice(STRANGERS)
            self.stranger = low + stream.below(high - low)
            self.add("此外，")
            self.clause(words)
            self.add("。")
        self.add("\n")

    def stumble(self, section):
        """Now and then a sentence of the sort that readers stumble over."""
        stream = Stream(SEED, self.town.id, self.year, section, "stumble")
        if section not in STUMBLES or (self.town.id, self.year) in PLANTED or not stream.chance(0.35):
            return
        words = stream.choice(STUMBLES[section])
        years = [int(y) for y in re.findall(r"@-(\d)", words)]
        if all(self.year - y in self.panel and (self.town.id, self.year - y) not in SILENT for y in years):
            self.clause(words.format(**self.words))
            self.add("。")

    def duties(self):
        self.add(self.style.indent + self.stream.choice(prose.DUTIES).format(**self.words))
        plant = self.plants.get("twice")
        if plant:
            id, value, words = plant
            self.facts = dict(self.facts, **{id: value})
            self.add("在主要负责人推动下，")
            self.clause(words)
            self.add("。")
        elif self.stream.chance(0.35) and self.facts["mediated-disputes"] > 100:
            self.add("在各方努力下，")
            self.clause("共调解矛盾纠纷[mediated-disputes:件~]")
            self.add("。")
        if (self.town.id, self.year) == ("sanhe", 2019):
            self.add("经复核，")
            self.figure_of("mediated-disputes", "件", "调解矛盾纠纷", before="2018年调解矛盾纠纷更正为",
                           value=self.before["mediated-disputes"] - 6, year=2018)
            self.add("。")
        if self.year == 2020 and self.plants.get("cumulative"):
            self.add("“十三五”以来，累计")
            self.figure_of("mediated-disputes", "件", "调解矛盾纠纷", before="调解矛盾纠纷",
                           value=self.plants["cumulative"], kind="cumulative")
            self.add("。")
        self.add("\n")

    def plan(self):
        self.add(self.style.indent + self.stream.choice(prose.PLANS).format(**self.words))
        targets = self.stream.shuffled(prose.TARGETS)[: 1 + self.stream.below(2)]
        for position, target in enumerate(targets):
            self.target(target)
            self.add("，" if position + 1 < len(targets) else "。")
        self.add("\n")

    def target(self, words):
        opening, body, tail = re.fullmatch(r"([^\[]*)\[([^\]]*)\](.*)", words).groups()
        number, unit, head, id, form = body.split(":")
        self.add(opening)
        value = int(number)
        worded = numbers.rate(value * 10, self.style) if unit == "%" else numbers.exact(value, self.style)
        if form == "atLeast":
            worded.upper, worded.qualifier = value + (numbers.last_place(value) if value % 10 else 10), "over"
        if form == "floor":                                                       # 不少于 stands before the numeral
            self.text = self.text.removesuffix("不少于")
            worded = numbers.Worded("不少于" + worded.text, value, value, None, worded.resolution, "atLeast")
            worded.upper = None
        self.row(worded, unit, [id], [head], "target", None, self.year + 1)
        self.add(tail)

    # Choice of what is said

    def states(self, slot):
        silent = SILENT.get((self.town.id, self.year), set())
        if slot in silent:
            return False
        if slot in CORE or slot in self.plants.get("variants", {}):
            return True
        never = Stream(SEED, self.town.id, slot, "never").chance(0.12)
        return not never and not Stream(SEED, self.town.id, self.year, slot, "omitted").chance(0.06)

    def variant(self, section, slot):
        variants = SLOTS[section][slot]
        index = (panel.TOWNS.index(self.town) + Stream(SEED, slot, self.style.opening).below(97))
        index = self.plants.get("variants", {}).get(slot, index % len(variants))
        template = variants[index]
        first = re.search(r"\[([a-z-]+)", template).group(1)
        for match in re.finditer(r"\[([a-z-]+)", template):
            if self.facts.get(match.group(1)) == 0 and match.group(1) != first:
                template = self.without(template, match.group(1))
        if self.facts[first] == 0:
            return NONE.get(first)
        return template

    def without(self, template, indicator):
        """The template without the clause of an indicator whose value is zero."""
        clauses = re.split(r"(?<=[，、])", template)
        kept = [clause for clause in clauses if f"[{indicator}" not in clause]
        return "".join(kept).rstrip("，、")

    # Figures

    def clause(self, template):
        position, compared = 0, False
        for match in MARKUP.finditer(template):
            self.add(template[position:match.start()])
            position = match.end()
            if match.group(2) is not None:
                self.zero(match.group(2), template)
                continue
            if match.group(1)[0] in "=@":
                self.special(match.group(1))
                continue
            ids, unit, *rest = match.group(1).split(":")
            written = template[:match.start()]
            head = rest[0] if rest and rest[0] else default_head(written)
            relation = rest[1] if len(rest) > 1 else None
            self.figure(ids.split("+"), unit, head.split("+"), relation)
            if not compared and ids in COMPARED and "shared-head" not in template:
                compared = self.compare(ids, unit.strip("!~"), head)
        self.add(template[position:])

    def figure(self, ids, unit, heads, relation):
        must_be_exact, must_be_vague, unit = "!" in unit, "~" in unit, unit.strip("!~")
        if ids == [""]:
            return self.row(numbers.exact(self.stranger, self.style), unit, [""], heads, "flow", relation)
        value = self.facts[ids[0]]
        if panel.kind(ids[0]) == "rate":
            worded = numbers.rate(value, self.style)
        elif unit == "万元":
            worded, unit = numbers.in_ten_thousands(value, self.style), "元"
        else:
            worded = None
            vague = must_be_vague or self.stream.chance(self.style.rounding)
            must_be_exact = must_be_exact or ids[0] in self.plants.get("exact", ())
            if value >= 100 and not must_be_exact and vague and relation != "part-of":
                for _ in range(8 if must_be_vague else 1):
                    worded = worded or numbers.rounded(value, self.style, self.stream)
            worded = worded or numbers.exact(value, self.style)
        self.row(worded, unit, ids, heads, panel.kind(ids[0]), relation)

    def special(self, body):
        """A figure of a stumbling sentence."""
        if body[0] == "=":
            surface, unit, head, kind, lower, upper, value = body[1:].split(":")
            low, high = float(lower), float(upper)
            worded = numbers.Worded(surface, float(value) if value else None, low, high, RESOLUTIONS[surface],
                                    "exact" if low == high else "range" if not value else "over")
            return self.row(worded, unit, [""], [head], kind, None, is_whole=True)
        way, id, unit, head = body[1:].split(":")
        value, year = self.facts[id], self.year
        if way == "half":
            value = value * 47 // 100
        elif way == "village":
            value = max(3, value // 9)
        else:
            year += int(way)
            value = self.panel[year][id]
        self.row(numbers.exact(value, self.style), unit, [id], [head], panel.kind(id), None, year,
                 place=self.words["village"] if way == "village" else None,
                 period=f"{self.year}/{self.year}-06" if way == "half" else None)

    def figure_of(self, id, unit, head, before, value, kind=None, year=None):
        self.add(before)
        self.row(numbers.exact(value, self.style), unit, [id], [head], kind or panel.kind(id), None, year)

    def zero(self, words, template):
        id = next(id for id, sentence in NONE.items() if sentence == template)
        head = template.split("⟧")[1]
        self.row(numbers.Worded(words, 0), None, [id], [head], "flow", None)

    def compare(self, id, unit, head):
        """What the year before was, said after the figure; a part of a year's course, drawn now and then."""
        before, now = self.before.get(id) if self.before else None, self.facts[id]
        way = self.style.changes
        planted = self.plants.get("change", {}).get(id)
        if planted is None and (way == "none" or not before or before == now or not self.stream.chance(0.4)):
            return False
        if (self.town.id, self.year) in {("sanhe", 2019)} or (before is None):
            return False
        if way == "both":
            way = self.stream.choice(("rate", "difference"))
        if planted is not None:
            way, by = planted
        else:
            by = panel.tenths(abs(now - before), before) if way == "rate" else abs(now - before)
        if by == 0:
            return False
        up = now > before
        if way == "rate":
            self.add("，同比" + ("增长" if up else "下降"))
            self.row(numbers.rate(by, self.style), "%", [id], [head], "change", "shared-head")
        else:
            self.add("，较上年" + ("增加" if up else "减少"))
            self.row(numbers.exact(by, self.style), unit, [id], [head], "change", "shared-head")
        return True

    def row(self, worded, unit, ids, heads, kind, relation, year=None, place=None, period=None, is_whole=False):
        surface = worded.text if unit is None else worded.text + unit
        if unit == "%" or is_whole:
            surface = worded.text
        if worded.text.endswith("万") and unit == "元":
            surface = worded.text + "元"
        offset = len(self.text.encode())
        self.add(surface)
        for id, head in zip(ids, heads):
            self.rows.append({
                "document": self.document, "town": self.town.id, "year": year or self.year, "indicator": id,
                "value": worded.value, "lower": worded.lower, "upper": worded.upper,
                "resolution": worded.resolution, "qualifier": worded.qualifier, "unit": unit or "",
                "kind": kind, "relation": relation or "", "name": head, "surface": surface,
                "byte_offset": offset, "byte_length": len(surface.encode()),
                "place": place, "period": period,
            })
        self.add(worded.tail)

    def add(self, text):
        self.text += text

    def paragraph(self, text):
        self.add(self.style.indent + text + "\n")


def default_head(written):
    head = re.split(r"[，。；、：“”\]]", written)[-1]
    return re.sub(r"^(全年|其中|共|现有|辖区|全域)|(达到|达)$", "", head)
