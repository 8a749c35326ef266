import Distributions

/// The trend of yearly counts: a constant relative change per year of a Poisson rate.
///
/// - Null hypothesis of the test: the rate does not change. Alternative: it rises or falls.
/// - Model: log(expected count) = log(exposure) + b₀ + b₁ year. With `dispersion` above 1 the counts scatter more than
///   Poisson counts do, and the quasi-Poisson numbers are the ones to use.
///
/// Edge cases:
/// - A year with a missing count or exposure is left out. Years need not be regular.
/// - No events at all throws; so does a trend that the data do not bound (all events in the first or the last year).
///
/// Cost: some ten iterations over the years. Source: McCullagh and Nelder 1989, chapter 6.
public struct PoissonTrend: HypothesisTest, Hashable {
    public static let title = "Poisson trend"

    /// b₁, the change per year of the logarithm of the rate, with Wald's interval.
    public let slope: Estimate
    /// The same with the profile-likelihood interval.
    public let profileSlope: Estimate
    /// b₁ with the quasi-Poisson interval, by Student's t on n − 2 degrees of freedom.
    public let quasiSlope: Estimate
    /// b₀, the logarithm of the rate in year 0, with Wald's interval.
    public let intercept: Estimate
    /// b₁ by its standard error.
    public let z: Double
    public let pValue: Double
    /// The p-value with the dispersion estimated.
    public let quasiPValue: Double
    /// Twice the distance of the log-likelihood from a perfect fit.
    public let deviance: Double
    /// The deviance without a trend.
    public let nullDeviance: Double
    /// The log-likelihood.
    public let logLikelihood: Double
    /// Pearson's χ² by n − 2: 1 for Poisson counts.
    public let dispersion: Double
    /// The number of years used.
    public let n: Int
    /// The number of years left out.
    public let missing: Int
    public var alternative: Alternative { .twoSided }
    /// Akaike's criterion.
    public var aic: Double { -2 * logLikelihood + 4 }
    /// The relative change per year, 0.045 for 4.5 %, with the profile interval.
    public var annualChange: Estimate {
        Estimate(
            value: exponentialMinusOne(slope.value),
            interval: profileSlope.interval.map {
                Interval(lower: exponentialMinusOne($0.lower), upper: exponentialMinusOne($0.upper))
            }, level: slope.level, method: .profileLikelihood)
    }

    /// Fits the trend.
    ///
    /// - Parameters:
    ///   - years: finite, none twice.
    ///   - counts: whole or weighted counts, zero or more; NaN for missing; at least three present.
    ///   - exposures: what they are counted over, positive; nil for equal exposures.
    ///   - level: the level of the intervals.
    public init(
        years: [Double], counts: [Double], exposures: [Double]? = nil, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let data = try CountSeries(years: years, counts: counts, exposures: exposures, of: "Poisson trend")
        let offset = data.exposures.map(logarithm)
        let line = try TrendLineGLM(.poisson, x: data.years, y: data.counts, offset: offset)
        let flat = try TrendLineGLM(.poisson, x: data.years, y: data.counts, offset: offset, fixedSlope: 0)
        n = data.years.count
        missing = data.missing
        let normal = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        slope = .wald(line.slope, line.slopeError, normal, level)
        intercept = .wald(line.intercept, line.interceptError, normal, level)
        z = line.slope / line.slopeError
        pValue = min(1, 2 * NormalDistribution.standard.survival(z.magnitude))
        deviance = Self.deviance(data.counts, line.fitted)
        nullDeviance = Self.deviance(data.counts, flat.fitted)
        logLikelihood = line.logLikelihood
        let df = Double(n - 2)
        let spread =
            zip(data.counts, line.fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 } / df
        dispersion = spread
        let quasiError = line.slopeError * spread.squareRoot()
        quasiPValue = StudentTest.twoSided(line.slope / quasiError, degreesOfFreedom: df)
        quasiSlope = .student(
            line.slope, quasiError, StudentTDistribution(degreesOfFreedom: df).upperQuantile((1 - level) / 2), level)
        profileSlope = Self.profile(line, data, offset, normal, level)
    }

    private static func deviance(_ counts: [Double], _ fitted: [Double]) -> Double {
        2
            * zip(counts, fitted).reduce(0) {
                $0 + ($1.0 == 0 ? 0 : $1.0 * logarithm($1.0 / $1.1)) - ($1.0 - $1.1)
            }
    }

    /// The slopes at which twice the log-likelihood, maximised over the level, has fallen by the quantile's square.
    private static func profile(
        _ line: TrendLineGLM, _ data: CountSeries, _ offset: [Double], _ normal: Double, _ level: Double
    ) -> Estimate {
        let falls = { (slope: Double) -> Bool in
            guard
                let held = try? TrendLineGLM(
                    .poisson, x: data.years, y: data.counts, offset: offset, fixedSlope: slope)
            else { return true }
            return 2 * (line.logLikelihood - held.logLikelihood) > normal * normal
        }
        func limit(_ direction: Double) -> Double {
            var reach = normal * line.slopeError
            while !falls(line.slope + direction * reach) { reach *= 2 }
            let distance = bisect(from: 0, to: reach) { !falls(line.slope + direction * $0) }
            return line.slope + direction * distance
        }
        return Estimate(
            value: line.slope, interval: Interval(lower: limit(-1), upper: limit(1)), level: level,
            method: .profileLikelihood, standardError: line.slopeError)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("z", z), ("dispersion", dispersion), ("n", Double(n))]
    }
    public var effect: Estimate? { annualChange }
}

extension Estimate {
    /// Estimate ± normal quantile × standard error.
    static func wald(_ value: Double, _ error: Double, _ quantile: Double, _ level: Double) -> Estimate {
        let half = quantile * error
        let interval = half.isFinite ? Interval(lower: value - half, upper: value + half) : nil
        return Estimate(value: value, interval: interval, level: level, method: .wald, standardError: error)
    }
}

/// Yearly counts with exposures, checked, without the missing ones.
struct CountSeries {
    var years: [Double] = []
    var counts: [Double] = []
    var exposures: [Double] = []
    var missing: Int

    init(
        years: [Double], counts: [Double], exposures: [Double]?, of name: String
    ) throws(StatisticsError) {
        let exposures = exposures ?? [Double](repeating: 1, count: counts.count)
        try Checks.sameLength(counts, "counts", exposures, "exposures")
        let usable = zip(counts, exposures).map { $1.isNaN ? .nan : $0 }
        let series = try YearSeries(years: years, values: usable, needed: 3, of: name)
        missing = series.missing
        for (place, year) in years.enumerated() where !usable[place].isNaN {
            try Checks.nonNegative(counts[place], "count")
            try Checks.positive(exposures[place], "exposure")
            self.years.append(year)
            self.counts.append(counts[place])
            self.exposures.append(exposures[place])
        }
        guard self.counts.contains(where: { $0 > 0 }) else { throw .undefined(name, because: "there are no events") }
        let extremes = [self.years.min(), self.years.max()]
        for year in extremes {
            let others = zip(self.years, self.counts).contains { $0 != year && $1 > 0 }
            guard others else { throw .undefined(name, because: "all events fall into the first or the last year") }
        }
    }
}
