/// What every test result has: a name, its statistics in a fixed order, and the p-value.
///
/// A test is a struct that stores all it found when it is made; nothing is recomputed when it is printed.
public protocol HypothesisTest: Sendable, CustomStringConvertible {
    /// The test's name in English, as results print it.
    static var title: String { get }
    /// The test's numbers with their usual symbols: `t`, `df`, `n`.
    var statistics: [(symbol: String, value: Double)] { get }
    /// The alternative that was tested.
    var alternative: Alternative { get }
    /// The probability, under the null hypothesis, of data at least as far from it as these.
    var pValue: Double { get }
    /// The estimate that belongs to the test; nil if it has none.
    var effect: Estimate? { get }
}

extension HypothesisTest {
    /// A test has no estimate unless it says otherwise.
    public var effect: Estimate? { nil }

    /// The result in one line, as in `Welch t test: t = 2.31, df = 7.4, p = 0.0523 (two-sided); 3.2 [-0.1, 6.5] …`.
    public var description: String {
        let numbers = statistics.map { "\($0.symbol) = \(Printed.number($0.value))" }
        let side =
            switch alternative {
            case .twoSided: "two-sided"
            case .greater: "greater"
            case .less: "less"
            }
        let line = "\(Self.title): \((numbers + [Printed.probability(pValue)]).joined(separator: ", ")) (\(side))"
        return effect.map { "\(line); \($0)" } ?? line
    }
}
