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

    /// The power that the numbers leave out, as it stands behind one: `万`, ` million`.
    private var power: BilingualText {
        let word = magnitude.word
        return word.english.isEmpty
            ? word : BilingualText(chinese: word.chinese, english: " " + word.english.filter { $0 != " " })
    }

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
            let number = magnitude.text(pooled, digits: 3) + power
            text =
                text
                + BilingualText(
                    chinese: "；合计为\(number.chinese)", english: "; for all together it is \(number.english)")
                + interval(together.chance.interval)
        } else {
            let number = magnitude.text(summary.median.value, digits: 3) + power
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
        let counts = Self.counts([
            (up, BilingualText(chinese: "上升", english: "rise")), (down, BilingualText(chinese: "下降", english: "fall")),
            (same, BilingualText(chinese: "未见明确趋势", english: "show no clear trend")),
        ])
        let expected = NumberText.display(Double(testable.count) * (1 - comparison.level), digits: 2)
        return BilingualText(
            chinese:
                "在有三年以上数据的\(trends.count)个序列中，\(counts.chinese)（Mann–Kendall检验，逐个\(rate)；若都没有趋势，平均也会有至多\(expected)个被误判）。",
            english:
                "Of \(trends.count) series of three years or more, \(counts.english) (Mann–Kendall test, \(rate) each; if there were no trend at all, up to \(expected) would still seem to have one)."
        )
    }

    /// Several counts of one whole, those of none left out: `3 rise and 5 show no clear trend`.
    static func counts(_ parts: [(count: Int, what: BilingualText)]) -> BilingualText {
        let present = parts.filter { $0.count > 0 }
        return BilingualText(
            chinese: present.map { "\($0.count)个\($0.what.chinese)" }.joined(separator: "，"),
            english: english(present.map { "\($0.count) \($0.what.english)" }))
    }

    /// What changed since the earlier year.
    var change: BilingualText? {
        guard let earlier = analysis.earlierYear, !analysis.changes.isEmpty else { return nil }
        let tested = analysis.changes.filter { $0.chanceVerdict != nil }
        let verdicts = tested.isEmpty ? analysis.changes.map(\.verdict) : tested.map { $0.chanceVerdict! }
        func count(_ direction: Direction) -> Int { verdicts.count { $0.direction == direction } }
        guard !tested.isEmpty else {
            let counts = Self.counts([
                (count(.higher), BilingualText(chinese: "较高", english: "state a higher value")),
                (count(.lower), BilingualText(chinese: "较低", english: "a lower one")),
                (count(.same), BilingualText(chinese: "相同", english: "the same")),
            ])
            return BilingualText(
                chinese: "与\(earlier)年相比，所报数值\(counts.chinese)；不作检验。",
                english: "Against \(earlier), \(counts.english); no test is made.")
        }
        let counts = Self.counts([
            (count(.higher), BilingualText(chinese: "上升", english: "rose")),
            (count(.lower), BilingualText(chinese: "下降", english: "fell")),
            (count(.same), BilingualText(chinese: "的变化不超出偶然", english: "changed within chance")),
        ])
        return BilingualText(
            chinese: "与\(earlier)年相比，可检验的\(tested.count)个中，\(counts.chinese)（两个计数的精确检验，逐个判断）。",
            english:
                "Against \(earlier), of \(tested.count) that can be tested, \(counts.english) (exact test of two counts, one by one)."
        )
    }

    /// What the wording leaves open in the order.
    var wording: BilingualText? {
        let open = comparison.rows.count { !$0.rank.isCertain }
        guard open > 0 else { return nil }
        return BilingualText(
            chinese: "因“余”“近”“约”等措辞或取整，\(open)个的名次只能给出范围。",
            english: open == 1
                ? "The rank of 1 is only known as a range, because of wording or rounding."
                : "The ranks of \(open) are only known as ranges, because of wording or rounding.")
    }

    /// The standing where chance can be judged, and the trends in a few words: what the answer takes from here.
    var brief: [BilingualText] {
        let isTested = comparison.rows.contains { $0.peers?.basis == .pooledRate }
        return [range, isTested ? standing : nil, briefTrend].compactMap(\.self)
    }

    private var briefTrend: BilingualText? {
        let trends = analysis.rows.compactMap { analysis.trends[$0.town.id] }
        let up = trends.count { $0.verdict.direction == .higher }
        let down = trends.count { $0.verdict.direction == .lower }
        guard up + down > 0 else { return nil }
        let span = BriefingWords.span(of: trends)
        let counts = Self.counts([
            (up, BilingualText(chinese: "上升", english: "rising")),
            (down, BilingualText(chinese: "下降", english: "falling")),
            (trends.count - up - down, BilingualText(chinese: "不明确", english: "unclear")),
        ])
        return BilingualText(
            chinese: "\(span.chinese)的趋势：\(counts.chinese)。", english: "Trends over \(span.english): \(counts.english)."
        )
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
