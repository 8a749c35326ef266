import Indicators

/// Rates that say what was done and not of what: 办结率, 满意率. The figures before them in the sentence tell.
struct BareRates: Sendable {
    /// The rates of one bare name, each with the indicators that it is a share of.
    private let rates: [[(rate: Int32, of: Set<Int32>)]]
    private let positions: [[UInt16]: Int32]
    private let wholes: [Int32]

    init(_ catalogue: Catalogue) {
        var numbers: [Indicator.ID: Int32] = [:]
        for (i, indicator) in catalogue.indicators.enumerated() { numbers[indicator.id] = Int32(i) }
        wholes = catalogue.indicators.map { $0.partOf.flatMap { numbers[$0] } ?? -1 }
        var rates: [[(rate: Int32, of: Set<Int32>)]] = []
        var positions: [[UInt16]: Int32] = [:]
        for name in Self.names {
            positions[name] = Int32(rates.count)
            let end = name.suffix(3)
            rates.append(
                catalogue.indicators.enumerated().compactMap { i, indicator in
                    let wordings = [indicator.name.chinese] + indicator.wordings
                    guard indicator.kind == .rate, !indicator.denominators.isEmpty,
                        wordings.contains(where: { $0.utf16.suffix(3).elementsEqual(end) })
                    else { return nil }
                    return (Int32(i), Set(indicator.denominators.compactMap { numbers[$0] }))
                })
        }
        self.rates = rates
        self.positions = positions
    }

    /// The number of a bare name; −1 for other names.
    func position(of name: [UInt16]) -> Int32 { positions[name] ?? -1 }

    /// The rate that a bare name means behind a figure of an indicator; −1 where the catalogue has none.
    func rate(_ position: Int32, of indicator: Int32) -> Int32 {
        for (rate, of) in rates[Int(position)]
        where of.contains(indicator) || wholes[Int(indicator)] >= 0 && of.contains(wholes[Int(indicator)]) {
            return rate
        }
        return -1
    }

    private static let names =
        "办结率 按时办结率 按期办结率 及时办结率 办复率 答复率 按时答复率 按期答复率 回复率 满意率 满意度 化解率 处置率 整改率 成功率 解决率 调解成功率"
        .split(separator: " ").map { Array($0.utf16) }
}
