/// The sums of least squares of one short series `y` on `x`: the single form of `SeriesView.sweepTrends`, equal to the bit.
///
/// Values are counted from the first one that is there, so that a constant series has slope 0 exactly and a common large offset
/// costs no digits.
///
/// - Missing values (NaN) of `y` are left out together with their `x`.
/// - With fewer than two values `slope` and `residualSquares` are NaN, and the means of none are NaN.
public struct TrendSums: Sendable, Hashable {
    /// n, the number of values that are there.
    public let count: Int
    /// Mean of x over the years with a value.
    public let meanX: Double
    /// Mean of y.
    public let meanY: Double
    /// Σ (x − x̄)².
    public let sxx: Double
    /// Σ (x − x̄)(y − ȳ).
    public let sxy: Double
    /// Σ (y − ȳ)².
    public let syy: Double
    /// Sxy / Sxx.
    public let slope: Double
    /// Σ ((y − ȳ) − slope (x − x̄))².
    public let residualSquares: Double

    /// The sums of `y` on `x`.
    ///
    /// - Parameters:
    ///   - x: finite and strictly increasing.
    ///   - y: as many values, NaN for missing.
    public init(x: [Double], y: [Double]) {
        let offsets = Self.offsets(x, count: y.count)
        var count = 0.0
        var sumX = 0.0
        var sumY = 0.0
        let base = y.first { $0 == $0 } ?? .nan
        for (u, y) in zip(offsets, y) where y == y {
            count += 1
            sumX += u
            sumY += y - base
        }
        let meanU = sumX / count
        let meanD = sumY / count
        var sxx = 0.0
        var sxy = 0.0
        var syy = 0.0
        for (u, y) in zip(offsets, y) where y == y {
            let dx = u - meanU
            let dy = (y - base) - meanD
            sxx += dx * dx
            sxy += dx * dy
            syy += dy * dy
        }
        let slope = sxy / sxx
        var residualSquares = 0.0
        for (u, y) in zip(offsets, y) where y == y {
            let residual = ((y - base) - meanD) - slope * (u - meanU)
            residualSquares += residual * residual
        }
        self.count = Int(count)
        self.meanX = meanU + (x.first ?? 0)
        self.meanY = base + meanD
        self.sxx = sxx
        self.sxy = sxy
        self.syy = syy
        self.slope = slope
        self.residualSquares = residualSquares + (slope - slope)  // NaN where the slope is
    }

    /// `x` counted from its first value, which keeps the means of years exact to the last digits.
    static func offsets(_ x: [Double], count: Int) -> [Double] {
        precondition(x.count == count, "\(count) columns need as many values of x, not \(x.count)")
        precondition(x.allSatisfy(\.isFinite), "The values of x must be finite")
        precondition(zip(x, x.dropFirst()).allSatisfy { $0 < $1 }, "The values of x must strictly increase")
        guard let origin = x.first else { return [] }
        return x.map { $0 - origin }
    }
}
