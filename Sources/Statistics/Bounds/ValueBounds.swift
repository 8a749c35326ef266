/// The range of a statistic over all values that the wording of its figures allows.
///
/// This is imprecision of reporting, not chance: it is never merged with a confidence interval.
public struct ValueBounds: Sendable, Hashable, CustomStringConvertible {
    /// How a range was found.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Both ends are reached by values within the bounds.
        case exact
        /// No value lies outside, but the ends may not be reached.
        case outer
    }

    /// The range.
    public let interval: Interval
    /// Whether the ends are reached.
    public let kind: Kind

    /// A range and how it was found.
    public init(_ interval: Interval, _ kind: Kind) {
        self.interval = interval
        self.kind = kind
    }

    /// The range in four significant digits, with `outer` where it is one.
    public var description: String { kind == .exact ? "\(interval)" : "\(interval) (outer)" }
}

/// What can be said of a claim about values that are known within bounds.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// The claim holds for all values within the bounds.
    case certain
    /// It holds for some of them.
    case possible
    /// It holds for none.
    case impossible
}

extension Interval {
    /// Whether values in this interval exceed `threshold`.
    public func exceeds(_ threshold: Double) -> Certainty {
        lower > threshold ? .certain : upper > threshold ? .possible : .impossible
    }

    /// Whether values in this interval fall short of `threshold`.
    public func fallsShort(of threshold: Double) -> Certainty {
        upper < threshold ? .certain : lower < threshold ? .possible : .impossible
    }
}
