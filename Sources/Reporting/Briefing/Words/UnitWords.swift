import Comparison
import Indicators

extension IndicatorUnit {
    /// The unit in words of both languages; one that has no English word stands as it is.
    var words: BilingualText {
        if let sides = quotient {
            return BilingualText(
                chinese: symbol,
                english: sides.numerator.words[.en] + " per " + Self.singular(sides.denominator.words[.en]))
        }
        return BilingualText(chinese: symbol, english: Self.english[symbol] ?? Self.byFamily[family] ?? symbol)
    }

    static func singular(_ plural: String) -> String {
        switch plural {
        case "people": "person"
        case "copies": "copy"
        case "batches": "batch"
        case _ where plural.hasSuffix("s") && plural != "times": String(plural.dropLast())
        default: plural
        }
    }

    private static let english: [String: String] = [
        "%": "%", "‰": "‰", "个": "items", "场": "sessions", "期": "issues", "份": "copies", "册": "copies", "元": "yuan",
        "平方米": "m²", "平方公里": "km²", "公顷": "hectares", "亩": "mu", "米": "m", "公里": "km", "吨": "tonnes",
        "公斤": "kg", "立方米": "m³", "千瓦时": "kWh", "千瓦": "kW", "天": "days", "小时": "hours", "年": "years",
        "个百分点": "percentage points", "倍": "times", "批": "batches", "批次": "batches", "户次": "household visits",
        "车次": "vehicle trips", "村": "villages", "社区": "communities", "条": "items", "封": "letters", "篇": "articles",
        "部": "volumes", "家": "organisations", "所": "institutions", "美元": "US dollars", "欧元": "euros",
        "港元": "Hong Kong dollars", "英镑": "pounds", "克朗": "kronor", "瑞典克朗": "kronor", "SEK": "kronor",
        "对": "couples", "辆": "vehicles", "万元": "10,000 yuan",
    ]

    private static let byFamily: [UnitFamily: String] = [
        .cases: "cases", .persons: "people", .personTimes: "person-times", .batches: "batches", .occasions: "times",
        .copies: "copies", .items: "items", .households: "households", .organisations: "organisations",
        .places: "places", .pieces: "pieces", .teams: "teams", .vehicles: "vehicles", .animals: "animals",
        .plants: "plants", .doses: "doses",
    ]
}

extension Formula {
    /// The unit of the value in words of both languages: `件/万人`, `cases per 10,000 people`.
    var unitWords: BilingualText {
        guard let denominator else { return numerator.unit.words }
        if form == .share, scale == 100 { return BilingualText("%") }
        if unit.isEmpty { return BilingualText("") }
        let below = denominator.unit.words[.en]
        let each =
            scale == 1 ? IndicatorUnit.singular(below) : NumberText.display(scale) + " " + below
        return BilingualText(chinese: unit, english: numerator.unit.words[.en] + " per " + each)
    }

    /// The name of the quantity in a heading.
    var heading: BilingualText {
        guard let denominator, form == .rate else { return name }
        let below = denominator.name[.en]
        let lowered = below.prefix(1).lowercased() + below.dropFirst()
        let each = scale == 1 ? "" : NumberText.display(scale) + " "
        return BilingualText(chinese: name[.zhHans], english: "\(numerator.name[.en]) per \(each)\(lowered)")
    }
}

extension Town.Level {
    /// The places of the level, as they are counted: `镇`, `towns`.
    var plural: BilingualText {
        switch self {
        case .village: BilingualText(chinese: "村", english: "villages")
        case .town: BilingualText(chinese: "镇", english: "towns")
        case .district: BilingualText(chinese: "区县", english: "districts")
        case .city: BilingualText(chinese: "市", english: "cities")
        case .province: BilingualText(chinese: "省", english: "provinces")
        case .nation: BilingualText(chinese: "国家", english: "nations")
        }
    }

    /// So many places: `8个镇`, `8 towns`, `1 town`.
    func counted(_ count: Int) -> BilingualText {
        BilingualText(
            chinese: "\(count)个\(plural.chinese)",
            english: "\(NumberText.display(Double(count))) " + (count == 1 ? rawValue : plural.english))
    }
}
