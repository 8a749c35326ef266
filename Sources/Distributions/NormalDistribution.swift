#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The normal distribution.
public struct NormalDistribution: ContinuousDistribution {
    /// The mean.
    public let mean: Double
    /// The standard deviation, positive.
    public let standardDeviation: Double

    /// The normal distribution with the given mean and standard deviation.
    public init(mean: Double = 0, standardDeviation: Double = 1) {
        precondition(standardDeviation > 0, "a standard deviation is positive")
        self.mean = mean
        self.standardDeviation = standardDeviation
    }

    /// Mean 0 and standard deviation 1.
    public static let standard = NormalDistribution()

    public var variance: Double { standardDeviation * standardDeviation }

    public func logDensity(_ x: Double) -> Double {
        let z = (x - mean) / standardDeviation
        return -0.5 * z * z - halfLogTwoPi - log(standardDeviation)
    }

    public func tails(_ x: Double) -> Tails {
        let z = (x - mean) / standardDeviation
        if z.isNaN { return .upper(logScale: .nan, factor: .nan) }
        let upper = Self.upperTail(z.magnitude)
        return z < 0 ? upper.swapped : upper
    }

    /// The quantile by Wichura's algorithm AS 241, exact to about one unit in the last place.
    public func quantile(_ probability: Double) -> Double {
        mean + standardDeviation * Self.standardQuantile(TailTarget(probability, upper: false))
    }

    public func upperQuantile(_ probability: Double) -> Double {
        mean + standardDeviation * Self.standardQuantile(TailTarget(probability, upper: true))
    }

    public func quantile(logProbability: Double) -> Double {
        mean + standardDeviation * Self.standardQuantile(TailTarget(log: logProbability, upper: false))
    }

    public func upperQuantile(logProbability: Double) -> Double {
        mean + standardDeviation * Self.standardQuantile(TailTarget(log: logProbability, upper: true))
    }

    private static func upperTail(_ z: Double) -> Tails {
        let x = z * 0.5.squareRoot()
        // The C library's function is exact until the result becomes subnormal.
        if z < 5 { return .upper(logScale: 0, factor: 0.5 * erfc(x)) }
        // Beyond, the square of z is infinite.
        if z > 1e150 { return .upper(logScale: -.infinity, factor: 1) }
        let square = z * z
        let lost = (-square).addingProduct(z, z)
        return .upper(logScale: -0.5 * square, factor: 0.5 * scaledErfc(x) * (1 - 0.5 * lost))
    }

    static func standardQuantile(_ target: TailTarget) -> Double {
        let p = target.probability
        let sign = target.isUpper ? 1.0 : -1.0
        if target.logProbability == -.infinity { return sign * .infinity }
        let q = 0.5 - p
        if q <= 0.425 {
            let r = 0.180625 - q * q
            return sign * q * ratio(r, centre)
        }
        let r = (-target.logProbability).squareRoot()
        if r > 27 { return sign * farQuantile(target.logProbability) }
        return sign * (r <= 5 ? ratio(r - 1.6, tail) : ratio(r - 5, farTail))
    }

    /// The upper quantile of a probability below 1e-316, by Newton's method on the logarithm of the tail.
    private static func farQuantile(_ logProbability: Double) -> Double {
        var z = (-2 * logProbability).squareRoot()
        for _ in 0..<20 {
            let here = upperTail(z).logUpper
            let step = (here - logProbability) / exp(standard.logDensity(z) - here)
            z += step
            if step.magnitude <= 4e-16 * z { break }
        }
        return z
    }

    private static func ratio(_ r: Double, _ c: (above: [Double], below: [Double])) -> Double {
        var above = 0.0
        var below = 0.0
        for k in stride(from: 7, through: 0, by: -1) {
            above = above * r + c.above[k]
            below = below * r + c.below[k]
        }
        return above / below
    }

    // Wichura (1988), Applied Statistics 37, 477-484, doi:10.2307/2347330.
    private static let centre: (above: [Double], below: [Double]) = (
        [
            3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
            4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
        ],
        [
            1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
            2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
        ]
    )
    private static let tail: (above: [Double], below: [Double]) = (
        [
            1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
            1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
        ],
        [
            1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
            1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
            1.05075007164441684324e-9,
        ]
    )
    private static let farTail: (above: [Double], below: [Double]) = (
        [
            6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
            2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ],
        [
            1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
            7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ]
    )
}
