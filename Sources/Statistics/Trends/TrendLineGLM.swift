import Distributions

/// The distribution of the values about a generalised line.
enum LineFamily {
    /// Counts: log link.
    case poisson
    /// Events of trials: logit link; the weights are the trials.
    case binomial
    /// Overdispersed counts: log link; size θ.
    case negativeBinomial(size: Double)
}

/// A line b₀ + b₁ x on the scale of the link, by maximum likelihood (Fisher's scoring with halved steps).
struct TrendLineGLM {
    var intercept = 0.0
    var slope = 0.0
    var slopeError = 0.0
    var interceptError = 0.0
    var logLikelihood = 0.0
    var fitted: [Double] = []
    /// The mean of x, about which the line is fitted.
    private let centre: Double
    private let x: [Double]
    private let y: [Double]
    private let offset: [Double]
    private let trials: [Double]
    private let family: LineFamily

    /// Fits a line; with `fixedSlope` only its level.
    ///
    /// - Parameters:
    ///   - x: finite.
    ///   - y: counts.
    ///   - offset: added to the line, the logarithms of exposures.
    ///   - trials: of the binomial family.
    init(
        _ family: LineFamily, x: [Double], y: [Double], offset: [Double]? = nil, trials: [Double]? = nil,
        fixedSlope: Double? = nil
    ) throws(StatisticsError) {
        self.family = family
        self.x = x
        self.y = y
        self.offset = offset ?? [Double](repeating: 0, count: x.count)
        self.trials = trials ?? [Double](repeating: 1, count: x.count)
        centre = x.reduce(0, +) / Double(x.count)
        try fit(fixedSlope)
    }

    private mutating func fit(_ fixedSlope: Double?) throws(StatisticsError) {
        let u = x.map { $0 - centre }
        var level = startingLevel
        var slope = fixedSlope ?? 0
        var value = likelihood(level, slope, u)
        for iteration in 0..<200 {
            var (s0, s1, i00, i01, i11) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for k in u.indices {
                let (score, information) = parts(k, level + slope * u[k] + offset[k])
                s0 += score
                s1 += score * u[k]
                i00 += information
                i01 += information * u[k]
                i11 += information * u[k] * u[k]
            }
            let determinant = i00 * i11 - i01 * i01
            let steps =
                fixedSlope == nil
                ? ((i11 * s0 - i01 * s1) / determinant, (i00 * s1 - i01 * s0) / determinant) : (s0 / i00, 0)
            guard steps.0.isFinite, steps.1.isFinite else {
                throw .notConverged("trend of counts", iterations: iteration)
            }
            var factor = 1.0
            var next = likelihood(level + steps.0, slope + steps.1, u)
            while !(next >= value - 1e-12 * value.magnitude), factor > 1e-6 {
                factor /= 2
                next = likelihood(level + factor * steps.0, slope + factor * steps.1, u)
            }
            level += factor * steps.0
            slope += factor * steps.1
            value = next
            let moved = max(steps.0.magnitude, (steps.1 * (u.map(\.magnitude).max() ?? 1)).magnitude) * factor
            if moved < 1e-13 * max(1, level.magnitude) {
                self.slope = slope
                intercept = level - slope * centre
                slopeError = fixedSlope == nil ? (i00 / determinant).squareRoot() : 0
                let ofLevel = fixedSlope == nil ? i11 / determinant : 1 / i00
                let mixed = fixedSlope == nil ? -i01 / determinant : 0
                interceptError =
                    (ofLevel - 2 * centre * mixed + centre * centre * slopeError * slopeError).squareRoot()
                logLikelihood = value
                fitted = u.indices.map { mean(level + slope * u[$0] + offset[$0], $0) }
                return
            }
        }
        throw .notConverged("trend of counts", iterations: 200)
    }

    private var startingLevel: Double {
        switch family {
        case .poisson, .negativeBinomial:
            logarithm(y.reduce(0, +) / offset.reduce(0) { $0 + exponential($1) })
        case .binomial:
            logarithm((y.reduce(0, +) + 0.5) / (trials.reduce(0, +) - y.reduce(0, +) + 0.5))
        }
    }

    private func mean(_ eta: Double, _ k: Int) -> Double {
        switch family {
        case .poisson, .negativeBinomial: exponential(eta)
        case .binomial: trials[k] / (1 + exponential(-eta))
        }
    }

    /// The derivative of the log-likelihood by the line, and its expected second derivative.
    private func parts(_ k: Int, _ eta: Double) -> (score: Double, information: Double) {
        let mu = mean(eta, k)
        switch family {
        case .poisson: return (y[k] - mu, mu)
        case .negativeBinomial(let size): return ((y[k] - mu) * size / (size + mu), mu * size / (size + mu))
        case .binomial: return (y[k] - mu, mu * (1 - mu / trials[k]))
        }
    }

    private func likelihood(_ level: Double, _ slope: Double, _ u: [Double]) -> Double {
        u.indices.reduce(0.0) { sum, k in
            let eta = level + slope * u[k] + offset[k]
            switch family {
            case .poisson: return sum + y[k] * eta - exponential(eta) - logGamma(y[k] + 1)
            case .negativeBinomial(let size):
                let mu = exponential(eta)
                return sum + logGamma(size + y[k]) - logGamma(size) - logGamma(y[k] + 1)
                    + size * logarithm(size / (size + mu)) + (y[k] == 0 ? 0 : y[k] * logarithm(mu / (size + mu)))
            case .binomial:
                return sum + y[k] * eta - trials[k]
                    * (eta > 0 ? eta + logOnePlus(exponential(-eta)) : logOnePlus(exponential(eta)))
            }
        }
    }
}
