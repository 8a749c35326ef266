import Indicators

/// What the bounds of the values of a series allow its trend to be.
struct SeriesBounds {
    let years: [Double]
    let bounds: [Bounds]

    /// All least-squares slopes: Σ wᵢ yᵢ with wᵢ = (xᵢ − x̄) / Sxx is least with the lower ends where wᵢ > 0 and the upper ends
    /// where wᵢ < 0. Exact. Cost: linear.
    var leastSquaresSlope: Bounds {
        let mean = years.reduce(0) { $0 + ($1 - years[0]) } / Double(years.count) + years[0]
        let squares = years.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        var lower = 0.0
        var upper = 0.0
        for (year, bounds) in zip(years, bounds) {
            let weight = (year - mean) / squares
            guard weight != 0 else { continue }
            lower += weight * (weight > 0 ? bounds.lower : bounds.upper)
            upper += weight * (weight > 0 ? bounds.upper : bounds.lower)
        }
        return Bounds(min(lower, upper), max(lower, upper))
    }

    /// The medians of the least and of the greatest slopes of all pairs: an outer bound, since the median is monotone in
    /// every pairwise slope. Cost: n² log n.
    var theilSenSlope: Bounds {
        var lowers: [Double] = []
        var uppers: [Double] = []
        for (earlier, later) in pairs {
            let distance = years[later] - years[earlier]
            lowers.append((bounds[later].lower - bounds[earlier].upper) / distance)
            uppers.append((bounds[later].upper - bounds[earlier].lower) / distance)
        }
        return Bounds(Self.median(lowers), Self.median(uppers))
    }

    /// The least and the greatest number of rising minus falling pairs, each pair taken by itself: an outer bound.
    var score: ClosedRange<Int> {
        var least = 0
        var greatest = 0
        for (earlier, later) in pairs {
            let (a, b) = (bounds[earlier], bounds[later])
            least += (b.lower > a.upper ? 1 : 0) - (b.lower < a.upper ? 1 : 0)
            greatest += (b.upper > a.lower ? 1 : 0) - (b.upper < a.lower ? 1 : 0)
        }
        return least...greatest
    }

    /// Whether no pair of years can change its order (rise, tie or fall) within the bounds.
    var orderIsFixed: Bool {
        pairs.allSatisfy { earlier, later in
            let (a, b) = (bounds[earlier], bounds[later])
            return !a.meets(b) || (a.isExact && b.isExact)
        }
    }

    private var pairs: [(Int, Int)] {
        years.indices.flatMap { later in years.indices[..<later].map { ($0, later) } }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let (a, b) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return a == b ? a : a / 2 + b / 2
    }
}
