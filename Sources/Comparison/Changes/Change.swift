public import Indicators
public import Statistics

/// The change of a quantity of one town between two years.
///
/// What is tested, where the indicator counts events: that both counts are Poisson with the same rate per unit of the
/// denominator (per year, for a level), by the exact conditional test. Where it counts shares of cases: that the odds are the
/// same in both years, by Fisher's exact test.
public struct Change: Sendable, Hashable {
    /// The earlier quantity.
    public let before: Quantity
    /// The later quantity.
    public let after: Quantity
    /// Later minus earlier, in the quantity's unit (percentage points for a share in per cent); nil where a
    /// figure states only bounds.
    public let absolute: Double?
    /// All differences that the wording allows. Exact.
    public let absoluteBounds: Bounds
    /// The change as a share of the earlier value (0.12 for 12 % more); nil where a figure states only bounds, or where
    /// `relativeRefusal` says why.
    public let relative: Double?
    /// All relative changes that the wording allows. Exact. Nil where `relativeRefusal` says why.
    public let relativeBounds: Bounds?
    /// Why there is no relative change: the earlier value may be zero.
    public let relativeRefusal: NotComparedReason?
    /// Whether the stated quantity rose or fell, and whether it did so whatever the wording meant. Says nothing of chance.
    public let verdict: Verdict
    /// The exact conditional test of two counts of events; nil for shares, and where `testRefusal` says why.
    public let test: CountChangeTest?
    /// Fisher's exact test of two shares of cases; nil for counts of events, and where `testRefusal` says why.
    public let shareTest: FisherExactTest?
    /// Why there is no test; nil where there is one.
    public let testRefusal: NoChanceReason?
    /// What the test says at the level of the change: `.same` where chance may explain the difference. Certain
    /// where that holds for all values within the bounds. Nil where there is no test.
    public let chanceVerdict: Verdict?
    /// The level of the test and its intervals.
    public let level: Double

    /// What was asked.
    public var formula: Formula { after.formula }
    /// The town.
    public var town: Town.ID { after.town }
    /// The earlier year.
    public var from: Int { before.year }
    /// The later year.
    public var to: Int { after.year }
    /// The policy under which the bounds were made.
    public var policy: BoundsPolicy { after.policy }

    /// The two-sided p-value of the test, nil where there is none.
    public var pValue: Double? { test?.pValue ?? shareTest?.pValue }

    /// The ratio of the later rate to the earlier with its exact interval; nil for shares, where there is no test
    /// and where both counts are zero.
    public var ratio: Estimate? { test?.ratio }
}

extension Change {
    /// The change between two quantities of one formula and town.
    init(_ before: Quantity, _ after: Quantity, level: Double) throws(NotComparedReason) {
        guard before.year != after.year else { throw .sameOnBothSides }
        let kind = after.formula.numerator.kind
        try Comparability.checkPeriods(before.numerator, after.numerator, kinds: (kind, kind))
        absolute = after.value.flatMap { new in before.value.map { new - $0 } }
        absoluteBounds = after.bounds.minus(before.bounds).containing(absolute)
        if let quotient = after.bounds.divided(by: before.bounds) {
            relative = after.value.flatMap { new in before.value.map { new / $0 - 1 } }
            relativeBounds = quotient.shifted(by: -1).containing(relative)
            relativeRefusal = nil
        } else {
            relative = nil
            relativeBounds = nil
            relativeRefusal = .baseReachesZero(before.bounds)
        }
        verdict = Verdict(of: (after.value, after.bounds), against: (before.value, before.bounds))
        let found = Self.tested(before, after, level: level)
        test = found.test
        shareTest = found.shareTest
        testRefusal = found.refusal
        chanceVerdict = found.verdict
        self.before = before
        self.after = after
        self.level = level
    }

    private typealias Tested = (
        test: CountChangeTest?, shareTest: FisherExactTest?, verdict: Verdict?, refusal: NoChanceReason?
    )

    private static func tested(_ before: Quantity, _ after: Quantity, level: Double) -> Tested {
        if after.formula.numerator.kind == .cumulative { return (nil, nil, nil, .cumulative) }
        if after.formula.form == .ratio { return (nil, nil, nil, .notAShare) }
        for side in [before, after] {
            if let reason = side.chance.refusal { return (nil, nil, nil, reason) }
        }
        guard let first = before.side, let second = after.side else { return (nil, nil, nil, .boundsOnly) }
        do throws(StatisticsError) {
            guard after.formula.countsShares else {
                let contrast = try CountContrast(first, second, level: level)
                return (contrast.test, nil, contrast.verdict(level: level), nil)
            }
            let test = try FisherExactTest(
                [
                    [second.events, second.exposure - second.events], [first.events, first.exposure - first.events],
                ], level: level)
            // The two-sided test is not monotone in the counts: only exact figures make its verdict certain.
            let isExact = first.isExact && second.isExact
            let isHigher = second.events * first.exposure > first.events * second.exposure
            let direction: Direction = test.pValue >= 1 - level ? .same : isHigher ? .higher : .lower
            return (nil, test, Verdict(direction, isExact ? .certain : .possible), nil)
        } catch { return (nil, nil, nil, .statistics(error)) }
    }
}

extension Quantity {
    /// The quantity as events over an exposure; nil where a figure states only bounds.
    var side: CountContrast.Side? {
        guard let events = numerator.value, denominator == nil || denominator?.value != nil else { return nil }
        return CountContrast.Side(
            events: events, eventBounds: numerator.bounds, exposure: denominator?.value ?? 1,
            exposureBounds: denominator?.bounds ?? Bounds(exactly: 1))
    }
}
