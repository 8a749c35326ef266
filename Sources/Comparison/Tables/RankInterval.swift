public import Indicators
import Statistics

/// The places that a town may take in an order, given the bounds of all; 1 is the highest value, ties share the better.
///
/// Exact: `best` is 1 + the number of others whose least value exceeds the town's greatest, `worst` 1 + the number of others
/// whose greatest value exceeds the town's least.
public struct RankInterval: Sendable, Hashable {
    /// The best (smallest) rank that the wording allows.
    public let best: Int
    /// The worst (largest) rank that the wording allows.
    public let worst: Int

    /// Creates a rank interval. Precondition: `1 <= best <= worst`.
    public init(best: Int, worst: Int) {
        precondition(1 <= best && best <= worst, "ranks run from 1 and from best to worst, not \(best) to \(worst)")
        self.best = best
        self.worst = worst
    }

    /// Whether the rank is the same whatever the wording meant.
    public var isCertain: Bool { best == worst }

    /// The rank intervals of values known by bounds, in the order given. Cost: n log n.
    public static func ranks(of bounds: [Bounds]) -> [RankInterval] {
        CarriedBounds.ranks(bounds.map(\.asInterval))
            .map { RankInterval(best: $0.lowerBound, worst: $0.upperBound) }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first position from which `condition` holds, in a collection in which it holds from some position on.
    func firstPosition(where condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
