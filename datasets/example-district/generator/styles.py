"""House styles: how a town writes. Headings, order of sections, numerals, qualifiers, list markers, ways to compare years."""


class Style:
    def __init__(self, numerals, forms, rounding, opening, order, headings, lists, joiner, changes, we, indent="　　"):
        self.numerals, self.forms, self.rounding, self.opening = numerals, forms, rounding, opening
        self.order, self.headings, self.lists, self.joiner = order, headings, lists, joiner
        self.changes, self.we, self.indent = changes, we, indent


FORMAL = Style(
    "arabic", ["余", "多"], 0.25, "formal",
    ["leadership", "decisions", "services", "enforcement", "emergencies", "disputes", "supervision", "technology"],
    {
        "leadership": "（{n}）加强学习宣传，夯实法治思想根基", "decisions": "（{n}）健全制度体系，推进科学民主决策",
        "services": "（{n}）转变政府职能，优化营商环境", "enforcement": "（{n}）深化执法改革，严格规范公正文明执法",
        "emergencies": "（{n}）完善应急体系，防范化解风险", "disputes": "（{n}）坚持源头治理，依法化解矛盾纠纷",
        "supervision": "（{n}）强化监督制约，促进权力规范运行", "technology": "（{n}）推进数字治理，提升服务效能",
    },
    None, "，", "rate", "全{word}",
)
ENUMERATED = Style(
    "arabic", ["余", "近", "超", "余"], 0.6, "plain",
    ["disputes", "enforcement", "leadership", "supervision", "decisions", "technology", "services", "emergencies"],
    {
        "leadership": "{n}、普法用法两手抓", "decisions": "{n}、决策程序再规范", "services": "{n}、便民服务再升级",
        "enforcement": "{n}、执法行为再规范", "emergencies": "{n}、安全底线再筑牢", "disputes": "{n}、矛盾化解在基层",
        "supervision": "{n}、政务公开更透明", "technology": "{n}、基层治理更智慧",
    },
    ["一是", "二是", "三是", "四是", "五是", "六是", "七是"], "；", "difference", "我{word}",
)
CHINESE_NUMERALS = Style(
    "chinese", ["余", "多", "近", "余"], 0.45, "formal",
    ["decisions", "leadership", "enforcement", "disputes", "emergencies", "technology", "supervision", "services"],
    {
        "leadership": "（{n}）学法普法", "decisions": "（{n}）依法决策", "services": "（{n}）为民服务",
        "enforcement": "（{n}）行政执法", "emergencies": "（{n}）安全与应急", "disputes": "（{n}）纠纷化解",
        "supervision": "（{n}）政务公开与监督", "technology": "（{n}）治理方式",
    },
    None, "，", "none", "全{word}",
)
TERSE = Style(
    "arabic", ["约", "左右", "以上", "余"], 0.4, "statistics",
    ["overview", "enforcement", "disputes", "decisions", "supervision", "services", "technology", "emergencies",
     "leadership"],
    {}, [f"{i}." for i in range(1, 10)], "；", "both", "本{word}", indent="",
)
NARRATIVE = Style(
    "arabic", ["超", "近", "多", "约"], 0.5, "narrative",
    ["overview", "services", "technology", "disputes", "leadership", "decisions", "enforcement", "supervision",
     "emergencies"],
    {
        "overview": "{n}、基本情况", "leadership": "{n}、普法宣传教育情况", "decisions": "{n}、依法科学民主决策情况",
        "services": "{n}、“放管服”改革情况", "enforcement": "{n}、行政执法情况", "emergencies": "{n}、应急管理情况",
        "disputes": "{n}、社会矛盾纠纷化解情况", "supervision": "{n}、接受监督情况", "technology": "{n}、基层治理情况",
    },
    None, "。", "rate", "我{word}",
)
FULL_WIDTH = Style(
    "full-width", ["余", "约", "以上"], 0.35, "plain",
    ["leadership", "disputes", "decisions", "supervision", "enforcement", "services", "emergencies", "technology"],
    {
        "leadership": "（{n}）抓学习、抓宣传", "decisions": "（{n}）抓决策、抓审查", "services": "（{n}）抓服务、促发展",
        "enforcement": "（{n}）抓执法、强队伍", "emergencies": "（{n}）抓安全、守底线", "disputes": "（{n}）抓化解、促和谐",
        "supervision": "（{n}）抓公开、强监督", "technology": "（{n}）抓网格、强治理",
    },
    None, "，", "difference", "本{word}",
)

# Who wrote for a town until and from a year: a new writer brings a new style.
TOWN_STYLES = {
    "liuxi": [(2016, FORMAL)],
    "yunji": [(2016, ENUMERATED)],
    "sanhe": [(2016, CHINESE_NUMERALS), (2020, FORMAL)],
    "bailu": [(2016, TERSE)],
    "songping": [(2016, NARRATIVE)],
    "wulipu": [(2016, FORMAL), (2018, NARRATIVE)],
    "hewan": [(2016, ENUMERATED), (2019, TERSE)],
    "jinmai": [(2016, FULL_WIDTH)],
}


def style_of(town, year):
    chosen = None
    for start, style in TOWN_STYLES[town.id]:
        if year >= start:
            chosen = style
    return chosen
