import Distributions

/// The E-test of two Poisson counts: the probability, under the estimated common rate, of a score statistic at least as
/// far from zero as the observed one.
struct ETest {
    var counts: TwoCounts

    func pValue(_ alternative: Alternative) -> Double {
        let total = Double(counts.total)
        let first = PoissonDistribution(mean: total * counts.otherShare)
        let second = PoissonDistribution(mean: total * counts.share)
        let observed = counts.score
        // Rounding must not drop outcomes that tie with the observed one.
        let limit = observed.magnitude * (1 - 1e-12)
        let columns = range(second)
        let masses = columns.map { second.mass($0) }
        var sum = 0.0
        for a in range(first) {
            var row = 0.0
            for (b, mass) in zip(columns, masses) {
                let z = a + b == 0 ? 0 : TwoCounts.score(Double(a), Double(b), counts.share, counts.otherShare)
                let counted =
                    switch alternative {
                    case .twoSided: z.magnitude >= limit
                    case .greater: z >= observed - 1e-12 * observed.magnitude
                    case .less: z <= observed + 1e-12 * observed.magnitude
                    }
                if counted { row += mass }
            }
            sum += row * first.mass(a)
        }
        return min(1, sum)
    }

    /// The counts that carry all but 1e-18 of each tail.
    private func range(_ poisson: PoissonDistribution) -> ClosedRange<Int> {
        poisson.quantile(1e-18)...poisson.upperQuantile(1e-18)
    }
}
