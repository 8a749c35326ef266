#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fisher's noncentral hypergeometric distribution: the first cell of a 2 × 2 table with given margins and odds ratio.
///
/// With odds ratio 1 it is the hypergeometric distribution. Its masses are products of two binomial masses with suitable
/// probabilities, whose accurate form they share; tails are sums of positive terms from the value outward.
///
/// Cost: a mass constant; a tail some dozen standard deviations of terms at most, a nanosecond each; the same once for a noncentral one.
///
/// Source: Loader 2000, Fast and accurate computation of binomial probabilities; Fog 2008, doi:10.1080/03610910701790269.
public struct HypergeometricDistribution: DiscreteDistribution {
    /// The number of good items.
    public let good: Int
    /// The number of other items.
    public let other: Int
    /// The number drawn.
    public let drawn: Int
    /// The odds of a good item against those of another; 1 for plain drawing.
    public let oddsRatio: Double
    public let support: ClosedRange<Int>
    public let mean: Double
    public let variance: Double
    /// The most likely number.
    let mode: Int
    private let ofGood: BinomialDistribution
    private let ofOther: BinomialDistribution
    private let logTotal: Double

    /// The number of good ones among `drawn` items, of `good` and `other`.
    public init(good: Int, other: Int, drawn: Int, oddsRatio: Double = 1) {
        precondition(good >= 0 && other >= 0 && drawn >= 0 && drawn <= good + other, "draw what there is")
        precondition(oddsRatio > 0 && oddsRatio < .infinity, "an odds ratio is positive")
        self.good = good
        self.other = other
        self.drawn = drawn
        self.oddsRatio = oddsRatio
        support = max(0, drawn - other)...min(drawn, good)
        let steps = MassSteps(good: good, other: other, drawn: drawn, odds: oddsRatio, support: support)
        mode = steps.mode
        let total = Double(good) + Double(other)
        if support.count == 1 {
            (mean, variance, logTotal) = (Double(support.lowerBound), 0, 0)
            ofGood = BinomialDistribution(trials: 0, probability: 0)
            ofOther = ofGood
        } else if oddsRatio == 1 {
            let share = Double(drawn) / total
            let rest = (total - Double(drawn)) / total
            ofGood = BinomialDistribution(trials: good, probability: share, complement: rest)
            ofOther = BinomialDistribution(trials: other, probability: share, complement: rest)
            logTotal =
                BinomialDistribution(trials: good + other, probability: share, complement: rest).logMass(drawn)
            mean = share * Double(good)
            variance = mean * (Double(other) / total) * ((total - Double(drawn)) / (total - 1))
        } else {
            // Odds θ of another item and θ × ratio of a good one under which `drawn` is expected: the masses are then those of two
            // binomial counts, given their sum, and the likely ones are near the middle of both.
            let slope = log(oddsRatio)
            let odds = bisect(from: -1500, to: 1500) { logOdds in
                Double(good) / (1 + exp(-logOdds - slope)) + Double(other) / (1 + exp(-logOdds)) < Double(drawn)
            }
            func binomial(_ trials: Int, _ logOdds: Double) -> BinomialDistribution {
                BinomialDistribution(
                    trials: trials, probability: 1 / (1 + exp(-logOdds)), complement: 1 / (1 + exp(logOdds)))
            }
            ofGood = binomial(good, odds + slope)
            ofOther = binomial(other, odds)
            let moments = steps.moments
            mean = Double(mode) + moments.mean
            variance = moments.variance
            logTotal = ofGood.logMass(mode) + ofOther.logMass(drawn - mode) + log(moments.total)
        }
    }

    public func logMass(_ k: Int) -> Double {
        if !support.contains(k) { return -.infinity }
        return support.count == 1 ? 0 : min(0, ofGood.logMass(k) + ofOther.logMass(drawn - k) - logTotal)
    }

    public func tails(_ k: Int) -> Tails {
        if k < support.lowerBound { return .allUpper }
        if k >= support.upperBound { return .allLower }
        return k < mode
            ? .lower(logScale: logMass(k), factor: steps.sumDown(from: k))
            : .upper(logScale: logMass(k + 1), factor: steps.sumUp(from: k + 1))
    }

    /// The probability of all values no more likely than `k`; masses within a relative 1e-7 count as equal, as in R.
    public func likelyTail(_ k: Int) -> Double {
        guard support.contains(k), k != mode else { return 1 }
        let limit = logMass(k) + 1e-7
        // Away from the mode the masses fall: halve the range until the first value within.
        var inside = k < mode ? support.upperBound + 1 : support.lowerBound - 1
        var outside = k < mode ? mode - 1 : mode + 1
        while abs(inside - outside) > 1 {
            let middle = outside + (inside - outside) / 2
            if logMass(middle) <= limit { inside = middle } else { outside = middle }
        }
        return min(1, k < mode ? cdf(k) + survival(inside - 1) : survival(k - 1) + cdf(inside))
    }

    private var steps: MassSteps {
        MassSteps(good: good, other: other, drawn: drawn, odds: oddsRatio, support: support)
    }
}

/// Sums over the masses by the ratios of neighbours, all relative to one of them.
private struct MassSteps {
    var good: Int
    var other: Int
    var drawn: Int
    var odds: Double
    var support: ClosedRange<Int>

    /// The mass of `k` + 1 by that of `k`: it falls as k rises.
    @inline(__always)
    func ratio(_ k: Int) -> Double {
        Double(good - k) / Double(k + 1) * (Double(drawn - k) / Double(other - drawn + k + 1)) * odds
    }

    /// The smallest k whose next mass is less.
    var mode: Int {
        var (low, high) = (support.lowerBound, support.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if ratio(middle) < 1 { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Σ of the masses from `k` on, the mass of `k` being one.
    func sumUp(from k: Int) -> Double {
        var (sum, term) = (1.0, 1.0)
        for j in k..<support.upperBound {
            term *= ratio(j)
            sum += term
            if term < 1e-20 * sum { break }
        }
        return sum
    }

    /// Σ of the masses up to `k`, the mass of `k` being one.
    func sumDown(from k: Int) -> Double {
        var (sum, term, j) = (1.0, 1.0, k)
        while j > support.lowerBound {
            j -= 1
            term /= ratio(j)
            sum += term
            if term < 1e-20 * sum { break }
        }
        return sum
    }

    /// The sum of all masses, that of the mode being one, the mean less the mode, and the variance.
    var moments: (total: Double, mean: Double, variance: Double) {
        let mode = mode
        var (total, first, second) = (1.0, 0.0, 0.0)
        func add(_ term: Double, _ distance: Double) {
            total += term
            first += term * distance
            second += term * distance * distance
        }
        var term = 1.0
        for j in mode..<support.upperBound {
            term *= ratio(j)
            add(term, Double(j + 1 - mode))
            if term < 1e-25 { break }
        }
        term = 1
        var j = mode
        while j > support.lowerBound, term >= 1e-25 {
            j -= 1
            term /= ratio(j)
            add(term, Double(j - mode))
        }
        return (total, first / total, second / total - first / total * (first / total))
    }
}
