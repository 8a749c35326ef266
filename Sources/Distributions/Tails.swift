#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The two probabilities P(X ≤ x) and P(X > x), of which one was computed and the other follows.
///
/// The one computed is kept as a logarithm and a factor, so that its logarithm survives far below 1e-308, and so that
/// neither tail is ever found as one minus something near one.
public struct Tails: Sendable, Hashable {
    private let computedIsLower: Bool
    private let logScale: Double
    private let factor: Double

    /// The lower tail is exp(`logScale`) × `factor`.
    static func lower(logScale: Double, factor: Double) -> Tails {
        Tails(computedIsLower: true, logScale: logScale, factor: factor)
    }

    /// The upper tail is exp(`logScale`) × `factor`.
    static func upper(logScale: Double, factor: Double) -> Tails {
        Tails(computedIsLower: false, logScale: logScale, factor: factor)
    }

    static let allLower = Tails(computedIsLower: false, logScale: 0, factor: 0)
    static let allUpper = Tails(computedIsLower: true, logScale: 0, factor: 0)

    /// P(X ≤ x).
    public var lower: Double { computedIsLower ? direct : 1 - direct }
    /// P(X > x).
    public var upper: Double { computedIsLower ? 1 - direct : direct }
    /// The natural logarithm of P(X ≤ x).
    public var logLower: Double { computedIsLower ? logDirect : logComplement }
    /// The natural logarithm of P(X > x).
    public var logUpper: Double { computedIsLower ? logComplement : logDirect }

    /// The same with the names of the tails exchanged.
    var swapped: Tails { Tails(computedIsLower: !computedIsLower, logScale: logScale, factor: factor) }

    /// The lower tail as it was computed; nil where it is the complement.
    var directLower: (logScale: Double, factor: Double)? { computedIsLower ? (logScale, factor) : nil }

    /// The upper tail as it was computed; nil where it is the complement.
    var directUpper: (logScale: Double, factor: Double)? { computedIsLower ? nil : (logScale, factor) }

    private var direct: Double {
        let scale = exp(logScale)
        // A scale among the subnormals has lost its digits: take the factor into the exponent first.
        return min(1, scale < 1e-290 ? exp(logScale + log(factor)) : scale * factor)
    }
    private var logDirect: Double { min(0, logScale + log(factor)) }
    private var logComplement: Double {
        let p = direct
        return p < 0.5 ? log1p(-p) : log(1 - p)
    }
}
