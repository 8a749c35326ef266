import Distributions

/// The trend of yearly counts that scatter more than Poisson counts: the rate itself varies from year to year.
///
/// - Null hypothesis of the test: the rate does not change. Alternative: it rises or falls.
/// - Model: as `PoissonTrend`, with variance mean + mean² / θ; θ is estimated along.
///
/// - Counts that scatter no more than Poisson counts have no finite θ: an error says to use `PoissonTrend`.
/// - With few years θ is very uncertain; the quasi-Poisson interval of `PoissonTrend` is then the safer one.
///
/// Source: Lawless 1987, doi:10.2307/3314912.
public struct NegativeBinomialTrend: HypothesisTest, Hashable {
    public static let title = "Negative binomial trend"

    /// The change per year of the logarithm of the rate, with Wald's interval.
    public let slope: Estimate
    /// The logarithm of the rate in year 0.
    public let intercept: Double
    /// θ: the variance is mean + mean² / θ.
    public let size: Double
    /// 1 / θ.
    public var overdispersion: Double { 1 / size }
    /// The log-likelihood.
    public let logLikelihood: Double
    /// The slope by its standard error.
    public let z: Double
    public let pValue: Double
    /// The number of years used.
    public let n: Int
    public var alternative: Alternative { .twoSided }

    /// Fits the trend; arguments as for `PoissonTrend`.
    public init(
        years: [Double], counts: [Double], exposures: [Double]? = nil, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let data = try CountSeries(years: years, counts: counts, exposures: exposures, of: "negative binomial trend")
        let offset = data.exposures.map(logarithm)
        // Alternate between the line for given θ and θ for the given line until neither moves.
        var line = try TrendLineGLM(.poisson, x: data.years, y: data.counts, offset: offset)
        var size = Double.infinity
        for _ in 0..<200 {
            let next = try Self.size(data.counts, line.fitted)
            let settled = (next - size).magnitude < 1e-10 * next
            size = next
            line = try TrendLineGLM(
                .negativeBinomial(size: size), x: data.years, y: data.counts, offset: offset)
            if settled { break }
        }
        self.size = size
        let normal = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        slope = .wald(line.slope, line.slopeError, normal, level)
        intercept = line.intercept
        logLikelihood = line.logLikelihood
        z = line.slope / line.slopeError
        pValue = min(1, 2 * NormalDistribution.standard.survival(z.magnitude))
        n = data.years.count
    }

    /// The θ of greatest likelihood for given means: where the score changes sign.
    private static func size(_ counts: [Double], _ fitted: [Double]) throws(StatisticsError) -> Double {
        let score = { (size: Double) -> Double in
            zip(counts, fitted).reduce(0.0) { sum, pair in
                let (y, mu) = pair
                // ψ(θ + y) − ψ(θ) is a finite sum for whole counts.
                var digammas = 0.0
                var k = 0.0
                while k < y.rounded() {
                    digammas += 1 / (size + k)
                    k += 1
                }
                return sum + digammas + logarithm(size / (size + mu)) + 1 - (size + y) / (size + mu)
            }
        }
        guard score(1e6) < 0 else {
            throw .undefined(
                "negative binomial trend", because: "the counts scatter no more than Poisson counts; use PoissonTrend")
        }
        let logSize = bisect(from: logarithm(1e-6), to: logarithm(1e6)) { score(exponential($0)) > 0 }
        return exponential(logSize)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("z", z), ("theta", size), ("n", Double(n))]
    }
    public var effect: Estimate? { slope }
}
