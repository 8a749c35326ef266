import Indicators
import Statistics

/// The vocabulary's bounds and the statistics' intervals are the same numbers: neither module knows the other.
extension Bounds {
    /// The bounds as an interval of numbers.
    var asInterval: Interval { Interval(lower: lower, upper: upper) }

    /// An interval of numbers as bounds.
    init(_ interval: Interval) { self.init(interval.lower, interval.upper) }
}
