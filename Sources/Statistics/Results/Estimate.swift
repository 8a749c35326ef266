/// An estimated number with its confidence interval, and how both were found.
///
/// - `interval` is nil where the method gives none: a single observation has no spread.
/// - A one-sided interval has an infinite end.
public struct Estimate: Sendable, Hashable {
    /// The estimate itself.
    public let value: Double
    /// The confidence interval at `level`, in the units of `value`; nil where it is not estimable.
    public let interval: Interval?
    /// The confidence level of `interval`, inside (0, 1).
    public let level: Double
    /// How the interval was found.
    public let method: IntervalMethod
    /// The standard error of `value`; nil where the method has none.
    public let standardError: Double?

    /// An estimate with its parts; meant for methods outside this module that give their results the same form.
    public init(
        value: Double, interval: Interval?, level: Double, method: IntervalMethod, standardError: Double? = nil
    ) {
        self.value = value
        self.interval = interval
        self.level = level
        self.method = method
        self.standardError = standardError
    }

    /// The estimate in other units: value, interval and standard error multiplied by `factor`, which is positive.
    public func scaled(by factor: Double) -> Estimate {
        precondition(factor > 0, "a change of units multiplies by a positive number")
        return Estimate(
            value: value * factor,
            interval: interval.map { Interval(lower: $0.lower * factor, upper: $0.upper * factor) },
            level: level, method: method, standardError: standardError.map { $0 * factor })
    }
}

extension Estimate: CustomStringConvertible {
    /// The estimate in one line, as in `0.1567 [0.1199, 0.2021] (95 %, wilson)`.
    public var description: String {
        guard let interval else { return Printed.number(value) }
        return "\(Printed.number(value)) \(interval) (\(Printed.percent(level)), \(method.rawValue))"
    }
}
