public import Indicators
public import Statistics

/// The change of a quantity of one town between two years.
///
/// What is tested, where the indicator counts events: that both counts are Poisson with the same rate per unit of the
/// denominator (per year, for a level), by the exact conditional test.
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
    /// The exact conditional test of the two counts; nil where `testRefusal` says why.
    public let test: CountChangeTest?
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
    public var pValue: Double? { test?.pValue }

    /// The ratio of the later rate to the earlier with its exact interval; nil where there is no test or both counts are
    /// zero.
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
        let found = Self.contrast(before, after, level: level)
        switch found {
        case .success(let contrast):
            test = contrast.test
            testRefusal = nil
            chanceVerdict = contrast.verdict(level: level)
        case .failure(let refusal):
            test = nil
            testRefusal = refusal.reason
            chanceVerdict = nil
        }
        self.before = before
        self.after = after
        self.level = level
    }

    private struct Refusal: Error { let reason: NoChanceReason }

    private static func contrast(
        _ before: Quantity, _ after: Quantity, level: Double
    ) -> Result<CountContrast, Refusal> {
        if after.formula.numerator.kind == .cumulative { return .failure(Refusal(reason: .cumulative)) }
        for side in [before, after] {
            if let reason = side.chance.refusal { return .failure(Refusal(reason: reason)) }
        }
        let (first, second) = (before.side, after.side)
        guard let first, let second else { return .failure(Refusal(reason: .boundsOnly)) }
        return Result { () throws(StatisticsError) in try CountContrast(first, second, level: level) }
            .mapError { Refusal(reason: .statistics($0)) }
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
