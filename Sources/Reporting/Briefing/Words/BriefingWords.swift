import Comparison
import Indicators

/// Small phrases that several sections use.
enum BriefingWords {
    /// The years in words: `2021年`, `2016–2021年`, `2016、2018年`.
    static func years(_ years: [Int]) -> BilingualText {
        guard let first = years.first, let last = years.last else {
            return BilingualText(chinese: "", english: "no year")
        }
        if first == last { return BilingualText(chinese: "\(first)年", english: "\(first)") }
        if years.count == last - first + 1 {
            return BilingualText(chinese: "\(first)–\(last)年", english: "\(first)–\(last)")
        }
        let list = years.map(String.init)
        if years.count <= 4 {
            return BilingualText(
                chinese: list.joined(separator: "、") + "年", english: IndicatorSentences.english(list))
        }
        return BilingualText(
            chinese: "\(first)–\(last)年中的\(years.count)个年份", english: "\(years.count) years of \(first)–\(last)")
    }

    /// The years from the first to the last of some trends.
    static func span(of trends: [SeriesTrend]) -> BilingualText {
        years(Set(trends.flatMap(\.years)).sorted())
    }

    /// The number of cells about which something is stated.
    static func filledCells(of panel: Panel) -> Int {
        var count = 0
        for indicator in panel.indicators.indices {
            for year in panel.years.indices {
                count += panel.towns.indices.count { !panel.cell(indicator: indicator, town: $0, year: year).isMissing }
            }
        }
        return count
    }
}

extension UnplacedFigure.Reason {
    /// The reason in words.
    var words: BilingualText {
        switch self {
        case .noTown: BilingualText(chinese: "不知属于哪个地方", english: "nothing tells the place")
        case .noYear: BilingualText(chinese: "不知属于哪一年", english: "nothing tells the year")
        case .noIndicator: BilingualText(chinese: "目录中没有对应的指标", english: "no indicator of the catalogue fits")
        case .notALevel: BilingualText(chinese: "是变化量、目标或位次，不是水平", english: "a change, a target or a rank, not a level")
        case .kindDiffers:
            BilingualText(chinese: "类型与指标不符（如比率与计数）", english: "another kind than the indicator’s (a rate for a count)")
        case .unitDiffers:
            BilingualText(chinese: "单位与指标不可换算", english: "a unit that does not compare with the indicator’s")
        case .severalYears: BilingualText(chinese: "涵盖多个年份", english: "covers several years")
        case .partOfTown: BilingualText(chinese: "只涉及部分区域", english: "covers a part of the place only")
        }
    }
}

extension Finding.Severity {
    /// The severity as a word with its mark.
    var words: BilingualText {
        switch self {
        case .error: BilingualText(chinese: "■ 错误", english: "■ error")
        case .warning: BilingualText(chinese: "▲ 警告", english: "▲ warning")
        case .note: BilingualText(chinese: "● 提示", english: "● note")
        }
    }
}

extension Chance {
    /// What the model of chance allows to be said of a figure.
    var words: BilingualText {
        switch self {
        case .event: BilingualText(chinese: "独立事件（泊松）", english: "independent events (Poisson)")
        case .share: BilingualText(chinese: "n件中的x件（二项）", english: "x of n cases (binomial)")
        case .clustered: BilingualText(chinese: "成批发生，不给区间", english: "comes in groups: no interval")
        case .none: BilingualText(chinese: "完整计数或决定，不给区间", english: "complete count or decision: no interval")
        }
    }
}

extension Polarity {
    /// The direction in words.
    var words: BilingualText {
        switch self {
        case .higherIsBetter: BilingualText(chinese: "高为优", english: "higher is better")
        case .lowerIsBetter: BilingualText(chinese: "低为优", english: "lower is better")
        case .neither: BilingualText(chinese: "不分优劣", english: "neither")
        }
    }
}
