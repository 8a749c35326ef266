/// The sums of least squares of one short series `y` on `x`: the single form of `SeriesView.sweepTrends`, equal to the bit.
///
/// Both variables are counted from the first observation that is there, then centred on their means, before anything is
/// multiplied: a constant series has slope 0 exactly, and a common large offset costs no digits.
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
        Self.check(x, count: y.count)
        let present = zip(x, y).filter { $0.1 == $0.1 }
        let (firstX, firstY) = present.first ?? (.nan, .nan)
        let count = Double(present.count)
        var sumX = 0.0
        var sumY = 0.0
        for (x, y) in present {
            sumX += x - firstX
            sumY += y - firstY
        }
        let restX = sumX / count
        let restY = sumY / count
        var sxx = 0.0
        var sxy = 0.0
        var syy = 0.0
        for (x, y) in present {
            let dx = (x - firstX) - restX
            let dy = (y - firstY) - restY
            sxx += dx * dx
            sxy += dx * dy
            syy += dy * dy
        }
        let slope = sxy / sxx
        var residualSquares = 0.0
        for (x, y) in present {
            let residual = ((y - firstY) - restY) - slope * ((x - firstX) - restX)
            residualSquares += residual * residual
        }
        self.count = present.count
        meanX = firstX + restX
        meanY = firstY + restY
        self.sxx = sxx
        self.sxy = sxy
        self.syy = syy
        self.slope = slope
        self.residualSquares = residualSquares + (slope - slope)  // NaN where the slope is
    }

    /// Slope by its standard error, on n − 2 degrees of freedom.
    ///
    /// - 0 for a constant series, infinite for a series exactly on a line, NaN with fewer than three values.
    public var t: Double {
        guard count >= 3 else { return .nan }
        return slope == 0 ? 0 : slope / (residualSquares / (Double(count - 2) * sxx)).squareRoot()
    }

    /// The line's value at x = 0; NaN with fewer than three values.
    public var intercept: Double { count >= 3 ? meanY - slope * meanX : .nan }

    static func check(_ x: [Double], count: Int) {
        precondition(x.count == count, "\(count) columns need as many values of x, not \(x.count)")
        precondition(x.allSatisfy(\.isFinite), "The values of x must be finite")
        precondition(zip(x, x.dropFirst()).allSatisfy { $0 < $1 }, "The values of x must strictly increase")
    }
}
