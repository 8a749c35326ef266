import Indicators

/// Which way a comparison goes.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// More than what it is compared with.
    case higher
    /// Less than what it is compared with.
    case lower
    /// As much, or not to be told apart.
    case same

    /// The opposite direction.
    public var reversed: Direction {
        switch self {
        case .higher: .lower
        case .lower: .higher
        case .same: .same
        }
    }
}

/// Whether a verdict depends on what the towns meant by their wording.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// It holds for all values within the bounds.
    case certain
    /// It holds for the stated values, and is not shown to hold for all within the bounds.
    case possible
}

/// The direction of a comparison, and whether it holds whatever the towns meant.
public struct Verdict: Sendable, Hashable {
    /// The direction.
    public let direction: Direction
    /// Whether it holds for all values within the bounds.
    public let certainty: Certainty

    /// Creates a verdict.
    public init(_ direction: Direction, _ certainty: Certainty) {
        self.direction = direction
        self.certainty = certainty
    }

    /// How `new` compares with `old` by the stated values, or by the middles of the bounds where only these are stated.
    init(of new: (value: Double?, bounds: Bounds), against old: (value: Double?, bounds: Bounds)) {
        func point(_ side: (value: Double?, bounds: Bounds)) -> Double { side.value ?? side.bounds.middle }
        let (a, b) = (point(new), point(old))
        let direction: Direction = a > b ? .higher : a < b ? .lower : .same
        let holds =
            switch direction {
            case .higher: new.bounds.lower > old.bounds.upper
            case .lower: new.bounds.upper < old.bounds.lower
            case .same: new.bounds.isExact && old.bounds.isExact
            }
        self.init(direction, holds ? .certain : .possible)
    }
}
