import Distributions

/// The E-test of two Poisson counts: the probability, under the estimated common rate, of a score statistic at least as
/// far from zero as the observed one.
struct ETest {
    var counts: TwoCounts

    /// The largest total for which the sum over first counts is made: about a second.
    static let limit = 100_000_000

    func pValue(_ alternative: Alternative) -> Double {
        let total = Double(counts.total)
        let first = PoissonDistribution(mean: total * counts.otherShare)
        let second = PoissonDistribution(mean: total * counts.share)
        let observed = counts.score
        // Rounding must not drop outcomes that tie with the observed one.
        let slack = 1e-12 * observed.magnitude
        let upper = alternative == .less ? Double.infinity : alternative == .greater ? observed : observed.magnitude
        let lower =
            alternative == .greater ? -Double.infinity : alternative == .less ? observed : -observed.magnitude
        // For each first count the statistic rises with the second: the outcomes that count are two tails, whose ends rise with the
        // first count.
        var high = 0
        var low = -1
        var sum = 0.0
        for a in first.quantile(1e-290)...first.upperQuantile(1e-290) {
            var tails = 0.0
            if upper.isFinite {
                while z(a, high) < upper - slack { high += 1 }
                tails += second.survival(high - 1)
            }
            if lower.isFinite {
                while z(a, low + 1) <= lower + slack { low += 1 }
                // A statistic of zero counts once.
                tails += second.cdf(upper.isFinite ? min(low, high - 1) : low)
            }
            sum += tails * first.mass(a)
        }
        return min(1, sum)
    }

    private func z(_ a: Int, _ b: Int) -> Double {
        a + b == 0 ? 0 : TwoCounts.score(Double(a), Double(b), counts.share, counts.otherShare)
    }
}
