#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The gamma distribution, by shape and scale.
public struct GammaDistribution: ContinuousDistribution {
    /// The shape, positive.
    public let shape: Double
    /// The scale, positive: the reciprocal of the rate.
    public let scale: Double

    /// The gamma distribution with the given shape and scale.
    public init(shape: Double, scale: Double = 1) {
        precondition(shape > 0 && scale > 0, "shape and scale are positive")
        self.shape = shape
        self.scale = scale
    }

    public var mean: Double { shape * scale }
    public var variance: Double { shape * scale * scale }

    public func logDensity(_ x: Double) -> Double {
        let z = x / scale
        if z < 0 || z == .infinity { return -.infinity }
        if z == 0 { return shape < 1 ? .infinity : shape == 1 ? -log(scale) : -.infinity }
        return IncompleteGamma.logPrefix(shape, z) + log(shape) - log(x)
    }

    public func tails(_ x: Double) -> Tails {
        x.isNaN ? .upper(logScale: .nan, factor: .nan) : IncompleteGamma.tails(shape, x / scale)
    }

    public func quantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: false)) }

    public func upperQuantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: true)) }

    public func quantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: false)) }

    public func upperQuantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: true)) }

    private func reach(_ target: TailTarget) -> Double {
        if target.logProbability == -.infinity { return target.isUpper ? .infinity : 0 }
        let standard = GammaDistribution(shape: shape)
        return scale * standard.solve(target, start: startingPoint(target))
    }

    /// Wilson and Hilferty's cube, or the leading term of the series where that is far off.
    private func startingPoint(_ target: TailTarget) -> Double {
        let normal = NormalDistribution.standardQuantile(target)
        let cube = 1 - 1 / (9 * shape) + normal / (3 * shape.squareRoot())
        let start = shape * cube * cube * cube
        if cube > 0.2 { return start }
        return exp(((target.isUpper ? log(0.5) : target.logProbability) + logGamma1p(shape)) / shape)
    }
}

/// The χ² distribution: the gamma distribution with half the degrees of freedom as shape and scale 2.
public struct ChiSquaredDistribution: ContinuousDistribution {
    /// The degrees of freedom, positive, not necessarily whole.
    public let degreesOfFreedom: Double
    private var gamma: GammaDistribution { GammaDistribution(shape: degreesOfFreedom / 2, scale: 2) }

    /// The χ² distribution with the given degrees of freedom.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
        self.degreesOfFreedom = degreesOfFreedom
    }

    public var mean: Double { degreesOfFreedom }
    public var variance: Double { 2 * degreesOfFreedom }
    public func logDensity(_ x: Double) -> Double { gamma.logDensity(x) }
    public func tails(_ x: Double) -> Tails { gamma.tails(x) }
    public func quantile(_ probability: Double) -> Double { gamma.quantile(probability) }
    public func upperQuantile(_ probability: Double) -> Double { gamma.upperQuantile(probability) }
    public func quantile(logProbability: Double) -> Double { gamma.quantile(logProbability: logProbability) }
    public func upperQuantile(logProbability: Double) -> Double { gamma.upperQuantile(logProbability: logProbability) }
}
