public import Indicators
public import Statistics

/// The trend of a quantity of one town over the years that have a value: least squares, Theil–Sen and Mann–Kendall.
///
/// What is tested (`mannKendall`): that the values come in random order, against a rise or a fall; exact up to 60 years,
/// ties included. `linear` supposes independent, normal deviations about a line; `theilSen` supposes nothing of them.
public struct SeriesTrend: Sendable, Hashable {
    /// A year without a value, and why.
    public struct MissingYear: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// Why it has no value.
        public let reason: NotComparedReason
    }

    /// What was asked.
    public let formula: Formula
    /// The town.
    public let town: Town.ID
    /// The values used, in ascending order of the years.
    public let points: [Quantity]
    /// The years of the panel that have none.
    public let missing: [MissingYear]
    /// The least-squares line.
    public let linear: LinearTrend
    /// All slopes of the least-squares line that the wording allows. Exact, by the signs of the weights.
    public let linearSlopeBounds: Bounds
    /// The Theil–Sen line.
    public let theilSen: TheilSenTrend
    /// The Theil–Sen slopes that the wording allows, or an outer bound of them: `theilSenSlopeKind` tells.
    public let theilSenSlopeBounds: Bounds
    /// Whether the ends of `theilSenSlopeBounds` are reached.
    public let theilSenSlopeKind: ValueBounds.Kind
    /// The Mann–Kendall test.
    public let mannKendall: MannKendallTest
    /// All scores S that the wording allows, exact up to 15 years, or an outer bound of them: `scoreKind` tells.
    public let scoreBounds: ClosedRange<Int>
    /// Whether the ends of `scoreBounds` are reached.
    public let scoreKind: ValueBounds.Kind
    /// Rising (`.higher`), falling (`.lower`) or not to be told from chance at `level`, by the Mann–Kendall test. Certain
    /// where no pair of years can change its order within the bounds, so that the test cannot change.
    public let verdict: Verdict
    /// What a reader should know before trusting it.
    public let warnings: [TrendWarning]
    /// The level of intervals and verdict.
    public let level: Double
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy

    /// The years used.
    public var years: [Int] { points.map(\.year) }
    /// The number of years used.
    public var n: Int { points.count }
}

extension SeriesTrend {
    /// The trend of quantities of one town and formula.
    init(
        _ formula: Formula, town: Town.ID, points: [Quantity], missing: [MissingYear], rangesLeftOut: [Int],
        level: Double, policy: BoundsPolicy
    ) throws(NotComparedReason) {
        guard points.count >= 3 else { throw .tooFewYears(needed: 3, got: points.count) }
        let years = points.map { Double($0.year) }
        let values = points.map { $0.value! }
        let figures = points.map { $0.bounds.asInterval }
        do throws(StatisticsError) {
            linear = try LinearTrend(years: years, values: values, level: level)
            theilSen = try TheilSenTrend(years: years, values: values, level: level)
            mannKendall = try MannKendallTest(values)
            let slope = try CarriedBounds.slope(years: years, figures: figures).interval
            linearSlopeBounds = Bounds(slope).containing(linear.slope.value)
            let sen = try CarriedBounds.theilSenSlope(years: years, figures: figures)
            theilSenSlopeBounds = Bounds(sen.interval).containing(theilSen.slope.value)
            theilSenSlopeKind = sen.kind
            let score = try CarriedBounds.mannKendallScore(figures)
            scoreBounds = Int(score.interval.lower)...Int(score.interval.upper)
            scoreKind = score.kind
        } catch { throw .undefined(error.description) }
        let direction: Direction =
            mannKendall.pValue >= 1 - level ? .same : mannKendall.score > 0 ? .higher : .lower
        verdict = Verdict(direction, CarriedBounds.orderIsFixed(figures) ? .certain : .possible)
        self.formula = formula
        self.town = town
        self.points = points
        self.missing = missing
        self.level = level
        self.policy = policy
        warnings = Self.warnings(
            formula, points, rangesLeftOut: rangesLeftOut, isRange: theilSen.isRangeOfAllSlopes, level: level)
    }

    private static func warnings(
        _ formula: Formula, _ points: [Quantity], rangesLeftOut: [Int], isRange: Bool, level: Double
    ) -> [TrendWarning] {
        var warnings: [TrendWarning] = []
        let n = points.count
        // A strictly rising series has 2 / n! as its two-sided p, the least that there is.
        let least = (1...n).reduce(2.0) { $0 / Double($1) }
        if least >= 1 - level {
            warnings.append(.tooShortForTest(n: n, leastPValue: least))
        } else if n < 8 {
            warnings.append(.shortSeries(n: n))
        }
        let years = points.map(\.year)
        let absent = Set(years[0]...years[n - 1]).subtracting(years).subtracting(rangesLeftOut).sorted()
        if !absent.isEmpty { warnings.append(.missingYears(absent)) }
        if !rangesLeftOut.isEmpty { warnings.append(.rangesLeftOut(rangesLeftOut)) }
        if formula.numerator.kind == .cumulative { warnings.append(.cumulative) }
        let implied = points.filter { $0.numerator.isImplied || ($0.denominator?.isImplied ?? false) }.map(\.year)
        if !implied.isEmpty { warnings.append(.impliedValues(implied)) }
        if isRange { warnings.append(.senIntervalIsRange) }
        return warnings
    }
}
