import Distributions

/// Two counts and the share of the exposure that belongs to the second: what all variants of the test need.
struct TwoCounts {
    var first: Int
    var second: Int
    /// Exposure of the second count by that of both.
    var share: Double
    /// Exposure of the first count by that of both.
    var otherShare: Double

    var total: Int { first + second }

    /// The statistic and the p-value of a method.
    func test(_ method: CountChangeMethod, _ alternative: Alternative) -> (z: Double, p: Double) {
        if total == 0 { return (0, 1) }
        switch method {
        case .automatic, .conditionalExact:
            let (lower, upper, _) = tails
            return (score, alternative.pValue(upper: upper, lower: lower))
        case .conditionalMidP:
            let (lower, upper, here) = tails
            return (score, alternative.pValue(upper: upper - here / 2, lower: lower - here / 2))
        case .minimumLikelihood:
            return (score, minimumLikelihood(alternative, mid: false))
        case .minimumLikelihoodMidP:
            return (score, minimumLikelihood(alternative, mid: true))
        case .score:
            return normal(score, alternative)
        case .wald:
            // The rates' difference by its standard error, both multiplied by the exposures.
            let a = Double(first)
            let b = Double(second)
            let error = (b * otherShare * otherShare + a * share * share).squareRoot()
            return normal((b * otherShare - a * share) / error, alternative)
        case .squareRoot:
            let a = (Double(first) + 0.375) * share
            let b = (Double(second) + 0.375) * otherShare
            return normal(2 * (b.squareRoot() - a.squareRoot()), alternative)
        case .eTest:
            return (score, ETest(counts: self).pValue(alternative))
        }
    }

    /// The score statistic: the second count against its expectation given the total.
    var score: Double { Self.score(Double(first), Double(second), share, otherShare) }

    @inline(__always)
    static func score(_ a: Double, _ b: Double, _ share: Double, _ otherShare: Double) -> Double {
        (b * otherShare - a * share) / ((a + b) * share * otherShare).squareRoot()
    }

    private var binomial: BinomialDistribution { BinomialDistribution(trials: total, probability: share) }

    /// P(X ≤ second), P(X ≥ second) and P(X = second) given the total.
    private var tails: (lower: Double, upper: Double, here: Double) {
        (binomial.cdf(second), binomial.survival(second - 1), binomial.mass(second))
    }

    private func normal(_ z: Double, _ alternative: Alternative) -> (Double, Double) {
        let tails = NormalDistribution.standard.tails(z)
        return (z, alternative.pValue(upper: tails.upper, lower: tails.lower))
    }

    private func minimumLikelihood(_ alternative: Alternative, mid: Bool) -> Double {
        let (lower, upper, here) = tails
        let half = mid ? here / 2 : 0
        guard alternative == .twoSided else {
            return alternative.pValue(upper: upper - half, lower: lower - half)
        }
        return min(1, binomial.likelyTail(second) - half)
    }
}

extension BinomialDistribution {
    /// The probability of all values no more likely than `k`: its own tail and the matching part of the other.
    ///
    /// Masses within a relative 1e-7 count as equal, as in R, since rounding would decide otherwise.
    func likelyTail(_ k: Int) -> Double {
        let limit = logMass(k) + 1e-7
        let mode = min(trials, Int(Double(trials + 1) * probability))
        if k == mode { return 1 }
        // On the other side of the mode the mass falls monotonically: halve the range until the first value within.
        if k < mode {
            var inside = trials + 1
            var outside = mode
            while inside - outside > 1 {
                let middle = outside + (inside - outside) / 2
                if logMass(middle) <= limit { inside = middle } else { outside = middle }
            }
            return cdf(k) + survival(inside - 1)
        }
        var inside = -1
        var outside = mode
        while outside - inside > 1 {
            let middle = inside + (outside - inside) / 2
            if logMass(middle) <= limit { inside = middle } else { outside = middle }
        }
        return survival(k - 1) + cdf(inside)
    }
}
