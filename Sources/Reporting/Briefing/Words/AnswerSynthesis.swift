import Comparison
import Indicators

/// What all compared indicators say together: where places differ by more than chance, which of them stand out, what moves.
struct AnswerSynthesis {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    /// The sentences in one paragraph.
    var text: BilingualText {
        let sentences = [differences, standouts, trends, changes].compactMap(\.self)
        return BilingualText(
            chinese: sentences.map(\.chinese).joined(), english: sentences.map(\.english).joined(separator: " "))
    }

    private var tested: [IndicatorAnalysis] {
        analysis.compared.filter { item in item.rows.contains { $0.peers?.basis == .pooledRate } }
    }

    /// In how many indicators chance can be judged, and in how many places differ.
    private var differences: BilingualText {
        let all = analysis.compared.count
        guard !tested.isEmpty else {
            return BilingualText(
                chinese: "可比较的\(all)项指标都没有适用的随机模型（完整计数、决定或总数未知的比率），因此不给置信区间，各地之间只按所报数值比较。",
                english:
                    "None of the \(all) indicators that are compared has a model of chance (they are complete counts, decisions, or rates of unknown cases), so that no confidence interval is given and places are compared by their stated values only."
            )
        }
        let distinct = tested.count { item in
            item.rows.contains { $0.peers?.basis == .pooledRate && $0.peers?.verdict.direction != .same }
        }
        let rate = NumberText.percent(1 - briefing.options.level)
        return BilingualText(
            chinese: "其中\(tested.count)项可以区分偶然与差别：在\(distinct)项上，至少有一个地方与其余各地的合计水平有超出偶然的差别（每项错误发现率\(rate)）。",
            english:
                "In \(tested.count) of them chance can be told from difference: in \(distinct), at least one place differs from the rate of all others together by more than chance (false discovery rate \(rate) in each)."
        )
    }

    /// The places that differ most often, with how often in which direction.
    private var standouts: BilingualText? {
        var counts: [Town.ID: (name: BilingualText, higher: Int, lower: Int)] = [:]
        var order: [Town.ID] = []
        for item in tested {
            for row in item.rows {
                guard let peers = row.peers, peers.basis == .pooledRate, peers.verdict.direction != .same else {
                    continue
                }
                if counts[row.town.id] == nil { order.append(row.town.id) }
                var entry = counts[row.town.id] ?? (row.town.name, 0, 0)
                if peers.verdict.direction == .higher { entry.higher += 1 } else { entry.lower += 1 }
                counts[row.town.id] = entry
            }
        }
        let most = order.enumerated().sorted { a, b in
            let (x, y) = (counts[a.element]!, counts[b.element]!)
            return (x.higher + x.lower, -a.offset) > (y.higher + y.lower, -b.offset)
        }.prefix(3).map { counts[$0.element]! }
        guard !most.isEmpty else { return nil }
        let items = most.map { entry in
            BilingualText(
                chinese: "\(entry.name[.zhHans])（\(Self.sides(entry.higher, entry.lower).chinese)）",
                english: "\(entry.name[.en]) (\(Self.sides(entry.higher, entry.lower).english))")
        }
        return BilingualText(
            chinese: "差别最多的是\(items.map(\.chinese).joined(separator: "、"))。",
            english: "Those that differ most often are \(IndicatorSentences.english(items.map(\.english))).")
    }

    private static func sides(_ higher: Int, _ lower: Int) -> BilingualText {
        let chinese = [higher > 0 ? "\(higher)项高于" : nil, lower > 0 ? "\(lower)项低于" : nil].compactMap(\.self)
        let english = [higher > 0 ? "above in \(higher)" : nil, lower > 0 ? "below in \(lower)" : nil].compactMap(
            \.self)
        return BilingualText(chinese: chinese.joined(separator: "、"), english: english.joined(separator: ", "))
    }

    /// How many series rise or fall.
    private var trends: BilingualText? {
        let all = analysis.compared.flatMap { item in item.rows.compactMap { item.trends[$0.town.id] } }
        let testable = all.filter { trend in
            !trend.warnings.contains { if case .tooShortForTest = $0 { true } else { false } }
        }
        guard !testable.isEmpty else { return nil }
        let up = testable.count { $0.verdict.direction == .higher }
        let down = testable.count { $0.verdict.direction == .lower }
        let span = BriefingWords.span(of: testable)
        let rate = 1 - briefing.options.level
        let expected = NumberText.display((Double(testable.count) * rate).rounded())
        return BilingualText(
            chinese:
                "\(span.chinese)间可检验的\(NumberText.display(Double(testable.count)))个序列（地方×指标）中，\(up)个上升、\(down)个下降；若都没有趋势，平均也会有至多\(expected)个被误判。",
            english:
                "Of \(NumberText.display(Double(testable.count))) series of \(span.english) (place by indicator) that can be tested, \(up) rise and \(down) fall; if nothing had a trend, up to \(expected) would still seem to have one."
        )
    }

    /// How many two-year changes exceed chance.
    private var changes: BilingualText? {
        let all = analysis.compared.flatMap(\.changes).compactMap(\.chanceVerdict)
        guard !all.isEmpty else { return nil }
        let up = all.count { $0.direction == .higher }
        let down = all.count { $0.direction == .lower }
        return BilingualText(
            chinese: "与上一可比年份相比，\(all.count)个可检验的变化中，\(up + down)个超出偶然（\(up)个上升、\(down)个下降）。",
            english:
                "Against the year before that compares, \(up + down) of \(all.count) changes that can be tested exceed chance (\(up) up, \(down) down)."
        )
    }
}
