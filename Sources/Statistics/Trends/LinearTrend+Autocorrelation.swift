import Distributions
import NumericCore

/// The straight line by least squares with a standard error that allows for autocorrelation, and the Durbin–Watson test.
///
/// - Null hypothesis of Durbin and Watson: the deviations are not autocorrelated. Alternative: positively so, unless another is chosen.
/// - The values are in the order of the years; missing ones are left out, which joins their neighbours.
/// - A series on a straight line throws: there are no deviations.
///
/// Sources: Newey and West 1987, doi:10.2307/1913610; Durbin and Watson 1971, doi:10.1093/biomet/58.1.1; the exact p by
/// Imhof's integral, doi:10.1093/biomet/48.3-4.419.
public struct AutocorrelatedLinearTrend: Sendable, Hashable {
    /// The change per year with the standard error of Newey and West (Bartlett weights) and a normal interval.
    public let slope: Estimate
    /// Whether the variance of the slope was multiplied by n / (n − 2), as for the degrees of freedom that the line takes.
    public let isAdjusted: Bool
    /// The number of lags that the standard error takes in.
    public let lag: Int
    /// Σ (eₜ − eₜ₋₁)² / Σ eₜ²: about 2 without autocorrelation, towards 0 with a positive one.
    public let durbinWatson: Double
    /// The exact p-value of `durbinWatson`; the two-sided one doubles the smaller tail.
    public let durbinWatsonPValue: Double
    /// What Durbin and Watson's test holds against no autocorrelation: `greater` is a positive one, `less` a negative one.
    public let durbinWatsonAlternative: Alternative

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - years: as for `LinearTrend`.
    ///   - values: as for `LinearTrend`; at least four present.
    ///   - lag: zero or more, below the number of values.
    ///   - adjusted: whether the variance of the slope is multiplied by n / (n − 2), which few years want.
    ///   - alternative: of Durbin and Watson's test: positive autocorrelation (`greater`), negative (`less`), or either.
    ///   - level: the level of the interval.
    public init(
        years: [Double], values: [Double], lag: Int = 1, adjusted: Bool = false, alternative: Alternative = .greater,
        level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let series = try YearSeries(years: years, values: values, needed: 4, of: "trend with autocorrelation")
        let n = series.values.count
        guard lag >= 0, lag < n else {
            throw .outOfRange("lag", value: Double(lag), allowed: Interval(lower: 0, upper: Double(n - 1)))
        }
        let sums = TrendSums(x: series.years, y: series.values)
        try sums.checkRange("trend with autocorrelation")
        guard sums.residualSquares > 0 else {
            throw .undefined("trend with autocorrelation", because: "the values lie on a straight line")
        }
        let distances = series.years.map { $0 - sums.meanX }
        let residuals = zip(distances, series.values).map { ($1 - sums.meanY) - sums.slope * $0 }
        let parts = zip(distances, residuals).map { $0 * $1 / sums.sxx }
        var variance = parts.reduce(0) { $0 + $1 * $1 }
        for step in stride(from: 1, through: lag, by: 1) {
            let weight = 1 - Double(step) / Double(lag + 1)
            variance += 2 * weight * zip(parts, parts.dropFirst(step)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        if adjusted { variance *= Double(n) / Double(n - 2) }
        isAdjusted = adjusted
        slope = .wald(
            sums.slope, max(0, variance).squareRoot(), NormalDistribution.standard.upperQuantile((1 - level) / 2), level
        )
        self.lag = lag
        let steps = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
        let statistic = steps / residuals.reduce(0) { $0 + $1 * $1 }
        durbinWatson = statistic
        durbinWatsonAlternative = alternative
        // A small statistic speaks for a positive autocorrelation.
        let below = try Self.lowerTail(statistic, distances, sums.sxx)
        durbinWatsonPValue = alternative.pValue(upper: below, lower: 1 - below)
    }

    /// P(Σ (λᵢ − d) zᵢ² ≤ 0) with the eigenvalues of the squared differences restricted to the residuals' space.
    private static func lowerTail(_ d: Double, _ x: [Double], _ sxx: Double) throws(StatisticsError) -> Double {
        let n = x.count
        let project = Matrix(rows: n, columns: n) { i, j in
            (i == j ? 1 : 0) - 1 / Double(n) - x[i] * x[j] / sxx
        }
        let differences = Matrix(rows: n, columns: n) { i, j in
            i == j ? (i == 0 || i == n - 1 ? 1 : 2) : abs(i - j) == 1 ? -1 : 0
        }
        do {
            let inside = try project.multiplied(by: try differences.multiplied(by: project))
            // Two eigenvalues are zero: those of the constant and of the line.
            let values = try SymmetricEigen(inside, computesVectors: false).values.sorted().dropFirst(2)
            return imhof(values.map { $0 - d })
        } catch {
            throw .undefined("Durbin–Watson test", because: "the eigenvalues could not be found (\(error))")
        }
    }

    /// P(Σ wᵢ zᵢ² ≤ 0) of independent standard normal zᵢ, by Imhof's integral under an exponential-sinh substitution.
    private static func imhof(_ weights: [Double]) -> Double {
        let scale = weights.map(\.magnitude).max() ?? 1
        let w = weights.map { $0 / scale }
        let step = 1.0 / 64
        var sum = 0.0
        for k in -320...320 {
            let x = Double(k) * step
            let u = exponential(Double.pi / 2 * hyperbolicSine(x))
            let angle = 0.5 * w.reduce(0) { $0 + arcTangent($1 * u) }
            let logDamping = 0.25 * w.reduce(0) { $0 + logOnePlus($1 * $1 * u * u) }
            guard logDamping.isFinite else { continue }
            // du / u is π/2 cosh x dx.
            sum += sine(angle) * exponential(-logDamping) * Double.pi / 2 * hyperbolicCosine(x)
        }
        return min(1, max(0, 0.5 - sum * step / Double.pi))
    }
}
