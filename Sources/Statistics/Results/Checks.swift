/// The checks that every method makes of its input, in one place and one wording.
enum Checks {
    static func level(_ level: Double) throws(StatisticsError) {
        guard level > 0, level < 1 else { throw .invalidLevel(level) }
    }

    static func nonNegative(_ value: Double, _ name: String) throws(StatisticsError) {
        guard value.isFinite else { throw .notFinite(name, value: value, index: 0) }
        guard value >= 0 else { throw .negative(name, value: value) }
    }

    static func positive(_ value: Double, _ name: String) throws(StatisticsError) {
        guard value.isFinite else { throw .notFinite(name, value: value, index: 0) }
        guard value > 0 else { throw .notPositive(name, value: value) }
    }

    /// A number of events, not necessarily whole, that a Double holds to the unit.
    static func events(_ value: Double, _ name: String) throws(StatisticsError) {
        try nonNegative(value, name)
        guard value <= 0x1p53 else {
            throw .outOfRange(name, value: value, allowed: Interval(lower: 0, upper: 0x1p53))
        }
    }

    /// Below this many events the lower end of an exact interval is below 1e-300 at every level.
    static let fewestEvents = 1e-6

    /// A whole, non-negative number that a Double holds exactly.
    static func count(_ value: Double, _ name: String) throws(StatisticsError) -> Int {
        try nonNegative(value, name)
        guard value == value.rounded(), value < 0x1p53 else { throw .notWhole(name, value: value) }
        return Int(value)
    }

    static func finite(_ values: [Double], _ name: String) throws(StatisticsError) {
        for (index, value) in values.enumerated() where !value.isFinite {
            throw .notFinite(name, value: value, index: index)
        }
    }

    /// Refuses values whose sums of squares, or what was made of them, are beyond the range of numbers.
    static func squares(_ sums: [Double], _ name: String) throws(StatisticsError) {
        guard sums.allSatisfy(\.isFinite) else {
            throw .undefined(name, because: "the squares of the values exceed the range of numbers; scale them down")
        }
    }

    static func atLeast(_ needed: Int, _ values: [Double], _ name: String) throws(StatisticsError) {
        guard values.count >= needed else { throw .tooFewValues(of: name, needed: needed, got: values.count) }
    }

    static func sameLength(
        _ first: [Double], _ firstName: String, _ second: [Double], _ secondName: String
    ) throws(StatisticsError) {
        guard first.count == second.count else {
            throw .unlikeLengths(firstName, first.count, secondName, second.count)
        }
    }

    /// The values that are not NaN; an infinite one is refused.
    static func present(_ values: [Double], _ name: String) throws(StatisticsError) -> [Double] {
        for (index, value) in values.enumerated() where value.isInfinite {
            throw .notFinite(name, value: value, index: index)
        }
        return values.filter { !$0.isNaN }
    }
}
