public import Indicators
public import NumericCore

/// Prices of several years against those of a base year, by which money of unlike years is made comparable.
public struct PriceIndex: Sendable, Hashable {
    /// What it measures the prices of, and where it is from.
    public let name: BilingualText
    /// The year whose prices the results are in.
    public let base: Int
    private let levels: [Int: Double]

    /// Creates an index from its levels, on any scale.
    ///
    /// - Throws: `.undefined` where the base year has no level, or a level is not positive and finite.
    public init(name: BilingualText, levels: [Int: Double], base: Int) throws(NotComparedReason) {
        guard levels[base] != nil else { throw .undefined("the price index has no level for its base year \(base)") }
        for (year, level) in levels.sorted(by: { $0.key < $1.key }) where !(level > 0 && level.isFinite) {
            throw .undefined("the price index of \(year) is \(plain(level)): levels are positive")
        }
        self.name = name
        self.base = base
        self.levels = levels
    }

    /// Creates an index from yearly changes (0.02 for prices 2 % above the year before), chained from the base year on.
    ///
    /// - Throws: `.undefined` where a change is −1 or less.
    public init(
        name: BilingualText, yearlyChanges: [Int: Double], base: Int
    ) throws(NotComparedReason) {
        var levels = [base: 1.0]
        var year = base + 1
        while let change = yearlyChanges[year] {
            levels[year] = levels[year - 1]! * (1 + change)
            year += 1
        }
        year = base
        while let change = yearlyChanges[year] {
            levels[year - 1] = levels[year]! / (1 + change)
            year -= 1
        }
        try self.init(name: name, levels: levels, base: base)
    }

    /// Prices of a year by those of the base year; nil for a year without a level.
    public func factor(_ year: Int) -> Double? { levels[year].map { $0 / levels[base]! } }
}

extension PanelColumns {
    /// Money at the prices of the index's base year; missing in years without a level.
    ///
    /// - Throws: `.unitsDiffer` where the numbers are not money, nor money by something.
    public func deflated(
        by index: PriceIndex, execution: Execution = .automatic
    ) throws(NotComparedReason) -> PanelColumns {
        let unit = IndicatorUnit(unit)
        guard (unit.quotient?.numerator ?? unit).family == .money else { throw .unitsDiffer(unit, "元") }
        let factors = years.map { index.factor($0) ?? .nan }
        let count = towns.count
        let title = BilingualText(
            chinese: "\(name[.zhHans])（\(index.base)年价格）", english: "\(name[.en]) at prices of \(index.base)")
        return values.withUnsafeBufferPointer { values in
            let values = Shared(values)
            return mapped(title, unit: self.unit, execution) { values.value[$0] / factors[$0 / count] }
        }
    }
}
