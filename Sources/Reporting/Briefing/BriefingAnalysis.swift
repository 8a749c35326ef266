import Comparison
import Indicators

/// The indicators of a briefing in the order in which they are shown, each with its results.
struct BriefingAnalysis: Sendable {
    /// The indicators in which at least two towns are compared, the prominent ones first.
    let compared: [IndicatorAnalysis]
    /// How many of `compared` are shown unfolded.
    let prominentCount: Int
    /// The indicators that only one town states, or none in a way that compares.
    let alone: [IndicatorAnalysis]
    /// Whether the order was given rather than chosen.
    let isOrderGiven: Bool
    /// The places about which something is stated.
    let places: StatingPlaces

    var prominent: ArraySlice<IndicatorAnalysis> { compared.prefix(prominentCount) }
    var further: ArraySlice<IndicatorAnalysis> { compared.dropFirst(prominentCount) }

    init(_ briefing: Briefing) {
        let options = briefing.options
        places = StatingPlaces(of: briefing.panel)
        let all = briefing.panel.indicators.compactMap { IndicatorAnalysis($0, in: briefing.panel, options: options) }
        let order = Self.order(of: all, options: options)
        compared = order.map { all[$0] }.filter(\.isCompared)
        alone = all.filter { !$0.isCompared }
        isOrderGiven = !options.indicators.isEmpty
        prominentCount = min(
            compared.count,
            isOrderGiven
                ? compared.count { options.indicators.contains($0.indicator.id) } : options.prominentCount)
    }

    /// The positions in the order shown: those asked for, then by what can be said of them.
    ///
    /// What serves as the others' denominator (residents) comes last: it describes the towns, not their work.
    private static func order(of all: [IndicatorAnalysis], options: Briefing.Options) -> [Int] {
        let denominators = Set(all.compactMap { $0.formula.denominator?.id })
        func key(_ analysis: IndicatorAnalysis) -> (Int, Int, Double, Int) {
            let asked = options.indicators.firstIndex(of: analysis.indicator.id) ?? Int.max
            let isBackground = denominators.contains(analysis.indicator.id) || analysis.indicator.chapter == .background
            let hasChance = analysis.rows.contains { $0.quantity.interval != nil }
            return (asked, isBackground ? 1 : 0, -analysis.coverage, hasChance ? 0 : 1)
        }
        return all.indices.sorted { a, b in
            let (x, y) = (key(all[a]), key(all[b]))
            return x != y ? x < y : a < b
        }
    }

    /// The rule of the order in words.
    var orderRule: BilingualText {
        isOrderGiven
            ? BilingualText(
                chinese: "指标按数据包指定的顺序排列，其余指标随后。",
                english: "The indicators stand in the order that the data package gives; the others follow.")
            : BilingualText(
                chinese: "指标按数据覆盖率排列，覆盖率相同的，能计算置信区间的在前；作为分母的基本情况指标排在最后。前\(prominentCount)项展开，其余折叠。",
                english:
                    "Indicators are ordered by the share of towns and years that have a figure, those with a model of chance first among equals, background figures such as residents last. The first \(prominentCount) are unfolded."
            )
    }
}
