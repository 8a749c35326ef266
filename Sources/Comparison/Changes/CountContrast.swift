import Indicators
import Statistics

/// Two counts with their exposures, each with bounds: the test of the stated values, and the least and greatest p-value
/// of the test over all values within the bounds.
///
/// The conditional exact test's tails are monotone in each count and each exposure, so the extremes lie at corners.
struct CountContrast: Sendable {
    /// One side: events over an exposure.
    struct Side: Sendable {
        let events: Double
        let eventBounds: Bounds
        let exposure: Double
        let exposureBounds: Bounds

        var isExact: Bool { eventBounds.isExact && exposureBounds.isExact }
    }

    let test: CountChangeTest
    /// The least p-value in either direction within the bounds, with the direction that it belongs to.
    let least: (p: Double, direction: Direction)
    /// The greatest p-value within the bounds of the direction that the stated values have.
    let greatest: Double

    /// Compares `second` with `first`.
    init(_ first: Side, _ second: Side, level: Double) throws(StatisticsError) {
        test = try CountChangeTest(
            first.events, exposure: first.exposure, second.events, exposure: second.exposure, level: level)
        let direction = Self.direction(first, second)
        guard !(first.isExact && second.isExact) else {
            least = (test.pValue, direction)
            greatest = test.pValue
            return
        }
        // The lowest rate of one side against the highest of the other, and the reverse.
        let rising = try Self.corner(first.leastRate, second.greatestRate, expecting: .higher)
        let falling = try Self.corner(first.greatestRate, second.leastRate, expecting: .lower)
        least =
            rising < test.pValue || falling < test.pValue
            ? (min(rising, falling), rising <= falling ? .higher : .lower) : (test.pValue, direction)
        switch direction {
        case .higher:
            greatest = max(
                test.pValue, try Self.corner(first.greatestRate, second.leastRate, expecting: .higher))
        case .lower:
            greatest = max(
                test.pValue, try Self.corner(first.leastRate, second.greatestRate, expecting: .lower))
        case .same: greatest = 1
        }
    }

    /// The direction of the stated values, and whether the test at `level` finds it there and everywhere.
    func verdict(level: Double) -> Verdict {
        verdict(isFound: test.pValue < 1 - level, mayBeFound: least.p < 1 - level, isAlwaysFound: greatest < 1 - level)
    }

    /// The verdict, given whether the test rejects at the stated values, somewhere and everywhere within the bounds.
    func verdict(isFound: Bool, mayBeFound: Bool, isAlwaysFound: Bool) -> Verdict {
        guard isFound else { return Verdict(.same, mayBeFound ? .possible : .certain) }
        return Verdict(statedDirection, isAlwaysFound ? .certain : .possible)
    }

    private var statedDirection: Direction { test.difference.value > 0 ? .higher : .lower }

    private static func direction(_ first: Side, _ second: Side) -> Direction {
        let (a, b) = (first.events * second.exposure, second.events * first.exposure)
        return b > a ? .higher : b < a ? .lower : .same
    }

    /// The p-value of a corner; 1 where the corner is infinite, or lies on the other side of equality.
    private static func corner(
        _ first: (events: Double, exposure: Double), _ second: (events: Double, exposure: Double),
        expecting: Direction
    ) throws(StatisticsError) -> Double {
        let numbers = [first.events, first.exposure, second.events, second.exposure]
        if expecting == .higher, second.events == .infinity || first.exposure == .infinity { return 0 }
        if expecting == .lower, first.events == .infinity || second.exposure == .infinity { return 0 }
        guard numbers.allSatisfy(\.isFinite), first.exposure > 0, second.exposure > 0 else { return 1 }
        let test = try CountChangeTest(
            first.events, exposure: first.exposure, second.events, exposure: second.exposure)
        let difference = second.events * first.exposure - first.events * second.exposure
        let agrees = expecting == .higher ? difference > 0 : difference < 0
        return agrees ? test.pValue : 1
    }
}

extension CountContrast.Side {
    /// The corner with the fewest events, whole ones, over the greatest exposure.
    fileprivate var leastRate: (events: Double, exposure: Double) {
        (min(events, max(0, eventBounds.lower.rounded(.up))), exposureBounds.upper)
    }

    /// The corner with the most events over the least exposure.
    fileprivate var greatestRate: (events: Double, exposure: Double) {
        (max(events, eventBounds.upper.rounded(.down)), exposureBounds.lower)
    }
}
