import Distributions

/// The difference of two means in units of their spread, each with its interval.
///
/// Edge cases: NaN is missing; each sample needs two values; samples without any spread throw.
///
/// Sources: Hedges 1981, doi:10.3102/10769986006002107 (exact correction by gamma functions); intervals by inverting
/// the noncentral t distribution (Steiger and Fouladi 1997), Glass' with the variance for unlike spreads (Kulinskaya and Staudte
/// 2007, doi:10.1002/sim.2751).
public struct StandardizedDifference: Sendable, Hashable {
    /// Cohen's d: by the pooled standard deviation.
    public let cohen: Estimate
    /// Hedges' g: d without its small-sample bias.
    public let hedges: Estimate
    /// Glass' Δ: by the second sample's standard deviation.
    public let glass: Estimate

    /// Compares the means of two samples, first minus second.
    public init(_ first: [Double], _ second: [Double], level: Double = 0.95) throws(StatisticsError) {
        let test = try StudentTTest(first, second, level: level)
        let a = try Moments(first, needed: 2, of: "standardized difference, first sample")
        let b = try Moments(second, needed: 2, of: "standardized difference, second sample")
        guard b.variance > 0 else {
            throw .undefined("Glass' Δ", because: "the second sample's values are all equal")
        }
        let df = test.degreesOfFreedom
        // d = t √(1/m + 1/n), and the same factor turns the noncentrality into it.
        let factor = (1 / a.n + 1 / b.n).squareRoot()
        let tail = (1 - level) / 2
        let limits = [1 - tail, tail].map {
            factor * NoncentralTDistribution.noncentrality(ofCDF: $0, at: test.t, degreesOfFreedom: df)
        }
        let correction = Self.hedgesCorrection(degreesOfFreedom: df)
        func estimate(_ scale: Double) -> Estimate {
            Estimate(
                value: scale * test.t * factor,
                interval: Interval(lower: scale * limits[0], upper: scale * limits[1]), level: level,
                method: .noncentralT)
        }
        cohen = estimate(1)
        hedges = estimate(correction)
        let delta = a.meanDifference(from: b) / b.variance.squareRoot()
        let own = (1 / b.n + a.variance / (a.n * b.variance)).squareRoot()
        let ends = [1 - tail, tail].map {
            own * NoncentralTDistribution.noncentrality(ofCDF: $0, at: delta / own, degreesOfFreedom: b.n - 1)
        }
        glass = Estimate(
            value: delta, interval: Interval(lower: ends[0], upper: ends[1]), level: level, method: .noncentralT)
    }

    /// Γ(ν/2) / (√(ν/2) Γ((ν − 1)/2)): what takes the bias off d.
    public static func hedgesCorrection(degreesOfFreedom df: Double) -> Double {
        exponential(logGamma(df / 2) - logGamma((df - 1) / 2) - logarithm(df / 2) / 2)
    }
}

/// Cliff's δ, which is the rank-biserial correlation: how much more often a value of the first sample exceeds one of the second than
/// the reverse.
///
/// - In [−1, 1]; 0 where neither tends to be greater. Ties count for neither.
/// - The interval is Feng and Cliff's asymmetric one with the consistent variance. Where the samples do not overlap it is that of a
///   proportion which was always observed.
///
/// Edge cases: NaN is missing; each sample needs two values.
///
/// Sources: Cliff 1993, doi:10.1037/0033-2909.114.3.494; Feng and Cliff 2004, doi:10.22237/jmasm/1099267620.
public struct CliffsDelta: Sendable, Hashable {
    /// δ with its interval; its standard error is nil where the samples do not overlap.
    public let delta: Estimate
    /// The number of values used, in the first and the second sample.
    public let n: [Int]

    /// Compares two samples.
    public init(_ first: [Double], _ second: [Double], level: Double = 0.95) throws(StatisticsError) {
        try Checks.level(level)
        let groups = try Groups([first, second], needed: 2, of: "Cliff's delta")
        let (a, b) = (groups.values[0].sorted(), groups.values[1].sorted())
        n = [a.count, b.count]
        let (m, k) = (Double(a.count), Double(b.count))
        // Dominance of each value over the other sample: the share below it minus the share above it.
        let rows = a.map { Self.dominance(of: $0, over: b) }
        let columns = b.map { -Self.dominance(of: $0, over: a) }
        let value = rows.reduce(0, +) / m
        let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        guard value.magnitude < 1 else {
            let least = min(m, k)
            let near = (least - z * z) / (least + z * z)
            delta = Estimate(
                value: value, interval: value > 0 ? Interval(lower: near, upper: 1) : Interval(lower: -1, upper: -near),
                level: level, method: .cliff)
            return
        }
        let ofRows = rows.reduce(0) { $0 + ($1 - value) * ($1 - value) } / (m - 1)
        let ofColumns = columns.reduce(0) { $0 + ($1 - value) * ($1 - value) } / (k - 1)
        // Of the single pairs: Σ dᵢⱼ² is the number of pairs that are not tied.
        let untied = a.reduce(0.0) { $0 + k - Double(Self.equal($1, b)) }
        let ofPairs = (untied - m * k * value * value) / ((m - 1) * (k - 1))
        let variance = max(
            (1 - value * value) / (m * k - 1), ofRows / m + ofColumns / k - ofPairs / (m * k))
        let square = value * value
        let reach = z * (variance * ((1 - square) * (1 - square) + z * z * variance)).squareRoot()
        let scale = 1 - square + z * z * variance
        let centre = value - value * square
        delta = Estimate(
            value: value,
            interval: Interval(
                lower: max(-1, (centre - reach) / scale), upper: min(1, (centre + reach) / scale)),
            level: level, method: .cliff, standardError: variance.squareRoot())
    }

    private static func dominance(of value: Double, over sorted: [Double]) -> Double {
        let below = firstPlace(in: sorted) { $0 >= value }
        let notAbove = firstPlace(in: sorted) { $0 > value }
        return Double(below - (sorted.count - notAbove)) / Double(sorted.count)
    }

    private static func equal(_ value: Double, _ sorted: [Double]) -> Int {
        firstPlace(in: sorted) { $0 > value } - firstPlace(in: sorted) { $0 >= value }
    }

    private static func firstPlace(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
