import Distributions

/// The difference of two means in units of their spread, each with its interval.
///
/// Edge cases: NaN is missing; each sample needs two values; samples without any spread throw.
///
/// Sources: Hedges 1981, doi:10.3102/10769986006002107 (exact correction by gamma functions); intervals by inverting
/// the noncentral t distribution (Steiger and Fouladi 1997).
public struct StandardizedDifference: Sendable, Hashable {
    /// Cohen's d: by the pooled standard deviation.
    public let cohen: Estimate
    /// Hedges' g: d without its small-sample bias.
    public let hedges: Estimate
    /// Glass' Δ: by the second sample's standard deviation.
    public let glass: Double

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
        glass = (a.mean - b.mean) / b.variance.squareRoot()
    }

    /// Γ(ν/2) / (√(ν/2) Γ((ν − 1)/2)): what takes the bias off d.
    public static func hedgesCorrection(degreesOfFreedom df: Double) -> Double {
        exponential(logGamma(df / 2) - logGamma((df - 1) / 2) - logarithm(df / 2) / 2)
    }
}
