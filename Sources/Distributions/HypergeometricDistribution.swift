#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fisher's noncentral hypergeometric distribution: the first cell of a 2 × 2 table with given margins and odds ratio.
///
/// With odds ratio 1 it is the hypergeometric distribution. The masses are kept, so that every question is answered from
/// them; cost: proportional to the number of possible tables.
public struct HypergeometricDistribution: DiscreteDistribution {
    /// The number of good items.
    public let good: Int
    /// The number of other items.
    public let other: Int
    /// The number drawn.
    public let drawn: Int
    /// The odds of a good item against those of another; 1 for plain drawing.
    public let oddsRatio: Double
    private let logMasses: [Double]

    /// The number of good ones among `drawn` items, of `good` and `other`.
    public init(good: Int, other: Int, drawn: Int, oddsRatio: Double = 1) {
        precondition(good >= 0 && other >= 0 && drawn >= 0 && drawn <= good + other, "draw what there is")
        precondition(oddsRatio > 0 && oddsRatio < .infinity, "an odds ratio is positive")
        self.good = good
        self.other = other
        self.drawn = drawn
        self.oddsRatio = oddsRatio
        let slope = log(oddsRatio)
        let range = max(0, drawn - other)...min(drawn, good)
        let share = Double(drawn) / Double(max(1, good + other))
        // Products of binomial masses have the gammas of large counts in their small, accurate form.
        let a = BinomialDistribution(trials: good, probability: share)
        let b = BinomialDistribution(trials: other, probability: share)
        let raw = range.map { k -> Double in
            let plain = share == 0 || share == 1 ? 0 : a.logMass(k) + b.logMass(drawn - k)
            return plain + slope * Double(k)
        }
        let largest = raw.max() ?? 0
        let total = largest + log(raw.reduce(0) { $0 + exp($1 - largest) })
        logMasses = raw.map { $0 - total }
    }

    public var support: ClosedRange<Int> { max(0, drawn - other)...min(drawn, good) }
    public var mean: Double { zip(support, logMasses).reduce(0) { $0 + Double($1.0) * exp($1.1) } }
    public var variance: Double {
        let centre = mean
        return zip(support, logMasses).reduce(0) {
            $0 + (Double($1.0) - centre) * (Double($1.0) - centre) * exp($1.1)
        }
    }

    public func logMass(_ k: Int) -> Double {
        support.contains(k) ? logMasses[k - support.lowerBound] : -.infinity
    }

    public func tails(_ k: Int) -> Tails {
        if k < support.lowerBound { return .allUpper }
        if k >= support.upperBound { return .allLower }
        let cut = k - support.lowerBound
        let lower = Self.logSum(logMasses[...cut])
        let upper = Self.logSum(logMasses[(cut + 1)...])
        return lower < upper ? .lower(logScale: lower, factor: 1) : .upper(logScale: upper, factor: 1)
    }

    /// The probability of all values no more likely than `k`; masses within a relative 1e-7 count as equal, as in R.
    public func likelyTail(_ k: Int) -> Double {
        let limit = logMass(k) + 1e-7
        return min(1, logMasses.reduce(0) { $1 <= limit ? $0 + exp($1) : $0 })
    }

    private static func logSum(_ values: ArraySlice<Double>) -> Double {
        let largest = values.max() ?? -.infinity
        return largest == -.infinity ? largest : largest + log(values.reduce(0) { $0 + exp($1 - largest) })
    }
}
