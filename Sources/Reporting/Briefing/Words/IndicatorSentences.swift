import Comparison
import Indicators
import Statistics

/// What is said in words of one indicator; every sentence carries its numbers, and the intervals where there are any.
struct IndicatorSentences {
    let analysis: IndicatorAnalysis

    private var formula: Formula { analysis.formula }
    private var comparison: TownComparison { analysis.comparison }
    private var share: String { NumberText.percent(comparison.level) }
    private var magnitude: Magnitude { analysis.magnitude }
    private var level: Town.Level { comparison.rows.first?.town.level ?? .town }

    /// A value with its unit and its interval: `3.1 cases per 10,000 people (95% interval 2.1–4.4)`.
    private func value(_ row: TownComparison.Row) -> BilingualText {
        let quantity = row.quantity
        let chart = ChartRow(name: row.town.name, value: quantity.value, bounds: quantity.bounds)
        let number = chart.text(magnitude)
        let unit = magnitude.word + formula.unitWords
        let spaced = unit.english.isEmpty || unit.english == "%" ? unit.english : " " + unit.english
        return BilingualText(chinese: number.chinese + unit.chinese, english: number.english + spaced)
            + interval(quantity.interval)
    }

    private func interval(_ interval: Interval?) -> BilingualText {
        guard let interval else { return BilingualText("") }
        let words = magnitude.text(interval)
        return BilingualText(
            chinese: "（\(share)区间 \(words.chinese)）", english: " (\(share) interval \(words.english))")
    }

    /// From the lowest to the highest, and the median or the rate of all together.
    var range: BilingualText? {
        guard let highest = comparison.rows.first, let lowest = comparison.rows.last, comparison.rows.count >= 2,
            let summary = comparison.summary
        else { return nil }
        let count = level.counted(comparison.rows.count)
        let (low, high) = (value(lowest), value(highest))
        var text = BilingualText(
            chinese:
                "\(analysis.year)年有数据的\(count.chinese)中，\(lowest.town.name[.zhHans])最低，为\(low.chinese)；\(highest.town.name[.zhHans])最高，为\(high.chinese)",
            english:
                "In \(analysis.year), \(count.english) state it: from \(lowest.town.name[.en]) with \(low.english) to \(highest.town.name[.en]) with \(high.english)"
        )
        if formula.denominator != nil, let together = summary.pooled, let pooled = together.value {
            let number = magnitude.text(pooled)
            text =
                text
                + BilingualText(
                    chinese: "；合计为\(number.chinese)", english: "; all together \(number.english)")
                + interval(together.chance.interval)
        } else {
            let number = magnitude.text(summary.median.value)
            text = text + BilingualText(chinese: "；中位数为\(number.chinese)", english: "; the median is \(number.english)")
        }
        return text + BilingualText(chinese: "。", english: ".")
    }

    /// Which towns can be told from the others, or why nothing is said of chance.
    var standing: BilingualText? {
        let contrasts = comparison.rows.compactMap(\.peers)
        guard contrasts.count >= 2 else { return nil }
        guard contrasts.contains(where: { $0.basis == .pooledRate }) else { return withoutChance }
        func names(_ direction: Direction) -> [BilingualText] {
            comparison.rows.filter { $0.peers?.basis == .pooledRate && $0.peers?.verdict.direction == direction }
                .map(\.town.name)
        }
        let (higher, lower) = (names(.higher), names(.lower))
        let rate = NumberText.percent(1 - comparison.level)
        guard !higher.isEmpty || !lower.isEmpty else {
            return BilingualText(
                chinese: "没有哪个\(level.plural.chinese)与其余各\(level.plural.chinese)的合计水平有超出偶然的差别（错误发现率\(rate)）。",
                english:
                    "No \(level.rawValue) can be told from the rate of the others together by more than chance (false discovery rate \(rate))."
            )
        }
        var parts: [BilingualText] = []
        if !higher.isEmpty {
            parts.append(
                Self.list(higher, of: level, BilingualText(chinese: "高于其余合计", english: "above the others together")))
        }
        if !lower.isEmpty {
            parts.append(
                Self.list(lower, of: level, BilingualText(chinese: "低于其余合计", english: "below the others together")))
        }
        let rest = contrasts.count - higher.count - lower.count
        let words = BilingualText(
            chinese: parts.map(\.chinese).joined(separator: "；"), english: parts.map(\.english).joined(separator: "; "))
        let end =
            rest == 0
            ? BilingualText(chinese: "（错误发现率\(rate)）。", english: " (false discovery rate \(rate)).")
            : BilingualText(
                chinese: "；另外\(rest)个看不出超出偶然的差别（错误发现率\(rate)）。",
                english: "; the other \(rest) cannot be told apart by more than chance (false discovery rate \(rate)).")
        return words + end
    }

    private var withoutChance: BilingualText? {
        let reasons = comparison.rows.compactMap { $0.quantity.chance.refusal }
        guard let reason = reasons.first else {
            return BilingualText(
                chinese: "区间是就各自的真实水平而言的；各镇之间只按数值比较，不作检验。",
                english:
                    "The intervals concern each place’s own underlying level; the places are compared by their values only, without a test."
            )
        }
        let words = reason.text
        return BilingualText(
            chinese: "\(words.chinese)；因此只按所报数值排序，差别大小由读者判断。",
            english:
                "\(words.english.prefix(1).uppercased() + words.english.dropFirst()). The order is therefore that of the stated values alone, and says nothing of chance."
        )
    }

    /// `3 towns are above: A, B and C`; of many, only how many.
    private static func list(_ names: [BilingualText], of level: Town.Level, _ what: BilingualText) -> BilingualText {
        let count = level.counted(names.count)
        let verb = names.count == 1 ? "is" : "are"
        guard names.count <= 6 else {
            return BilingualText(
                chinese: "\(count.chinese)\(what.chinese)", english: "\(count.english) \(verb) \(what.english)")
        }
        return BilingualText(
            chinese: "\(names.map { $0[.zhHans] }.joined(separator: "、"))\(what.chinese)",
            english: "\(english(names.map { $0[.en] })) \(verb) \(what.english)")
    }

    /// `A, B and C`.
    static func english(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// How many series rise or fall by the test, and how many would do so by chance.
    var trend: BilingualText? {
        let trends = analysis.rows.compactMap { analysis.trends[$0.town.id] }
        guard !trends.isEmpty else { return nil }
        func count(_ direction: Direction) -> Int { trends.count { $0.verdict.direction == direction } }
        let (up, down, same) = (count(.higher), count(.lower), count(.same))
        let rate = NumberText.percent(1 - comparison.level)
        let testable = trends.filter { trend in
            !trend.warnings.contains { if case .tooShortForTest = $0 { true } else { false } }
        }
        guard !testable.isEmpty else {
            let longest = trends.map(\.n).max()!
            return BilingualText(
                chinese: "序列最长只有\(longest)年，即使年年上升，也达不到\(rate)的检验水平；因此只画出数值，不判断趋势。",
                english:
                    "The longest series has \(longest) years: not even a rise in every year could reach the \(rate) level, so that trends are drawn but not judged."
            )
        }
        let expected = NumberText.display(Double(testable.count) * (1 - comparison.level), digits: 2)
        return BilingualText(
            chinese:
                "在有三年以上数据的\(trends.count)个序列中，\(up)个上升，\(down)个下降，\(same)个未见明确趋势（Mann–Kendall检验，逐个\(rate)；若都没有趋势，平均也会有至多\(expected)个被误判）。",
            english:
                "Of \(trends.count) series of three years or more, \(up) rise, \(down) fall and \(same) show no clear trend (Mann–Kendall test, \(rate) each; if there were no trend at all, up to \(expected) would still seem to have one)."
        )
    }

    /// What changed since the earlier year.
    var change: BilingualText? {
        guard let earlier = analysis.earlierYear, !analysis.changes.isEmpty else { return nil }
        let tested = analysis.changes.filter { $0.chanceVerdict != nil }
        if tested.isEmpty {
            let up = analysis.changes.count { $0.verdict.direction == .higher }
            let down = analysis.changes.count { $0.verdict.direction == .lower }
            let same = analysis.changes.count - up - down
            return BilingualText(
                chinese: "与\(earlier)年相比，所报数值\(up)个较高，\(down)个较低，\(same)个相同。",
                english: "Against \(earlier), \(up) state a higher value, \(down) a lower one and \(same) the same.")
        }
        let up = tested.count { $0.chanceVerdict!.direction == .higher }
        let down = tested.count { $0.chanceVerdict!.direction == .lower }
        return BilingualText(
            chinese:
                "与\(earlier)年相比，可检验的\(tested.count)个中，\(up)个上升、\(down)个下降，其余\(tested.count - up - down)个的变化不超出偶然（两个计数的精确检验，逐个判断）。",
            english:
                "Against \(earlier), of \(tested.count) that can be tested \(up) rose and \(down) fell; the change of the other \(tested.count - up - down) is within chance (exact test of two counts, one by one)."
        )
    }

    /// What the wording leaves open in the order.
    var wording: BilingualText? {
        let open = comparison.rows.count { !$0.rank.isCertain }
        guard open > 0 else { return nil }
        return BilingualText(
            chinese: "其中\(open)个的数值写作“余”“近”“约”等，名次只能给出范围。",
            english: open == 1
                ? "The rank of 1 is only known as a range, because of how figures are worded."
                : "The ranks of \(open) are only known as ranges, because of how figures are worded.")
    }

    /// All that is said, in order.
    var all: [BilingualText] { [range, standing, wording, change, trend].compactMap(\.self) }
}

extension IndicatorAnalysis {
    /// The magnitude in which the indicator's numbers are written.
    var magnitude: Magnitude {
        Magnitude(suiting: rows.map { $0.quantity.position.magnitude }.filter(\.isFinite).max() ?? 0)
    }
}
