/// Why a statistic cannot be computed: the offending values, and what to do about them.
public enum StatisticsError: Error, Sendable, Hashable {
    /// A method needs more values than there are, after missing ones were left out.
    case tooFewValues(of: String, needed: Int, got: Int)
    /// Two lists that go together have different lengths.
    case unlikeLengths(String, Int, String, Int)
    /// A value is infinite, or NaN where none may be missing.
    case notFinite(String, value: Double, index: Int)
    /// A count, weight or variance is negative.
    case negative(String, value: Double)
    /// An exposure, denominator or scale is zero or negative.
    case notPositive(String, value: Double)
    /// A number of events is not whole, and the method counts events.
    case notWhole(String, value: Double)
    /// A value lies outside what the method allows.
    case outOfRange(String, value: Double, allowed: Interval)
    /// A confidence level lies outside (0, 1).
    case invalidLevel(Double)
    /// The same year occurs twice in one series.
    case repeatedYear(Double)
    /// The statistic is not defined for these data.
    case undefined(String, because: String)
    /// An exact method would need more work than its stated limit.
    case tooLarge(String, size: Int, limit: Int)
    /// An iteration did not settle.
    case notConverged(String, iterations: Int)
}

extension StatisticsError: CustomStringConvertible {
    /// What is wrong, with the values, and what to do.
    public var description: String {
        switch self {
        case .tooFewValues(let name, let needed, let got):
            "\(name): \(got) values, but at least \(needed) are needed; add years or towns, or leave the series out"
        case .unlikeLengths(let first, let count, let second, let other):
            "\(first) has \(count) values and \(second) has \(other); give one for one"
        case .notFinite(let name, let value, let index):
            "\(name)[\(index)] is \(value); give a finite number, or leave the entry out"
        case .negative(let name, let value):
            "\(name) is \(value); it must be zero or more"
        case .notPositive(let name, let value):
            "\(name) is \(value); it must be greater than zero"
        case .notWhole(let name, let value):
            "\(name) is \(value); this method counts events: give a whole number"
        case .outOfRange(let name, let value, let allowed):
            "\(name) is \(value); it must lie in [\(allowed.lower), \(allowed.upper)]"
        case .invalidLevel(let level):
            "confidence level \(level) is outside (0, 1); 0.95 stands for 95 %"
        case .repeatedYear(let year):
            "year \(year) occurs twice in one series; keep one value for each year"
        case .undefined(let name, let reason):
            "\(name) is not defined: \(reason)"
        case .tooLarge(let name, let size, let limit):
            "\(name): size \(size) is beyond the exact method's limit of \(limit); choose the approximate method"
        case .notConverged(let name, let iterations):
            "\(name) did not settle in \(iterations) iterations; check the data for separation or extreme values"
        }
    }
}
